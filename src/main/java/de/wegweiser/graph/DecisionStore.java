package de.wegweiser.graph;

import de.wegweiser.fact.Decision;
import de.wegweiser.fact.Decision.Action;
import de.wegweiser.fact.Decision.Party;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Aliases.Alias;
import de.wegweiser.graph.Rulings.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// Keeps the decisions of stewards, each in one transaction with its effect.
///
/// What is in force follows from all decisions together, so nothing is lost by taking one back, and
/// a graph that was built anew gets the same out of the same decisions.
@Component
public class DecisionStore {

    private final GraphConnection graph;
    private final EntityStore entities;

    DecisionStore(GraphConnection graph, EntityStore entities) {
        this.graph = graph;
        this.entities = entities;
    }

    /// All of them, the reverted ones too, in their order.
    public List<Decision> all() {
        return graph.read(DecisionStore::all);
    }

    /// Those that count.
    public List<Decision> inForce() {
        return Rulings.inForce(all());
    }

    /// Those of these that count.
    public List<Decision> inForce(List<Decision> all) {
        return Rulings.inForce(all);
    }

    /// Makes a decision: it and its effect are there together, or neither is.
    ///
    /// @param check throws when the decisions made meanwhile forbid it; sees them under the lock
    public Decision record(Action action, String actor, String reason, Instant at, Check check) {
        return graph.write(tx -> {
            lock(tx);
            var decisions = new ArrayList<>(all(tx));
            check.against(decisions);
            long number = decisions.isEmpty() ? 1 : decisions.getLast().number() + 1;
            var decision = new Decision(number, action, actor, at, reason);
            write(tx, decision);
            decisions.add(decision);
            settle(tx, decisions);
            return decision;
        });
    }

    /// Looks at the decisions there are before a new one is made.
    @FunctionalInterface
    public interface Check {
        void against(List<Decision> decisions);
    }

    /// Somebody or something that a decision may be about.
    ///
    /// @param type `Organization`, `Person`, `Project`, `Concept` or `Municipality`
    public record Subject(Party party, String type) {}

    /// Whom an id, also one from before a merge, stands for now.
    public Optional<Subject> subject(String id) {
        return graph.read(tx ->
                tx.run(NamedQuery.text("decision/subject"), Map.of("id", id)).stream()
                        .findFirst()
                        .map(row ->
                                new Subject(
                                        new Party(
                                                row.get("id").asString(),
                                                row.get("name").asString(),
                                                new TreeSet<>(
                                                        row.get("keys").asList(Value::asString))),
                                        row.get("type").asString())));
    }

    /// Addresses of the pages that tell of an entity.
    public SortedSet<String> pagesOf(String id) {
        return graph.read(tx ->
                new TreeSet<>(
                        tx.run(NamedQuery.text("decision/mentions-of"), Map.of("ids", List.of(id)))
                                .list(row -> row.get("url").asString())));
    }

    /// Puts decisions of a journal back that the graph does not have.
    ///
    /// @return how many those were
    /// @throws IllegalStateException when the graph has another decision of the same number
    public int restore(List<Decision> journal) {
        return graph.write(tx -> {
            lock(tx);
            var known = new TreeMap<Long, Decision>();
            all(tx).forEach(decision -> known.put(decision.number(), decision));
            int restored = 0;
            for (Decision decision : journal) {
                var same = known.putIfAbsent(decision.number(), decision);
                if (same == null) {
                    write(tx, decision);
                    restored++;
                } else if (decision.isErased() && !same.isErased()) {
                    // the name went out of the journal, and not yet out of the graph
                    write(tx, decision);
                    known.put(decision.number(), decision);
                    restored++;
                } else if (!same.equals(decision) && !same.isErased())
                    throw new IllegalStateException(
                            "decision %d of the journal is not decision %d of the graph: they belong to two data folders"
                                    .formatted(decision.number(), decision.number()));
            }
            if (restored > 0) settle(tx, known.values());
            return restored;
        });
    }

    /// Finds the parties of all decisions again after a load. Costs one query when nobody has
    /// decided anything.
    public void settle() {
        graph.write(tx -> {
            var decisions = all(tx);
            if (!decisions.isEmpty()) {
                lock(tx);
                settle(tx, decisions);
            }
            return true;
        });
    }

    /// Replaces decisions by what [`by`] makes of them: erasure takes names out of them.
    ///
    /// @return how many changed
    int rewrite(TransactionContext tx, Function<Decision, Decision> by) {
        int changed = 0;
        for (Decision decision : all(tx)) {
            var other = by.apply(decision);
            if (other.equals(decision)) continue;
            write(tx, other);
            changed++;
        }
        return changed;
    }

    private static void lock(TransactionContext tx) {
        tx.run(NamedQuery.text("load/lock")).consume();
    }

    private void settle(TransactionContext tx, Collection<Decision> decisions) {
        var found = new Parties(tx, entities).find(decisions);
        var rulings = Rulings.of(decisions, party -> found.getOrDefault(party.id(), party.id()));
        var concerned = aliases(tx, rulings.aliases());
        var aliases = new Aliases(tx);
        var judged = verdicts(tx, rulings.verdicts(), aliases);
        new Reassignment(tx, aliases).of(concerned);
        new EdgeStore(tx).project(judged);
        new BrokerEdges(tx).follow(judged.stream().map(Entities.EdgeKey::subject).toList());
        var reverted =
                decisions.stream()
                        .map(decision -> {
                            var row = new HashMap<String, Object>();
                            row.put("id", id(decision.number()));
                            Long by = rulings.revertedBy().get(decision.number());
                            row.put("by", by == null ? null : id(by));
                            return row;
                        })
                        .toList();
        tx.run(NamedQuery.text("decision/reverted"), Map.of("rows", reverted)).consume();
    }

