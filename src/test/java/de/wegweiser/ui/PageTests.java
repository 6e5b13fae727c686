package de.wegweiser.ui;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Brokerage.Source;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Office.Role;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.search.Metapath;
import de.wegweiser.search.PartnerPath;
import de.wegweiser.search.Responsibility;
import de.wegweiser.ui.OrganizationView.Place;
import de.wegweiser.ui.PathView.Party;
import de.wegweiser.ui.StartView.Answer;
import de.wegweiser.ui.StartView.Choices;
import de.wegweiser.ui.StartView.Counts;
import de.wegweiser.ui.StartView.Question;
import de.wegweiser.ui.StartView.Start;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

class PageTests {

    private static final String HOSTILE = "<script>alert('1')</script> & \"Söhne\"";

    private static final ProofView PROOF =
            new ProofView(
                    "Wir suchen Partner für " + HOSTILE,
                    URI.create("https://www.muster.example/jobs?a=1&b=2"),
                    LocalDate.of(2026, 3, 1));

    private static final HopView HOP =
            new HopView(null, "SEEKS", true, "Bildverarbeitung", null, null, List.of(PROOF));

    private static final PathView PATH =
            new PathView(
                    new Party(
                            "Muster GmbH",
                            "/organization/o-2",
                            "COMPANY",
                            "Olpe",
                            null,
                            "info@muster.example"),
                    new Party(
                            "Lehrstuhl " + HOSTILE,
                            "/organization/o-1",
                            "RESEARCH_GROUP",
                            null,
                            "+49 231 000",
                            "info@lehrstuhl.example"),
                    new Party(
                            "Kammer",
                            "/organization/o-3",
                            "INTERMEDIARY",
                            "Olpe",
                            "+49 2761 1",
                            null),
                    "NEED_MEETS_OFFER",
                    "Muster GmbH sucht, was der Lehrstuhl erforscht.",
                    List.of(
                            new HopView(
                                    "Muster GmbH",
                                    "SEEKS",
                                    true,
                                    "Bildverarbeitung",
                                    null,
                                    null,
                                    List.of(PROOF)),
                            new HopView(
                                    "Bildverarbeitung",
                                    "BROADER",
                                    true,
                                    "Optik",
                                    null,
                                    null,
                                    List.of(
                                            new ProofView(
                                                    "Bildverarbeitung → Optik", null, null)))));

    private static final Answer FOUND =
            new Answer(
                    List.of(PATH, PATH),
                    11,
                    13,
                    "?from=x&page=1",
                    "?from=x&page=3",
                    3,
                    1,
                    List.of("Künstliche Intelligenz"),
                    List.of());

    private static final Answer NOTHING =
            new Answer(List.of(), 1, 0, null, null, 3, 0, List.of(), List.of("Ort weglassen."));

    private static StartView start(Answer answer) {
        return new StartView(
                new Question(Start.NEED, "Risse \"sehen\"", "KI", "UNIVERSITY", "Dortmund"),
                new Choices(List.of("Sauerland"), List.of("KI"), List.of("Olpe")),
                new Counts(1234, 5, 6, 7, 8, 9),
                answer,
                null);
    }

    private static final OrganizationView ORGANIZATION =
            new OrganizationView(
                    "Muster & Söhne",
                    "COMPANY",
                    List.of("Am Weg 1", "57462 Olpe"),
                    "+49 2761 000",
                    null,
                    URI.create("https://www.muster.example/"),
                    List.of("HR Siegen HRB 1"),
                    new Place("Olpe", "Kreis Olpe", "Sauerland, Südwestfalen", "IHK Siegen"),
                    List.of(new OrganizationView.Broker(Party.named("Kammer"), "zuständig")),
                    List.of(HOP),
                    List.of(
                            new HopView(
                                    null,
                                    "LEADS",
                                    false,
                                    "Erika Musterfrau",
                                    "Dr.-Ing.",
                                    null,
                                    List.of())),
                    List.of(),
                    List.of());

