package de.wegweiser.graph;

import de.wegweiser.fact.PageFacts;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.resolve.Distinct;
import de.wegweiser.resolve.Resolver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The parts of a real graph that curation works on, for tests outside this package.
public record GraphForCuration(
        GraphConnection graph,
        EntityStore entities,
        DecisionStore decisions,
        ReviewQueue queue,
        PersonRegister people,
        PersonErasure erasure,
        NeedStore needs) {

    private static final Gazetteer GAZETTEER = Gazetteer.shipped();

    /// @param data where the list of those who want to be forgotten is
    public static GraphForCuration empty(Path data) {
        return empty(data, SmallRegion.concepts("ki", "ml"));
    }

    public static GraphForCuration empty(Path data, Ontology ontology) {
        var graph = Neo4jForTests.STORE.empty();
        var suppressed = SuppressionList.open(data.resolve("suppression"));
        var entities = new EntityStore(graph, suppressed);
        entities.loadOntology(ontology, GAZETTEER);
        var decisions = new DecisionStore(graph, entities);
        var people = new PersonRegister(graph, decisions);
        return new GraphForCuration(
                graph,
                entities,
                decisions,
                new ReviewQueue(graph),
                people,
                new PersonErasure(graph, entities, decisions, people, suppressed),
                new NeedStore(graph, suppressed));
    }

    /// Some edges are rejected, and others stated by no page any more.
    public void judgeSome() {
        graph.write(tx ->
                tx.run(
                                """
                                MATCH (s:Organization)-[r]->(o) WHERE r.support = 4
                                SET r.stale = true, r.status = CASE WHEN r.confidence < 0.7 THEN 'rejected' ELSE 'auto' END
                                """)
                        .consume());
    }

    public LoadReport load(List<PageFacts> pages, List<Distinct> apart) {
        return entities.load(new Resolver(entities, GAZETTEER, apart).resolve(pages, List.of()));
    }

    public EntityQueries queries() {
        return new EntityQueries(graph);
    }

    public PathGraph paths() {
        return Neo4jForTests.paths(graph);
    }

    /// As [#paths], from an image of what is there now.
    public PathGraph pathsInMemory() {
        return Neo4jForTests.pathsInMemory(graph);
    }

    /// As [#paths], from an image of what is there now, whatever happens later.
    public PathGraph pathsAsTheyWere() {
        return Neo4jForTests.pathsAsTheyWere(graph);
    }

    public PassageStore passages() {
        return new PassageStore(graph);
    }

    public RegionQueries region() {
        return new RegionQueries(graph);
    }

    /// Until what was loaded can be found by its words.
    public void awaitIndexes() {
        graph.read(tx -> tx.run("CALL db.awaitIndexes(60)").consume());
        graph.read(tx ->
                tx.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()").consume());
    }

    public List<String> organizations() {
        return graph.read(tx ->
                tx.run("MATCH (o:Organization) RETURN o.name ORDER BY o.name")
                        .list(row -> row.get(0).asString()));
    }

    public String idOf(String organization) {
        return graph.read(tx ->
                tx.run(
                                "MATCH (o:Organization {name: $name}) RETURN o.id",
                                Map.of("name", organization))
                        .list(row -> row.get(0).asString())
                        .getFirst());
    }
}
