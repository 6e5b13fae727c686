package de.wegweiser.export;

import de.wegweiser.export.Triple.Iri;
import de.wegweiser.export.Triple.Literal;
import de.wegweiser.export.Triple.Named;
import de.wegweiser.export.Triple.Thing;
import de.wegweiser.graph.GraphModel.Property;
import de.wegweiser.graph.GraphModel.ValueType;
import de.wegweiser.graph.GraphRow;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a row says in RDF, by the terms of the inventory. What has no term there gets one of our
/// own, `ww:legalForm`; an edge that evidence comes to is a statement of its own, too, with its
/// numbers and the evidence it was derived from.
final class Triples {

    /// Prefix to namespace.
    static final Map<String, String> PREFIXES =
            new TreeMap<>(
                    Map.of(
                            "dct", "http://purl.org/dc/terms/",
                            "org", "http://www.w3.org/ns/org#",
                            "owl", "http://www.w3.org/2002/07/owl#",
                            "prov", "http://www.w3.org/ns/prov#",
                            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
                            "schema", "https://schema.org/",
                            "skos", "http://www.w3.org/2004/02/skos/core#",
                            "time", "http://www.w3.org/2006/time#",
                            "ww", "urn:wegweiser:term:",
                            "xsd", "http://www.w3.org/2001/XMLSchema#"));

    private static final String TYPE = "rdf:type";

    /// Properties that lead to a thing between, and what that is.
    private static final Map<String, String> BETWEEN =
            Map.of(
                    "schema:address", "schema:PostalAddress",
                    "schema:geo", "schema:GeoCoordinates",
                    "time:hasBeginning", "time:Instant",
                    "time:hasEnd", "time:Instant");

    private Triples() {}

    /// None when the world has no use for the node.
    static Collection<Triple> of(GraphRow.Node node) {
        var described = Inventory.of(node);
        var triples = new LinkedHashSet<Triple>();
        if (described.terms().isEmpty()) return triples;
        String subject = iri(node.key());
        described.terms().forEach(term -> triples.add(new Triple(subject, TYPE, new Named(term))));
        described
                .kinds()
                .forEach((kind, terms) -> {
                    if (!node.labels().contains(kind)) return;
                    triples.add(new Triple(subject, TYPE, new Named("ww:" + kind)));
                    terms.forEach(term -> triples.add(new Triple(subject, TYPE, new Named(term))));
                });
        for (Property property : described.properties()) {
            Object value = node.properties().get(property.name());
            boolean key = described.key().contains(property.name());
            if (value == null || property.internal()) continue;
            if (property.terms().isEmpty() && !key)
                say(subject, "ww:" + property.name(), property, value, triples);
            for (String term : property.terms()) say(subject, term, property, value, triples);
        }
        if ("AFFIRMED".equals(node.properties().get("polarity")))
            triples.add(
                    new Triple(
                            statement(
                                    text(node, "subject"),
                                    text(node, "predicate"),
                                    text(node, "object")),
                            "prov:wasDerivedFrom",
                            new Iri(subject)));
        return triples;
    }

    static Collection<Triple> of(GraphRow.Edge edge) {
        var described = Inventory.of(edge);
        var triples = new LinkedHashSet<Triple>();
        String from = iri(edge.from());
        String to = iri(edge.to());
        for (String term : described.terms())
            triples.add(
                    term.startsWith("^")
                            ? new Triple(to, term.substring(1), new Iri(from))
                            : new Triple(from, term, new Iri(to)));
        if (!described.projected()) return triples;
        var type = new Named("ww:" + edge.type());
        triples.add(new Triple(from, type.name(), new Iri(to)));
        String statement = statement(bare(edge.from()), edge.type(), bare(edge.to()));
        triples.add(new Triple(statement, TYPE, new Named("rdf:Statement")));
        triples.add(new Triple(statement, "rdf:subject", new Iri(from)));
        triples.add(new Triple(statement, "rdf:predicate", type));
        triples.add(new Triple(statement, "rdf:object", new Iri(to)));
        for (Property property : described.properties()) {
            Object value = edge.properties().get(property.name());
            if (value != null) say(statement, "ww:" + property.name(), property, value, triples);
        }
        return triples;
    }

    private static String text(GraphRow row, String property) {
        return String.valueOf(row.properties().get(property));
    }

    private static void say(
            String subject,
            String term,
            Property property,
            Object value,
            Collection<Triple> triples) {
        int angle = term.indexOf('<');
        int slash = term.indexOf('/');
        if (slash > 0 && (angle < 0 || slash < angle)) {
            String by = term.substring(0, slash);
            String between = subject + "#" + by.substring(by.indexOf(':') + 1);
            triples.add(new Triple(subject, by, new Iri(between)));
            String what = BETWEEN.get(by);
            if (what != null) triples.add(new Triple(between, TYPE, new Named(what)));
            say(between, term.substring(slash + 1), property, value, triples);
            return;
        }
        int at = term.indexOf('@');
        String predicate =
                angle > 0 ? term.substring(0, angle) : at > 0 ? term.substring(0, at) : term;
        List<?> values = value instanceof List<?> list ? list : List.of(value);
        for (Object each : values)
            triples.add(
                    new Triple(
                            subject,
                            predicate,
                            angle > 0
                                    ? address(term.substring(angle + 1, term.length() - 1), each)
                                    : new Literal(
                                            each.toString(),
                                            type(property.type()),
                                            at > 0 ? term.substring(at + 1) : null)));
    }

    /// What should be an address and is none stays text.
    private static Thing address(String prefix, Object value) {
        if (prefix.contains("://")) return new Iri(prefix + value);
        if (!prefix.isEmpty()) return new Named(prefix + value);
        try {
            if (new URI(value.toString()).isAbsolute()) return new Iri(value.toString());
        } catch (java.net.URISyntaxException e) {
            return new Literal(value.toString(), null, null);
        }
        return new Literal(value.toString(), null, null);
    }

    private static @Nullable String type(ValueType type) {
        return switch (type) {
            case STRING, STRINGS, FLOATS -> null;
            case INTEGER -> "xsd:integer";
            case FLOAT -> "xsd:double";
            case BOOLEAN -> "xsd:boolean";
            case DATE -> "xsd:date";
            case DATETIME -> "xsd:dateTime";
        };
    }

    /// Concepts and pages have an address of their own; the others get one of ours.
    private static String iri(String key) {
        String scheme = key.substring(0, key.indexOf(':'));
        return switch (scheme) {
            case "uri", "url" -> bare(key);
            default -> "urn:wegweiser:%s:%s".formatted(scheme, encoded(bare(key)));
        };
    }

    private static String statement(String subject, String type, String object) {
        return "urn:wegweiser:statement:%s:%s:%s"
                .formatted(encoded(subject), type, encoded(object));
    }

    private static String bare(String key) {
        return key.substring(key.indexOf(':') + 1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
