package de.wegweiser.crawl;

import static de.wegweiser.crawl.FaultServer.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /// Each row: what the first page links to, what its second link leads to, and in which order
    /// all that is read.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    # what stands among the news is news, whatever its heading promises: by its address
                    /aktuelles/1=Forschungspreis /wo=x,                          -,                      / /wo /aktuelles/1
                    # or by the list that leads to it
                    /node/3=Anderes /node/1=News /node/2=Aktuelles,              /node/5=Projektpreis,   / /node/3 /node/1 /node/2 /node/5
                    # what stands among the projects is a project, although its name says nothing
                    /node/2=Anderes /node/1=Projekte,                            /node/5=KoLeVo,         / /node/1 /node/5 /node/2
                    # each section shows its first page before one shows all
                    /leistung/a=a /leistung/=Leistung /team=Team /referenzen=x,  -,                      / /leistung/ /team /referenzen /leistung/a
                    # the same list in another order
                    /team?sort=name=Team /wo=x,                                  -,                      / /wo /team?sort=name
                    # the way to another language
                    /en/research=English /wo=x,                                  -,                      / /wo /en/research
                    """)
    void readsInTheOrderOfWorth(String links, String below, String order) {
        var entries = links.split(" ");
        server.page("a.test/", "<html lang=de>" + anchors(links));
        if (!below.equals("-"))
            server.page("a.test" + entries[1].replaceFirst("=[^=]*$", ""), anchors(below));
        server.on("a.test/*", text("200 OK", "text/html", "x"));

        crawl.crawl("http://a.test/");

        assertThat(server.pages("a.test")).containsExactly(order.split(" "));
    }

    private static String anchors(String links) {
        return Arrays.stream(links.split(" "))
                .map(link -> link.replaceFirst("(.*)=(.*)", "<a href=$1>$2</a>"))
                .collect(Collectors.joining());
    }

    @Test
    void looksAtAnEntryOfTheMenuWhoseWordsItDoesNotKnow() {
        var menu = anchors("/impressum=Impressum /anders=Anders");
        server.page("a.test/", menu + anchors("/text=Text /referenzen=Referenzen"))
                .page("a.test/impressum", menu)
                .on("a.test/*", text("200 OK", "text/html", "x"));

        crawl.crawl("http://a.test/");

        assertThat(server.pages("a.test"))
                .containsExactly("/", "/impressum", "/anders", "/referenzen", "/text");
    }

    @Test
    void takesFromTheSitemapThatAPageIsThereAndFromALinkWhatItIs() {
        server.page("a.test/", anchors("/projekte=Projekte /x=x"))
                .page("a.test/projekte", anchors("/p7=KoLeVo"))
                .on(
                        "a.test/sitemap.xml",
                        text(
                                "200 OK",
                                "text/xml",
                                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                                        + "<url><loc>http://a.test/forschungspreis</loc></url>"
                                        + "<url><loc>http://a.test/p7</loc></url></urlset>"))
                .on("a.test/*", text("200 OK", "text/html", "x"));

        crawl.crawl("http://a.test/");

        assertThat(server.pages("a.test"))
                .containsExactly("/", "/projekte", "/p7", "/x", "/forschungspreis");
    }

    /// A list without telling addresses and one with, both of products that say nothing to us.
    @ParameterizedTest
    @ValueSource(strings = {"/node/4", "/produkte/4"})
    void leavesTheProductsForLaterOnceSomeHaveSaidNothing(String front) {
        server.page("a.test/", anchors("/produkte=Produkte /x=x"))
                .page("a.test/produkte", links(front, 9));
        for (int i = 0; i < 9; i++)
            server.page("a.test" + front + i, "Gewicht rot blau " + "y".repeat(i) + WORDS + i);
        server.on("a.test/*", text("200 OK", "text/html", "x"));

        crawl.crawl("http://a.test/");

        assertThat(server.pages("a.test").indexOf("/x")).isEqualTo(5);
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
                        "<p>Wir bieten Ihnen das Fräsen" + "y".repeat(i) + name + WORDS);
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
