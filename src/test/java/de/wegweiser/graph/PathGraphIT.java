package de.wegweiser.graph;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.graph.Entities.Tie;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.resolve.Page;
import de.wegweiser.resolve.Resolver;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.util.unit.DataSize;

/// The image of the graph in memory answers as the graph does, and follows it.
@ResourceLock(Neo4jForTests.STORE_LOCK)
class PathGraphIT {

    private static final Set<Predicate> ALL = EnumSet.allOf(Predicate.class);

    private GraphConnection graph;
    private EntityQueries queries;
    private List<String> entities;
    private List<String> concepts;

    @BeforeEach
    void grow() {
        graph = RichRegion.grown();
        queries = new EntityQueries(graph);
        entities = RichRegion.ask("MATCH (n:Entity) RETURN n.id ORDER BY n.name, n.id");
        concepts = RichRegion.ask("MATCH (n:Concept) RETURN n.uri ORDER BY n.uri");
        // no two things about an edge may be mistaken for each other
        graph.write(tx ->
                tx.run(
                                """
                                MATCH (a:Entity)-[r:OFFERS|LOCATED_IN]->(o)
                                WITH r ORDER BY elementId(a), type(r), elementId(o) LIMIT 2
                                SET r.status = 'rejected'
                                """)
                        .consume());
    }

    @Test
    void edgesAreThoseOfTheGraph() {
        var image = Neo4jForTests.pathsInMemory(graph);
        int found = 0;
        for (Predicate predicate : Predicate.values())
            for (String id : both()) {
                var edges = told(queries.edges(List.of(id), Set.of(predicate)));
                assertThat(told(image.ties(List.of(id), Set.of(predicate))))
                        .containsExactlyInAnyOrderElementsOf(edges);
                found += edges.size();
            }
        assertThat(found).isGreaterThan(30);
        assertThat(told(image.ties(both(), ALL)))
                .containsExactlyInAnyOrderElementsOf(told(queries.edges(both(), ALL)));
    }

    @Test
    void edgesBetweenTwoSetsAreThoseOfTheGraph() {
        var image = Neo4jForTests.pathsInMemory(graph);
        for (var others : List.of(entities, concepts, both()))
            for (var ids : List.of(entities, entities.subList(0, 3)))
                assertThat(told(image.ties(ids, others, ALL)))
                        .containsExactlyInAnyOrderElementsOf(told(queries.edges(ids, others, ALL)));
    }

    @Test
    void degreesAreThoseOfTheGraph() {
        var degrees = new HashMap<>(queries.degrees(both()));
        degrees.values().removeIf(degree -> degree == 0);
        var inMemory = new HashMap<>(Neo4jForTests.pathsInMemory(graph).degrees(both()));
        inMemory.values().removeIf(degree -> degree == 0);
        assertThat(inMemory).isEqualTo(degrees).hasSizeGreaterThan(10);
    }

    @Test
    void organizationsAreThoseOfTheGraph() {
        var image = Neo4jForTests.pathsInMemory(graph);
        var places =
                Gazetteer.shipped().municipalities().stream().map(m -> m.ags()).limit(30).toList();
        int answered = 0;
        for (var ids : maybe(entities.subList(0, entities.size() / 2)))
            for (var kinds : maybe(List.of(OrganizationKind.COMPANY)))
                for (var ags : maybe(places))
                    for (var uris : maybe(List.of(RichRegion.KI))) {
                        var page = queries.organizations(ids, kinds, ags, uris);
                        assertThat(image.organizations(ids, kinds, ags, uris))
                                .containsExactlyElementsOf(page.ids());
                        if (page.total() > 0) answered++;
                    }
        // at least those with one filter or none
        assertThat(answered).isGreaterThanOrEqualTo(5);
    }

    @Test
    void whoKnowsAConceptBestIsKnownInMemoryToo() {
        var image = Neo4jForTests.pathsInMemory(graph);
        for (int most : List.of(1, 2, 100))
            assertThat(image.knowing(concepts, ALL, most))
                    .isEqualTo(queries.knowing(concepts, ALL, most))
                    .isNotEmpty();
    }

