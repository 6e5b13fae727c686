package de.wegweiser.crawl;

import static de.wegweiser.crawl.Http2Server.CONTINUATION;
import static de.wegweiser.crawl.Http2Server.DATA;
import static de.wegweiser.crawl.Http2Server.END_HEADERS;
import static de.wegweiser.crawl.Http2Server.GOAWAY;
import static de.wegweiser.crawl.Http2Server.HEADERS;
import static de.wegweiser.crawl.Http2Server.PING;
import static de.wegweiser.crawl.Http2Server.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/// Servers that offer HTTP/2, good ones and bad ones.
@Order(3) // takes long
@Timeout(60)
class Http2Tests {

    private static final HeldCertificate CERTIFICATE = certificate();

    private static final HandshakeCertificates CERTIFICATES =
            new HandshakeCertificates.Builder()
                    .heldCertificate(CERTIFICATE)
                    .addTrustedCertificate(CERTIFICATE.certificate())
                    .build();

    @TempDir Path folder;
    private Http2Server server;
    private CrawlFixture crawl;

    private static HeldCertificate certificate() {
        return new HeldCertificate.Builder().addSubjectAlternativeName("*.test").build();
    }

    @BeforeEach
    void startServer() throws IOException {
        server = new Http2Server(CERTIFICATES);
        crawl = new CrawlFixture(folder, server.connectTo());
        crawl.trust = CERTIFICATES.trustManager();
    }

    @AfterEach
    void closeServer() throws IOException {
        server.close();
    }

    @Test
    void fetchesOverHttp2() {
        server.on(
                        "a.test/",
                        (_, stream) -> {
                            stream.head(
                                    "200",
                                    "content-type",
                                    "text/html",
                                    "x-eins",
                                    "Gr\u00fc\u00dfe",
                                    "x-zwei",
                                    "a\r\nSet-Cookie: b",
                                    "x-eins",
                                    "wieder");
                            stream.data("<a href=/1?a=b>", false);
                            stream.data("x</a>", true);
                        })
                .page("a.test/1?a=b", "x");

        var report = crawl.crawl("https://a.test/");

        assertThat(report.pages().done()).isEqualTo(2);
        var exchange = crawl.exchange("https://a.test/");
        assertThat(exchange.protocol()).isEqualTo("h2");
        assertThat(exchange.server()).isEqualTo(InetAddress.ofLiteral("127.0.0.1"));
        assertThat(exchange.requestHead())
                .startsWith("GET / HTTP/1.1\r\n")
                .contains("\r\nHost: a.test\r\n", "\r\nUser-Agent: wegweiser")
                .doesNotContain("Connection")
                .endsWith("\r\n\r\n");
        assertThat(exchange.headers())
                .containsExactly(
                        new Exchange.Header("content-type", "text/html"),
                        new Exchange.Header("x-eins", latin1("Gr\u00fc\u00dfe")),
                        new Exchange.Header("x-zwei", "a Set-Cookie: b"),
                        new Exchange.Header("x-eins", "wieder"));
        assertThat(exchange.body()).asString().isEqualTo("<a href=/1?a=b>x</a>");
        assertThat(crawl.exchange("https://a.test/1?a=b").requestHead())
                .startsWith("GET /1?a=b HTTP/1.1\r\n");
        assertThat(server.connections()).isOne();
    }

