package de.wegweiser.crawl;

import static de.wegweiser.crawl.FaultServer.bytes;
import static de.wegweiser.crawl.FaultServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/// Servers, files and clocks at their worst: the page is lost, the crawl is not.
class FaultTests {

    /// "Grüße vom Fräser" in Brotli, by its reference encoder.
    private static final String BROTLI = "CwmAR3LDvMOfZSB2b20gRnLDpHNlcgM=";

    @TempDir Path folder;
    private FaultServer server;
    private CrawlFixture crawl;

    @BeforeEach
    void start() throws IOException {
        server = new FaultServer();
        crawl = new CrawlFixture(folder, server);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void cutsABodyThatNeverEnds() {
        var limits = crawl.settings.limits();
        crawl.settings = crawl.settings.with(html(limits, DataSize.ofKilobytes(200)));
        server.page("a.test/", "<a href=/endlos>x</a> <a href=/gut>x</a>")
                .page("a.test/gut", "x")
                .on(
                        "a.test/endlos",
                        (_, out) -> {
                            head(out, "text/html", "Transfer-Encoding: chunked");
                            var chunk =
                                    ("4000\r\n" + "x".repeat(0x4000) + "\r\n")
                                            .getBytes(StandardCharsets.UTF_8);
                            while (true) out.write(chunk);
                        });

        crawl.crawl("http://a.test/");

        assertThat(crawl.exchange("http://a.test/endlos").body()).hasSize(200 * 1024);
        assertThat(crawl.exchange("http://a.test/endlos").truncated()).isTrue();
        assertThat(crawl.stored("a.test")).contains("/gut");
    }

    @ParameterizedTest(name = "Content-Encoding: {0}")
    @ValueSource(strings = {"gzip, gzip, gzip", "zstd", "compress"})
    void refusesCodingsThatAreStackedOrUnknown(String coding) throws IOException {
        var packed = gzip(gzip(gzip("<a href=/x>".getBytes(StandardCharsets.UTF_8))));
        server.on("a.test/", bytes("200 OK", "text/html", packed, "Content-Encoding: " + coding));

        crawl.crawl("http://a.test/");

        assertThat(crawl.failedBy("http://a.test/")).isEqualTo(ErrorKind.ENCODING);
    }

    @Test
    void readsBrotli() throws IOException {
        var decoded =
                ContentCoding.decode(Base64.getDecoder().decode(BROTLI), List.of("br"), 1_000, 100);

        assertThat(decoded).asString(StandardCharsets.UTF_8).isEqualTo("Grüße vom Fräser");
    }

    @ParameterizedTest(name = "header {0}, meta {1}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    iso-8859-1, -
                    -,          iso-8859-1
                    windows-1252, utf-8
                    gibts-nicht, iso-8859-1
                    """)
    void readsTheCharsetAsBrowsersDo(String header, String meta) {
        var type = "text/html" + (header == null ? "" : "; charset=" + header);
        var html =
                (meta == null ? "" : "<meta charset=" + meta + ">")
                        + "<a href='/gr\u00fc\u00dfe'>Fr\u00e4sen</a>";
        server.on("a.test/", bytes("200 OK", type, html.getBytes(StandardCharsets.ISO_8859_1)));

        crawl.crawl("http://a.test/");

        assertThat(server.pages("a.test")).containsExactly("/", "/gr%C3%BC%C3%9Fe");
    }

    @Test
    void survivesHundredsOfThousandsOfNestedTags() {
        server.page("a.test/", "<a href=/tief>x</a> <a href=/gut>x</a>")
                .page("a.test/tief", "<div>".repeat(200_000) + "<a href=/unten>x</a>")
                .page("a.test/gut", "x");

        var report = crawl.crawl("http://a.test/");

        assertThat(crawl.stored("a.test")).contains("/gut");
        assertThat(report.pages().pending()).isZero();
    }

    @Test
    void readsTheBeginningOfAnEndlessRobotsTxt() {
        server.page("a.test/", "<a href=/intern>x</a>")
                .on(
                        "a.test/robots.txt",
                        (_, out) -> {
                            head(out, "text/plain", "Content-Length: 524288000");
                            out.write(
                                    "User-agent: *\nDisallow: /intern\n"
                                            .getBytes(StandardCharsets.UTF_8));
                            var filler = "# filler filler filler\n".repeat(1000);
                            for (int i = 0; i < 25_000; i++)
                                out.write(filler.getBytes(StandardCharsets.UTF_8));
                        });

        crawl.crawl("http://a.test/");

        assertThat(server.pages("a.test")).containsExactly("/");
        assertThat(crawl.excludedBy("http://a.test/intern")).isEqualTo(Rule.ROBOTS_TXT);
    }

    @Test
    void takesABinaryRobotsTxtForNoRules() {
        var noise = new byte[50_000];
        new java.util.Random(7).nextBytes(noise);
        server.page("a.test/", "x").on("a.test/robots.txt", bytes("200 OK", "image/png", noise));

        crawl.crawl("http://a.test/");

        assertThat(crawl.stored("a.test")).containsExactly("/");
    }

    @Test
    void readsNothingWhileRobotsTxtDoesNotAnswer() {
        crawl.settings =
                crawl.settings.with(total(crawl.settings.limits(), Duration.ofMillis(300)));
        server.page("a.test/", "x").on("a.test/robots.txt", (_, _) -> Thread.sleep(3_000));

        var report = crawl.crawl("http://a.test/");

        assertThat(server.pages("a.test")).isEmpty();
        assertThat(report.pages().pending()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"bomb", "secret", "circle", "noise"})
    void readsOnWithoutASitemapThatMeansHarm(String kind) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "http://a.test/geheim");
        var map =
                switch (kind) {
                    case "bomb" -> gzip(new byte[50 << 20]);
                    case "secret" ->
                            ("<!DOCTYPE u [<!ENTITY x SYSTEM \""
                                            + secret.toUri()
                                            + "\">]>"
                                            + "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>&x;</loc></url></urlset>")
                                    .getBytes(StandardCharsets.UTF_8);
                    case "circle" ->
                            ("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                                            + "<sitemap><loc>http://a.test/sitemap.xml?"
                                            + "again</loc></sitemap><sitemap><loc>http://a.test/sitemap.xml</loc></sitemap></sitemapindex>")
                                    .getBytes(StandardCharsets.UTF_8);
                    default -> new byte[] {0, 1, 2, 3};
                };
        server.page("a.test/", "<a href=/gut>x</a>")
                .page("a.test/gut", "x")
                .on("a.test/sitemap.xml", bytes("200 OK", "application/xml", map))
                .on("a.test/sitemap.xml?again", bytes("200 OK", "application/xml", map));

        crawl.crawl("http://a.test/");

        assertThat(crawl.stored("a.test")).containsExactly("/", "/gut");
        assertThat(server.asked("a.test")).doesNotContain("/geheim").hasSizeLessThan(7);
    }

    @Test
    void countsPausesByTheClockThatOnlyRunsForward() {
        var time = new CrawlFixture.SkippingTime();
        crawl.time = time;
        server.page("a.test/", "<a href=/1>x</a>")
                .on("a.test/1", text("503 Busy", "text/html", "", "Retry-After: 7200"));
        crawl.crawl("http://a.test/");
        time.setTheClock(Duration.ofDays(-700));
        server.page("a.test/1", "x");

        crawl.crawl("http://a.test/");

        assertThat(crawl.stored("a.test")).containsExactly("/", "/1");
        assertThat(time.pauses).allMatch(pause -> pause.compareTo(Duration.ofHours(24)) <= 0);
    }

    @Test
    void givesASlowServerLongerPauses() {
        server.page("a.test/", "<a href=/1>x</a>")
                .on(
                        "a.test/1",
                        (hit, out) -> {
                            Thread.sleep(400);
                            text("200 OK", "text/html", "<a href=/2>x</a>").write(hit, out);
                        })
                .page("a.test/2", "x");

        crawl.crawl("http://a.test/");

        var hits = server.log().stream().filter(hit -> hit.path().matches("/[12]")).toList();
        assertThat(hits.getLast().nanos() - hits.getFirst().nanos())
                .isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(800));
    }

    /// Ten hosts, all at one address, as at a shared hoster; and ten with an address each.
    @ParameterizedTest(name = "ten hosts at {0} addresses")
    @ValueSource(ints = {1, 10})
    void asksOneThingAtATimeOfAnAddress(int addresses) throws IOException {
        server.at(addresses);
        int port = Integer.parseInt(server.connectTo().replaceFirst(".*:", ""));
        crawl.settings =
                crawl.settings.with(
                        new CrawlSettings.Reach(
                                List.of("127.0.0.0/8"), List.of(), List.of(port), List.of()));
        crawl.names = host -> new InetAddress[] {address(host, addresses)};
        var seeds = new String[10];
        for (int i = 0; i < 10; i++) {
            seeds[i] = "http://s" + i + ".test:" + port + "/";
            server.on(
                    "s" + i + ".test/*",
                    (hit, out) -> {
                        Thread.sleep(20);
                        text("200 OK", "text/html", "").write(hit, out);
                    });
        }

        var report = crawl.crawl(seeds);

        assertThat(report.pages().done()).isEqualTo(10);
        if (addresses == 1) assertThat(server.mostAtOnce()).isEqualTo(1);
        else assertThat(server.mostAtOnce()).isGreaterThan(1);
    }

    private static InetAddress address(String host, int addresses) throws UnknownHostException {
        if (!host.endsWith(".test")) throw new UnknownHostException(host);
        int number = Integer.parseInt(host.substring(1, 2)) % addresses;
        return InetAddress.ofLiteral("127.0.0." + (1 + number));
    }

    @ParameterizedTest(name = "a certificate from {0} for {1} days")
    @CsvSource({"-2y,365", "-1d,365"})
    void trustsNoCertificateThatNobodyVouchesFor(String from, String days) throws Exception {
        var store = folder.resolve("key.p12");
        var made =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=t.test",
                                "-startdate",
                                from,
                                "-validity",
                                days,
                                "-storepass",
                                "changeit",
                                "-keystore",
                                store.toString())
                        .start();
        assertThat(made.waitFor()).isZero();
        try (var tls = tlsServer(store)) {
            crawl.settings =
                    crawl.settings.with(
                            crawl.settings
                                    .reach()
                                    .withConnectTo("*.test=127.0.0.1:" + tls.getLocalPort()));

            var report = crawl.crawl("https://t.test/");

            assertThat(report.pages().done()).isZero();
            assertThat(report.unread().get("t.test")).contains("TLS");
        }
    }

    private static SSLServerSocket tlsServer(Path store)
            throws GeneralSecurityException, IOException {
        var password = "changeit".toCharArray();
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store.toFile(), password), password);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        var socket =
                (SSLServerSocket)
                        context.getServerSocketFactory()
                                .createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(() -> greetAll(socket));
        return socket;
    }

    private static void greetAll(SSLServerSocket socket) {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                connection.getInputStream().read(); // the handshake, which the client breaks off
            } catch (IOException e) {
                // as it should
            }
        }
    }

    private static void head(OutputStream out, String type, String header) throws IOException {
        out.write(
                ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n" + header + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static CrawlSettings.Limits html(CrawlSettings.Limits some, DataSize html) {
        return new CrawlSettings.Limits(
                some.headers(),
                html,
                some.pdf(),
                some.inflation(),
                some.connect(),
                some.head(),
                some.idle(),
                some.total(),
                some.slowest());
    }

    private static CrawlSettings.Limits total(CrawlSettings.Limits some, Duration total) {
        return new CrawlSettings.Limits(
                some.headers(),
                some.html(),
                some.pdf(),
                some.inflation(),
                some.connect(),
                some.head(),
                some.idle(),
                total,
                some.slowest());
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
