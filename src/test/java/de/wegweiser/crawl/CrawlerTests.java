package de.wegweiser.crawl;

import static de.wegweiser.crawl.FaultServer.bytes;
import static de.wegweiser.crawl.FaultServer.redirect;
import static de.wegweiser.crawl.FaultServer.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/// The server's own log is the witness.
class CrawlerTests extends OnFaultServer {

    @Test
    void readsASiteByItsLinksAndSaysWhatBecameOfEachAddress() {
        server.page(
                        "www.a.test/",
                        links("/leistungen", "impressum.html", "/fehlt", "mailto:a@a.test"))
                .page("www.a.test/leistungen", "<p>Wir drehen und fräsen")
                .page("www.a.test/impressum.html", "<p>Muster GmbH");

        var report = crawl.crawl("http://www.a.test/");

        assertThat(crawl.stored("www.a.test"))
                .containsExactly("/", "/impressum.html", "/leistungen");
        assertThat(crawl.failedBy("http://www.a.test/fehlt")).isEqualTo(ErrorKind.GONE);
        assertThat(report.pages()).isEqualTo(new CrawlListener.Tally(4, 3, 1, 0));
        assertThat(report.errors()).containsExactlyEntriesOf(java.util.Map.of(ErrorKind.GONE, 1L));
    }

    @Test
    void fetchesNothingWhenCalledAgainOnAFinishedFrontier() {
        server.page("a.test/", links("/b")).page("a.test/b", "b");
        var first = crawl.crawl("http://a.test/");
        int before = server.log().size();

        var second = crawl.crawl("http://a.test/");

        assertThat(server.log()).hasSize(before);
        assertThat(second.pages()).isEqualTo(first.pages());
    }

    @Test
    void neverAsksForWhatRobotsTxtDisallows() {
        server.robots(
                        "a.test",
                        "User-agent: *",
                        "Disallow: /",
                        "",
                        "User-agent: wegweiser",
                        "Disallow: /intern",
                        "Allow: /intern/offen")
                .page("a.test/", links("/intern/geheim", "/intern/offen", "/weiter"))
                .page("a.test/intern/offen", "x")
                .page("a.test/weiter", "x");

        crawl.crawl("http://a.test/");

        assertThat(server.pages("a.test"))
                .containsExactlyInAnyOrder("/", "/intern/offen", "/weiter");
        assertThat(crawl.outcome("http://a.test/intern/geheim"))
                .isEqualTo(
                        new FetchOutcome.Excluded(
                                URI.create("http://a.test/intern/geheim"),
                                Rule.ROBOTS_TXT,
                                "Disallow: /intern"));
    }

    @ParameterizedTest(name = "robots.txt answering {0} leads to {1} pages")
    @CsvSource(
            textBlock =
                    """
                    404 Not Found,             1
                    403 Forbidden,             1
                    500 Internal Server Error, 0
                    503 Service Unavailable,   0
                    429 Too Many Requests,     0
                    """)
    void readsRobotsTxtStatusAsTheRfcSays(String status, int pages) {
        server.on("a.test/robots.txt", text(status, "text/plain", "")).page("a.test/", "hello");

        var report = crawl.crawl("http://a.test/");

        assertThat(server.pages("a.test")).hasSize(pages);
        assertThat(report.pages().pending()).isEqualTo(1 - pages);
        assertThat(report.unread()).hasSize(1 - pages);
    }

    @Test
    void followsRobotsTxtToAnotherHostFiveTimesAtMost() {
        server.on("a.test/robots.txt", redirect("http://r.test/1"))
                .on("r.test/1", redirect("/2"))
                .on("r.test/2", redirect("/3"))
                .on("r.test/3", redirect("/4"))
                .on("r.test/4", text("200 OK", "text/plain", "User-agent: *\nDisallow: /"))
                .page("a.test/", "hello");

        crawl.crawl("http://a.test/");

        assertThat(server.pages("a.test")).isEmpty();
        assertThat(crawl.excludedBy("http://a.test/")).isEqualTo(Rule.ROBOTS_TXT);
    }

