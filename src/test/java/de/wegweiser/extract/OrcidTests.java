package de.wegweiser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.Orcid;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PageRole;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers are of a block that ORCID does not give out (its own are 0000-0001-5000-0007 to
/// 0000-0003-5000-0001 and 0009-…), but for the one of its documentation.
class OrcidTests {

    private static final String ONE = "0000-0009-1000-0019";
    private static final String TWO = "0000-0009-1000-006X";
    private static final String THREE = "0000-0009-1000-0027";

    private static PageFacts page(String path, String body) {
        return Pages.read(
                path,
                "<title>Lehrstuhl für Antriebstechnik</title><body><header><p>Lehrstuhl für Antriebstechnik</p></header><main>"
                        + body.replaceAll(
                                        "\\[(\\w*)=(\\w+)\\]",
                                        "<a href=\"https://orcid.org/$2\">$1</a>")
                                .replace("ONE", ONE)
                                .replace("TWO", TWO)
                                .replace("THREE", THREE)
                        + "</main><footer>© 2026 Lehrstuhl für Antriebstechnik, Bergstraße 7, 57462 Olpe</footer></body>");
    }

    /// Who has which, for example `Jens Ostrow ONE`.
    private static List<String> bearers(PageFacts facts) {
        return facts.people().stream()
                .filter(person -> person.orcid() != null)
                .map(person ->
                        person.name()
                                + " "
                                + String.valueOf(person.orcid())
                                        .replace(ONE, "ONE")
                                        .replace(TWO, "TWO")
                                        .replace(THREE, "THREE"))
                .toList();
    }

    private static String[] all(@Nullable String expected) {
        return expected == null ? new String[0] : expected.split(", ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0000-0002-1825-0097                                | 0000-0002-1825-0097
                    0000-0009-1000-006x                                | 0000-0009-1000-006X
                    0000 0002 1825 0097                                | 0000-0002-1825-0097
                    0000000218250097                                   | 0000-0002-1825-0097
                    0000‑0002‑1825‑0097                                | 0000-0002-1825-0097
                    ORCID iD: 0000-0002-1825-0097                      | 0000-0002-1825-0097
                    orcid:0000-0002-1825-0097                          | 0000-0002-1825-0097
                    https://orcid.org/0000-0002-1825-0097              | 0000-0002-1825-0097
                    http://www.orcid.org/0000-0002-1825-0097/          | 0000-0002-1825-0097
                    //orcid.org/my-orcid?orcid=0000-0002-1825-0097     | 0000-0002-1825-0097
                    https://orcid.org/0000-0002-1825-0097?lang=de      | 0000-0002-1825-0097
                    https://sandbox.orcid.org/0000-0002-1825-0097      |
                    https://example.org/0000-0002-1825-0097            |
                    0000-0002-1825-0098                                |
                    0000-0002-1825-009X                                |
                    0000-0000-0000-0001                                |
                    0000-0001-2345-6789                                |
                    0000-0002-1825-00971                               |
                    0000-0002 1825-0097                                |
                    """)
    void hasOneNormalFormAndARightCheckDigit(String value, @Nullable String id) {
        assertThat(Orcid.of(value).orElse(null)).isEqualTo(id);
    }

    /// `[word=ONE]` is a link to orcid.org, `[=ONE]` one without words.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <p>ORCID: [ONE=ONE]</p>                                                               | ONE
                    <p>ORCID iD ONE</p>                                                                   | ONE
                    <p>ORCID</p><p>https://orcid.org/TWO</p>                                              | TWO
                    <ul><li>Raum 3</li><li>[=ONE]</li></ul>                                               | ONE
                    <p><a href="http://www.orcid.org/ONE/"><img src="id.svg" alt="ORCID iD icon"></a></p> | ONE
                    <p><a href="https://orcid.org/ONE"><svg><path d=""/></svg></a></p>                    | ONE
                    <dl><dt>Telefon</dt><dd>02761 1234</dd><dt>ORCID</dt><dd>TWO</dd></dl>                | TWO
                    <table><tr><th>ORCID</th><td>ONE</td></tr></table>                                    | ONE
                    <p>Meine Arbeiten stehen bei [ORCID=ONE].</p>                                         | ONE
                    <aside><p>[ORCID=ONE]</p></aside>                                                     | ONE
                    <p><a href="https://x.example">Semantic Scholar</a>, [ORCID=ONE]</p>                   | ONE
                    <p>Curriculum Vitae</p><p>[ORCID=ONE]</p>                                             | ONE
                    <p>ORCID: 0000-0009-1000-0018</p>                                                     |
                    <p><a href="https://orcid.org/0000-0009-1000-0018">ORCID</a></p>                      |
                    <p>ORCID</p><p>ISNI: ONE</p>                                                          |
                    <p>Kontonummer ONE</p>                                                                |
                    <p>[ORCID=ONE]</p><p>[ORCID=TWO]</p>                                                  |
                    <h2>Publikationen</h2><p>[=ONE]</p>                                                   |
                    """)
    void aProfilePageTellsItOfThePersonItIsAbout(String said, @Nullable String id) {
        var facts =
                page(
                        "/team/ostrow.html",
                        "<h1>Dr.-Ing. Jens Ostrow</h1><p>Wissenschaftlicher Mitarbeiter</p><h2>Kontakt</h2>"
                                + said);
        assertThat(facts.role()).isEqualTo(PageRole.PROFILE);
        assertThat(bearers(facts)).containsExactly(all(id == null ? null : "Jens Ostrow " + id));
    }

    /// Each an entry of the profile of Jens Ostrow; his own number stands above.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <h2>Publikationen</h2><ul><li>Peter Lange [=TWO], Jens Ostrow [=ONE]: Leise Räder. 2024</li></ul>
                    <h2>Publikationen</h2><ul><li>P. Lange [=TWO], J. Ostrow: Leise Räder. 2024</li></ul>
                    <h2>Neues</h2><ul><li>Peter Lange [=TWO], Jens Ostrow [=ONE]: Leise Räder. 2024</li></ul>
                    <h2>Neues</h2><ul><li>Lange, P. [=TWO], Ostrow, J.: Leise Räder. 2024</li></ul>
                    <h2>Neues</h2><ul><li>Lange P, Ostrow J: Leise Räder [=TWO]</li></ul>
                    <h2>Neues</h2><ul><li>Jens Ostrow und Peter Lange: Leise Räder [=TWO]</li></ul>
                    <h2>Neues</h2><div><span>J. Ostrow, P. Lange [=TWO]</span>: Leise Räder.</div>
                    <h2>Neues</h2><div><div>Peter Lange [=TWO]</div><div>Leise Räder</div></div>
                    <h2>Neues</h2><div><div>Qorvu Zelmatt [=TWO]</div><div>Leise Räder</div></div>
                    """)
    void coAuthorsKeepTheirOwn(String entry) {
        var facts =
                page(
                        "/team/ostrow.html",
                        "<h1>Dr.-Ing. Jens Ostrow</h1><p>Wissenschaftlicher Mitarbeiter</p><p>ORCID: ONE</p>"
                                + entry);
        assertThat(bearers(facts)).contains("Jens Ostrow ONE").doesNotContain("Jens Ostrow TWO");
        var without =
                page(
                        "/team/ostrow.html",
                        "<h1>Dr.-Ing. Jens Ostrow</h1><p>Wissenschaftlicher Mitarbeiter</p>"
                                + entry.replace("[=ONE]", ""));
        assertThat(bearers(without)).doesNotContain("Jens Ostrow TWO");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <h3>Jens Ostrow</h3><p>Lager [ORCID=ONE]</p><h3>Peter Lange</h3><p>Lager [ORCID=TWO]</p>                                                        | Jens Ostrow ONE, Peter Lange TWO
                    <h3>Jens Ostrow [=ONE]</h3><p>Lager</p><h3>Peter Lange [ORCID=TWO]</h3><p>Lager</p>                                                             | Jens Ostrow ONE, Peter Lange TWO
                    <h3>Jens Ostrow</h3><p>Lager</p><h3>Peter Lange</h3><p>Lager, ORCID TWO</p>                                                                     | Peter Lange TWO
                    <div><div>[=ONE]</div><h3>Jens Ostrow</h3></div><div><div>[=TWO]</div><h3>Peter Lange</h3></div>                                                | Jens Ostrow ONE, Peter Lange TWO
                    <div><h3>Jens Ostrow</h3><p>Lager</p><div>[=ONE]</div></div><div><h3>Peter Lange</h3><div>[=TWO]</div></div>                                    | Jens Ostrow ONE, Peter Lange TWO
                    <table><tr><td>Jens Ostrow</td><td>Lager</td><td>[=ONE]</td></tr><tr><td>Peter Lange</td><td>Lager</td><td>TWO</td></tr></table>ORCID            | Jens Ostrow ONE, Peter Lange TWO
                    <ul><li>Dr. Jens Ostrow, [ORCID=ONE]</li><li>Dr. Peter Lange, M.Sc. (ORCID: TWO)</li></ul>                                                      | Jens Ostrow ONE, Peter Lange TWO
                    <p>Dr. Jens Ostrow [=ONE], Dr. Peter Lange [=TWO] und Dr. Julia Sommer</p>                                                                      | Jens Ostrow ONE, Peter Lange TWO
                    <p>Dr. Jens Ostrow (ORCID: ONE), Dr. Peter Lange (ORCID: TWO)</p>                                                                               | Jens Ostrow ONE, Peter Lange TWO
                    <div><div>Qorvu Zelmatt [=ONE]</div><div>Dr. Peter Lange</div></div><div>Dr. Jens Ostrow</div>                                                  | Qorvu Zelmatt ONE
                    <div><div>Qorvu Zelmatt</div><div>[=ONE]</div></div><div>Dr. Peter Lange</div><div>Dr. Jens Ostrow</div>                                        | Qorvu Zelmatt ONE
                    <div><p>Auskunft: Qorvu Zelmatt [=ONE]</p><p>Dr. Peter Lange</p></div><div>Dr. Jens Ostrow</div>                                                |
                    <p>Dr. Jens Ostrow und Dr. Peter Lange: Lager [=ONE]</p>                                                                                        |
                    <ul><li>Dr. Jens Ostrow</li><li>Dr. Peter Lange</li></ul><p>Siehe [ORCID=ONE].</p>                                                              |
                    <div>[=ONE]</div><h3>Jens Ostrow</h3><p>Lager</p><div>[=TWO]</div><h3>Peter Lange</h3><p>Lager</p>                                              |
                    <h3>Jens Ostrow</h3><p>Lager [ORCID=ONE]</p><h3>Peter Lange</h3><p>Lager [ORCID=ONE]</p>                                                        |
                    <h3>Jens Ostrow</h3><p>[ORCID=ONE]</p><p>[ORCID=TWO]</p><h3>Peter Lange</h3><p>Lager</p>                                                        |
                    """)
    void aListTellsItOfTheOneInTheSameEntry(String people, @Nullable String expected) {
        var facts = page("/team.html", "<h1>Team</h1>" + people);
        assertThat(facts.people()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(bearers(facts)).containsExactlyInAnyOrder(all(expected));
    }

    /// The name of a card is read as if there were no number beside it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Jens Ostrow [ORCID=ONE]
                    Jens Ostrow [ONE=ONE]
                    Jens Ostrow (ORCID iD: ONE)
                    Jens Ostrow <a href="https://orcid.org/ONE"><img src="i.svg" alt="ORCID iD icon"></a>
                    """)
    void isNoPartOfTheName(String heading) {
        var facts =
                page(
                        "/team.html",
                        "<h1>Team</h1><h3>"
                                + heading
                                + "</h3><p>Oberingenieur</p><h3>Peter Lange</h3><p>Lager</p>");
        assertThat(bearers(facts)).containsExactly("Jens Ostrow ONE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "name": "Jens Ostrow", "sameAs": "https://orcid.org/ONE"                                                            | Jens Ostrow ONE
                    "name": "Dr. Jens Ostrow", "sameAs": ["https://github.com/x", "https://orcid.org/ONE"]                              | Jens Ostrow ONE
                    "@id": "https://orcid.org/TWO", "givenName": "Jens", "familyName": "Ostrow"                                         | Jens Ostrow TWO
                    "name": "Jens Ostrow", "identifier": "ONE"                                                                          | Jens Ostrow ONE
                    "name": "Jens Ostrow", "identifier": {"@type": "PropertyValue", "propertyID": "ORCID", "value": "ONE"}              | Jens Ostrow ONE
                    "name": "Jens Ostrow", "identifier": {"@type": "PropertyValue", "propertyID": "ISNI", "value": "ONE"}               |
                    "name": "Peter Lange", "sameAs": "https://orcid.org/ONE"                                                            |
                    "name": "Jens Ostrow", "sameAs": "https://orcid.org/0000-0009-1000-0018"                                            |
                    "name": "Jens Ostrow", "sameAs": ["https://orcid.org/ONE", "https://orcid.org/TWO"]                                 |
                    """)
    void structuredDataTellItThemselves(String person, @Nullable String expected) {
        var facts =
                page(
                        "/team/ostrow.html",
                        "<h1>Dr.-Ing. Jens Ostrow</h1><p>Wissenschaftlicher Mitarbeiter</p><script type=\"application/ld+json\">{\"@type\": \"ScholarlyArticle\", \"author\": [{\"@type\": \"Person\", "
                                + person
                                + "}]}</script>");
        assertThat(bearers(facts)).containsExactly(all(expected));
    }

    @Test
    void whatIsSaidOfThePersonCountsMoreThanTheHeadingAbove() {
        var facts =
                page(
                        "/team/ostrow.html",
                        "<h1>Dr.-Ing. Jens Ostrow</h1><p>Wissenschaftlicher Mitarbeiter</p><script type=\"application/ld+json\">{\"@type\": \"Person\", \"name\": \"Jens Ostrow\", \"sameAs\": \"https://orcid.org/ONE\"}</script><h2>Messtechnik</h2><p>[=TWO]</p>");
        assertThat(bearers(facts)).containsExactly("Jens Ostrow ONE");
    }

    @Test
    void aFooterSpeaksOfTheSiteAndNotOfItsPages() {
        var facts =
                Pages.read(
                        "/team/ostrow.html",
                        "<title>Jens Ostrow</title><body><main><h1>Dr.-Ing. Jens Ostrow</h1><p>Wissenschaftlicher Mitarbeiter am Lehrstuhl für Antriebstechnik</p></main><footer><a href=\"https://orcid.org/"
                                + ONE
                                + "\">ORCID</a></footer></body>");
        assertThat(facts.people()).hasSize(1);
        assertThat(bearers(facts)).isEmpty();
    }

    @Test
    void theKeptTextHoldsNone() {
        var facts =
                page(
                        "/team/ostrow.html",
                        "<h1>Dr.-Ing. Jens Ostrow</h1><p>Mitarbeiter, ORCID TWO, Raum 3</p>");
        assertThat(facts.text()).contains(TWO);
        assertThat(facts.shortened().text()).contains("Raum 3").doesNotContain("0000-");
        assertThat(facts.shortened().people()).hasSize(1);
    }

    @Test
    void aLineOfExtractTellsIt() {
        var facts =
                page(
                        "/team/ostrow.html",
                        "<h1>Dr.-Ing. Jens Ostrow</h1><p>Mitarbeiter, ORCID TWO</p>");
        assertThat(PageFactsJson.line(facts)).contains("\"orcid\":\"" + TWO + "\"");
    }
}
