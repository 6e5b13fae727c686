package de.wegweiser.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.graph.GraphForCuration;
import de.wegweiser.graph.LargeRegion;
import de.wegweiser.graph.Neo4jForTests;
import de.wegweiser.graph.PathGraph;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.search.NeedReader.Asked;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The ways that are found in the image of the graph are those of the graph, scores and order and
/// all: in a region of 500 companies, some edges of which are rejected or stale.
@ResourceLock(Neo4jForTests.STORE_LOCK)
class PathsInMemoryIT {

    private static final Ontology ONTOLOGY = LargeRegion.ontology();
    private static final double SCALE = .01;

    @TempDir private static Path data;

    private static LargeRegion region;
    private static PartnerPaths inNeo4j;
    private static PartnerPaths inMemory;
    private static Recommendations adviceInNeo4j;
    private static Recommendations adviceInMemory;
    private static NeedReader needs;

    @BeforeAll
    static void load() {
        var graph = GraphForCuration.empty(data, ONTOLOGY);
        region = new LargeRegion(graph.graph(), SCALE, 1);
        region.write();
        graph.judgeSome();
        needs =
                new NeedReader(
                        ONTOLOGY, new QuestionReader(ONTOLOGY, Gazetteer.shipped(), _ -> false));
        inNeo4j = paths(graph, graph.paths());
        inMemory = paths(graph, graph.pathsInMemory());
        adviceInNeo4j = new Recommendations(graph.paths(), inNeo4j, needs, ONTOLOGY);
        adviceInMemory = new Recommendations(graph.pathsInMemory(), inMemory, needs, ONTOLOGY);
    }

    private static PartnerPaths paths(GraphForCuration graph, PathGraph ways) {
        var brokers = new BrokerWays(graph.queries(), graph.region());
        return new PartnerPaths(ways, graph.queries(), needs, brokers, Gazetteer.shipped());
    }

    record Question(PathStart from, PathTarget to) {}

    static Stream<Question> questions() {
        var random = new Random(7);
        var questions = new ArrayList<Question>();
        var chairs = OrganizationKind.RESEARCH_GROUP;
        for (int i = 0; i < 20; i++) {
            var firm = firm(random);
            String concept = LargeRegion.uri(region.concept(random));
            questions.add(new Question(firm, to(null, concept, chairs, "Dortmund")));
            questions.add(new Question(firm, to(null, concept, null, null)));
            questions.add(new Question(firm, to(firm(random).id(), null, null, null)));
            questions.add(
                    new Question(
                            new PathStart.Need(LargeRegion.label(region.concept(random))),
                            to(null, null, i % 2 == 0 ? chairs : null, "Dortmund")));
        }
        for (String district : List.of("Kreis Olpe", "Märkischer Kreis", "Dortmund"))
            for (int i = 0; i < 3; i++) {
                String concept = LargeRegion.uri(region.concept(random));
                var from = new PathStart.District(district);
                questions.add(new Question(from, to(null, concept, chairs, "Dortmund")));
                questions.add(new Question(from, to(null, concept, null, null)));
            }
        questions.add(
                new Question(new PathStart.District("Kreis Olpe"), to(null, null, chairs, null)));
        return questions.stream();
    }

    private static PathStart.OrganizationId firm(Random random) {
        return new PathStart.OrganizationId(
                LargeRegion.company(random.nextInt(region.companies())));
    }

    private static PathTarget to(
            @Nullable String id,
            @Nullable String concept,
            @Nullable OrganizationKind kind,
            @Nullable String city) {
        return new PathTarget(id, concept, kind, city, null, null);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void thePathsAreThoseOfTheGraph(Question question) {
        var answer = inMemory.find(question.from(), question.to());
        assertThat(answer).isEqualTo(inNeo4j.find(question.from(), question.to()));
        var shown = answer.paths().stream().limit(100).toList();
        assertThat(inMemory.standing(shown)).isEqualTo(shown);
    }

    @Test
    void theQuestionsHaveAnswers() {
        assertThat(
                        questions()
                                .filter(one ->
                                        !inMemory.find(one.from(), one.to()).paths().isEmpty()))
                .hasSizeGreaterThan(40);
    }

    /// However few are wanted, they come as they would among all: [Ways#best] scores as
    /// [PathRanking] does.
    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void theBestPairsAreTheFirstOfAll(int most) {
        var random = new Random(most);
        int cut = 0;
        for (String district : List.of("Kreis Olpe", "Kreis Soest", "Dortmund")) {
            var uri = LargeRegion.uri(region.concept(random));
            for (var asked : List.of(Asked.NOTHING, needs.named(uri))) {
                var sources = inMemory.sources(new PathStart.District(district));
                var targets =
                        inMemory.targets(
                                to(null, null, OrganizationKind.RESEARCH_GROUP, null),
                                needs.withNarrower(asked).keySet());
                var all = inMemory.between(sources, targets, asked, false, Long.MAX_VALUE);
                var best = inMemory.between(sources, targets, asked, false, most);
                assertThat(best.paths().stream().limit(most))
                        .containsExactlyElementsOf(all.paths().stream().limit(most).toList());
                assertThat(pairs(best)).isEqualTo(Math.min(most, pairs(all)));
                if (pairs(all) > most) cut++;
            }
        }
        assertThat(cut).isPositive();
    }

    private static long pairs(PathAnswer answer) {
        return answer.paths().stream()
                .map(path -> path.source() + " " + path.target())
                .distinct()
                .count();
    }

    @Test
    void theAdviceIsThatOfTheGraph() {
        var random = new Random(3);
        int found = 0;
        for (int i = 0; i < 20; i++) {
            var firm = firm(random);
            var chairs = to(null, null, OrganizationKind.RESEARCH_GROUP, null);
            var advice = adviceInMemory.recommend(firm, chairs, false);
            assertThat(advice).isEqualTo(adviceInNeo4j.recommend(firm, chairs, false));
            var shown = advice.recommendations().stream().limit(5).toList();
            assertThat(adviceInMemory.standing(shown)).isEqualTo(shown);
            found += shown.size();
        }
        assertThat(found).isPositive();
    }
}
