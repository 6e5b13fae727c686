package de.wegweiser.graph;

import de.wegweiser.graph.GraphModel.Privacy;
import de.wegweiser.graph.GraphModel.Property;
import de.wegweiser.graph.GraphModel.ValueType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The graph as sorted JSON lines, without anything that differs between two graphs of the same
/// content: two exports are equal, byte for byte, when the graphs are. Nodes come first.
///
/// What is in memory does not grow with the graph: the lines are sorted in temporary files.
@Component
public class CanonicalExport {

    /// What the loader keeps for itself.
    private static final Set<String> NOTES = GraphInventory.namesOf(Property::internal);

    private static final Set<String> TIMES =
            GraphInventory.namesOf(property -> property.type() == ValueType.DATETIME);

    private static final Set<String> WORDS =
            GraphInventory.namesOf(property -> property.privacy() == Privacy.WORDS);

    private static final Set<String> PERSONAL =
            GraphInventory.namesOf(property -> property.privacy() == Privacy.PERSONAL);

    /// Parts what is sorted: nodes before edges, the line, the labels of an edge's ends. JSON has
    /// no tab.
    private static final String TAB = "\t";

    private final GraphConnection graph;
    private final JsonMapper json = JsonMapper.builder().build();

    /// Whether the export tells when pages were fetched: two crawls of an unchanged web differ in
    /// that alone.
    public enum Times {
        KEPT,
        LEFT_OUT
    }

    CanonicalExport(GraphConnection graph) {
        this.graph = graph;
    }

    /// The whole graph.
    public void write(Appendable out, Times times) {
        lines(
                GraphScope.WHOLE,
                times,
                _ -> {},
                line -> {
                    try {
                        out.append(line).append('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException("cannot write the export", e);
                    }
                });
    }

    List<String> lines(Times times) {
        var lines = new ArrayList<String>();
        lines(GraphScope.WHOLE, times, _ -> {}, lines::add);
        return lines;
    }

    /// How many nodes and edges there are, housekeeping and all.
    public long size() {
        return graph.read(
                tx -> tx.run(NamedQuery.text("export/size")).single().get("size").asLong());
    }

    /// Hands out the lines of a part of the graph, in order.
    ///
    /// @param read told how many nodes and edges have been read, before the first line comes
    /// @throws IllegalArgumentException when the graph does not have the middle of the scope
    public void lines(GraphScope scope, Times times, LongConsumer read, Consumer<String> line) {
        sorted(scope, times, read, sorted -> line.accept(sorted.split(TAB, -1)[1]));
    }

    /// As [#lines]; the same nodes and edges in the same order.
    public void rows(GraphScope scope, LongConsumer read, Consumer<GraphRow> row) {
        sorted(scope, Times.KEPT, read, line -> row.accept(row(line)));
    }

    private void sorted(GraphScope scope, Times times, LongConsumer read, Consumer<String> line) {
        try (var sorted = new SortedLines()) {
            new GraphReader(graph, scope, new Lines(sorted, scope, times, read)).read();
            sorted.drain(line);
        }
    }

    /// Writes what it is handed as lines.
    private final class Lines implements GraphReader.Sink {
        private final SortedLines out;
        private final @Nullable KnownPeople unwanted;
        private final Times times;
        private final LongConsumer read;
        private long count;

        Lines(SortedLines out, GraphScope scope, Times times, LongConsumer read) {
            this.out = out;
            this.unwanted = scope.people() ? null : KnownPeople.of(graph);
            this.times = times;
            this.read = read;
        }

        @Override
        public void node(Collection<String> labels, Map<String, Object> properties, boolean names) {
            var sorted = labels.stream().sorted().toList();
            var line = new TreeMap<String, Object>();
            line.put("labels", sorted);
            line.put("node", key(sorted, properties));
            line.put("properties", plain(properties, names));
            add("0", line, "");
        }

        @Override
        public void edge(
                String type,
                Map<String, Object> properties,
                Collection<String> fromLabels,
                Map<String, Object> from,
                Collection<String> toLabels,
                Map<String, Object> to) {
            var line = new TreeMap<String, Object>();
            line.put("edge", type);
            line.put("from", key(fromLabels, from));
            line.put("properties", plain(properties, false));
            line.put("to", key(toLabels, to));
            add("1", line, String.join(" ", fromLabels) + TAB + String.join(" ", toLabels));
        }

        private void add(String before, Map<String, Object> line, String behind) {
            out.add(before + TAB + json.writeValueAsString(line) + TAB + behind);
            read.accept(++count);
        }

        private Map<String, Object> plain(Map<String, Object> of, boolean names) {
            var properties = new TreeMap<String, Object>();
            of.forEach((name, value) -> {
                if (NOTES.contains(name)) return;
                if (times == Times.LEFT_OUT && TIMES.contains(name)) return;
                if (unwanted != null && PERSONAL.contains(name)) return;
                if (WORDS.contains(name) && (names || namesAnybody(value))) return;
                properties.put(name, CanonicalExport.plain(value));
            });
            return properties;
        }

        private boolean namesAnybody(Object value) {
            return unwanted != null && unwanted.namedIn(value.toString());
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case ZonedDateTime time -> time.toInstant().toString();
            case String _, Number _, Boolean _, Collection<?> _ -> value;
            default -> value.toString();
        };
    }

    /// What the inventory does not know is told by the properties that name things elsewhere.
    private static String key(Collection<String> labels, Map<String, Object> properties) {
        return GraphInventory.node(labels)
                .flatMap(node -> node.keyOf(properties))
                .or(() ->
                        List.of("key", "id", "uri", "ags", "url", "host", "name").stream()
                                .filter(properties::containsKey)
                                .map(name -> name + ":" + properties.get(name))
                                .findFirst())
                .orElseThrow(() ->
                        new IllegalStateException(
                                "a node without a key, %s: `lint` tells of all of them"
                                        .formatted(labels)));
    }

    private GraphRow row(String line) {
        String[] parts = line.split(TAB, -1);
        JsonNode node = json.readTree(parts[1]);
        var properties = new TreeMap<String, Object>();
        node.path("properties")
                .propertyStream()
                .forEach(property -> properties.put(property.getKey(), value(property.getValue())));
        return node.has("edge")
                ? new GraphRow.Edge(
                        node.path("edge").asString(),
                        node.path("from").asString(),
                        List.of(parts[2].split(" ")),
                        node.path("to").asString(),
                        List.of(parts[3].split(" ")),
                        properties)
                : new GraphRow.Node(
                        node.path("labels").valueStream().map(JsonNode::asString).toList(),
                        node.path("node").asString(),
                        properties);
    }

    private static Object value(JsonNode value) {
        if (value.isArray()) return value.valueStream().map(JsonNode::asString).toList();
        if (value.isBoolean()) return value.asBoolean();
        if (value.isIntegralNumber()) return value.asLong();
        if (value.isNumber()) return value.asDouble();
        return value.asString();
    }
}
