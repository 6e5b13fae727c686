package de.wegweiser.graph;

import static java.util.stream.Collectors.groupingBy;

import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.EdgeKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/// Keeps the projected edges true to their evidence.
final class EdgeStore {

    private final TransactionContext tx;

    EdgeStore(TransactionContext tx) {
        this.tx = tx;
    }

    Changes<EdgeKey> project(Collection<EdgeKey> edges) {
        var proofs = proofs(edges);
        var changes = new Changes<EdgeKey>();
        for (var sort : edges.stream().collect(groupingBy(EdgeKey::predicate)).entrySet())
            project(sort.getKey(), sort.getValue(), proofs, changes);
        return changes;
    }

    private Map<EdgeKey, List<EdgeProjection.Proof>> proofs(Collection<EdgeKey> edges) {
        var keys =
                edges.stream()
                        .map(edge ->
                                Map.of(
                                        "subject", edge.subject(),
                                        "predicate", edge.predicate().name(),
                                        "object", edge.object()))
                        .toList();
        var proofs = new HashMap<EdgeKey, List<EdgeProjection.Proof>>();
        tx.run(NamedQuery.text("load/proofs"), Map.of("edges", keys))
                .forEachRemaining(row ->
                        proofs.computeIfAbsent(
                                        new EdgeKey(
                                                row.get("subject").asString(),
                                                Predicate.valueOf(row.get("predicate").asString()),
                                                row.get("object").asString()),
                                        _ -> new ArrayList<>())
                                .add(
                                        new EdgeProjection.Proof(
                                                row.get("url").asString(),
                                                row.get("confidence").asDouble(),
                                                row.get("firstSeen").asZonedDateTime().toInstant(),
                                                row.get("lastSeen")
                                                        .asZonedDateTime()
                                                        .toInstant())));
        return proofs;
    }

    private void project(
            Predicate predicate,
            List<EdgeKey> edges,
            Map<EdgeKey, List<EdgeProjection.Proof>> proofs,
            Changes<EdgeKey> changes) {
        var now = now(predicate, edges);
        var write = new ArrayList<Map<String, Object>>();
        var drop = new ArrayList<Map<String, Object>>();
        for (EdgeKey edge : edges) {
            var proven = proofs.get(edge);
            var current = now.get(edge);
            if (proven == null) {
                if (current == null) continue;
                drop.add(ends(edge));
                changes.removed().add(edge);
                continue;
            }
            var wanted = EdgeProjection.of(proven).properties();
            if (current != null && current.entrySet().containsAll(wanted.entrySet())) continue;
            write.add(
                    Map.of(
                            "subject", edge.subject(),
                            "object", edge.object(),
                            "properties", wanted));
        }
        for (EdgeKey edge : set(predicate, write))
            (now.containsKey(edge) ? changes.changed() : changes.created()).add(edge);
        if (!drop.isEmpty())
            tx.run(EdgeTarget.in("load/drop-edges", predicate), Map.of("rows", drop)).consume();
    }

    /// Fewer than asked for when a concept is not in the graph.
    private List<EdgeKey> set(Predicate predicate, List<Map<String, Object>> rows) {
        if (rows.isEmpty()) return List.of();
        return tx.run(EdgeTarget.in("load/set-edges", predicate), Map.of("rows", rows))
                .list(row -> key(row, predicate));
    }

    private static EdgeKey key(Record row, Predicate predicate) {
        return new EdgeKey(row.get("subject").asString(), predicate, row.get("object").asString());
    }

    private Map<EdgeKey, Map<String, Object>> now(Predicate predicate, List<EdgeKey> edges) {
        var now = new HashMap<EdgeKey, Map<String, Object>>();
        tx.run(
                        EdgeTarget.in("load/edges", predicate),
                        Map.of("rows", edges.stream().map(EdgeStore::ends).toList()))
                .forEachRemaining(row ->
                        now.put(key(row, predicate), row.get("properties").asMap(Value::asObject)));
        return now;
    }

    private static Map<String, Object> ends(EdgeKey edge) {
        return Map.of("subject", edge.subject(), "object", edge.object());
    }
}
