package de.wegweiser.cli;

import de.wegweiser.Wegweiser;
import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.crawl.Seed;
import de.wegweiser.pipeline.Harvest;
import de.wegweiser.pipeline.ProgressBar;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The archive into the graph, once more.
@Command(
        name = "retag",
        mixinStandardHelpOptions = true,
        description =
                "Extracts all pages of the archive anew with the ontology as it is now, and loads them. Fetches nothing.")
final class RetagCommand implements Callable<Integer> {

    @Option(
            names = "--seeds",
            paramLabel = "FILE",
            description =
                    "The file they were harvested with. Without it whatever only the file says of a publisher is not known, and some pages are resolved another way.")
    private @Nullable Path seeds;

    @Mixin private Settings settings;

    @Override
    public Integer call() {
        List<Seed> known = seeds == null ? List.of() : SeedsFile.read(seeds).seeds();
        try (var context = Spring.start(Wegweiser.class, settings, WebApplicationType.NONE)) {
            var bar = ProgressBar.onConsole();
            var report =
                    context.getBean(Harvest.class)
                            .retag(known, context.getBean(CrawlSettings.class), bar);
            bar.finish();
            System.out.print(report.describe());
            return report.pagesRead() > 0 ? 0 : 1;
        }
    }
}
