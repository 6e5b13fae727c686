package de.wegweiser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PageRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpressumTests {

    private static PageFacts impressum(String lines) {
        return Pages.read(
                "/impressum.html",
                "<title>Impressum</title><h1>Impressum</h1><p>Angaben gemäß § 5 DDG</p>" + lines);
    }

    /// Every way we know to say which court keeps the register: `/` breaks the line.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Registergericht: Amtsgericht Olpe/Registernummer: HRB 4711            | Olpe | HRB 4711
                    Registergericht:/Amtsgericht Olpe/Registernummer:/HRB 4711            | Olpe | HRB 4711
                    Handelsregister: Amtsgericht Bad Berleburg, HRB 4711                  | Bad Berleburg | HRB 4711
                    Handelsregister: HRB4711/Registergericht: Amtsgericht Olpe            | Olpe | HRB 4711
                    Eingetragen im Handelsregister des Amtsgerichts Siegen unter HRA 4711 | Siegen | HRA 4711
                    Amtsgericht Mülheim an der Ruhr HRB 4711                              | Mülheim an der Ruhr | HRB 4711
                    HRB 4711 B beim Amtsgericht Charlottenburg                            | Charlottenburg | HRB 4711 B
                    HRB 47 11/Frankfurt am Main                                           | Frankfurt am Main | HRB 47 11
                    AG Hagen, HRB 4711                                                    | Hagen | HRB 4711
                    HRB 4711 (AG Hagen)                                                   | Hagen | HRB 4711
                    Vereinsregister Siegen: VR 4711                                       | Siegen | VR 4711
                    Registration court: District Court of Siegen/Number: HRB 4711         | Siegen | HRB 4711
                    Register Court: Local Court Siegen, HRB 4711                          | Siegen | HRB 4711
                    Registergericht/Siegen/Registernummer/HRB 4711                        | Siegen | HRB 4711
                    Genossenschaftsregister beim Amtsgericht Arnsberg, GnR 47             | Arnsberg | GnR 47
                    HRA Siegen 4711                                                       | Siegen | HRA 4711
                    Registergericht Bad Berleburg/Registernummer 4711                     | Bad Berleburg | 4711
                    Registergericht: Amtsgericht Olpe/Gerichtsstand: Amtsgericht Köln/HRB 4711 | Olpe | HRB 4711
                    """)
    void readsCourtAndNumberHoweverTheyAreArranged(String said, String court, String number) {
        var firm =
                impressum(
                                "<p>Tannwald GmbH<br>Hohlweg 3<br>57462 Olpe</p><p>"
                                        + said.replaceAll("/(?!Frankfurt)", "<br>")
                                        + "</p>")
                        .organizations()
                        .getFirst();
        assertThat(firm.registerCourt()).isEqualTo(court);
        assertThat(firm.registerNumber()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Arbeitsgruppen: AG Robotik                     | a working group is no court
                    HRB 4711, Anton Tannwald                      | a name behind the number is no town
                    Gerichtsstand ist das Amtsgericht Köln         | where one would sue is no register
                    """)
    void takesNothingElseForACourt(String said, String because) {
        var firm =
                impressum("<p>Tannwald GmbH<br>Hohlweg 3<br>57462 Olpe</p><p>" + said + "</p>")
                        .organizations()
                        .getFirst();
        assertThat(firm.registerCourt()).as(because).isNull();
    }

    /// `/` breaks the line; the last column: may it tell who is who?
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    USt-IdNr.: DE123456788                                              | DE123456788 | true
                    Umsatzsteuer-ID/DE 123 456 788                                      | DE123456788 | true
                    Umsatzsteuer-Identifikationsnummer gemäß § 27 a UStG:/DE 123.456.788 | DE123456788 | true
                    VAT ID/DE 1234 56788                                                | DE123456788 | true
                    USt-IdNr.: DE246813570                                              | DE246813570 | false
                    Umsatzsteuer-ID:/DE 246 813 570                                     | DE246813570 | false
                    Umsatzsteuer-ID:/DE12345678                                         |             | false
                    Teilenummer DE246813570                                             |             | false
                    Steuernummer: 342/1234/5678                                         |             | false
                    USt-IdNr.: DE [wird nachgereicht]                                   |             | false
                    """)
    void keepsTheVatIdAsPrintedAndTellsWhetherItIsTrue(
            String said, String vatId, boolean verified) {
        OrganizationMention firm =
                impressum(
                                "<p>Tannwald GmbH<br>Hohlweg 3<br>57462 Olpe</p><p>"
                                        + said.replaceAll("/(?!\\d)", "<br>")
                                        + "</p>")
                        .organizations()
                        .getFirst();
        assertThat(firm.vatId()).isEqualTo(vatId);
        assertThat(firm.verifiedVatId().isPresent()).isEqualTo(verified);
    }

    @Test
    void theNameOfAClubHoldsBothOfItsAims() {
        var facts =
                Pages.read(
                        "/impressum.html",
                        "<title>Impressum</title><h1>Impressum</h1><p>Verein zur Förderung der Kunst und der Wissenschaft e. V.<br>Bergstraße 7<br>57462 Olpe</p>");
        assertThat(facts.organizations().getFirst().name())
                .isEqualTo("Verein zur Förderung der Kunst und der Wissenschaft e. V.");
    }

    @Test
    void aNumberUnderAnotherLabelIsNoPhone() {
        var firm =
                impressum(
                                """
                                <p>Tannwald GmbH<br>Hohlweg 3<br>57462 Olpe</p>
                                <p>Mitgliedsnummer der Kammer<br>0718203</p><p>Rufen Sie an<br>02761 123450</p>
                                """)
                        .organizations()
                        .getFirst();
        assertThat(firm.phone()).isEqualTo("+492761123450");
    }

    /// `/` breaks the line.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Tannwald GmbH/Hohlweg 3/57462 Olpe                          | Hohlweg 3
                    Tannwald GmbH/Hohlweg 3/D\u201157462 Olpe                  | Hohlweg 3
                    Tannwald GmbH/Hohlweg 3 (2. OG rechts)/57462 Olpe           | Hohlweg 3
                    Tannwald GmbH/Hohlweg 3 (3rd floor)/57462 Olpe              | Hohlweg 3
                    Tannwald GmbH/Hohlweg 3b, 2. Etage/57462 Olpe               | Hohlweg 3b
                    Tannwald GmbH/Hohlweg 3 - Eingang C/57462 Olpe              | Hohlweg 3
                    Tannwald GmbH/Am Tor 7/57462 Olpe                           | Am Tor 7
                    """)
    void readsTheStreetWithoutTheWayThroughTheHouse(String lines, String street) {
        var firm =
                impressum("<p>" + lines.replace("/", "<br>") + "</p>").organizations().getFirst();
        assertThat(firm.street()).isEqualTo(street);
        assertThat(firm.postalCode()).isEqualTo("57462");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <tr><td>Zentrale</td><td>0 27 61 · 12 34 – 50</td></tr>     | +492761123450
                    <tr><td>Telefon</td><td>02761 • 123450</td></tr>            | +492761123450
                    <tr><td>Tel. 02761 123450 · Fax 02761 123459</td></tr>      | +492761123450
                    <tr><td>Hohlweg 3 · 02761 123450</td></tr>                  | +492761123450
                    <tr><td>Anruf</td><td>+49.2761.12\u201134\u201150</td></tr> | +492761123450
                    """)
    void readsAPhoneNumberWithDotsInIt(String row, String phone) {
        var firm =
                impressum(
                                "<p>Tannwald GmbH<br>Hohlweg 3<br>57462 Olpe</p><table>"
                                        + row
                                        + "</table>")
                        .organizations()
                        .getFirst();
        assertThat(firm.phone()).isEqualTo(phone);
    }

    @Test
    void whatASentenceSaysOfAnotherFirmIsThatFirms() {
        var firm =
                impressum(
                                """
                                <p>Tannwald GmbH<br>Hohlweg 3<br>57462 Olpe</p>
                                <h2>Übersee</h2><p>Die Bergfeld Getriebe Inc., eine Gesellschaft nach dem Recht von Ohio, 12 Main Street,
                                Dayton, Phone +1 937 555 0137, office@bergfeld.example, gehört uns ganz und betreibt diese Seiten nicht.</p>
                                <p>Telefon 02761 123450</p>
                                """)
                        .organizations()
                        .getFirst();
        assertThat(firm.phone()).isEqualTo("+492761123450");
        assertThat(firm.email()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <p><b>Server</b></p><p>Wolke SE, Am Ring 5, 50667 Köln, Amtsgericht Köln HRB 815</p>
                    <p><b>Dank</b></p><p>Wolke SE, Amtsgericht Köln HRB 815</p>
                    """)
    void theCourtOfAnotherFirmIsNotThePublishers(String said) {
        var trader =
                impressum(
                                "<p>Näherei Kellermann<br>Sabine Kellermann<br>Hohlweg 3<br>57462 Olpe</p>"
                                        + said)
                        .organizations()
                        .getFirst();
        assertThat(trader.name()).isEqualTo("Näherei Kellermann");
        assertThat(trader.registerCourt()).isNull();
    }

    /// A table gives the address, the words above it the name.
    @ParameterizedTest
    @CsvSource({"Hausanschrift:", "Besucheradresse", "Anschrift"})
    void aNameAboveATableIsNotRepeatedInIt(String label) {
        var club =
                impressum(
                                "<p><b>Verein für Getriebebau Olpe e. V.</b><br>An-Institut der TU Nordstadt</p><table><tr><td>"
                                        + label
                                        + "</td><td>Alte Gießerei, Aufgang B<br>Hohlweg 3<br>57462 Olpe</td></tr></table>")
                        .organizations()
                        .getFirst();
        assertThat(club.name()).isEqualTo("Verein für Getriebebau Olpe e. V.");
        assertThat(club.street()).isEqualTo("Hohlweg 3");
    }

    @Test
    void theOnlyRegisterNumberIsThePublishersButNoKeyWhereTheLawKnowsNoSuchThing() {
        var facts =
                impressum(
                        """
                        <p>Tannwald GmbH &amp; Co. KG<br>Hohlweg 3<br>57462 Olpe</p>
                        <h2>Persönlich haftende Gesellschafterin</h2><p>Tannwald Verwaltungs-GmbH</p>
                        <h2>Handelsregister</h2><p>Registergericht: Amtsgericht Siegen<br>HRB 4711</p>
                        """);
        var firm = facts.organizations().getFirst();
        assertThat(firm.name()).isEqualTo("Tannwald GmbH & Co. KG");
        assertThat(firm.registerNumber()).isEqualTo("HRB 4711");
        assertThat(firm.registerKey()).isEmpty();
    }

    @Test
    void aFirmsNameAboveItsOwnersIsTheFirms() {
        var firm =
                impressum(
                                """
                                <h2>Unternehmenssitz</h2>
                                <p>Klar Hören Attendorn<br>Sabine Kellermann<br>Am Wall 16<br>57439 Attendorn</p>
                                """)
                        .organizations()
                        .getFirst();
        assertThat(firm.name()).isEqualTo("Klar Hören Attendorn");
    }

    /// However the file is called and the title is worded.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /schrauber-team.html | SCHRAUBER-TEAM – Impressum    | <header><span>Impressum</span></header>
                    /s7.htm              | Ihr Partner für Gartenbau     | <b>Impressum</b>
                    /de/12               | Gartenbau Tannwald            | <h3>Impressum und Kontakt</h3>
                    /s9.htm              | Gartenbau, Zaunbau, Teichbau  | <table><tr><td>Impressum<br>Anbieter ist <a href=/>Gartenbau Tannwald</a></td></tr></table>
                    """)
    void aPageThatCallsItselfImpressumIsOne(String path, String title, String head) {
        var facts =
                Pages.read(
                        path,
                        "<title>"
                                + title
                                + "</title><section><div>"
                                + head
                                + "</div><p>Verantwortlich:<br>Herr Gerd Tannwald</p>"
                                + "<p>Hohlweg 3<br>57462 Olpe</p></section>");
        assertThat(facts.role()).isEqualTo(PageRole.IMPRESSUM);
    }

    @Test
    void aLegalFormOnALineOfItsOwnEndsTheNameAbove() {
        var firm =
                Pages.read(
                                "/impressum.html",
                                "<h1>Impressum</h1><p>Dienstanbieterin im Sinne des Gesetzes ist die</p><p>Tannwald Kälte- und Klimatechnik<br>GmbH &amp; Co. KG<br>Betriebshof Nord<br>Hohlweg 3<br>57462 Olpe</p>")
                        .organizations()
                        .getFirst();
        assertThat(firm.name()).isEqualTo("Tannwald Kälte- und Klimatechnik GmbH & Co. KG");
        assertThat(firm.street()).isEqualTo("Hohlweg 3");
    }

    @Test
    void theNameTheSiteGoesByBeatsTheLineAboveItsAddress() {
        var club =
                Pages.read(
                                "/impressum.html",
                                "<title>Impressum – Alte Schmiede Olpe</title><h1>Impressum</h1><p>Diese Seiten werden gepflegt vom Förderkreis Alte Schmiede Olpe e. V., der gemeinnützig ist.</p><h2>So erreicht Ihr uns</h2><p>Werkstatt und Büro<br>Hohlweg 3<br>57462 Olpe</p>")
                        .organizations()
                        .getFirst();
        assertThat(club.name()).isEqualTo("Förderkreis Alte Schmiede Olpe e. V.");
        assertThat(club.postalCode()).isEqualTo("57462");
    }

    /// Words that head the sections of others stand in names, too.
    @ParameterizedTest
    @CsvSource({
        "Tannwald Technik GmbH,",
        "Foto Tannwald GbR,",
        "Tannwald Druck GmbH & Co. KG,",
        "Gebr. Tannwald e. K.,",
        "Wilh. Tannwald GmbH,",
        "Hochschule für Technik und Druck Olpe, Pressestelle<br>"
    })
    void aHeadingThatIsANameKeepsItsAddress(String name, @Nullable String below) {
        var firm =
                Pages.read(
                                "/impressum.html",
                                "<title>Impressum</title><h1>Impressum</h1><p><b>%s</b></p><p>%sHohlweg 3<br>57462 Olpe</p><h3>Umsetzung durch Fernweh Medien GmbH</h3><p>Hafenweg 1<br>48155 Münster</p>"
                                        .formatted(
                                                name.replace("&", "&amp;"),
                                                below == null ? "" : below))
                        .organizations()
                        .getFirst();
        assertThat(firm.name()).isEqualTo(name);
        assertThat(firm.street()).isEqualTo("Hohlweg 3");
        assertThat(firm.postalCode()).isEqualTo("57462");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Verantwortlich und © 2005–2020 für diese Seiten:</p>%s",
                "%s<footer><p>© Jahr / Inhaber</p></footer>",
                "%s<footer><p>© 2026 Copyright</p></footer>",
                "%s<p>Rechtsfähige Stiftung des bürgerlichen Rechts</p>"
            })
    void whatStandsBeforeACopyrightMarkIsNoName(String around) {
        var firm =
                Pages.read(
                                "/impressum.html",
                                "<title>Impressum</title><h1>Impressum</h1>"
                                        + around.formatted(
                                                "<p>Dr. Erika Muster<br>Hohlweg 3<br>57462 Olpe</p>"))
                        .organizations()
                        .getFirst();
        assertThat(firm.name()).isEqualTo("Erika Muster");
    }

    /// Rows of labels and values, `/` between the lines.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Geschäftsbezeichnung/Malerwerkstätte Tannwald/Inhaber/Erika Muster/Rechtsform/Einzelunternehmen/Anschrift/Hohlweg 3/57462 Olpe | Malerwerkstätte Tannwald | 57462
                    Company/tannwald systems GmbH & Co. KG/Address/Hohlweg 3/57462 Olpe/Germany | tannwald systems GmbH & Co. KG | 57462
                    Firmenname: Tannwald Bau GmbH/Anschrift: Hohlweg 3/PLZ / Ort: 6020 Innsbruck | Tannwald Bau GmbH | 6020
                    Vereinigung der Helfer und Förderer des Freiwilligen Hilfswerks (FHW) Olpe e. V./Hohlweg 3/57462 Olpe | Vereinigung der Helfer und Förderer des Freiwilligen Hilfswerks (FHW) Olpe e. V. | 57462
                    Vogel, Tannwald Systeme GbR/Hohlweg 3/57462 Olpe | Vogel, Tannwald Systeme GbR | 57462
                    Tannwald & Vogel/Immobilien GmbH/Hohlweg 3/57462 Olpe/© Tannwald & Vogel Immobilien GmbH | Tannwald & Vogel Immobilien GmbH | 57462
                    """)
    void readsTheNameHoweverItIsLabelled(String said, String name, String postalCode) {
        var firm =
                Pages.read(
                                "/impressum.html",
                                "<title>Impressum</title><h1>Impressum</h1><div>"
                                        + said.replace("&", "&amp;")
                                                .replaceAll("(?<! )/(?! )", "</div><div>")
                                        + "</div>")
                        .organizations()
                        .getFirst();
        assertThat(firm.name()).isEqualTo(name);
        assertThat(firm.postalCode()).isEqualTo(postalCode);
    }

    @Test
    void aHeadingThatNamesATraderIsHisFirm() {
        var firm =
                Pages.read(
                                "/impressum.html",
                                "<title>Impressum</title><h1>Impressum</h1><h2>Praxis für Ergotherapie Erika Muster</h2><p>Hohlweg 3<br>57462 Olpe</p>")
                        .organizations()
                        .getFirst();
        assertThat(firm.name()).isEqualTo("Praxis für Ergotherapie Erika Muster");
        assertThat(firm.street()).isEqualTo("Hohlweg 3");
    }

    @Test
    void theLettersOfACourtAreNoTown() {
        var facts =
                Pages.read(
                        "/impressum.html",
                        "<title>Impressum</title><h1>Impressum</h1><p>Tannwald GmbH<br>Hohlweg 3<br>57462 Olpe</p><h3>Handelsregister</h3><p>Handelsregister B des Amtsgerichts Bremen<br>Registernummer: HRB 39999 HB</p><h3>USt-IdNr.</h3><p>DE123456788</p>");
        assertThat(facts.organizations())
                .singleElement()
                .satisfies(firm -> {
                    assertThat(firm.registerNumber()).isEqualTo("HRB 39999 HB");
                    assertThat(firm.vatId()).isEqualTo("DE123456788");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Tel.: 0123 456789                       |
                    Tel.: 0123 456789<br>Mobil: 0171 4711815 | +491714711815
                    """)
    void aTemplatesNumberIsNoPhone(String said, @Nullable String phone) {
        var firm =
                Pages.read(
                                "/impressum.html",
                                "<title>Impressum</title><h1>Impressum</h1><p>Tannwald GmbH<br>Hohlweg 3<br>57462 Olpe</p><p>"
                                        + said
                                        + "</p>")
                        .organizations()
                        .getFirst();
        assertThat(firm.phone()).isEqualTo(phone);
    }

    /// Who answers for the content, too, is no mere agency; one who only designs is.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Inhalt, fachliche & technische Gestaltung: | Hohlweg 3
                    Gestaltung und Programmierung:             |
                    """)
    void whoAnswersForTheContentIsThePublisher(String label, @Nullable String street) {
        var found =
                Pages.read(
                                "/impressum.html",
                                "<title>Impressum</title><h1>Impressum</h1><p>"
                                        + label
                                        + "</p><p>Tannwald GmbH & Co. KG<br>Hohlweg 3<br>D-57462 Olpe</p>")
                        .organizations();
        assertThat(found.stream().map(OrganizationMention::street).findFirst().orElse(null))
                .isEqualTo(street);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    MwSt.-Nr. (P.IVA): IT02780120214 | IT02780120214
                    Artikel: IT02780120214           |
                    """)
    void aNeighboursVatIdNeedsItsLabel(String said, @Nullable String vatId) {
        var firm =
                impressum("<p>Tannwald GmbH<br>Hohlweg 3<br>57462 Olpe</p><p>" + said + "</p>")
                        .organizations()
                        .getFirst();
        assertThat(firm.vatId()).isEqualTo(vatId);
    }

    @Test
    void aSwissTownMayStandBehindItsStreet() {
        var firm =
                impressum("<p>Tannwald GmbH<br>Hohlweg 3, CH - 6060 Sarnen / OW</p>")
                        .organizations()
                        .getFirst();
        assertThat(firm)
                .extracting(
                        OrganizationMention::street,
                        OrganizationMention::postalCode,
                        OrganizationMention::city)
                .containsExactly("Hohlweg 3", "6060", "Sarnen");
    }

    /// The house's own address, unless it is that of another house.
    @ParameterizedTest
    @CsvSource({
        "tannwald.example, info@tannwald.example",
        "post.example, erika.muster@tannwald.example"
    })
    void aMailForEverybodyIsTheFirms(String domain, String mail) {
        var firm =
                impressum(
                                "<p>Tannwald GmbH<br>Hohlweg 3<br>57462 Olpe<br>E-Mail: erika.muster@tannwald.example<br>E-Mail: info@"
                                        + domain
                                        + "</p>")
                        .organizations()
                        .getFirst();
        assertThat(firm.email()).isEqualTo(mail);
    }

    @Test
    void aProjectOfSomebodyIsNotWhoOffersTheSite() {
        var firm =
                impressum(
                                "<p>STOFF/KREIS – Die Wette<br>ein Projekt von Schöner Nordstadt<br>Stadtreinigung Nordstadt<br>Eigenbetrieb der Stadt Nordstadt<br>Hohlweg 3<br>57462 Olpe</p>")
                        .organizations()
                        .getFirst();
        assertThat(firm.name()).isEqualTo("Stadtreinigung Nordstadt");
    }

    @Test
    void aProjectOfTheFirmThatOffersTheSiteNamesIt() {
        var firm =
                impressum("<p>Ein Projekt der Ostrow Optik GmbH<br>Hohlweg 3<br>57462 Olpe</p>")
                        .organizations()
                        .getFirst();
        assertThat(firm.name()).isEqualTo("Ostrow Optik GmbH");
        assertThat(firm.postalCode()).isEqualTo("57462");
    }

    /// Neither somebody's nor the applicants'.
    @ParameterizedTest
    @CsvSource({"p.muster", "bewerbung", "datenschutz"})
    void aMailForSomeIsNotForEverybody(String before) {
        var firm =
                impressum(
                                "<p>Tannwald GmbH<br>Hohlweg 3<br>57462 Olpe<br>E-Mail: erika.muster@tannwald.example<br>E-Mail: "
                                        + before
                                        + "@tannwald.example</p>")
                        .organizations()
                        .getFirst();
        assertThat(firm.email()).isEqualTo("erika.muster@tannwald.example");
    }

    /// Markdown ends a line without `<br>`: who wrote it meant lines.
    @Test
    void anAddressInTheLinesOfItsSourceIsRead() {
        var firm =
                impressum(
                                "<p>Tannwald &amp; Söhne e. K.\nInhaberin: Erika Ostrow\nHohlweg 3\n57462 Olpe</p>")
                        .organizations()
                        .getFirst();
        assertThat(firm.name()).isEqualTo("Tannwald & Söhne e. K.");
        assertThat(firm.street()).isEqualTo("Hohlweg 3");
        var prose =
                impressum(
                        "<p>Wir haben unser Haus seit vielen Jahren und mit großer Freude in\n57462 Olpe und fahren von dort aus zu unseren Kunden in der ganzen\nUmgebung.</p>");
        assertThat(prose.text()).contains("Freude in 57462 Olpe und");
    }

    /// What is printed about the publisher, where it stands otherwise than in most imprints.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <p>Jagdmusik Olpetal eins<br>1. Vorsitzende<br>Erika Ostrow<br>Hohlweg 3<br>57462 Olpe</p>         | Jagdmusik Olpetal eins | Hohlweg 3
                    <p>Tannwald GmbH<br>57462 Olpe<br>Hohlweg 3</p>                                                    | Tannwald GmbH | Hohlweg 3
                    <p>TANNWALD OPTIK GMBH<br>Hohlweg 3 - Am Marktplatz<br>57462 Olpe</p>                              | TANNWALD OPTIK GMBH | Hohlweg 3
                    <p><strong>Tannwald GmbH</strong>¶Hohlweg 3¶57462 Olpe¶Deutschland¶<a href="mailto:x@y.example">x@y.example</a></p> | Tannwald GmbH | Hohlweg 3
                    <p>TANNWALD OPTIK GMBH & CO. KG<br>Hohlweg 3<br>57462 Olpe<br>HRA 1234</p>                         | TANNWALD OPTIK GMBH & CO. KG | Hohlweg 3
                    <p>Thomas Becker<br>Webwerk Ostrau<br>Hohlweg 3<br>57462 Olpe</p>                                 | Webwerk Ostrau | Hohlweg 3
                    <p>Hochschule Nordstadt<br>Zentrale Verwaltung<br>Die Präsidentin<br>Hohlweg 3<br>57462 Olpe</p>    | Hochschule Nordstadt | Hohlweg 3
                    <p>SAMG<br>Hohlweg 3<br>57462 Olpe</p>                                                             | SAMG | Hohlweg 3
                    <p>AS Tannwald GmbH<br>Hohlweg 3<br>57462 Olpe</p>                                                 | AS Tannwald GmbH | Hohlweg 3
                    <p>Tannwald GmbH</p><p>Hohlweg 3, 6833 Klausdorf</p>                                               | Tannwald GmbH | Hohlweg 3
                    <p>Tannwald e.U.</p><p>Firmenbuchgericht: Landesgericht Wels</p><p>Hohlweg 3</p><p>4600 Wels</p>   | Tannwald e.U. | Hohlweg 3
                    <h2>Verein zur Förderung der Jagdmusik e.V.</h2><p>Hohlweg 3<br>57462 Olpe</p>                     | Verein zur Förderung der Jagdmusik e.V. | Hohlweg 3
                    <p>Stadt Nordstadt<br>Der Bürgermeister<br>Hohlweg 3<br>57462 Olpe</p>                             | Stadt Nordstadt | Hohlweg 3
                    <p>Impressum der Tannwald Praxis, 1050 Wien<br>Hohlweg 3<br>1050 Wien</p>                   | Tannwald Praxis | Hohlweg 3
                    """)
    void readsNameAndStreetWhereverTheyStand(String lines, String name, String street) {
        var firm = impressum(lines.replace('¶', '\n')).organizations().getFirst();
        assertThat(firm.name()).isEqualTo(name);
        assertThat(firm.street()).isEqualTo(street);
    }

    /// Below a person stands what she does; a court, a law and a chamber publish nothing here.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rechtsanwältin",
                "Heilpraktikerin für Psychotherapie",
                "Software-Architektur und -Entwicklung"
            })
    void whatSomebodyDoesIsNotWhoPublishes(String trade) {
        var facts =
                impressum(
                        "<p>Erika Ostrow<br>"
                                + trade
                                + "<br>Hohlweg 3<br>57462 Olpe</p><h3>Steuerberaterin:</h3><p>Steuerberaterkammer Nordstadt</p><p>Wichtelweg 6</p><p>10787 Berlin</p>");
        var firm = facts.organizations().getFirst();
        assertThat(firm.name()).isEqualTo("Erika Ostrow");
        assertThat(firm.street()).isEqualTo("Hohlweg 3");
    }

    @Test
    void theCourtOfAnAustrianFirmGoesByItsName() {
        var firm =
                impressum(
                                "<p>Tannwald GmbH<br>Hohlweg 3<br>A-6833 Klaus</p><p>Firmenbuchnummer: FN 200291 x</p><p>Firmenbuchgericht: Landesgericht Feldkirch</p>")
                        .organizations()
                        .getFirst();
        assertThat(firm.registerCourt()).isEqualTo("Landesgericht Feldkirch");
    }

    /// Nothing calls it a VAT id; the canton is no town.
    @Test
    void theNumberOfASwissFirmIsThatOfItsRegister() {
        var firm =
                impressum(
                                "<p>Tannwald Stiftung<br>Hohlweg 3<br>CH-6340 Baar<br>CHE-416.988.952</p><p>Eingetragen im Handelsregister des Kantons Zug</p>")
                        .organizations()
                        .getFirst();
        assertThat(firm.registerNumber()).isEqualTo("CHE-416.988.952");
        assertThat(firm.vatId()).isNull();
        assertThat(firm.registerCourt()).isNull();
    }

    /// <http://microformats.org/wiki/hcard>
    @Test
    void readsACardMarkedByItsClasses() {
        var firm =
                impressum(
                                "<div class='vcard'><div class='org'>tannwald17 Museum</div><div class='fn'>Leitung: Dr. Erika Ostrow</div><div class='adr'><div class='street-address'>Hohlweg 3</div><span class='postal-code'>57462</span> <span class='locality'>Olpe</span></div></div>")
                        .organizations()
                        .getFirst();
        assertThat(firm.name()).isEqualTo("tannwald17 Museum");
        assertThat(firm.postalCode()).isEqualTo("57462");
    }

    /// *Die Stiftung … ist eine rechtsfähige Stiftung*: a name is no sentence.
    @Test
    void aNameEndsWhereItsSentenceGoesOn() {
        var firm =
                impressum(
                                "<p>Hohlweg 3</p><p>57462 Olpe</p><p>Die Stiftung Leise Wälder ist eine rechtsfähige öffentliche Stiftung bürgerlichen Rechts.</p>")
                        .organizations()
                        .getFirst();
        assertThat(firm.name()).isEqualTo("Stiftung Leise Wälder");
    }

    @Test
    void theCardOfAnAgencyIsNotThePublishers() {
        var firm =
                impressum(
                                "<p>Tannwald Optik GmbH<br>Hohlweg 3<br>57462 Olpe</p><h2>Webdesign</h2><div class='vcard'><span class='org'>Pixel Agentur</span> <span class='street-address'>Wichtelweg 6</span></div>")
                        .organizations()
                        .getFirst();
        assertThat(firm.name()).isEqualTo("Tannwald Optik GmbH");
    }

    /// Prose that an editor wrapped is prose, whatever numbers begin its lines.
    @Test
    void wrappedProseKeepsNoLines() {
        var facts =
                impressum(
                        "<p>Die Tannwald GmbH fertigt in Olpe mit über\n1200 Mitarbeitern Pressen und berät mit Dr. Erika\nOstrow ihre Kunden in aller Welt.</p>");
        assertThat(facts.text()).contains("mit über 1200 Mitarbeitern").contains("Erika Ostrow");
    }
}