    /// As many Latin-1 characters as there are bytes, as for HTTP/1.
    private static String latin1(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    @Test
    void asksAgainWithTheTagAsItCame() {
        server.on(
                "a.test/",
                (hit, stream) -> {
                    var tag = hit.headers().getOrDefault("if-none-match", "");
                    stream.head(tag.isEmpty() ? "200" : "304", "etag", "\"\u00fc\"", "seen", tag);
                    stream.data("x", true);
                });
        crawl.time = new CrawlFixture.SkippingTime();
        crawl.crawl("https://a.test/");
        ((CrawlFixture.SkippingTime) crawl.time).skip(Duration.ofDays(400));

        crawl.recrawl("https://a.test/");

        assertThat(server.log().stream().map(hit -> hit.headers().get("if-none-match")))
                .contains("\"\u00fc\"");
    }

    @Test
    void fetchesOverHttp1WhereTheServerOffersNoOther() throws IOException {
        var socket =
                CERTIFICATES
                        .sslContext()
                        .getServerSocketFactory()
                        .createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        try (var old = new FaultServer(socket).page("a.test/", "x")) {
            crawl.settings =
                    crawl.settings.with(crawl.settings.reach().withConnectTo(old.connectTo()));

            crawl.crawl("https://a.test/");
        }
        assertThat(crawl.exchange("https://a.test/").protocol()).isEqualTo("http/1.1");
    }

    @Test
    void trustsNoCertificateOfATestServerUnlessTold() {
        crawl.trust = null;
        server.page("a.test/", "x");

        var report = crawl.crawl("https://a.test/");

        assertThat(report.unread().get("a.test")).startsWith("TLS");
        assertThat(server.log()).isEmpty();
    }

    /// One certificate and one address for all, so a browser would send all over one connection.
    @Test
    void sharesNoConnectionBetweenHosts() {
        server.page("a.test/", "x").page("b.test/", "x");

        crawl.crawl("https://a.test/", "https://b.test/");

        var ofA = connections("a.test");
        var ofB = connections("b.test");
        assertThat(ofA).hasSize(1).doesNotContainAnyElementsOf(ofB);
        assertThat(ofB).hasSize(1);
    }

    private List<Integer> connections(String host) {
        return server.log().stream()
                .filter(hit -> hit.host().equals(host))
                .map(Http2Server.Hit::connection)
                .distinct()
                .toList();
    }

    /// Ten hosts at one address, without a detour.
    @Test
    void asksOneThingAtATimeOfAnAddress() {
        crawl.settings =
                crawl.settings.with(
                        new CrawlSettings.Reach(
                                List.of("127.0.0.0/8"),
                                List.of(),
                                List.of(server.port()),
                                List.of()));
        crawl.names = _ -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
        var seeds =
                IntStream.range(0, 10)
                        .mapToObj(i -> "https://s" + i + ".test:" + server.port() + "/")
                        .toArray(String[]::new);
        for (int i = 0; i < 10; i++)
            server.on(
                    "s" + i + ".test/",
                    (_, stream) -> {
                        Thread.sleep(20);
                        stream.head("200", "content-type", "text/html");
                        stream.data("x", true);
                    });

        var report = crawl.crawl(seeds);

        assertThat(report.pages().done()).isEqualTo(10);
        assertThat(server.connections()).isEqualTo(10);
        // the server takes a request for open until its answer is written
        assertThat(server.mostOpen()).isLessThanOrEqualTo(2);
    }

    /// Each costs its page, and only that.
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            textBlock =
                    """
                    reset,           BROKEN
                    reset-in-body,   BROKEN
                    refused,         BROKEN
                    goaway,          BROKEN
                    goaway-in-body,  BROKEN
                    hang-up,         BROKEN
                    no-frames,       BROKEN
                    many-headers,    BROKEN
                    long-header,     BROKEN
                    header-bomb,     BROKEN
                    packed-bomb,     BROKEN
                    no-status,       BROKEN
                    silence,         TIMEOUT
                    continuations,   TIMEOUT
                    pings,           TIMEOUT
                    settings,        TIMEOUT
                    other-streams,   TIMEOUT
                    early-hints,     TIMEOUT
                    body-of-pings,   TIMEOUT
                    drip,            TIMEOUT
                    """)
    void losesOnePageTo(String fault, ErrorKind kind) {
        // the page behind it has no more time, on a machine that a flood of frames keeps busy
        hurry(Duration.ofMillis(800), Duration.ofMillis(2_000));
        server.page("a.test/", "<a href=/b>x</a> <a href=/gut>x</a>")
                .on("a.test/b", (_, stream) -> write(fault, stream))
                .page("a.test/gut", "x");

        var report = crawl.crawl("https://a.test/");

        assertThat(crawl.failedBy("https://a.test/b")).isEqualTo(kind);
        assertThat(report.errors()).containsOnlyKeys(kind);
        assertThat(crawl.stored("a.test")).contains("/", "/gut");
    }

