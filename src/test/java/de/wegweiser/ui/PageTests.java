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
import de.wegweiser.ui.OrganizationView.Advert;
import de.wegweiser.ui.OrganizationView.Place;
import de.wegweiser.ui.PartnersView.Partner;
import de.wegweiser.ui.PathView.Party;
import de.wegweiser.ui.RegionView.Part;
import de.wegweiser.ui.RegionView.Profile;
import de.wegweiser.ui.RegionView.Section;
import de.wegweiser.ui.RegionView.Subject;
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
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
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
                    LocalDate.of(2026, 3, 1),
                    "en");

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
                                            ProofView.ofOntology(
                                                    "Bildverarbeitung → Optik", null)))));

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

    private static final Areas AREAS =
            new Areas(List.of("Sauerland"), List.of("Dortmund", "Kreis Olpe"));

    private static StartView start(Answer answer) {
        return new StartView(
                new Question(Start.NEED, "Risse \"sehen\"", "KI", "UNIVERSITY", "Dortmund"),
                new Choices(AREAS, List.of("KI"), List.of("Olpe")),
                new Counts(1234, 5, 6, 7, 8, 9),
                answer,
                null);
    }

    private static final OrganizationView ORGANIZATION =
            new OrganizationView(
                    "Muster & Söhne",
                    "/organization/o-2",
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
                            new Advert(
                                    new ProofView(
                                            "Prüferin " + HOSTILE,
                                            URI.create("https://www.muster.example/jobs"),
                                            LocalDate.of(2026, 3, 1),
                                            "en"),
                                    LocalDate.of(2026, 12, 31),
                                    List.of(HOP)),
                            new Advert(
                                    new ProofView(
                                            "Fahrer",
                                            URI.create("mailto:a@b.example"),
                                            LocalDate.of(2026, 3, 1),
                                            null),
                                    null,
                                    List.of())),
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

    private static PartnersView partners(List<Partner> partners, Turn turn) {
        return new PartnersView(
                PATH.source(),
                "Kreis Olpe",
                false,
                List.of("Bildverarbeitung", "Löten & Schweißen"),
                partners,
                turn,
                List.of("Ein Paar ist nicht aufgeführt."));
    }

    private static final PartnersView PARTNERS =
            partners(
                    List.of(
                            new Partner(
                                    PATH.target(),
                                    List.of("Bildverarbeitung"),
                                    PATH,
                                    List.of(PATH, PATH)),
                            new Partner(PATH.target(), List.of("Löten"), PATH, List.of())),
                    new Turn(10, 20, 23, "?page=1", "?page=3"));

    private static final PartnersView NO_PARTNERS =
            partners(List.of(), new Turn(0, 0, 0, null, null));

    private static RegionView region(boolean whole, Section... sections) {
        return new RegionView(
                "kreis olpe",
                AREAS,
                new Profile(3, Map.of("COMPANY", 2, "NETWORK", 1), List.of(sections), whole),
                null);
    }

    private static Section section(Part part, int total, Subject... subjects) {
        return new Section(part, total, "region.none", List.of(subjects));
    }

    private static final Subject SUBJECT =
            new Subject("Löten & Schweißen", 4, List.of(HOP, HOP, HOP), 1, List.of(HOP));

    private static final RegionView REGION =
            region(
                    false,
                    section(Part.WHITE_SPOTS, 12, SUBJECT),
                    section(Part.DEMAND, 1, new Subject("Optik", 1, List.of(HOP), 0, List.of())),
                    section(Part.SUPPLY, 0),
                    section(Part.JOBS, 1, new Subject("Optik", 1, List.of(HOP), 0, List.of())));

    static Stream<Document> pages() {
        return Stream.of(Locale.GERMAN, Locale.ENGLISH)
                .flatMap(l ->
                        Stream.of(
                                render("start", start(FOUND), l),
                                render("start", start(NOTHING), l),
                                render("organization", ORGANIZATION, l),
                                render("partners", PARTNERS, l),
                                render("partners", NO_PARTNERS, l),
                                render("region", REGION, l),
                                render("region", region(true, section(Part.JOBS, 1, SUBJECT)), l),
                                render("region", new RegionView("", AREAS, null, null), l)));
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
    void headingsSkipNoLevel(Document page) {
        int before = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = Integer.parseInt(heading.tagName().substring(1));
            assertThat(level).as(heading.text()).isBetween(1, before + 1);
            before = level;
        }
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
        assertThat(path.select("blockquote").eachAttr("lang")).containsExactly("en");
        assertThat(path.select("blockquote")).hasSize(2);
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
                        "Stellenangebote",
                        "Personen");
        assertThat(page.select(".facts").text())
                .contains(
                        "sucht Bildverarbeitung", "wird geleitet von Erika Musterfrau (Dr.-Ing.)");
    }

    @Test
    void organizationLeadsToItsPartnersAndToItsKreis() {
        var page = render("organization", ORGANIZATION, Locale.GERMAN);
        var link = page.expectFirst("main .onward a");
        assertThat(link.text()).isEqualTo("Wen könnten wir mit Muster & Söhne zusammenbringen?");
        assertThat(link.attr("href")).isEqualTo("/organization/o-2/partners");
        assertThat(page.select("dd a[href='/region?place=Kreis%20Olpe']").text())
                .isEqualTo("Kreis Olpe");
    }

    @Test
    void advertShowsWhatItAsksForWithProofAndLeadsToWhoKnowsIt() {
        var adverts =
                render("organization", ORGANIZATION, Locale.GERMAN)
                        .select("section[aria-labelledby=adverts] > ul > li");
        var first = adverts.getFirst();
        assertThat(first.expectFirst("h3").text()).startsWith("Prüferin <script>");
        assertThat(first.expectFirst("h3").attr("lang")).isEqualTo("en");
        assertThat(first.select("time").eachAttr("datetime"))
                .containsExactly("2026-12-31", "2026-03-01", "2026-03-01");
        assertThat(first.expectFirst(".fact").text()).isEqualTo("sucht Bildverarbeitung");
        assertThat(first.expectFirst("blockquote").text()).startsWith("Wir suchen Partner");
        assertThat(first.expectFirst(".onward a").attr("href"))
                .isEqualTo("/experts?q=Bildverarbeitung");
        assertThat(first.expectFirst(".onward a").text())
                .isEqualTo("Wer kennt sich mit „Bildverarbeitung“ aus?");
        assertThat(adverts.getLast().text())
                .isEqualTo(
                        "Fahrer gelesen am 1. März 2026 Gesuchte Kenntnisse wurden darin nicht erkannt.");
    }

    @Test
    void partnersAreShownWithNeedWayProofAndWhomToCall() {
        var page = render("partners", PARTNERS, Locale.GERMAN);
        assertThat(page.expectFirst("h1").text())
                .isEqualTo("Wen könnten wir mit Muster GmbH zusammenbringen?");
        assertThat(page.expectFirst("#answer").text())
                .isEqualTo("Mögliche Partner 11 bis 12 von 23, die besten zuerst");
        var partner = page.expectFirst("article");
        assertThat(partner.expectFirst("h3").text()).startsWith("11. Lehrstuhl <script>");
        assertThat(partner.text()).contains("Könnte helfen bei: Bildverarbeitung");
        assertThat(partner.select("> .hops > li .fact").eachText())
                .containsExactly(
                        "Muster GmbH sucht Bildverarbeitung", "Bildverarbeitung gehört zu Optik");
        assertThat(partner.expectFirst("blockquote").text()).startsWith("Wir suchen Partner");
        assertThat(partner.expectFirst("time").attr("datetime")).isEqualTo("2026-03-01");
        assertThat(partner.select("details .hops")).hasSize(2);
        assertThat(partner.expectFirst("summary").text()).startsWith("2 weitere Wege zu Lehrstuhl");
        assertThat(partner.select(".contact dt").eachText())
                .containsExactly(
                        "Vorgeschlagener Partner", "Ausgangspunkt", "Vermittlung im Kreis");
        assertThat(page.select("article").getLast().select("details")).isEmpty();
        assertThat(page.select(".pages a").eachAttr("href")).containsExactly("?page=1", "?page=3");
    }

    @Test
    void noPartnerSaysWhyAndWhatToTry() {
        var page = render("partners", NO_PARTNERS, Locale.ENGLISH);
        assertThat(page.expectFirst("#answer").text()).isEqualTo("No new partner found");
        assertThat(page.expectFirst(".notes").text()).isEqualTo("Ein Paar ist nicht aufgeführt.");
        assertThat(page.select(".hints a").eachAttr("href"))
                .containsExactly(
                        "/experts?q=Bildverarbeitung",
                        "/experts?q=L%C3%B6ten%20%26%20Schwei%C3%9Fen",
                        "/?start=NEED",
                        "/?start=NAME&from=Muster%20GmbH",
                        "/region?place=Kreis%20Olpe");
        assertThat(page.select("article, .pages")).isEmpty();
    }

    @Test
    void anOrganizationThatSaysNothingOfItselfHasNoPartners() {
        var view =
                new PartnersView(
                        PATH.source(),
                        null,
                        true,
                        List.of(),
                        List.of(),
                        new Turn(0, 0, 0, null, null),
                        List.of("Anderen Ausgangspunkt wählen."));
        var page = render("partners", view, Locale.GERMAN);
        assertThat(page.expectFirst("section").text())
                .contains("steht nicht, was Muster GmbH sucht")
                .doesNotContain("Anderen Ausgangspunkt");
        assertThat(page.select(".hints a").eachAttr("href"))
                .containsExactly("/?start=NEED", "/?start=NAME&from=Muster%20GmbH");
    }

    @Test
    void aRegionOfWhichNothingIsKnownHasNoParts() {
        var view =
                new RegionView(
                        "Sauerland",
                        AREAS,
                        new Profile(0, Map.of(), List.of(section(Part.DEMAND, 0)), false),
                        null);
        var page = render("region", view, Locale.GERMAN);
        assertThat(page.select("h2").eachText())
                .containsExactly("Dort ist keine Organisation bekannt");
        assertThat(page.select("main nav")).isEmpty();
    }

    @Test
    void regionShowsItsPartsAndLeadsToAllOfThemAndToWhoKnows() {
        var page = render("region", REGION, Locale.GERMAN);
        assertThat(page.select("option[selected]").eachText()).containsExactly("Kreis Olpe");
        assertThat(page.select("nav .across a").eachText())
                .containsExactly(
                        "Weiße Flecken (12)",
                        "Gesucht (1)",
                        "Angeboten oder erforscht (0)",
                        "In Stellenangeboten gesucht (1)");
        for (String mark : page.select("nav .across a").eachAttr("href"))
            assertThat(page.select(mark)).as(mark).hasSize(1);
        var spots = page.expectFirst("section[aria-labelledby=WHITE_SPOTS]");
        assertThat(spots.expectFirst(".kind").text()).isEqualTo("4 Organisationen suchen es");
        assertThat(spots.text())
                .contains("und eine weitere Organisation", "Wer es anderswo anbietet");
        assertThat(spots.select(".onward a").eachAttr("href"))
                .containsExactly(
                        "/experts?q=L%C3%B6ten%20%26%20Schwei%C3%9Fen",
                        "/region?place=kreis%20olpe&all=WHITE_SPOTS");
        assertThat(page.select("section[aria-labelledby=DEMAND] .onward a")).hasSize(1);
        assertThat(page.select("section[aria-labelledby=DEMAND]").text()).doesNotContain("Niemand");
        assertThat(page.select("section[aria-labelledby=JOBS]").text())
                .contains("Ein Stellenangebot verlangt es", "Niemand ist belegt, der dazu lehrt");
        assertThat(page.select("section[aria-labelledby=SUPPLY]").text())
                .endsWith("Dazu ist auf den gelesenen Seiten nichts belegt.");
    }

    @Test
    void aWholePartLeadsBackToTheOverview() {
        var page = render("region", region(true, section(Part.JOBS, 1, SUBJECT)), Locale.ENGLISH);
        assertThat(page.select("nav .across a").eachAttr("href"))
                .containsExactly("/region?place=kreis%20olpe");
        assertThat(page.select("a[href*=all]")).isEmpty();
    }

    @Test
    void startLeadsToEveryArea() {
        assertThat(
                        render("start", start(NOTHING), Locale.GERMAN)
                                .select("section[aria-labelledby=areas] a")
                                .eachAttr("href"))
                .containsExactly(
                        "/region?place=Sauerland",
                        "/region?place=Dortmund",
                        "/region?place=Kreis%20Olpe");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # page, of how many, from, to
                    1,           23, 0,  10
                    3,           23, 20, 23
                    4,           23, 20, 23
                    2,           20, 10, 20
                    0,           23, 0,  10
                    -2147483648, 23, 0,  10
                    2147483647,  23, 20, 23
                    1,           0,  0,  0
                    """)
    void aTurnStaysWithinTheAnswer(int page, int total, int from, int to) {
        RequestContextHolder.setRequestAttributes(
                new ServletRequestAttributes(new MockHttpServletRequest()));
        try {
            var turn = Turn.to(page, 10, total);
            assertThat(List.of(turn.from(), turn.to())).containsExactly(from, to);
            assertThat(turn.back() == null).isEqualTo(from == 0);
            assertThat(turn.on() == null).isEqualTo(to == total);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @ParameterizedTest
    @CsvSource({"sauerland, true", "Kreis Olpe, false", "Atlantis, false"})
    void aRegionIsToldFromAKreis(String name, boolean region) {
        var areas = Areas.of(Gazetteer.shipped());
        assertThat(areas.isRegion(name)).isEqualTo(region);
        assertThat(areas.all()).contains("Sauerland", "Kreis Olpe").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "seite"})
    void onlyWebAddressesBecomeLinks(String address) {
        assertThat(ProofView.opened(URI.create(address))).isNull();
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
                .containsAll(keys("region.", Part.values()))
                .containsAll(keys("region.lead.", Part.values()))
                .containsAll(keys("region.count.", Part.values()))
                .containsAll(
                        Stream.of(Part.values())
                                .filter(Part::helped)
                                .flatMap(
                                        p -> Stream.of("region.nobody." + p, "region.helpers." + p))
                                .toList())
                .containsAll(keys("region.all.", Part.values()))
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
