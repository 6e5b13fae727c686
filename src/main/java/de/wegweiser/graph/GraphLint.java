package de.wegweiser.graph;

import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.graph.GraphModel.Property;
import de.wegweiser.graph.LintReport.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.value.ValueException;
import org.springframework.stereotype.Component;

/// Looks for what no graph should hold. Changes nothing, and holds as much in memory for a large
/// graph as for a small one: what is found is counted, some of it is kept.
@Component
public class GraphLint {

    /// Edges or entities that are projected anew at a time.
    private static final int BATCH = 1000;

    private final GraphConnection graph;

    GraphLint(GraphConnection graph) {
        this.graph = graph;
    }

    /// @param limit how many findings of each rule are told; all are counted
    /// @param progress told how many nodes, edges and entities have been looked at
    public LintReport run(int limit, LongConsumer progress) {
        return new Run(limit, progress).run();
    }

    /// How many there are to look at.
    public long work() {
        return graph.read(
                tx -> tx.run(NamedQuery.text("export/size")).single().get("size").asLong());
    }

    private final class Run {
        private final int limit;
        private final LongConsumer progress;
        private final List<Finding> findings = new ArrayList<>();
        private final Map<LintRule, Long> counts = new EnumMap<>(LintRule.class);
        private long nodes;
        private long edges;

        Run(int limit, LongConsumer progress) {
            this.limit = limit;
            this.progress = progress;
        }

        LintReport run() {
            each("lint/nodes", this::node);
            each("lint/relationships", this::edge);
            for (LintRule rule : LintRule.values())
                rule.query()
                        .ifPresent(query ->
                                each(
                                        query,
                                        row ->
                                                found(
                                                        rule,
                                                        row.get("node").asString("?"),
                                                        row.get("what").asString())));
            projection();
            return new LintReport(nodes, edges, findings, counts);
        }

        private void found(LintRule rule, String node, String what) {
            if (counts.merge(rule, 1L, Long::sum) <= limit)
                findings.add(new Finding(rule, node, rule.sentence(what)));
        }

        private void each(String query, Consumer<Record> row) {
            try (var session = graph.session()) {
                session.run(NamedQuery.text(query)).forEachRemaining(row);
            }
        }

        private void node(Record row) {
            progress.accept(++nodes + edges);
            var labels = row.get("labels").asList(Value::asString);
            var properties = row.get("properties").asMap(Value::asObject);
            var described = GraphInventory.node(labels);
            if (described.isEmpty()) {
                found(LintRule.UNLISTED, properties.toString(), "a node " + labels);
                return;
            }
            var node = described.get();
            String key = node.keyOf(properties).orElse(node.label() + " without a key");
            for (String label : labels)
                if (!label.equals(node.label())
                        && !label.equals(node.also())
                        && !node.kinds().containsKey(label))
                    if (GraphInventory.node(List.of(label)).isPresent())
                        found(LintRule.TWO_KINDS, key, node.label() + " and " + label);
                    else found(LintRule.UNLISTED, key, "the label " + label);
            if (!node.also().isEmpty() && !labels.contains(node.also()))
                found(LintRule.MISSING, key, "the label " + node.also());
            kinds(key, node, labels, properties);
            properties(key, node.properties(), properties);
        }

        /// The label of its kind and the property tell the same.
        private void kinds(
                String key,
                GraphModel.Node node,
                Collection<String> labels,
                Map<String, Object> properties) {
            if (node.kinds().isEmpty()) return;
            var kinds = labels.stream().filter(node.kinds()::containsKey).sorted().toList();
            if (kinds.size() > 1) found(LintRule.TWO_KINDS, key, String.join(" and ", kinds));
            if (properties.get("kind") instanceof String kind) {
                String said = kind.replace("_", "");
                String label = kinds.isEmpty() ? node.label() : kinds.getFirst();
                if (!said.equalsIgnoreCase(label) && kinds.size() < 2)
                    found(LintRule.TWO_KINDS, key, kind + " and " + label);
            }
        }

        private void edge(Record row) {
            progress.accept(nodes + ++edges);
            String type = row.get("type").asString();
            var from = row.get("fromLabels").asList(Value::asString);
            var to = row.get("toLabels").asList(Value::asString);
            String key =
                    "%s -%s-> %s"
                            .formatted(key(from, row.get("from")), type, key(to, row.get("to")));
            var described = GraphInventory.edge(type, from, to);
            if (described.isEmpty())
                found(LintRule.UNLISTED, key, "an edge %s from %s to %s".formatted(type, from, to));
            else
                properties(
                        key,
                        described.get().properties(),
                        row.get("properties").asMap(Value::asObject));
        }

