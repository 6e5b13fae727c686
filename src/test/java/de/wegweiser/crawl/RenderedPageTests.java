package de.wegweiser.crawl;

import static de.wegweiser.crawl.FaultServer.redirect;
import static de.wegweiser.crawl.FaultServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/// What a visit makes of a renderer, here one without a browser: it asks for a few things and gives
/// back what it was told to.
class RenderedPageTests extends OnFaultServer {

    static final String SHELL = "<body><div id=root></div><script src=/main.js></script>";

    private static final String DATE = "Mon, 01 Jun 2026 08:00:00 GMT";

    private final FakeRenderer fake = new FakeRenderer();

    private static final class FakeRenderer implements Renderer {

        private final AtomicInteger pages = new AtomicInteger();
        private List<String> asks = List.of();
        private Outcome outcome =
                new Outcome.Rendered("<div id=root><p>Wir fräsen <a href=/b>B</a></div>");
        private List<Optional<Part>> got = List.of();
        private Runnable meanwhile = () -> {};

        @Override
        public Outcome render(URI url, String contentType, byte[] body, Parts parts)
                throws InterruptedException {
            pages.incrementAndGet();
            var loaded = new java.util.ArrayList<Optional<Part>>();
            for (var address : asks) loaded.add(parts.load(address));
            got = List.copyOf(loaded);
            meanwhile.run();
            return outcome;
        }

        @Override
        public String name() {
            return "Fake 1";
        }

        @Override
        public void close() {}
    }

    @BeforeEach
    void start() {
        crawl.renderer = fake;
        crawl.settings = crawl.settings.with(rendering(3));
    }

    static CrawlSettings.Render rendering(int requests) {
        return new CrawlSettings.Render(true, "", false, 1, requests, Duration.ofSeconds(20));
    }

    @Test
    void looksAtThePageAsItsScriptsMadeIt() {
        server.page("a.test/", SHELL).page("a.test/b", "<p>Muster GmbH");

        var report = crawl.crawl("http://a.test/");

        assertThat(crawl.stored("a.test")).containsExactly("/", "/b");
        assertThat(new String(crawl.exchange("http://a.test/").body(), StandardCharsets.UTF_8))
                .isEqualTo(SHELL);
        var rendering = crawl.rendering("http://a.test/");
        assertThat(new String(rendering.html(), StandardCharsets.UTF_8)).contains("Wir fräsen");
        assertThat(rendering.at()).isAfter(crawl.exchange("http://a.test/").fetchedAt());
        assertThat(rendering.about())
                .containsEntry("renderedBy", "Fake 1")
                .containsEntry("renderRequests", "0");
        assertThat(crawl.rendered).hasSize(1);
        assertThat(report.needScript()).isZero();
        assertThat(crawl.why("http://a.test/")).contains("read after its scripts ran");
    }

    /// Its scripts may have gone without the parts that were broken off.
    @Test
    void aPageWhoseScriptsRunWhileTheCrawlStopsWaitsForTheNextRun() {
        server.page("a.test/", SHELL).page("a.test/b", "<p>Muster GmbH");
        try (var crawler = crawl.open()) {
            fake.meanwhile = crawler::stop;

            var report = crawler.crawl(CrawlFixture.seeds("http://a.test/"));

            assertThat(report.pages()).isEqualTo(new CrawlListener.Tally(1, 0, 0, 0));
        }
        assertThat(crawl.stored).isEmpty();
        fake.meanwhile = () -> {};
        crawl.crawl("http://a.test/");
        assertThat(crawl.stored("a.test")).containsExactly("/", "/b");
    }

    @Test
    void changesNothingWhenOff() {
        crawl.settings = crawl.settings.with(CrawlSettings.defaults().render());
        server.page("a.test/", SHELL);

        var report = crawl.crawl("http://a.test/");

        assertThat(fake.pages).hasValue(0);
        assertThat(report.needScript()).isEqualTo(1);
        assertThat(crawl.rendered).isEmpty();
        assertThat(server.pages("a.test")).containsExactly("/");
    }

