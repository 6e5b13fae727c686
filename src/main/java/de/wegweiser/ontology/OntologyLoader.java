package de.wegweiser.ontology;

import de.wegweiser.ontology.OntologyReport.Finding;
import de.wegweiser.ontology.OntologyReport.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads `schemes/*.ttl`, holds them against `shapes/*.ttl` (SHACL) and makes an [Ontology] of
/// them. What does not conform is not loaded: a half-right ontology would tag half-right.
public final class OntologyLoader {

    /// Read once: the class path does not change while the program runs.
    private static @Nullable Ontology shipped;

    private final OntologyFiles files;
    private final TurtleParser schemes;

    private OntologyLoader(OntologyFiles files) {
        this.files = files;
        this.schemes = TurtleParser.parsed(files.schemes());
    }

    /// The ontology that ships with the program.
    ///
    /// @throws OntologyError naming the file, the trouble and what to do
    public static Ontology shipped() {
        return shipped(null);
    }

    /// @param memory file that says what was checked before and need not be again; null for none;
    ///   only the first call reads and checks, so only its memory counts
    /// @throws OntologyError naming the file, the trouble and what to do
    static Ontology shipped(@Nullable Path memory) {
        synchronized (OntologyLoader.class) {
            if (shipped == null)
                shipped =
                        new OntologyLoader(OntologyFiles.ofClassPath())
                                .ontology(new CheckedBefore(memory));
            return shipped;
        }
    }

    /// The ontology of a folder that holds `schemes/*.ttl` and perhaps `shapes/*.ttl`; without
    /// shapes of its own it is held to ours.
    ///
    /// @throws OntologyError naming the file, the trouble and what to do
    public static Ontology load(Path folder) {
        return load(folder, null);
    }

    /// @param memory as of [#shipped(Path)]
    /// @throws OntologyError naming the file, the trouble and what to do
    static Ontology load(Path folder, @Nullable Path memory) {
        return new OntologyLoader(OntologyFiles.of(folder)).ontology(new CheckedBefore(memory));
    }

    /// Everything that is wrong with the program's own ontology.
    public static OntologyReport checkShipped() {
        return new OntologyLoader(OntologyFiles.ofClassPath()).report();
    }

    /// Everything that is wrong with the ontology of a folder.
    ///
    /// @throws OntologyError when there is no such folder
    public static OntologyReport check(Path folder) {
        return new OntologyLoader(OntologyFiles.of(folder)).report();
    }

    private Ontology ontology(CheckedBefore before) {
        if (!before.knows(files)) {
            OntologyReport report = report();
            if (!report.valid()) throw new OntologyError(files.where(), report);
            before.remember(files);
        }
        return new Ontology(
                ContentHash.of(schemes.graph()),
                new SkosReader(schemes.graph()).concepts(schemes.subjects()));
    }

    /// The rules are asked only when every file could be parsed: half an ontology breaks them all.
    private OntologyReport report() {
        TurtleParser shapes = TurtleParser.parsed(files.shapes());
        List<Finding> findings = new ArrayList<>(schemes.findings());
        findings.addAll(shapes.findings());
        if (schemes.isEmpty()) findings.add(nothing("schemes"));
        if (shapes.isEmpty()) findings.add(nothing("shapes"));
        if (findings.stream().noneMatch(f -> f.severity() == Severity.VIOLATION)) {
            findings.addAll(new ShapeCheck(shapes.graph()).findings(schemes));
            findings.addAll(new CaseCheck(schemes).findings());
        }
        return new OntologyReport(
                ContentHash.of(schemes.graph()), new SkosReader(schemes.graph()).count(), findings);
    }

    private Finding nothing(String folder) {
        return new Finding(
                Severity.VIOLATION,
                folder + "/*.ttl",
                0,
                0,
                null,
                null,
                "nothing to read in %s of %s; put at least one Turtle file there"
                        .formatted(folder, files.where()));
    }
}
