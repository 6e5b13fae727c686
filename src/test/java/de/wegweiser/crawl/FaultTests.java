package de.wegweiser.crawl;

import static de.wegweiser.crawl.FaultServer.bytes;
import static de.wegweiser.crawl.FaultServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/// Servers, files and clocks at their worst: the page is lost, the crawl is not.
@Order(3) // takes long
class FaultTests extends OnFaultServer {

    /// "Grüße vom Fräser" in Brotli, by its reference encoder.
    private static final String BROTLI = "CwmAR3LDvMOfZSB2b20gRnLDpHNlcgM=";

    private static final String PASSWORD = "changeit";

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

    /// Below the slowest rate it is over at once, not when the whole time of a request is.
    @Test
    @Timeout(60) // the whole time is two minutes
    void letsGoOfABodyThatDrips() {
        var time = new CrawlFixture.SkippingTime();
        crawl.time = time;
        server.on(
                "a.test/",
                (_, out) -> {
                    head(out, "text/html", "Content-Length: 100000");
                    drip(out, 'x');
                    time.skip(Duration.ofSeconds(20));
                    while (true) drip(out, 'x');
                });

        crawl.crawl("http://a.test/");

        assertThat(crawl.failedBy("http://a.test/")).isEqualTo(ErrorKind.SLOW);
    }

