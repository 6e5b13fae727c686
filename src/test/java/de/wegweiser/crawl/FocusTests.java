package de.wegweiser.crawl;

import static de.wegweiser.crawl.FaultServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is read first, what last, and where reading ends.
class FocusTests extends OnFaultServer {

    private static final String WORDS =
            "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn"
                    + " siebzehn achtzehn neunzehn zwanzig einundzwanzig ";

    @Test
    void readsATwinInAnotherLanguageAfterAllThatIsNew() {
        server.page(
                        "a.test/",
                        "<html lang=de><link rel=alternate hreflang=en href=/en/research>"
                                + "<link rel=alternate hreflang=de href=/>"
                                + "<a href=/en/research>Research</a> <a href=/irgendwas>x</a>")
                .on("a.test/*", text("200 OK", "text/html", "x"));

        crawl.crawl("http://a.test/");

        assertThat(server.pages("a.test")).containsExactly("/", "/irgendwas", "/en/research");
    }

    @Test
    void stopsInACalendarThatHasNoEnd() {
        server.page("a.test/", "<a href=/termine/monat/1>Januar</a>" + links("/seite", 30));
        for (int i = 0; i < 30; i++) server.page("a.test/seite" + i, "Seite " + i + WORDS + i);
        server.on(
                "a.test/*",
                (hit, out) -> {
                    var month = Integer.parseInt(hit.path().replaceAll("\\D+", "0"));
                    text(
                                    "200 OK",
                                    "text/html",
                                    "<p>Keine Termine im März "
                                            + month
                                            + " "
                                            + WORDS
                                            + "<a href=/termine/monat/"
                                            + (month + 1)
                                            + ">weiter</a>")
                            .write(hit, out);
                });
        server.on("a.test/robots.txt", text("404 Not Found", "text/plain", ""))
                .on("a.test/.well-known/tdmrep.json", text("404 Not Found", "text/plain", ""))
                .on("a.test/sitemap.xml", text("404 Not Found", "text/plain", ""));

        var report = crawl.crawl("http://a.test/");

        assertThat(below("/termine/")).hasSize(15);
        assertThat(report.refusals()).containsEntry(Rule.TRAP, 1L);
        assertThat(crawl.stored("a.test")).contains("/seite29");
    }

    @Test
    void learnsThatPagesWithoutATellingAddressAreOffers() {
        server.page("a.test/", links("/k/7/a", 5) + links("/x", 10) + links("/k/7/b", 9));
        for (int i = 0; i < 9; i++)
            for (var name : List.of("a" + i, "b" + i))
                server.page(
                        "a.test/k/7/" + name,
                        "<title>Unsere Leistungen</title><p>Fräsen "
                                + "y".repeat(i)
                                + name
                                + WORDS);
        server.on("a.test/*", text("200 OK", "text/html", "<p>x"));

        crawl.crawl("http://a.test/");

        var order = server.pages("a.test");
        assertThat(order.subList(1, 15)).allMatch(path -> path.startsWith("/k/7/"));
        assertThat(order.subList(15, 25)).allMatch(path -> path.startsWith("/x"));
    }

    @Test
    void readsAVariantOfAPageButKeepsItOnlyUnderItsCanonicalAddress() {
        server.page("a.test/", "<a href=/team?sort=name>Team</a>")
                .page(
                        "a.test/team?sort=name",
                        "<link rel=canonical href=http://a.test/team> <p>Erika Musterfrau")
                .page("a.test/team", "<link rel=canonical href=/team> <p>Erika Musterfrau");

        crawl.crawl("http://a.test/");

        assertThat(crawl.excludedBy("http://a.test/team?sort=name")).isEqualTo(Rule.DUPLICATE);
        assertThat(crawl.stored.keySet())
                .containsExactlyInAnyOrder("http://a.test/", "http://a.test/team");
    }

    @Test
    void saysWhichPagesAreEmptyWithoutScripts() {
        server.page("a.test/", "<body><div id=root></div><script src=/main.js></script></body>")
                .page(
                        "b.test/",
                        "<noscript>Bitte JavaScript einschalten</noscript><script></script>")
                .page("c.test/", "<div id=root>" + WORDS + "</div><script></script>");

        var report = crawl.crawl("http://a.test/", "http://b.test/", "http://c.test/");

        assertThat(report.needScript()).isEqualTo(2);
        assertThat(report.describe()).contains("2 pages are empty without JavaScript");
        assertThat(crawl.why("http://a.test/")).contains("needs JavaScript");
        assertThat(crawl.why("http://c.test/")).doesNotContain("JavaScript");
    }

    private List<String> below(String folder) {
        return server.pages("a.test").stream().filter(path -> path.startsWith(folder)).toList();
    }

    private static String links(String front, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<a href=" + front + i + ">mehr</a>")
                .collect(Collectors.joining());
    }
}