    private static void write(String fault, Http2Server.Stream stream)
            throws IOException, InterruptedException {
        var connection = stream.connection();
        switch (fault) {
            case "reset" -> stream.reset(2);
            case "reset-in-body" -> {
                begin(stream);
                stream.reset(2);
            }
            case "refused" -> stream.reset(7);
            case "goaway" -> connection.frame(GOAWAY, 0, new byte[8]);
            case "goaway-in-body" -> {
                begin(stream);
                connection.frame(GOAWAY, 0, new byte[8]);
            }
            case "hang-up" -> {
                begin(stream);
                stream.out().close();
            }
            case "no-frames" ->
                    stream.out()
                            .write(
                                    "HTTP/1.1 200 OK\r\n\r\nHallo"
                                            .repeat(9)
                                            .getBytes(StandardCharsets.UTF_8));
            case "many-headers" -> stream.head("200", headers(300, "x"));
            case "long-header" -> stream.head("200", headers(4, "y".repeat(10_000)));
            case "header-bomb" -> bomb(stream);
            case "packed-bomb" -> packed(stream);
            case "no-status" -> stream.frame(HEADERS, END_HEADERS, new byte[0]);
            case "silence" -> Thread.sleep(Duration.ofMinutes(5));
            case "continuations" -> {
                stream.frame(HEADERS, 0, Http2Server.Stream.block("200"));
                while (true) stream.frame(CONTINUATION, 0, new byte[0]);
            }
            case "pings" -> {
                while (true) connection.frame(PING, 0, new byte[8]);
            }
            case "settings" -> {
                while (true) connection.frame(SETTINGS, 0, new byte[0]);
            }
            case "other-streams" -> {
                var other = new Http2Server.Stream(stream.out(), 2);
                while (true) other.frame(DATA, 0, new byte[1000]);
            }
            case "early-hints" -> {
                while (true) stream.head("103", "link", "</x.css>");
            }
            case "body-of-pings" -> {
                begin(stream);
                while (true) connection.frame(PING, 0, new byte[8]);
            }
            case "drip" -> {
                begin(stream);
                while (true) {
                    stream.data("x", false);
                    Thread.sleep(20);
                }
            }
            default -> throw new IllegalArgumentException(fault);
        }
    }

    private static void begin(Http2Server.Stream stream) throws IOException {
        stream.head("200", "content-type", "text/html");
        stream.data("Hallo", false);
    }

    private static String[] headers(int number, String value) {
        return IntStream.range(0, number)
                .boxed()
                .flatMap(i -> Stream.of("x" + i, value))
                .toArray(String[]::new);
    }

    private static void bomb(Http2Server.Stream stream) throws IOException {
        var block = Http2Server.Stream.block("200", headers(400, "y".repeat(1000)));
        stream.frame(HEADERS, 0, Arrays.copyOf(block, 16_000));
        for (int at = 16_000; at < block.length; at += 16_000)
            stream.frame(
                    CONTINUATION,
                    0,
                    Arrays.copyOfRange(block, at, Math.min(block.length, at + 16_000)));
    }

    /// A header that goes into the table of RFC 7541 §2.3.2, and is named a thousand times by one
    /// byte.
    private static void packed(Http2Server.Stream stream) throws IOException {
        var block = Http2Server.Stream.block("200", "x", "y".repeat(4000));
        block[block.length - 4000 - 6] = 0x40; // before the lengths and the name
        var all = Arrays.copyOf(block, block.length + 1000);
        Arrays.fill(all, block.length, all.length, (byte) (0x80 | 62));
        stream.frame(HEADERS, END_HEADERS, all);
    }