    /// Each costs its page, and only that.
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            textBlock =
                    """
                    endless-headers,    BROKEN
                    many-headers,       BROKEN
                    endless-extension,  BROKEN
                    endless-trailers,   BROKEN
                    no-chunk,           BROKEN
                    chunk-without-end,  BROKEN
                    early-hints,        BROKEN
                    wrong-length,       BROKEN
                    """)
    void losesOnePageTo(String fault, ErrorKind kind) {
        server.page("a.test/", "<a href=/b>x</a> <a href=/gut>x</a>")
                .on("a.test/b", (_, out) -> write(fault, out))
                .page("a.test/gut", "x");

        var report = crawl.crawl("http://a.test/");

        assertThat(crawl.failedBy("http://a.test/b")).isEqualTo(kind);
        assertThat(report.errors()).containsOnlyKeys(kind);
        assertThat(crawl.stored("a.test")).containsExactly("/", "/gut");
    }

    private static void write(String fault, OutputStream out) throws IOException {
        switch (fault) {
            case "endless-headers" -> {
                raw(out, "HTTP/1.1 200 OK\r\n");
                while (true) raw(out, "X: y\r\n");
            }
            case "many-headers" -> raw(out, "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(300));
            case "endless-extension" -> {
                head(out, "text/html", "Transfer-Encoding: chunked");
                raw(out, "5;");
                while (true) raw(out, "x".repeat(1000));
            }
            case "endless-trailers" -> {
                head(out, "text/html", "Transfer-Encoding: chunked");
                raw(out, "1\r\nx\r\n0\r\n");
                while (true) raw(out, "X: y\r\n");
            }
            case "no-chunk" -> {
                head(out, "text/html", "Transfer-Encoding: chunked");
                raw(out, "<html>kein Stueck\r\n");
            }
            case "chunk-without-end" -> {
                head(out, "text/html", "Transfer-Encoding: chunked");
                raw(out, "ff\r\nzu kurz");
                out.close();
            }
            case "early-hints" -> {
                while (true) raw(out, "HTTP/1.1 103 Early Hints\r\nLink: </x.css>\r\n\r\n");
            }
            case "wrong-length" -> {
                head(out, "text/html", "Content-Length: 100");
                raw(out, "zu kurz");
                out.close();
            }
            default -> throw new IllegalArgumentException(fault);
        }
        out.close();
    }

    private static void raw(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /// RFC 9112 §5.2, and worse. What of them came is in the archive.
    @Test
    void readsHeadersThatAreNone() {
        server.on(
                "a.test/",
                (_, out) -> {
                    raw(out, "HTTP/1.1 200 OK\r\nunsinn\r\nContent-Type: text/html\r\n");
                    raw(out, "X-Lang: eins\r\n zwei\r\n drei: vier\r\n");
                    raw(out, "X-Ort: Gr\u00fc\u00dfe\r\nContent-Length: 1\r\n\r\nx");
                });

        crawl.crawl("http://a.test/");

        var exchange = crawl.exchange("http://a.test/");
        assertThat(exchange.all("X-Lang")).containsExactly("eins zwei drei: vier");
        // byte by byte, as for HTTP/2
        assertThat(exchange.first("X-Ort").orElseThrow().getBytes(StandardCharsets.ISO_8859_1))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("Gr\u00fc\u00dfe");
        assertThat(exchange.headers()).hasSize(4);
    }

    /// At each of them OkHttp would do something of its own accord: ask again at once, go
    /// elsewhere, or hear nothing.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    503, Retry-After: 0
                    408, Connection: close
                    421, Vary: Host
                    407, Proxy-Authenticate: Basic
                    401, WWW-Authenticate: Basic
                    302, Location: /anderswo
                    300, Location: http://b.test/
                    """)
    void leavesToOthersWhatAnAnswerMeans(int status, String header) throws Exception {
        server.on("a.test/", text(status + " So", "text/html", "x", header, "Set-Cookie: a=b"));
        try (var fetcher = crawl.fetcher()) {
            for (int i = 1; i <= 2; i++) {
                var reply = fetcher.fetch(URI.create("http://a.test/"), null, CrawlFixture.ALL);

                assertThat(reply).isInstanceOf(Reply.Answered.class);
                var exchange = ((Reply.Answered) reply).exchange();
                assertThat(exchange.status()).isEqualTo(status);
                assertThat(exchange.reason()).isEqualTo("So");
                assertThat(exchange.headers()).hasSize(4);
                assertThat(exchange.body()).asString().isEqualTo("x");
                assertThat(server.log()).hasSize(i);
                assertThat(server.log().getLast().headers()).doesNotContainKey("cookie");
            }
        }
    }

    /// The first of two addresses keeps still, and the second is asked.
    @Test
    void asksAtTheNextAddressWhereNobodyAnswersAtTheFirst() {
        int port = Integer.parseInt(server.connectTo().replaceFirst(".*:", ""));
        crawl.settings =
                crawl.settings.with(
                        new CrawlSettings.Reach(
                                List.of("127.0.0.0/8"), List.of(), List.of(port), List.of()));
        crawl.names =
                _ ->
                        new InetAddress[] {
                            InetAddress.ofLiteral("127.0.0.9"), InetAddress.ofLiteral("127.0.0.1")
                        };
        server.page("a.test/", "x");

        crawl.crawl("http://a.test:" + port + "/");

        assertThat(crawl.stored("a.test")).containsExactly("/");
        assertThat(crawl.exchange("http://a.test:" + port + "/").server())
                .isEqualTo(InetAddress.ofLiteral("127.0.0.1"));
    }

    /// Nobody says goodbye, and a second later the next request would go nowhere.
    @Test
    void dialsAnewWhereTheServerHasHungUp() throws Exception {
        server.on(
                "a.test/",
                (hit, out) -> {
                    text("200 OK", "text/html", "x").write(hit, out);
                    out.flush();
                    out.close();
                });
        try (var fetcher = crawl.fetcher()) {
            for (int i = 1; i <= 2; i++) {
                var reply = fetcher.fetch(URI.create("http://a.test/"), null, CrawlFixture.ALL);

                assertThat(reply).isInstanceOf(Reply.Answered.class);
                Thread.sleep(1_100);
            }
        }
        assertThat(server.log()).hasSize(2);
    }

    /// A client may take an address for an address.
    @Test
    void dialsWhereTheDialerSaysForAnAddress() {
        crawl.settings =
                crawl.settings.with(
                        crawl.settings
                                .reach()
                                .withConnectTo(server.connectTo().replace("*.test", "192.0.2.7")));
        server.page("192.0.2.7/", "x");

        crawl.crawl("http://192.0.2.7/");

        assertThat(crawl.stored("192.0.2.7")).containsExactly("/");
    }

    /// No byte comes for too long, long before the whole time is over.
    @Test
    @Timeout(60)
    void letsGoOfABodyThatStops() {
        crawl.settings = crawl.settings.with(idle(crawl.settings.limits(), Duration.ofMillis(300)));
        server.on(
                "a.test/",
                (_, out) -> {
                    head(out, "text/html", "Content-Length: 100000");
                    out.flush();
                    Thread.sleep(Duration.ofMinutes(5));
                });

        crawl.crawl("http://a.test/");

        assertThat(crawl.failedBy("http://a.test/")).isEqualTo(ErrorKind.TIMEOUT);
    }

    /// One server drips, one keeps still, one wants a long pause, one a long rest.
    @Test
    @Timeout(60) // each of them takes longer
    void stopsInTheMiddleOfARequestOrAPauseAndLosesNothing() throws Exception {
        var waiting = new CountDownLatch(3);
        server.on(
                        "tropft.test/",
                        (_, out) -> {
                            head(out, "text/html", "Content-Length: 100000");
                            waiting.countDown();
                            while (true) drip(out, 'x');
                        })
                .on(
                        "schweigt.test/",
                        (_, _) -> {
                            waiting.countDown();
                            Thread.sleep(Duration.ofMinutes(5));
                        })
                .on(
                        "langsam.test/robots.txt",
                        (hit, out) -> {
                            waiting.countDown();
                            text("200 OK", "text/plain", "User-agent: *\nCrawl-delay: 300")
                                    .write(hit, out);
                        })
                .on("ruht.test/", text("503 Busy", "text/html", "", "Retry-After: 290"));
        var seeds =
                Stream.of("tropft", "schweigt", "langsam", "ruht")
                        .map(name -> "http://" + name + ".test/")
                        .toArray(String[]::new);
        try (var crawler = crawl.open()) {
            var report =
                    CompletableFuture.supplyAsync(() -> crawler.crawl(CrawlFixture.seeds(seeds)));
            waiting.await();
            while (!crawl.outcomes.containsKey("http://ruht.test/")) Thread.sleep(10);

            crawler.stop();

            assertThat(report.get().pages()).isEqualTo(new CrawlListener.Tally(4, 0, 0, 0));
        }
        for (var seed : seeds) server.page(seed.substring("http://".length()), "x");
        server.robots("langsam.test", "");
        int asked = server.asked("ruht.test").size();
        try (var crawler = crawl.open()) {
            var report =
                    CompletableFuture.supplyAsync(() -> crawler.crawl(CrawlFixture.seeds(seeds)));
            while (crawler.soFar().map(so -> so.pages().done()).orElse(0L) < 3) Thread.sleep(10);

            crawler.stop();

            assertThat(report.get().pages()).isEqualTo(new CrawlListener.Tally(4, 3, 0, 0));
            assertThat(report.get().unread().get("ruht.test"))
                    .startsWith("answers 503, rests until");
        }
        assertThat(server.asked("ruht.test")).hasSize(asked);
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
        var atOnce = new AtomicInteger();
        var most = new AtomicInteger();
        for (int i = 0; i < 10; i++) {
            seeds[i] = "http://s" + i + ".test:" + port + "/";
            server.on(
                    "s" + i + ".test/*",
                    (hit, out) -> {
                        most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                        Thread.sleep(20);
                        // before the answer: whoever has it may ask elsewhere at once
                        atOnce.decrementAndGet();
                        text("200 OK", "text/html", "").write(hit, out);
                    });
        }

        var report = crawl.crawl(seeds);

        assertThat(report.pages().done()).isEqualTo(10);
        if (addresses == 1) assertThat(most).hasValue(1);
        else assertThat(most).hasValueGreaterThan(1);
    }

    private static InetAddress address(String host, int addresses) throws UnknownHostException {
        if (!host.endsWith(".test")) throw new UnknownHostException(host);
        int number = Integer.parseInt(host.substring(1, 2)) % addresses;
        return InetAddress.ofLiteral("127.0.0." + (1 + number));
    }

    @ParameterizedTest(name = "a certificate from {0} for {1} days")
    @CsvSource({"-2y,365", "-1d,365"})
    void trustsNoCertificateThatNobodyVouchesFor(String from, String days) throws Exception {
        var store = certificate("t.test", from, days);
        try (var tls = new FaultServer(tlsSocket(store)).page("t.test/", "x")) {
            crawl.settings =
                    crawl.settings.with(crawl.settings.reach().withConnectTo(tls.connectTo()));

            var report = crawl.crawl("https://t.test/");

            assertThat(report.pages().done()).isZero();
            assertThat(report.unread().get("t.test")).startsWith("TLS");
            assertThat(tls.log()).isEmpty();
        }
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void asksNothingOfAServerWhoseCertificateIsForAnother() throws Exception {
        var store = certificate("t.test", "-1d", "365");
        var trusted =
                Map.of(
                        "javax.net.ssl.trustStore",
                        store.toString(),
                        "javax.net.ssl.trustStorePassword",
                        PASSWORD);
        try (var tls =
                new FaultServer(tlsSocket(store)).page("t.test/", "x").page("u.test/", "x")) {
            crawl.settings =
                    crawl.settings.with(crawl.settings.reach().withConnectTo(tls.connectTo()));
            trusted.forEach(System::setProperty);

            var report = crawl.crawl("https://t.test/", "https://u.test/");

            assertThat(crawl.stored).containsOnlyKeys("https://t.test/");
            assertThat(report.unread()).containsOnlyKeys("u.test");
            assertThat(report.unread().get("u.test")).startsWith("TLS").contains("u.test");
            assertThat(tls.log()).isNotEmpty().allMatch(hit -> hit.host().equals("t.test"));
        } finally {
            trusted.keySet().forEach(System::clearProperty);
        }
    }

    private Path certificate(String name, String from, String days) throws Exception {
        var store = folder.resolve("key.p12");
        var made =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=" + name,
                                "-ext",
                                "SAN=dns:" + name,
                                "-startdate",
                                from,
                                "-validity",
                                days,
                                "-storepass",
                                PASSWORD,
                                "-keystore",
                                store.toString())
                        .start();
        assertThat(made.waitFor()).isZero();
        return store;
    }

    private static ServerSocket tlsSocket(Path store) throws GeneralSecurityException, IOException {
        var password = PASSWORD.toCharArray();
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store.toFile(), password), password);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context.getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    }

    private static void drip(OutputStream out, char what) throws IOException, InterruptedException {
        out.write(what);
        out.flush();
        Thread.sleep(20);
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

    private static CrawlSettings.Limits idle(CrawlSettings.Limits some, Duration idle) {
        return new CrawlSettings.Limits(
                some.headers(),
                some.html(),
                some.pdf(),
                some.inflation(),
                some.connect(),
                some.head(),
                idle,
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
