package de.wegweiser.resolve;

import static de.wegweiser.fact.OrganizationKind.COMPANY;
import static de.wegweiser.fact.OrganizationKind.NETWORK;
import static de.wegweiser.fact.OrganizationKind.RESEARCH_GROUP;
import static de.wegweiser.fact.OrganizationKind.RESEARCH_INSTITUTE;
import static de.wegweiser.fact.OrganizationKind.UNIVERSITY;
import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.EntityId;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.ontology.Gazetteer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is one, who is not, and what is asked of a steward.
class IdentityTests {

    private static final Gazetteer NOWHERE = new Gazetteer(List.of());

    // --- people

    @ParameterizedTest(name = "{0} / {1} / {2}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    Klaus Meier       | K. Meier          | -             | 1
                    Klaus Meier       | K. Meier          | Karin Meier   | 3
                    Klaus Meier       | Klaus Peter Meier | -             | 1
                    Klaus Meier       | Klaus P. Meier    | -             | 1
                    Klaus P. Meier    | Klaus M. Meier    | -             | 2
                    Klaus P. Meier    | Klaus M. Meier    | Klaus Meier   | 3
                    Klaus Meier       | Dr. Klaus Meier   | Meier, Klaus  | 1
                    Hans Meier sen.   | Hans Meier jun.   | -             | 2
                    Hans Meier sen.   | Hans Meier        | -             | 1
                    Hans-Peter Kemper | Peter Kemper      | -             | 2
                    Jan Kemper        | Jana Kemper       | -             | 2
                    Eva Groß-Müller   | Eva Gross Mueller | -             | 1
                    """)
    void aNameAtOneFirmMayBeShortenedWhereItMeansOnlyOne(
            String one, String other, @Nullable String third, int people) {
        var pages = new ArrayList<PageFacts>();
        int number = 0;
        for (String name : new String[] {one, other, third})
            if (name != null)
                pages.add(
                        Page.of("https://a.example/team" + number++, PageRole.TEAM)
                                .org("Muster GmbH", COMPANY)
                                .person(name, PersonRole.STAFF, null, null)
                                .facts());
        assertThat(ids(resolve(pages), "per-")).hasSize(people);
    }

    @ParameterizedTest(name = "{0} {1} / {2} {3}: {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Eva Muster | e.muster@a.example | Eva Muster-Beispiel | e.muster@a.example | 1
                    Eva Muster | muster@a.example   | Jan Muster          | muster@a.example   | 2
                    Eva Muster | e.muster@a.example | Eva Muster          | eva2muster@a.example | 2
                    Eva Muster | e.muster@a.example | Eva Muster          | eva.muster@uni.example | 1
                    """)
    void aMailboxIsOnePersonsAndAFirmGivesEachOne(
            String one, String mailOne, String other, String mailOther, int people) {
        var resolution =
                resolve(
                        Page.impressum("a.example")
                                .org("Muster GmbH", COMPANY)
                                .person(one, PersonRole.OWNER, null, mailOne),
                        Page.of("https://a.example/team", PageRole.TEAM)
                                .person(other, PersonRole.STAFF, null, mailOther));
        assertThat(ids(resolution, "per-")).hasSize(people);
    }

