package de.wegweiser.graph;

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
        var now = now(edges);
        var verdicts = verdicts(edges);
        var changes = new Changes<EdgeKey>();
        var write = new ArrayList<Map<String, Object>>();
        var drop = new ArrayList<Map<String, Object>>();
        for (EdgeKey edge : edges) {
            var proven = EdgeProjection.of(proofs.getOrDefault(edge, List.of()));
            var current = now.get(edge);
            // two that were merged are no partners of themselves
            if (proven.isEmpty() || edge.subject().equals(edge.object())) {
                if (current == null) continue;
                drop.add(row(edge));
                changes.removed().add(edge);
                continue;
            }
            var wanted = new HashMap<>(proven.get().properties());
            wanted.put("status", verdicts.getOrDefault(edge, "auto"));
            if (wanted.equals(current)) continue;
            var row = row(edge);
            row.put("properties", wanted);
            write.add(row);
        }
        for (EdgeKey edge : set(write))
            (now.containsKey(edge) ? changes.changed() : changes.created()).add(edge);
        if (!drop.isEmpty())
            tx.run(NamedQuery.text("load/drop-edges"), Map.of("rows", drop)).consume();
        return changes;
    }

    private Map<EdgeKey, List<EdgeProjection.Proof>> proofs(Collection<EdgeKey> edges) {
        var keys = edges.stream().map(EdgeStore::row).toList();
        var proofs = new HashMap<EdgeKey, List<EdgeProjection.Proof>>();
        tx.run(NamedQuery.text("load/proofs"), Map.of("edges", keys))
                .forEachRemaining(row ->
                        proofs.computeIfAbsent(key(row), _ -> new ArrayList<>()).add(proof(row)));
        return proofs;
    }

    private static EdgeProjection.Proof proof(Record row) {
        return new EdgeProjection.Proof(
                new PageTwins.Page(
                        row.get("url").asString(),
                        row.get("textHash").asString(),
                        row.get("translation").isNull() ? null : row.get("translation").asString(),
                        row.get("fingerprint").isNull() ? null : row.get("fingerprint").asLong()),
                row.get("affirmed").asBoolean(),
                row.get("confidence").asDouble(),
                row.get("firstSeen").asZonedDateTime().toInstant(),
                row.get("lastSeen").asZonedDateTime().toInstant(),
                row.get("gone").asBoolean());
    }

    private Map<EdgeKey, String> verdicts(Collection<EdgeKey> edges) {
        var verdicts = new HashMap<EdgeKey, String>();
        tx.run(
                        NamedQuery.text("decision/verdicts-of"),
                        Map.of("edges", edges.stream().map(EdgeStore::row).toList()))
                .forEachRemaining(row -> verdicts.put(key(row), row.get("status").asString()));
        return verdicts;
    }

    /// Fewer than asked for when a concept is not in the graph.
    private List<EdgeKey> set(List<Map<String, Object>> rows) {
        if (rows.isEmpty()) return List.of();
        return tx.run(NamedQuery.text("load/set-edges"), Map.of("rows", rows)).list(EdgeStore::key);
    }

    private Map<EdgeKey, Map<String, Object>> now(Collection<EdgeKey> edges) {
        var subjects = edges.stream().map(EdgeKey::subject).distinct().toList();
        var now = new HashMap<EdgeKey, Map<String, Object>>();
        tx.run(NamedQuery.text("load/edges"), Map.of("subjects", subjects))
                .forEachRemaining(
                        row -> now.put(key(row), row.get("properties").asMap(Value::asObject)));
        return now;
    }

    private static EdgeKey key(Record row) {
        return new EdgeKey(
                row.get("subject").asString(),
                Predicate.valueOf(row.get("predicate").asString()),
                row.get("object").asString());
    }

    private static Map<String, Object> row(EdgeKey edge) {
        var row = new HashMap<String, Object>();
        row.put("subject", edge.subject());
        row.put("predicate", edge.predicate().name());
        row.put("object", edge.object());
        return row;
    }
}