    @Test
    void honoursReservationsOfTextAndDataMining() {
        server.on(
                        "a.test/.well-known/tdmrep.json",
                        text(
                                "200 OK",
                                "application/json",
                                """
                                [{"location": "/datei/*", "tdm-reservation": 1},
                                 {"location": "/", "tdm-reservation": 0}]\
                                """))
                .page("a.test/", links("/datei/x", "/kopf", "/meta"))
                .on(
                        "a.test/kopf",
                        text("200 OK", "text/html", links("/hinter"), "tdm-reservation: 1"))
                .page(
                        "a.test/meta",
                        "<meta name='TDM-Reservation' content='1'>" + links("/dahinter"));

        crawl.crawl("http://a.test/");

        assertThat(server.pages("a.test")).containsExactlyInAnyOrder("/", "/kopf", "/meta");
        assertThat(crawl.excludedBy("http://a.test/datei/x")).isEqualTo(Rule.TDM_FILE);
        assertThat(crawl.excludedBy("http://a.test/kopf")).isEqualTo(Rule.TDM_HEADER);
        assertThat(crawl.excludedBy("http://a.test/meta")).isEqualTo(Rule.TDM_META);
        assertThat(crawl.stored("a.test")).containsExactly("/");
    }

    @ParameterizedTest(name = "{0}: kept {1}, followed {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <meta name="robots" content="noindex, follow">  | false | true
                    <meta name="robots" content="index, nofollow">  | true  | false
                    <meta name="ROBOTS" content="None">             | false | false
                    <meta name="wegweiser" content="noindex">       | false | true
                    <meta name="googlebot" content="noindex">       | true  | true
                    <meta name="robots" content="noai">             | false | true
                    <meta name="robots" content="max-snippet:-1">   | true  | true
                    <meta name="robots" content="nosnippet">        | false | true
                    <meta name="robots" content="noarchive">        | false | true
                    """)
    void keepsAndFollowsAsMetaRobotsAsks(String meta, boolean kept, boolean followed) {
        server.page("a.test/", meta + links("/weiter")).page("a.test/weiter", "x");

        crawl.crawl("http://a.test/");

        assertThat(crawl.stored.containsKey("http://a.test/")).isEqualTo(kept);
        assertThat(server.pages("a.test").contains("/weiter")).isEqualTo(followed);
    }

    @ParameterizedTest(name = "X-Robots-Tag: {0} keeps {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    noindex             | false
                    wegweiser: noindex  | false
                    otherbot: noindex   | true
                    nofollow            | true
                    """)
    void keepsAsXRobotsTagAsks(String value, boolean kept) {
        server.on("a.test/", text("200 OK", "text/html", "x", "X-Robots-Tag: " + value));

        crawl.crawl("http://a.test/");

        assertThat(crawl.stored.containsKey("http://a.test/")).isEqualTo(kept);
    }

    @Test
    void staysOnTheHostsOfTheSeedsAndTheirTwins() {
        server.page(
                        "www.a.test/",
                        links("http://a.test/zwilling", "http://b.test/x", "http://fremd.test/x"))
                .page("a.test/zwilling", "x")
                .page("b.test/", "x")
                .page("b.test/x", "x");

        crawl.crawl("http://www.a.test/", "http://b.test/");

        assertThat(server.pages("a.test")).containsExactly("/zwilling");
        assertThat(server.pages("b.test")).containsExactlyInAnyOrder("/", "/x");
        assertThat(server.asked("fremd.test")).isEmpty();
        assertThat(((FetchOutcome.Fetched) crawl.outcome("http://www.a.test/")).links())
                .extracting(link -> link.url().getHost())
                .contains("fremd.test");
    }

