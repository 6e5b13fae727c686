package de.wegweiser.crawl;

import static de.wegweiser.crawl.FaultServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// When a page is asked for again, and how.
class RecrawlTests extends OnFaultServer {

    @Test
    void asksAgainWhenItIsTimeAndLessOftenForWhatStaysTheSame() {
        var time = new CrawlFixture.SkippingTime();
        crawl.time = time;
        server.page("a.test/", "<a href=/impressum>I</a> <a href=/aktuelles>A</a>")
                .page("a.test/impressum", "<nav>Menü 1</nav> Muster GmbH")
                .page("a.test/aktuelles", "Neues von heute");
        crawl.crawl("http://a.test/");

        assertThat(after(time, 6)).isEmpty();
        assertThat(after(time, 2)).containsExactly("/", "/aktuelles"); // day 8: weekly pages
        server.page("a.test/aktuelles", "Ganz anderes von morgen");
        assertThat(after(time, 8)).isEmpty(); // day 16: both said the same, two weeks from now on
        assertThat(after(time, 7)).containsExactly("/", "/aktuelles");
        assertThat(after(time, 8)).containsExactly("/aktuelles"); // it changed: a week again
        server.page("a.test/impressum", "<nav>Menü 2</nav> Muster GmbH");
        assertThat(after(time, 31)).contains("/impressum"); // day 62
        assertThat(after(time, 61)).doesNotContain("/impressum"); // only the menu was new
    }

    @Test
    void asksConditionallyAndTakesNotModifiedForAnAnswer() {
        var time = new CrawlFixture.SkippingTime();
        crawl.time = time;
        var etag = "\"v1\"";
        var date = "Thu, 01 Jan 2026 08:00:00 GMT";
        server.on(
                "a.test/",
                (hit, out) ->
                        (etag.equals(hit.headers().get("if-none-match"))
                                                && date.equals(
                                                        hit.headers().get("if-modified-since"))
                                        ? text("304 Not Modified", "text/html", "")
                                        : text(
                                                "200 OK",
                                                "text/html",
                                                "x",
                                                "ETag: " + etag,
                                                "Last-Modified: " + date))
                                .write(hit, out));
        crawl.crawl("http://a.test/");
        time.skip(Duration.ofDays(8));

        var report = crawl.recrawl("http://a.test/");

        assertThat(crawl.outcome("http://a.test/")).isInstanceOf(FetchOutcome.Unchanged.class);
        assertThat(crawl.exchange("http://a.test/").status()).isEqualTo(304);
        assertThat(report.pages()).isEqualTo(new CrawlListener.Tally(1, 1, 0, 0));
    }

    @Test
    void aPageThatIsGoneIsToldToTheArchiveAndLookedForLessAndLess() {
        var time = new CrawlFixture.SkippingTime();
        crawl.time = time;
        server.page("a.test/", "<a href=/aktuelles>A</a>").page("a.test/aktuelles", "Neues");
        crawl.crawl("http://a.test/");
        server.on("a.test/aktuelles", text("410 Gone", "text/html", "fort"));

        assertThat(after(time, 8)).contains("/aktuelles");
        assertThat(crawl.failedBy("http://a.test/aktuelles")).isEqualTo(ErrorKind.GONE);
        assertThat(crawl.exchange("http://a.test/aktuelles").status()).isEqualTo(410);
        assertThat(after(time, 8)).doesNotContain("/aktuelles");
        server.page("a.test/aktuelles", "Wieder da");
        assertThat(after(time, 8)).contains("/aktuelles");
        assertThat(crawl.outcome("http://a.test/aktuelles"))
                .isInstanceOf(FetchOutcome.Fetched.class);
    }

    @Test
    void countsEachAddressOnceHoweverOftenItIsRead() {
        var time = new CrawlFixture.SkippingTime();
        crawl.time = time;
        server.page("a.test/", "<a href=/b>b</a> <a href=/fehlt>f</a>").page("a.test/b", "x");
        var first = crawl.crawl("http://a.test/");
        time.skip(Duration.ofDays(400));

        var second = crawl.recrawl("http://a.test/");

        assertThat(first.pages()).isEqualTo(new CrawlListener.Tally(3, 2, 1, 0));
        assertThat(second.pages()).isEqualTo(first.pages());
        assertThat(second.errors()).isEqualTo(first.errors());
    }

