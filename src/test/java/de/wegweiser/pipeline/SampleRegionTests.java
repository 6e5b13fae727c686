package de.wegweiser.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.archive.Archive;
import de.wegweiser.crawl.CrawlListener;
import de.wegweiser.crawl.CrawlReport;
import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.crawl.Crawler;
import de.wegweiser.crawl.FetchOutcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On a tiny region of its own.
class SampleRegionTests {

    private final SampleRegion region = SampleRegion.start("tiny-region");

    @AfterEach
    void close() {
        region.close();
    }

    @ParameterizedTest(name = "{0}{1} answers {2} {3}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    www.mini.example,  /,               200, 'Content-Type: text/html'
                    www.mini.example,  /index.html,     200, 'Content-Type: text/html'
                    www.mini.example,  /team,           200, 'Content-Type: text/html'
                    www.mini.example,  /team.html,      200, 'ETag: "'
                    www.mini.example,  /unter,          301, 'Location: /unter/'
                    www.mini.example,  /unter/,         200, 'Last-Modified: '
                    www.mini.example,  /robots.txt,     200, 'Content-Type: text/plain; charset=utf-8'
                    www.mini.example,  /alt,            301, 'Location: /team'
                    www.mini.example,  /archiv/2019/x,  302, 'Location: /unter/2019/x'
                    www.mini.example,  /unter/index.html, 200, 'X-Probe: ja'
                    www.mini.example,  /fehlt,          404, 'Content-Type: text/html'
                    www.mini.example,  /_redirects,     404, -
                    www.mini.example,  /../seeds.csv,   404, -
                    MINI2.example:99,  /,               200, -
                    fremd.example,     /,               404, -
                    """)
    void servesASiteAsAStaticHostDoes(String host, String path, int status, String header)
            throws IOException {
        var answer = get(host, path);

        assertThat(answer).startsWith("HTTP/1.1 " + status);
        if (header != null) assertThat(answer).containsIgnoringCase(header);
        assertThat(region.log())
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.path()).isEqualTo(path);
                    assertThat(hit.status()).isEqualTo(status);
                });
    }

    @Test
    void isReadByTheRealCrawlerIntoTheRealArchive(@TempDir Path folder) {
        Map<String, FetchOutcome> outcomes = new ConcurrentHashMap<>();
        CrawlReport report;
        CrawlReport second;
        try (var archive = Archive.open(folder.resolve("archive"))) {
            report =
                    crawl(
                            folder,
                            archive,
                            (outcome, _) -> outcomes.put(outcome.url().toString(), outcome));
            int requests = region.log().size();
            second = crawl(folder, archive, CrawlListener.SILENT);
            assertThat(region.log()).hasSize(requests);
            assertThat(archive.snapshots().map(snapshot -> snapshot.url().toString()))
                    .containsExactly(
                            "http://mini2.example/",
                            "http://www.mini.example/",
                            "http://www.mini.example/team",
                            "http://www.mini.example/unter/");
            assertThat(archive.snapshots("www.mini.example").findFirst().orElseThrow().body())
                    .asString(StandardCharsets.UTF_8)
                    .contains("Größe");
        }
        assertThat(report.pages().pending()).isZero();
        assertThat(second.pages()).isEqualTo(report.pages());
        assertThat(outcomes.get("http://www.mini.example/geheim"))
                .isInstanceOf(FetchOutcome.Excluded.class);
        assertThat(region.log()).noneMatch(hit -> hit.path().equals("/geheim"));
    }

    @Test
    void bringsSeedsForEverySiteItServes() {
        try (var whole = SampleRegion.start()) {
            assertThat(whole.seeds()).hasSize(16);
            assertThat(whole.hosts()).hasSize(16).contains("www.hellweg-uni.example");
        }
    }

    private CrawlReport crawl(Path folder, Archive archive, CrawlListener listener) {
        var defaults = CrawlSettings.defaults();
        var settings =
                defaults.with(defaults.pace().withHostPause(Duration.ofMillis(1)))
                        .with(defaults.reach().withConnectTo(region.connectTo()));
        try (var crawler = new Crawler(folder.resolve("frontier"), settings, archive, listener)) {
            var report = crawler.crawl(region.seeds());
            assertThat(crawler.why(URI.create("http://www.mini.example/geheim")))
                    .contains("EXCLUDED, ROBOTS_TXT: Disallow: /geheim");
            return report;
        }
    }

    private String get(String host, String path) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), region.port())) {
            var request =
                    "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
