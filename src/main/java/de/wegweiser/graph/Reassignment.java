package de.wegweiser.graph;

import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.resolve.EntityType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/// Hangs what pages say to whom it belongs after a decision, and projects everybody anew whom that
/// touches.
final class Reassignment {

    private final TransactionContext tx;
    private final Aliases aliases;
    private final Set<String> touched = new TreeSet<>();
    private final Set<EdgeKey> edges = new HashSet<>();

    Reassignment(TransactionContext tx, Aliases aliases) {
        this.tx = tx;
        this.aliases = aliases;
    }

    /// @param ids of all entities that lose or gain something
    void of(Collection<String> ids) {
        if (ids.isEmpty()) return;
        touched.addAll(ids);
        var parameters = Map.<String, Object>of("ids", List.copyOf(new TreeSet<>(ids)));
        var mentions = tx.run(NamedQuery.text("decision/mentions-of"), parameters).list();
        var evidence = tx.run(NamedQuery.text("decision/evidence-of"), parameters).list();
        var adverts = tx.run(NamedQuery.text("decision/adverts-of"), parameters).list();
        learn(mentions, evidence, adverts);
        mentions(mentions);
        adverts(adverts);
        evidence(evidence);
        new EdgeStore(tx).project(edges);
        new EntityNodes(tx, EntityNodes.History.MOVED).project(touched);
        tx.run(NamedQuery.text("decision/tie-aliases"), Map.of("ids", List.copyOf(touched)))
                .consume();
    }

    private void learn(List<Record> mentions, List<Record> evidence, List<Record> adverts) {
        var raws = new HashSet<String>();
        mentions.forEach(row -> raws.add(row.get("raw").asString()));
        adverts.forEach(row -> raws.add(row.get("raw").asString()));
        for (Record row : evidence) {
            raws.add(row.get("rawSubject").asString());
            raws.add(row.get("rawObject").asString());
        }
        aliases.learn(raws);
    }

    private void mentions(List<Record> rows) {
        var moves = new ArrayList<Map<String, Object>>();
        var targets = new TreeMap<String, EntityType>();
        for (Record row : rows) {
            String raw = row.get("raw").asString();
            String to = aliases.of(raw, row.get("url").asString());
            if (to.equals(row.get("entity").asString())) continue;
            targets.put(to, type(row.get("label").asString()));
            var move = new HashMap<String, Object>();
            move.put("edge", row.get("edge").asString());
            move.put("to", to);
            move.put("raw", to.equals(raw) ? null : raw);
            moves.add(move);
        }
        if (moves.isEmpty()) return;
        touched.addAll(targets.keySet());
        run(
                "load/entities",
                targets.entrySet().stream()
                        .map(target -> PageLoad.entityRow(target.getKey(), target.getValue()))
                        .toList());
        run("decision/move-mentions", moves);
    }

    /// After [#mentions]: a page that advertises for somebody mentions them, so they are there.
    private void adverts(List<Record> rows) {
        var moves = new ArrayList<Map<String, Object>>();
        for (Record row : rows) {
            String raw = row.get("raw").asString();
            String to = aliases.of(raw, row.get("url").asString());
            if (to.equals(row.get("organization").asString())) continue;
            var move = new HashMap<String, Object>();
            move.put("id", row.get("id").asString());
            move.put("to", to);
            move.put("raw", to.equals(raw) ? null : raw);
            moves.add(move);
        }
        if (!moves.isEmpty()) run("decision/move-adverts", moves);
    }

    private void evidence(List<Record> rows) {
        var moves = new ArrayList<Map<String, Object>>();
        for (Record row : rows) {
            var before = edge(row);
            String url = row.get("url").asString();
            String rawSubject = row.get("rawSubject").asString();
            String rawObject = row.get("rawObject").asString();
            var after =
                    new EdgeKey(
                            aliases.of(rawSubject, url),
                            before.predicate(),
                            aliases.of(rawObject, url));
            if (after.equals(before)) continue;
            edges.add(before);
            edges.add(after);
            touched.add(after.subject());
            var move = new HashMap<String, Object>();
            move.put("id", row.get("id").asString());
            move.put("subject", after.subject());
            move.put("object", after.object());
            move.put("rawSubject", after.subject().equals(rawSubject) ? null : rawSubject);
            move.put("rawObject", after.object().equals(rawObject) ? null : rawObject);
            moves.add(move);
        }
        if (!moves.isEmpty()) run("decision/move-evidence", moves);
    }

    private static EdgeKey edge(Record row) {
        return new EdgeKey(
                row.get("subject").asString(),
                Predicate.valueOf(row.get("predicate").asString()),
                row.get("object").asString());
    }

    private static EntityType type(String label) {
        return Arrays.stream(EntityType.values())
                .filter(type -> type.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private void run(String query, List<Map<String, Object>> rows) {
        tx.run(NamedQuery.text(query), Map.of("rows", rows)).consume();
    }
}
