package de.wegweiser.graph;

import static java.util.stream.Collectors.groupingBy;

import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.graph.LoadReport.Counts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/// Keeps the projected edges true to their evidence.
final class EdgeStore {

    private final TransactionContext tx;

    EdgeStore(TransactionContext tx) {
        this.tx = tx;
    }

    Counts project(Collection<EdgeKey> edges) {
        var proofs = proofs(edges);
        var counts = Counts.NONE;
        for (var sort : edges.stream().collect(groupingBy(EdgeKey::predicate)).entrySet())
            counts = counts.plus(project(sort.getKey(), sort.getValue(), proofs));
        return counts;
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

    private Counts project(
            Predicate predicate,
            List<EdgeKey> edges,
            Map<EdgeKey, List<EdgeProjection.Proof>> proofs) {
        var now = now(predicate, edges);
        var write = new ArrayList<Map<String, Object>>();
        var drop = new ArrayList<Map<String, Object>>();
        int changed = 0;
        for (EdgeKey edge : edges) {
            var proven = proofs.get(edge);
            var current = now.get(edge);
            if (proven == null) {
                if (current != null) drop.add(ends(edge));
                continue;
            }
            var wanted = EdgeProjection.of(proven).properties();
            if (current != null && current.entrySet().containsAll(wanted.entrySet())) continue;
            if (current != null) changed++;
            write.add(
                    Map.of(
                            "subject", edge.subject(),
                            "object", edge.object(),
                            "properties", wanted));
        }
        int written = write.isEmpty() ? 0 : set(predicate, write);
        if (!drop.isEmpty())
            tx.run(EdgeTarget.in("load/drop-edges", predicate), Map.of("rows", drop)).consume();
        return new Counts(written - changed, changed, drop.size());
    }

    /// Fewer than asked for when a concept is not in the graph.
    private int set(Predicate predicate, List<Map<String, Object>> rows) {
        return tx.run(EdgeTarget.in("load/set-edges", predicate), Map.of("rows", rows))
                .single()
                .get("written")
                .asInt();
    }

    private Map<EdgeKey, Map<String, Object>> now(Predicate predicate, List<EdgeKey> edges) {
        var now = new HashMap<EdgeKey, Map<String, Object>>();
        tx.run(
                        EdgeTarget.in("load/edges", predicate),
                        Map.of("rows", edges.stream().map(EdgeStore::ends).toList()))
                .forEachRemaining(row ->
                        now.put(
                                new EdgeKey(
                                        row.get("subject").asString(),
                                        predicate,
                                        row.get("object").asString()),
                                row.get("properties").asMap(Value::asObject)));
        return now;
    }

    private static Map<String, Object> ends(EdgeKey edge) {
        return Map.of("subject", edge.subject(), "object", edge.object());
    }
}
