package de.wegweiser.archive;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.crawl.FaultServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;

/// A crawl whose process is killed again and again ends where an undisturbed one ends. The server's
/// own log and the files on the disk are the witnesses.
class NothingLostTests {

    private static final Duration PAUSE = Duration.ofMillis(60);
    private static final int SITES = 6;
    private static final int PAGES = 14;
    private static final int KILLS = 5;

    @TempDir Path folder;

    @Test
    void killedFiveTimesItEndsWithTheSameArchive() throws Exception {
        long seed = System.nanoTime();
        System.out.println("random seed " + seed);
        var undisturbed = Files.createDirectory(folder.resolve("undisturbed"));
        var killed = Files.createDirectory(folder.resolve("killed"));
        try (var server = region()) {
            assertThat(run(undisturbed, server))
                    .contains("added=96, done=90, failed=6, excluded=0");
        }
        try (var server = region()) {
            var random = new Random(seed);
            for (int kill = 0; kill < KILLS; kill++)
                killAfter(3 + random.nextInt(25), killed, server);
            assertThat(run(killed, server)).contains("added=96, done=90, failed=6, excluded=0");

            assertThat(digests(killed)).isEqualTo(digests(undisturbed));
            assertThat(digests(killed)).hasSize(SITES * (PAGES + 1));
            assertThat(server.log())
                    .noneMatch(hit -> hit.path().startsWith("/intern"))
                    .hasSizeLessThan(2 * SITES * (PAGES + 5 * (KILLS + 1)));
            assertThat(shortestGap(server)).isGreaterThanOrEqualTo(PAUSE.toNanos());
            assertThat(server.mostInFlight()).isEqualTo(1);
        }
    }

    /// Somebody else's fault this time: the disk acknowledged what it had not written.
    @Test
    void asksAgainForPagesThatABrokenDiskTookBack() throws Exception {
        try (var server = region()) {
            var run = CrawlProcess.start(folder, server.connectTo(), PAUSE, seeds());
            awaitHits(server, 70);
            run.destroyForcibly().waitFor();
            var open = files(folder, ".open").getFirst();
            var bytes = Files.readAllBytes(open);
            Files.write(open, java.util.Arrays.copyOf(bytes, bytes.length / 2));

            assertThat(run(folder, server)).contains("added=96, done=90, failed=6, excluded=0");
            assertThat(digests(folder)).hasSize(SITES * (PAGES + 1));
        }
    }

    private static FaultServer region() throws IOException {
        var server = new FaultServer();
        for (int site = 0; site < SITES; site++) {
            var host = "s" + site + ".test";
            server.robots(host, "User-agent: *", "Disallow: /intern");
            server.page(
                    host + "/",
                    IntStream.range(0, PAGES + 1) // the last one is not there
                            .mapToObj(i -> "<a href=/p" + i + ">Seite</a>")
                            .collect(Collectors.joining()));
            for (int i = 0; i < PAGES; i++)
                server.page(
                        host + "/p" + i,
                        "<p>Seite "
                                + i
                                + " von "
                                + host
                                + " <a href=/intern/"
                                + i
                                + " rel=nofollow>");
        }
        return server;
    }

    private static List<String> seeds() {
        return IntStream.range(0, SITES).mapToObj(i -> "http://s" + i + ".test/").toList();
    }

    private static void killAfter(int hits, Path folder, FaultServer server) throws Exception {
        var run = CrawlProcess.start(folder, server.connectTo(), PAUSE, seeds());
        awaitHits(server, server.log().size() + hits);
        run.destroyForcibly().waitFor();
    }

    private static void awaitHits(FaultServer server, int hits) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (server.log().size() < hits && System.nanoTime() < deadline) Thread.sleep(1);
        assertThat(server.log()).hasSizeGreaterThanOrEqualTo(hits);
    }

    private static String run(Path folder, FaultServer server) throws Exception {
        var run = CrawlProcess.start(folder, server.connectTo(), PAUSE, seeds());
        assertThat(run.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return Files.readString(folder.resolve("out.txt"));
    }

    /// Payload digest by address, each checked against its bytes.
    private static Map<String, String> digests(Path folder) throws IOException {
        var digests = new TreeMap<String, String>();
        for (var file : files(folder, ".warc.gz")) {
            try (var reader = new WarcReader(file)) {
                for (var record : reader)
                    if (record instanceof WarcResponse response) {
                        var said = response.payloadDigest().orElseThrow().base32();
                        var body = response.http().body().stream().readAllBytes();
                        assertThat(ExchangeRecords.sha1(body).base32()).isEqualTo(said);
                        digests.put(response.target(), said);
                    }
            }
        }
        return digests;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder.resolve("archive"))) {
            return files.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static long shortestGap(FaultServer server) {
        var byHost =
                server.log().stream()
                        .collect(
                                Collectors.groupingBy(
                                        FaultServer.Hit::host,
                                        Collectors.mapping(
                                                FaultServer.Hit::nanos,
                                                Collectors.toCollection(TreeSet::new))));
        var gaps = new ArrayList<Long>();
        for (var times : byHost.values()) {
            Long before = null;
            for (var time : times) {
                if (before != null) gaps.add(time - before);
                before = time;
            }
        }
        return gaps.stream().mapToLong(Long::longValue).min().orElseThrow();
    }
}
