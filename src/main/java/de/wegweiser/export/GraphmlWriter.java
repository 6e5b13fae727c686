package de.wegweiser.export;

import de.wegweiser.graph.GraphInventory;
import de.wegweiser.graph.GraphModel;
import de.wegweiser.graph.GraphModel.Property;
import de.wegweiser.graph.GraphModel.ValueType;
import de.wegweiser.graph.GraphRow;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// GraphML with typed keys. `label` and `weight` are what Gephi shows and counts with. A name that
/// two labels use for different types is told with its label: `Project.start`, `Evidence.start`.
final class GraphmlWriter implements RowWriter {

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    /// Terms of the property by which people call a thing.
    private static final List<String> NAMES =
            List.of("schema:name", "skos:prefLabel@de", "prov:value", "schema:value");

    private final Writer out;
    private final XMLStreamWriter xml;
    private final Map<String, TreeSet<String>> typesOf = new TreeMap<>();
    private long edges;

    GraphmlWriter(Writer out) throws IOException {
        this.out = out;
        for (var node : GraphInventory.nodes())
            for (var property : node.properties())
                typesOf.computeIfAbsent(property.name(), _ -> new TreeSet<>())
                        .add(type(property.type()));
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            begin();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void begin() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line();
        xml.writeStartElement("graphml");
        xml.writeDefaultNamespace(NAMESPACE);
        line();
        key("node", "label", "string");
        key("node", "labels", "string");
        var nodeKeys = new TreeMap<String, String>();
        for (var node : GraphInventory.nodes())
            for (var property : told(node))
                nodeKeys.put(name(node, property), type(property.type()));
        for (var each : nodeKeys.entrySet()) key("node", each.getKey(), each.getValue());
        key("edge", "label", "string");
        key("edge", "weight", "double");
        var edgeKeys = new TreeMap<String, String>();
        for (var edge : GraphInventory.edges())
            for (var property : edge.properties())
                edgeKeys.put(property.name(), type(property.type()));
        for (var each : edgeKeys.entrySet()) key("edge", each.getKey(), each.getValue());
        xml.writeStartElement("graph");
        xml.writeAttribute("id", "wegweiser");
        xml.writeAttribute("edgedefault", "directed");
        line();
    }

    private void key(String of, String name, String type) throws XMLStreamException {
        xml.writeEmptyElement("key");
        xml.writeAttribute("id", of + "." + name);
        xml.writeAttribute("for", of);
        xml.writeAttribute("attr.name", name);
        xml.writeAttribute("attr.type", type);
        line();
    }

    private static List<Property> told(GraphModel.Node node) {
        if (node.internal()) return List.of();
        return node.properties().stream().filter(property -> !property.internal()).toList();
    }

    private String name(GraphModel.Node node, Property property) {
        boolean two = typesOf.getOrDefault(property.name(), new TreeSet<>()).size() > 1;
        return two ? node.label() + "." + property.name() : property.name();
    }

    private static String type(ValueType type) {
        return switch (type) {
            case STRING, STRINGS, FLOATS, DATE, DATETIME -> "string";
            case INTEGER -> "long";
            case FLOAT -> "double";
            case BOOLEAN -> "boolean";
        };
    }

    @Override
    public void node(GraphRow.Node node) throws IOException {
        var described = Inventory.of(node);
        try {
            xml.writeStartElement("node");
            xml.writeAttribute("id", clean(node.key()));
            data("node.label", called(described, node));
            data("node.labels", String.join(" | ", node.labels()));
            for (var property : told(described)) {
                Object value = node.properties().get(property.name());
                if (value != null) data("node." + name(described, property), value);
            }
            xml.writeEndElement();
            line();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static Object called(GraphModel.Node described, GraphRow.Node node) {
        for (String name : NAMES)
            for (var property : described.properties()) {
                Object value = node.properties().get(property.name());
                if (property.terms().contains(name) && value != null) return value;
            }
        return node.key();
    }

    @Override
    public void edge(GraphRow.Edge edge) throws IOException {
        var described = Inventory.of(edge);
        try {
            xml.writeStartElement("edge");
            xml.writeAttribute("id", "e" + edges++);
            xml.writeAttribute("source", clean(edge.from()));
            xml.writeAttribute("target", clean(edge.to()));
            data("edge.label", edge.type());
            if (edge.properties().get("confidence") instanceof Double confidence)
                data("edge.weight", confidence);
            for (var property : described.properties()) {
                Object value = edge.properties().get(property.name());
                if (value != null) data("edge." + property.name(), value);
            }
            xml.writeEndElement();
            line();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void data(String key, Object value) throws XMLStreamException {
        xml.writeStartElement("data");
        xml.writeAttribute("key", key);
        xml.writeCharacters(
                clean(
                        value instanceof List<?> list
                                ? String.join(" | ", list.stream().map(String::valueOf).toList())
                                : value.toString()));
        xml.writeEndElement();
    }

    /// XML 1.0 §2.2 has no place for control characters and halves of characters.
    private static String clean(String text) {
        if (text.codePoints().allMatch(GraphmlWriter::isXml)) return text;
        var clean = new StringBuilder();
        text.codePoints().forEach(c -> clean.appendCodePoint(isXml(c) ? c : 0xFFFD));
        return clean.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    @Override
    public void close() throws IOException {
        try {
            xml.writeEndElement();
            line();
            xml.writeEndElement();
            line();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            out.close();
        }
    }
}
