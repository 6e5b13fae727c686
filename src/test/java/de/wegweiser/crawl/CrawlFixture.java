package de.wegweiser.crawl;

import de.wegweiser.fact.OrganizationKind;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// A crawler whose answers end in a map, against a [FaultServer].
final class CrawlFixture {

    static final Duration TINY = Duration.ofMillis(1);

    final Map<String, Exchange> stored = new ConcurrentHashMap<>();
    final Map<String, FetchOutcome> outcomes = new ConcurrentHashMap<>();
    private final Path folder;
    CrawlSettings settings;
    Time time = Time.SYSTEM;
    ResponseSink sink = exchange -> stored.put(exchange.url().toString(), exchange);

    CrawlFixture(Path folder, FaultServer server) {
        this.folder = folder;
        this.settings =
                CrawlSettings.defaults()
                        .with(CrawlSettings.defaults().reach().withConnectTo(server.connectTo()))
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
                exchange -> sink.store(exchange),
                (outcome, _) -> outcomes.put(outcome.url().toString(), outcome),
                InetAddress::getAllByName,
                time);
    }

    CrawlReport crawl(String... urls) {
        try (var crawler = open()) {
            return crawler.crawl(seeds(urls));
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

    Rule excludedBy(String url) {
        return ((FetchOutcome.Excluded) outcome(url)).rule();
    }

    ErrorKind failedBy(String url) {
        return ((FetchOutcome.Failed) outcome(url)).kind();
    }
}
