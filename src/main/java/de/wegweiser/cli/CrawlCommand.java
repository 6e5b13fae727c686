package de.wegweiser.cli;

import de.wegweiser.archive.Archive;
import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.crawl.Seeds;
import de.wegweiser.pipeline.Harvest;
import de.wegweiser.pipeline.ProgressBar;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Crawls into WARC files; needs no graph.
@Command(
        name = "crawl",
        mixinStandardHelpOptions = true,
        description =
                "Crawls the sites of a seeds file into WARC files. Call it again to go on where it was.")
final class CrawlCommand implements Callable<Integer> {

    @Option(
            names = "--seeds",
            required = true,
            description = "CSV file with the columns url,kind,name,city.")
    private Path seeds;

    @Option(
            names = "--data",
            defaultValue = "data",
            description = "Folder of frontier and archive (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Option(
            names = "--archive",
            description = "Folder of the WARC files (default: archive in the data folder).")
    private @Nullable Path archive;

    @Option(names = "--contact", description = "Page that says who crawls and how to object.")
    private @Nullable URI contact;

    @Override
    public Integer call() {
        Seeds list = SeedsFile.read(seeds);
        CrawlSettings settings = CrawlSettings.defaults();
        if (contact != null)
            settings =
                    settings.with(
                            new CrawlSettings.Agent(
                                    settings.agent().product(),
                                    contact.toString(),
                                    settings.agent().purpose()));
        var bar = ProgressBar.onConsole();
        try (var store = Archive.open(archive == null ? data.resolve("archive") : archive)) {
            var report = Harvest.crawl(data, list.seeds(), settings, store, bar);
            bar.finish();
            System.out.print(report.describe());
        }
        return 0;
    }
}
