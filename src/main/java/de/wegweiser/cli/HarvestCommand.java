package de.wegweiser.cli;

import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.pipeline.Harvest;
import de.wegweiser.pipeline.ProgressBar;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// All of it, for a seeds file.
@Command(
        name = "harvest",
        mixinStandardHelpOptions = true,
        description =
                "Crawls the sites of a seeds file, archives, extracts, resolves and loads them. Call it again to go on where it was.")
final class HarvestCommand implements Callable<Integer> {

    @Option(names = "--seeds", required = true, paramLabel = "FILE", description = SeedsFile.HELP)
    private Path seeds;

    @Mixin private Settings settings;

    @Override
    public Integer call() {
        var list = SeedsFile.read(seeds);
        try (var context = Spring.start(GraphWork.class, settings, WebApplicationType.NONE)) {
            var bar = ProgressBar.onConsole();
            var report =
                    context.getBean(Harvest.class)
                            .run(list.seeds(), context.getBean(CrawlSettings.class), bar);
            bar.finish();
            System.out.print(report.describe());
            return report.pagesRead() > 0 ? 0 : 1;
        }
    }
}
