package de.wegweiser.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.wegweiser.fact.JobMention;
import de.wegweiser.fact.PageFacts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whom a page looks for, and which of the competences it seeks belong to which advert; by pages
/// made up for it.
class JobTests {

    private static final String FIRM = "Kellermann Werke GmbH";

    private static PageFacts page(String path, String head, String body) {
        return Pages.read(
                path,
                "<html lang='de'><head><title>Karriere – %s</title>%s</head><body><header><p>%s</p></header><main>%s</main><footer>© 2026 %s, Bergstraße 7, 57462 Olpe</footer></body></html>"
                        .formatted(FIRM, head, FIRM, body, FIRM));
    }

    private static PageFacts jobs(String body) {
        return page("/karriere/stellenangebote.html", "", "<h1>Stellenangebote</h1>" + body);
    }

    private static String markup(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    /// German labels of what an advert asks for.
    private static List<String> asked(PageFacts page, JobMention job) {
        return page.competences().stream()
                .filter(found -> job.concepts().contains(found.concept()))
                .map(found -> found.labelDe())
                .distinct()
                .toList();
    }

    @Test
    void jsonLdTellsTitleDatesAndWhoseAdvertItIs() {
        var page =
                page(
                        "/karriere/konstruktion.html",
                        markup(
                                """
                                {"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "name": "Stelle"},
                                 {"@type": "JobPosting", "title": "Konstrukteurin &amp; Planer (m/w/d)", "datePosted": "2026-10-05T08:00:00+02:00",
                                  "validThrough": "2027-02-28", "hiringOrganization": {"@type": "Organization", "name": "Andere Werke AG"}}]}
                                """),
                        "<h1>Konstrukteurin &amp; Planer</h1><p>Wir suchen Erfahrung mit dem Laserschneiden.</p>");
        assertThat(page.jobs())
                .singleElement()
                .satisfies(job -> {
                    assertThat(job.title()).isEqualTo("Konstrukteurin & Planer (m/w/d)");
                    assertThat(job.datePosted()).isEqualTo(LocalDate.parse("2026-10-05"));
                    assertThat(job.validThrough()).isEqualTo(LocalDate.parse("2027-02-28"));
                    assertThat(job.employer()).isEqualTo("Andere Werke AG");
                    assertThat(job.quote().surface()).isEqualTo("Konstrukteurin & Planer");
                    assertThat(page.text().substring(job.quote().start(), job.quote().end()))
                            .isEqualTo("Konstrukteurin & Planer");
                    assertThat(asked(page, job)).containsExactly("Laserschneiden");
                });
    }

    @Test
    void microdataTellsTheSame() {
        var page =
                page(
                        "/karriere/schweissen.html",
                        "",
                        """
                        <div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Einrichter (m/w/d)</h1>
                        <meta itemprop="validThrough" content="31.12.2027"><meta itemprop="datePosted" content="2026-11-02">
                        <div itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization"><span itemprop="name">%s</span></div>
                        <p>Wir suchen Erfahrung mit dem Laserschweißen.</p></div>
                        """
                                .formatted(FIRM));
        assertThat(page.jobs())
                .singleElement()
                .satisfies(job -> {
                    assertThat(job.title()).isEqualTo("Einrichter (m/w/d)");
                    assertThat(job.datePosted()).isEqualTo(LocalDate.parse("2026-11-02"));
                    assertThat(job.validThrough()).as("no ISO date").isNull();
                    assertThat(job.employer()).as("the publisher").isNull();
                    assertThat(asked(page, job)).containsExactly("Laserschweißen");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    # heading                                        ; an advert?
                    Werkzeugmacher (m/w/d)                           ; true
                    Werkzeugmacher (w/m/d) in Teilzeit               ; true
                    Werkzeugmacher [m|w|x]                           ; true
                    Data Engineer (all genders)                      ; true
                    Data Engineer (gn)                               ; true
                    Industriekaufmann m/w/d                          ; true
                    Elektroniker*in für Betriebstechnik              ; true
                    Konstrukteur:in Spritzgießwerkzeuge              ; true
                    Fachkraft im Lager (f/m/d)                       ; true
                    Ihr Profil                                       ; false
                    Deine Ansprechpartner:in                         ; false
                    Für Schüler:innen und Student:innen              ; false
                    Leistung 5 m/s und mehr                          ; false
                    """)
    void aHeadingOfAJobsPageThatNamesAnOccupationForEverybodyIsAnAdvert(
            String heading, boolean advert) {
        var page = jobs("<h2>" + heading + "</h2><p>Wir suchen dich für unser Werk in Olpe.</p>");
        assertThat(page.jobs())
                .extracting(JobMention::title)
                .isEqualTo(advert ? List.of(heading) : List.of());
    }

    @Test
    void elsewhereAHeadingIsNoAdvert() {
        assertThat(
                        page(
                                        "/leistungen.html",
                                        "",
                                        "<h1>Leistungen</h1><h2>Schulung für Einrichter (m/w/d)</h2><p>Wir bieten Laserschneiden.</p>")
                                .jobs())
                .isEmpty();
    }

    @Test
    void whatIsSoughtBelongsToTheAdvertItStandsIn() {
        var page =
                jobs(
                        """
                        <h2>Maschinenbediener (m/w/d)</h2><p>Wir suchen Erfahrung mit dem Laserschneiden.</p>
                        <h2>Das bringen Sie mit</h2><ul><li>Kenntnisse im Tiefziehen</li></ul>
                        <h2>Instandhalter (m/w/d)</h2><p>Wir suchen Erfahrung mit vorausschauender Wartung.</p>
                        <h2>Partner für die Forschung</h2><p>Wir suchen Unterstützung beim Presshärten.</p>
                        """);
        assertThat(page.jobs())
                .extracting(JobMention::title, job -> asked(page, job))
                .containsExactly(
                        tuple("Maschinenbediener (m/w/d)", List.of("Laserschneiden", "Tiefziehen")),
                        tuple("Instandhalter (m/w/d)", List.of("Predictive Maintenance")));
    }

    @Test
    void skillsOfTheMarkupTellWhichAdvertIsMeant() {
        var page =
                page(
                        "/karriere/stellenangebote.html",
                        markup(
                                """
                                [{"@type": "JobPosting", "title": "Meister (m/w/d)", "skills": "Laserschneiden, Pulverbeschichtung"},
                                 {"@type": "JobPosting", "title": "Geselle (m/w/d)", "skills": ["Tiefziehen"]}]
                                """),
                        "<h1>Stellenangebote</h1><p>Wir suchen Erfahrung mit Laserschneiden und Tiefziehen.</p>");
        assertThat(page.jobs())
                .extracting(job -> asked(page, job))
                .containsExactly(List.of("Laserschneiden"), List.of("Tiefziehen"));
    }

    @Test
    void otherAdvertsThatAreOnlyAnnouncedAskForNothingHere() {
        var page =
                jobs(
                        """
                        <h1>Maschinenbediener (m/w/d)</h1><p>Wir suchen Erfahrung mit dem Laserschneiden.</p>
                        <h2>Weitere Stellenangebote</h2><ul><li>Wir suchen Erfahrung mit dem Presshärten</li></ul>
                        """);
        assertThat(page.jobs())
                .singleElement()
                .satisfies(job -> assertThat(asked(page, job)).containsExactly("Laserschneiden"));
    }

    @Test
    void aLineOfJsonTellsThem() {
        String line =
                PageFactsJson.line(
                        jobs(
                                "<h2>Schweißer (m/w/d)</h2><p>Wir suchen Erfahrung mit dem Laserschweißen.</p>"));
        assertThat(line).contains("\"jobs\":[{\"title\":\"Schweißer (m/w/d)\",\"concepts\":[\"");
    }
}
