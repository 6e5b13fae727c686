package de.wegweiser.ontology;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a check of the ontology's files found: everything at once, so that its author needs one
/// round and not ten.
///
/// @param version of the content that was checked; empty when a file could not be parsed
/// @param concepts how many there are
public record OntologyReport(String version, int concepts, List<Finding> findings) {

    /// With a violation the ontology is not used; a warning is only told.
    public enum Severity {
        VIOLATION,
        WARNING,
        INFO
    }

    /// @param file where to go and look, for example `schemes/plastics-engineering.ttl`
    /// @param line from 1, where the parser knows it; 0 for a fault of the content
    /// @param column from 1, or 0 as the line
    /// @param concept URI of the concept at fault
    /// @param path the property at fault, for example `skos:broader`
    /// @param message the trouble and what to do
    public record Finding(
            Severity severity,
            @Nullable String file,
            long line,
            long column,
            @Nullable String concept,
            @Nullable String path,
            String message) {

        @Override
        public String toString() {
            var text = new StringBuilder(severity.name().toLowerCase(Locale.ROOT));
            if (file != null) text.append(", ").append(file);
            if (line > 0) text.append(", line ").append(line).append(", column ").append(column);
            text.append(": ");
            if (concept != null) text.append(concept).append(' ');
            return text.append(message).toString();
        }
    }

    public OntologyReport {
        findings = List.copyOf(findings);
    }

    /// Whether the program may start with it.
    public boolean valid() {
        return findings.stream().noneMatch(f -> f.severity() == Severity.VIOLATION);
    }

    /// One line for each finding.
    @Override
    public String toString() {
        return findings.isEmpty()
                ? "%d concepts, version %s, nothing to complain".formatted(concepts, version)
                : String.join("\n", findings.stream().map(Finding::toString).toList());
    }
}
