package de.wegweiser.crawl;

import static de.wegweiser.crawl.FaultServer.text;

import de.wegweiser.fact.OrganizationKind;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;

/// What one host that drips a byte a second costs the other 49 of a crawl: their pages a second,
/// beside those of a crawl in which it answers like the others, after 100 ms. The two alternate,
/// and so does which of them goes first; each is over when the 49 are read.
///
/// Run `main` with how the host is slow: `body` (the default), `head`, or `silent`.
public final class SlowHostBenchmark {

    private static final int HOSTS = 50;
    private static final int PAGES = Integer.getInteger("pages", 60);
    private static final int ROUNDS = Integer.getInteger("rounds", 8);
    private static final int WARM_UP = 2;

    /// Of a server that is not slow, in milliseconds.
    private static final int LATENCY = Integer.getInteger("latency", 100);

    private SlowHostBenchmark() {}

    public static void main(String[] args) throws IOException {
        var manner = args.length == 0 ? "body" : args[0];
        System.out.printf(
                "%d hosts x %d pages, %d ms latency, one slow: %s%n",
                HOSTS, PAGES, LATENCY, manner);
        for (int i = 0; i < WARM_UP; i++) rate("");
        var ratios = new ArrayList<Double>();
        for (int round = 1; round <= ROUNDS; round++) {
            boolean first = round % 2 == 0;
            double before = first ? rate(manner) : 0;
            double without = rate("");
            double with = first ? before : rate(manner);
            ratios.add(with / without);
            System.out.printf(
                    "  round %d: %.0f pages/s without, %.0f with the slow host, %.3f%n",
                    round, without, with, with / without);
        }
        System.out.printf(
                "  ratio: median %.3f, %.3f to %.3f%n",
                median(ratios),
                ratios.stream().mapToDouble(x -> x).min().orElseThrow(),
                ratios.stream().mapToDouble(x -> x).max().orElseThrow());
    }

    private static double median(List<Double> some) {
        var sorted = some.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    /// Pages a second of the hosts but the first.
    ///
    /// @param manner in which the first is slow; empty when it is not
    private static double rate(String manner) throws IOException {
        try (var server = new FaultServer()) {
            var links =
                    IntStream.range(0, PAGES)
                            .mapToObj(i -> "<a href=/p%d>Seite %d</a> ".formatted(i, i))
                            .collect(Collectors.joining());
            var page = text("200 OK", "text/html; charset=utf-8", links + "Wort ".repeat(4_000));
            for (int i = 0; i < HOSTS; i++) {
                var slow = i == 0 ? manner : "";
                server.on(
                        "h" + i + ".test/*",
                        (hit, out) -> {
                            Thread.sleep(LATENCY);
                            if (!hit.path().matches("/(p\\d+)?"))
                                text("404 Not Found", "text/plain", "").write(hit, out);
                            else if (slow.isEmpty()) page.write(hit, out);
                            else drip(slow, out);
                        });
            }
            return crawl(server);
        }
    }

    private static void drip(String manner, OutputStream out)
            throws IOException, InterruptedException {
        if (manner.equals("silent")) Thread.sleep(Duration.ofHours(1));
        var head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        if (manner.equals("body")) out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        while (true) {
            out.write('x');
            out.flush();
            Thread.sleep(1_000);
        }
    }

    private static double crawl(FaultServer server) throws IOException {
        var fixture = new CrawlFixture(Files.createTempDirectory("slow-host-benchmark"), server);
        fixture.settings =
                fixture.settings.with(fixture.settings.pace().withHostPause(Duration.ZERO));
        var left = new AtomicInteger((HOSTS - 1) * PAGES);
        var end = new AtomicLong();
        var crawler = new AtomicReference<Crawler>();
        CrawlListener untilOthersAreRead =
                (outcome, _) -> {
                    boolean counts =
                            outcome instanceof FetchOutcome.Fetched
                                    && !outcome.url().getHost().equals("h0.test");
                    if (!counts || left.decrementAndGet() > 0) return;
                    end.set(System.nanoTime());
                    crawler.get().stop();
                };
        long start = System.nanoTime();
        try (var running =
                new Crawler(fixture.folder, fixture.settings, _ -> {}, untilOthersAreRead)) {
            crawler.set(running);
            running.crawl(
                    IntStream.range(0, HOSTS)
                            .mapToObj(i -> URI.create("http://h" + i + ".test/"))
                            .map(url -> new Seed(url, OrganizationKind.COMPANY, "Muster", "Olpe"))
                            .toList());
        } finally {
            FileSystemUtils.deleteRecursively(fixture.folder);
        }
        return (HOSTS - 1) * PAGES * 1e9 / (end.get() - start);
    }
}
