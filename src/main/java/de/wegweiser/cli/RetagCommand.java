package de.wegweiser.cli;

import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.pipeline.Harvest;
import de.wegweiser.pipeline.ProgressBar;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The archive into the graph, once more.
@Command(
        name = "retag",
        mixinStandardHelpOptions = true,
        description =
                "Extracts all pages of the archive anew with the ontology as it is now, and loads them. Fetches nothing.")
final class RetagCommand implements Callable<Integer> {

    @Mixin private Settings settings;

    @Override
    public Integer call() {
        try (var context = Spring.start(GraphWork.class, settings, WebApplicationType.NONE)) {
            var bar = ProgressBar.onConsole();
            var report =
                    context.getBean(Harvest.class).retag(context.getBean(CrawlSettings.class), bar);
            bar.finish();
            System.out.print(report.describe());
            return report.pagesRead() > 0 ? 0 : 1;
        }
    }
}
