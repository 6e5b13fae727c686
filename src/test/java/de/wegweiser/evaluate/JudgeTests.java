package de.wegweiser.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.CompetenceMention;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.fact.Polarity;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.Quote;
import de.wegweiser.fact.RelationMention;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Invented answers beside invented gold.
class JudgeTests {

    private static final Quote QUOTE = Quote.outside("Ein Satz der Seite.");

    private final Tally tally = new Tally();

    @ParameterizedTest(name = "{0}: gold {1}, found {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # field       | gold                   | found                  | hits | extra | missed
                    name           | Muster-Werk GmbH       | MUSTERWERK GmbH        | 1 | 0 | 0
                    name           | Musterwerk GmbH        | Musterwerk             | 0 | 1 | 1
                    legalForm      | UG (haftungsbeschränkt) | Unternehmergesellschaft | 1 | 0 | 0
                    legalForm      | GmbH                   | GmbH & Co. KG          | 0 | 1 | 1
                    legalForm      | Stiftung nach Gutdünken | GmbH                  | 0 | 0 | 0
                    street         | Große Straße 1         | Grosse Str. 1          | 1 | 0 | 0
                    street         | Große Straße 1         | Große Straße 11        | 0 | 1 | 1
                    postalCode     | 57462                  | 57462                  | 1 | 0 | 0
                    city           | Olpe (Biggesee)        | Olpe                   | 1 | 0 | 0
                    registerCourt  | Amtsgericht Siegen     | Siegen                 | 1 | 0 | 0
                    registerCourt  | Frankfurt              | AG Frankfurt am Main   | 1 | 0 | 0
                    registerNumber | HRB 12 34              | hrb 1234 Siegen        | 1 | 0 | 0
                    registerNumber | HRA 1234               | HRB 1234               | 0 | 1 | 1
                    vatId          | DE 123 456 788         | DE123456788            | 1 | 0 | 0
                    vatId          |                        | DE123456788            | 0 | 1 | 0
                    phone          | +49 (0) 2761 / 12-34   | 02761 1234             | 1 | 0 | 0
                    phone          | 02761 1234             | 02761 1235             | 0 | 1 | 1
                    email          | Info@Muster.example    | info@muster.example    | 1 | 0 | 0
                    email          | info@muster.example    |                        | 0 | 0 | 1
                    email          |                        |                        | 0 | 0 | 0
                    """)
    void aFieldIsAHitInAnySpellingAndAValueWithoutGoldIsWrong(
            String field,
            @Nullable String gold,
            @Nullable String found,
            int hits,
            int extra,
            int missed) {
        Judge.compare(
                impressum(gold == null ? Map.of() : Map.of(field, gold)),
                page(PageRole.IMPRESSUM, publisher(field, found)),
                tally);

        assertThat(tally.count(Measure.labelled(field).orElseThrow()))
                .isEqualTo(new Count(hits, extra, missed));
    }

    /// The others on the page may have the field that the publisher lacks.
    @Test
    void onlyTheFirstOrganizationIsThePublisher() {
        Judge.compare(
                impressum(Map.of("city", "Olpe")),
                page(PageRole.IMPRESSUM, publisher("city", null), publisher("city", "Olpe")),
                tally);

        assertThat(tally.count(Measure.CITY)).isEqualTo(Count.MISSED);
    }

    @Test
    void aPrivatePublisherHasTheFieldsOfTheContactAndTheEmailOfThePerson() {
        var gold =
                new GoldPage(
                        "p",
                        "publisher.example",
                        "impressum",
                        "raw",
                        Path.of("p.html"),
                        List.of(),
                        Map.of("city", "Olpe"),
                        List.of(new GoldPage.Person("Erika Muster", "e@muster.example")),
                        List.of(),
                        List.of(),
                        List.of());

        assertThat(gold.publisherField("city")).hasValue("Olpe");
        assertThat(gold.publisherField("email")).hasValue("e@muster.example");
        assertThat(gold.publisherField("phone")).isEmpty();
    }

    @Test
    void organizationsAreTheSameWhenOneNameIsInsideTheOther() {
        Judge.compare(
                gold("team", "Institut für Muster", "KIT", "Werk AG"),
                page(
                        PageRole.TEAM,
                        publisher("name", "Institut für Muster (IfM)"),
                        publisher("name", "Institut für Muster"),
                        publisher("name", "KIT Muster"),
                        publisher("name", "Fremd GmbH")),
                tally);

        // the second spelling of the institute is no mistake; three letters are inside everything
        assertThat(tally.count(Measure.ORGANIZATIONS)).isEqualTo(new Count(1, 2, 2));
        assertThat(lines(Measure.ORGANIZATIONS))
                .containsExactly(
                        "orgs | p | missed \"KIT\"",
                        "orgs | p | missed \"Werk AG\"",
                        "orgs | p | wrong \"KIT Muster\" (0.80) in \"Ein Satz der Seite.\"",
                        "orgs | p | wrong \"Fremd GmbH\" (0.80) in \"Ein Satz der Seite.\"");
    }

    @Test
    void peopleAreTheSameByFirstAndLastNameAndOnlyThoseFoundHaveRolesAndAddresses() {
        var gold =
                people(
                        List.of("head_of Erika Muster > Werk AG", "head_of Nie Gefunden > Werk AG"),
                        new GoldPage.Person("Prof. Dr.-Ing. Erika M. Muster", "E@werk.example"),
                        new GoldPage.Person("Jan Beispiel", "j@werk.example"),
                        new GoldPage.Person("Nie Gefunden", "n@werk.example"));
        Judge.compare(
                gold,
                facts(
                        PageRole.TEAM,
                        List.of(
                                person("Erika Muster", PersonRole.HEAD, "e@werk.example", .9),
                                person("Jan Beispiel", PersonRole.OWNER, "x@werk.example", .6),
                                person("Nur Erwähnt", PersonRole.STAFF, null, .6),
                                person("Kein Mensch", PersonRole.HEAD, "k@werk.example", .65)),
                        List.of(),
                        List.of()),
                tally);

        assertThat(tally.count(Measure.PEOPLE)).isEqualTo(new Count(2, 1, 1));
        assertThat(tally.count(Measure.ROLE_HEAD)).isEqualTo(new Count(1, 1, 0));
        assertThat(tally.count(Measure.PEOPLE_EMAIL)).isEqualTo(new Count(1, 1, 1));
        assertThat(tally.reliability(Tally.Claim.PEOPLE).bins().get(2))
                .satisfies(bin -> assertThat(bin.count()).isEqualTo(2))
                .satisfies(bin -> assertThat(bin.right()).isEqualTo(1));
    }

    @Test
    void leadingAndWorkingMayBeSaidInASentenceOrBesideTheNameAndCountsOnceForReliability() {
        var gold =
                people(
                        List.of(
                                "head_of Erika Muster > Werk AG",
                                "works_at Jan Beispiel > Werk AG",
                                "works_at Nie Gefunden > Werk AG"),
                        new GoldPage.Person("Erika Muster", null),
                        new GoldPage.Person("Jan Beispiel", null));
        Judge.compare(
                gold,
                facts(
                        PageRole.TEAM,
                        List.of(
                                employed("Jan Beispiel", PersonRole.STAFF, "Muster-Werk AG"),
                                employed("Kein Mensch", PersonRole.HEAD, "Werk AG")),
                        List.of(),
                        List.of(relation("Dr. Erika Muster", Predicate.LEADS, "Werk AG"))),
                tally);

        assertThat(tally.count(Measure.HEAD_OF)).isEqualTo(new Count(1, 1, 0));
        assertThat(tally.count(Measure.WORKS_AT)).isEqualTo(new Count(2, 1, 1));
        assertThat(tally.count(Measure.RELATIONS)).isEqualTo(new Count(3, 2, 1));
        assertThat(tally.reliability(Tally.Claim.RELATIONS).count()).isEqualTo(3);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # gold: A → B   | found, its ends as in gold or turned | measure  | hits | extra
                    partner_of      | COOPERATES_WITH | as is  | rel.partner_of      | 1 | 0
                    partner_of      | COOPERATES_WITH | turned | rel.partner_of      | 1 | 0
                    partner_of      | PART_OF         | as is  | rel.partner_of      | 0 | 0
                    participates_in | PARTICIPATES_IN | as is  | rel.participates_in | 1 | 0
                    participates_in | PARTICIPATES_IN | turned | rel.participates_in | 0 | 1
                    coordinates     | PARTICIPATES_IN | as is  | rel.participates_in | 1 | 0
                    part_of         | PART_OF         | as is  | rel.part_of         | 1 | 0
                    part_of         | PART_OF         | turned | rel.part_of         | 0 | 1
                    """)
    void relationsHaveADirectionButForPartners(
            String predicate, Predicate found, String ends, String measure, int hits, int extra) {
        var told =
                ends.equals("turned")
                        ? relation("Projekt Zwei", found, "Firma Eins GmbH")
                        : relation("Firma Eins", found, "Projekt Zwei");
        Judge.compare(
                people(List.of(predicate + " Firma Eins GmbH > Projekt Zwei")),
                facts(PageRole.PROJECT, List.of(), List.of(), List.of(told)),
                tally);

        assertThat(tally.count(Measure.labelled(measure).orElseThrow()))
                .isEqualTo(new Count(hits, extra, 1 - hits));
    }

