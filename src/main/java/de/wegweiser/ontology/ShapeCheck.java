package de.wegweiser.ontology;

import de.wegweiser.ontology.OntologyReport.Finding;
import de.wegweiser.ontology.OntologyReport.Severity;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclException;
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
        return entries(schemes.graph()).stream()
                .map(entry -> finding(entry, schemes))
                .distinct()
                .sorted(
                        Comparator.comparing(Finding::severity)
                                .thenComparing(f -> String.valueOf(f.file()))
                                .thenComparing(f -> String.valueOf(f.concept()))
                                .thenComparing(Finding::message))
                .toList();
    }

    private Collection<ReportEntry> entries(Graph concepts) {
        try {
            return ShaclValidator.get().validate(shapes, concepts).getEntries();
        } catch (ShaclException e) {
            throw new OntologyError("the rules in shapes/*.ttl are no SHACL: " + e.getMessage(), e);
        }
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

    /// Messages of SPARQL rules spell out the value themselves, those of SHACL's own rules cannot.
    private static String message(ReportEntry entry) {
        String message = shortened(entry.message());
        Node value = entry.value();
        if (value == null || value.isBlank() || value.equals(entry.focusNode())) return message;
        String told = value.isLiteral() ? value.getLiteralLexicalForm() : shortened(value.getURI());
        return message.contains(told) ? message : message + ": " + told;
    }

    private static String shortened(String text) {
        String shorter = text;
        for (var prefix : SHORT.entrySet())
            shorter = shorter.replace(prefix.getKey(), prefix.getValue());
        return shorter.replaceAll("<([^<>\\s]+)>", "$1");
    }
}
