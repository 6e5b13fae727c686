package de.wegweiser.cli;

import de.wegweiser.pipeline.Ingest;
import de.wegweiser.pipeline.ProgressBar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// Files into the graph.
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Extracts, resolves and loads files, folders or WARC files.")
final class IngestCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "HTML, PDF, Office, text, WARC or folders of them.")
    private List<Path> inputs;

    @Spec private CommandSpec spec;

    @Unmatched private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        try (var context = Spring.start(spec, settings, WebApplicationType.NONE)) {
            if (context == null) return 1;
            var bar = ProgressBar.onConsole();
            var report =
                    context.getBean(Ingest.class)
                            .run(sink -> InputFiles.read(inputs, sink), 0, List.of(), bar);
            bar.finish();
            System.out.print(report.describe());
            return report.pagesRead() > 0 ? 0 : 1;
        }
    }
}