        private static String key(Collection<String> labels, Value properties) {
            return GraphInventory.node(labels)
                    .flatMap(node -> node.keyOf(properties.asMap(Value::asObject)))
                    .orElse("?");
        }

        private void properties(
                String key, List<Property> described, Map<String, Object> properties) {
            for (Property property : described) {
                Object value = properties.get(property.name());
                if (value == null || value.equals("")) {
                    if (property.required()) found(LintRule.MISSING, key, property.name());
                } else if (!property.type().holds(value))
                    found(
                            LintRule.WRONG_TYPE,
                            key,
                            "a %s as %s, which should be %s"
                                    .formatted(
                                            value.getClass().getSimpleName(),
                                            property.name(),
                                            property.type()));
            }
            for (String name : properties.keySet())
                if (described.stream().noneMatch(property -> property.name().equals(name)))
                    found(LintRule.UNLISTED, key, "the property " + name);
        }

        /// The program itself says what follows from evidence and mentions; what it would change is
        /// wrong. Nothing stays of its work.
        private void projection() {
            batches("lint/projected-edges", this::edgeKey, this::projectEdges);
            batches("lint/unprojected-evidence", this::edgeKey, this::projectEdges);
            batches("lint/entity-ids", row -> List.of(row.get("id").asString("")), this::entities);
        }

        private List<EdgeKey> edgeKey(Record row) {
            String type = row.get("predicate").asString("");
            if (row.get("object").isNull() || row.get("subject").isNull()) return List.of();
            return Arrays.stream(Predicate.values())
                    .filter(predicate -> predicate.name().equals(type))
                    .map(predicate ->
                            new EdgeKey(
                                    row.get("subject").asString(),
                                    predicate,
                                    row.get("object").asString()))
                    .toList();
        }

        private <T> void batches(
                String query, java.util.function.Function<Record, List<T>> read, Batch<T> work) {
            var batch = new ArrayList<T>();
            each(
                    query,
                    row -> {
                        batch.addAll(read.apply(row));
                        if (batch.size() < BATCH) return;
                        project(batch, work);
                        batch.clear();
                    });
            if (!batch.isEmpty()) project(batch, work);
        }

        /// What cannot be projected for its missing or wrong values has been told already.
        private <T> void project(List<T> batch, Batch<T> work) {
            try {
                undone(tx -> work.run(tx, batch));
            } catch (RuntimeException e) {
                boolean ill =
                        counts.containsKey(LintRule.WRONG_TYPE)
                                || counts.containsKey(LintRule.MISSING);
                if (!ill || (e instanceof Neo4jException && !(e instanceof ValueException)))
                    throw e;
                int half = batch.size() / 2;
                if (half == 0) return;
                project(batch.subList(0, half), work);
                project(batch.subList(half, batch.size()), work);
            }
        }

        private void undone(Consumer<TransactionContext> work) {
            try {
                graph.write(tx -> {
                    // no loader is half through
                    tx.run(NamedQuery.text("load/lock")).consume();
                    work.accept(tx);
                    throw new Undone();
                });
            } catch (Undone e) {
                // as intended: rolled back
            }
        }

        private void projectEdges(TransactionContext tx, List<EdgeKey> keys) {
            var changes = new EdgeStore(tx).project(keys);
            changes.created()
                    .forEach(edge -> found(LintRule.EVIDENCE_WITHOUT_EDGE, text(edge), ""));
            changes.removed()
                    .forEach(edge -> found(LintRule.EDGE_WITHOUT_EVIDENCE, text(edge), ""));
            changes.changed().forEach(edge -> found(LintRule.EDGE_NUMBERS, text(edge), ""));
        }

        private static String text(EdgeKey edge) {
            return "%s -%s-> %s".formatted(edge.subject(), edge.predicate(), edge.object());
        }

        /// Who is told of nowhere has a rule of its own.
        private void entities(TransactionContext tx, List<String> ids) {
            var changes = new EntityNodes(tx, EntityNodes.History.MOVED).project(ids);
            changes.created().forEach(id -> found(LintRule.ENTITY_DIFFERS, "id:" + id, ""));
            changes.changed().forEach(id -> found(LintRule.ENTITY_DIFFERS, "id:" + id, ""));
        }
    }

    /// Takes back what a transaction wrote.
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Undone() {
            super(null, null, false, false);
        }
    }

    private interface Batch<T> {
        void run(TransactionContext tx, List<T> batch);
    }
}