    @ParameterizedTest(name = "{0} in the rendered page: {1}")
    @CsvSource(
            textBlock =
                    """
                    <meta name=robots content=noindex>,    ROBOTS_META
                    <meta name=wegweiser content=noai>,    ROBOTS_META
                    <meta name=tdm-reservation content=1>, TDM_META
                    """)
    void asksTheGateAgainWhenTheScriptsHaveRun(String meta, Rule rule) {
        fake.outcome = new Renderer.Outcome.Rendered(meta + "<p>Wir fräsen");
        server.page("a.test/", SHELL);

        crawl.crawl("http://a.test/");

        assertThat(crawl.excludedBy("http://a.test/")).isEqualTo(rule);
        assertThat(crawl.stored).isEmpty();
    }

    @Test
    void runsNoScriptOfAPageThatMustNotBeReadAndKeepsItsNofollow() {
        server.page("a.test/", "<meta name=robots content=noindex>" + SHELL)
                .page("b.test/", "<meta name=robots content=nofollow>" + SHELL)
                .page("b.test/b", "<p>Muster GmbH");

        crawl.crawl("http://a.test/", "http://b.test/");

        assertThat(crawl.excludedBy("http://a.test/")).isEqualTo(Rule.ROBOTS_META);
        assertThat(fake.pages).hasValue(1);
        assertThat(server.pages("b.test")).containsExactly("/");
    }

    @Test
    void aPageThatCannotBeRenderedNeedsScriptAsBefore() {
        fake.outcome = new Renderer.Outcome.Failed("too slow");
        server.page("a.test/", SHELL);
        assertThat(crawl.crawl("http://a.test/").needScript()).isEqualTo(1);
        assertThat(crawl.why("http://a.test/"))
                .contains("needs JavaScript, its scripts failed: too slow");

        fake.outcome = new Renderer.Outcome.Rendered(SHELL);
        server.page("b.test/", SHELL);
        assertThat(crawl.crawl("http://b.test/").needScript()).isEqualTo(1);

        fake.outcome = new Renderer.Outcome.Rendered("");
        server.page("c.test/", SHELL);
        assertThat(crawl.crawl("http://c.test/").needScript()).isEqualTo(1);
        assertThat(crawl.rendered).isEmpty();
    }

    @Test
    void triesAgainWhenTheRendererItselfHasTrouble() {
        fake.outcome = new Renderer.Outcome.Broken("the browser died");
        server.page("a.test/", SHELL);

        var report = crawl.crawl("http://a.test/");

        assertThat(fake.pages).hasValue(3);
        assertThat(report.needScript()).isEqualTo(1);
        assertThat(crawl.why("http://a.test/"))
                .contains("needs JavaScript, its scripts could not run: the browser died");
    }

    @Test
    void cutsWhatIsTooLong() {
        fake.outcome = new Renderer.Outcome.Rendered("<p>Wir fräsen." + " Und drehen.".repeat(99));
        var limits = CrawlSettings.defaults().limits();
        crawl.settings =
                crawl.settings.with(
                        new CrawlSettings.Limits(
                                limits.headers(),
                                DataSize.ofBytes(500),
                                limits.pdf(),
                                limits.inflation(),
                                limits.connect(),
                                limits.head(),
                                limits.idle(),
                                limits.total(),
                                limits.slowest()));
        server.page("a.test/", SHELL);

        crawl.crawl("http://a.test/");

        assertThat(crawl.rendering("http://a.test/"))
                .satisfies(
                        cut -> assertThat(cut.html()).hasSize(500),
                        cut -> assertThat(cut.truncated()).isTrue());
    }