    /// One byte a frame, faster than anything that is too slow: cut like any body without end. The
    /// server goes on after that, so the next page needs a connection of its own.
    @Test
    void cutsABodyOfTinyFrames() {
        hurry(Duration.ofSeconds(20), Duration.ofSeconds(50));
        crawl.settings =
                crawl.settings
                        .with(html(crawl.settings.limits(), 20))
                        .with(crawl.settings.pace().withHostPause(Duration.ofMillis(500)));
        server.page("a.test/", "<a href=/b>x</a> <a href=/gut>x</a>")
                .on(
                        "a.test/b",
                        (_, stream) -> {
                            begin(stream);
                            while (true) stream.data("x", false);
                        })
                .page("a.test/gut", "x");

        crawl.crawl("https://a.test/");

        assertThat(crawl.exchange("https://a.test/b").body()).hasSize(20 * 1024);
        assertThat(crawl.exchange("https://a.test/b").truncated()).isTrue();
        assertThat(crawl.stored("a.test")).contains("/gut");
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void resetsAStreamThatNobodyReadsAndKeepsTheConnection() {
        server.page("a.test/", "<a href=/b>x</a> <a href=/gut>x</a>")
                .on(
                        "a.test/b",
                        (_, stream) -> {
                            stream.head("200", "content-type", "image/png");
                            stream.data("x", false);
                        })
                .page("a.test/gut", "x");

        crawl.crawl("https://a.test/");

        assertThat(crawl.excludedBy("https://a.test/b")).isEqualTo(Rule.MEDIA_TYPE);
        assertThat(crawl.stored("a.test")).contains("/gut");
        assertThat(server.resets()).startsWith(8); // CANCEL, RFC 9113 §7
        assertThat(server.connections()).isOne();
    }

    /// It was told to stop, and does not.
    @Test
    void dialsAnewWhereTheServerSendsOnAfterAReset() throws Exception {
        server.on(
                        "a.test/b",
                        (_, stream) -> {
                            stream.head("200", "content-type", "text/html");
                            while (true) stream.frame(DATA, 0, new byte[16_000]);
                        })
                .page("a.test/gut", "x");
        try (var fetcher = crawl.fetcher()) {
            Appetite.Judge none =
                    _ -> new Appetite.Leave(new Refusal(Rule.MEDIA_TYPE, "in this test"));
            var left = fetcher.fetch(URI.create("https://a.test/b"), null, none);
            Thread.sleep(500);

            var read = fetcher.fetch(URI.create("https://a.test/gut"), null, CrawlFixture.ALL);

            assertThat(left).isInstanceOf(Reply.Refused.class);
            assertThat(read).isInstanceOf(Reply.Answered.class);
        }
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void letsGoOfABodyThatStops() {
        var some = crawl.settings.limits();
        crawl.settings =
                crawl.settings.with(
                        new CrawlSettings.Limits(
                                some.headers(),
                                some.html(),
                                some.pdf(),
                                some.inflation(),
                                some.connect(),
                                some.head(),
                                Duration.ofMillis(300),
                                some.total(),
                                some.slowest()));
        server.on(
                "a.test/",
                (_, stream) -> {
                    begin(stream);
                    Thread.sleep(Duration.ofMinutes(5));
                });

        crawl.crawl("https://a.test/");

        assertThat(crawl.failedBy("https://a.test/")).isEqualTo(ErrorKind.TIMEOUT);
    }

    @Test
    void stopsInTheMiddleOfAStream() throws Exception {
        var begun = new CountDownLatch(1);
        server.on(
                "a.test/",
                (_, stream) -> {
                    begin(stream);
                    begun.countDown();
                    Thread.sleep(Duration.ofMinutes(5));
                });
        try (var crawler = crawl.open()) {
            var report =
                    CompletableFuture.supplyAsync(
                            () -> crawler.crawl(CrawlFixture.seeds("https://a.test/")));
            begun.await();

            crawler.stop();

            assertThat(report.get().pages()).isEqualTo(new CrawlListener.Tally(1, 0, 0, 0));
        }
    }

    private void hurry(Duration head, Duration total) {
        var some = crawl.settings.limits();
        var pace = crawl.settings.pace();
        crawl.settings =
                crawl.settings
                        .with(
                                new CrawlSettings.Limits(
                                        some.headers(),
                                        some.html(),
                                        some.pdf(),
                                        some.inflation(),
                                        head,
                                        head,
                                        some.idle(),
                                        total,
                                        some.slowest()))
                        .with(
                                new CrawlSettings.Pace(
                                        pace.hostPause(),
                                        pace.backOff(),
                                        pace.longestBackOff(),
                                        pace.patience(),
                                        1,
                                        pace.sites()));
    }

    private static CrawlSettings.Limits html(CrawlSettings.Limits some, long kilobytes) {
        return new CrawlSettings.Limits(
                some.headers(),
                DataSize.ofKilobytes(kilobytes),
                some.pdf(),
                some.inflation(),
                some.connect(),
                some.head(),
                some.idle(),
                some.total(),
                some.slowest());
    }
}
