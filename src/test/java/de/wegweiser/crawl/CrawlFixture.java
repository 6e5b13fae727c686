package de.wegweiser.crawl;

import de.wegweiser.fact.OrganizationKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// A crawler whose answers end in a map, against a server of the test.
final class CrawlFixture {

    static final Duration TINY = Duration.ofMillis(1);

    static final Appetite.Judge ALL = _ -> new Appetite.Take(1_000_000, false);

    final Map<String, Exchange> stored = new ConcurrentHashMap<>();
    final Map<String, FetchOutcome> outcomes = new ConcurrentHashMap<>();
    final Map<String, Rendering> rendered = new ConcurrentHashMap<>();
    final Set<String> forgotten = ConcurrentHashMap.newKeySet();

    /// Whether nothing of what was stored is there any more.
    boolean doubtful;

    final Path folder;
    CrawlSettings settings;
    Time time = Time.SYSTEM;
    Dialer.Names names = InetAddress::getAllByName;
    @Nullable X509TrustManager trust;
    Renderer renderer = Renderer.NONE;
    ResponseSink sink = exchange -> stored.put(exchange.url().toString(), exchange);

    CrawlFixture(Path folder, FaultServer server) {
        this(folder, server.connectTo());
    }

    CrawlFixture(Path folder, String connectTo) {
        this.folder = folder;
        this.settings =
                CrawlSettings.defaults()
                        .with(CrawlSettings.defaults().reach().withConnectTo(connectTo))
                        .with(
                                new CrawlSettings.Pace(
                                        TINY,
                                        Duration.ofMillis(5),
                                        Duration.ofHours(24),
                                        Duration.ofMinutes(5),
                                        3,
                                        128));
    }

    Crawler open() {
        return new Crawler(
                folder,
                settings,
                new ResponseSink() {
                    @Override
                    public void store(Exchange exchange) throws IOException {
                        sink.store(exchange);
                    }

                    @Override
                    public void store(Exchange exchange, Rendering rendering) throws IOException {
                        sink.store(exchange);
                        rendered.put(exchange.url().toString(), rendering);
                    }

                    @Override
                    public boolean isDoubtful() {
                        return doubtful;
                    }

                    @Override
                    public boolean holds(URI url) {
                        return !doubtful;
                    }

                    @Override
                    public void forget(URI url) {
                        forgotten.add(url.toString());
                    }
                },
                (outcome, _) -> outcomes.put(outcome.url().toString(), outcome),
                renderer,
                names,
                time,
                trust);
    }

    /// For one request at a time, without what a crawler makes of the answer.
    Fetcher fetcher() {
        var dialer = new Dialer(settings.reach(), names);
        return new Fetcher(settings, dialer, time, new WebClient(settings, trust));
    }

    CrawlReport crawl(String... urls) {
        try (var crawler = open()) {
            return crawler.crawl(seeds(urls));
        }
    }

    CrawlReport recrawl(String... urls) {
        outcomes.clear();
        try (var crawler = open()) {
            return crawler.recrawl(seeds(urls));
        }
    }

    String why(String url) {
        try (var desk = StewardDesk.open(folder, CrawlSettings.defaults())) {
            return desk.why(URI.create(url)).orElse("never came up");
        }
    }

    static List<Seed> seeds(String... urls) {
        return Stream.of(urls)
                .map(url -> new Seed(URI.create(url), OrganizationKind.COMPANY, "Muster", "Olpe"))
                .toList();
    }

    /// Paths whose answers were stored for a host.
    List<String> stored(String host) {
        return stored.values().stream()
                .map(Exchange::url)
                .filter(url -> url.getHost().equals(host))
                .map(URI::getPath)
                .sorted()
                .toList();
    }

    FetchOutcome outcome(String url) {
        return Objects.requireNonNull(outcomes.get(url), url);
    }

    Exchange exchange(String url) {
        return Objects.requireNonNull(stored.get(url), url);
    }

    Rendering rendering(String url) {
        return Objects.requireNonNull(rendered.get(url), url);
    }

    Rule excludedBy(String url) {
        return ((FetchOutcome.Excluded) outcome(url)).rule();
    }

    ErrorKind failedBy(String url) {
        return ((FetchOutcome.Failed) outcome(url)).kind();
    }

    /// Does not wait: it notes how long it should have, and goes there.
    static final class SkippingTime implements Time {

        final List<Duration> pauses = new ArrayList<>();
        private final Instant start;
        private Duration skipped = Duration.ZERO;
        private Duration step = Duration.ZERO;

        SkippingTime() {
            this(Instant.parse("2026-01-01T00:00:00Z"));
        }

        SkippingTime(Instant start) {
            this.start = start;
        }

        @Override
        public synchronized long nanos() {
            return skipped.toNanos();
        }

        @Override
        public synchronized Instant now() {
            return start.plus(skipped).plus(step);
        }

        @Override
        public synchronized void sleep(Duration pause, CountDownLatch wake) {
            pauses.add(pause);
            skip(pause);
        }

        synchronized void skip(Duration time) {
            skipped = skipped.plus(time);
        }

        /// Somebody sets the wall clock; the other one goes on as before.
        synchronized void setTheClock(Duration by) {
            step = step.plus(by);
        }
    }
}