    @Test
    void givesTheScriptsOnlyWhatThePageItselfMightAskFor() {
        fake.asks =
                List.of(
                        "http://b.test/x.js",
                        "http://a.test:8081/x.js",
                        "ftp://a.test/x.js",
                        "http://a.test/geheim.json",
                        "http://a.test/closed.json",
                        "http://a.test/picture",
                        "http://a.test/offen.json");
        server.robots("a.test", "User-agent: *", "Disallow: /geheim")
                .page("a.test/", SHELL)
                .on(
                        "a.test/closed.json",
                        text("200 OK", "application/json", "{}", "X-Robots-Tag: noindex"))
                .on("a.test/picture", text("200 OK", "image/png", "x"))
                .on(
                        "a.test/offen.json",
                        text("200 OK", "application/vnd.api+json", "{}", "Set-Cookie: a=b"));

        crawl.crawl("http://a.test/");

        assertThat(server.pages("a.test"))
                .containsExactly("/", "/closed.json", "/picture", "/offen.json", "/b");
        assertThat(server.asked("b.test")).isEmpty();
        assertThat(fake.got.subList(0, 6)).containsOnly(Optional.empty());
        var data = fake.got.get(6).orElseThrow();
        assertThat(data.body()).asString().isEqualTo("{}");
        assertThat(data.headers())
                .contains(new Exchange.Header("Content-Type", "application/vnd.api+json"))
                .noneMatch(header -> header.name().equals("Set-Cookie"));
    }

    @Test
    void followsRedirectsThroughTheGate() {
        fake.asks = List.of("http://a.test/1", "http://a.test/out");
        server.robots("a.test", "User-agent: *", "Disallow: /geheim")
                .page("a.test/", SHELL)
                .on("a.test/1", redirect("/geheim"))
                .on("a.test/out", redirect("http://b.test/x"));

        crawl.crawl("http://a.test/");

        assertThat(fake.got).containsOnly(Optional.empty());
        assertThat(server.pages("a.test")).containsExactly("/", "/1", "/out", "/b");
        assertThat(server.asked("b.test")).isEmpty();
    }

    @Test
    void asksForSoManyThingsAPageAndForAScriptOnceARun() {
        fake.asks =
                List.of(
                        "http://a.test/main.js",
                        "http://a.test/1",
                        "http://a.test/2",
                        "http://a.test/3");
        server.page("a.test/", SHELL)
                .page("a.test/b", SHELL)
                .page("a.test/1", "1")
                .page("a.test/2", "2")
                .page("a.test/3", "3")
                .on("a.test/main.js", text("200 OK", "text/javascript", "x"));

        crawl.crawl("http://a.test/");

        assertThat(server.pages("a.test"))
                .containsExactly("/", "/main.js", "/1", "/2", "/b", "/1", "/2", "/3");
        assertThat(crawl.rendering("http://a.test/b"))
                .satisfies(page -> assertThat(page.about()).containsEntry("renderRequests", "3"));
    }

    @Test
    void aServerThatWantsRestIsAskedForNothingMore() {
        var time = new CrawlFixture.SkippingTime();
        crawl.time = time;
        fake.asks = List.of("http://a.test/1", "http://a.test/2");
        server.page("a.test/", SHELL)
                .on("a.test/1", text("429 Too Many Requests", "text/plain", "", "Retry-After: 40"));

        crawl.crawl("http://a.test/");

        assertThat(server.pages("a.test")).containsExactly("/", "/1", "/", "/1", "/", "/1", "/b");
        assertThat(time.pauses).anyMatch(pause -> pause.toSeconds() >= 39);
    }

    @Test
    void asksForARenderedPageAgainWithoutCondition() {
        var time = new CrawlFixture.SkippingTime();
        crawl.time = time;
        server.on("a.test/", text("200 OK", "text/html", SHELL, "Last-Modified: " + DATE));
        crawl.crawl("http://a.test/");
        time.skip(Duration.ofDays(400));

        crawl.recrawl("http://a.test/");

        assertThat(fake.pages).hasValue(2);
        assertThat(server.log()).noneMatch(hit -> hit.headers().containsKey("if-modified-since"));
    }
}