    @Test
    void takesEachHopOfARedirectThroughTheGate() {
        server.robots("a.test", "User-agent: *", "Disallow: /verboten")
                .page("a.test/", links("/eins", "/fort", "/kreis"))
                .on("a.test/eins", redirect("/verboten"))
                .on("a.test/fort", redirect("http://fremd.test/"))
                .on("a.test/kreis", redirect("/kreis2"))
                .on("a.test/kreis2", redirect("/kreis"));

        var report = crawl.crawl("http://a.test/");

        assertThat(server.asked("fremd.test")).isEmpty();
        assertThat(server.pages("a.test"))
                .containsExactlyInAnyOrder("/", "/eins", "/fort", "/kreis", "/kreis2");
        assertThat(crawl.excludedBy("http://a.test/verboten")).isEqualTo(Rule.ROBOTS_TXT);
        assertThat(crawl.excludedBy("http://a.test/fort")).isEqualTo(Rule.SCOPE);
        assertThat(report.pages().pending()).isZero();
    }

    @Test
    void followsTenHopsAtMost() {
        for (int i = 0; i < 20; i++) server.on("a.test/h" + i, redirect("/h" + (i + 1)));

        crawl.crawl("http://a.test/h0");

        assertThat(server.pages("a.test")).hasSize(11);
        assertThat(crawl.excludedBy("http://a.test/h10")).isEqualTo(Rule.REDIRECTS);
    }

    @Test
    void leavesAPauseBetweenTwoRequestsToASiteAndNeverAsksTwiceAtOnce() {
        var pause = Duration.ofMillis(40);
        crawl.settings = crawl.settings.with(crawl.settings.pace().withHostPause(pause));
        server.page("www.a.test/", links("/1", "/2", "http://a.test/3"))
                .page("www.a.test/1", "x")
                .page("www.a.test/2", "x")
                .page("a.test/3", "x");

        crawl.crawl("http://www.a.test/");

        assertThat(gaps("a.test")).hasSizeGreaterThan(5).allMatch(gap -> gap >= pause.toNanos());
        assertThat(server.mostInFlight()).isEqualTo(1);
    }

    @Test
    void letsALongerCrawlDelayWin() {
        crawl.time = new CrawlFixture.SkippingTime();
        server.robots("a.test", "User-agent: *", "Crawl-delay: 7")
                .page("a.test/", links("/1"))
                .page("a.test/1", "x");

        crawl.crawl("http://a.test/");

        // tdmrep.json, the page, sitemap.xml and the other page
        assertThat(((CrawlFixture.SkippingTime) crawl.time).pauses)
                .filteredOn(pause -> pause.compareTo(Duration.ofSeconds(6)) > 0)
                .hasSize(4);
    }

    @ParameterizedTest(name = "{0} with Retry-After {1} rests {2}")
    @CsvSource(
            textBlock =
                    """
                    429 Too Many Requests,   120,                             PT120S
                    503 Service Unavailable, 120,                             PT120S
                    503 Service Unavailable, 'Thu, 01 Jan 2026 00:02:00 GMT', PT119S
                    503 Service Unavailable, soon,                            PT60S
                    """)
    void restsAsLongAsAThrottlingServerAsks(String status, String after, Duration atLeast) {
        var time = new CrawlFixture.SkippingTime();
        crawl.time = time;
        crawl.settings =
                crawl.settings.with(
                        CrawlSettings.defaults().pace().withHostPause(CrawlFixture.TINY));
        var asked = new AtomicInteger();
        server.on(
                "a.test/",
                (hit, out) ->
                        (asked.getAndIncrement() == 0
                                        ? text(status, "text/html", "", "Retry-After: " + after)
                                        : text("200 OK", "text/html", "x"))
                                .write(hit, out));

        crawl.crawl("http://a.test/");

        assertThat(crawl.stored("a.test")).containsExactly("/");
        assertThat(time.pauses).anyMatch(pause -> pause.compareTo(atLeast) >= 0);
    }

