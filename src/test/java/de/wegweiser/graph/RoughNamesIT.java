package de.wegweiser.graph;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.resolve.Page;
import de.wegweiser.resolve.Resolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How wrong a name may be typed.
@ResourceLock(Neo4jForTests.STORE_LOCK)
class RoughNamesIT {

    private static final Set<String> TYPES = Set.of("Organization", "Person", "Project");

    private static EntityQueries queries;

    @BeforeAll
    static void load() {
        var graph = Neo4jForTests.STORE.empty();
        ManyPages.load(graph);
        var store = Neo4jForTests.store(graph);
        var pages = new ArrayList<PageFacts>();
        String[] firms = {
            "Hülsberg Umformtechnik GmbH & Co. KG",
            "Stahlschulte Pressenbau GmbH",
            "Müller Werkzeugbau GmbH",
            "Möller Werkzeugbau GmbH",
            "Brockschmidt Kunststoff-Spritzguss GmbH",
            "Lehrstuhl für Umformende Fertigungsverfahren"
        };
        String[] people = {
            "Jörg Schmidthuber", "Ann-Kathrin Weidenfeller", "Małgorzata Wiśniewska"
        };
        for (int i = 0; i < firms.length; i++)
            pages.add(
                    Page.impressum("haus%d.example".formatted(i))
                            .org(firms[i], OrganizationKind.COMPANY)
                            .person(people[i % people.length], PersonRole.STAFF, null, null)
                            .facts());
        store.load(new Resolver(store, new Gazetteer(List.of())).resolve(pages, List.of()));
        graph.read(tx -> tx.run("CALL db.awaitIndexes(60)").consume());
        // full-text indexes follow within moments; this makes them
        graph.read(tx ->
                tx.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()").consume());
        queries = new EntityQueries(graph);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # typed                     | meant
                    Hülsberg Umformtechnik      | Hülsberg Umformtechnik GmbH & Co. KG
                    Huelsberg                   | Hülsberg Umformtechnik GmbH & Co. KG
                    Hulsbreg                    | Hülsberg Umformtechnik GmbH & Co. KG
                    Hüllsberg Umformtechnick    | Hülsberg Umformtechnik GmbH & Co. KG
                    umform hülsberg             | Hülsberg Umformtechnik GmbH & Co. KG
                    Stahl Schulte               | Stahlschulte Pressenbau GmbH
                    Stahlschulde Presenbau      | Stahlschulte Pressenbau GmbH
                    schulte pressen             | Stahlschulte Pressenbau GmbH
                    Mueller Werkzeugbau         | Müller Werkzeugbau GmbH
                    Möler Werkzeugbau           | Möller Werkzeugbau GmbH
                    Brokschmit                  | Brockschmidt Kunststoff-Spritzguss GmbH
                    Kunststoffspritzguss Brock  | Brockschmidt Kunststoff-Spritzguss GmbH
                    fertigungsverfahrn          | Lehrstuhl für Umformende Fertigungsverfahren
                    Jorg Schmithuber            | Jörg Schmidthuber
                    Schmidhuber                 | Jörg Schmidthuber
                    Weidenfeler                 | Ann-Kathrin Weidenfeller
                    Anne-Katrin Weidenfeller    | Ann-Kathrin Weidenfeller
                    Malgorzata Wisniewski       | Małgorzata Wiśniewska
                    """)
    void findsWhoWasMeant(String typed, String meant) {
        assertThat(queries.byRoughName(typed, TYPES, 3))
                .first()
                .extracting(Entities.NameHit::name)
                .isEqualTo(meant);
    }

    @Test
    void asksOnlyForWhatItIsTold() {
        assertThat(queries.byRoughName("Schmidthuber", Set.of("Organization"), 3))
                .extracting(Entities.NameHit::type)
                .doesNotContain("Person");
        assertThat(queries.byRoughName("  -- ", TYPES, 3)).isEmpty();
        assertThat(queries.byRoughName("xq*:) AND (", TYPES, 3)).isEmpty();
    }
}
