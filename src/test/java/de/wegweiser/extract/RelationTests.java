package de.wegweiser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.RelationMention;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelationTests {

    private static final String CHAIR = "Lehrstuhl für Antriebstechnik";

    private static PageFacts chair(String path, String body) {
        return Pages.read(
                path,
                "<title>"
                        + CHAIR
                        + "</title><body><header><p>"
                        + CHAIR
                        + "</p></header><main>"
                        + body
                        + "</main><footer>"
                        + CHAIR
                        + ", Bergstraße 7, 57462 Olpe</footer></body>");
    }

    private static List<String> told(PageFacts facts, Predicate predicate) {
        return facts.relations().stream()
                .filter(relation -> relation.predicate() == predicate)
                .map(relation -> relation.subject() + " > " + relation.object())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>Team - LAT - Fakultät Maschinenbau - Technische Universität Nordstadt</title><body><header><p>Lehrstuhl für Antriebstechnik</p></header>",
                "<title>Lehrstuhl für Antriebstechnik</title><body><header><div>Fakultät Maschinenbau / Lehrstuhl für Antriebstechnik</div><p>Technische Universität Nordstadt</p></header>",
                "<title>Lehrstuhl für Antriebstechnik</title><body><nav><ol><li><a href='/1'>Technische Universität Nordstadt</a></li><li><a href='/2'>Fakultät Maschinenbau</a></li><li><a href='/'>Lehrstuhl für Antriebstechnik</a></li></ol></nav>"
            })
    void theFrameOfAPageTellsWhereAUnitStands(String frame) {
        var facts =
                Pages.read(
                        "/forschung.html",
                        frame
                                + "<main><h1>Forschung</h1><p>Der Lehrstuhl für Antriebstechnik untersucht Getriebe.</p></main><footer>© Lehrstuhl für Antriebstechnik</footer></body>");
        assertThat(told(facts, Predicate.PART_OF))
                .containsExactlyInAnyOrder(
                        "Lehrstuhl für Antriebstechnik > Fakultät Maschinenbau",
                        "Fakultät Maschinenbau > Technische Universität Nordstadt");
    }

    @Test
    void aMenuOfAllFacultiesTellsNothing() {
        var facts =
                Pages.read(
                        "/forschung.html",
                        "<title>Lehrstuhl für Antriebstechnik</title><body><nav><ul><li><a href='/1'>Fakultät Maschinenbau</a></li><li><a href='/2'>Fakultät Informatik</a></li></ul></nav>"
                                + "<main><h1>Forschung</h1><p>Der Lehrstuhl für Antriebstechnik untersucht Getriebe.</p></main></body>");
        assertThat(told(facts, Predicate.PART_OF)).isEmpty();
    }

    @Test
    void aChairHasTheGroupsItSpeaksOfUnlessTheyAreSomebodyElses() {
        var facts =
                chair(
                        "/forschung.html",
                        "<h1>Forschung</h1><p>Dr. Erika Beispiel leitet die Gruppe Industrielle Kommunikation. Die Arbeitsgruppe Schmierstoffe der Universität Südstadt hilft uns dabei.</p>");
        assertThat(told(facts, Predicate.PART_OF))
                .containsExactlyInAnyOrder(
                        "Gruppe Industrielle Kommunikation > " + CHAIR,
                        "Arbeitsgruppe Schmierstoffe > Universität Südstadt");
    }

    @Test
    void aCardOfAUniversityNamesItsUnitInTheFirstLine() {
        var facts =
                chair(
                        "/projekt.html",
                        "<h1>Projekt Leiselauf</h1><h2>Partner</h2><div><h3>Hochschule Nordstadt</h3><p>Fachgebiet Nachhaltige Produktion<br>Prof. Dr. Erika Beispiel</p></div>");
        assertThat(told(facts, Predicate.PART_OF))
                .contains("Fachgebiet Nachhaltige Produktion > Hochschule Nordstadt");
    }

    @Test
    void aPageIsPartOfItsSiteWhichIsNoOrganization() {
        var facts =
                chair(
                        "/forschung.html",
                        "<script type='application/ld+json'>{\"@type\":\"WebPage\",\"name\":\"Forschung\",\"isPartOf\":{\"@type\":\"WebSite\",\"name\":\"Antriebe\"}}</script><h1>Forschung</h1><p>Wir untersuchen Getriebe.</p>");
        assertThat(told(facts, Predicate.PART_OF)).isEmpty();
    }

    @Test
    void aTableOfProjectsTellsWhoTakesPart() {
        var facts =
                chair(
                        "/themen/akustik.html",
                        """
                        <h1>Projekte zur Akustik</h1>
                        <table><tr><th>Projekt</th><th>Partner</th><th>Laufzeit</th></tr>
                        <tr><td>LeiseLauf<br>Geräuscharme Getriebe</td><td>TU Nordstadt, Bremsen Kellermann GmbH (Tochter der Ostrow AG), Aggerwerke</td><td>2024–2026</td></tr>
                        <tr><td>HörMal</td><td>Klinikum Nordstadt</td><td>2025</td></tr></table>
                        """);
        assertThat(told(facts, Predicate.PARTICIPATES_IN))
                .contains(
                        "TU Nordstadt > LeiseLauf",
                        "Bremsen Kellermann GmbH > LeiseLauf",
                        "Aggerwerke > LeiseLauf",
                        "Klinikum Nordstadt > HörMal")
                .noneMatch(
                        relation -> relation.contains("Laufzeit") || relation.contains("Tochter"));
    }

    /// The other cells tell what they do; the head of the table is nobody.
    @Test
    void aTableOfAConsortiumNamesOneInEachRow() {
        var facts =
                Pages.read(
                        "/konsortium.html",
                        """
                        <title>Konsortium | LeiseLauf</title><body><header><a href="/">LeiseLauf</a></header><main>
                        <h1>Konsortium</h1><p>Im Projekt LeiseLauf arbeiten drei Einrichtungen zusammen.</p>
                        <table><tr><th>Einrichtung</th><th>Aufgabe im Projekt</th></tr>
                        <tr><td>Hochschule Nordstadt, Institut für Akustik</td><td>Koordination, Messungen</td></tr>
                        <tr><td>Aggerwerke</td><td>Versuche im Feld</td></tr>
                        <tr><td>Stadt Nordstadt, Tiefbauamt</td><td>Umsetzung der Maßnahmen</td></tr></table></main>
                        <footer>LeiseLauf</footer></body>
                        """);
        assertThat(told(facts, Predicate.PARTICIPATES_IN))
                .containsExactlyInAnyOrder(
                        "Hochschule Nordstadt > LeiseLauf",
                        "Aggerwerke > LeiseLauf",
                        "Stadt Nordstadt > LeiseLauf");
    }

    @Test
    void partnersOfAProjectMayHaveHeadingsOrAListOfTheirOwn() {
        var facts =
                chair(
                        "/projekte/leiselauf.html",
                        """
                        <h1>LeiseLauf</h1><p>Das Projekt LeiseLauf erforscht leise Getriebe.</p>
                        <h2>Partner</h2><h3>Technische Universität Nordstadt</h3><p>Die Gruppe misst.</p>
                        <h3>Ostrow Analytics GmbH</h3><p>Sie rechnet in der Cloud.</p>
                        <h2>Assoziierte Partner</h2><ul><li>Stadtwerke Nordstadt</li></ul>
                        """);
        assertThat(told(facts, Predicate.PARTICIPATES_IN))
                .containsExactlyInAnyOrder(
                        CHAIR + " > LeiseLauf",
                        "Technische Universität Nordstadt > LeiseLauf",
                        "Ostrow Analytics GmbH > LeiseLauf",
                        "Stadtwerke Nordstadt > LeiseLauf");
    }

    /// What an association lists as its members are its members, not its partners.
    @Test
    void anAssociationShowsItsMembers() {
        String network = "Antriebsnetzwerk Nordland e.V.";
        var facts =
                Pages.read(
                        "/mitglieder.html",
                        """
                        <title>Mitglieder | %1$s</title><body><header><p>%1$s</p></header><main><h1>Unsere Mitglieder</h1>
                        <h2>Unternehmen</h2><ul><li><a href="https://o.example">Ostrow GmbH</a>, Olpe – Getriebe</li><li><a href="https://a.example">Aggerwerke</a>, Olpe</li></ul>
                        <h2>Hochschulen</h2><table><tr><th>Mitglied</th><th>Ort</th></tr><tr><td>Hochschule Nordstadt</td><td>Nordstadt</td></tr></table>
                        <h2>Vorstand</h2><ul><li>Dr. Anna Ostrow (Kellermann GmbH), Vorsitzende</li><li>Jan Vogel (Aggerwerke AG)</li></ul></main><footer>© %1$s</footer></body>
                        """
                                .formatted(network));
        assertThat(told(facts, Predicate.MEMBER_OF))
                .containsExactlyInAnyOrder(
                        "Ostrow GmbH > " + network,
                        "Aggerwerke > " + network,
                        "Hochschule Nordstadt > " + network);
        assertThat(told(facts, Predicate.COOPERATES_WITH)).isEmpty();
        assertThat(told(facts, Predicate.LEADS)).containsExactly("Anna Ostrow > " + network);
        assertThat(told(facts, Predicate.WORKS_FOR))
                .containsExactlyInAnyOrder(
                        "Anna Ostrow > Kellermann GmbH", "Jan Vogel > Aggerwerke AG");
    }

    @Test
    void aClusterNamesWhoTakesPartInIt() {
        var facts =
                Pages.read(
                        "/verbund.html",
                        "<title>Der Verbund | Exzellenzcluster Antriebe</title><body><header><p>Exzellenzcluster Antriebe</p></header><main><h1>Beteiligte Einrichtungen</h1><p>Am Cluster wirken mit:</p><ul><li>Universität Südstadt</li><li>Max-Planck-Institut für Getriebe</li></ul><h2>Industriepartner</h2><p>Ostrow AG und Aggerwerke</p><h2>Team</h2><p>Prof. Dr. Anna Sommer (Sprecherin), Universität Südstadt</p></main><footer>© Exzellenzcluster Antriebe</footer></body>");
        assertThat(told(facts, Predicate.MEMBER_OF))
                .containsExactlyInAnyOrder(
                        "Universität Südstadt > Exzellenzcluster Antriebe",
                        "Max-Planck-Institut für Getriebe > Exzellenzcluster Antriebe");
        assertThat(told(facts, Predicate.COOPERATES_WITH))
                .containsExactlyInAnyOrder(
                        "Exzellenzcluster Antriebe > Ostrow AG",
                        "Exzellenzcluster Antriebe > Aggerwerke");
        assertThat(told(facts, Predicate.LEADS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><a href='https://o.example'><img alt='Ostrow'></a><a href='https://a.example'><img alt='Aggerwerke'></a></div>",
                "<p>Ostrow AG, Aggerwerke und Nordlicht</p>",
                "<h3>Industrie</h3><ul><li>Ostrow</li><li>Aggerwerke</li></ul>",
                "<p>Industriepartner: Ostrow, Aggerwerke<br>Wissenschaftliche Partner: Universität Südstadt</p>",
                "<h3>Ostrow GmbH</h3><p>Sie liefert Stahl.</p><h3>Aggerwerke AG</h3><p>Sie liefert Öl.</p>"
            })
    void partnersAreListedInManyWays(String list) {
        var facts = chair("/ueber-uns.html", "<h1>Über uns</h1><h2>Unsere Partner</h2>" + list);
        assertThat(told(facts, Predicate.COOPERATES_WITH))
                .anyMatch(relation -> relation.startsWith(CHAIR + " > Ostrow"))
                .anyMatch(relation -> relation.startsWith(CHAIR + " > Aggerwerke"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <p>Kellermann ist eine hundertprozentige Tochter der Ostrow Holding und liefert Stahl.</p> | Kellermann Werke GmbH > Ostrow Holding
                    <p>Die Kellermann Werke GmbH ist Teil der Ostrow Gruppe und An-Institut der Universität Südstadt.</p> | Kellermann Werke GmbH > Universität Südstadt
                    <table><tr><td>Universität Südstadt, Institut für Optik</td><td>Messungen</td></tr></table> | Institut für Optik > Universität Südstadt
                    <p>Die Kellermann Werke GmbH baut Getriebe. Sie gehört zur Ostrow Holding.</p> | Kellermann Werke GmbH > Ostrow Holding
                    <p>Musikhochschule Südstadt – Fakultät für Klang – AG Akustik</p> | AG Akustik > Fakultät für Klang
                    <p>Wir gehören seit 2018 zur Ostrow Holding.</p> | Kellermann Werke GmbH > Ostrow Holding
                    <p>Mit der Universität Südstadt, Institut für Optik, und der Ostrow AG arbeiten wir.</p> | Institut für Optik > Universität Südstadt
                    <p>Partner: Universität Südstadt, Institut für Optik; Ostrow AG</p> | Institut für Optik > Universität Südstadt
                    """)
    void whoIsPartOfWhomIsSaidInShortToo(String said, String relation) {
        var facts =
                Pages.read(
                        "/firma.html",
                        "<title>Firma | Kellermann Werke GmbH</title><main><h1>Firma</h1>"
                                + said
                                + "</main><footer>© Kellermann Werke GmbH</footer>");
        assertThat(told(facts, Predicate.PART_OF)).contains(relation);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Wir sind Mitglied im VDMA und des Verbands der Deutschen Getriebe.        | MEMBER_OF       | VDMA; Verband der Deutschen Getriebe
                    Wir sind Mitglied im VDMA und kooperieren mit der Ostrow GmbH.           | MEMBER_OF       | VDMA
                    Wir sind Mitglied im VDMA und kooperieren mit der Ostrow GmbH.           | COOPERATES_WITH | Ostrow GmbH
                    In Zusammenarbeit mit dem Gießerei-Institut der TU Nordstadt prüfen wir. | PART_OF         |
                    Innungsmitglied der Metallinnung Nordland.                                | MEMBER_OF       | Metallinnung Nordland
                    Kellermann ist Mitglied im Startup-Verband.                               | MEMBER_OF       | Startup-Verband
                    Dr. Anna Ostrow, Mitglied der Akademie Nordland, berichtet.               | MEMBER_OF       |
                    Frau Ostrow ist Mitglied der Geschäftsleitung der Ostrow GmbH.            | MEMBER_OF       |
                    Kellermann kooperiert mit der Lehranstalt Nordstadt und mit der Ostrow GmbH. | COOPERATES_WITH | Lehranstalt Nordstadt; Ostrow GmbH
                    Wir arbeiten mit den Stadtwerken Nordstadt-Süd und der Energieagentur Nordland zusammen. | COOPERATES_WITH | Stadtwerke Nordstadt-Süd; Energieagentur Nordland
                    Kellermann ist eine Tochter der Ostrow Holding und kooperiert mit der Agger AG. | COOPERATES_WITH | Agger AG
                    """)
    void sentencesNameBodiesWithoutALegalForm(String said, Predicate predicate, String names) {
        var facts =
                Pages.read(
                        "/firma.html",
                        "<title>Firma | Kellermann Werke GmbH</title><main><h1>Firma</h1><p>"
                                + said
                                + "</p></main><footer>© Kellermann Werke GmbH</footer>");
        assertThat(told(facts, predicate))
                .filteredOn(relation -> relation.startsWith("Kellermann"))
                .extracting(relation -> relation.replaceFirst("Kellermann Werke GmbH > ", ""))
                .containsExactlyInAnyOrder(names == null ? new String[0] : names.split("; "));
    }

    @Test
    void englishSentencesNameWhomTheyWriteWithACapital() {
        var facts =
                chair(
                        "/research.html",
                        "<h1>Research</h1><p>Our group studies gears and lubrication of heavy machines. We collaborate with Ostrow, Agger Analytics and several small firms.</p>");
        assertThat(told(facts, Predicate.COOPERATES_WITH))
                .containsExactlyInAnyOrder(CHAIR + " > Ostrow", CHAIR + " > Agger Analytics");
    }

    /// A second heading tells what it is about; the facts stand below that.
    @Test
    void aProjectMayHaveASecondHeading() {
        var facts =
                chair(
                        "/projekte/leiselauf.html",
                        "<h1>LeiseLauf</h1><h2>Leise Getriebe für Kräne</h2><table><tr><td>Projektpartner</td><td>Ostrow GmbH, Agger AG</td></tr><tr><td>Förderkennzeichen</td><td>02XX123A20</td></tr></table><p>Ziel des Projekts ist Ruhe.</p>");
        assertThat(told(facts, Predicate.PARTICIPATES_IN))
                .contains("Ostrow GmbH > LeiseLauf", "Agger AG > LeiseLauf");
    }

    /// The label stands in a block of its own.
    @Test
    void aProjectsFactsStandBesideTheirLabels() {
        var facts =
                chair(
                        "/leiselauf.html",
                        """
                        <h1>LeiseLauf</h1><p>Leise Getriebe für alle im Forschungsprojekt.</p><h2>Steckbrief</h2>
                        <h2>Beteiligte</h2><ul><li>Universität Südstadt</li><li>Ostrow GmbH</li></ul>
                        <dl><dt>Fördermittelgeber</dt><dd>Bundesministerium für Forschung</dd><dt>FKZ</dt><dd>28XX123A20</dd><dt>Laufzeit</dt><dd>04/2023 – 03/2026</dd></dl>
                        """);
        assertThat(facts.projects())
                .extracting(project -> project.funder(), project -> project.grantId())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Bundesministerium für Forschung", "28XX123A20"));
        assertThat(told(facts, Predicate.PARTICIPATES_IN))
                .contains("Universität Südstadt > LeiseLauf", "Ostrow GmbH > LeiseLauf");
    }

    @Test
    void aSentenceNamesWhoTakesPartInItsProject() {
        var facts =
                chair(
                        "/ueber-uns.html",
                        "<h1>Über uns</h1><p>Mit der Ostrow GmbH entwickeln wir im Projekt LeiseLauf Getriebe. Mit dem Projekt LeiseLauf erforscht auch die Agger AG das ihre.</p>");
        assertThat(told(facts, Predicate.PARTICIPATES_IN))
                .contains("Ostrow GmbH > LeiseLauf")
                .doesNotContain("Agger AG > LeiseLauf");
    }

    /// A list separates its entries by semicolons; an address does not.
    @Test
    void aSemicolonPartsTheEntriesOfAList() {
        var facts =
                chair(
                        "/partner.html",
                        "<h1>Partner</h1><p>Partner: Ostrow AG, Institut für Optik; Universität Südstadt</p>");
        assertThat(told(facts, Predicate.PART_OF)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Lehrstuhl und Ostrow GmbH vereinbaren Zusammenarbeit  | Als Partner stößt die Ostrow GmbH hinzu. Das Land Nordrhein-Westfalen fördert das Vorhaben „LeiseLauf“ mit 1 Mio. Euro.
                    Projektstart: Getriebe werden leiser                  | Gemeinsam mit der Ostrow GmbH geht der Lehrstuhl im Projekt LeiseLauf der Frage nach. Das BMBF fördert das Vorhaben.
                    Neues Forschungsprojekt „LeiseLauf“ gestartet         | Gemeinsam mit der Ostrow GmbH werden Getriebe leiser. Das BMBF fördert das Vorhaben.
                    """)
    void aReportIsHeadedByWhatHappenedNotByItsProject(String heading, String said) {
        var facts =
                chair("/aktuelles/meldung.html", "<h1>%s</h1><p>%s</p>".formatted(heading, said));
        assertThat(told(facts, Predicate.PARTICIPATES_IN))
                .containsExactlyInAnyOrder(CHAIR + " > LeiseLauf", "Ostrow GmbH > LeiseLauf");
    }

    @Test
    void eachItemOfAListOfProjectsIsOne() {
        var facts =
                chair(
                        "/forschung.html",
                        """
                        <h1>Forschung</h1><h2>Abgeschlossene Projekte</h2>
                        <ul><li><strong>LeiseLauf</strong> (2018–2021): Zahnräder, gefördert durch das BMBF, Partner: Ostrow GmbH</li>
                        <li>HörMal – Lager hören, with Universität Nordstadt, funded by DFG</li>
                        <li>Getriebe: was wir daran mögen</li></ul>
                        """);
        assertThat(told(facts, Predicate.PARTICIPATES_IN))
                .containsExactlyInAnyOrder(
                        "Ostrow GmbH > LeiseLauf",
                        CHAIR + " > LeiseLauf",
                        "Universität Nordstadt > HörMal",
                        CHAIR + " > HörMal");
    }

    @ParameterizedTest
    @CsvSource({
        "Lehrstuhl für Antriebstechnik, Aggerwerke, Ostrow GmbH, true",
        "Lehrstuhl für Antriebstechnik, Aggerwerke, Lehrstuhl für Antriebstechnik, false",
        "Forschungscluster Antriebe, Aggerwerke, Ostrow GmbH, false"
    })
    void aHouseTakesPartInTheProjectsItListsUnlessItReportsOnThoseOfOthers(
            String publisher, String first, String second, boolean takesPart) {
        var facts =
                Pages.read(
                        "/projekte.html",
                        "<title>Projekte | %1$s</title><body><header><p>%1$s</p></header><main><h1>Projekte</h1><table><tr><th>Projekt</th><th>Partner</th></tr><tr><td>LeiseLauf</td><td>%2$s</td></tr><tr><td>HörMal</td><td>%3$s</td></tr></table></main><footer>© %1$s</footer></body>"
                                .formatted(publisher, first, second));
        assertThat(told(facts, Predicate.PARTICIPATES_IN).contains(publisher + " > LeiseLauf"))
                .isEqualTo(takesPart);
    }

    @Test
    void whoLeadsAProjectOfATableTakesPartInIt() {
        var facts =
                chair(
                        "/themen/akustik.html",
                        """
                        <h1>Projekte zur Akustik</h1>
                        <table><tr><th>Titel</th><th>Projektleitung und Beteiligte</th><th>Laufzeit</th></tr>
                        <tr><td>LeiseLauf</td><td>Prof. Dr. Anna Ostrow (Teilprojekt Nordstadt), Dr. Bernd Kellermann</td><td>2024–2026</td></tr></table>
                        """);
        assertThat(told(facts, Predicate.PARTICIPATES_IN))
                .contains("Anna Ostrow > LeiseLauf", "Bernd Kellermann > LeiseLauf");
    }

    /// Its funder stands elsewhere, or nowhere.
    @Test
    void aPageOfOneProjectTellsWhoWorksOnIt() {
        var facts =
                chair(
                        "/projekte/leiselauf.html",
                        """
                        <h1>LeiseLauf</h1>
                        <p>Dr. Anna Ostrow, Dr. Bernd Kellermann,<br>in Zusammenarbeit mit St. Barbara Hospital Olpe,
                        Kellermann Bremsen und der Universität Nordstadt (Maschinenbau, Nordstadt)</p>
                        <p>Im Projekt LeiseLauf werden Getriebe leiser.</p>
                        """);
        assertThat(told(facts, Predicate.PARTICIPATES_IN))
                .contains(
                        "Anna Ostrow > LeiseLauf",
                        "Bernd Kellermann > LeiseLauf",
                        "St. Barbara Hospital Olpe > LeiseLauf",
                        "Kellermann Bremsen > LeiseLauf",
                        "Universität Nordstadt > LeiseLauf",
                        CHAIR + " > LeiseLauf")
                .doesNotContain("Nordstadt > LeiseLauf");
    }

    /// Each topic has people of its own, and none is a project of the others.
    @Test
    void aListOfTopicsIsNoProject() {
        var facts =
                chair(
                        "/projekte/",
                        """
                        <h1>Projekte</h1>
                        <h2>Leise Getriebe</h2><p>Dr. Anna Ostrow forscht im Projekt mit der Kellermann GmbH.</p>
                        <h2>Warme Lager</h2><p>Dr. Bernd Kellermann misst im Projekt.</p>
                        <h2>Kalte Lager</h2><p>Dr. Clara Sommer misst im Projekt.</p>
                        """);
        assertThat(told(facts, Predicate.PARTICIPATES_IN))
                .noneMatch(
                        relation -> relation.startsWith("Bernd") || relation.startsWith("Clara"));
    }

    /// Its partners show their logos.
    @Test
    void theSiteOfAProjectNamesWhoTakesPart() {
        var facts =
                Pages.read(
                        "/konsortium.html",
                        """
                        <title>Konsortium | LeiseLauf</title><body><header><a href="/">LeiseLauf</a></header><main>
                        <h1>Konsortium</h1><p>Das Projekt wird von der Technischen Universität Nordstadt koordiniert.</p>
                        <h2>Projektpartner</h2>
                        <div><a href="https://kellermann.example/"><img src="k.png" alt="Kellermann Bremsen"></a></div>
                        <div><a href="https://agg.example/"><img src="a.svg" alt="AGG"></a></div></main>
                        <footer>LeiseLauf</footer></body>
                        """);
        assertThat(told(facts, Predicate.PARTICIPATES_IN))
                .contains(
                        "Technische Universität Nordstadt > LeiseLauf",
                        "Kellermann Bremsen > LeiseLauf",
                        "AGG > LeiseLauf");
    }

    /// A section is a project's because it stands under *Projekte*, or because its funder is in the
    /// word for it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Laufende Projekte | Partner: Ostrow GmbH, Universität Nordstadt. Gefördert durch die DFG, 2023–2026
                    Entwicklung       | Ziel des ZIM-Projekts LeiseLauf ist Ruhe. Beteiligt sind neben uns die Ostrow GmbH und die Universität Nordstadt.
                    """)
    void aSectionBelowOthersTellsWhoTakesPart(String above, String said) {
        var facts =
                chair(
                        "/entwicklung.html",
                        "<h1>Was wir tun</h1><h2>%s</h2><h3>LeiseLauf</h3><p>%s</p><h3>Anderes</h3><p>Nichts davon.</p>"
                                .formatted(above, said));
        assertThat(told(facts, Predicate.PARTICIPATES_IN))
                .contains(
                        "Ostrow GmbH > LeiseLauf",
                        "Universität Nordstadt > LeiseLauf",
                        CHAIR + " > LeiseLauf");
    }

    @Test
    void aContactIsNoPartner() {
        var facts =
                chair(
                        "/projekte/leiselauf.html",
                        """
                        <h1>LeiseLauf</h1><p>Im Projekt LeiseLauf werden Getriebe leiser. Gefördert von der DFG.</p>
                        <h2>Ihre Ansprechpartner</h2><p>Ansprechpartner: Dr. Anna Ostrow, Hölderlinstraße 3, Raum Nord 204</p>
                        """);
        assertThat(told(facts, Predicate.PARTICIPATES_IN))
                .contains("Anna Ostrow > LeiseLauf")
                .noneMatch(relation -> relation.contains("straße") || relation.contains("Raum"));
    }

    /// In a table's column of leaders.
    @Test
    void aSurnameIsNoOrganization() {
        var facts =
                chair(
                        "/themen/akustik.html",
                        """
                        <h1>Projekte zur Akustik</h1>
                        <table><tr><th>Projekt</th><th>Leitung</th></tr>
                        <tr><td>LeiseLauf</td><td>Ostrow, Universität Nordstadt</td></tr></table>
                        """);
        assertThat(told(facts, Predicate.PARTICIPATES_IN))
                .contains("Universität Nordstadt > LeiseLauf")
                .doesNotContain("Ostrow > LeiseLauf");
    }

    @Test
    void theSequelOfAProjectIsAnotherOne() {
        var facts =
                chair(
                        "/themen/akustik.html",
                        """
                        <h1>Projekte zur Akustik</h1>
                        <table><tr><th>Projekt</th><th>Partner</th></tr>
                        <tr><td>LeiseLauf</td><td>TU Nordstadt, Aggerwerke</td></tr>
                        <tr><td>LeiseLauf II</td><td>TU Nordstadt, Klinikum Nordstadt</td></tr></table>
                        """);
        assertThat(told(facts, Predicate.PARTICIPATES_IN))
                .contains("TU Nordstadt > LeiseLauf", "TU Nordstadt > LeiseLauf II")
                .doesNotContain("Klinikum Nordstadt > LeiseLauf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Institut für Getriebe<br>Fakultät für Maschinenbau<br>Technische Universität Nordstadt | Institut für Getriebe > Fakultät für Maschinenbau
                    Der Lehrstuhl für Antriebstechnik gehört zur Fakultät für Maschinenbau.                | Lehrstuhl für Antriebstechnik > Fakultät für Maschinenbau
                    Fakultät für Maschinenbau, Lehrstuhl 7<br>Technische Universität Nordstadt             | Lehrstuhl 7 > Fakultät für Maschinenbau
                    Fakultät für Maschinenbau, Lehrstuhl 7<br>Technische Universität Nordstadt             | Fakultät für Maschinenbau > Technische Universität Nordstadt
                    c/o Institut für Getriebe und Lager der Technischen Universität Nordstadt, Weg 1       | Institut für Getriebe und Lager > Technische Universität Nordstadt
                    Inst. für Lagerkunde<br>Technische Fakultät<br>Universität Nordstadt                   | Inst. für Lagerkunde > Technische Fakultät
                    """)
    void aUnitIsPartOfTheOneNamedBelowIt(String said, String relation) {
        assertThat(
                        told(
                                chair("/kontakt", "<h1>Kontakt</h1><p>" + said + "</p>"),
                                Predicate.PART_OF))
                .contains(relation);
    }

    /// A report on two others says nothing of who reports.
    @Test
    void othersWorkWithEachOther() {
        var facts =
                chair(
                        "/news/7.html",
                        "<h1>Neues</h1><p>Im Vorhaben arbeitet die Tannwald Federn AG mit der Bremsen Kellermann GmbH zusammen.</p>");
        assertThat(told(facts, Predicate.COOPERATES_WITH))
                .containsExactly("Tannwald Federn AG > Bremsen Kellermann GmbH");
    }

    @Test
    void headsOfChairsDoNotHeadTheUniversity() {
        var facts =
                chair(
                        "/index.html",
                        "<h1>Willkommen</h1><p>Der Lehrstuhl der Universität Nordstadt wird geleitet von Prof. Dr. Sabine Kellermann.</p>");
        assertThat(told(facts, Predicate.LEADS))
                .noneMatch(relation -> relation.endsWith("Universität Nordstadt"));
    }

    /// A name ends where its line ends.
    @Test
    void namesDoNotRunIntoTheNextLine() {
        var facts =
                chair(
                        "/partner",
                        "<h1>Partner</h1><ul><li>Wirtschaftskammer Nordland<br>Obwohl weit weg</li><li>Technische Universität Nordstadt<br>Ein Student half</li></ul>");
        assertThat(facts.relations())
                .extracting(RelationMention::object)
                .contains("Wirtschaftskammer Nordland", "Technische Universität Nordstadt")
                .noneMatch(name -> name.contains("Obwohl") || name.contains("Ein Student"));
    }

    /// On a project's own site the partners have a heading each, or a row.
    @Test
    void whoStandsUnderThePartnersOfAProjectsSiteTakesPartInIt() {
        var facts =
                Pages.read(
                        "/konsortium.html",
                        """
                        <title>Konsortium | LEISELAUF</title><main><h1>Das Konsortium</h1><p>Das Projekt macht Getriebe leise.</p>
                        <h2>Verbundpartner</h2><h3>Universität Nordstadt, Lehrstuhl für Akustik</h3><p>Prof. Dr. Erika Muster</p>
                        <h3>Tannwald Federn GmbH</h3><p>Ansprechpartner: Max Beispiel</p>
                        <h2>Weitere Partner</h2><table><tr><td>3</td><td>Melu Teknikka</td><td>MEL</td></tr></table></main>
                        <footer>© 2026 LEISELAUF</footer>
                        """);
        assertThat(told(facts, Predicate.PARTICIPATES_IN))
                .contains(
                        "Lehrstuhl für Akustik > LEISELAUF",
                        "Tannwald Federn GmbH > LEISELAUF",
                        "Melu Teknikka > LEISELAUF",
                        "Erika Muster > LEISELAUF",
                        "Max Beispiel > LEISELAUF");
        assertThat(told(facts, Predicate.COOPERATES_WITH)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Universität Nordstadt · Fakultät Maschinenbau · Lehrstuhl für Antriebstechnik
                    Lehrstuhl für Antriebstechnik, Fakultät Maschinenbau, Universität Nordstadt
                    Universität Nordstadt › Fakultät Maschinenbau › Lehrstuhl für Antriebstechnik
                    """)
    void eachStepOfAPathIsPartOfTheNext(String path) {
        var facts = chair("/team.html", "<h1>Team</h1><p>" + path + "</p>");
        assertThat(told(facts, Predicate.PART_OF))
                .contains(
                        CHAIR + " > Fakultät Maschinenbau",
                        "Fakultät Maschinenbau > Universität Nordstadt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Der Lehrstuhl für Antriebstechnik (LAT) an der Fakultät für Ingenieurwissenschaften der Technischen Universität Nordstadt wird von Prof. Dr. Erika Beispiel geleitet.",
                "Der Lehrstuhl wird von Prof. Dr. Erika Beispiel geleitet.",
                "It is headed by Prof. Dr. Erika Beispiel."
            })
    void aUnitThatIsLedTellsByWhom(String said) {
        var facts = chair("/forschung.html", "<h1>Forschung</h1><p>" + said + "</p>");
        assertThat(told(facts, Predicate.LEADS)).containsExactly("Erika Beispiel > " + CHAIR);
    }

    @Test
    void whoLeadsAGroupOfAChairDoesNotLeadTheChair() {
        var facts =
                chair(
                        "/forschung.html",
                        "<h1>Forschung</h1><p>Geleitet wird das Forschungsfeld von Dr. Erika Beispiel.</p>");
        assertThat(told(facts, Predicate.LEADS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An der TU Nordstadt wird das Projekt von Prof. Dr. Erika Beispiel geleitet.",
                "Der Lehrstuhl für Antriebstechnik wurde bis 2006 von Prof. Dr. Erika Beispiel geleitet.",
                "The project KILN started in May. It is led by Prof. Dr. Erika Beispiel.",
                "Der Lehrstuhl wird von Prof. Dr. Jan Vogel geleitet, Ansprechpartnerin im Sekretariat ist Erika Beispiel."
            })
    void whoIsNamedBesideALeaderLeadsNothing(String said) {
        var facts = chair("/forschung.html", "<h1>Forschung</h1><p>" + said + "</p>");
        assertThat(told(facts, Predicate.LEADS)).noneMatch(it -> it.startsWith("Erika Beispiel"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wir arbeiten eng mit der Arbeitsgruppe Schmierstoffe zusammen.",
                "Wir sind Mitglied in der Arbeitsgruppe Wasserstoff.",
                "Dr. Erika Beispiel wechselte 2020 zur Forschungsgruppe Tribologie."
            })
    void othersGroupsAreNotOurs(String said) {
        var facts = chair("/forschung.html", "<h1>Forschung</h1><p>" + said + "</p>");
        assertThat(told(facts, Predicate.PART_OF)).isEmpty();
    }

    @Test
    void aListOfPartnersTellsNotWhoIsPartOfWhom() {
        var facts =
                chair(
                        "/partner.html",
                        "<h1>Partner</h1><ul><li>Technische Universität Nordstadt, Forschungsinstitut für Edelstahl</li><li>Universität Südstadt / Zentrum für Holz</li></ul>");
        assertThat(told(facts, Predicate.PART_OF)).isEmpty();
    }

    @Test
    void oneUniversityOfATownIsNotTheOther() {
        var facts =
                Pages.read(
                        "/forschung.html",
                        "<title>Institut für Robotik - FH Nordstadt</title><body><header><p>Institut für Robotik</p></header><main><h1>Forschung</h1><p>Partner: Technische Universität Nordstadt, Lehrstuhl für Greiftechnik</p></main><footer>© Institut für Robotik</footer></body>");
        assertThat(told(facts, Predicate.PART_OF))
                .contains("Institut für Robotik > FH Nordstadt")
                .doesNotContain("Institut für Robotik > Technische Universität Nordstadt");
    }

    @Test
    void theCourtOfARegisterIsNoWorkingGroup() {
        var facts =
                Pages.read(
                        "/impressum.html",
                        "<title>Impressum</title><h1>Impressum</h1><p>Forschungsinstitut für Edelstahl e. V.<br>Hohlweg 3<br>57462 Olpe</p><p>Eingetragen im Vereinsregister (AG Siegen, VR 4711)</p>");
        assertThat(told(facts, Predicate.PART_OF)).isEmpty();
        assertThat(facts.organizations()).noneMatch(it -> it.name().equals("AG Siegen"));
    }

    @Test
    void whatAParticipantDoesIsNoOtherParticipant() {
        var facts =
                Pages.read(
                        "/projekte/leiselauf.html",
                        "<title>LeiseLauf | Lehrstuhl für Optik</title><main><h1>LeiseLauf</h1><p>Gefördert vom BMBF, Förderkennzeichen 01IS22012.</p><h2>Projektpartner</h2><ul><li>Kellermann Werke GmbH, Olpe: Pressen, Steuerung und Sensoren</li><li>Ostrow AG, Hagen: Federn als Muster</li></ul></main>");
        assertThat(told(facts, Predicate.PARTICIPATES_IN))
                .anyMatch(relation -> relation.startsWith("Kellermann Werke GmbH"))
                .anyMatch(relation -> relation.startsWith("Ostrow AG"))
                .noneMatch(
                        relation -> relation.matches("(?:Olpe|Hagen|Pressen|Steuerung|Federn).*"));
    }

    @Test
    void aSentenceThatNamesOneOfManyIsNoListOfPartners() {
        var facts =
                Pages.read(
                        "/netzwerke.html",
                        "<title>Netzwerke | Kammer Südstadt</title><main><h1>Partner im Netzwerk</h1><p>Sechzehn Gießereien und Formenbauer, unter ihnen die Kellermann Werke GmbH in Olpe.</p><p>Schmieden, Pressen, Federn. Mitglied sind unter anderem die Ostrow AG und die Agger AG.</p></main><footer>© Kammer Südstadt e. V.</footer>");
        assertThat(told(facts, Predicate.COOPERATES_WITH))
                .noneMatch(relation ->
                        relation.matches(
                                ".*(?:Gießereien|Formenbauer|Schmieden|Pressen|Federn).*"));
    }

    @Test
    void anEntryGivesTheNameInFullBehindItsLetters() {
        var facts =
                chair(
                        "/kooperationen.html",
                        "<h1>Mitgliedschaften</h1><ul><li>GFV – Gesellschaft für Versuche</li><li>Forum Getriebe</li></ul>");
        assertThat(told(facts, Predicate.MEMBER_OF))
                .contains(CHAIR + " > Gesellschaft für Versuche");
    }

    @Test
    void whoAFirmIsCalledAfterDoesNotLeadItForThat() {
        var facts =
                Pages.read(
                        "/unternehmen.html",
                        "<title>Karl Berger Antriebe GmbH</title><body><main><h1>Unternehmen</h1><p>Gründer Karl Berger.</p><p>2023 übernahm die Nordstadt Antriebe GmbH die Geschäfte der Karl Berger GmbH unter neuer Leitung.</p></main><footer>Karl Berger Antriebe GmbH, Bergstraße 7, 57462 Olpe</footer></body>");
        assertThat(told(facts, Predicate.LEADS)).isEmpty();
    }

    /// Whoever stands at the end of a section does not work for the house of the next heading.
    @Test
    void aHeadingEndsWhatStandsAboveIt() {
        var facts =
                Pages.read(
                        "/team.html",
                        "<title>KlangWald Consortium</title><main><h1>KlangWald Consortium</h1><h2>Kettwig University</h2><p>Leads it.</p><h3>Contact</h3><p>Dr. Erika Muster<br>Dr. Jan Vogel</p><h2>Muster Optik GmbH (associated partner)</h2><p>Grinds.</p><h3>Contact</h3><p>Dr. Anna Weber</p></main>");
        assertThat(told(facts, Predicate.WORKS_FOR))
                .contains(
                        "Erika Muster > Kettwig University",
                        "Jan Vogel > Kettwig University",
                        "Anna Weber > Muster Optik GmbH");
    }

    /// Not a house of its own, nor one that another brings in.
    @Test
    void whatIsToldBelowAUniversityIsToldOfItsUnits() {
        var facts =
                Pages.read(
                        "/partner.html",
                        "<title>Partner</title><main><h1>Partner</h1><h2>Hochschule Nordstadt</h2><p>Geforscht wird im „Institut für Informatik, Optik und Akustik“ und mit Geräten aus dem Max-Planck-Institut für Wellen.</p><p>Zusammen mit dem Institut für Stoffe misst sie.</p></main>");
        assertThat(told(facts, Predicate.PART_OF))
                .containsExactly(
                        "Institut für Informatik, Optik und Akustik > Hochschule Nordstadt");
    }

    private static PageFacts board(String house, String main) {
        return Pages.read(
                "/vorstand.html",
                "<title>Vorstand – %s</title><main>%s</main><footer>© %s</footer>"
                        .formatted(house, main, house));
    }

    /// Of a club's board only who chairs it leads; a firm's board leads.
    @Test
    void whoHasATaskOnABoardLeadsNothing() {
        String board =
                "<h1>Vorstand</h1><table><tr><td>Vorsitzende</td><td>Erika Muster</td></tr><tr><td>Stellv. Vorsitzender</td><td>Jan Vogel</td></tr><tr><td>Pressewart</td><td>Anna Weber</td></tr></table><p>Karl Kellermann (Schatzmeister)</p><p>Petra Kellermann</p>";
        var club = board("Stille Wälder e.V.", board);
        assertThat(told(club, Predicate.LEADS))
                .containsExactly("Erika Muster > Stille Wälder e.V.");
        var firm = board("Tannwald AG", "<h1>Vorstand</h1><p>Petra Kellermann</p>");
        assertThat(told(firm, Predicate.LEADS)).containsExactly("Petra Kellermann > Tannwald AG");
    }

    /// A faculty's table of its chairs: who leads one does not lead the faculty.
    @Test
    void aTableOfGroupsTellsWhoLeadsThem() {
        var facts =
                Pages.read(
                        "/gruppen.html",
                        "<title>Gruppen - Institut für Wellen</title><main><h1>Institut für Wellen</h1><h2>Arbeitsgruppen (AGs)</h2><table><tr><th>Abk.</th><th>Name</th><th>Leitung</th></tr><tr><td>AKU</td><td>Leise Räume</td><td>Prof. Dr. Erika Muster</td></tr><tr><td>OPT</td><td>Optische Systeme</td><td>Prof. Dr. Jan Vogel</td></tr></table></main>");
        assertThat(told(facts, Predicate.LEADS))
                .containsExactlyInAnyOrder(
                        "Erika Muster > Leise Räume", "Jan Vogel > Optische Systeme");
        assertThat(told(facts, Predicate.PART_OF))
                .containsExactlyInAnyOrder(
                        "Leise Räume > Institut für Wellen",
                        "Optische Systeme > Institut für Wellen");
    }

    /// *Sagte Vorstandsvorsitzende X*, *X, Vorsitzende (Lehrstuhl für Y)*.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>„Wir bleiben“, sagte Vorstandsvorsitzende Prof. Dr. Erika Muster.</p>",
                "<ul><li>Prof. Dr. Erika Muster, Vorsitzende (Wellenreich)</li></ul>"
            })
    void whoChairsMayBeToldBeforeOrBehind(String said) {
        var club = board("Stille Wälder e.V.", "<h1>Vorstand</h1>" + said);
        assertThat(club.people()).extracting(PersonMention::role).containsExactly(PersonRole.BOARD);
    }

    /// A label belongs to the name behind it; a firm's deputy is of its board like the others.
    @Test
    void aTaskIsOfTheNameItStandsBefore() {
        String board =
                "<h1>Vorstand</h1><p>Vorstand: 1. Vorsitzender: Jan Vogel, 2. Vorsitzende: Erika Muster, Schatzmeister: Karl Kellermann</p>";
        var club = board("Stille Wälder e.V.", board);
        assertThat(told(club, Predicate.LEADS)).containsExactly("Jan Vogel > Stille Wälder e.V.");
        var bank =
                Pages.read(
                        "/impressum.html",
                        "<title>Impressum</title><h1>Impressum</h1><p>Nordbank eG<br>Hohlweg 3<br>57462 Olpe</p><p>Vorstand: Jan Vogel (Vorsitzender), Erika Muster (stellv. Vorsitzende)</p>");
        assertThat(told(bank, Predicate.LEADS))
                .containsExactlyInAnyOrder("Jan Vogel > Nordbank eG", "Erika Muster > Nordbank eG");
    }
}