    @Test
    void leavesASiteThatWantsALongRestForTheNextRun() {
        var time = new CrawlFixture.SkippingTime();
        crawl.time = time;
        server.page("a.test/", links("/1"))
                .on(
                        "a.test/1",
                        text("503 Service Unavailable", "text/html", "", "Retry-After: 7200"));

        var first = crawl.crawl("http://a.test/");
        server.page("a.test/1", "x");
        int asked = server.log().size();
        var tooSoon = crawl.crawl("http://a.test/");
        assertThat(server.log()).hasSize(asked);
        time.skip(Duration.ofHours(2));
        var third = crawl.crawl("http://a.test/");

        assertThat(first.pages().pending()).isEqualTo(1);
        assertThat(first.unread()).containsKey("a.test");
        assertThat(tooSoon.pages().pending()).isEqualTo(1);
        assertThat(third.pages()).isEqualTo(new CrawlListener.Tally(2, 2, 0, 0));
    }

    @Test
    void triesAServerErrorThreeTimesAndThenGivesUp() {
        server.page("a.test/", links("/1")).on("a.test/1", text("500 Oh", "text/html", ""));

        crawl.crawl("http://a.test/");

        assertThat(server.pages("a.test")).containsExactly("/", "/1", "/1", "/1");
        assertThat(crawl.failedBy("http://a.test/1")).isEqualTo(ErrorKind.SERVER_ERROR);
    }

    @Test
    void asksForTheImpressumFirstAndForTheCalendarLast() {
        server.page(
                "a.test/",
                """
                <a href=/kalender>Kalender</a> <a href=/neues>Aktuelles</a> <a href=/x>Stellenangebote</a>
                <a href=/forschung>Forschung</a> <a href=/wir>Über uns</a> <a href=/i>Impressum</a>\
                """);
        server.on("a.test/*", text("200 OK", "text/html", "x"));

        crawl.crawl("http://a.test/");

        assertThat(server.pages("a.test"))
                .containsExactly("/", "/i", "/forschung", "/wir", "/x", "/neues", "/kalender");
    }

    @Test
    void spendsItsBudgetAndNoMore() {
        crawl.settings = crawl.settings.with(crawl.settings.budget().withPages(7));
        treeWithoutEnd(0);

        var report = crawl.crawl("http://a.test/");

        assertThat(server.pages("a.test")).hasSize(7);
        assertThat(report.refusals()).containsEntry(Rule.BUDGET, 8L);
        assertThat(report.pages().pending()).isZero();
    }

    @Test
    void spendsItsBytesAndNoMore() {
        crawl.settings =
                crawl.settings.with(crawl.settings.budget().withBytes(DataSize.ofKilobytes(30)));
        treeWithoutEnd(10 << 10);

        var report = crawl.crawl("http://a.test/");

        assertThat(server.pages("a.test")).hasSize(3);
        assertThat(report.refusals()).containsEntry(Rule.BUDGET, 4L);
        assertThat(report.pages().pending()).isZero();
    }

    /// Each page leads to two more.
    private void treeWithoutEnd(int blanks) {
        server.on(
                "a.test/*",
                (hit, out) ->
                        text(
                                        "200 OK",
                                        "text/html",
                                        links(hit.path() + "a", hit.path() + "b")
                                                + " ".repeat(blanks))
                                .write(hit, out));
        server.on("a.test/robots.txt", text("404 Not Found", "text/plain", ""));
        server.on("a.test/sitemap.xml", text("404 Not Found", "text/plain", ""));
    }

