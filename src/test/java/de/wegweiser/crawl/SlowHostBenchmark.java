package de.wegweiser.crawl;

import static de.wegweiser.crawl.FaultServer.text;

import de.wegweiser.fact.OrganizationKind;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a host that drips one byte a second costs the other 49 of a crawl: their pages a second,
/// beside those of a crawl in which all 50 answer in 20 ms. Run `main`; the two alternate.
public final class SlowHostBenchmark {

    private static final int HOSTS = 50;
    private static final int PAGES = 60;
    private static final int ROUNDS = 4;

    private SlowHostBenchmark() {}

    public static void main(String[] args) throws IOException {
        rate(false); // loads classes and compiles
        for (int round = 1; round <= ROUNDS; round++) {
            double without = rate(false);
            double with = rate(true);
            System.out.printf(
                    "round %d: %.0f pages/s without, %.0f with a host that drips: %+.1f %%%n",
                    round, without, with, 100 * (with / without - 1));
        }
    }

    /// Pages a second of the hosts but the first.
    private static double rate(boolean drips) throws IOException {
        try (var server = new FaultServer()) {
            var links =
                    IntStream.range(0, PAGES)
                            .mapToObj(i -> "<a href=/p%d>Seite %d</a> ".formatted(i, i))
                            .collect(Collectors.joining());
            var page = text("200 OK", "text/html; charset=utf-8", links + "Wort ".repeat(4_000));
            for (int i = 0; i < HOSTS; i++) {
                boolean slow = drips && i == 0;
                server.on(
                        "h" + i + ".test/*",
                        (hit, out) -> {
                            Thread.sleep(20);
                            if (hit.path().matches("/(p\\d+)?")) {
                                if (slow) drip(out);
                                else page.write(hit, out);
                            } else text("404 Not Found", "text/plain", "").write(hit, out);
                        });
            }
            return crawl(server);
        }
    }

    private static void drip(java.io.OutputStream out) throws IOException, InterruptedException {
        out.write(
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 100_000; i++) {
            out.write('x');
            out.flush();
            Thread.sleep(1_000);
        }
    }

    private static double crawl(FaultServer server) throws IOException {
        var fixture = new CrawlFixture(Files.createTempDirectory("slow-host-benchmark"), server);
        fixture.settings =
                fixture.settings.with(fixture.settings.pace().withHostPause(Duration.ZERO));
        fixture.sink = _ -> {};
        var left = new AtomicInteger((HOSTS - 1) * PAGES);
        var end = new AtomicLong();
        var crawler = new AtomicReference<Crawler>();
        long start = System.nanoTime();
        try (var running =
                new Crawler(
                        fixture.folder,
                        fixture.settings,
                        fixture.sink,
                        (outcome, _) -> {
                            boolean others = !outcome.url().getHost().equals("h0.test");
                            if (others
                                    && outcome instanceof FetchOutcome.Fetched
                                    && left.decrementAndGet() == 0) {
                                end.set(System.nanoTime());
                                crawler.get().stop();
                            }
                        })) {
            crawler.set(running);
            running.crawl(
                    IntStream.range(0, HOSTS)
                            .mapToObj(i ->
                                    new Seed(
                                            URI.create("http://h" + i + ".test/"),
                                            OrganizationKind.COMPANY,
                                            "Muster",
                                            "Olpe"))
                            .toList());
        }
        return (HOSTS - 1) * PAGES * 1e9 / (end.get() - start);
    }
}
