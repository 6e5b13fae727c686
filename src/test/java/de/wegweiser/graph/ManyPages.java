package de.wegweiser.graph;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.resolve.Page;
import de.wegweiser.resolve.Resolver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Loads so many pages that it takes many transactions; as a program of its own, so that it can be
/// killed meanwhile.
final class ManyPages {

    static final int PAGES = 360;

    private static final int FIRMS = 60;

    private ManyPages() {}

    /// Says `opened`, and `loading` after the first transaction.
    public static void main(String[] args) throws InterruptedException {
        try (var graph = GraphConnection.open(GraphSettings.embedded(Path.of(args[0])))) {
            System.out.println("opened");
            var loader = new Thread(() -> load(graph));
            loader.start();
            while (pages(graph) == 0) Thread.sleep(5);
            System.out.println("loading");
            loader.join();
        }
    }

    static LoadReport load(GraphConnection graph) {
        var store = Neo4jForTests.store(graph);
        var gazetteer = new Gazetteer(List.of());
        return store.load(new Resolver(store, gazetteer).resolve(facts(), List.of()));
    }

    static int pages(GraphConnection graph) {
        return new EntityQueries(graph).counts().pages();
    }

    /// Firms that name each other, so that every transaction touches what others made.
    private static List<PageFacts> facts() {
        var facts = new ArrayList<PageFacts>();
        for (int i = 0; i < PAGES; i++) {
            int firm = i % FIRMS;
            var page =
                    Page.of("https://firma%d.example/%d".formatted(firm, i / FIRMS), role(i))
                            .org(name(firm), OrganizationKind.COMPANY)
                            .person("Erika Beispiel" + i % 7, PersonRole.STAFF, null, null)
                            .competence("", Predicate.OFFERS, "urn:c:" + i % 13)
                            .relation(
                                    name(firm),
                                    Predicate.COOPERATES_WITH,
                                    name((firm + 1 + i / FIRMS) % FIRMS));
            facts.add(page.facts());
        }
        return facts;
    }

    private static PageRole role(int i) {
        return i < FIRMS ? PageRole.IMPRESSUM : PageRole.OFFER;
    }

    private static String name(int firm) {
        return "Firma Nr%d GmbH".formatted(firm);
    }
}