    /// The last two columns: the second page's host, and how many people there are.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Eva Muster | 0000-0009-1000-0019 | Eva Muster      | 0000-0009-1000-0019 | uni-b.example | 1
                    Eva Muster | 0000-0009-1000-0019 | Eva Maria Muster | 0000-0009-1000-0019 | uni-b.example | 1
                    Eva Muster | 0000-0009-1000-0019 | Eva Muster      | 0000-0009-1000-006X | uni-b.example | 2
                    Eva Muster | 0000-0009-1000-0019 | Eva Muster      |                     | uni-b.example | 2
                    Eva Muster | 0000-0009-1000-0019 | Jan Beispiel    | 0000-0009-1000-0019 | uni-b.example | 2
                    Eva Muster | 0000-0009-1000-0019 | Eva Muster      | 0000-0009-1000-006X | uni-a.example | 2
                    Eva Muster | 0000-0009-1000-0019 | Eva Muster      |                     | uni-a.example | 1
                    """)
    void anOrcidIsOnePersonsWhereverSheWorks(
            String one,
            String orcidOne,
            String other,
            @Nullable String orcidOther,
            String host,
            int people) {
        var resolution =
                resolve(
                        Page.of("https://uni-a.example/team", PageRole.TEAM)
                                .org("Institut für A", RESEARCH_INSTITUTE)
                                .person(one, PersonRole.STAFF, null, null, orcidOne),
                        Page.of("https://" + host + "/people", PageRole.TEAM)
                                .org(
                                        host.contains("-a") ? "Institut für A" : "Institut für B",
                                        RESEARCH_INSTITUTE)
                                .person(other, PersonRole.STAFF, null, null, orcidOther));
        assertThat(ids(resolution, "per-")).hasSize(people);
    }

    @Test
    void twoOrcidsWeighMoreThanOneMailbox() {
        var resolution =
                resolve(
                        Page.of("https://a.example/team", PageRole.TEAM)
                                .org("Institut für A", RESEARCH_INSTITUTE)
                                .person(
                                        "Eva Muster",
                                        PersonRole.STAFF,
                                        null,
                                        "muster@a.example",
                                        "0000-0009-1000-0019"),
                        Page.of("https://a.example/people", PageRole.TEAM)
                                .person(
                                        "Eva Muster",
                                        PersonRole.STAFF,
                                        null,
                                        "muster@a.example",
                                        "0000-0009-1000-006X"));
        assertThat(ids(resolution, "per-")).hasSize(2);
        assertThat(resolution.doubts())
                .extracting(Doubt::reason)
                .contains("ORCID differs: 0000-0009-1000-0019 / 0000-0009-1000-006X");
    }

    @Test
    void twoMailboxesUnderOneNameAreAQuestion() {
        var resolution =
                resolve(
                        Page.impressum("a.example")
                                .org("Muster GmbH", COMPANY)
                                .person("Hans Muster", PersonRole.OWNER, null, "muster@a.example"),
                        Page.of("https://a.example/team", PageRole.TEAM)
                                .person(
                                        "Hans Muster",
                                        PersonRole.STAFF,
                                        null,
                                        "h.muster@a.example"));
        assertThat(resolution.doubts())
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.type()).isEqualTo(EntityType.PERSON);
                    assertThat(doubt.oneName()).isEqualTo("Hans Muster");
                    assertThat(doubt.reason())
                            .isEqualTo("mailbox differs: h.muster@a.example / muster@a.example");
                    assertThat(doubt.score()).isBetween(0.3, 0.7);
                    assertThat(doubt.id()).startsWith("pair-");
                });
    }

    @Test
    void aPairHasOneIdWhoeverIsNamedFirst() {
        var a = new EntityId("org-a");
        var b = new EntityId("org-b");
        assertThat(Ids.pair(a, b))
                .isEqualTo(Ids.pair(/* one= */ b, /* other= */ a))
                .isNotEqualTo(Ids.pair(a, a));
    }

    @Test
    void aSiteNamesItsPeopleUnderSeveralEmployers() {
        var site =
                List.of(
                        Page.impressum("labor.example").org("Labor Muster", RESEARCH_INSTITUTE),
                        Page.of("https://labor.example/team", PageRole.TEAM)
                                .person("Eva Optik", PersonRole.STAFF, "Labor Muster", null),
                        Page.of("https://labor.example/projekt", PageRole.PROJECT)
                                .person(
                                        "Eva Optik",
                                        PersonRole.STAFF,
                                        "Universität Musterstadt",
                                        null));
        assertThat(ids(resolve(site.toArray(Page[]::new)), "per-")).hasSize(1);
    }

    @Test
    void whoListsThePeopleOfManyFirmsMayMeanTwo() {
        var resolution =
                resolve(
                        Page.impressum("netz.example").org("Netzwerk Muster e.V.", NETWORK),
                        Page.of("https://netz.example/a", PageRole.ABOUT)
                                .org("Netzwerk Muster e.V.", NETWORK)
                                .person("Eva Quast", PersonRole.CONTACT, "Licht AG", null),
                        Page.of("https://netz.example/b", PageRole.ABOUT)
                                .org("Netzwerk Muster e.V.", NETWORK)
                                .person("Eva Quast", PersonRole.CONTACT, "Schatten AG", null));
        assertThat(ids(resolution, "per-")).hasSize(2);
        assertThat(resolution.doubts())
                .singleElement()
                .satisfies(doubt ->
                        assertThat(doubt.reason())
                                .isEqualTo("a rare name at two organizations: eva quast"));
    }

    // --- firms

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Köhler & Groß Werkzeugbau GmbH & Co. KG    | 1
                    Koehler und Gross Werkzeugbau GmbH + Co.KG | 1
                    KÖHLER-GROẞ WERKZEUGBAU                    | 1
                    Köhler & Groß Werkzeugbau                  | 1
                    Köhler & Groß Werkzeugbau K.G.             | 2
                    Köhler & Groß Werkzeugbau GmbH             | 2
                    Köhler & Groß Immobilien GmbH & Co. KG     | 2
                    """)
    void aFirmIsItsNameAtItsPlaceInAnySpelling(String printed, int firms) {
        var resolution =
                resolve(
                        Page.impressum("a.example")
                                .org(
                                        "Köhler & Groß Werkzeugbau GmbH & Co. KG",
                                        COMPANY,
                                        "57462",
                                        "Olpe",
                                        "Siegen HRA 1",
                                        null,
                                        null),
                        Page.offer("b.example")
                                .org("Anderswo AG", COMPANY)
                                .org(printed, COMPANY, "57462", "Olpe", null, null, null));
        assertThat(ids(resolution, "org-")).hasSize(1 + firms);
    }

    /// The general partner has the name and the address of its partnership.
    @Test
    void aNameWithoutLegalFormMeansTheOneWithASite() {
        var resolution =
                resolve(
                        Page.impressum("a.example")
                                .org(
                                        "Muster GmbH & Co. KG",
                                        COMPANY,
                                        "57462",
                                        "Olpe",
                                        "Siegen HRA 1",
                                        null,
                                        null)
                                .org(
                                        "Muster GmbH",
                                        COMPANY,
                                        "57462",
                                        "Olpe",
                                        "Siegen HRB 2",
                                        null,
                                        null),
                        Page.offer("b.example")
                                .org("Anderswo AG", COMPANY)
                                .org("Muster", COMPANY, "57462", "Olpe", null, null, null));
        assertThat(ids(resolution, "org-")).hasSize(3);
    }

    @Test
    void eachFirmOfAGroupStaysItselfAndTheSiteIsOfTheOneItIsNamedAfter() {
        var resolution =
                resolve(
                        Page.impressum("muster-werkzeugbau.example")
                                .org(
                                        "Muster Holding GmbH",
                                        COMPANY,
                                        "57462",
                                        "Olpe",
                                        "Siegen HRB 1",
                                        "DE123456788",
                                        null)
                                .org(
                                        "Muster Werkzeugbau GmbH",
                                        COMPANY,
                                        "57462",
                                        "Olpe",
                                        "Siegen HRB 2",
                                        "DE123456788",
                                        null)
                                .org(
                                        "Muster Service GmbH",
                                        COMPANY,
                                        "57462",
                                        "Olpe",
                                        "Siegen HRB 3",
                                        null,
                                        "muster-werkzeugbau.example"),
                        Page.offer("muster-werkzeugbau.example")
                                .org("Muster Werkzeugbau GmbH", COMPANY)
                                .competence(
                                        "Muster Werkzeugbau GmbH", Predicate.OFFERS, "c:fräsen"));
        assertThat(ids(resolution, "org-")).hasSize(3);
        var offering =
                resolution.pages().stream()
                        .flatMap(page -> page.statements().stream())
                        .filter(s -> s.predicate() == Predicate.OFFERS)
                        .findFirst()
                        .orElseThrow()
                        .subject();
        assertThat(names(resolution, offering)).contains("Muster Werkzeugbau GmbH");
        assertThat(resolution.doubts()).anyMatch(doubt -> doubt.reason().startsWith("HR differs"));
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Kersting Werkzeugbau GmbH | Kersting Werkezugbau GmbH | a typing error between
                    Kersting Werkzeugbau GmbH | Kersting Werkzeugbau KG   | legal form differs
                    """)
    void almostTheSameNameAtOnePlaceIsAQuestion(String one, String other, String reason) {
        var resolution =
                resolve(
                        Page.impressum("a.example")
                                .org(one, COMPANY, "57462", "Olpe", null, null, null),
                        Page.offer("b.example")
                                .org("Anderswo AG", COMPANY)
                                .org(other, COMPANY, "57462", "Olpe", null, null, null));
        assertThat(ids(resolution, "org-")).hasSize(3);
        assertThat(resolution.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.reason()).startsWith(reason));
    }

    @Test
    void twoRegisterNumbersUnderOneNameAreNoQuestion() {
        var resolution =
                resolve(
                        Page.impressum("a.example")
                                .org(
                                        "Muster GmbH",
                                        COMPANY,
                                        "57462",
                                        "Olpe",
                                        "Siegen HRB 1",
                                        null,
                                        null),
                        Page.impressum("b.example")
                                .org(
                                        "Muster GmbH",
                                        COMPANY,
                                        "58095",
                                        "Hagen",
                                        "Hagen HRB 9",
                                        null,
                                        null));
        assertThat(resolution.doubts()).isEmpty();
    }

    @Test
    void aNameOfManyIsNoQuestionAndNoMillions() {
        var pages = new ArrayList<PageFacts>();
        for (int i = 0; i < 2000; i++)
            pages.add(
                    Page.impressum("bau%d.example".formatted(i))
                            .org(
                                    "Müller Bau GmbH",
                                    COMPANY,
                                    "%05d".formatted(10_000 + i),
                                    null,
                                    null,
                                    null,
                                    null)
                            .facts());
        var resolution = resolve(pages);
        assertThat(ids(resolution, "org-")).hasSize(2000);
        assertThat(resolution.doubts()).isEmpty();
    }

    @Test
    void aDomainThatThousandsLinkToAsksFewQuestions() {
        var page = Page.offer("a.example").org("Muster AG", COMPANY);
        for (int i = 0; i < 2000; i++)
            page.org("Firma x%dy".formatted(i), COMPANY, null, null, null, null, "portal.example");
        assertThat(resolve(page).doubts()).hasSizeLessThanOrEqualTo(Questions.MOST);
    }

    // --- the seat moves

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    # VAT id now,  old number told,  same
                    DE123456788,   false,            true
                    DE123456788,   true,             false
                    -,             false,            false
                    """)
    void aNewRegisterNumberOnTheOldSiteWithTheOldVatIdIsTheSameFirm(
            @Nullable String vatId, boolean oldIsTold, boolean same) {
        var before =
                resolve(
                        Page.impressum("a.example")
                                .org(
                                        "Muster GmbH",
                                        COMPANY,
                                        "57462",
                                        "Olpe",
                                        "Siegen HRB 1",
                                        "DE123456788",
                                        null));
        var pages = new ArrayList<Page>();
        pages.add(
                Page.impressum("a.example")
                        .org("Muster GmbH", COMPANY, "58095", "Hagen", "Hagen HRB 9", vatId, null));
        if (oldIsTold)
            pages.add(
                    Page.offer("b.example")
                            .org("Anderswo AG", COMPANY)
                            .org("Muster GmbH", COMPANY, null, null, "Siegen HRB 1", null, null));
        var now =
                new Resolver(new Memory(before), NOWHERE)
                        .resolve(pages.stream().map(Page::facts).toList(), List.of());
        var old = ids(before, "org-").iterator().next();
        var owner = now.pages().getFirst().entities().getFirst().id();
        assertThat(owner.equals(old)).isEqualTo(same);
        if (!same)
            assertThat(now.doubts())
                    .anySatisfy(doubt -> {
                        assertThat(Set.of(doubt.one(), doubt.other()))
                                .isEqualTo(Set.of(owner, old));
                        assertThat(doubt.reason()).startsWith("HR differs");
                    });
    }

    @Test
    void twoFirmsOfOneNameAreNotBothTheOneThatWasKnownByIt() {
        CandidateIndex index =
                _ ->
                        List.of(
                                new KnownEntity(
                                        new EntityId("org-known"),
                                        EntityType.ORGANIZATION,
                                        COMPANY,
                                        "Muster",
                                        Set.of(Identifier.parse("NAME:muster"))));
        var pages =
                List.of(
                        Page.impressum("a.example")
                                .org("Muster GmbH", COMPANY, null, null, "Siegen HRB 1", null, null)
                                .facts(),
                        Page.impressum("b.example")
                                .org("Muster GmbH", COMPANY, null, null, "Hagen HRB 9", null, null)
                                .facts());
        var resolution = new Resolver(index, NOWHERE).resolve(pages, List.of());
        assertThat(ids(resolution, "org-")).hasSize(2).contains(new EntityId("org-known"));
    }

    @Test
    void aKeyTheSeedsKnowCounts() {
        var ror = new Identifier(Identifier.Scheme.ROR, "00x0x0x00");
        var seeds =
                List.of(
                        new KnownSite(
                                URI.create("https://i.example/"),
                                RESEARCH_INSTITUTE,
                                "Institut Muster",
                                null,
                                Set.of(ror)),
                        new KnownSite(
                                URI.create("https://institut.test/"),
                                RESEARCH_INSTITUTE,
                                "Muster Institute",
                                null,
                                Set.of(ror)));
        var pages =
                List.of(
                        Page.of("https://i.example/", PageRole.HOME).facts(),
                        Page.of("https://institut.test/", PageRole.HOME).facts());
        var resolution = new Resolver(CandidateIndex.empty(), NOWHERE).resolve(pages, seeds);
        assertThat(ids(resolution, "org-")).hasSize(1);
    }

    // --- chairs

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    LS Optik                                    | TU Musterstadt                     | true
                    Professur für Optik                         | Technische Universität Musterstadt | true
                    Arbeitsgruppe Optik                         | TU Musterstadt                     | true
                    Lehrstuhl für Optik, TU Musterstadt         | -                                  | true
                    Lehrstuhl für Optik an der TU Musterstadt   | -                                  | true
                    Lehrstuhl für Optik der TU Anderswo         | -                                  | false
                    Lehrstuhl für Optik                         | TU Anderswo                        | false
                    Institut für Optik                          | TU Musterstadt                     | false
                    Lehrstuhl für Optoelektronik                | TU Musterstadt                     | false
                    """)
    void aChairIsItsSubjectAtItsUniversity(String printed, @Nullable String parent, boolean same) {
        var elsewhere =
                Page.offer("b.example").org("Anderswo AG", COMPANY).org(printed, RESEARCH_GROUP);
        if (parent != null) elsewhere.relation(printed, Predicate.PART_OF, parent);
        var resolution =
                resolve(
                        List.of(
                                new KnownSite(
                                        URI.create("https://optik.tu-musterstadt.example/"),
                                        RESEARCH_GROUP,
                                        "Lehrstuhl für Optik",
                                        null)),
                        Page.impressum("optik.tu-musterstadt.example")
                                .org("Technische Universität Musterstadt", UNIVERSITY),
                        elsewhere);
        var chair = idNamed(resolution, "Lehrstuhl für Optik", "optik.");
        assertThat(idNamed(resolution, printed, "b.example").equals(chair)).isEqualTo(same);
    }

    @Test
    void eachFacultyCountsItsChairsFromOne() {
        var resolution =
                resolve(
                        Page.of("https://ls8.cs.uni.example/", PageRole.HOME)
                                .org("Lehrstuhl 8", RESEARCH_GROUP),
                        Page.of("https://ls8.math.uni.example/", PageRole.HOME)
                                .org("LS VIII", RESEARCH_GROUP),
                        Page.of("https://www.ls8.cs.uni.example/team", PageRole.TEAM)
                                .org("LS8", RESEARCH_GROUP));
        assertThat(ids(resolution, "org-")).hasSize(2);
    }

    // --- projects

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Kluge Pressen          | KLUP – Kluge Pressen                 | 1
                    Kluge Pressen          | Kluge Pressen (KLUP)                 | 1
                    Kluge Pressen          | Verbundprojekt: „Kluge Pressen“      | 1
                    Kluge Pressen          | Kluge Pressen 2                      | 2
                    KLUP – Kluge Pressen   | KLUP                                 | 1
                    KLUP – Kluge Pressen   | KLUP – Klima und Planung             | 2
                    """)
    void aProjectIsItsTitleWithOrWithoutItsAcronym(String one, String other, int projects) {
        var resolution =
                resolve(
                        Page.of("https://a.example/p", PageRole.PROJECT).project(one, null, null),
                        Page.of("https://b.example/p", PageRole.PROJECT)
                                .project(other, null, null));
        assertThat(ids(resolution, "pro-")).hasSize(projects);
    }

    // --- the order of things

    @Test
    void neitherPeopleNorQuestionsDependOnTheOrderOfPages() {
        var pages = new ArrayList<PageFacts>();
        int number = 0;
        for (String name :
                List.of(
                        "Klaus Meier",
                        "K. Meier",
                        "Karin Meier",
                        "Klaus P. Meier",
                        "Klaus Meyer-Muster",
                        "Klaus Mayer-Muster"))
            pages.add(
                    Page.of("https://a.example/team" + number++, PageRole.TEAM)
                            .org("Muster GmbH", COMPANY)
                            .person(name, PersonRole.STAFF, null, null)
                            .facts());
        for (String form : List.of("GmbH", "KG", "GmbH & Co. KG", "AG"))
            pages.add(
                    Page.offer("n%d.example".formatted(number++))
                            .org("Neben Form " + form, COMPANY, "57462", null, null, null, null)
                            .facts());
        var expected = resolve(pages);
        assertThat(expected.doubts()).isNotEmpty();
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(pages, new Random(seed));
            assertThat(resolve(pages)).isEqualTo(expected);
        }
    }

    // --- saying it in words

    private static Resolution resolve(Page... pages) {
        return resolve(List.of(), pages);
    }

    private static Resolution resolve(List<KnownSite> seeds, Page... pages) {
        return new Resolver(CandidateIndex.empty(), NOWHERE)
                .resolve(Arrays.stream(pages).map(Page::facts).toList(), seeds);
    }

    private static Resolution resolve(List<PageFacts> pages) {
        return new Resolver(CandidateIndex.empty(), NOWHERE).resolve(pages, List.of());
    }

    private static Set<EntityId> ids(Resolution resolution, String kind) {
        return resolution.pages().stream()
                .flatMap(page -> page.entities().stream())
                .map(Entity::id)
                .filter(id -> id.value().startsWith(kind))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static EntityId idNamed(Resolution resolution, String name, String host) {
        return resolution.pages().stream()
                .filter(page -> String.valueOf(page.url().getHost()).startsWith(host))
                .flatMap(page -> page.entities().stream())
                .filter(one -> one.name().equals(name) || one.altNames().contains(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Set<String> names(Resolution resolution, EntityId id) {
        var names = new TreeSet<String>();
        for (PageResolution page : resolution.pages())
            for (Entity entity : page.entities())
                if (entity.id().equals(id)) {
                    names.add(entity.name());
                    names.addAll(entity.altNames());
                }
        return names;
    }

    /// What the graph would know after loading a resolution.
    private static final class Memory implements CandidateIndex {

        private final Map<EntityId, KnownEntity> known = new HashMap<>();

        Memory(Resolution resolution) {
            for (PageResolution page : resolution.pages())
                for (Entity entity : page.entities())
                    known.merge(entity.id(), of(entity), Memory::both);
        }

        private static KnownEntity of(Entity entity) {
            return new KnownEntity(
                    entity.id(),
                    entity.type(),
                    entity.kind(),
                    entity.name(),
                    Set.copyOf(entity.identifiers()));
        }

        private static KnownEntity both(KnownEntity one, KnownEntity other) {
            var keys = new HashSet<>(one.identifiers());
            keys.addAll(other.identifiers());
            return new KnownEntity(one.id(), one.type(), one.kind(), one.name(), keys);
        }

        @Override
        public List<KnownEntity> carrying(Collection<Identifier> keys) {
            return known.values().stream()
                    .filter(one -> one.identifiers().stream().anyMatch(keys::contains))
                    .toList();
        }
    }
}
