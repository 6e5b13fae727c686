package de.wegweiser.cli;

import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.pipeline.Harvest;
import de.wegweiser.pipeline.ProgressBar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// All of it, for a seeds file.
@Command(
        name = "harvest",
        mixinStandardHelpOptions = true,
        description =
                "Crawls the sites of a seeds file, archives, extracts, resolves and loads them.")
final class HarvestCommand implements Callable<Integer> {

    @Option(
            names = "--seeds",
            required = true,
            description = "CSV file with the columns url,kind,name,city.")
    private Path seeds;

    @Spec private CommandSpec spec;

    @Unmatched private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        var list = SeedsFile.read(seeds);
        try (var context = Spring.start(spec, settings, WebApplicationType.NONE)) {
            if (context == null) return 1;
            var bar = ProgressBar.onConsole();
            var report =
                    context.getBean(Harvest.class)
                            .run(list.seeds(), context.getBean(CrawlSettings.class), bar);
            bar.finish();
            System.out.print(report.describe());
        }
        return 0;
    }
}
