package de.wegweiser.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.Decision.Judge;
import de.wegweiser.fact.Decision.Party;
import de.wegweiser.fact.Decision.Verdict;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.GraphForCuration;
import de.wegweiser.graph.Neo4jForTests;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.resolve.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What the image of the graph does not know yet: who was forgotten, and what a steward rejected.
@ResourceLock(Neo4jForTests.STORE_LOCK)
class StandingPathsIT {

    private static final Ontology ONTOLOGY =
            new Ontology(
                    "1",
                    List.of(
                            new Concept(
                                    "urn:c:ki",
                                    "urn:s",
                                    "KI",
                                    "AI",
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    false,
                                    null)));

    @TempDir private Path data;

    private GraphForCuration graph;
    private PartnerPaths paths;
    private Recommendations recommendations;
    private PathAnswer before;
    private Advice advised;

    @BeforeEach
    void load() {
        graph = GraphForCuration.empty(data, ONTOLOGY);
        var orcid = "0000-0009-1000-0078";
        graph.load(
                List.of(
                        Page.impressum("firma.example")
                                .org("Firma GmbH", OrganizationKind.COMPANY)
                                .person("Erika Beispiel", PersonRole.STAFF, null, null, orcid)
                                .said("Wir suchen Hilfe bei KI.", Predicate.SEEKS, "urn:c:ki")
                                .facts(),
                        Page.impressum("chair.example")
                                .org("Lehrstuhl X", OrganizationKind.RESEARCH_GROUP)
                                .person("Erika Beispiel", PersonRole.STAFF, null, null, orcid)
                                .said("Wir erforschen KI.", Predicate.RESEARCHES, "urn:c:ki")
                                .facts()),
                List.of());
        var needs =
                new NeedReader(
                        ONTOLOGY, new QuestionReader(ONTOLOGY, Gazetteer.shipped(), _ -> false));
        var old = graph.pathsAsTheyWere();
        paths =
                new PartnerPaths(
                        old,
                        graph.queries(),
                        needs,
                        new BrokerWays(graph.queries(), graph.region()),
                        Gazetteer.shipped());
        recommendations = new Recommendations(old, paths, needs, ONTOLOGY);
        before = find();
        advised = advice();
        assertThat(metapaths(paths.standing(before.paths())))
                .contains(Metapath.PERSON, Metapath.NEED_MEETS_OFFER);
    }

    @Test
    void nobodyIsShownWhoWasForgottenSince() {
        graph.erasure().erase(person(), Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(find()).as("the image is as it was").isEqualTo(before);
        assertThat(metapaths(paths.standing(before.paths())))
                .doesNotContain(Metapath.PERSON)
                .contains(Metapath.NEED_MEETS_OFFER);
        assertThat(recommendations.standing(advised.recommendations()))
                .allSatisfy(
                        one -> assertThat(metapaths(one.paths())).doesNotContain(Metapath.PERSON))
                .hasSize(1);
    }

    @Test
    void nothingIsShownThatWasRejectedSince() {
        graph.decisions()
                .record(
                        new Judge(
                                party("Lehrstuhl X"),
                                Predicate.RESEARCHES,
                                new Party("urn:c:ki", "KI", new TreeSet<>()),
                                Verdict.REJECTED),
                        "steward",
                        "no",
                        Instant.parse("2026-02-01T00:00:00Z"),
                        _ -> {});
        assertThat(find()).isEqualTo(before);
        assertThat(metapaths(paths.standing(before.paths())))
                .contains(Metapath.PERSON)
                .doesNotContain(Metapath.NEED_MEETS_OFFER);
    }

    /// Who is merged goes by another name now; until the image knows, nothing is told of them.
    @Test
    void nothingIsShownOfWhoIsGone() {
        graph.entities().forget(List.of("chair.example"));
        assertThat(paths.standing(before.paths())).isEmpty();
        assertThat(recommendations.standing(advised.recommendations())).isEmpty();
    }

    private Party party(String name) {
        return graph.decisions().subject(graph.idOf(name)).orElseThrow().party();
    }

    private String person() {
        return before.paths().stream()
                .filter(path -> path.metapath() == Metapath.PERSON)
                .map(PartnerPath::middle)
                .findFirst()
                .orElseThrow();
    }

    private PathAnswer find() {
        return paths.find(from(), to(graph.idOf("Lehrstuhl X")));
    }

    private Advice advice() {
        return recommendations.recommend(from(), null, true);
    }

    private PathStart from() {
        return new PathStart.OrganizationId(graph.idOf("Firma GmbH"));
    }

    private static PathTarget to(@Nullable String id) {
        return new PathTarget(id, null, null, null, null, null);
    }

    private static List<Metapath> metapaths(List<PartnerPath> paths) {
        return paths.stream().map(PartnerPath::metapath).toList();
    }
}
