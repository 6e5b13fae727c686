package de.wegweiser.ontology;

import de.wegweiser.ontology.OntologyReport.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The ontology or the gazetteer cannot be used; the message names the file, the trouble and what
/// to do.
public final class OntologyError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// How many findings the message spells out; the report has all of them.
    private static final int SHOWN = 10;

    private final transient Optional<OntologyReport> report;

    OntologyError(String message) {
        super(message);
        report = Optional.empty();
    }

    OntologyError(String message, Throwable cause) {
        super(message, cause);
        report = Optional.empty();
    }

    OntologyError(String where, OntologyReport report) {
        super(told(where, report));
        this.report = Optional.of(report);
    }

    /// All findings, when it was the check that failed.
    public Optional<OntologyReport> report() {
        return report;
    }

    private static String told(String where, OntologyReport report) {
        List<OntologyReport.Finding> violations =
                report.findings().stream().filter(f -> f.severity() == Severity.VIOLATION).toList();
        String lines =
                violations.stream().limit(SHOWN).map(f -> "\n  " + f).collect(Collectors.joining());
        int more = violations.size() - SHOWN;
        return "the ontology in %s cannot be used; correct its files and start again:%s%s"
                .formatted(where, lines, more > 0 ? "\n  … and %d more".formatted(more) : "");
    }
}
