package de.wegweiser.crawl;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// The numbers of a crawl, for whoever runs the program (`/actuator/metrics`): what became of
/// addresses, how long servers took, how many sites are being read.
///
/// They are in Micrometer's global registry, which Spring Boot publishes.
final class CrawlMeters {

    private static final MeterRegistry REGISTRY = Metrics.globalRegistry;

    private static final AtomicInteger SITES = new AtomicInteger();

    static {
        Gauge.builder("wegweiser.crawl.sites", SITES, AtomicInteger::get)
                .description("Sites that are being read now")
                .register(REGISTRY);
    }

    private static final Timer ANSWERS =
            Timer.builder("wegweiser.crawl.answers")
                    .description("From the request to the end of the answer")
                    .register(REGISTRY);

    private static final Counter BYTES =
            Counter.builder("wegweiser.crawl.received")
                    .description("Bodies as they came")
                    .baseUnit("bytes")
                    .register(REGISTRY);

    private CrawlMeters() {}

    static void siteBegun() {
        SITES.incrementAndGet();
    }

    static void siteLeft() {
        SITES.decrementAndGet();
    }

    static void answered(Duration took, long bytes) {
        ANSWERS.record(took);
        BYTES.increment((double) bytes);
    }

    static void settled(FetchOutcome outcome) {
        switch (outcome) {
            case FetchOutcome.Fetched _ -> count("read", "");
            case FetchOutcome.Unchanged _ -> count("unchanged", "");
            case FetchOutcome.Moved _ -> count("moved", "");
            case FetchOutcome.Excluded excluded -> count("excluded", excluded.rule().name());
            case FetchOutcome.Failed failed -> count("failed", failed.kind().name());
            case FetchOutcome.Later _ -> count("later", "");
        }
    }

    /// @param reason a [Rule] or an [ErrorKind]: few values, as a tag must have
    private static void count(String outcome, String reason) {
        Counter.builder("wegweiser.crawl.addresses")
                .description("What became of addresses")
                .tag("outcome", outcome)
                .tag("reason", reason)
                .register(REGISTRY)
                .increment();
    }
}
