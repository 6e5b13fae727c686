package de.wegweiser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.ProjectMention;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who takes part in a project, by the pages of the project itself, in all the shapes that lists of
/// partners have.
class ConsortiumTests {

    private static PageFacts page(String title, String main) {
        return Pages.read(
                "/partner.html",
                "<!doctype html><html lang='de'><title>"
                        + title
                        + "</title><body><header><a href='/'>KlangWald</a></header><main>"
                        + main
                        + "</main></body></html>");
    }

    private static List<String> taking(PageFacts facts) {
        return told(facts, Predicate.PARTICIPATES_IN);
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
                // logos that are links
                "<h1>Projektpartner</h1><div><a href='https://a.example'><img alt='Hochschule Nordstadt'></a><a href='https://b.example'><img alt='Klangwerk'></a><a href='https://c.example'><img alt='Muster Optik GmbH'></a></div>",
                // logos that are none, below the text that names the project
                "<p>Das Projekt KlangWald misst.</p><h2>Unsere Partner</h2><div><img alt='Logo Hochschule Nordstadt'><img alt='Logo der Muster Optik GmbH'><img alt='Klangwerk Logo'></div>",
                // items, linked or not
                "<h1>Verbundpartner</h1><ul><li>Hochschule Nordstadt</li><li>Klangwerk</li><li>Muster Optik GmbH</li></ul>",
                "<p>Im Projekt KlangWald</p><h2>Partner</h2><ul><li><a href='https://a.example'>Hochschule Nordstadt</a></li><li><a href='https://b.example'>Klangwerk</a></li><li><a href='https://c.example'>Muster Optik GmbH</a></li></ul>",
                // cards below kinds of partners
                "<h1>Konsortium</h1><h2>Wissenschaft</h2><h3>Hochschule Nordstadt</h3><p>misst.</p><h2>Wirtschaft</h2><h3>Klangwerk</h3><p>baut.</p><h3>Muster Optik GmbH</h3><p>schleift.</p>",
                // terms and their tasks
                "<h1>Projektpartner</h1><dl><dt>Hochschule Nordstadt</dt><dd>Messungen</dd><dt>Klangwerk</dt><dd>Sensoren</dd><dt>Muster Optik GmbH</dt><dd>Linsen</dd></dl>",
                // a table
                "<h1>Partner im Verbundprojekt KlangWald</h1><table><tr><th>Partner</th><th>Rolle</th></tr><tr><td>Hochschule Nordstadt</td><td>Leitung</td></tr><tr><td>Klangwerk</td><td>Sensoren</td></tr><tr><td>Muster Optik GmbH</td><td>Linsen</td></tr></table>",
                // paragraphs with a first line in bold
                "<h1>Konsortium</h1><p><strong>Hochschule Nordstadt</strong><br>misst im Wald</p><p><strong>Klangwerk</strong><br>baut Sensoren</p><p><strong>Muster Optik GmbH</strong><br>schleift Linsen</p>"
            })
    void whoeverIsListedAsAPartnerTakesPart(String main) {
        var facts = page("Partner - KlangWald", main);
        assertThat(taking(facts))
                .containsExactlyInAnyOrder(
                        "Hochschule Nordstadt > KlangWald",
                        "Klangwerk > KlangWald",
                        "Muster Optik GmbH > KlangWald");
        assertThat(told(facts, Predicate.COOPERATES_WITH)).isEmpty();
    }

    @Test
    void aListOfPartnersNamesTheProjectThatItsTextSpeaksOf() {
        var facts =
                Pages.read(
                        "/partner.html",
                        "<title>Projektpartner</title><body><main><h2>Projektpartner</h2><p>Partner des Musterländer Ortsnamenprojektes sind:</p><ul><li><a href='https://a.example'>Landesbibliothek Musterland</a></li><li><a href='https://b.example'>Heimatbund Musterland e.V.</a></li><li><a href='https://c.example'>Gemeinsamer Kartenverbund (GKV</a>)</li></ul></main></body>");
        assertThat(taking(facts))
                .containsExactlyInAnyOrder(
                        "Landesbibliothek Musterland > Musterländer Ortsnamenprojekt",
                        "Heimatbund Musterland e.V. > Musterländer Ortsnamenprojekt",
                        "Gemeinsamer Kartenverbund > Musterländer Ortsnamenprojekt");
    }

    /// The name of the site is letters only, and nothing says that it is a project; its partners
    /// do.
    @Test
    void lettersWithPartnersInResearchAreAProjectAndWithFirmsAreNone() {
        String head = "<title>KELMO</title><body><header><a href='/'>KELMO</a></header><main>";
        var project =
                Pages.read(
                        "/partner.html",
                        head
                                + "<h1>Partner</h1><ul><li>Institut für Optik an der Uni Musterstadt e.V.</li><li>Zentrum für Klangforschung (ZKF)</li><li>Technische Universität Nordstadt</li></ul></main></body>");
        assertThat(taking(project))
                .containsExactlyInAnyOrder(
                        "Institut für Optik an der Uni Musterstadt e.V. > KELMO",
                        "Zentrum für Klangforschung > KELMO",
                        "Technische Universität Nordstadt > KELMO");
        var firm =
                Pages.read(
                        "/partner.html",
                        head
                                + "<h1>Unsere Partner</h1><ul><li>Siebert Bremsen AG</li><li>Brenner Guss GmbH</li><li>Holzmann</li></ul></main></body>");
        assertThat(taking(firm)).isEmpty();
    }

    @Test
    void whoIsListedFirstIsNotThePublisher() {
        var facts =
                Pages.read(
                        "/partner.html",
                        "<title>Partner</title><body><main><h1>Partner</h1><ul><li><a href='#a'>Akustik &amp; Messtechnik</a></li><li><a href='#b'>Optik</a></li></ul><h2>Akustik &amp; Messtechnik</h2><h3>Klangwerk Messtechnik GmbH</h3><h2>Optik</h2><h3>Muster Optik GmbH</h3></main></body>");
        assertThat(told(facts, Predicate.COOPERATES_WITH))
                .noneMatch(relation -> relation.startsWith("Klangwerk"))
                .noneMatch(relation -> relation.endsWith("Akustik & Messtechnik"));
    }

    @Test
    void whatAPartnersCardSaysOfItselfIsNotSaidOfTheProject() {
        var facts =
                page(
                        "Partner - KlangWald",
                        "<p>Das Projekt KlangWald misst.</p><h2>Partner</h2><h3>Leibniz-Institut für Klangforschung Nordstadt e. V.</h3><p>Als Mitglied der Leibniz-Gemeinschaft arbeiten wir eng mit der Beispiel Guss AG zusammen.</p><h3>Muster Optik GmbH</h3><p>Wir schleifen.</p>");
        assertThat(told(facts, Predicate.PART_OF))
                .contains(
                        "Leibniz-Institut für Klangforschung Nordstadt e. V. > Leibniz-Gemeinschaft");
        assertThat(told(facts, Predicate.COOPERATES_WITH)).isEmpty();
        assertThat(told(facts, Predicate.MEMBER_OF)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Das Verbundprojekt KlangWald wird gefördert. Partner sind die Hochschule Nordstadt und die Stadt Olpe. | Hochschule Nordstadt; Stadt Olpe
                    Das Projekt KlangWald misst. Außerdem engagieren sich Verbände wie die Global Forest Organisation (GFO) im Vorhaben. | Global Forest Organisation (GFO)
                    KlangWald ist ein vom BMBF gefördertes Verbundprojekt der Katholischen Hochschule (KH) Olpe und der Westdeutschen Technischen Hochschule (WTH) Nordstadt. | Katholische Hochschule (KH) Olpe; Westdeutsche Technische Hochschule (WTH) Nordstadt
                    KlangWald ist ein gemeinsames Forschungsvorhaben der Universität Weststadt und der Muster Optik GmbH. Das Projekt wird vom BMBF gefördert. | Universität Weststadt; Muster Optik GmbH
                    """)
    void aSentenceNamesThemToo(String sentence, String names) {
        var facts = page("KlangWald", "<h1>KlangWald</h1><p>" + sentence + "</p>");
        assertThat(taking(facts))
                .containsExactlyInAnyOrderElementsOf(
                        List.of(names.split("; ")).stream()
                                .map(name -> name + " > KlangWald")
                                .toList());
    }

    @Test
    void aProfileTellsThemInARow() {
        var facts =
                page(
                        "Projekt KlangWald",
                        "<h1>KlangWald</h1><table><tr><td>Laufzeit</td><td>01.04.2023 – 31.03.2026</td></tr><tr><td>Förderung</td><td>BMWK, FKZ 03EN1234A</td></tr><tr><td>Partner</td><td>Stadtwerke Olpe, Hochschule Nordstadt, Klangwerk GmbH</td></tr><tr><td>Koordination</td><td>Institut für Regelungstechnik</td></tr></table>");
        assertThat(taking(facts))
                .contains(
                        "Stadtwerke Olpe > KlangWald",
                        "Hochschule Nordstadt > KlangWald",
                        "Klangwerk GmbH > KlangWald",
                        "Institut für Regelungstechnik > KlangWald");
    }

    @Test
    void everybodyOfAProjectsStaffTakesPartInItAndIsEmployedByNoneOfThePartners() {
        var facts =
                page(
                        "KlangWald",
                        "<h1>KlangWald</h1><p>KlangWald ist ein vom BMBF gefördertes Verbundprojekt der Hochschule Nordstadt und der Muster Optik GmbH.</p><p>FKZ 13FH123AB4</p><h2>Einleitung</h2><p>Das Vorhaben wird vom BMBF gefördert. Projektleitung an der Hochschule Nordstadt ist Dr. Peter Berger.</p><h2>Mitwirkende</h2><p><strong>Studentische Hilfskräfte</strong></p><ul><li>Anna Schneider</li><li>Martin Fischer</li></ul>");
        assertThat(taking(facts))
                .contains(
                        "Hochschule Nordstadt > KlangWald",
                        "Anna Schneider > KlangWald",
                        "Martin Fischer > KlangWald");
        assertThat(told(facts, Predicate.WORKS_FOR))
                .containsExactly("Peter Berger > Hochschule Nordstadt");
        assertThat(facts.projects())
                .extracting(project -> project.title())
                .containsExactly("KlangWald");
    }

    @Test
    void aProjectsTeamIsHeadedByTheHousesThatTakePart() {
        var facts =
                Pages.read(
                        "/team.html",
                        "<title>Team – KlangWald</title><body><main><p>Im Projekt KlangWald arbeiten mit:</p><h2>Hochschule Nordstadt</h2><p>Prof. Dr. Anna Schneider</p><h2>Klangwerk GmbH</h2><p>Dr. Peter Berger</p></main></body>");
        assertThat(taking(facts))
                .containsExactlyInAnyOrder(
                        "Hochschule Nordstadt > KlangWald",
                        "Klangwerk GmbH > KlangWald",
                        "Anna Schneider > KlangWald",
                        "Peter Berger > KlangWald");
    }

    @Test
    void whoFundsAProjectOrAdvisesItDoesNotTakePart() {
        var facts =
                page(
                        "Partner - KlangWald",
                        "<h1>Konsortium</h1><ul><li>Hochschule Nordstadt</li><li>Klangwerk GmbH</li></ul><h2>Gefördert durch</h2><ul><li>Bundesministerium für Bildung und Forschung</li><li>Muster-Stiftung</li></ul>");
        assertThat(taking(facts))
                .containsExactlyInAnyOrder(
                        "Hochschule Nordstadt > KlangWald", "Klangwerk GmbH > KlangWald");
    }

    @Test
    void aHouseNamedAfterAPersonIsAHouse() {
        var facts =
                page(
                        "Partner - KlangWald",
                        "<h1>Projektpartner</h1><ul><li>Hochschule Nordstadt</li><li>Peter Berger Center Olpe</li><li>Klangwerk GmbH</li></ul>");
        assertThat(taking(facts)).contains("Peter Berger Center Olpe > KlangWald");
    }

    @Test
    void aChairThatGoesByLettersIsNoProjectAlthoughItSpeaksOfOne() {
        var facts =
                Pages.read(
                        "/projekte.html",
                        "<title>Projekte - LAT</title><body><header><a href='/'>LAT</a></header><main><h1>Projekte</h1><h2>LeiseLauf</h2><p>Das Projekt LeiseLauf wird vom BMBF gefördert, FKZ 02K21A117. Partner ist die Klangwerk GmbH.</p></main></body>");
        assertThat(facts.projects()).extracting(project -> project.title()).doesNotContain("LAT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    WarmLauf (abgeschlossen)    | WarmLauf
                    Unser Beitrag zu WarmLauf   | WarmLauf
                    Forschung: WarmLauf         | WarmLauf
                    WarmLauf: Getriebe am Limit | WarmLauf: Getriebe am Limit
                    """)
    void aHeadingSaysMoreThanTheTitle(String heading, String title) {
        var facts =
                Pages.read(
                        "/projekte.html",
                        "<title>Projekte - Muster Getriebe GmbH</title><body><main><h1>Projekte</h1><h2>"
                                + heading
                                + "</h2><p>Das Projekt wird vom BMBF gefördert, das Förderkennzeichen lautet 528841777.</p></main><footer>Muster Getriebe GmbH, Bergstraße 7, 57462 Olpe</footer></body>");
        assertThat(facts.projects())
                .singleElement()
                .satisfies(project -> {
                    assertThat(project.title()).isEqualTo(title);
                    assertThat(project.grantId()).isEqualTo("528841777");
                });
    }

    @Test
    void aProjectMentionedInPassingIsNotThatOfTheListedPartners() {
        var facts =
                Pages.read(
                        "/partner.html",
                        "<title>Partner</title><body><main><h1>Unsere Partner</h1><p>Wir freuen uns über Spenden, auch für das Projekt „Schulgarten“.</p><ul><li>Klangwerk GmbH</li><li>Muster Optik GmbH</li></ul></main></body>");
        assertThat(taking(facts)).noneMatch(relation -> relation.contains("GmbH"));
    }

    /// Names of several words, which only the sentence or the frame of the site tells.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Das Projekt Grüne Klänge verbindet zwei Ansätze.</p><h2>Kooperationspartner</h2><h3>Beteiligte Institutionen</h3>%s",
                "<h1>Projektpartner</h1><p>Grüne Klänge ist ein Verbundprojekt.</p><h2>Verbundpartner</h2>%s",
                "<h1>Projektpartner</h1>%s"
            })
    void aProjectMayBearWordsForAName(String main) {
        var facts =
                Pages.read(
                        "/projekt/partner.html",
                        "<!doctype html><html lang='de'><title>Grüne Klänge – Projektpartner</title><body><header><nav><a href='/'>Grüne Klänge</a></nav></header><main>"
                                + main.formatted(
                                        "<p><strong><a href='https://a.example'>Hochschule Nordstadt (Link)</a></strong></p><ul><li>Messungen</li></ul><p><strong><a href='https://b.example'>Universität Südheim</a></strong></p><ul><li>Sensoren</li></ul>")
                                + "</main></body></html>");
        assertThat(taking(facts))
                .containsExactlyInAnyOrder(
                        "Hochschule Nordstadt > Grüne Klänge",
                        "Universität Südheim > Grüne Klänge");
    }

    @Test
    void aLogosWordsAreNoPartOfTheNameBesideIt() {
        var facts =
                page(
                        "Partner - KlangWald",
                        "<p>Im Projekt KlangWald</p><h1>Projektpartner</h1><ul><li><a href='https://a.example'><img alt='Logo der Muster Optik GmbH'></a> Muster Optik GmbH, Olpe</li><li><a href='https://b.example'><img alt='Logo der Hochschule Nordstadt'></a> Hochschule Nordstadt</li></ul>");
        assertThat(taking(facts))
                .containsExactlyInAnyOrder(
                        "Muster Optik GmbH > KlangWald", "Hochschule Nordstadt > KlangWald");
    }

    /// Nor is an entry of a table of contents the name of the site.
    @Test
    void aPermanentLinkIsNoPartOfAHeading() {
        var facts =
                Pages.read(
                        "/partner.html",
                        "<title>Partner</title><nav><ul><li><a href='#a'>Institut für Wellen (Link)</a></li></ul></nav><main><h1>Projektpartner</h1><h2 id=a>Institut für Wellen (<a href='https://a.example'>Link</a>)<a href='#a'>¶</a></h2><p>Messungen</p></main>");
        assertThat(facts.text()).contains("\nInstitut für Wellen\nMessungen");
        assertThat(facts.organizations())
                .extracting(OrganizationMention::name)
                .doesNotContain("Institut für Wellen (Link)");
    }

    /// The title names the project although nothing else does: a row for each, the logo's cell
    /// first; who stands in a row works there.
    @Test
    void aRowMayBeginWithItsLogo() {
        var facts =
                Pages.read(
                        "/partner.html",
                        "<title>Klangwald</title><h1>CONSORTIUM</h1><table><tr><td><img src=a.png></td><td><a href='https://a.example'>Hochschule Nordstadt</a><br><a href='https://a.example'>https://a.example</a></td><td>Dr. Erika Muster</td></tr><tr><td><img src=b.png></td><td><a href='https://b.example'>Tonwerk</a></td><td>Dr. Jan Vogel</td></tr><tr><td></td><td><a href='https://c.example'>Verein Stille Wälder</a></td><td>Anna Weber</td></tr></table><p>This project is funded.</p>");
        assertThat(taking(facts))
                .containsExactlyInAnyOrder(
                        "Hochschule Nordstadt > Klangwald",
                        "Tonwerk > Klangwald",
                        "Verein Stille Wälder > Klangwald");
        assertThat(told(facts, Predicate.WORKS_FOR))
                .contains("Erika Muster > Hochschule Nordstadt", "Jan Vogel > Tonwerk");
    }

    @Test
    void aRowOfLogosListsOneInEachCell() {
        var facts =
                Pages.read(
                        "/partner.html",
                        "<title>Radwald</title><h1>Über das Projekt</h1><p>Ziel des Projekts sind kurze Wege.</p><h1>Unsere Projektpartner:</h1><table><tr><td><a href='https://a.example'><img alt='radclub nordstadt'></a></td><td><a href='https://b.example'><img alt='Mitfahrt'></a></td><td><a href='https://c.example'><img alt='Werbebüro Klecks'></a></td></tr></table>");
        assertThat(taking(facts))
                .containsExactlyInAnyOrder(
                        "radclub nordstadt > Radwald",
                        "Mitfahrt > Radwald",
                        "Werbebüro Klecks > Radwald");
    }

    /// Neither the town below a logo nor the word for a mail is one who takes part.
    @Test
    void aCardMayNameItsPersonFirst() {
        var facts =
                Pages.read(
                        "/partner.html",
                        "<title>MUSIK XR</title><h1>Institutionen</h1><h2>Verbundkoordination Prof. Dr. Erika Muster</h2><p>Hochschule Nordstadt Institut für Wellen</p><p>E-Mail</p><img alt='Logo Suedheim'><h2>Verbundpartner Prof. Dr. Jan Vogel</h2><p>Universität Südheim KLANGLAB (Mixed Reality)</p>");
        assertThat(taking(facts))
                .containsExactlyInAnyOrder(
                        "Hochschule Nordstadt > MUSIK XR", "Universität Südheim > MUSIK XR");
        assertThat(told(facts, Predicate.WORKS_FOR)).contains("Jan Vogel > Universität Südheim");
    }

    /// A firm's page of partners looks alike, but chairs are seldom among them.
    @Test
    void aPageWithoutHeadingsIsHeadedByItsTitle() {
        String chairs =
                "<li>Lehrstuhl für Optik (Universität Südheim)</li><li><a href='https://w.example'><img alt='Logo der Hochschule Nordstadt'></a> Lehrstuhl für Wellen (Hochschule Nordstadt)</li>";
        String firms = "<li>Klangwerk GmbH</li><li>Muster Optik GmbH</li>";
        assertThat(
                        taking(
                                Pages.read(
                                        "/partner.html",
                                        "<title>Partner</title><header><nav><a href='/'>WINTERWALD</a></nav></header><main><ul>"
                                                + chairs
                                                + firms
                                                + "</ul></main>")))
                .contains("Klangwerk GmbH > WINTERWALD", "Lehrstuhl für Wellen > WINTERWALD");
        assertThat(
                        taking(
                                Pages.read(
                                        "/partner.html",
                                        "<title>Partner</title><header><nav><a href='/'>WINTERWALD</a></nav></header><main><ul>"
                                                + firms
                                                + "</ul></main>")))
                .isEmpty();
    }

    /// The address alone tells what the page is; a country stands in every card.
    @Test
    void anAddressMayTellThatItListsAConsortium() {
        String cards =
                "<h2>FRANCE</h2><div><h3>Ondes</h3><h3>France</h3></div><div><h3>Muster Optik GmbH</h3><h3>France</h3></div><div><h3>Hochschule Nordstadt</h3><h3>France</h3></div>";
        String page = "<title>Klangwald</title><main>" + cards + "</main>";
        assertThat(taking(Pages.read("/consortium.html", page)))
                .containsExactlyInAnyOrder(
                        "Ondes > Klangwald",
                        "Muster Optik GmbH > Klangwald",
                        "Hochschule Nordstadt > Klangwald");
        assertThat(taking(Pages.read("/standorte.html", page))).isEmpty();
    }

    /// *Das Projekt* that an agency speaks of is its customers'.
    @Test
    void anAgencysPartnersTakePartInNothing() {
        var facts =
                Pages.read(
                        "/partner.html",
                        "<title>Partner | Wellenreich</title><main><h1>Partner</h1><p>Wir begleiten das Projekt von der Idee an.</p><ul><li>Hochschule Nordstadt</li><li>Klangwerk GmbH</li><li>Muster Optik GmbH</li></ul></main>");
        assertThat(taking(facts)).isEmpty();
    }

    /// The heading *Partner* has nothing below it; each partner has a heading of the same level.
    @Test
    void partnersMayStandBesideTheirHeading() {
        var facts =
                Pages.read(
                        "/seite.html",
                        "<title>Partner | KlangWald</title><main><h1>Partner</h1><h1>Hochschule Nordstadt (Projektleitung)</h1><p>Sie misst im Projekt KlangWald.</p><h1>Akademie der leisen Künste, Olpe</h1><p>t.b.a.</p><h1>Universität Südheim</h1><p>Sie rechnet im Projekt KlangWald.</p></main>");
        assertThat(taking(facts))
                .containsExactlyInAnyOrder(
                        "Hochschule Nordstadt > KlangWald",
                        "Akademie der leisen Künste > KlangWald",
                        "Universität Südheim > KlangWald");
    }

    /// Cards that each tell a role in the project are of those who take part.
    @Test
    void whoHasARoleInTheProjectTakesPart() {
        String cards =
                "<title>Who we are – KlangWald</title><main><h1>Who we are</h1><h2>Universitet Nordstadt</h2><p>Role in the project: it leads %1$s 3.</p><h2>CNRS Nordheim</h2><p>Role in the project: it leads %1$s 4.</p><h2>Muster Optik GmbH</h2><p>Role in the project: it grinds.</p></main>";
        assertThat(taking(Pages.read("/who.html", cards.formatted("work package"))))
                .containsExactlyInAnyOrder(
                        "Universitet Nordstadt > KlangWald",
                        "CNRS Nordheim > KlangWald",
                        "Muster Optik GmbH > KlangWald");
        assertThat(taking(Pages.read("/who.html", cards.formatted("sprint")))).isEmpty();
    }

    /// A sentence that tells the partners names also those whose names do not look like one.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Projektpartner sind die Nordische Kinemathek, die Gesellschaft für wissenschaftliche Wellenkunde mbH, das Tonmuseum Olpe sowie die Leise Bibliothek.",
                "Im Projekt KlangWald arbeiten drei Museen und andere Einrichtungen an leisen Wäldern: Die Nordische Kinemathek, die Gesellschaft für wissenschaftliche Wellenkunde mbH, das Tonmuseum Olpe und die Leise Bibliothek."
            })
    void aSentenceNamesThePartners(String sentence) {
        var facts =
                page(
                        "KlangWald",
                        "<h1>KlangWald</h1><p>Das Projekt KlangWald wird gefördert vom BMBF.</p><p>%s</p>"
                                .formatted(sentence));
        assertThat(taking(facts))
                .contains(
                        "Nordische Kinemathek > KlangWald",
                        "Gesellschaft für wissenschaftliche Wellenkunde mbH > KlangWald",
                        "Tonmuseum Olpe > KlangWald",
                        "Leise Bibliothek > KlangWald")
                .doesNotContain("Wellenkunde mbH > KlangWald");
    }

    /// Nor is what is done, or what companies get, somebody who takes part.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Im Projekt KlangWald begleiten wir als Partner die Entwicklung neuer Messgeräte, die Einführung leiser Maschinen und die Schulung.",
                "Im Projekt KlangWald bekommen Unternehmen dreierlei: Digitale Messgeräte, Leise Maschinen und Neue Ideen.",
                "Wir forschen mit der Muster Verbund GmbH, einem Verbund KlangWerke."
            })
    void whatIsDoneTakesNoPart(String sentence) {
        var facts =
                page(
                        "KlangWald",
                        "<h1>KlangWald</h1><p>Das Projekt KlangWald wird gefördert vom BMBF.</p><p>%s</p>"
                                .formatted(sentence));
        assertThat(taking(facts))
                .noneMatch(side ->
                        side.matches(
                                ".*(Entwicklung|Einführung|Messgeräte|Maschinen|Ideen).*|.*> GmbH"));
    }

    /// *Neues Projekt* heads what is told of one, and names none.
    @Test
    void aHeadingThatOnlySaysProjectNamesNone() {
        var facts =
                Pages.read(
                        "/projekte/neu.html",
                        "<title>Start</title><main><h1>Neues Projekt</h1><p>Im Kompetenzcluster KlangWald forschen wir leise, gefördert vom BMBF. Projektpartner sind die Muster Optik GmbH sowie das Tonmuseum Olpe.</p></main><footer>© Hochschule Nordstadt</footer>");
        assertThat(facts.projects()).extracting(ProjectMention::title).containsExactly("KlangWald");
        assertThat(taking(facts)).contains("Hochschule Nordstadt > KlangWald");
    }

    /// A cluster or a union of researchers is a project as well.
    @ParameterizedTest
    @ValueSource(strings = {"Kompetenzcluster", "Forschungsverbund", "Projektbündnis"})
    void aClusterIsAProject(String kind) {
        var facts =
                page(
                        "Aktuelles",
                        "<p>Die Hochschule Nordstadt forscht im %s KlangWald gemeinsam mit der Muster Optik GmbH.</p>"
                                .formatted(kind));
        assertThat(taking(facts)).contains("Hochschule Nordstadt > KlangWald");
    }

    /// Nor is *Project Consortium* the name of one, nor a task one who takes part.
    @Test
    void aConsortiumIsNoProjectAndATaskIsNobody() {
        var facts =
                Pages.read(
                        "/consortium.html",
                        "<title>KLANGWALD</title><main><h1>Who is contributing?</h1><p>The consortium:</p><ul><li>University of Nordstadt</li><li>Southern College, Olpe</li><li>Muster Optik GmbH</li></ul><h3>University of Nordstadt, Germany</h3><ul><li>Project coordination and management.</li><li>Development of sensors.</li></ul></main><footer>© University of Nordstadt</footer>");
        assertThat(taking(facts))
                .contains("University of Nordstadt > KLANGWALD", "Muster Optik GmbH > KLANGWALD")
                .noneMatch(side -> side.contains("management"));
        var headed =
                page(
                        "KlangWald",
                        "<h1>Project Consortium</h1><ul><li>Hochschule Nordstadt</li><li>Klangwerk</li><li>Muster Optik GmbH</li></ul>");
        assertThat(taking(headed)).hasSize(3).allMatch(side -> side.endsWith("> KlangWald"));
    }

    /// What titles, addresses and sites call a project.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Partner – KLANGWALD-Projekt | KLANGWALD-Projekt | KLANGWALD
                    About KlangWald – KlangWald | KlangWald | KlangWald
                    Projektteam – KlangWald     | KlangWald | KlangWald
                    Forschungsprojekt Klangwald – leise Wälder – Nordstadt Blog | Nordstadt Blog | Klangwald
                    """)
    void aSiteOrATitleNamesTheProject(String title, String site, String project) {
        var facts =
                Pages.read(
                        "/seite.html",
                        "<title>%s</title><body><header><a href='/'>%s</a></header><main><h1>%s</h1><h2>Projektpartner</h2><ul><li>Hochschule Nordstadt</li><li>Muster Optik GmbH</li></ul></main></body>"
                                .formatted(title, site, title.split(" – ", 2)[0]));
        assertThat(taking(facts))
                .contains("Hochschule Nordstadt > " + project, "Muster Optik GmbH > " + project);
    }

    /// A row that begins with what somebody is called in short, and a name on two lines.
    @Test
    void theFullNameStandsBesideTheShortOne() {
        var facts =
                page(
                        "Partner | KlangWald",
                        "<h1>Projektpartner</h1><table><tr><td><b>UKN</b></td><td>Universitätsklinik <br>Nordstadt</td></tr><tr><td><b>KKU</b></td><td>Kanzlei Kunkel</td></tr><tr><td><b>MO</b></td><td>Muster Optik GmbH</td></tr></table>");
        assertThat(taking(facts))
                .containsExactlyInAnyOrder(
                        "Universitätsklinik Nordstadt > KlangWald",
                        "Kanzlei Kunkel > KlangWald",
                        "Muster Optik GmbH > KlangWald");
    }

    /// Of a card that presents a person the house takes part, not her street or her phone.
    @Test
    void aPersonsCardNamesOneHouse() {
        var facts =
                page(
                        "Projektteam – KlangWald",
                        "<h1>Projektteam</h1><h2>Kooperationspartner</h2><p>Dr. Erika Ostrow<br>Hochschule Nordstadt<br>Institut für Akustik<br>Hohlweg 3<br>57462 Olpe<br>E-Mail: e.ostrow@nordstadt.example<br>Telefon: 02761 4711</p>");
        assertThat(taking(facts))
                .contains("Hochschule Nordstadt > KlangWald")
                .noneMatch(side ->
                        side.contains("Hohlweg")
                                || side.contains("Olpe")
                                || side.contains("Mail")
                                || side.contains("Telefon"));
    }

    /// Logos side by side, each a link with nothing but its picture, are a name each.
    @Test
    void logosSideBySideAreSeveral() {
        var facts =
                page(
                        "Projektpartner | KlangWald",
                        "<h1>Projektpartner</h1><figure><a href='https://a.example/'><img src='a.svg' alt='Hochschule Nordstadt'></a><a href='https://b.example/'><img src='b.svg' alt='Institut für leise Wälder'></a><a href='https://c.example/'><img src='c.svg' alt='Muster Optik GmbH'></a></figure>");
        assertThat(taking(facts))
                .contains(
                        "Hochschule Nordstadt > KlangWald",
                        "Institut für leise Wälder > KlangWald",
                        "Muster Optik GmbH > KlangWald");
    }

    /// A line that tells what somebody is names no partner; units below a partner are its own.
    @Test
    void whatSomebodyIsOrIsMadeOfTakesNoPartByItself() {
        var facts =
                page(
                        "Partner | KlangWald",
                        "<h1>Konsortium</h1><h2>HN - Hochschule Nordstadt</h2><p><strong>Department for Quiet Woods</strong></p><h2>LW - Akademie der leisen Wälder</h2><ul><li>Leitende Psychologin der Klinik</li><li>Direktor Gehirn und Wald</li></ul><h2>Universität Südheim</h2>");
        assertThat(taking(facts))
                .hasSize(3)
                .noneMatch(side ->
                        side.contains("Department")
                                || side.contains("Leitende")
                                || side.contains("Direktor"));
    }

    /// Names that begin like a role, a way to call or a street.
    @Test
    void aNameMayBeginLikeARole() {
        var facts =
                page(
                        "Konsortium | KlangWald",
                        "<h1>Konsortium</h1><ul><li>Chair of Quiet Woods, University of Nordstadt</li><li>HEAD akustik GmbH</li><li>Halbleiter Nordstadt GmbH</li><li>MOBIL ELEKTRONIK GmbH</li><li>Engineering 4.0 Muster GmbH</li><li>Sprecher Automation GmbH</li></ul>");
        assertThat(taking(facts)).hasSize(6);
    }

    /// A firm that has partners, and a project somewhere below.
    @Test
    void aFirmsPartnersDoNotTakePartInWhatItMentions() {
        var facts =
                Pages.read(
                        "/partner.html",
                        "<title>Partner – Ostrow Optische Werke</title><body><header><a href='/'>Ostrow Optische Werke</a></header><main><h1>Unsere Partner</h1><ul><li>Muster Optik GmbH</li><li>Hochschule Nordstadt</li><li>Beispiel Stahl AG</li></ul><h2>Aktuelles</h2><p>Im Verbundprojekt „KlangWald“ messen wir leise. Das Projekt KlangWald endet bald.</p></main><footer>© 2026 Ostrow Optische Werke</footer></body>");
        assertThat(taking(facts)).noneMatch(side -> side.contains("Beispiel Stahl"));
        assertThat(told(facts, Predicate.COOPERATES_WITH)).hasSize(3);
    }

    /// One linked name may end another.
    @Test
    void aNameThatEndsInAnotherIsItsOwn() {
        var facts =
                Pages.read(
                        "/partner.html",
                        "<title>Partner – Ostrow Optische Werke</title><body><header><a href='/'>Ostrow Optische Werke</a></header><main><h1>Unsere Partner</h1><ul><li>Autohaus Becker GmbH</li><li><a href='https://becker.example/'>Becker GmbH</a></li><li>Müller Becker GmbH</li></ul></main></body>");
        assertThat(told(facts, Predicate.COOPERATES_WITH)).hasSize(3);
    }
}
