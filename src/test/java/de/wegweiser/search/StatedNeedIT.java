package de.wegweiser.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.GraphForCuration;
import de.wegweiser.graph.Neo4jForTests;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.resolve.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who can help with a need in words: *Genau* with the very thing, *Breit* with much that is
/// narrower, *Beides* with two things.
@ResourceLock(Neo4jForTests.STORE_LOCK)
class StatedNeedIT {

    private static final Ontology ONTOLOGY =
            new Ontology(
                    "1",
                    List.of(
                            concept("ki", "Künstliche Intelligenz", "KI", null),
                            concept("ml", "Maschinelles Lernen", "ML", "ki"),
                            concept("sehen", "Bildverarbeitung", "Machine vision", "ki"),
                            concept("sprache", "Sprachverarbeitung", "NLP", "ki"),
                            concept("guss", "Spritzguss", "Injection moulding", null)));

    @TempDir private Path data;

    private GraphForCuration graph;
    private PartnerPaths paths;
    private Recommendations recommendations;

    @BeforeEach
    void load() {
        graph = GraphForCuration.empty(data, ONTOLOGY);
        graph.load(
                List.of(
                        helper("Genau", "ki"),
                        helper("Breit", "ml", "sehen", "sprache"),
                        helper("Beides", "ml", "guss")),
                List.of());
        var needs =
                new NeedReader(
                        ONTOLOGY, new QuestionReader(ONTOLOGY, Gazetteer.shipped(), _ -> false));
        var brokers = new BrokerWays(graph.queries(), graph.region());
        paths =
                new PartnerPaths(
                        graph.paths(), graph.queries(), needs, brokers, Gazetteer.shipped());
        recommendations = new Recommendations(graph.paths(), paths, needs, ONTOLOGY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # need                                                   | partners             | first path
                    Hilfe beim Einsatz künstlicher Intelligenz               | Genau, Beides, Breit | ki Genau
                    KI im Kunststoffspritzguss                               | Beides, Genau, Breit | ki Genau
                    KI im Spritzguss                                         | Beides, Genau, Breit | ki Genau
                    maschinellem Lernen und Sprachverarbeitung               | Breit, Beides        | ml Beides
                    machine vision for an injection moulding company in Olpe | Breit, Beides        | sehen Breit
                    """)
    void theVeryThingComesBeforeWhatIsNarrowerAndTwoThingsBeforeOne(
            String need, String partners, String firstPath) {
        var advice = recommendations.recommend(new PathStart.Need(need), null, false);
        assertThat(advice.recommendations().stream().map(one -> name(one.partner())).toList())
                .containsExactlyElementsOf(List.of(partners.split(", ")));
        var firms = new PathTarget(null, null, OrganizationKind.COMPANY, null, null, null);
        var first = paths.find(new PathStart.Need(need), firms).paths().getFirst();
        assertThat(first.source().substring("urn:c:".length()) + " " + name(first.target()))
                .isEqualTo(firstPath);
    }

    private String name(String id) {
        var entity = graph.queries().entities(List.of(id)).get(id);
        return entity == null ? id : entity.name();
    }

    private static PageFacts helper(String name, String... concepts) {
        var page =
                Page.offer(name.toLowerCase(Locale.ROOT) + ".example")
                        .org(name, OrganizationKind.COMPANY);
        for (String concept : concepts)
            page.said("Wir bieten " + concept + ".", Predicate.OFFERS, "urn:c:" + concept);
        return page.facts();
    }

    private static Concept concept(String id, String de, String en, @Nullable String broader) {
        return new Concept(
                "urn:c:" + id,
                "urn:s",
                de,
                en,
                List.of(),
                broader == null ? List.of() : List.of("urn:c:" + broader),
                List.of(),
                List.of(),
                false,
                null);
    }
}