    @Test
    void readsTheAddressesOfSitemapsOnlyWithinItsScope() {
        server.robots("a.test", "Sitemap: http://a.test/karten.xml")
                .on(
                        "a.test/karten.xml",
                        text(
                                "200 OK",
                                "application/xml",
                                """
                                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                                <sitemap><loc>http://a.test/karte.xml</loc></sitemap>
                                <sitemap><loc>http://a.test/karten.xml</loc></sitemap></sitemapindex>\
                                """))
                .on(
                        "a.test/karte.xml",
                        text(
                                "200 OK",
                                "application/xml",
                                """
                                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                                <url><loc>http://a.test/verborgen</loc></url>
                                <url><loc>http://fremd.test/x</loc></url></urlset>\
                                """))
                .page("a.test/", "x")
                .page("a.test/verborgen", "x");

        crawl.crawl("http://a.test/");

        assertThat(crawl.stored("a.test")).containsExactly("/", "/verborgen");
        assertThat(server.asked("fremd.test")).isEmpty();
        assertThat(server.asked("a.test").stream().filter("/karten.xml"::equals)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://127.0.0.1/",
                "http://[::1]/",
                "http://0x7f.1/",
                "http://10.0.0.1/",
                "http://169.254.169.254/",
                "http://[64:ff9b::7f00:1]/"
            })
    void dialsNoPrivateAddress(String url) {
        crawl.settings =
                crawl.settings.with(
                        new CrawlSettings.Reach(List.of(), List.of(), List.of(80), List.of()));

        var report = crawl.crawl(url);

        assertThat(report.refusals()).containsEntry(Rule.ADDRESS_RANGE, 1L);
        assertThat(report.requests()).isLessThanOrEqualTo(1);
        assertThat(server.log()).isEmpty();
    }

    @Test
    void givesUpOnABodyThatInflatesWithoutEnd() throws IOException {
        server.page("a.test/", links("/bombe", "/gut"))
                .on(
                        "a.test/bombe",
                        bytes(
                                "200 OK",
                                "text/html",
                                gzip(new byte[30 << 20]),
                                "Content-Encoding: gzip"))
                .on(
                        "a.test/gut",
                        bytes(
                                "200 OK",
                                "text/html",
                                gzip(links("/da").getBytes(StandardCharsets.UTF_8)),
                                "Content-Encoding: gzip"))
                .page("a.test/da", "x");

        crawl.crawl("http://a.test/");

        assertThat(crawl.failedBy("http://a.test/bombe")).isEqualTo(ErrorKind.ENCODING);
        assertThat(crawl.stored("a.test")).containsExactly("/", "/da", "/gut");
    }

    @Test
    void cutsALongPageButLeavesALongPdf() {
        crawl.settings =
                crawl.settings.with(limits(crawl.settings.limits(), 1000, Duration.ofMinutes(2)));
        var large = "x".repeat(5_000);
        server.page("a.test/", links("/lang", "/lang.pdf", "/bild"))
                .page("a.test/lang", large)
                .on("a.test/lang.pdf", text("200 OK", "application/pdf", large))
                .on("a.test/bild", text("200 OK", "image/png", large));

        crawl.crawl("http://a.test/");

        assertThat(crawl.exchange("http://a.test/lang").body()).hasSize(1000);
        assertThat(crawl.exchange("http://a.test/lang").truncated()).isTrue();
        assertThat(crawl.failedBy("http://a.test/lang.pdf")).isEqualTo(ErrorKind.TOO_LARGE);
        assertThat(crawl.excludedBy("http://a.test/bild")).isEqualTo(Rule.MEDIA_TYPE);
    }

    @Test
    void keepsGoingElsewhereWhileOneServerDrips() {
        crawl.settings =
                crawl.settings.with(
                        limits(crawl.settings.limits(), 5 << 20, Duration.ofMillis(600)));
        var others = new CountDownLatch(10);
        crawl.sink =
                exchange -> {
                    crawl.stored.put(exchange.url().toString(), exchange);
                    others.countDown();
                };
        server.on(
                "zaeh.test/",
                (_, out) -> {
                    out.write(
                            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                                    .getBytes(StandardCharsets.UTF_8));
                    // not one more byte of the headers until all others are served
                    others.await();
                    while (true) {
                        out.write("X-Drip: 1\r\n".getBytes(StandardCharsets.UTF_8));
                        out.flush();
                        Thread.sleep(20);
                    }
                });
        var seeds = new ArrayList<>(List.of("http://zaeh.test/"));
        for (int i = 0; i < 10; i++) {
            server.page("s" + i + ".test/", "x");
            seeds.add("http://s" + i + ".test/");
        }

        var report = crawl.crawl(seeds.toArray(String[]::new));

        assertThat(others.getCount()).isZero();
        assertThat(report.pages().done()).isEqualTo(10);
        assertThat(crawl.failedBy("http://zaeh.test/")).isEqualTo(ErrorKind.TIMEOUT);
    }