    private static <T> List<@Nullable List<T>> maybe(List<T> some) {
        var both = new ArrayList<@Nullable List<T>>();
        both.add(null);
        both.add(some);
        return both;
    }

    @Test
    void onlyWhatIsThereAndNotRejectedStands() {
        var seen = queries.edges(entities, ALL).stream().map(Tie::key).toList();
        var asked = new ArrayList<>(seen);
        asked.add(new EdgeKey(entities.getFirst(), Predicate.OFFERS, "urn:c:nothing"));
        asked.add(new EdgeKey("nobody", Predicate.OFFERS, RichRegion.KI));
        RichRegion.ask(
                        "MATCH (a:Entity)-[r {status: 'rejected'}]->(o) RETURN a.id + ' ' + type(r) + ' ' + coalesce(o.uri, o.ags)")
                .stream()
                .map(line -> line.split(" "))
                .forEach(edge ->
                        asked.add(new EdgeKey(edge[0], Predicate.valueOf(edge[1]), edge[2])));
        assertThat(asked).hasSizeGreaterThan(seen.size() + 2);
        assertThat(queries.standing(asked)).containsExactlyInAnyOrderElementsOf(seen);
    }

    @Test
    void aSmallImageIsMadeAnewBeforeTheAnswer() {
        var image = Neo4jForTests.pathsInMemory(graph);
        load("neu.example");
        var ids = RichRegion.ask("MATCH (n {name: 'Neue Presse GmbH'}) RETURN n.id");
        assertThat(told(image.ties(ids, ALL)))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(told(queries.edges(ids, ALL)));
    }

    @Test
    void theKeeperMakesTheImageAndFollowsTheGraph() throws InterruptedException {
        var keeper = new ImageKeeper(graph, new ImageSettings(true, null));
        keeper.start();
        try {
            await(() -> keeper.image().isPresent());
            int before = keeper.image().orElseThrow().edges();
            load("neu.example");
            await(() -> keeper.image().orElseThrow().edges() > before);
            for (String meter : List.of("edges", "size", "behind", "made"))
                assertThat(Metrics.globalRegistry.find("wegweiser.graph.image." + meter).meter())
                        .as(meter)
                        .isNotNull();
        } finally {
            keeper.stop();
        }
    }

    @Test
    void whereTheHeapIsTooSmallTheGraphAnswers() throws InterruptedException {
        var keeper = new ImageKeeper(graph, new ImageSettings(true, DataSize.ofBytes(500)));
        keeper.start();
        await(keeper::gaveUp);
        assertThat(keeper.image()).isEmpty();
        assertThat(new PathGraph(queries, keeper).degrees(entities))
                .isEqualTo(queries.degrees(entities));
        keeper.stop();
    }

    @Test
    void nobodyKeepsAnImageThatIsNotWanted() {
        var keeper = new ImageKeeper(graph, new ImageSettings(false, null));
        keeper.start();
        assertThat(keeper.gaveUp()).isTrue();
    }

    private void load(String site) {
        var store = Neo4jForTests.store(graph);
        store.load(
                new Resolver(store, Gazetteer.shipped())
                        .resolve(
                                List.of(
                                        Page.impressum(site)
                                                .org("Neue Presse GmbH", OrganizationKind.COMPANY)
                                                .facts(),
                                        Page.of("https://%s/".formatted(site), PageRole.OFFER)
                                                .competence("", Predicate.OFFERS, RichRegion.KI)
                                                .facts()),
                                List.of()));
    }

    private List<String> both() {
        var both = new ArrayList<>(entities);
        both.addAll(concepts);
        return both;
    }

    /// What a tie says, whichever kind of tie it is.
    private static List<Map<String, Object>> told(List<? extends Tie> ties) {
        return ties.stream()
                .map(tie ->
                        Map.<String, Object>of(
                                "key", tie.key(),
                                "support", tie.support(),
                                "confidence", tie.confidence(),
                                "reliance", tie.reliance(),
                                "stale", tie.stale()))
                .toList();
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(50);
        }
    }
}
