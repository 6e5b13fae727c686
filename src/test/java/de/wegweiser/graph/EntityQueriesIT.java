package de.wegweiser.graph;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.Edge;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is asked in a way that costs less has the answer of the plain question.
@ResourceLock(Neo4jForTests.STORE_LOCK)
class EntityQueriesIT {

    private static final Set<Predicate> ALL = EnumSet.allOf(Predicate.class);
    private static final Set<Predicate> TIES =
            EnumSet.of(Predicate.OFFERS, Predicate.RESEARCHES, Predicate.USES, Predicate.SEEKS);

    private static EntityQueries queries;
    private static List<String> entities;
    private static List<String> concepts;

    @BeforeAll
    static void grow() {
        queries = new EntityQueries(RichRegion.grown());
        entities = RichRegion.ask("MATCH (n:Entity) RETURN n.id ORDER BY n.id");
        concepts = RichRegion.ask("MATCH (n:Concept) RETURN n.uri ORDER BY n.uri");
    }

    @Test
    void edgesBetweenTwoSetsAreThoseOfOneThatEndInTheOther() {
        int found = 0;
        for (String one : entities)
            for (var others : List.of(entities, concepts)) {
                var between = queries.edges(List.of(one), others, ALL);
                assertThat(between)
                        .isEqualTo(
                                queries.edges(List.of(one), ALL).stream()
                                        .filter(edge -> others.contains(edge.other(one)))
                                        .toList());
                found += between.size();
            }
        assertThat(found).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"edge/of-entities", "edge/between", "edge/degrees"})
    void aQueryThatNamesTheTypesOfEdgesKnowsThemAll(String query) {
        for (Predicate predicate : Predicate.values())
            assertThat(NamedQuery.text(query)).containsPattern("\\b" + predicate + "\\b");
    }

    @ParameterizedTest
    @EnumSource(Predicate.class)
    void edgesBetweenTwoSetsAreOfTheKindAskedFor(Predicate predicate) {
        var ends = new HashSet<>(entities);
        ends.addAll(concepts);
        assertThat(queries.edges(entities, ends, Set.of(predicate)))
                .isEqualTo(
                        queries.edges(entities, Set.of(predicate)).stream()
                                .filter(edge -> ends.contains(edge.key().object()))
                                .toList());
    }

    @Test
    void edgesComeBestProvenFirst() {
        assertThat(queries.edges(entities, ALL))
                .hasSizeGreaterThan(10)
                .isSortedAccordingTo(Edge.BEST_FIRST);
    }

    @Test
    void degreesCountWhatIsProvenAndNothingElse() {
        var nodes = new HashSet<>(entities);
        nodes.addAll(concepts);
        var proven = new HashMap<String, Integer>();
        for (String row :
                RichRegion.ask(
                        """
                        MATCH (n)-[r]-() WHERE r.support IS NOT NULL AND (n:Entity OR n:Concept)
                        WITH coalesce(n.id, n.uri) AS id, count(r) AS degree RETURN id + ' ' + degree\
                        """))
            proven.put(
                    row.substring(0, row.lastIndexOf(' ')),
                    Integer.valueOf(row.substring(row.lastIndexOf(' ') + 1)));
        nodes.forEach(node -> proven.putIfAbsent(node, 0));
        assertThat(queries.degrees(nodes)).isEqualTo(proven);
        assertThat(Set.copyOf(proven.values())).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @EnumSource(OrganizationKind.class)
    void organizationsOfAKindAreThoseOfAllThatHaveIt(OrganizationKind kind) {
        var all = queries.organizations(null, null, null, null);
        var some = queries.organizations(null, List.of(kind), null, null);
        assertThat(some).isEqualTo(queries.organizations(all.ids(), List.of(kind), null, null));
        assertThat(some.total()).isEqualTo(kinds(all).getOrDefault(kind.name(), 0));
    }

    @Test
    void organizationsOfAConceptAreThoseWithATieNobodyRejected() {
        var all = queries.organizations(null, null, null, null).ids();
        var tied = new HashSet<String>();
        for (String concept : concepts) {
            var some = queries.organizations(null, null, null, List.of(concept));
            var subjects =
                    queries.edges(List.of(concept), TIES).stream()
                            .map(edge -> edge.key().subject())
                            .toList();
            assertThat(some.ids()).isEqualTo(all.stream().filter(subjects::contains).toList());
            assertThat(some).isEqualTo(queries.organizations(all, null, null, List.of(concept)));
            tied.addAll(some.ids());
        }
        assertThat(tied).hasSizeGreaterThan(1);
        assertThat(queries.organizations(null, null, null, concepts).ids())
                .isEqualTo(all.stream().filter(tied::contains).toList());
        var firms = List.of(OrganizationKind.COMPANY);
        assertThat(queries.organizations(null, firms, null, concepts))
                .isEqualTo(queries.organizations(all, firms, null, concepts));
    }

    private static Map<String, Integer> kinds(Entities.OrganizationPage page) {
        return page.facets().getOrDefault("kind", Map.of());
    }
}