    static Stream<Document> pages() {
        return Stream.of(Locale.GERMAN, Locale.ENGLISH)
                .flatMap(l ->
                        Stream.of(
                                render("start", start(FOUND), l),
                                render("start", start(NOTHING), l),
                                render("organization", ORGANIZATION, l)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageHasOneHeadingLandmarksAndALanguage(Document page) {
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("body > header")).hasSize(1);
        assertThat(page.select("body > main#main")).hasSize(1);
        assertThat(page.select("body > footer")).hasSize(1);
        assertThat(page.expectFirst("body > *").attr("href")).isEqualTo("#main");
        assertThat(page.expectFirst("html").attr("lang")).isIn("de", "en");
        assertThat(page.title()).endsWith("– wegweiser").hasSizeGreaterThan(12);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFieldHasALabelAndEveryIdIsUnique(Document page) {
        for (Element field : page.select("input, select"))
            assertThat(page.select("label[for=" + field.id() + "]")).as(field.id()).hasSize(1);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (var named : page.select("[aria-labelledby]"))
            assertThat(page.getElementById(named.attr("aria-labelledby"))).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingInThePageNeedsAWeakerPolicy(Document page) {
        assertThat(page.select("script, style, [style], [onclick], iframe, img")).isEmpty();
        assertThat(page.select("link[href^=http], form[action^=http]")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyWordIsTranslated(Document page) {
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void pathShowsWhyWithSentenceAddressAndDate() {
        var path = render("start", start(FOUND), Locale.GERMAN).expectFirst("article");
        assertThat(path.expectFirst("h3 a").attr("href")).isEqualTo("/organization/o-1");
        assertThat(path.expectFirst("h3").text())
                .startsWith("11. Lehrstuhl <script>")
                .endsWith("für Muster GmbH");
        assertThat(path.select(".hops > li .fact").eachText())
                .containsExactly(
                        "Muster GmbH sucht Bildverarbeitung", "Bildverarbeitung gehört zu Optik");
        assertThat(path.select(".source").eachText().getLast()).isEqualTo("Begriffsverzeichnis:");
        assertThat(path.expectFirst("blockquote").text()).startsWith("Wir suchen Partner");
        assertThat(path.expectFirst(".proofs a").attr("href"))
                .isEqualTo("https://www.muster.example/jobs?a=1&b=2");
        assertThat(path.expectFirst("time").text()).isEqualTo("1. März 2026");
    }

    @Test
    void pathSaysWhomToCallOnBothSidesAndWhoCanMakeTheCall() {
        var path = render("start", start(FOUND), Locale.GERMAN).expectFirst("article");
        assertThat(path.select(".contact dt").eachText())
                .containsExactly(
                        "Vorgeschlagener Partner", "Ausgangspunkt", "Vermittlung im Kreis");
        assertThat(path.select(".contact .reach a").eachAttr("href"))
                .containsExactly(
                        "tel:+49231000",
                        "mailto:info@lehrstuhl.example",
                        "mailto:info@muster.example",
                        "tel:+4927611");
    }

    @Test
    void longAnswersAreTurnedPageByPage() {
        var page = render("start", start(FOUND), Locale.GERMAN);
        assertThat(page.expectFirst("#answer").text())
                .isEqualTo("Wege 11 bis 12 von 13, die stärksten zuerst");
        assertThat(page.select(".pages a").eachAttr("href"))
                .containsExactly("?from=x&page=1", "?from=x&page=3");
    }

    @ParameterizedTest
    @CsvSource({
        "400, Diese Adresse enthält eine Angabe",
        "404, Diese Seite gibt es nicht",
        "500, Das war ein Fehler bei uns",
        "405, Das war ein Fehler bei uns"
    })
    void errorSaysWhatHappenedAndLeadsBack(int status, String words) {
        var page = render("error", "status", status, Locale.GERMAN);
        assertThat(page.expectFirst("main p").text()).startsWith(words);
        assertThat(page.select("main a").eachAttr("href")).containsExactly("/");
    }

    @Test
    void formKeepsWhatWasAsked() {
        var form = render("start", start(NOTHING), Locale.GERMAN).expectFirst("form");
        assertThat(form.attr("method")).isEqualTo("get");
        assertThat(form.select("option[selected]").eachAttr("value"))
                .containsExactly("NEED", "UNIVERSITY");
        assertThat(form.select("input").eachAttr("value"))
                .containsExactly("Risse \"sehen\"", "KI", "Dortmund");
    }

    @Test
    void emptyAnswerSaysWhatWasUnderstoodAndWhatToTry() {
        var page = render("start", start(NOTHING), Locale.ENGLISH);
        assertThat(page.expectFirst("#answer").text()).isEqualTo("No ways found");
        assertThat(page.expectFirst(".hints li").text()).isEqualTo("Ort weglassen.");
        assertThat(page.text()).contains("Starting points: 3.", "1,234");
    }

    @Test
    void troubleIsAnnounced() {
        var view = start(NOTHING);
        var page =
                render(
                        "start",
                        new StartView(
                                view.question(),
                                view.choices(),
                                view.counts(),
                                null,
                                "Es gibt keinen Kreis \"X\"."),
                        Locale.GERMAN);
        assertThat(page.expectFirst("[role=alert]").text())
                .isEqualTo("Es gibt keinen Kreis \"X\".");
        assertThat(page.expectFirst("form").attr("aria-describedby")).isEqualTo("trouble");
    }

    @Test
    void organizationShowsFactsWithProofsAndLeavesEmptyPartsOut() {
        var page = render("organization", ORGANIZATION, Locale.GERMAN);
        assertThat(page.expectFirst("h1").text()).isEqualTo("Muster & Söhne");
        assertThat(page.expectFirst("address").text())
                .startsWith("Am Weg 1 57462 Olpe +49 2761 000");
        assertThat(page.expectFirst(".contact").text())
                .isEqualTo(
                        "Gemeinde Olpe Kreis Kreis Olpe Region Sauerland, Südwestfalen Kammerbezirk IHK Siegen");
        assertThat(page.expectFirst("section[aria-labelledby=brokers] .contact").text())
                .startsWith("zuständig Kammer");
        assertThat(page.select("h2").eachText())
                .containsExactly(
                        "Anschrift und Kontakt",
                        "Wer kann den Kontakt herstellen?",
                        "Kompetenzen",
                        "Personen");
        assertThat(page.select(".facts").text())
                .contains(
                        "sucht Bildverarbeitung", "wird geleitet von Erika Musterfrau (Dr.-Ing.)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "seite"})
    void onlyWebAddressesBecomeLinks(String address) {
        assertThat(new ProofView("Satz", URI.create(address), null).url()).isNull();
    }

    @Test
    void bothLanguagesKnowTheSameWords() {
        var german = ResourceBundle.getBundle("messages", Locale.GERMAN).keySet();
        assertThat(ResourceBundle.getBundle("messages", Locale.ENGLISH).keySet())
                .containsExactlyInAnyOrderElementsOf(german);
        assertThat(german)
                .containsAll(keys("kind.", OrganizationKind.values()))
                .containsAll(keys("metapath.", Metapath.values()))
                .containsAll(keys("relation.", Predicate.values()))
                .containsAll(keys("relation.back.", Predicate.values()))
                .contains("relation.SERVED_BY", "relation.back.SERVED_BY");
    }

    /// What leads to an office was read on no page, and is no concept either.
    @Test
    void aHopToAnOfficeNamesThePlaceAndTheTableThatSaysSo() {
        var office =
                new PartnerPath.Hop(
                        PartnerPath.Hop.SERVED_BY,
                        true,
                        "o-k",
                        .9,
                        null,
                        new Responsibility(Role.AGENCY, Source.LIST, 3));
        var known =
                new Lookup(
                        Map.of(),
                        Map.of(),
                        new Ontology("1", List.of()),
                        Gazetteer.shipped(),
                        Locale.GERMAN);
        var path =
                new PathView(
                        PATH.source(),
                        PATH.target(),
                        null,
                        "BROKER",
                        "Ein Satz.",
                        List.of(known.hop("05966004", office)));
        var answer =
                new Answer(List.of(path), 1, 1, null, null, 1, 1, List.of(), List.<String>of());
        var hop = render("start", start(answer), Locale.GERMAN).expectFirst(".hops > li");
        assertThat(hop.expectFirst(".fact").text()).isEqualTo("Attendorn kann sich wenden an o-k");
        assertThat(hop.expectFirst("blockquote").text()).contains("offices.csv", "dl-de/by-2-0");
        assertThat(hop.expectFirst(".source").text()).isEqualTo("Gebietsverzeichnis");
    }

    @Test
    void otherLanguageAsksTheSameQuestion() {
        assertThat(Languages.links("from=B%C3%A4r&lang=de").stream().map(Languages.Link::href))
                .containsExactly("?from=B%C3%A4r&lang=de", "?from=B%C3%A4r&lang=en");
    }

    private static List<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(v -> prefix + v.name()).toList();
    }

    private static Document render(String template, Object view, Locale locale) {
        return render(template, "view", view, locale);
    }

    private static Document render(String template, String name, Object value, Locale locale) {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(Languages.messageSource());
        var servlet = new MockServletContext();
        var exchange =
                JakartaServletWebApplication.buildApplication(servlet)
                        .buildExchange(
                                new MockHttpServletRequest(servlet), new MockHttpServletResponse());
        var model = Map.<String, Object>of(name, value, "languages", Languages.links("a=1"));
        return Jsoup.parse(engine.process(template, new WebContext(exchange, locale, model)));
    }
}
