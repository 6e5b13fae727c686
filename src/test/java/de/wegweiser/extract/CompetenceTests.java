package de.wegweiser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.CompetenceMention;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.Polarity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of a competence, and of whom; by sentences made up for it.
class CompetenceTests {

    private static final String FIRM = "Kellermann Werke GmbH";
    private static final String CHAIR = "Lehrstuhl für Antriebstechnik";

    private static PageFacts page(String publisher, String path, String body) {
        return Pages.read(
                path,
                "<title>%s</title><body><header><p>%s</p></header><main>%s</main><footer>© 2026 %s, Bergstraße 7, 57462 Olpe</footer></body>"
                        .formatted(publisher, publisher, body, publisher));
    }

    private static List<String> told(PageFacts facts) {
        return facts.competences().stream().map(CompetenceTests::line).distinct().toList();
    }

    private static String line(CompetenceMention mention) {
        return (mention.polarity() == Polarity.NEGATED ? "not " : "")
                + mention.predicate()
                + " "
                + mention.labelDe();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Wir bieten Ihnen Laserschneiden bis 20 mm.                                | OFFERS Laserschneiden
                    Seit 1950 stellen wir Tellerfedern her.                                   | OFFERS Federnherstellung
                    Unser Portfolio umfasst das Tiefziehen großer Teile.                      | OFFERS Tiefziehen
                    Wir sind auf Pulverbeschichtung spezialisiert.                            | OFFERS Pulverbeschichtung
                    In der Produktion setzen wir kollaborative Roboter ein.                   | USES Kollaborative Robotik
                    Wir nutzen additive Fertigung für unsere Muster.                          | USES Additive Fertigung
                    Wir suchen Unterstützung bei der vorausschauenden Wartung.                | SEEKS Predictive Maintenance
                    Für ein Vorhaben benötigen wir Erfahrung mit Presshärten.                 | SEEKS Presshärten
                    Laserschneiden bieten wir nicht an.                                       | not OFFERS Laserschneiden
                    Pulverbeschichtung gehört nicht zu unserem Angebot.                       | not OFFERS Pulverbeschichtung
                    Wir fertigen ohne Galvanotechnik.                                         | not OFFERS Galvanotechnik
                    Galvanotechnik ist ein Angebot der Kollegen in Hagen, nicht unseres.      | not OFFERS Galvanotechnik
                    Auf Galvanotechnik verzichten wir bewusst.                                | not OFFERS Galvanotechnik
                    Wenn Sie additive Fertigung nutzen, ist das Ihr Weg.                      | OFFERS Additive Fertigung
                    Seit 2015 sind wir zertifiziert nach ISO 9001.                            | USES ISO 9001
                    Alle Nachweise entstehen in SolidWorks.                                   | USES SolidWorks
                    Wir bieten Kurse in SolidWorks.                                           | OFFERS SolidWorks
                    Die Anzeigen bauen wir mit WinCC.                                         | USES Prozessvisualisierung und SCADA
                    Die Firma fertigt Ringe aus PEEK und anderem.                             | USES Hochtemperaturkunststoffe
                    Auf Messing verstehen wir uns seit 1920.                                  | USES Kupferlegierungen
                    Wir handeln mit Messing.                                                  | OFFERS Kupferlegierungen
                    Wir handeln in ganz Europa mit Messing.                                   | OFFERS Kupferlegierungen
                    Wir verkaufen Messing.                                                    | OFFERS Kupferlegierungen
                    Wir zertifizieren nach ISO 9001.                                          | OFFERS ISO 9001
                    Unsere Stärke ist die Messingverarbeitung.                                | OFFERS Kupferlegierungen
                    Alle Baugruppen entsprechen der ISO 26262.                                | USES Sicherheitskritische Systeme
                    Wir beraten Sie zur ISO 26262.                                            | OFFERS Sicherheitskritische Systeme
                    Endbearbeitung: eine Schleifmaschine bis 500 mm                          | USES Schleifmaschinen
                    Unser Lieferprogramm: Schleifmaschinen bis 500 mm                         | OFFERS Schleifmaschinen
                    Das geschieht auf unseren Schleifmaschinen.                               | USES Schleifmaschinen
                    Unsere Firma verfügt über mehrere Schleifmaschinen.                       | USES Schleifmaschinen
                    Die Firma fertigt in der Regel Spritzguss.                                | OFFERS Spritzgießen
                    Das Laserschweißen regelt die Firma selbst und bietet es an.              | OFFERS Laserschweißen
                    """)
    void aFirmSaysWhatItDoes(String said, String expected) {
        assertThat(told(page(FIRM, "/unternehmen.html", "<h1>Unternehmen</h1><p>" + said + "</p>")))
                .contains(expected)
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Der Lehrstuhl befasst sich mit der Alterung von Batteriespeichern.   | RESEARCHES
                    Wir untersuchen das Presshärten hochfester Stähle.                   | RESEARCHES
                    Im Mittelpunkt der Forschung steht die additive Fertigung.           | RESEARCHES
                    The group focuses on deep drawing.                                   | RESEARCHES
                    Für Unternehmen bieten wir die Schadensanalyse als Dienstleistung an. | OFFERS
                    Wir bieten Schadensanalysen und die Untersuchung von Rissen.         | OFFERS
                    Die Verläufe erfassen wir mit Thermografie.                          | USES
                    Zur Auswertung dienen neuronale Netze.                               | USES
                    Die Spaltmaße werden mit Thermografie bestimmt.                      | USES
                    Der Datenaustausch erfolgt über OPC UA.                              | USES
                    Our methods incorporate neural networks to find cracks.              | USES
                    Für jedes Werkstück berechnet ein neuronales Netz den Verschleiß.    | USES
                    Ein Verfahren der Bildverarbeitung sucht nach Rissen.                | USES
                    Die Kurven werden mit Methoden des maschinellen Lernens ausgewertet. | USES
                    """)
    void aChairSaysWhatItWorksOn(String said, String predicate) {
        assertThat(told(page(CHAIR, "/forschung.html", "<h1>Forschung</h1><p>" + said + "</p>")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith(predicate));
    }

    /// *Mittels* makes a tool of what follows, not of what is studied; a semicolon ends its rule.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Wir erforschen das Tiefziehen mittels Thermografie.
                    Wir untersuchen das Tiefziehen; zum Einsatz kommt dabei die Thermografie.
                    Für das Tiefziehen untersuchen wir Verfahren, basierend auf Thermografie.
                    """)
    void theToolIsUsedForWhatIsStudied(String said) {
        assertThat(told(page(CHAIR, "/forschung.html", "<h1>Forschung</h1><p>" + said + "</p>")))
                .containsExactlyInAnyOrder("RESEARCHES Tiefziehen", "USES Thermografie");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Leistungen für Unternehmen | OFFERS Laserschneiden
                    Schwerpunkte               | RESEARCHES Laserschneiden
                    Was wir nicht machen       | not RESEARCHES Laserschneiden
                    """)
    void aChairServesFirmsToo(String heading, String expected) {
        assertThat(
                        told(
                                page(
                                        CHAIR,
                                        "/x.html",
                                        "<h1>Start</h1><h2>%s</h2><ul><li>Laserschneiden</li></ul>"
                                                .formatted(heading))))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Technology", "Werkzeuge", "Eingesetzte Software"})
    void aChairWorksWithWhatItListsAsItsMeans(String heading) {
        var facts =
                page(
                        CHAIR,
                        "/x.html",
                        "<h1>Start</h1><h2>%s</h2><ul><li>Laserschneiden</li></ul>"
                                .formatted(heading));
        assertThat(told(facts))
                .contains("USES Laserschneiden")
                .doesNotContain("RESEARCHES Laserschneiden");
    }

    /// Whom a firm serves, what a house is called or is, and who pays are no competences.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Unsere Branchen</h2><ul><li>Medizintechnik</li></ul>",
                "<h2>Was unsere Kunden sagen</h2><p>„Verlass auf Kellermann, gerade bei unserem Laserschneiden.“</p>",
                "<p>Neu ist das Vorhaben „WärmeNetzWende“.</p>",
                "<p>Wir sind Mitglied im Verband der Oberflächentechnik.</p>",
                "<table><tr><th>Teil</th><th>Härteprüfung</th></tr><tr><td>Eins</td><td>20 HV</td></tr><tr><td>Zwei</td><td>30 HV</td></tr></table>",
                "<h2>Partner</h2><p>Wir freuen uns über die Brauerei Nordstadt.</p>",
                "<p>Wir beliefern Werften, Kläranlagen und die Medizintechnik.</p>",
                "<p>Kellermann ist eine Ausgründung.</p>",
                "<p>Ziel des ZIM-Projekts ist Ruhe.</p>",
                "<p>Eloxieren und Brünieren erledigen langjährige Partnerbetriebe für uns.</p>",
                "<ul><li>Hinweis:<br>Muster, E., Beispiel, A.: Laserschneiden dicker Bleche.</li></ul>"
            })
    void whatIsNotDoneIsNoCompetence(String body) {
        assertThat(told(page(FIRM, "/x.html", "<h1>Start</h1>" + body))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AutoCad", "MatLab", "LabView"})
    void aProductSpelledWithOtherCapitalsIsNoNameMadeUp(String product) {
        var page =
                page(
                        FIRM,
                        "/x.html",
                        "<p>Wir konstruieren und rechnen mit %s.</p>".formatted(product));
        assertThat(told(page)).isNotEmpty();
    }

    @Test
    void theFirstValueOfATableOfKeysIsNoHeadThatMakesGuestsOfTheOthers() {
        var table =
                "<table><tr><td>Kategorie</td><td>Referenzprojekt</td></tr><tr><td>Verfahren</td><td>Laserschneiden</td></tr></table>";
        assertThat(told(page(FIRM, "/leistungen.html", "<h1>Leistungen</h1>" + table)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <h2>Ausgewählte Projekte</h2><ul><li>Laserschneiden einer Wand</li></ul> | OFFERS Laserschneiden
                    <p>Wir untersuchen metallische Werkstoffe.</p>         | OFFERS Metallische Werkstoffe
                    <h2>Deine Aufgaben</h2><ul><li>Entwicklung von Firmware</li></ul>        | SEEKS Embedded-Software
                    <h2>Karriere</h2><p>Du interessierst dich für Laserschneiden?</p>        | SEEKS Laserschneiden
                    """)
    void aFirmSellsWhereAChairStudiesAndSeeksInItsAdverts(String body, String expected) {
        assertThat(told(page(FIRM, "/x.html", "<h1>Start</h1>" + body)))
                .contains(expected)
                .hasSize(1);
    }

    /// The head of a column rules its cells; *Auftrag* is a word of welders too; a group's name
    /// tells what the chair studies.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <table><tr><th>Labor</th><th>Angebot</th></tr><tr><td>Halle 3</td><td>Laserschneiden</td></tr></table> | OFFERS Laserschneiden
                    <table><tr><th>Halle</th><th>Ausstattung</th></tr><tr><td>3</td><td>Laserschneiden</td></tr></table>   | USES Laserschneiden
                    <p>Das Laserauftragschweißen wird dabei beschrieben.</p>                | RESEARCHES Laserauftragschweißen
                    <h2>Abteilungen</h2><ul><li>Laserschneiden (Leitung: N. N.)</li></ul>   | RESEARCHES Laserschneiden
                    <ul><li>Nachwuchsgruppe Laserschneiden</li></ul>                        | RESEARCHES Laserschneiden
                    """)
    void tablesAndNamesOfAChairTellWhatItDoes(String body, String expected) {
        assertThat(told(page(CHAIR, "/forschung.html", "<h1>Start</h1>" + body)))
                .containsExactly(expected);
    }

    @Test
    void thePartnersOfAProjectWorkTogether() {
        assertThat(
                        told(
                                page(
                                        CHAIR,
                                        "/projekt.html",
                                        "<h1>Projekt</h1><p>Die Partner entwickeln das Laserschneiden weiter.</p>")))
                .containsExactly("RESEARCHES Laserschneiden");
    }

    @Test
    void theShortNameOfAPartnerIsNoCompetence() {
        var facts =
                page(
                        CHAIR,
                        "/projekt.html",
                        "<h1>Projekt</h1><p>Die Laserschneiden Olpe GmbH ist dabei. Als Betreiber misst Laserschneiden Olpe.</p>");
        assertThat(told(facts)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"die Ostrow GmbH", "unsere Schwesterfirma Ostrow GmbH"})
    void whoDoesItIsNamedBehindTheVerb(String actor) {
        var facts =
                page(
                        CHAIR,
                        "/projekt.html",
                        "<h1>Projekt</h1><p>Das Laserschneiden übernimmt %s.</p>".formatted(actor));
        assertThat(facts.competences())
                .extracting(CompetenceMention::subject)
                .containsOnly("Ostrow GmbH");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Unsere Leistungen     | OFFERS Laserschneiden
                    Maschinenpark         | USES Laserschneiden
                    Wir suchen            | SEEKS Laserschneiden
                    Forschungsschwerpunkte | RESEARCHES Laserschneiden
                    Ihre Ansprechpartner  | OFFERS Laserschneiden
                    Anforderungen         | SEEKS Laserschneiden
                    Unsere Anforderungen an dich | SEEKS Laserschneiden
                    Konstruiert um Ihre Anforderung | OFFERS Laserschneiden
                    """)
    void theHeadingRulesWhatStandsUnderIt(String heading, String expected) {
        assertThat(
                        told(
                                page(
                                        FIRM,
                                        "/x.html",
                                        "<h1>Start</h1><h2>%s</h2><ul><li>Laserschneiden</li></ul>"
                                                .formatted(heading))))
                .containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Unsere Kunden kommen aus dem Formenbau.
                    Unser Partner, die Ostrow GmbH, bietet Laserschneiden an.
                    Ostrow, A. et al.: Laserschneiden dünner Bleche. In: Journal of Cutting 12 (2024), pp. 3-9.
                    Das entstand in Zusammenarbeit mit dem Arbeitskreis Laserschneiden.
                    Gefördert vom Bundesministerium für Forschung, Technologie und Raumfahrt.
                    Die Pulverbeschichtung übernimmt unser Partner in Olpe.
                    Die Pulverbeschichtung wird nicht von uns, sondern von der Ostrow GmbH bearbeitet.
                    Schreiben Sie an anna[at]laserschneiden.example.
                    Frau Ostrow (jetzt Laserschneiden Nord) baute die Halle.
                    Leitung Laserschneiden, Ostrow GmbH
                    Förderung: Programm Laserschneiden
                    Teil des Wettbewerbs im Graduiertenkolleg „Laserschneiden morgen“.
                    Auszubildende: drei im Laserschneiden.
                    """)
    void whatOthersDoIsNotOurs(String said) {
        assertThat(
                        page(FIRM, "/unternehmen.html", "<h1>Unternehmen</h1><p>" + said + "</p>")
                                .competences())
                .filteredOn(mention -> mention.subject().equals(FIRM))
                .isEmpty();
    }

    /// What a small firm does often stands in its footer only; a menu says nothing of its own.
    @Test
    void twoWordsForOneConceptAreBothToldOfTheirSentence() {
        var mentions =
                page(
                                FIRM,
                                "/leistungen.html",
                                "<h1>Leistungen</h1><p>Wir bieten Clinchen und Stanznieten.</p>")
                        .competences();
        assertThat(mentions)
                .extracting(mention -> mention.quote().surface())
                .containsExactly("Clinchen", "Stanznieten");
    }

    @Test
    void theContractNamesNobodysCompetenceThatIsDenied() {
        var line =
                PageFactsJson.line(
                        page(
                                FIRM,
                                "/unternehmen.html",
                                "<h1>Unternehmen</h1><p>Laserschneiden bieten wir nicht an.</p>"));
        assertThat(line).contains("\"competences\":[]", "\"denied\":[{", "Laserschneiden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Eine datengetriebene Planung bieten wir an.",
                "Datengetriebene Planung bieten wir an.",
                "Aus dem Märkischen liefern wir seit 1950.",
                "Wir senken Ihren Erdgasverbrauch.",
                "Muster, E.; Beispiel, A.: Presshärten und Tiefziehen im Vergleich."
            })
    void aWordInsideAnotherWordOrATitleIsNoCompetence(String said) {
        assertThat(told(page(FIRM, "/unternehmen.html", "<h1>Unternehmen</h1><p>" + said + "</p>")))
                .isEmpty();
    }

    @Test
    void theFooterClaimsWhatLeadsNowhere() {
        var html =
                """
                <title>Impressum | %1$s</title><body><nav><a href="/a">Tiefziehen</a></nav><main><h1>Impressum</h1><p>%1$s<br>Bergstraße 7<br>57462 Olpe</p></main>
                <footer><ul><li>Laserschneiden</li><li>Pulverbeschichtung</li></ul><ul><li><a href="/b">Galvanotechnik</a></li></ul></footer></body>
                """
                        .formatted(FIRM);
        assertThat(told(Pages.read("/impressum.html", html)))
                .containsExactlyInAnyOrder("OFFERS Laserschneiden", "OFFERS Pulverbeschichtung");
    }

    @Test
    void aFacultyInAPersonsCardIsNoCompetence() {
        var facts =
                page(
                        CHAIR,
                        "/team.html",
                        """
                        <h1>Team</h1>
                        <p>Dr. Anna Ostrow<br>Elektrotechnik und Informationstechnik<br>Institut für Antriebe</p>
                        <p>Dr. Bernd Kellermann<br>Schwerpunkt: Getriebetechnik</p>
                        """);
        assertThat(told(facts)).noneMatch(line -> line.contains("Elektrotechnik"));
        assertThat(told(facts)).anyMatch(line -> line.startsWith("EXPERT_IN"));
    }

    /// A group works on what its members work on; who learns the trade or buys is no expert.
    @Test
    void aTeamWorksOnWhatItsMembersDo() {
        var facts =
                page(
                        CHAIR,
                        "/team.html",
                        """
                        <h1>Team</h1>
                        <p>Dr. Anna Ostrow<br>Forschung: Getriebetechnik</p>
                        <p>Dr. Bernd Kellermann<br>SolidWorks</p>
                        <p>Jana Muster<br>Auszubildende Galvanotechnik</p>
                        """);
        assertThat(told(facts))
                .contains("RESEARCHES Antriebstechnik", "USES SolidWorks")
                .anyMatch(line -> line.startsWith("EXPERT_IN Antrieb"))
                .noneMatch(line -> line.contains("Galvano"));
    }

    @Test
    void anOfficeInAListOfPeopleIsNoCompetence() {
        var facts =
                page(
                        FIRM,
                        "/ansprechpartner.html",
                        """
                        <h1>Ansprechpartner</h1>
                        <table><tr><td>Qualitätssicherung</td><td>Frau Anna Ostrow</td></tr></table>
                        <p>Bernd Kellermann<br>Strategischer Einkauf</p>
                        """);
        assertThat(told(facts)).isEmpty();
    }

    @Test
    void aPartnersRowIsThePartners() {
        var facts =
                page(
                        "Verbundprojekt BLECH",
                        "/konsortium.html",
                        """
                        <h1>Konsortium</h1><p>Das Projekt entwickelt das Presshärten weiter.</p>
                        <h2>Partner</h2><table><tr><td>2</td><td>Ostrow GmbH</td><td>Laserschneiden</td></tr></table>
                        """);
        assertThat(facts.competences())
                .anyMatch(m ->
                        m.labelDe().equals("Laserschneiden") && m.subject().equals("Ostrow GmbH"))
                .anyMatch(m ->
                        m.labelDe().equals("Presshärten") && !m.subject().equals("Ostrow GmbH"));
    }

    /// *Montage* is assembly, and the first day of the week.
    @Test
    void aWordThatMeansOtherThingsTooNeedsCompanyAndAClaim() {
        assertThat(told(page(FIRM, "/x.html", "<h1>Kontakt</h1><p>Montage bis Freitag, 8 Uhr</p>")))
                .isEmpty();
        assertThat(
                        told(
                                page(
                                        FIRM,
                                        "/leistungen.html",
                                        "<h1>Leistungen</h1><ul><li>Laserschneiden</li><li>Montage</li></ul>")))
                .hasSize(2);
    }

    @Test
    void aListWithoutEndCostsNoPage() {
        var facts =
                page(
                        FIRM,
                        "/leistungen.html",
                        "<h1>Leistungen</h1><p>Wir arbeiten mit "
                                + "A, ".repeat(3000)
                                + "WinCC und Laserschneiden.</p>");
        assertThat(told(facts)).anyMatch(told -> told.endsWith("Laserschneiden"));
    }

    @Test
    void aWordPartedBetweenTwoParagraphsCostsNoPage() {
        var facts =
                page(
                        FIRM,
                        "/leistungen.html",
                        "<h1>Leistungen</h1><p>Wir bieten Laser-</p><p>schneiden an. Tiefziehen auch.</p>");
        assertThat(told(facts)).contains("OFFERS Tiefziehen");
    }

    /// Money, events, customers, partners, the times and other words: of these the publisher does
    /// nothing.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Das Vorhaben wird durch den Fonds für Lennetal im Rahmen der Maßnahme „Laserschneiden für alle“ und des Presshärtens gefördert.",
                "Wir arbeiten im Idealfall mit anderen Planungsbüros für Laserschneiden und Presshärten zusammen.",
                "Beitrag zur 16. Laserschneiden Lennetal Konferenz in Olpe.",
                "Die aktuellen Herausforderungen in Laserschneiden und Presshärten erfordern Geduld.",
                "Renommierte Kunden aus vielen Branchen, wie z. B. Laserschneiden und Presshärten, vertrauen der Firma.",
                "Auf dem Schulgelände und anderen Geländen treffen sich alle.",
                "Das lässt sich leicht auf andere Städte übertragen.",
                "Das Buch erschien bei Springer.",
                "Durch Nachverdichtung wachsen die Städte.",
                "Wir bauen Gestelle für die Herstellung von Betonpumpen und Schleifmaschinen.",
                "Ihre Fertigungsanfrage beantworten wir rasch."
            })
    void whatIsMentionedBesidesIsNotOffered(String said) {
        assertThat(told(page(FIRM, "/unternehmen.html", "<h1>Unternehmen</h1><p>" + said + "</p>")))
                .isEmpty();
    }

    @Test
    void theNameOfAHouseAsAHeadingPromisesNothing() {
        var facts =
                Pages.read(
                        "/partner.html",
                        "<title>Partner - KlangWald</title><body><header><a href='/'>KlangWald</a></header><main><p>Das Projekt KlangWald misst.</p><h2>Projektpartner</h2><h3>Muster Technologie GmbH</h3><p>Die Stärke liegt im Presshärten und im Laserschneiden.</p></main></body>");
        assertThat(facts.competences())
                .extracting(CompetenceMention::subject)
                .containsOnly("Muster Technologie GmbH");
    }

    @Test
    void whatAProjectSpeaksOfWithoutMoreAdoItStudies() {
        var facts =
                Pages.read(
                        "/start.html",
                        "<title>Start</title><body><main><h1>KLANGWALD</h1><p>Im Projekt KLANGWALD geht es um Wälder. Das Projekt wird gefördert.</p><ul><li>Presshärten</li><li>Laserschneiden</li></ul></main></body>");
        assertThat(told(facts))
                .containsExactlyInAnyOrder("RESEARCHES Presshärten", "RESEARCHES Laserschneiden");
    }

    @Test
    void aBuildersProjectsAreNoResearch() {
        var facts =
                Pages.read(
                        "/referenz.html",
                        "<title>Metallbau Berger</title><body><header><p>Metallbau Berger</p></header><main><h1>Halle in Olpe</h1><p>Das Projekt war groß. Im Projekt ging alles gut.</p><ul><li>Presshärten</li><li>Laserschneiden</li></ul></main></body>");
        assertThat(told(facts))
                .containsExactlyInAnyOrder("OFFERS Presshärten", "OFFERS Laserschneiden");
    }
}
