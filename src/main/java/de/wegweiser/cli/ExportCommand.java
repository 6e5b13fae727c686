package de.wegweiser.cli;

import de.wegweiser.export.Export;
import de.wegweiser.export.ExportFormat;
import de.wegweiser.export.ExportReport;
import de.wegweiser.graph.CanonicalExport;
import de.wegweiser.graph.GraphConfiguration;
import de.wegweiser.graph.GraphScope;
import de.wegweiser.pipeline.Progress.Step;
import de.wegweiser.pipeline.ProgressBar;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Import;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The graph for other programs.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes the graph, or the neighbourhood of one entity, for other programs. Holds personal data unless told --without-people.")
final class ExportCommand implements Callable<Integer> {

    @Option(
            names = "--format",
            defaultValue = "jsonl",
            paramLabel = "FORMAT",
            description =
                    "One of ${COMPLETION-CANDIDATES} (default: jsonl, sorted: equal graphs give equal bytes). csv is a folder and needs --out.")
    private ExportFormat format;

    @Option(
            names = "--around",
            paramLabel = "ID",
            description =
                    "Only what is around an entity (its id), a concept (its URI) or a municipality (its AGS), with all evidence and pages it needs.")
    private @Nullable String around;

    @Option(
            names = "--hops",
            paramLabel = "N",
            description = "How many edges around it (default: 1).")
    private @Nullable Integer hops;

    @Option(
            names = "--without-people",
            description =
                    "Leave out people, what hangs on them alone, organizations' mailboxes, and the words of sentences and titles that name somebody known. Addresses of pages stay as they are.")
    private boolean withoutPeople;

    @Option(
            names = "--out",
            paramLabel = "FILE|DIR",
            description = "Write there instead of to standard output.")
    private @Nullable Path out;

    @Mixin private Settings settings;
    @Spec private CommandSpec spec;

    /// The graph alone.
    @Import({GraphConfiguration.class, CanonicalExport.class, Export.class})
    static class Parts {}

    @Override
    public Integer call() throws IOException {
        var scope = scope();
        if (out != null) Export.checkTarget(format, out);
        long start = System.nanoTime();
        try (var context = Spring.start(Parts.class, settings, WebApplicationType.NONE)) {
            var bar = ProgressBar.onConsole();
            var report = export(context.getBean(Export.class), scope, bar);
            bar.finish();
            System.err.printf(
                    Locale.ROOT,
                    "%d nodes and %d edges written to %s in %d s%n",
                    report.nodes(),
                    report.edges(),
                    out == null ? "standard output" : out,
                    Duration.ofNanos(System.nanoTime() - start).toSeconds());
            return 0;
        } catch (Export.WriteFailure e) {
            if (e.nobodyReads()) return 0;
            throw e;
        }
    }

    private GraphScope scope() {
        if (out == null && format.folder())
            throw wrong("--format=csv is a folder: name it by --out");
        if (hops != null && around == null) throw wrong("--hops needs --around: around what?");
        if (hops != null && hops < 0) throw wrong("--hops=" + hops + ": 0 is the fewest");
        return new GraphScope(around, hops == null ? 1 : hops, !withoutPeople);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private ExportReport export(Export export, GraphScope scope, ProgressBar bar) {
        Export.Progress progress = (done, total) -> bar.at(Step.EXPORT, done, total);
        return out == null
                ? export.toStream(scope, format, new StandardOutput(), progress)
                : export.toFile(scope, format, out, progress);
    }
}
