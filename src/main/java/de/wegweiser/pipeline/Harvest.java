package de.wegweiser.pipeline;

import de.wegweiser.archive.Archive;
import de.wegweiser.archive.ArchiveSettings;
import de.wegweiser.crawl.CrawlReport;
import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.crawl.Crawler;
import de.wegweiser.crawl.Seed;
import de.wegweiser.render.Renderers;
import de.wegweiser.resolve.KnownSite;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.springframework.stereotype.Component;

/// One run in order: crawl → archive → extract → resolve → graph. **Start reading here.**
///
/// Everything right of the archive can be rebuilt from it; a run over sites that were read before
/// fetches nothing and changes nothing.
@Component
public class Harvest {

    private final Ingest ingest;
    private final ArchiveSettings archiving;
    private final Path data;

    Harvest(Ingest ingest, ArchiveSettings archiving, DataSettings settings) {
        this.ingest = ingest;
        this.archiving = archiving;
        this.data = settings.data();
    }

    /// Reads the sites of the seeds into the graph.
    public HarvestReport run(List<Seed> seeds, CrawlSettings settings, Progress progress) {
        long start = System.nanoTime();
        try (var archive = Archive.open(data.resolve("archive"))) {
            CrawlReport crawl = crawl(data, seeds, settings, archive, progress, false);
            var report =
                    ingest.run(
                            pages(archive, seeds, crawl.withheld().keySet()),
                            (int) crawl.pages().done(),
                            known(seeds),
                            progress);
            archive.deleteFullCopies(Instant.now().minus(archiving.retention()));
            return new HarvestReport(
                    Optional.of(crawl),
                    report.pagesRead(),
                    report.notRead(),
                    report.doubts(),
                    report.load(),
                    Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /// The first step alone: into the archive, no graph needed.
    ///
    /// @param due whether to ask again for pages whose time has come
    /// @throws CancellationException when the program is told to end
    public static CrawlReport crawl(
            Path data,
            List<Seed> seeds,
            CrawlSettings settings,
            Archive archive,
            Progress progress,
            boolean due) {
        try (var end = new OrderlyEnd();
                var renderer = Renderers.open(settings);
                var crawler =
                        new Crawler(
                                data.resolve("frontier"),
                                settings,
                                archive,
                                (_, tally) ->
                                        progress.at(
                                                Progress.Step.CRAWL,
                                                tally.added() - tally.pending(),
                                                tally.added()),
                                renderer);
                var status = new CrawlStatusFile(new DataSettings(data)).record(crawler::soFar)) {
            end.by(crawler::stop);
            var report = due ? crawler.recrawl(seeds) : crawler.crawl(seeds);
            if (end.isAsked()) throw new CancellationException("the crawl was stopped");
            status.finished();
            return report;
        }
    }

    /// Only the sites of the seeds: the archive may hold those of other harvests, too.
    ///
    /// @param withheld sites that the gate lets nobody analyse
    private static Ingest.Source pages(Archive archive, List<Seed> seeds, Set<String> withheld) {
        Set<String> hosts = new HashSet<>();
        for (Seed seed : seeds)
            if (!withheld.contains(seed.site()))
                hosts.addAll(List.of(seed.site(), "www." + seed.site()));
        return sink -> {
            try (var pages = archive.snapshots(hosts)) {
                pages.forEach(sink::page);
            }
        };
    }

    private static List<KnownSite> known(List<Seed> seeds) {
        return seeds.stream()
                .map(seed -> new KnownSite(seed.url(), seed.kind(), seed.name(), seed.city()))
                .toList();
    }
}