    @Test
    void withoutSeedsLooksAtEverySiteCrawledSoFar() {
        var time = new CrawlFixture.SkippingTime();
        crawl.time = time;
        server.page("a.test/", "Eins").page("b.test/", "Zwei");
        crawl.crawl("http://a.test/");
        crawl.crawl("http://b.test/");
        time.skip(Duration.ofDays(400));

        var report = crawl.recrawl();

        assertThat(crawl.outcomes.keySet()).contains("http://a.test/", "http://b.test/");
        assertThat(report.pages()).isEqualTo(new CrawlListener.Tally(2, 2, 0, 0));
    }

    @Test
    void aSiteThatIsGoneIsWaitedForAMonthAndThenLookedForLessAndLess() {
        var time = new CrawlFixture.SkippingTime();
        crawl.time = time;
        server.page("a.test/", "<a href=/aktuelles>A</a>").page("a.test/aktuelles", "Neues");
        crawl.crawl("http://a.test/");
        var read = new CrawlListener.Tally(2, 2, 0, 0);
        var waiting = new CrawlListener.Tally(2, 0, 0, 0);
        var failed = new CrawlListener.Tally(2, 0, 2, 0);

        assertThat(whileAway(time, 8).pages()).isEqualTo(waiting);
        var report = whileAway(time, 29);
        assertThat(report.pages()).isEqualTo(waiting);
        assertThat(report.unread().get("a.test")).startsWith("CONNECT").endsWith("pending");
        assertThat(report.gone()).isEmpty();
        report = whileAway(time, 2);
        assertThat(report.gone()).containsOnlyKeys("http://a.test");
        assertThat(report.describe()).contains("gone: http://a.test (nobody has answered since ");
        assertThat(report.pages()).isEqualTo(failed);
        assertThat(report.errors()).isEqualTo(Map.of(ErrorKind.CONNECT, 2L));
        assertThat(report.unread().get("a.test")).startsWith("CONNECT");
        assertThat(whileAway(time, 10).requests()).isZero();
        report = whileAway(time, 10); // two weeks, not one
        assertThat(report.requests()).isEqualTo(1);
        assertThat(report.pages()).isEqualTo(failed);
        assertThat(after(time, 20)).isEmpty();
        assertThat(after(time, 10)).containsExactly("/", "/aktuelles");
        report = crawl.recrawl("http://a.test/");
        assertThat(report.pages()).isEqualTo(read);
        assertThat(report.gone()).isEmpty();
    }

    /// An Impressum would wait for months, and a brochure that nobody asked for meanwhile for half
    /// a year; what they say would be forgotten until then.
    @Test
    void aSiteThatIsBackIsReadWhole() {
        var time = new CrawlFixture.SkippingTime();
        crawl.time = time;
        server.page(
                        "a.test/",
                        "<a href=/impressum>Impressum</a><a href=/datenschutz>x</a><a href=/fehlt>x</a>")
                .page("a.test/datenschutz", "Wir speichern nichts.")
                .page("a.test/impressum", "Muster GmbH");
        crawl.crawl("http://a.test/");
        for (int days : List.of(70, 20, 20)) whileAway(time, days);
        assertThat(whileAway(time, 60).gone()).containsOnlyKeys("http://a.test");

        assertThat(after(time, 60)).containsExactly("/", "/datenschutz", "/impressum");
        assertThat(crawl.why("http://a.test/fehlt")).startsWith("FAILED");
    }

    @Test
    void aSiteThatWasAwayForAnHourNowAndThenIsNotGone() {
        var time = new CrawlFixture.SkippingTime();
        crawl.time = time;
        server.page("a.test/", "x");
        crawl.crawl("http://a.test/");

        assertThat(whileAway(time, 8).pages().pending()).isEqualTo(1);
        assertThat(after(time, 1)).containsExactly("/");
        assertThat(whileAway(time, 60).pages().pending()).isEqualTo(1);
        var again = whileAway(time, 40); // our own network may have been down twice
        assertThat(again.pages().pending()).isEqualTo(1);
        assertThat(again.gone()).isEmpty();
        assertThat(after(time, 1)).containsExactly("/");
    }

    /// Recrawls on a later day, on which nobody answers.
    private CrawlReport whileAway(CrawlFixture.SkippingTime time, int days) {
        var before = crawl.settings;
        crawl.settings = before.with(before.reach().withConnectTo("*.test=127.0.0.1:1"));
        time.skip(Duration.ofDays(days));
        var report = crawl.recrawl("http://a.test/");
        crawl.settings = before;
        return report;
    }

    private List<String> after(CrawlFixture.SkippingTime time, int days) {
        time.skip(Duration.ofDays(days));
        int before = server.pages("a.test").size();
        crawl.recrawl("http://a.test/");
        return server.pages("a.test").stream().skip(before).sorted().toList();
    }
}
