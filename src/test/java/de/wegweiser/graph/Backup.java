package de.wegweiser.graph;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Value;

/// A copy of a whole small graph, to be put back as it was.
final class Backup {

    private final List<Map<String, Object>> nodes;
    private final List<Map<String, Object>> edges;

    private Backup(List<Map<String, Object>> nodes, List<Map<String, Object>> edges) {
        this.nodes = nodes;
        this.edges = edges;
    }

    static Backup of(GraphConnection graph) {
        return graph.read(tx ->
                new Backup(
                        tx.run(
                                        "MATCH (n) WHERE NOT n:Migration RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties")
                                .list(row -> row.asMap(Value::asObject)),
                        tx.run(
                                        "MATCH (a)-[r]->(b) RETURN elementId(a) AS from, elementId(b) AS to, type(r) AS type, properties(r) AS properties")
                                .list(row -> row.asMap(Value::asObject))));
    }

    void restore(GraphConnection graph) {
        Neo4jForTests.emptied(graph);
        graph.write(tx -> {
            tx.run(
                            "UNWIND $nodes AS row CREATE (n:$(row.labels)) SET n = row.properties, n.restored = row.id",
                            Map.of("nodes", nodes))
                    .consume();
            tx.run(
                            "UNWIND $edges AS row MATCH (a {restored: row.from}) MATCH (b {restored: row.to}) CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties",
                            Map.of("edges", edges))
                    .consume();
            return tx.run("MATCH (n) REMOVE n.restored").consume();
        });
    }
}
