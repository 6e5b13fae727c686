package de.wegweiser.cli;

import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.pipeline.DataSettings;
import de.wegweiser.pipeline.Ingest;
import de.wegweiser.pipeline.ProgressBar;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Files into the graph.
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Extracts, resolves and loads files, folders or WARC files.")
final class IngestCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = InputFiles.HELP)
    private List<Path> inputs;

    @Mixin private Settings settings;

    @Override
    public Integer call() {
        try (var context = Spring.start(GraphWork.class, settings, WebApplicationType.NONE)) {
            var bar = ProgressBar.onConsole();
            var report =
                    context.getBean(Ingest.class)
                            .run(
                                    sink ->
                                            InputFiles.read(
                                                    inputs,
                                                    sink,
                                                    context.getBean(DataSettings.class),
                                                    context.getBean(CrawlSettings.class)),
                                    InputFiles.count(inputs),
                                    List.of(),
                                    bar);
            bar.finish();
            System.out.print(report.describe());
            return report.pagesRead() > 0 && InputFiles.allThere(inputs) ? 0 : 1;
        }
    }
}
