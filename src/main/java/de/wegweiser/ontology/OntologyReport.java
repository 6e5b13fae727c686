package de.wegweiser.ontology;

import java.util.List;
import java.util.stream.Collectors;

/// What a check of the ontology found.
public record OntologyReport(List<Finding> findings) {

    private static final int SHOWN = 20;

    /// @param concept URI of what is wrong
    /// @param message what to mend
    public record Finding(String concept, String message) {}

    public OntologyReport {
        findings = List.copyOf(findings);
    }

    /// One line for each finding.
    public String describe() {
        String lines =
                findings.stream()
                        .limit(SHOWN)
                        .map(f -> "  " + f.concept() + ": " + f.message())
                        .collect(Collectors.joining("\n"));
        String more =
                findings.size() > SHOWN ? "\n  and %d more".formatted(findings.size() - SHOWN) : "";
        return "the ontology does not conform to its shapes, %d findings:%n%s%s"
                .formatted(findings.size(), lines, more);
    }
}
