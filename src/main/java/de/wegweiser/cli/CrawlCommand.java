package de.wegweiser.cli;

import de.wegweiser.archive.Archive;
import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.crawl.Seed;
import de.wegweiser.pipeline.DataSettings;
import de.wegweiser.pipeline.Harvest;
import de.wegweiser.pipeline.ProgressBar;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Crawls into WARC files; needs no graph.
@Command(
        name = "crawl",
        mixinStandardHelpOptions = true,
        description =
                "Crawls the sites of a seeds file into WARC files. Call it again to go on where it was.")
final class CrawlCommand implements Callable<Integer> {

    @Option(names = "--seeds", paramLabel = "FILE", description = SeedsFile.HELP)
    private @Nullable Path seeds;

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description = "Folder of the WARC files (default: archive in the data folder).")
    private @Nullable Path archive;

    @Mixin private Settings settings;

    /// All that a crawl needs to be told.
    @EnableConfigurationProperties({CrawlSettings.class, DataSettings.class})
    static class Parts {}

    @Option(
            names = "--due",
            description =
                    "Also ask again for pages that were read and whose time has come; without --seeds, on every site crawled so far.")
    private boolean due;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        if (seeds == null && !due)
            throw new ParameterException(
                    spec.commandLine(), "Missing required option: '--seeds=FILE'");
        var list = seeds == null ? List.<Seed>of() : SeedsFile.read(seeds).seeds();
        try (var context = Spring.start(Parts.class, settings, WebApplicationType.NONE)) {
            Path data = context.getBean(DataSettings.class).data();
            var bar = ProgressBar.onConsole();
            try (var store = Archive.open(archive == null ? data.resolve("archive") : archive)) {
                var report =
                        Harvest.crawl(
                                data, list, context.getBean(CrawlSettings.class), store, bar, due);
                bar.finish();
                System.out.print(report.describe());
                return report.pages().done() > 0 ? 0 : 1;
            }
        }
    }
}
