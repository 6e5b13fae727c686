package de.wegweiser.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.archive.Archive;
import de.wegweiser.crawl.FaultServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program, in a process of its own, told to end in mid-work.
@Order(4) // takes long
class InterruptionTests {

    /// 128 and the number of SIGTERM.
    private static final int TERMINATED = 143;

    private static final int SITES = 3;
    private static final int PAGES = 30;

    @TempDir Path folder;

    /// While one server drips and would for two minutes.
    @Test
    void aCrawlThatIsToldToEndDoesSoAtOnceAndGoesOnWhereItWas() throws Exception {
        try (var server = region()) {
            server.on(
                    "zaeh.test/",
                    (_, out) -> {
                        out.write(
                                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                                        .getBytes(StandardCharsets.US_ASCII));
                        while (true) {
                            out.write("X: 1\r\n".getBytes(StandardCharsets.US_ASCII));
                            out.flush();
                            Thread.sleep(1_000);
                        }
                    });
            var first = crawl(server);
            while (first.isAlive()
                    && (server.pages("zaeh.test").isEmpty() || server.pages("s0.test").size() < 12))
                Thread.sleep(5);
            first.destroy();

            assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(first.exitValue()).as(said()).isEqualTo(TERMINATED);
            assertThat(said())
                    .contains("stopped; what was stored stays, and the same command goes on")
                    .doesNotContain("Exception");
            assertThat(folder.resolve("crawl-status.json"))
                    .content()
                    .contains("BROKEN_OFF")
                    .doesNotContain("\"pending\":0");

            server.page("zaeh.test/", "wieder flink");
            var second = crawl(server);
            assertThat(second.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(second.exitValue()).as(said()).isZero();

            for (int site = 0; site < SITES; site++) {
                var asked = server.pages("s" + site + ".test");
                assertThat(new HashSet<>(asked)).hasSize(PAGES + 1);
                assertThat(asked)
                        .as("once each, but for the page in flight")
                        .hasSizeLessThanOrEqualTo(PAGES + 2);
            }
            try (var archive = Archive.open(folder.resolve("archive"));
                    var pages = archive.snapshots()) {
                assertThat(pages).hasSize(SITES * (PAGES + 1) + 1);
            }
        }
    }

    private static FaultServer region() throws IOException {
        var server = new FaultServer();
        var links =
                IntStream.range(0, PAGES)
                        .mapToObj(i -> "<a href=/p" + i + ">Seite</a>")
                        .collect(Collectors.joining());
        for (int site = 0; site < SITES; site++) {
            server.page("s" + site + ".test/", links);
            for (int i = 0; i < PAGES; i++)
                server.page("s" + site + ".test/p" + i, "Seite " + i + " von " + site);
        }
        return server;
    }

    private Process crawl(FaultServer server) throws IOException {
        var seeds = folder.resolve("seeds.csv");
        Files.writeString(
                seeds,
                IntStream.range(0, SITES)
                        .mapToObj(i -> "http://s" + i + ".test/,COMPANY,S" + i + ",Olpe\n")
                        .collect(
                                Collectors.joining(
                                        "",
                                        "url,kind,name,city\n",
                                        "http://zaeh.test/,COMPANY,Zaeh,Olpe\n")));
        return new ProcessBuilder(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xmx256m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName(),
                                "crawl",
                                "--seeds",
                                seeds.toString(),
                                "--wegweiser.data=" + folder,
                                "--wegweiser.crawl.reach.connect-to=" + server.connectTo(),
                                "--wegweiser.crawl.pace.host-pause=50ms"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("out.txt"));
    }
}
