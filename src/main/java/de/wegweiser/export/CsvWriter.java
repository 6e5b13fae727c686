package de.wegweiser.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.wegweiser.graph.GraphInventory;
import de.wegweiser.graph.GraphModel;
import de.wegweiser.graph.GraphModel.Property;
import de.wegweiser.graph.GraphRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// A folder of tables, RFC 4180 in UTF-8: `nodes/Person.csv`, `relationships/WORKS_FOR.csv`.
/// Several values of one cell are parted by ` | `.
final class CsvWriter implements RowWriter {

    /// With these a spreadsheet takes text for a formula, and runs it.
    private static final String FORMULA = "=+-@\t\r\n";

    private final Path folder;
    private final Map<String, CSVPrinter> tables = new TreeMap<>();

    CsvWriter(Path folder) {
        this.folder = folder;
    }

    @Override
    public void node(GraphRow.Node node) throws IOException {
        var described = Inventory.of(node);
        var properties = told(described.properties());
        var cells = new ArrayList<@Nullable Object>(List.of(safe(node.key()), labels(node)));
        properties.forEach(property -> cells.add(cell(node.properties().get(property.name()))));
        table("nodes/" + described.label(), List.of("key", "labels"), properties)
                .printRecord(cells);
    }

    private static String labels(GraphRow.Node node) {
        return String.join(" | ", node.labels());
    }

    @Override
    public void edge(GraphRow.Edge edge) throws IOException {
        Inventory.of(edge);
        var properties = told(GraphInventory.edgeProperties(edge.type()));
        var cells = new ArrayList<@Nullable Object>(List.of(safe(edge.from()), safe(edge.to())));
        properties.forEach(property -> cells.add(cell(edge.properties().get(property.name()))));
        table("relationships/" + edge.type(), List.of("from", "to"), properties).printRecord(cells);
    }

    private static List<Property> told(List<GraphModel.Property> properties) {
        return properties.stream().filter(property -> !property.internal()).toList();
    }

    private CSVPrinter table(String name, List<String> first, List<Property> properties)
            throws IOException {
        var open = tables.get(name);
        if (open != null) return open;
        Path file = folder.resolve(name + ".csv");
        Files.createDirectories(file.resolveSibling("."));
        var table = new CSVPrinter(Files.newBufferedWriter(file, UTF_8), CSVFormat.RFC4180);
        tables.put(name, table);
        var header = new ArrayList<>(first);
        properties.forEach(property -> header.add(property.name()));
        table.printRecord(header);
        return table;
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list ->
                    safe(String.join(" | ", list.stream().map(String::valueOf).toList()));
            case String text -> safe(text);
            default -> value;
        };
    }

    /// An apostrophe in front makes it text to a spreadsheet.
    private static String safe(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (CSVPrinter table : tables.values())
            try {
                table.close();
            } catch (IOException e) {
                failure = e;
            }
        if (failure != null) throw failure;
    }
}
