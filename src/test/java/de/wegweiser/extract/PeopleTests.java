package de.wegweiser.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.RelationMention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTests {

    private static PageFacts firm(String path, String body) {
        return Pages.read(
                path,
                "<title>Unser Team | Tannwald Antriebe GmbH</title><body><main>"
                        + body
                        + "</main><footer>© 2026 Tannwald Antriebe GmbH</footer></body>");
    }

    private static PageFacts chair(String path, String body) {
        return Pages.read(
                path,
                "<title>Lehrstuhl für Antriebstechnik</title><body><header><p>Lehrstuhl für Antriebstechnik</p></header><main>"
                        + body
                        + "</main><footer>© 2026 Lehrstuhl für Antriebstechnik, Bergstraße 7, 57462 Olpe</footer></body>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <h1>Sprecher</h1><p>Dr. Jens Kellermann (Sprecher), Universität Nordstadt</p> | STAFF | Universität Nordstadt
                    <h1>Professur für Akustik</h1><h2>Menschen</h2><ul><li>Jens Kellermann, M.Sc.</li></ul> | STAFF | Professur für Akustik
                    """)
    void anEmployerStandsBehindTheRoleAndAHeadingMayBeAName(
            String body, PersonRole role, String employer) {
        assertThat(chair("/team.html", body).people())
                .filteredOn(person -> person.name().equals("Jens Kellermann"))
                .extracting(PersonMention::role, PersonMention::affiliation)
                .containsExactly(tuple(role, employer));
    }

    @Test
    void aMemberOfANetworkNeedsNoFirstName() {
        var facts =
                firm(
                        "/mitglieder.html",
                        "<h1>Mitglieder</h1><table><tr><th>Mitglied</th><th>Ort</th></tr><tr><td>Tankwerk Wiemer</td><td>Olpe</td></tr><tr><td>Kesselbau Ostrow</td><td>Olpe</td></tr></table>");
        assertThat(facts.people()).isEmpty();
    }

    /// A row's own first cell, where the head of its column says that it is an organization's, and
    /// never the row above; who pays employs nobody.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <table><tr><th>Labor</th><th>Leitung</th></tr><tr><td>Labor für Robotik</td><td>Prof. Dr. Eva Ostrow</td></tr><tr><td>Akustiklabor</td><td>Prof. Dr. Jens Kellermann</td></tr></table> | Akustiklabor
                    <table><tr><th>Partner</th><th>Kontakt</th></tr><tr><td>Agger GmbH</td><td>Dr. Eva Ostrow</td></tr><tr><td>Stadt Olpe, Tiefbauamt</td><td>Dr. Jens Kellermann</td></tr></table> | Stadt Olpe
                    <p>Mittelgeber: Bundesministerium für Bildung und Forschung (BMBF)<br>Kontakt: Dr. Jens Kellermann</p> | Lehrstuhl für Antriebstechnik
                    """)
    void oneWorksWhereTheRowSaysNotTheRowAbove(String body, String employer) {
        assertThat(chair("/labore.html", "<h1>Labore</h1>" + body).people())
                .filteredOn(person -> person.name().equals("Jens Kellermann"))
                .extracting(PersonMention::affiliation)
                .containsExactly(employer);
    }

    /// Who leads a part of a firm, a project or a round of talks does not lead the firm.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Geschäftsführerin                          | MANAGING_DIRECTOR
                    CEO                                        | MANAGING_DIRECTOR
                    Inhaberin                                  | OWNER
                    Prokuristin                                | AUTHORIZED_SIGNATORY
                    Vorstandsvorsitzende                       | BOARD
                    Leiterin Entwicklung                       | STAFF
                    Leitung Vertrieb und Service               | STAFF
                    Head of Sales                              | STAFF
                    Leiterin Lichtplanung                      | STAFF
                    Institutsleiterin                          | HEAD
                    Leiterin                                   | HEAD
                    Teamleiterin Montage                       | STAFF
                    Projektleiterin                            | STAFF
                    Stellvertretende Leiterin                  | STAFF
                    Sprecherin des Netzwerks                   | STAFF
                    CTO                                        | STAFF
                    Mitgründerin                               | STAFF
                    Assistentin der Geschäftsführung           | STAFF
                    Konstruktion                               | STAFF
                    """)
    void readsTheRoleOnACard(String said, PersonRole role) {
        var facts =
                firm(
                        "/team",
                        "<h1>Unser Team</h1><h3>Sabine Kellermann</h3><p>"
                                + said
                                + "</p><h3>Jens Ostrow</h3><p>Monteur</p>");
        assertThat(facts.people())
                .filteredOn(person -> person.name().equals("Sabine Kellermann"))
                .singleElement()
                .extracting(PersonMention::role, PersonMention::affiliation)
                .containsExactly(role, "Tannwald Antriebe GmbH");
        assertThat(facts.relations())
                .filteredOn(relation -> relation.subject().equals("Sabine Kellermann"))
                .extracting(RelationMention::predicate)
                .containsExactly(role.leads() ? Predicate.LEADS : Predicate.WORKS_FOR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Weitere Stellen
                    Elektronische Post
                    Typische Aufgaben
                    Föderiertes Lernen
                    Trainiert Netze
                    Administrative Staff
                    Handwerkskammer Hellweg
                    Vertretungsberechtigte Person
                    IT-Consultant Infrastruktur
                    """)
    void takesNoHeadingForAPerson(String heading) {
        var facts =
                firm(
                        "/team",
                        "<h1>Team</h1><h3>Sabine Kellermann</h3><p>Meisterin</p><h3>Jens Ostrow</h3><p>Monteur</p><h3>"
                                + heading
                                + "</h3><p>Mitarbeiter</p>");
        assertThat(facts.people())
                .extracting(PersonMention::name)
                .containsExactlyInAnyOrder("Sabine Kellermann", "Jens Ostrow");
    }

    @Test
    void aNameEndsBeforeTheArticleOfTheNextNoun() {
        var facts =
                firm(
                        "/ueber-uns",
                        "<h1>Über uns</h1><p>Seit 2004 führt Inhaber Jens Ostrow den Betrieb, unterstützt von Thea von der Wösten.</p>");
        assertThat(facts.people()).extracting(PersonMention::name).contains("Jens Ostrow");
    }

    @Test
    void whoFoundedTheHouseLongAgoIsNoContact() {
        var facts =
                firm(
                        "/ueber-uns",
                        "<h1>Über uns</h1><p>1921 von Karl Tannwald gegründet, führt heute Geschäftsführerin Sabine Kellermann das Haus.</p>");
        assertThat(facts.people())
                .extracting(PersonMention::name)
                .containsExactly("Sabine Kellermann");
    }

    /// Of several units on a card the nearest one counts, whatever their order.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Institut für Getriebe (IfG)<br>Fakultät für Maschinenbau          | Institut für Getriebe (IfG)
                    Fakultät für Maschinenbau<br>Institut für Getriebe (IfG)          | Institut für Getriebe (IfG)
                    Lehrstuhlinhaberin, Raum 3, Tel. 02761 4711                        | Lehrstuhl für Antriebstechnik
                    Bremsen Kellermann GmbH, Olpe: Prüfstände                          | Bremsen Kellermann GmbH
                    """)
    void readsTheUnitOnACard(String lines, String unit) {
        var facts =
                chair(
                        "/team.html",
                        "<h1>Team</h1><h3>Prof. Dr.-Ing. Sabine Kellermann</h3><p>"
                                + lines
                                + "</p>");
        assertThat(facts.people())
                .singleElement()
                .extracting(PersonMention::affiliation)
                .isEqualTo(unit);
    }

    @Test
    void partnersOfAProjectWorkWhereTheBracketsSay() {
        var facts =
                chair(
                        "/projekte.html",
                        """
                        <h1>Forschungsprojekte</h1><h2>LeiseLauf</h2>
                        <p>Sabine Kellermann und Jens Ostrow, in Kooperation mit Martin Brandt, Julia Sommer (TU Nordstadt),
                        Peter Lange (Bremsen Kellermann GmbH, Olpe)</p>
                        """);
        assertThat(facts.people())
                .extracting(person -> person.name() + " / " + person.affiliation())
                .containsExactlyInAnyOrder(
                        "Sabine Kellermann / Lehrstuhl für Antriebstechnik",
                        "Jens Ostrow / Lehrstuhl für Antriebstechnik",
                        "Martin Brandt / TU Nordstadt",
                        "Julia Sommer / TU Nordstadt",
                        "Peter Lange / Bremsen Kellermann GmbH");
    }

    @Test
    void managersOfTheGeneralPartnerLeadTheGeneralPartner() {
        var facts =
                Pages.read(
                        "/impressum",
                        """
                        <title>Impressum</title><h1>Impressum</h1><p>Tannwald GmbH &amp; Co. KG<br>Hohlweg 3<br>57462 Olpe</p>
                        <h2>Vertreten durch</h2>
                        <p>Persönlich haftende Gesellschafterin:<br>Tannwald Verwaltungs-GmbH<br>Geschäftsführer: Jens Ostrow, Sabine Kellermann</p>
                        """);
        assertThat(facts.people())
                .extracting(PersonMention::affiliation)
                .containsOnly("Tannwald Verwaltungs-GmbH")
                .hasSize(2);
    }

    /// Letters with marks, halves of double names, initials.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Ayşe Yıldırım                 | ayse.yildirim
                    Łukasz Wałęsa-Brandt          | l.walesa
                    Ömer Faruk Doğan              | oemer.dogan
                    Ömer Faruk Doğan              | o.dogan
                    Sabine Freifrau von Kellermann-Ostrow | kellermann
                    Sabine Kellermann-Ostrow      | s.kellermann
                    Sabine Kellermann-Ostrow      | ostrowsk
                    Andrés Felipe Romero Castillo | romero
                    Martin Wu                     | wu
                    Martin Koch                   | mkoch
                    Martin Koch                   | kochm
                    Jens Müßig                    | muessig
                    Jens Müßig                    | j.mussig
                    """)
    void anAddressSpellsANameInManyWays(String name, String local) {
        var facts =
                firm(
                        "/team.html",
                        "<h1>Team</h1><h3>Dr. Peter Lange</h3><p>Vertrieb</p><h3>Dr. "
                                + name
                                + "</h3><p>Einkauf</p><h3>Dr. Julia Sommer</h3><p>Montage</p><h2>Post</h2><p>Wir antworten: "
                                + local
                                + "@tannwald.example</p>");
        assertThat(facts.people())
                .filteredOn(person -> person.email() != null)
                .extracting(PersonMention::name)
                .containsExactly(name);
    }

    /// `/` begins a line. The last column: whose address, if anybody's.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <h3>Jens Ostrow</h3><p>Empfang/zentrale@t.example</p><h3>Peter Lange</h3><p>Lager</p>    | Jens Ostrow
                    <p>Jens Ostrow, Sekretariat, Tel. -12, sekretariat@t.example/Peter Lange, Lager</p>        | Jens Ostrow
                    <p>Ihr Weg zu uns: Ansprechpartner ist Jens Ostrow, <a href="mailto:wege%40t.example">Mail</a> wege [at] t.example.</p> | Jens Ostrow
                    <table><tr><td>Jens Ostrow</td><td>lager@t.example</td></tr></table>                       | Jens Ostrow
                    <p>Dr. Sabine Gockel/s.gockel@t.example</p><p>Dr. Jens Ostrow-Gockel/j.ostrow-gockel@t.example</p> | Sabine Gockel, Jens Ostrow-Gockel
                    <h3>Jens Ostrow</h3><p>post@t.example</p><h3>Peter Lange</h3><p>post@t.example</p>         |
                    <h3>Jens Ostrow</h3><p>lager@t.example/einkauf@t.example</p>                               |
                    <p>Jens Ostrow und Peter Lange, lager@t.example</p>                                        |
                    <h3>Jens Ostrow</h3><p>Lager</p><h2>Kontakt</h2><p>zentrale@t.example</p>                  |
                    <h3>Jens Ostrow</h3><p>Lager</p><p>So erreichen Sie uns: zentrale@t.example</p>            |
                    """)
    void anAddressOnACardIsItsBearers(String cards, @Nullable String names) {
        var facts =
                firm("/team.html", "<h1>Team</h1>" + cards.replaceAll("(?<!<)/(?!\\w+>)", "<br>"));
        assertThat(facts.people())
                .filteredOn(person -> person.email() != null)
                .extracting(PersonMention::name)
                .containsExactlyInAnyOrder(names == null ? new String[0] : names.split(", "));
    }

    @Test
    void aTradersAddressIsHisOwn() {
        var facts =
                Pages.read(
                        "/impressum",
                        """
                        <title>Impressum</title><h1>Impressum</h1><p>Sabine Kellermann</p><p>Hohlweg 3<br>57462 Olpe</p>
                        <h2>Kontakt</h2><p>E-Mail: post@tannwald.example</p>
                        """);
        assertThat(facts.people())
                .extracting(PersonMention::email)
                .containsOnly("post@tannwald.example");
    }

    @Test
    void theFirmsAddressInAnImpressumIsNotItsManagers() {
        var facts =
                Pages.read(
                        "/impressum",
                        """
                        <title>Impressum</title><h1>Impressum</h1><p>Tannwald GmbH<br>Hohlweg 3<br>57462 Olpe</p>
                        <p>Geschäftsführer: Jens Ostrow<br>E-Mail: post@tannwald.example</p>
                        """);
        assertThat(facts.organizations().getFirst().email()).isEqualTo("post@tannwald.example");
        assertThat(facts.people()).extracting(PersonMention::email).containsOnlyNulls();
    }

    /// The row, the heading, the line that opens a list, the words behind the name.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <h2>Beirat</h2><p>Dr. Erika Muster, Technische Universität Nordstadt</p>                                            | Technische Universität Nordstadt
                    <h2>Partner</h2><h3>Tannwald Federn GmbH, Olpe</h3><p>Ansprechpartnerin: Erika Muster</p>                          | Tannwald Federn GmbH
                    <h2>Partner</h2><h3>Universität Nordstadt, Lehrstuhl für Akustik</h3><p>Prof. Dr. Erika Muster</p>                 | Lehrstuhl für Akustik
                    <h2>Wer wo ist</h2><p>Arbeitsgruppe Getriebe</p><p>Leiterin: Dr. Erika Muster</p>                                  | Arbeitsgruppe Getriebe
                    <table><tr><td>2</td><td>Vaasan Melu Oy</td><td>Messung</td><td>Dr. Erika Muster</td></tr></table>                | Vaasan Melu Oy
                    <h2>Team</h2><h3>Dr. Erika Muster</h3><p>Leiterin</p>                                                               | Institut für Wellen
                    """)
    void workForWhomTheyStandUnder(String body, String employer) {
        var facts =
                Pages.read(
                        "/team.html",
                        "<title>Team | Institut für Wellen</title><main><h1>Team</h1>"
                                + body
                                + "</main><footer><p>© 2026 Institut für Wellen</p></footer>");
        assertThat(facts.people())
                .singleElement()
                .satisfies(person -> assertThat(person.affiliation()).isEqualTo(employer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Vorsitzende des Aufsichtsrats    | STAFF
                    Kuratorium                       | STAFF
                    Pflegedienstleitung              | STAFF
                    Prodekanin für Forschung         | STAFF
                    Institutsleiterin                | HEAD
                    Gemeinsam die Leitung            | HEAD
                    Museumsleiterin                  | HEAD
                    Professorin, head of the group   | HEAD
                    Leiterin des Messlabors          | STAFF
                    Kaufmännische Leitung            | STAFF
                    Gruppenleiterin Simulation       | STAFF
                    Leiterin der Arbeitsgruppe Schnee | STAFF
                    Nachwuchsforschungsgruppenleiterin | STAFF
                    """)
    void leadOnlyWhereTheyLeadTheWhole(String said, PersonRole role) {
        var facts =
                Pages.read(
                        "/team.html",
                        "<title>Team | Institut für Wellen</title><main><h1>Team</h1><h2>Researchers</h2><h3>Erika Muster</h3><p>"
                                + said
                                + "</p></main>");
        assertThat(facts.people())
                .singleElement()
                .satisfies(person -> assertThat(person.role()).isEqualTo(role));
    }

    /// What an imprint says beside a name, and nothing else, tells the role.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Malerbetrieb Muster<br>Inhaber: Erika Muster                    | OWNER
                    Malerbetrieb Muster<br>Inh. Dipl.-Ing. Erika Muster             | OWNER
                    Malerbetrieb Tannwald</p><p>Webredaktion: Erika Muster          | EDITORIAL
                    Muster AöR<br>Dem Vorstand gehört an: Erika Muster als Sprecherin | BOARD
                    Muster GmbH<br>Geschäftsführung: Jan Vogel (Vorsitz), Erika Muster | MANAGING_DIRECTOR
                    """)
    void anImprintTellsWhoIsWho(String lines, PersonRole role) {
        var facts =
                Pages.read(
                        "/impressum.html",
                        "<title>Impressum</title><h1>Impressum</h1><p>"
                                + lines
                                + "</p><p>Hohlweg 3<br>57462 Olpe</p><h2>Redaktionell verantwortlich</h2><p>Erika Muster</p>");
        assertThat(facts.people())
                .filteredOn(person -> person.name().equals("Erika Muster"))
                .singleElement()
                .satisfies(person -> assertThat(person.role()).isEqualTo(role));
    }

    @Test
    void nobodyOwnsAChairAndItsPresidentGovernsTheUniversity() {
        var facts =
                Pages.read(
                        "/impressum.html",
                        """
                        <title>Impressum | Lehrstuhl für Wellen</title><h1>Impressum</h1><p>Lehrstuhl für Wellen<br>Technische Universität Nordstadt<br>Hohlweg 3<br>57462 Olpe</p>
                        <p>Die Technische Universität Nordstadt ist eine Körperschaft. Sie wird durch ihren Präsidenten Prof. Dr. Jan Vogel gesetzlich vertreten.</p>
                        <p>Behördlicher Datenschutzbeauftragter: Ass. jur. Peter Weber</p><p>Pflege der Seiten: Erika Muster</p>
                        """);
        assertThat(facts.people())
                .extracting(PersonMention::name, PersonMention::role)
                .contains(
                        tuple("Jan Vogel", PersonRole.BOARD),
                        tuple("Peter Weber", PersonRole.DATA_PROTECTION))
                .doesNotContain(tuple("Erika Muster", PersonRole.OWNER));
        assertThat(facts.people())
                .filteredOn(person -> person.role() == PersonRole.BOARD)
                .singleElement()
                .satisfies(person ->
                        assertThat(person.affiliation())
                                .isEqualTo("Technische Universität Nordstadt"));
    }

    @Test
    void thePresidentOfASocietyLeadsNoUniversityInWhoseHouseItSits() {
        var facts =
                Pages.read(
                        "/impressum.html",
                        "<title>Impressum</title><h1>Impressum</h1><p>Gesellschaft für Wellen e. V.<br>Präsidentin: Prof. Dr. Erika Muster<br>Geschäftsstelle c/o Technische Universität Nordstadt<br>Hohlweg 3<br>57462 Olpe</p>");
        assertThat(facts.people())
                .singleElement()
                .satisfies(person ->
                        assertThat(person.affiliation()).startsWith("Gesellschaft für Wellen"));
    }

    @Test
    void whoDirectsAGeneralPartnerDirectsNobodyElse() {
        var facts =
                Pages.read(
                        "/impressum.html",
                        """
                        <title>Impressum</title><h1>Impressum</h1><h2>Angaben gemäß § 5 DDG</h2><p>Tannwald GmbH &amp; Co. KG<br>Hohlweg 3<br>57462 Olpe</p>
                        <h2>Persönlich haftende Gesellschafterin</h2><p>Tannwald Verwaltungs-GmbH<br>Hohlweg 3<br>57462 Olpe<br><br>Amtsgericht Siegen<br>HRB 4711<br><br>Geschäftsführer: Jan Vogel</p>
                        <h2>Verantwortlich für den Inhalt</h2><p>Jan Vogel<br>Hohlweg 3<br>57462 Olpe</p>
                        """);
        assertThat(facts.people())
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.affiliation()).isEqualTo("Tannwald Verwaltungs-GmbH");
                    assertThat(person.role()).isEqualTo(PersonRole.MANAGING_DIRECTOR);
                });
    }

    /// What the page takes back, what its template said, what somebody was once.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <p>Vorsitzende: <del>Erika Muster</del> Anna Vogel</p> | Anna Vogel | BOARD
                    <p>Geschäftsführer: Max Mustermann</p><p>Prokuristin: Anna Vogel</p> | Anna Vogel | AUTHORIZED_SIGNATORY
                    <p>Anna Vogel<br>Vorsitzende 1998–2012</p> | Anna Vogel | STAFF
                    <p>Kassenwartin: Anna Vogel</p> | Anna Vogel | STAFF
                    """)
    void onlyWhoIsSomethingNowCounts(String said, String name, PersonRole role) {
        var facts =
                Pages.read(
                        "/impressum.html",
                        "<title>Impressum</title><h1>Impressum</h1><p>Tannwald e. V.<br>Hohlweg 3<br>57462 Olpe</p>"
                                + said);
        assertThat(facts.people())
                .extracting(PersonMention::name, PersonMention::role)
                .containsExactly(tuple(name, role));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Kanzlei Vogel           | Anna Vogel | OWNER
                    Tannwald e. K.          | Anna Vogel | OWNER
                    Tannwald GmbH           | Anna Vogel | EDITORIAL
                    Vogel Konstruktion      | Anna Vogel | OWNER
                    Bunte Automaten         | Idrissa Vogelwald | OWNER
                    """)
    void aTradersFirmIsHisOwn(String firm, String name, PersonRole role) {
        var facts =
                Pages.read(
                        "/impressum.html",
                        "<title>Impressum – %1$s</title><h1>%1$s</h1><h2>Impressum</h2><p>%1$s<br>%2$s<br>Hohlweg 3<br>57462 Olpe</p><p>Verantwortlich für den Inhalt: %2$s</p>"
                                .formatted(firm, name));
        assertThat(facts.people())
                .extracting(PersonMention::name, PersonMention::role)
                .containsExactly(tuple(name, role));
    }

    @Test
    void anOfficerFromOutsideWorksForHisOwnFirm() {
        var facts =
                Pages.read(
                        "/impressum.html",
                        "<title>Impressum</title><h1>Impressum</h1><p>Tannwald GmbH<br>Hohlweg 3<br>57462 Olpe</p><h2>Datenschutzbeauftragte</h2><p>Fernweh Schutz GmbH<br>Anna Vogel<br>Hafenweg 1<br>48155 Münster</p>");
        assertThat(facts.people())
                .singleElement()
                .satisfies(person ->
                        assertThat(person.affiliation()).isEqualTo("Fernweh Schutz GmbH"));
    }

    @Test
    void aLibraryIsNobody() {
        var facts =
                Pages.read(
                        "/impressum.html",
                        "<title>Impressum</title><h1>Impressum</h1><p>Herzogin Anna Bibliothek<br>Hohlweg 3<br>57462 Olpe</p><p>Die Anna Bibliothek leiht aus, die Anna Weber Society hilft.</p><p>Direktor: Jan Vogel</p>");
        assertThat(facts.people()).extracting(PersonMention::name).containsExactly("Jan Vogel");
    }

    @Test
    void aUniversityNamedAfterSomebodyIsNobody() {
        var facts =
                Pages.read(
                        "/team.html",
                        "<title>Beirat</title><h1>Beirat</h1><p>Prof. Dr. Jan Vogel<br>Christian-Muster-Universität zu Olpe</p><p>Anna Weber<br>Vorstandsvorsitzende Klare Luft e. V.</p>");
        assertThat(facts.people())
                .extracting(PersonMention::name)
                .containsExactlyInAnyOrder("Jan Vogel", "Anna Weber");
        assertThat(facts.organizations())
                .extracting(OrganizationMention::name)
                .contains("Klare Luft e. V.");
    }

    /// Where the house above the publisher stands below a name, too.
    @Test
    void theHouseAboveThePublisherIsNotTheEmployer() {
        var facts =
                Pages.read(
                        "/vorstand.html",
                        "<title>Vorstand</title><main><h1>Vorstand</h1><p>Jan Vogel<br>Institut für leise Stoffe<br>Universität Nordstadt<br>Hohlweg 3, 57462 Olpe</p></main>");
        assertThat(facts.people())
                .extracting(PersonMention::affiliation)
                .containsExactly("Institut für leise Stoffe");
    }

    @Test
    void aFirmsFormAndWhatAPhotoShowsAreNobodysName() {
        var facts =
                Pages.read(
                        "/impressum.html",
                        "<title>Impressum</title><h1>Impressum</h1><p>Seiteninhaber: Jan Vogel</p><p>Jan & Erika Vogel GbR<br>Hohlweg 3<br>57462 Olpe</p>");
        assertThat(facts.people())
                .extracting(PersonMention::name)
                .contains("Jan Vogel")
                .noneMatch(name -> name.endsWith("Gb"));
        assertThat(facts.people().getFirst().role()).isEqualTo(PersonRole.OWNER);
        assertThat(
                        firm(
                                        "/team.html",
                                        "<h1>Vorstand</h1><p>Gruppenfoto Vereinsvorstand</p><p>Jan Vogel</p>")
                                .people())
                .extracting(PersonMention::name)
                .containsExactly("Jan Vogel");
    }

    /// A street right behind a name is no last name; a degree's university no employer.
    @Test
    void aStreetIsNoLastNameAndAUniversityOfOldNoEmployer() {
        var street =
                Pages.read(
                        "/impressum.html",
                        "<title>Impressum</title><h1>Impressum</h1><p>Verantwortlich für Inhalte: Jens Kellermann Hohlweg 18, 57462 Olpe</p>");
        assertThat(street.people())
                .extracting(PersonMention::name)
                .containsExactly("Jens Kellermann");
        var doctor =
                firm(
                        "/team.html",
                        "<h1>Team</h1><h3>Dr. Erika Ostrow</h3><p>Ingenieurin</p><ul><li><strong>Studium &amp; Promotion:</strong> Universität Nordstadt, 2003–2009</li></ul>");
        assertThat(doctor.people())
                .extracting(PersonMention::affiliation)
                .containsExactly("Tannwald Antriebe GmbH");
    }

    /// Who chairs a supervisory board, or leads a part of a club, leads neither firm nor club.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Chairman of the Supervisory Board
                    Technischer Leiter
                    Abteilungsleiter Fußball
                    stellvert. Vorsitzende
                    """)
    void aPartOfAClubIsNotTheWhole(String post) {
        var facts =
                Pages.read(
                        "/vorstand.html",
                        "<title>Vorstand – Jagdmusik Tannwald</title><body><header><a href='/'>Jagdmusik Tannwald</a></header><main><h1>Vorstand</h1><h3>Jens Kellermann</h3><p>1. Vorsitzender</p><h3>Erika Ostrow</h3><p>%s</p></main></body>"
                                .formatted(post));
        assertThat(facts.relations())
                .filteredOn(relation -> relation.predicate() == Predicate.LEADS)
                .extracting(RelationMention::subject)
                .containsExactly("Jens Kellermann");
    }

    /// Behind a name of two words a number is an age or a phone.
    @ParameterizedTest
    @CsvSource({"Anna Rosenberg 0271 4711,Anna Rosenberg", "Jens Steinberg 45,Jens Steinberg"})
    void aNumberBehindANameMakesNoStreetOfIt(String line, String name) {
        var facts =
                firm(
                        "/team.html",
                        "<h1>Team</h1><ul><li>" + line + "</li><li>Erika Ostrow</li></ul>");
        assertThat(facts.people()).extracting(PersonMention::name).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"IT-Management", "Facility-Management"})
    void aDepartmentOfManagementLeadsNoFirm(String department) {
        var facts =
                firm("/team.html", "<h1>Team</h1><h3>Anna Becker</h3><p>" + department + "</p>");
        assertThat(facts.people())
                .extracting(PersonMention::role)
                .doesNotContain(PersonRole.MANAGING_DIRECTOR);
    }

    @Test
    void whoChairsTheStateChairsTheClub() {
        var facts =
                Pages.read(
                        "/vorstand.html",
                        "<title>Vorstand – Jagdmusik Tannwald</title><body><header><a href='/'>Jagdmusik Tannwald</a></header><main><h1>Vorstand</h1><h3>Jens Kellermann</h3><p>Landesvorsitzender</p></main></body>");
        assertThat(facts.people())
                .extracting(PersonMention::role)
                .containsExactly(PersonRole.BOARD);
    }
}
