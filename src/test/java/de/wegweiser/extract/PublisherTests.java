package de.wegweiser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageFacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherTests {

    private static @Nullable String publisher(PageFacts facts) {
        return facts.organizations().stream()
                .map(OrganizationMention::name)
                .findFirst()
                .orElse(null);
    }

    /// The site's name, not the page's, wherever the title has it; `~` stands for the bar between.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    Stellen ~ Wirtschaftskammer Nordland         | Stellen            | Wirtschaftskammer Nordland
                    Wärmepumpen ~ Ostrow Haustechnik             | Wärmepumpen        | Ostrow Haustechnik
                    AT ~ Technikum und Ausstattung               | Technikum          | -
                    Mitarbeiter ~ Lehrstuhl für Antriebstechnik ~ Universität Nordstadt | Mitarbeiter | Lehrstuhl für Antriebstechnik
                    Acoustics Lab ~ Nordstadt University of Applied Sciences | Acoustics Lab | Acoustics Lab
                    LeiseLauf ~ Arbeitsgruppe Akustik            | LeiseLauf          | Arbeitsgruppe Akustik
                    Bildung ~ schnelle Hilfe für alle            | Bildung            | -
                    """)
    void isWhoTheTitleNamesBesideThePage(String title, String heading, String name) {
        var facts =
                Pages.read(
                        "/seite.html",
                        "<title>"
                                + title.replace('~', '|')
                                + "</title><nav><a href='/stellen'>Stellen</a><a href='/technikum'>Technikum und Ausstattung</a></nav><main><h1>"
                                + heading
                                + "</h1><p>Hier steht, was es darüber zu sagen gibt, in einem Satz.</p></main>");
        assertThat(publisher(facts)).isEqualTo(name);
    }

    @Test
    void isOneOfTwoLinksSideBySide() {
        var facts =
                Pages.read(
                        "/seite.html",
                        "<title>Aktuelles | Lehrstuhl für Akustik</title><body><header><a href='/'>Lehrstuhl für Akustik</a> <a href='https://u.example/'>Universität Nordstadt</a></header><main><h1>Aktuelles</h1><p>Hier steht in einem Satz, was es zu sagen gibt.</p></main></body>");
        assertThat(facts.organizations().getFirst().name()).isEqualTo("Lehrstuhl für Akustik");
    }

    @Test
    void isTheUnitOfAHeaderThatNamesItsUniversityToo() {
        var facts =
                Pages.read(
                        "/seite.html",
                        "<title>Aktuelles | Institut für Akustik</title><body><header><p>Institut für Akustik · Universität Nordstadt</p></header><main><h1>Aktuelles</h1><p>Hier steht in einem Satz, was es zu sagen gibt.</p></main></body>");
        assertThat(facts.organizations().getFirst().name()).isEqualTo("Institut für Akustik");
    }

    /// Who is listed as a partner publishes nothing; a project's page is the project's.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Transferstelle ~ Hochschule Nordstadt | Transferstelle der Hochschule Nordstadt | Hochschule Nordstadt
                    Project LEISE-Lauf                    | LEISE-Lauf                              | LEISE-Lauf
                    """)
    void isNoPartnerOfThePublisher(String title, String heading, String name) {
        var facts =
                Pages.read(
                        "/seite.html",
                        "<title>%s</title><main><h1>%s</h1><p>Hier steht in einem Satz, was es darüber zu sagen gibt.</p><h2>Partner</h2><ul><li>Ostrow GmbH</li><li>Agger AG</li></ul></main>"
                                .formatted(title.replace('~', '|'), heading));
        assertThat(facts.organizations().getFirst().name()).isEqualTo(name);
    }

    /// Pages laid out by tables have no footer by name; the links to the Impressum mark it.
    @ParameterizedTest
    @CsvSource({"Impressum", "Datenschutz", "Imprint"})
    void isInTheLastLineBesideTheLinkToTheImpressum(String link) {
        var facts =
                Pages.read(
                        "/lueftung.html",
                        "<title>Lüftung</title><table><tr><td><h1>Lüftung</h1><p>Wir bauen Lüftungen ein, jede anders.</p></td></tr>"
                                + "<tr><td>Ostrow Haustechnik e. K. · Hohlweg 3 · 57462 Olpe · <a href='/i'>"
                                + link
                                + "</a></td></tr></table>");
        assertThat(facts.organizations().getFirst().name()).isEqualTo("Ostrow Haustechnik e. K.");
        assertThat(facts.text()).doesNotContain("Hohlweg");
    }

    /// A name with a legal form in the middle of a sentence begins where it begins.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Als Anbieter weist Tannwald Software GmbH darauf hin.                         | Tannwald Software GmbH
                    Das Ergebnis heißt heute Tannwald UG (haftungsbeschränkt).                     | Tannwald UG (haftungsbeschränkt)
                    Im Beirat des Tannwald e. V. sitzt sie auch.                                   | Tannwald e. V.
                    Partner ist das Institut für angewandte Akustik Nordstadt e. V. seit 2020.      | Institut für angewandte Akustik Nordstadt e. V.
                    Es kamen Arne Lund (Tannwald Federn AG) und andere.                            | Tannwald Federn AG
                    Partner: TU Nordstadt, Tannwald Federn AG                                      | Tannwald Federn AG
                    """)
    void aFirmsNameEndsAtItsFormAndBeginsAtItself(String sentence, String name) {
        var facts =
                Pages.read(
                        "/news/7.html",
                        "<title>Neues | Lehrstuhl für Antriebstechnik</title><main><h1>Neues</h1><p>"
                                + sentence
                                + "</p></main>");
        assertThat(facts.organizations()).extracting(OrganizationMention::name).contains(name);
    }

    /// A university prints its name and address below the pages of all its units.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Projekte – Institut für Antriebstechnik – Hochschule Nordstadt         | Projekte | Institut für Antriebstechnik
                    LeiseLauf > Projects > Chair of Machine Acoustics                      | LeiseLauf | Chair of Machine Acoustics
                    Kompetenzzentrum Akustik » Hochschule Nordstadt                        | Kompetenzzentrum Akustik | Kompetenzzentrum Akustik
                    Personen :: Lehrgebiet Getriebe und Kupplungen :: Hochschule Nordstadt | Personen | Lehrgebiet Getriebe und Kupplungen
                    """)
    void isTheUnitRatherThanItsUniversity(String title, String heading, String name) {
        var facts =
                Pages.read(
                        "/seite.html",
                        "<title>"
                                + title
                                + "</title><header><p>Hochschule Nordstadt</p></header><main><h1>"
                                + heading
                                + "</h1><p>Hier steht, was es darüber zu sagen gibt.</p></main><footer><p>© 2026 Hochschule Nordstadt, Hohlweg 3, 57462 Olpe</p></footer>");
        assertThat(facts.organizations().getFirst().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    LAG | Das Labor für Antriebe und Getriebe (LAG) besteht seit 1984.                | Labor für Antriebe und Getriebe
                    IAN Olpe e. V. | Das Institut für Akustik Nordstadt e. V. (IAN) ist selbständig.  | Institut für Akustik Nordstadt e. V.
                    MNC Lab | The Machine Noise and Control (MNC) Lab is young.                       | Machine Noise and Control (MNC) Lab
                    """)
    void goesByTheNameThatItsAbbreviationStandsFor(String title, String said, String name) {
        var facts =
                Pages.read(
                        "/team.html",
                        "<title>Team | "
                                + title
                                + "</title><main><h1>Team</h1><p>"
                                + said
                                + "</p></main><footer><p>© 2026 "
                                + title
                                + "</p></footer>");
        assertThat(facts.organizations().getFirst().name()).isEqualTo(name);
    }

    @Test
    void isToldToMachinesAsThePublisherOfThePage() {
        var facts =
                Pages.read(
                        "/people.html",
                        """
                        <title>People</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"WebPage","name":"People",
                        "publisher":{"@type":"Organization","name":"Northern Acoustics Group"}}</script>
                        <main><h1>People</h1><p>We are few.</p></main><footer><p>Imprint / Impressum</p><p>Hohlweg 3, 57462 Olpe</p></footer>
                        """);
        assertThat(facts.organizations().getFirst().name()).isEqualTo("Northern Acoustics Group");
    }

    /// An abbreviation in a firm's name may stand for a trade of its own.
    @Test
    void aFirmKeepsItsNameWhateverItsAbbreviationsStandFor() {
        var facts =
                Pages.read(
                        "/leistungen.html",
                        "<title>Leistungen | CNC Technik Tannwald GmbH</title><main><h1>Leistungen</h1><p>Bei Computerized Numerical Control (CNC) steuert ein Rechner.</p></main><footer><p>© 2026 CNC Technik Tannwald GmbH</p></footer>");
        assertThat(facts.organizations().getFirst().name()).isEqualTo("CNC Technik Tannwald GmbH");
    }

    /// Where the title is nothing but the name of a unit that the text repeats.
    @Test
    void isTheUnitThatIsTheWholeTitle() {
        var facts =
                Pages.read(
                        "/team.html",
                        "<title>textwald lab</title><main><h2>Erika Muster</h2><p>Erika Muster leitet das textwald lab.</p><h2>Jan Vogel</h2><p>Jan Vogel ist wissenschaftlicher Mitarbeiter im textwald lab.</p></main>");
        assertThat(facts.organizations().getFirst().name()).isEqualTo("textwald lab");
    }

    /// Made like a slogan: only of a page of people, and where the host begins like it.
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://praxis-nordsee.example/team.html, Praxis am Nordsee",
                "https://ostrow.example/team.html, -",
                "file:///team.html, Praxis am Nordsee"
            })
    void mayBeWhatATeamsTitleLeavesOver(String url, @Nullable String name) {
        var facts =
                Pages.read(
                        Pages.snapshot(
                                url,
                                "<title>Unser Team – Praxis am Nordsee</title><main><h1>Unser Team</h1><p>Erika Muster<br>Assistentin</p><p>Jan Vogel<br>Assistent</p></main>"));
        assertThat(publisher(facts)).isEqualTo(name);
    }

    /// What people do, or what a page is about, is nobody's name.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Jagdmusik Tannwald - Der Vorstand
                    Unsere Ärztinnen – Jagdmusik Tannwald
                    2. Vorsitzende – Jagdmusik Tannwald
                    """)
    void aRoleIsNoPublisher(String title) {
        assertThat(
                        publisher(
                                Pages.read(
                                        "/vorstand.html",
                                        "<title>"
                                                + title
                                                + "</title><main><h1>"
                                                + title.replace("Jagdmusik Tannwald", "")
                                                        .replaceAll("[ |–-]+$|^[ |–-]+", "")
                                                + "</h1><h3>Jens Kellermann</h3><p>Hornist</p></main>")))
                .isEqualTo("Jagdmusik Tannwald");
    }
}
