package de.wegweiser.pipeline;

import de.wegweiser.archive.Archive;
import de.wegweiser.archive.ArchiveSettings;
import de.wegweiser.crawl.AnalysisGate;
import de.wegweiser.crawl.CrawlReport;
import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.crawl.Crawler;
import de.wegweiser.crawl.Seed;
import de.wegweiser.crawl.Seeds;
import de.wegweiser.curate.Curation;
import de.wegweiser.graph.EntityStore;
import de.wegweiser.render.Renderers;
import de.wegweiser.resolve.Identifier;
import de.wegweiser.resolve.Identifier.Scheme;
import de.wegweiser.resolve.KnownSite;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// One run in order: crawl → archive → extract → resolve → graph. **Start reading here.**
///
/// Everything right of the archive can be rebuilt from it; a run over sites that were read before
/// fetches nothing and changes nothing.
@Component
public class Harvest {

    private final Ingest ingest;
    private final EntityStore store;
    private final Curation curation;
    private final ArchiveSettings archiving;
    private final HarvestWatch watch;
    private final Path data;

    Harvest(
            Ingest ingest,
            EntityStore store,
            Curation curation,
            ArchiveSettings archiving,
            HarvestWatch watch,
            DataSettings settings) {
        this.ingest = ingest;
        this.store = store;
        this.curation = curation;
        this.archiving = archiving;
        this.watch = watch;
        this.data = settings.data();
    }

    /// Reads the sites of the seeds into the graph.
    public HarvestReport run(List<Seed> seeds, CrawlSettings settings, Progress progress) {
        long start = System.nanoTime();
        try (var archive = Archive.open(data.resolve("archive"));
                var run = watch.begin(progress)) {
            CrawlReport crawl = crawl(data, seeds, settings, archive, run, false);
            var report =
                    ingest.run(
                            pages(archive, readable(seeds, crawl)),
                            (int) crawl.pages().done(),
                            known(seeds),
                            run);
            store.gone(archive.gone(readable(seeds, crawl)));
            gone(archive, crawl.gone());
            curation.retire(Instant.now());
            var kept = Instant.now().minus(archiving.retention());
            archive.deleteFullCopies(kept);
            store.forgetTexts(kept);
            run.finished();
            return new HarvestReport(
                    Optional.of(crawl),
                    report.pagesRead(),
                    report.notRead(),
                    report.doubts(),
                    report.load(),
                    Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /// Reads all pages of the archive anew with the ontology and the extractor as they are now;
    /// nothing is fetched.
    public HarvestReport retag(CrawlSettings settings, Progress progress) {
        var seeds = remembered(data).values();
        try (var archive = Archive.open(data.resolve("archive"));
                var gate = new AnalysisGate(data.resolve("frontier"), settings);
                var run = watch.begin(progress)) {
            var report =
                    ingest.run(
                            sink -> {
                                try (var pages = archive.snapshots()) {
                                    pages.forEach(page -> {
                                        var no = gate.refuses(page.url());
                                        if (no.isEmpty()) sink.page(page);
                                        else
                                            sink.refused(
                                                    page.url().toString(),
                                                    "the site is withheld, " + no.get().describe());
                                    });
                                }
                            },
                            archive.size(),
                            known(seeds),
                            run);
            store.gone(archive.gone());
            gone(archive, gate.gone());
            curation.retire(Instant.now());
            run.finished();
            return report;
        }
    }

    /// What is known of sites before they are read is needed again when the archive is: a page may
    /// not say whose it is.
    private static void remember(Path data, List<Seed> seeds) {
        var before = remembered(data);
        var all = new TreeMap<>(before);
        var sites = seeds.stream().map(Seed::site).collect(Collectors.toSet());
        all.values().removeIf(seed -> sites.contains(seed.site()));
        seeds.forEach(seed -> all.put(seed.url(), seed));
        if (!all.equals(before)) Seeds.write(seedsFile(data), all.values());
    }

    private static SortedMap<URI, Seed> remembered(Path data) {
        var all = new TreeMap<URI, Seed>();
        if (Files.exists(seedsFile(data)))
            Seeds.read(seedsFile(data)).seeds().forEach(seed -> all.put(seed.url(), seed));
        return all;
    }

    private static Path seedsFile(Path data) {
        return data.resolve("seeds.csv");
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
        remember(data, seeds); // the archive is open, so nobody else writes here
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

    /// Hosts of the sites that the gate lets us analyse. Only those of the seeds: the archive may
    /// hold those of other harvests, too.
    private static Set<String> readable(List<Seed> seeds, CrawlReport crawl) {
        Set<String> hosts = new HashSet<>();
        for (Seed seed : seeds)
            if (!crawl.withheld().containsKey(seed.site()))
                hosts.addAll(List.of(seed.site(), "www." + seed.site()));
        return hosts;
    }

    private static Ingest.Source pages(Archive archive, Set<String> hosts) {
        return sink -> {
            try (var pages = archive.snapshots(hosts)) {
                pages.forEach(sink::page);
            }
        };
    }

    /// Of a server that nobody reaches any more every page is gone.
    private void gone(Archive archive, Map<String, Instant> origins) {
        var pages = new HashMap<URI, Instant>();
        origins.forEach((origin, since) ->
                archive.addresses(origin).forEach(page -> pages.put(page, since)));
        store.gone(pages);
    }

    private static List<KnownSite> known(Collection<Seed> seeds) {
        return seeds.stream()
                .map(seed ->
                        new KnownSite(
                                seed.url(),
                                seed.kind(),
                                seed.name(),
                                seed.city(),
                                seed.keys().entrySet().stream()
                                        .map(key ->
                                                new Identifier(
                                                        Scheme.valueOf(key.getKey()),
                                                        key.getValue()))
                                        .collect(Collectors.toSet())))
                .toList();
    }
}