    /// @return who loses or gains something by it
    private static Set<String> aliases(TransactionContext tx, Map<String, Alias> wanted) {
        var now = new TreeMap<String, Alias>();
        tx.run(NamedQuery.text("decision/aliases"))
                .forEachRemaining(row ->
                        now.put(
                                row.get("key").asString(),
                                new Alias(
                                        row.get("key").asString(),
                                        row.get("raw").asString(),
                                        row.get("scope").asString(),
                                        row.get("to").asString(),
                                        row.get("canonical").asString())));
        var changed =
                Stream.concat(now.values().stream(), wanted.values().stream())
                        .filter(alias ->
                                !alias.equals(now.get(alias.key()))
                                        || !alias.equals(wanted.get(alias.key())))
                        .map(Alias::raw)
                        .distinct()
                        .toList();
        var concerned = new HashSet<String>();
        for (String raw : changed) {
            reach(raw, now.values(), concerned);
            reach(raw, wanted.values(), concerned);
        }
        var gone = now.keySet().stream().filter(key -> !wanted.containsKey(key)).toList();
        var set =
                wanted.values().stream()
                        .filter(alias -> !alias.equals(now.get(alias.key())))
                        .map(Alias::row)
                        .toList();
        if (!gone.isEmpty())
            tx.run(NamedQuery.text("decision/drop-aliases"), Map.of("keys", gone)).consume();
        if (!set.isEmpty())
            tx.run(NamedQuery.text("decision/untie-aliases"), Map.of("rows", set)).consume();
        if (!set.isEmpty())
            tx.run(NamedQuery.text("decision/set-aliases"), Map.of("rows", set)).consume();
        return concerned;
    }

    private static void reach(String id, Collection<Alias> aliases, Set<String> reached) {
        if (!reached.add(id)) return;
        for (Alias alias : aliases) if (alias.raw().equals(id)) reach(alias.to(), aliases, reached);
    }

    /// @return the edges that are judged another way now
    private static Set<Entities.EdgeKey> verdicts(
            TransactionContext tx, Map<String, Verdict> wanted, Aliases aliases) {
        wanted.values()
                .forEach(verdict -> aliases.learn(List.of(verdict.subject(), verdict.object())));
        var now = new TreeMap<String, Map<String, Object>>();
        tx.run(NamedQuery.text("decision/verdicts"))
                .forEachRemaining(row -> now.put(row.get("key").asString(), row.asMap()));
        var rows = new TreeMap<String, Map<String, Object>>();
        for (Verdict verdict : wanted.values())
            rows.put(
                    verdict.key(),
                    Map.of(
                            "key", verdict.key(),
                            "subject", aliases.of(verdict.subject(), ""),
                            "predicate", verdict.predicate(),
                            "object", aliases.of(verdict.object(), ""),
                            "rawSubject", verdict.subject(),
                            "rawObject", verdict.object(),
                            "number", verdict.number(),
                            "status", verdict.status()));
        var changed = new HashSet<Entities.EdgeKey>();
        now.forEach((key, row) -> {
            if (!row.equals(rows.get(key))) changed.add(edge(row));
        });
        rows.forEach((key, row) -> {
            if (!row.equals(now.get(key))) changed.add(edge(row));
        });
        var gone = now.keySet().stream().filter(key -> !rows.containsKey(key)).toList();
        if (!gone.isEmpty())
            tx.run(NamedQuery.text("decision/drop-verdicts"), Map.of("keys", gone)).consume();
        if (!changed.isEmpty())
            tx.run(
                            NamedQuery.text("decision/set-verdicts"),
                            Map.of("rows", List.copyOf(rows.values())))
                    .consume();
        return changed;
    }

    private static Entities.EdgeKey edge(Map<String, Object> row) {
        return new Entities.EdgeKey(
                String.valueOf(row.get("subject")),
                Predicate.valueOf(String.valueOf(row.get("predicate"))),
                String.valueOf(row.get("object")));
    }

    private static String id(long number) {
        return "decision-" + number;
    }

    private static void write(TransactionContext tx, Decision decision) {
        var row =
                Map.<String, Object>of(
                        "id", id(decision.number()),
                        "number", decision.number(),
                        "action", DecisionJson.name(decision.action()),
                        "actor", decision.actor(),
                        "at", EntityProjection.utc(decision.at()),
                        "reason", decision.reason(),
                        "payload", DecisionJson.payload(decision.action()));
        tx.run(NamedQuery.text("decision/record"), Map.of("decision", row)).consume();
    }

    private static List<Decision> all(TransactionContext tx) {
        return tx.run(NamedQuery.text("decision/all")).list(DecisionStore::decision);
    }

    private static Decision decision(Record row) {
        return new Decision(
                row.get("number").asLong(),
                DecisionJson.action(row.get("action").asString(), row.get("payload").asString()),
                row.get("actor").asString(),
                row.get("at").asZonedDateTime().toInstant(),
                row.get("reason").asString());
    }
}