    @Test
    void competencesAgreeByWordsOrLabelAndOneMentionHasToSayWhatGoldSays() {
        var gold =
                new GoldPage(
                        "p",
                        "publisher.example",
                        "research",
                        "raw",
                        Path.of("p.html"),
                        List.of(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(
                                new GoldPage.Technology("Servicerobotik", "service robotics"),
                                new GoldPage.Technology("Warmumformung", "hot forming"),
                                new GoldPage.Technology("3D-Druck", "3D printing")),
                        List.of(
                                new GoldPage.Relation(
                                        "Lehrstuhl", "researches", "service robotics"),
                                new GoldPage.Relation("Lehrstuhl", "offers", "hot forming"),
                                new GoldPage.Relation("Lehrstuhl", "uses", "3D printing")));
        Judge.compare(
                gold,
                facts(
                        PageRole.RESEARCH,
                        List.of(),
                        List.of(
                                competence("Robotik", "robotics", Predicate.OFFERS, .9),
                                competence("Roboter", "robotics", Predicate.RESEARCHES, .9),
                                competence("Pressen", "hot forming", Predicate.USES, .9),
                                competence("Leitung", "pipes", Predicate.OFFERS, .45)),
                        List.of()),
                tally);

        assertThat(tally.count(Measure.COMPETENCES)).isEqualTo(new Count(3, 1, 1));
        assertThat(tally.count(Measure.COMPETENCE_PREDICATE)).isEqualTo(new Count(1, 1, 1));
        assertThat(lines(Measure.COMPETENCES))
                .containsExactly(
                        "competences | p | missed \"3D-Druck\"",
                        "competences | p | wrong \"Leitung\" (0.45) in \"… Leitung …\"");
        assertThat(lines(Measure.COMPETENCE_PREDICATE))
                .containsExactly(
                        "competence.predicate | p | wrong USES, gold OFFERS: \"hot forming\" in \"… Pressen …\"");
        assertThat(tally.reliability(Tally.Claim.COMPETENCES).bins().getFirst())
                .satisfies(bin -> assertThat(bin.count()).isEqualTo(1))
                .satisfies(bin -> assertThat(bin.right()).isZero());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # kind,     role,      right, wrong
                    impressum,  IMPRESSUM, 1, 0
                    impressum,  CONTACT,   0, 1
                    team,       TEAM,      1, 0
                    team,       PROFILE,   1, 0
                    research,   PROJECT,   0, 1
                    project,    PROJECT,   1, 0
                    firm-home,  OTHER,     0, 0
                    """)
    void aPageHasTheRoleOfItsKind(String kind, PageRole role, int right, int wrong) {
        Judge.compare(gold(kind), page(role), tally);

        assertThat(tally.count(Measure.PAGE_ROLE).hits()).isEqualTo(right);
        assertThat(tally.count(Measure.PAGE_ROLE).missed()).isEqualTo(wrong);
    }

    @Test
    void onAPageThatWasNotReadEverythingIsMissed() {
        Judge.nothingRead(impressum(Map.of("name", "Werk AG", "city", "Olpe")), tally);

        assertThat(tally.count(Measure.IMPRESSUM)).isEqualTo(new Count(0, 0, 2));
        assertThat(tally.count(Measure.ORGANIZATIONS)).isEqualTo(Count.MISSED);
        assertThat(tally.count(Measure.PAGE_ROLE)).isEqualTo(Count.MISSED);
    }

    private List<String> lines(Measure measure) {
        return tally.findings().stream()
                .filter(finding -> finding.measure() == measure)
                .map(Finding::line)
                .toList();
    }

    private static GoldPage impressum(Map<String, String> publisher) {
        return gold("impressum", List.of(publisher), List.of(), List.of());
    }

    private static GoldPage gold(String kind, String... names) {
        return gold(
                kind,
                Arrays.stream(names).map(name -> Map.of("name", name)).toList(),
                List.of(),
                List.of());
    }

    /// @param told as `head_of Erika Muster > Werk AG`
    private static GoldPage people(List<String> told, GoldPage.Person... people) {
        return gold("team", List.of(), List.of(people), told);
    }

    private static GoldPage gold(
            String kind,
            List<Map<String, String>> organizations,
            List<GoldPage.Person> people,
            List<String> told) {
        return new GoldPage(
                "p",
                "publisher.example",
                kind,
                "raw",
                Path.of("p.html"),
                organizations,
                Map.of(),
                people,
                List.of("Dr. Nur Erwähnt"),
                List.of(),
                told.stream().map(JudgeTests::goldRelation).toList());
    }

    private static GoldPage.Relation goldRelation(String told) {
        int predicate = told.indexOf(' ');
        int object = told.indexOf(" > ");
        return new GoldPage.Relation(
                told.substring(predicate + 1, object),
                told.substring(0, predicate),
                told.substring(object + 3));
    }

    private static OrganizationMention publisher(String field, @Nullable String value) {
        return new OrganizationMention(
                field.equals("name") && value != null ? value : "Sonst AG",
                field.equals("legalForm") ? value : null,
                OrganizationKind.COMPANY,
                field.equals("street") ? value : null,
                field.equals("postalCode") ? value : null,
                field.equals("city") ? value : null,
                field.equals("registerCourt") ? value : null,
                field.equals("registerNumber") ? value : null,
                field.equals("vatId") ? value : null,
                field.equals("phone") ? value : null,
                field.equals("email") ? value : null,
                null,
                QUOTE,
                .8);
    }

    private static PersonMention person(
            String name, PersonRole role, @Nullable String email, double confidence) {
        return new PersonMention(name, null, role, null, email, null, QUOTE, confidence);
    }

    private static PersonMention employed(String name, PersonRole role, String employer) {
        return new PersonMention(name, null, role, employer, null, null, QUOTE, .7);
    }

    private static RelationMention relation(String subject, Predicate predicate, String object) {
        return new RelationMention(subject, predicate, object, QUOTE, .7);
    }

    private static CompetenceMention competence(
            String surface, String label, Predicate predicate, double confidence) {
        return new CompetenceMention(
                "urn:c",
                surface,
                label,
                "Lehrstuhl",
                predicate,
                Polarity.AFFIRMED,
                Quote.outside("… " + surface + " …", surface),
                confidence);
    }

    private static PageFacts page(PageRole role, OrganizationMention... organizations) {
        return facts(role, List.of(organizations), List.of(), List.of(), List.of());
    }

    private static PageFacts facts(
            PageRole role,
            List<PersonMention> people,
            List<CompetenceMention> competences,
            List<RelationMention> relations) {
        return facts(role, List.of(), people, competences, relations);
    }

    private static PageFacts facts(
            PageRole role,
            List<OrganizationMention> organizations,
            List<PersonMention> people,
            List<CompetenceMention> competences,
            List<RelationMention> relations) {
        return new PageFacts(
                URI.create("https://muster.example/p"),
                Instant.EPOCH,
                "hash",
                role,
                "de",
                null,
                "",
                organizations,
                people,
                competences,
                relations,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                "test",
                "0");
    }
}
