package de.wegweiser.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.graph.Brokerage.Source;
import de.wegweiser.ontology.Office.Role;
import de.wegweiser.search.PartnerPath.Hop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PathSentencesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # metapath          | hops: relation, > or < for its direction, node
                    NEED_MEETS_OFFER    | SEEKS>Laser, RESEARCHES<Lehrstuhl B                   | A GmbH sucht Unterstützung beim Thema „Laser“; der Lehrstuhl B forscht dazu.
                    NEED_MEETS_OFFER    | SEEKS>Laser, OFFERS<C AG                              | A GmbH sucht Unterstützung beim Thema „Laser“; C AG bietet dazu Leistungen an.
                    NEED_MEETS_OFFER    | SEEKS>Laser, RESEARCHES<Institut B, OFFERS>Optik      | A GmbH sucht Unterstützung beim Thema „Laser“; das Institut B forscht dazu. Dort gibt es auch Leistungen zum Thema „Optik“.
                    SHARED_COMPETENCE   | USES>Laser, RESEARCHES<Fachgebiet B                   | A GmbH nutzt „Laser“ im eigenen Betrieb; das Fachgebiet B forscht dazu.
                    SHARED_COMPETENCE   | RESEARCHES>Laser, RESEARCHES<Hellweg-Universität      | A GmbH forscht zum Thema „Laser“; auch die Hellweg-Universität forscht dazu.
                    SHARED_COMPETENCE   | OFFERS>Laser, RESEARCHES<AG Licht, RESEARCHES>Optik   | A GmbH bietet Leistungen zum Thema „Laser“ an; die AG Licht forscht dazu. Dort wird auch zum Thema „Optik“ geforscht.
                    RELATED_CONCEPT     | USES>Laser, BROADER>Optik, RESEARCHES<Lehrstuhl B     | A GmbH nutzt „Laser“ im eigenen Betrieb; der Lehrstuhl B forscht zum Thema „Optik“. „Laser“ gehört zum Fachgebiet „Optik“.
                    RELATED_CONCEPT     | USES>Optik, BROADER<Laser, RESEARCHES<Lehrstuhl B     | A GmbH nutzt „Optik“ im eigenen Betrieb; der Lehrstuhl B forscht zum Thema „Laser“. „Laser“ gehört zum Fachgebiet „Optik“.
                    JOINT_PROJECT       | PARTICIPATES_IN>P1, PARTICIPATES_IN<Lehrstuhl B       | A GmbH und der Lehrstuhl B sind beide am Projekt „P1“ beteiligt.
                    KNOWN_PARTNER       | COOPERATES_WITH>Lehrstuhl B, RESEARCHES>Laser         | A GmbH und der Lehrstuhl B arbeiten schon zusammen. Der Lehrstuhl B forscht zum Thema „Laser“.
                    PARTNER_OF_PARTNER  | COOPERATES_WITH>C AG, COOPERATES_WITH<Lehrstuhl B     | A GmbH und der Lehrstuhl B haben einen gemeinsamen Partner: C AG.
                    COMMON_NETWORK      | MEMBER_OF>Netz N, MEMBER_OF<Lehrstuhl B               | A GmbH und der Lehrstuhl B gehören zum selben Netzwerk: Netz N.
                    COMMON_NETWORK      | MEMBER_OF>Netz N e. V., MEMBER_OF<Lehrstuhl B         | A GmbH und der Lehrstuhl B gehören zum selben Netzwerk: Netz N e. V.
                    PERSON              | LEADS<Eva Beispiel, WORKS_FOR>Lehrstuhl B             | A GmbH und der Lehrstuhl B haben jemanden gemeinsam: Eva Beispiel.
                    WEB_LINK            | LINKS_TO<Lehrstuhl B                                  | Die Website „Lehrstuhl B“ verweist auf die Website „A GmbH“.
                    """)
    void germanIsRightWhateverTheLabel(Metapath metapath, String hops, String sentence) {
        assertThat(PathSentences.of(path(metapath, hops), Locale.GERMAN, id -> id))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    NEED_MEETS_OFFER    | SEEKS>Lasers, RESEARCHES<Lehrstuhl B, OFFERS>Optics   | A GmbH is looking for support in the field of “Lasers”; Lehrstuhl B does research in this field. It also offers services in the field of “Optics”.
                    SHARED_COMPETENCE   | OFFERS>Lasers, OFFERS<C AG                            | A GmbH offers services in the field of “Lasers”; so does C AG.
                    RELATED_CONCEPT     | USES>Lasers, RELATED>Optics, OFFERS<C AG              | A GmbH uses “Lasers” in its own operations; C AG offers services in the field of “Optics”. “Lasers” and “Optics” are related fields.
                    JOINT_PROJECT       | PARTICIPATES_IN>P1, PARTICIPATES_IN<C AG              | A GmbH and C AG both take part in the project “P1”.
                    KNOWN_PARTNER       | COOPERATES_WITH>C AG, OFFERS>Lasers                   | A GmbH and C AG work together already. C AG offers services in the field of “Lasers”.
                    PARTNER_OF_PARTNER  | COOPERATES_WITH>D AG, COOPERATES_WITH<C AG            | A GmbH and C AG have a partner in common: D AG.
                    COMMON_NETWORK      | MEMBER_OF>Netz N, MEMBER_OF<C AG                      | A GmbH and C AG belong to the same network: Netz N.
                    PERSON              | LEADS<Eva Beispiel, WORKS_FOR>C AG                    | A GmbH and C AG have a person in common: Eva Beispiel.
                    WEB_LINK            | LINKS_TO>C AG                                         | The website of A GmbH links to the website of C AG.
                    """)
    void englishReadsWell(Metapath metapath, String hops, String sentence) {
        assertThat(PathSentences.of(path(metapath, hops), Locale.ENGLISH, id -> id))
                .isEqualTo(sentence);
    }

    @Test
    void aStatedNeedIsWantedByTheUser() {
        var path =
                new PartnerPath(
                        1,
                        1,
                        Metapath.STATED_NEED,
                        "Laser",
                        "Lehrstuhl B",
                        List.of(new Hop("RESEARCHES", false, "Lehrstuhl B", 1, null)));
        assertThat(PathSentences.of(path, Locale.GERMAN, id -> id))
                .isEqualTo(
                        "Gesucht wird Unterstützung beim Thema „Laser“; der Lehrstuhl B forscht dazu.");
        assertThat(PathSentences.of(path, Locale.ENGLISH, id -> id))
                .isEqualTo(
                        "Support is wanted in the field of “Laser”; Lehrstuhl B does research in this field.");
    }

    private static final Responsibility IN_CHARGE =
            new Responsibility(Role.CHAMBER_OF_COMMERCE, Source.LIST, 3000);

    private static final Responsibility NEAR = new Responsibility(null, Source.SAME_DISTRICT, 3000);

    /// Who answers for whom, and how they know the partner.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    COOPERATES_WITH>Lehrstuhl B | true  | A GmbH liegt in Olpe; für Firmen dort ist die Wirtschaftsförderung K zuständig. Die Wirtschaftsförderung K arbeitet zusammen mit: Lehrstuhl B.            | A GmbH lies in Olpe; firms there can turn to Wirtschaftsförderung K, which is in charge. Wirtschaftsförderung K works together with Lehrstuhl B.
                    MEMBER_OF<Lehrstuhl B       | true  | A GmbH liegt in Olpe; für Firmen dort ist die Wirtschaftsförderung K zuständig. Der Lehrstuhl B gehört als Mitglied zu: Wirtschaftsförderung K.             | A GmbH lies in Olpe; firms there can turn to Wirtschaftsförderung K, which is in charge. Lehrstuhl B is a member of Wirtschaftsförderung K.
                    MEMBER_OF>Netz B            | false | A GmbH liegt in Olpe; im selben Kreis hat die Wirtschaftsförderung K den Sitz. Die Wirtschaftsförderung K gehört als Mitglied zu: Netz B.                   | A GmbH lies in Olpe; Wirtschaftsförderung K has its seat in the same district. Wirtschaftsförderung K is a member of Netz B.
                    LINKS_TO>Lehrstuhl B        | true  | A GmbH liegt in Olpe; für Firmen dort ist die Wirtschaftsförderung K zuständig. Die Wirtschaftsförderung K verweist im Netz auf: Lehrstuhl B.               | A GmbH lies in Olpe; firms there can turn to Wirtschaftsförderung K, which is in charge. The website of Wirtschaftsförderung K links to the website of Lehrstuhl B.
                    SERVED_BY<Lehrstuhl B       | true  | A GmbH liegt in Olpe; für Firmen dort ist die Wirtschaftsförderung K zuständig. Für den Ort der Organisation „Lehrstuhl B“ gilt dasselbe.                   | A GmbH lies in Olpe; firms there can turn to Wirtschaftsförderung K, which is in charge. The same holds for the place of Lehrstuhl B.
                    """)
    void theOfficeIsNamedWithWhomItAnswersFor(
            String tie, boolean inCharge, String german, String english) {
        var why = inCharge ? IN_CHARGE : NEAR;
        var last = hop(tie);
        var path =
                new PartnerPath(
                        1,
                        1,
                        Metapath.BROKER,
                        "A GmbH",
                        last.node(),
                        List.of(
                                new Hop("LOCATED_IN", true, "Olpe", 1, null),
                                Hop.served(true, "Wirtschaftsförderung K", why),
                                last));
        assertThat(PathSentences.of(path, Locale.GERMAN, id -> id)).isEqualTo(german);
        assertThat(PathSentences.of(path, Locale.ENGLISH, id -> id)).isEqualTo(english);
    }

    @Test
    void whatNoPageSaysIsProvenByItsTableAndLicence() {
        assertThat(IN_CHARGE.proof(Locale.GERMAN))
                .startsWith("Industrie- und Handelskammer, zuständig für Firmen an diesem Ort. ")
                .contains("Destatis", "dl-de/by-2-0", IN_CHARGE.file(), "GPL-3.0");
        assertThat(NEAR.proof(Locale.ENGLISH))
                .startsWith("has its seat in the same district")
                .contains("dl-de/by-2-0", NEAR.file())
                .doesNotContain("offices.csv");
    }

    /// A metapath that is added needs a template: this one shows that none was forgotten.
    @ParameterizedTest
    @EnumSource(Metapath.class)
    void everyMetapathHasATemplateInBothLanguages(Metapath metapath) {
        var hop = new Hop("OFFERS", true, "B", 1, null);
        var hops = Collections.nCopies(metapath.length(), hop);
        if (metapath == Metapath.RELATED_CONCEPT)
            hops = List.of(hop, new Hop("RELATED", true, "C", 1, null), hop);
        if (metapath == Metapath.BROKER)
            hops =
                    List.of(
                            hop,
                            Hop.served(true, "K", IN_CHARGE),
                            new Hop("LINKS_TO", true, "B", 1, null));
        var path = new PartnerPath(1, 1, metapath, "A", "B", hops);
        for (var locale : List.of(Locale.GERMAN, Locale.ENGLISH))
            assertThat(PathSentences.of(path, locale, id -> id)).contains("A", "B").endsWith(".");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Lehrstuhl für Optik,              der Lehrstuhl für Optik
                    Maier-Institut für Optik,         das Maier-Institut für Optik
                    Industrie- und Handelskammer X,   Industrie- und Handelskammer X
                    Institute of Optics,              Institute of Optics
                    Technische Universität X,         Technische Universität X
                    A GmbH,                           A GmbH
                    i-tec GmbH,                       i-tec GmbH
                    """)
    void onlyNounsWeKnowGetAnArticle(String name, String subject) {
        assertThat(GermanArticle.with(name)).isEqualTo(subject);
    }

    private static Hop hop(String text) {
        int mark = Math.max(text.indexOf('>'), text.indexOf('<'));
        return new Hop(
                text.substring(0, mark),
                text.charAt(mark) == '>',
                text.substring(mark + 1),
                1,
                null);
    }

    private static PartnerPath path(Metapath metapath, String hops) {
        var steps = new ArrayList<Hop>();
        for (String hop : hops.split(", ")) steps.add(hop(hop));
        String target = steps.get(metapath.length() - 1).node();
        return new PartnerPath(1, 1, metapath, "A GmbH", target, steps);
    }
}
