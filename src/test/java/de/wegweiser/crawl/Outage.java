package de.wegweiser.crawl;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Weeks that pass while nobody answers at some sites, for tests of what comes of it.
public final class Outage {

    private final Path frontier;
    private final List<Seed> seeds;
    private final CrawlSettings settings;
    private final CrawlFixture.SkippingTime time = new CrawlFixture.SkippingTime(Instant.now());

    /// @param frontier of a crawl that has read these sites
    public Outage(Path frontier, List<Seed> seeds, CrawlSettings settings) {
        this.frontier = frontier;
        this.seeds = seeds;
        this.settings = settings;
    }

    /// Asks for what is due after some days, in vain.
    public CrawlReport days(int days, ResponseSink sink) {
        return recrawl(
                days, settings.with(settings.reach().withConnectTo("*.example=127.0.0.1:1")), sink);
    }

    /// Asks for what is due after some days, and the sites answer again.
    public CrawlReport overAfter(int days, ResponseSink sink) {
        return recrawl(days, settings, sink);
    }

    private CrawlReport recrawl(int days, CrawlSettings settings, ResponseSink sink) {
        time.skip(Duration.ofDays(days));
        try (var crawler =
                new Crawler(
                        frontier,
                        settings,
                        sink,
                        (_, _) -> {},
                        Renderer.NONE,
                        InetAddress::getAllByName,
                        time,
                        null)) {
            return crawler.recrawl(seeds);
        }
    }
}
