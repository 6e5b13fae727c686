package de.wegweiser.archive;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.crawl.FaultServer;
import de.wegweiser.pipeline.SampleRegion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/// A crawl whose process is killed again and again ends where an undisturbed one ends. The server's
/// own log and the files on the disk are the witnesses.
@Order(1) // takes long
class NothingLostTests {

    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final int SITES = 6;
    private static final int PAGES = 14;
    private static final int KILLS = 5;

    /// Blocks of 512 bytes, in which some forty pages fit.
    private static final int SMALL_DISK = 120;

    @TempDir Path folder;

    /// The sample region, twice at the same time; each crawl has it to itself.
    @Test
    @Tag("slow")
    void killedFiveTimesItEndsWithTheSameArchive() throws Exception {
        long seed = System.nanoTime();
        System.out.println("random seed " + seed);
        var undisturbed = Files.createDirectory(folder.resolve("undisturbed"));
        var killed = Files.createDirectory(folder.resolve("killed"));
        try (var quiet = SampleRegion.start();
                var region = SampleRegion.start()) {
            var other = start(undisturbed, quiet);
            var random = new Random(seed);
            for (int kill = 0; kill < KILLS; kill++) {
                var run = start(killed, region);
                await(() -> region.log().size(), region.log().size() + 20 + random.nextInt(40));
                run.destroyForcibly().waitFor();
            }
            var tally = end(start(killed, region), killed);

            assertThat(tally).isEqualTo(end(other, undisturbed)).contains("failed=");
            assertThat(answers(killed))
                    .isEqualTo(answers(undisturbed))
                    .hasSizeGreaterThan(120)
                    .containsKey("http://www.hellweg-uni.example/");
            assertThat(region.log())
                    .noneMatch(request -> request.path().startsWith("/intern"))
                    .hasSizeLessThan(quiet.log().size() + KILLS * region.hosts().size() * 10);
            assertThat(shortestGap(region)).isGreaterThanOrEqualTo(PAUSE.toNanos());
        }
    }

    /// Somebody else's fault this time: the disk acknowledged what it had not written.
    @Test
    void asksAgainForPagesThatABrokenDiskTookBack() throws Exception {
        try (var server = region()) {
            var run = CrawlProcess.start(folder, server.connectTo(), PAUSE, seeds());
            await(() -> server.log().size(), 70);
            run.destroyForcibly().waitFor();
            var open = files(folder, ".open").getFirst();
            var bytes = Files.readAllBytes(open);
            Files.write(open, java.util.Arrays.copyOf(bytes, bytes.length / 2));

            var again = CrawlProcess.start(folder, server.connectTo(), PAUSE, seeds());
            assertThat(end(again, folder)).contains("added=96, done=90, failed=6, excluded=0");
            assertThat(answers(folder)).hasSize(SITES * (PAGES + 1));
            assertThat(server.mostInFlight()).isEqualTo(1);
        }
    }

    /// The kernel refuses to write more, to the archive or to the frontier, whichever comes first.
    @Test
    void aFullDiskStopsTheCrawlAndTakesNothingOfWhatWasAcknowledged() throws Exception {
        try (var server = region()) {
            var full =
                    CrawlProcess.startOnSmallDisk(
                            SMALL_DISK, folder, server.connectTo(), PAUSE, seeds());
            assertThat(end(full, folder)).containsAnyOf("could not be stored", "cannot be written");
            assertThat(full.exitValue()).isNotZero();
            int asked = server.log().size();
            assertThat(asked).isBetween(20, SITES * (PAGES + 1));

            var again = CrawlProcess.start(folder, server.connectTo(), PAUSE, seeds());
            assertThat(end(again, folder)).contains("added=96, done=90, failed=6, excluded=0");
            assertThat(answers(folder)).hasSize(SITES * (PAGES + 1));
            // what was on disk is not asked for again, except the last of each site
            assertThat(server.log()).hasSizeLessThan(SITES * (PAGES + 2) + SITES * 10);
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

    private static Process start(Path folder, SampleRegion region) throws IOException {
        var seeds = region.seeds().stream().map(seed -> seed.url().toString()).toList();
        return CrawlProcess.start(folder, region.connectTo(), PAUSE, seeds);
    }

    private static void await(IntSupplier hits, int enough) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (hits.getAsInt() < enough && System.nanoTime() < deadline) Thread.sleep(1);
        assertThat(hits.getAsInt()).isGreaterThanOrEqualTo(enough);
    }

    private static String end(Process run, Path folder) throws Exception {
        assertThat(run.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return Files.readString(folder.resolve("out.txt"));
    }

    /// Status, headers and payload digest by address, each digest checked against its bytes.
    /// Without the time, by which they do differ, and the length, which a revisit record has no
    /// body for.
    private static Map<String, String> answers(Path folder) throws IOException {
        var answers = new TreeMap<String, String>();
        for (var file : files(folder, ".warc.gz")) {
            try (var reader = new WarcReader(file)) {
                for (var record : reader) {
                    if (record instanceof WarcResponse response) {
                        var body = response.http().body().stream().readAllBytes();
                        assertThat(ExchangeRecords.sha1(body).base32())
                                .isEqualTo(response.payloadDigest().orElseThrow().base32());
                        answers.put(response.target(), answer(response, response.http()));
                    }
                    if (record instanceof WarcRevisit revisit)
                        answers.put(revisit.target(), answer(revisit, revisit.http()));
                }
            }
        }
        return answers;
    }

    private static String answer(WarcTargetRecord record, HttpResponse http) throws IOException {
        var headers = new TreeMap<>(http.headers().map());
        headers.keySet().removeAll(Set.of("Date", "Content-Length"));
        var digest = record.payloadDigest().orElseThrow().base32();
        return "%d %s %s".formatted(http.status(), headers, digest);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder.resolve("archive"))) {
            return files.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }

    /// Between two requests to one site.
    private static long shortestGap(SampleRegion region) {
        var bySite =
                region.log().stream()
                        .collect(
                                Collectors.groupingBy(
                                        request -> request.host().replaceFirst("^www\\.", ""),
                                        Collectors.mapping(
                                                SampleRegion.Request::nanos,
                                                Collectors.toCollection(TreeSet::new))));
        var gaps = new ArrayList<Long>();
        for (var times : bySite.values()) {
            Long before = null;
            for (var time : times) {
                if (before != null) gaps.add(time - before);
                before = time;
            }
        }
        return gaps.stream().mapToLong(Long::longValue).min().orElseThrow();
    }
}
