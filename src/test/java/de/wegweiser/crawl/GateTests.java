package de.wegweiser.crawl;

import static de.wegweiser.crawl.FaultServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who may say no, how it is written down, and what a later no brings about.
class GateTests extends OnFaultServer {

    @Test
    void answersWhyAPageWasReadOrNot() {
        server.robots("a.test", "User-agent: *", "Disallow: /intern", "Allow: /intern/offen")
                .page(
                        "a.test/",
                        "<a href=/intern/x>x</a> <a href=/intern/offen>o</a> <a href=/bild.png>b</a>")
                .page("a.test/intern/offen", "x");

        crawl.crawl("http://a.test/");

        assertThat(crawl.why("http://a.test/intern/x"))
                .isEqualTo("EXCLUDED, ROBOTS_TXT: Disallow: /intern");
        assertThat(crawl.why("http://a.test/intern/offen"))
                .startsWith("DONE, robots.txt Allow: /intern/offen, read 20");
        assertThat(crawl.why("http://a.test/"))
                .startsWith("DONE, nothing against it in robots.txt and tdmrep.json, read 20");
        assertThat(crawl.why("http://a.test/bild.png"))
                .isEqualTo("EXCLUDED, MEDIA_TYPE: by its ending");
        assertThat(crawl.why("http://a.test/nie")).isEqualTo("never came up");
        assertThat(crawl.exchange("http://a.test/intern/offen").about())
                .containsEntry("gate", "robots.txt Allow: /intern/offen")
                .containsEntry("hopsFromSeed", "1");
    }

    @Test
    void asksNoHostOfTheSuppressionList() {
        crawl.settings = crawl.settings.with(crawl.settings.reach().withSuppressed("a.test"));
        server.page("a.test/", "x").page("tief.a.test/", "x").page("b.test/", "x");

        var report = crawl.crawl("http://a.test/", "http://tief.a.test/", "http://b.test/");

        assertThat(server.asked("a.test")).isEmpty();
        assertThat(server.asked("tief.a.test")).isEmpty();
        assertThat(report.refusals()).containsEntry(Rule.SUPPRESSED, 2L);
        assertThat(report.withheld()).containsOnlyKeys("a.test", "tief.a.test");
    }

    @Test
    void leavesASiteAloneOnceItsOwnerHasOptedOutUntilHeTakesItBack() {
        server.page("a.test/", "<a href=/b>b</a>")
                .on("a.test/b", text("503 Busy", "text/html", "", "Retry-After: 7200"));
        crawl.crawl("http://a.test/");
        int before = server.log().size();
        try (var desk = StewardDesk.open(folder, CrawlSettings.defaults())) {
            desk.optOut("a.test", "letter of 2026-01-05");
        }

        var report = crawl.crawl("http://a.test/");

        assertThat(server.log()).hasSize(before);
        assertThat(report.withheld()).containsEntry("a.test", "OPTED_OUT: letter of 2026-01-05");
        assertThat(crawl.why("http://a.test/b")).contains("OPTED_OUT: letter of 2026-01-05");
    }

    /// What was read before is deleted by then, so it is asked for without conditions.
    @Test
    void readsASiteAnewWhoseOwnerHasTakenItBack() {
        server.on("a.test/", OnFaultServer::conditional);
        crawl.crawl("http://a.test/");
        try (var desk = StewardDesk.open(folder, CrawlSettings.defaults())) {
            desk.optOut("a.test", "letter of 2026-01-05");
            desk.admit("a.test", "letter of 2026-02-05");
        }
        crawl.outcomes.clear();

        crawl.crawl("http://a.test/");

        assertThat(crawl.outcome("http://a.test/")).isInstanceOf(FetchOutcome.Fetched.class);
    }

    @Test
    void aPageWhoseCopyIsLostIsAskedForWithoutConditions() {
        server.on("a.test/", OnFaultServer::conditional);
        crawl.crawl("http://a.test/");
        crawl.outcomes.clear();
        crawl.doubtful = true;

        crawl.crawl("http://a.test/");

        assertThat(crawl.outcome("http://a.test/")).isInstanceOf(FetchOutcome.Fetched.class);
    }

    @ParameterizedTest(name = "{0}: paused {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Eine Nutzung für Text und Data Mining im Sinne von § 44b UrhG behalten wir uns vor. | true
                    Der Nutzung unserer Inhalte nach §44b UrhG wird ausdrücklich widersprochen: Vorbehalt. | true
                    Text and data mining is prohibited. All TDM rights reserved. | true
                    Alle Rechte vorbehalten. | false
                    Wir forschen an Text Mining und Data Mining für den Mittelstand. | false
                    """)
    void pausesASiteThatReservesMiningInProseAndAsksASteward(String words, boolean paused) {
        server.page("a.test/", "<a href=/impressum>Impressum</a> <a href=/team>Team</a>")
                .page("a.test/impressum", "<p>Muster GmbH, Olpe</p><p>" + words)
                .page("a.test/team", "x");

        var report = crawl.crawl("http://a.test/");
        int asked = server.log().size();

        assertThat(server.pages("a.test").contains("/team")).isEqualTo(!paused);
        assertThat(report.withheld().containsKey("a.test")).isEqualTo(paused);
        assertThat(crawl.stored.containsKey("http://a.test/impressum")).isEqualTo(!paused);
        if (!paused) return;
        crawl.crawl("http://a.test/");
        assertThat(server.log()).hasSize(asked);
        try (var desk = StewardDesk.open(folder, CrawlSettings.defaults())) {
            assertThat(desk.waiting()).containsOnlyKeys("a.test");
            desk.admit("a.test", "the firm agreed on the telephone");
        }
        assertThat(crawl.crawl("http://a.test/").withheld()).isEmpty();
        assertThat(crawl.stored("a.test")).contains("/", "/impressum", "/team");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    robots.txt
                    tdmrep.json
                    X-Robots-Tag
                    """)
    void takesAPageBackWhenItsOwnerSaysNoLater(String where) {
        var time = new CrawlFixture.SkippingTime();
        crawl.time = time;
        server.page("a.test/", "<a href=/team>Team</a>").page("a.test/team", "x");
        crawl.crawl("http://a.test/");
        switch (where) {
            case "robots.txt" -> server.robots("a.test", "User-agent: *", "Disallow: /team");
            case "tdmrep.json" ->
                    server.on(
                            "a.test/.well-known/tdmrep.json",
                            text(
                                    "200 OK",
                                    "application/json",
                                    "[{\"location\": \"/team\", \"tdm-reservation\": 1}]"));
            default ->
                    server.on(
                            "a.test/team",
                            text("200 OK", "text/html", "x", "X-Robots-Tag: noindex"));
        }
        time.skip(Duration.ofDays(40));

        crawl.recrawl("http://a.test/");

        assertThat(crawl.outcome("http://a.test/team")).isInstanceOf(FetchOutcome.Excluded.class);
        assertThat(crawl.forgotten).containsExactly("http://a.test/team");
        assertThat(crawl.why("http://a.test/team")).startsWith("EXCLUDED").doesNotContain("read");
    }
}
