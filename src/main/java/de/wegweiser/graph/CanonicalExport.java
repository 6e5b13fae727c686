package de.wegweiser.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The whole graph as sorted JSON lines, without anything that differs between two graphs of the
/// same content: two exports are equal, byte for byte, when the graphs are.
///
/// Everything is held in memory while it is sorted.
@Component
public class CanonicalExport {

    /// What the loader keeps for itself.
    private static final Set<String> LOADER_NOTES = Set.of("content");

    private static final Set<String> TIMES =
            Set.of(
                    "fetchedAt",
                    "firstSeen",
                    "lastSeen",
                    "collectedAt",
                    "validFrom",
                    "validTo",
                    "at");

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

    /// Nodes first, a line each.
    public void write(Appendable out, Times times) {
        try {
            for (String line : lines(times)) out.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the export", e);
        }
    }

    List<String> lines(Times times) {
        var nodes =
                graph.read(tx ->
                        tx.run(NamedQuery.text("export/nodes")).list(row -> node(row, times)));
        var edges =
                graph.read(tx ->
                        tx.run(NamedQuery.text("export/relationships"))
                                .list(row -> edge(row, times)));
        var lines = new ArrayList<String>();
        nodes.stream().sorted().forEach(lines::add);
        edges.stream().sorted().forEach(lines::add);
        return lines;
    }

    private String node(Record row, Times times) {
        var labels = row.get("labels").asList(Value::asString).stream().sorted().toList();
        var line = new TreeMap<String, Object>();
        line.put("labels", labels);
        line.put("node", key(labels, row.get("properties")));
        line.put("properties", properties(row.get("properties"), times));
        return json.writeValueAsString(line);
    }

    private String edge(Record row, Times times) {
        var line = new TreeMap<String, Object>();
        line.put("edge", row.get("type").asString());
        line.put("from", key(row.get("fromLabels").asList(Value::asString), row.get("from")));
        line.put("properties", properties(row.get("properties"), times));
        line.put("to", key(row.get("toLabels").asList(Value::asString), row.get("to")));
        return json.writeValueAsString(line);
    }

    private static Map<String, Object> properties(Value value, Times times) {
        var properties = new TreeMap<String, Object>();
        value.asMap(Value::asObject)
                .forEach((key, property) -> {
                    if (LOADER_NOTES.contains(key)) return;
                    if (times == Times.LEFT_OUT && TIMES.contains(key)) return;
                    properties.put(key, plain(property));
                });
        return properties;
    }

    private static Object plain(Object value) {
        return value instanceof String
                        || value instanceof Number
                        || value instanceof Boolean
                        || value instanceof Collection<?>
                ? value
                : value.toString();
    }

    private static String key(List<String> labels, Value properties) {
        if (labels.contains("Identifier") || labels.contains("NameKey"))
            return "key:%s:%s"
                    .formatted(
                            properties.get("scheme").asString(),
                            properties.get("value").asString());
        for (String name : List.of("key", "id", "uri", "ags", "url", "host", "name"))
            if (!properties.get(name).isNull()) return name + ":" + properties.get(name).asString();
        throw new IllegalStateException("a node without a key: " + labels);
    }
}