    @Test
    void survivesServersThatLie() {
        server.page("a.test/", links("/kurz", "/kopf", "/rauschen", "/weg"))
                .on(
                        "a.test/kurz",
                        raw(
                                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 999\r\n\r\nabc"))
                .on("a.test/kopf", raw("HTTP/1.1 200 OK\r\nX: " + "y".repeat(50_000) + "\r\n\r\n"))
                .on("a.test/rauschen", raw("\u0000\u0001\u0002 nonsense\r\n\r\n"))
                .on("a.test/weg", raw(""));

        var report = crawl.crawl("http://a.test/");

        assertThat(report.pages()).isEqualTo(new CrawlListener.Tally(5, 1, 4, 0));
        assertThat(report.errors()).containsOnlyKeys(ErrorKind.BROKEN);
    }

    @Test
    void goesOnWhereAKilledCrawlStopped() {
        int pages = 30;
        server.page(
                "a.test/",
                links(IntStream.range(0, pages).mapToObj(i -> "/p" + i).toArray(String[]::new)));
        for (int i = 0; i < pages; i++) server.page("a.test/p" + i, "x" + i);
        for (int kill = 1; kill <= 3; kill++) {
            var crawler = crawl.open();
            var left = new AtomicInteger(8);
            crawl.sink =
                    exchange -> {
                        if (left.decrementAndGet() == 0) {
                            crawler.abandon();
                            throw new IOException("killed");
                        }
                        crawl.stored.put(exchange.url().toString(), exchange);
                    };
            assertThatThrownBy(() -> crawler.crawl(CrawlFixture.seeds("http://a.test/")))
                    .isInstanceOf(RuntimeException.class);
        }
        crawl.sink = exchange -> crawl.stored.put(exchange.url().toString(), exchange);

        var report = crawl.crawl("http://a.test/");

        assertThat(crawl.stored("a.test")).hasSize(pages + 1);
        assertThat(report.pages()).isEqualTo(new CrawlListener.Tally(pages + 1, pages + 1, 0, 0));
    }

    /// Whatever a part that was closed meanwhile throws.
    @Test
    void whatTripsWhileTheCrawlIsStoppedIsAskedForAgain() {
        server.page("a.test/", "x");
        try (var crawler = crawl.open()) {
            crawl.sink =
                    _ -> {
                        crawler.stop();
                        throw new IllegalStateException("closed");
                    };
            assertThat(crawler.crawl(CrawlFixture.seeds("http://a.test/")).pages())
                    .isEqualTo(new CrawlListener.Tally(1, 0, 0, 0));
        }
        crawl.sink = exchange -> crawl.stored.put(exchange.url().toString(), exchange);

        assertThat(crawl.crawl("http://a.test/").pages())
                .isEqualTo(new CrawlListener.Tally(1, 1, 0, 0));
    }

    @Test
    void saysNothingIsDoneThatTheSinkDidNotTake() {
        server.page("a.test/", "x");
        crawl.sink =
                _ -> {
                    throw new IOException("disk full");
                };
        assertThatThrownBy(() -> crawl.crawl("http://a.test/"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("disk full");
        crawl.sink = exchange -> crawl.stored.put(exchange.url().toString(), exchange);

        var report = crawl.crawl("http://a.test/");

        assertThat(report.pages()).isEqualTo(new CrawlListener.Tally(1, 1, 0, 0));
        assertThat(crawl.stored("a.test")).containsExactly("/");
    }

    @Test
    void asksForTheNextPageWhileTheLastIsStoredAndSaysDoneWhenItIs() {
        var next = new CountDownLatch(1);
        var early = new ArrayList<String>();
        server.page("a.test/", links("/p"))
                .on(
                        "a.test/p",
                        (hit, out) -> {
                            early.addAll(crawl.outcomes.keySet());
                            next.countDown();
                            FaultServer.text("200 OK", "text/html", "y").write(hit, out);
                        });
        crawl.sink =
                exchange -> {
                    boolean first = exchange.url().getPath().equals("/");
                    if (first && !waited(next)) throw new IOException("nobody asked for /p");
                    crawl.stored.put(exchange.url().toString(), exchange);
                };

        var report = crawl.crawl("http://a.test/");

        assertThat(early).isEmpty();
        assertThat(report.pages()).isEqualTo(new CrawlListener.Tally(2, 2, 0, 0));
        assertThat(crawl.stored("a.test")).containsExactly("/", "/p");
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void aPageThatTripsTheSinkCostsItselfOnly() {
        server.page("a.test/", links("/p", "/q")).page("a.test/p", "x").page("a.test/q", "y");
        crawl.sink =
                exchange -> {
                    if (exchange.url().getPath().equals("/p"))
                        throw new IllegalStateException("odd page");
                    crawl.stored.put(exchange.url().toString(), exchange);
                };

        var report = crawl.crawl("http://a.test/");

        assertThat(report.pages()).isEqualTo(new CrawlListener.Tally(3, 2, 1, 0));
        assertThat(crawl.failedBy("http://a.test/p")).isEqualTo(ErrorKind.BROKEN);
        assertThat(crawl.stored("a.test")).containsExactly("/", "/q");
    }

    @Test
    void stopsWithAReasonWhenItsOwnHouseFails() {
        server.page("a.test/", "x");
        try (var crawler =
                new Crawler(
                        folder,
                        crawl.settings,
                        crawl.sink,
                        (_, _) -> {
                            throw new IllegalStateException("no terminal");
                        })) {
            assertThatThrownBy(() -> crawler.crawl(CrawlFixture.seeds("http://a.test/")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("the crawl stopped: no terminal");
        }
    }

    @Test
    void refusesAFrontierThatSomeoneElseWorksOn() {
        try (var _ = crawl.open()) {
            assertThatThrownBy(crawl::open)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another process")
                    .hasMessageContaining(folder.toString());
        }
    }

    @Test
    void saysWhoItIs() {
        crawl.settings =
                crawl.settings.with(
                        new CrawlSettings.Agent(
                                "wegweiser", "https://w.test/bot", "maps research"));
        server.page("a.test/", "x");

        crawl.crawl("http://a.test/");

        assertThat(server.log())
                .allMatch(hit ->
                        "wegweiser/0.1 (+https://w.test/bot; maps research)"
                                .equals(hit.headers().get("user-agent")));
    }

    @Test
    void keepsWorkingWhenANameCannotBeResolved() {
        server.page("a.test/", "x");

        var report = crawl.crawl("http://gibt-es-nicht.invalid/", "http://a.test/");

        assertThat(report.pages().done()).isEqualTo(1);
        assertThat(report.unread().get("gibt-es-nicht.invalid")).contains("DNS");
    }

    private List<Long> gaps(String site) {
        var times =
                server.log().stream()
                        .filter(hit -> hit.host().endsWith(site))
                        .map(FaultServer.Hit::nanos)
                        .sorted()
                        .toList();
        return IntStream.range(1, times.size())
                .mapToObj(i -> times.get(i) - times.get(i - 1))
                .toList();
    }

    private static FaultServer.Answer raw(String bytes) {
        return (_, out) -> {
            out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            throw new IOException("hanging up");
        };
    }

    private static CrawlSettings.Limits limits(
            CrawlSettings.Limits some, long bytes, Duration total) {
        var size = org.springframework.util.unit.DataSize.ofBytes(bytes);
        return new CrawlSettings.Limits(
                some.headers(),
                size,
                size,
                some.inflation(),
                some.connect(),
                some.head(),
                some.idle(),
                total,
                some.slowest());
    }

    private static String links(String... targets) {
        return java.util.Arrays.stream(targets)
                .map(target -> "<a href=\"" + target + "\">x</a>")
                .collect(Collectors.joining("\n"));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
