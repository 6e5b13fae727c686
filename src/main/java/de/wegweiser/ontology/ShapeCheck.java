package de.wegweiser.ontology;

import de.wegweiser.ontology.OntologyReport.Finding;
import de.wegweiser.ontology.OntologyReport.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/// Asks SHACL whether the concepts keep the rules of `ontology/shapes`.
final class ShapeCheck {

    /// Long names are read by nobody.
    private static final Map<String, String> SHORT =
            Map.of(
                    "http://www.w3.org/2004/02/skos/core#", "skos:",
                    "http://purl.org/dc/terms/", "dct:",
                    "http://www.w3.org/2002/07/owl#", "owl:",
                    "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf:",
                    "urn:wegweiser:term:", "ww:");

    private final Graph shapes;

    ShapeCheck(Graph shapes) {
        this.shapes = shapes;
    }

    /// Sorted by file and concept, so that two runs say the same.
    List<Finding> findings(TurtleParser schemes) {
        return ShaclValidator.get().validate(shapes, schemes.graph()).getEntries().stream()
                .map(entry -> finding(entry, schemes))
                .distinct()
                .sorted(
                        Comparator.comparing(Finding::severity)
                                .thenComparing(f -> String.valueOf(f.file()))
                                .thenComparing(f -> String.valueOf(f.concept()))
                                .thenComparing(Finding::message))
                .toList();
    }

    private static Finding finding(ReportEntry entry, TurtleParser schemes) {
        Node focus = entry.focusNode();
        return new Finding(
                severity(entry),
                schemes.fileOf(focus),
                0,
                0,
                String.valueOf(focus),
                path(entry.resultPath()),
                message(entry));
    }

    private static Severity severity(ReportEntry entry) {
        return switch (String.valueOf(entry.severity().level().getLocalName())) {
            case "Warning" -> Severity.WARNING;
            case "Info" -> Severity.INFO;
            default -> Severity.VIOLATION;
        };
    }

    private static @Nullable String path(@Nullable Path path) {
        return path == null ? null : shortened(path.toString());
    }

    private static String message(ReportEntry entry) {
        String message = shortened(entry.message());
        if (entry.value() == null || entry.value().isBlank()) return message;
        String value = shortened(entry.value().toString());
        return message.contains(value) || value.equals(String.valueOf(entry.focusNode()))
                ? message
                : message + ": " + value;
    }

    private static String shortened(String text) {
        String shorter = text;
        for (var prefix : SHORT.entrySet())
            shorter = shorter.replace(prefix.getKey(), prefix.getValue());
        return shorter.replaceAll("<([a-z]+:\\w+)>", "$1");
    }
}
