package de.wegweiser.resolve;

import static de.wegweiser.fact.OrganizationKind.COMPANY;
import static de.wegweiser.fact.OrganizationKind.INTERMEDIARY;
import static de.wegweiser.fact.OrganizationKind.ORGANIZATION;
import static de.wegweiser.fact.OrganizationKind.RESEARCH_GROUP;
import static de.wegweiser.fact.OrganizationKind.UNIVERSITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.wegweiser.fact.EntityId;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.Statement;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Municipality;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolverTests {

    private static final Gazetteer GAZETTEER =
            new Gazetteer(
                    List.of(
                            new Municipality(
                                    "05966024",
                                    "Olpe",
                                    "05966",
                                    "Kreis Olpe",
                                    List.of("Sauerland"),
                                    List.of("57462"),
                                    51,
                                    7.8)));

    // --- whom they look for

    @Test
    void anAdvertIsThePublishersUnlessItNamesAnotherEmployer() {
        var resolution =
                resolve(
                        Page.impressum("muster.example")
                                .org(
                                        "Muster Metallbau GmbH",
                                        COMPANY,
                                        null,
                                        null,
                                        "Siegen HRB 1",
                                        null,
                                        null),
                        Page.of("https://muster.example/jobs", PageRole.JOBS)
                                .job("Dreher (m/w/d)", null, null, "urn:c:drehen")
                                .job("Fräser (m/w/d)", null, "Muster Metallbau", "urn:c:fraesen")
                                .job("Planer (m/w/d)", null, "Andere Werke AG", "urn:c:planen"));
        var page =
                resolution.pages().stream()
                        .filter(each -> each.url().getPath().equals("/jobs"))
                        .findFirst()
                        .orElseThrow();
        var names = page.entities().stream().collect(Collectors.toMap(Entity::id, Entity::name));
        assertThat(page.adverts())
                .extracting(Advert::title, advert -> names.get(advert.employer()), Advert::concepts)
                .containsExactlyInAnyOrder(
                        tuple("Dreher (m/w/d)", "Muster Metallbau GmbH", List.of("urn:c:drehen")),
                        tuple("Fräser (m/w/d)", "Muster Metallbau GmbH", List.of("urn:c:fraesen")),
                        tuple("Planer (m/w/d)", "Andere Werke AG", List.of("urn:c:planen")));
        assertThat(page.adverts()).extracting(Advert::id).doesNotHaveDuplicates();
    }

    // --- whose site it is

    @Test
    void allPagesOfAHostHaveThePublisherOfItsImpressum() {
        var resolution =
                resolve(
                        Page.impressum("muster.example")
                                .org(
                                        "Muster Metallbau GmbH",
                                        COMPANY,
                                        "57462",
                                        "Olpe",
                                        "Siegen HRB 1",
                                        null,
                                        null)
                                .org("Webwerk Agentur GmbH", COMPANY),
                        Page.offer("muster.example")
                                .org("Muster Metallbau", ORGANIZATION)
                                .competence("Muster Metallbau", Predicate.OFFERS, "c:laser"),
                        Page.of("https://www.muster.example/ueber", PageRole.ABOUT)
                                .org("Muster", ORGANIZATION)
                                .competence("Muster", Predicate.OFFERS, "c:biegen"));
        var offering = subjects(resolution, Predicate.OFFERS);
        assertThat(offering).hasSize(1);
        assertThat(entity(resolution, offering.iterator().next()).name())
                .isEqualTo("Muster Metallbau GmbH");
        assertThat(words(resolution))
                .contains("Muster Metallbau GmbH LOCATED_IN 05966024")
                .contains("Muster Metallbau GmbH OFFERS c:laser");
    }

    @Test
    void aChairKeepsItsNameUnderTheImpressumOfItsUniversity() {
        var chair =
                seed("https://optik.uni-muster.example/", RESEARCH_GROUP, "Lehrstuhl für Optik");
        var resolution =
                resolve(
                        List.of(chair),
                        Page.impressum("optik.uni-muster.example")
                                .org(
                                        "Universität Musterstadt",
                                        UNIVERSITY,
                                        null,
                                        null,
                                        null,
                                        "DE123456788",
                                        null)
                                .person(
                                        "Rita Rektor",
                                        PersonRole.HEAD,
                                        "Universität Musterstadt",
                                        null),
                        Page.offer("optik.uni-muster.example")
                                .org("Universität Musterstadt", UNIVERSITY)
                                .competence(
                                        "Universität Musterstadt", Predicate.RESEARCHES, "c:laser")
                                .person("Eva Optik", PersonRole.HEAD, null, null));
        assertThat(words(resolution))
                .contains(
                        "Lehrstuhl für Optik RESEARCHES c:laser",
                        "Lehrstuhl für Optik PART_OF Universität Musterstadt",
                        "Eva Optik LEADS Lehrstuhl für Optik",
                        "Rita Rektor LEADS Universität Musterstadt");
        assertThat(kindOf(resolution, "Lehrstuhl für Optik")).isEqualTo(RESEARCH_GROUP);
    }

    @Test
    void theSeedSetsTheKind() {
        var resolution =
                resolve(
                        List.of(seed("https://kammer.example", INTERMEDIARY, "Kammer Muster")),
                        Page.impressum("kammer.example").org("Kammer Muster", ORGANIZATION));
        assertThat(kindOf(resolution, "Kammer Muster")).isEqualTo(INTERMEDIARY);
    }

    @Test
    void twoChairsBelowPathsOfOneHostAreTwo() {
        var resolution =
                resolve(
                        List.of(
                                seed(
                                        "https://uni.example/optik/",
                                        RESEARCH_GROUP,
                                        "Lehrstuhl Optik"),
                                seed(
                                        "https://uni.example/akustik/",
                                        RESEARCH_GROUP,
                                        "Lehrstuhl Akustik")),
                        Page.of("https://uni.example/optik/team", PageRole.TEAM)
                                .competence("", Predicate.RESEARCHES, "c:laser"),
                        Page.of("https://uni.example/akustik/", PageRole.HOME)
                                .competence("", Predicate.RESEARCHES, "c:schall"));
        assertThat(words(resolution))
                .containsExactlyInAnyOrder(
                        "Lehrstuhl Optik RESEARCHES c:laser",
                        "Lehrstuhl Akustik RESEARCHES c:schall");
    }

    // --- who is who

    @ParameterizedTest(name = "{0} / {1}: {8}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    # one            other             register A     VAT A        code A  register B     VAT B        code B  entities
                    Muster GmbH    | Muster Werk GmbH | Siegen HRB 1 | -           | -     | Siegen HRB 1 | -           | -     | 1
                    Muster GmbH    | Muster GmbH      | Siegen HRB 1 | -           | 57462 | Siegen HRB 2 | -           | 57462 | 2
                    Muster GmbH    | Muster GmbH      | Siegen HRB 1 | -           | -     | Hagen HRB 1  | -           | -     | 2
                    Muster GmbH    | Mustergruppe AG  | -            | DE123456788 | -     | -            | DE123456788 | -     | 1
                    Muster GmbH    | Muster KG        | Siegen HRB 1 | DE123456788 | -     | Siegen HRA 7 | DE123456788 | -     | 2
                    Muster GmbH    | MUSTER G.m.b.H.  | -            | -           | 57462 | -            | -           | 57462 | 1
                    Müster GmbH    | Muester GmbH     | -            | -           | 57462 | -            | -           | 57462 | 1
                    Muster GmbH    | Muster GmbH      | -            | -           | 57462 | -            | -           | 44137 | 2
                    Muster GmbH    | Muster KG        | -            | -           | 57462 | -            | -           | 57462 | 2
                    """)
    void publishersOfTwoSitesAreOneByTheLadder(
            String a,
            String b,
            String registerA,
            String vatA,
            String codeA,
            String registerB,
            String vatB,
            String codeB,
            int entities) {
        var resolution =
                resolve(
                        Page.impressum("a.example")
                                .org(a, COMPANY, codeA, null, registerA, vatA, null),
                        Page.impressum("b.example")
                                .org(b, COMPANY, codeB, null, registerB, vatB, null));
        assertThat(ids(resolution)).hasSize(entities);
    }

    @Test
    void whoSharesAVatIdUnderTwoRegisterNumbersIsAQuestionForASteward() {
        var resolution =
                resolve(
                        Page.impressum("a.example")
                                .org(
                                        "Muster GmbH",
                                        COMPANY,
                                        null,
                                        null,
                                        "Siegen HRB 1",
                                        "DE123456788",
                                        null),
                        Page.impressum("b.example")
                                .org(
                                        "Muster KG",
                                        COMPANY,
                                        null,
                                        null,
                                        "Siegen HRA 7",
                                        "DE123456788",
                                        null));
        assertThat(resolution.doubts())
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(String.valueOf(doubt.shared())).isEqualTo("USTID:DE123456788");
                    assertThat(doubt.reason()).contains("siegen HRB 1").contains("siegen HRA 7");
                });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Muster Metallbau GmbH, 1",
        "Muster Metallbau, 1",
        "MUSTER METALLBAU, 1",
        "Muster Metallbau KG, 2",
        "Muster, 2"
    })
    void aPartnerByNameIsTheSiteOfThatName(String partner, int entities) {
        var resolution =
                resolve(
                        Page.impressum("muster.example")
                                .org(
                                        "Muster Metallbau GmbH",
                                        COMPANY,
                                        "57462",
                                        "Olpe",
                                        "Siegen HRB 1",
                                        null,
                                        null),
                        Page.offer("other.example")
                                .org("Anderswo AG", COMPANY)
                                .relation("Anderswo AG", Predicate.COOPERATES_WITH, partner));
        assertThat(ids(resolution)).hasSize(entities + 1);
    }

    @Test
    void aNameThatTwoSitesShareIsNeitherOfThem() {
        var resolution =
                resolve(
                        Page.impressum("a.example")
                                .org(
                                        "Muster GmbH",
                                        COMPANY,
                                        null,
                                        null,
                                        "Siegen HRB 1",
                                        null,
                                        null),
                        Page.impressum("b.example")
                                .org("Muster GmbH", COMPANY, null, null, "Hagen HRB 9", null, null),
                        Page.offer("other.example")
                                .org("Anderswo AG", COMPANY)
                                .relation("Anderswo AG", Predicate.COOPERATES_WITH, "Muster GmbH"));
        assertThat(ids(resolution)).hasSize(4);
    }

    @Test
    void chairsOfOneNameAtTwoUniversitiesAreTwo() {
        var resolution =
                resolve(
                        List.of(
                                seed(
                                        "https://ki.tu-a.example/",
                                        RESEARCH_GROUP,
                                        "Lehrstuhl für KI"),
                                seed("https://ki.tu-b.test/", RESEARCH_GROUP, "Lehrstuhl für KI")),
                        Page.of("https://ki.tu-a.example/", PageRole.HOME),
                        Page.of("https://ki.tu-b.test/", PageRole.HOME));
        assertThat(ids(resolution)).hasSize(2);
    }

    /// A sole trader is often given as the employer of the staff, without a word on what the firm
    /// is.
    @Test
    void aPersonGivenAsEmployerIsNoOrganization() {
        var resolved =
                resolve(
                        Page.of("file:///team.html", PageRole.TEAM)
                                .person("Erika Muster", PersonRole.OWNER, null, null)
                                .person("Ben Beispiel", PersonRole.STAFF, "Erika Muster", null)
                                .relation("Ben Beispiel", Predicate.WORKS_FOR, "Erika Muster")
                                .competence("Erika Muster", Predicate.OFFERS, "urn:biegen"));
        assertThat(resolved.pages().getFirst().entities()).isEmpty();
        assertThat(resolved.pages().getFirst().statements()).isEmpty();
    }

    @Test
    void aLinkCountsOnlyBetweenKnownOrganizations() {
        var resolution =
                resolve(
                        Page.impressum("a.example").org("Muster GmbH", COMPANY),
                        Page.impressum("b.example")
                                .org("Beispiel AG", COMPANY)
                                .relation("Beispiel AG", Predicate.LINKS_TO, "www.a.example")
                                .relation("Beispiel AG", Predicate.LINKS_TO, "b.example")
                                .relation("Beispiel AG", Predicate.LINKS_TO, "video.test"));
        assertThat(words(resolution)).containsExactly("Beispiel AG LINKS_TO Muster GmbH");
    }

    // --- people and projects

    @ParameterizedTest(name = "{0} {2} / {1} {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    Erika Müller | Prof. Dr. Erika Mueller | -              | -              | a.example | 1
                    Erika Müller | Erika Schulz            | -              | -              | a.example | 2
                    Erika Müller | Erika Müller            | -              | -              | b.example | 2
                    Erika Müller | Erika Müller            | e.mueller@x.de | e.mueller@x.de | b.example | 1
                    Erika Müller | Erika Müller            | info@x.de      | info@x.de      | b.example | 2
                    Erika Müller | Jan Schulz              | e.mueller@x.de | e.mueller@x.de | b.example | 2
                    """)
    void aPersonIsANameAtAnOrganizationOrAMailbox(
            String one, String other, String mailOne, String mailOther, String host, int people) {
        var resolution =
                resolve(
                        Page.impressum("a.example")
                                .org("Muster GmbH", COMPANY)
                                .person(one, PersonRole.STAFF, null, mailOne),
                        Page.impressum("b.example").org("Beispiel AG", COMPANY),
                        Page.of("https://" + host + "/team", PageRole.TEAM)
                                .person(other, PersonRole.STAFF, "", mailOther));
        assertThat(ids(resolution)).filteredOn(id -> id.value().startsWith("per-")).hasSize(people);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    MANAGING_DIRECTOR,    LEADS
                    HEAD,                 LEADS
                    OWNER,                LEADS
                    BOARD,                LEADS
                    PROFESSOR,            WORKS_FOR
                    STAFF,                WORKS_FOR
                    AUTHORIZED_SIGNATORY, WORKS_FOR
                    EDITORIAL,            WORKS_FOR
                    DATA_PROTECTION,      -
                    """)
    void theRoleDecidesTheEdge(PersonRole role, Predicate edge) {
        var resolution =
                resolve(
                        Page.impressum("a.example")
                                .org("Muster GmbH", COMPANY)
                                .person("Erika Muster", role, null, null));
        assertThat(words(resolution))
                .isEqualTo(
                        edge == null ? Set.of() : Set.of("Erika Muster " + edge + " Muster GmbH"));
    }

    @Test
    void whatAPersonCanDoIsTheirExpertise() {
        var resolution =
                resolve(
                        Page.of("https://a.example/profil", PageRole.PROFILE)
                                .org("Muster GmbH", COMPANY)
                                .person("Erika Muster", PersonRole.STAFF, "Muster GmbH", null)
                                .competence("Erika Muster", Predicate.EXPERT_IN, "c:laser"));
        assertThat(words(resolution))
                .containsExactlyInAnyOrder(
                        "Erika Muster WORKS_FOR Muster GmbH", "Erika Muster EXPERT_IN c:laser");
    }

    @ParameterizedTest(name = "{0} {1} / {2} {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    Kluge Presse      | 02L19C100 | Smart Press    | 02 L 19 C 100 | 1
                    Kluge Presse      | -         | „Kluge Presse“ | -             | 1
                    Kluge Presse      | 02L19C100 | Kluge Presse   | 02L19C101     | 1
                    Kluge Presse      | 02L19C100 | Kluge Presse   | 13FH999XX9    | 2
                    Kluge Presse      | -         | Kluges Licht   | -             | 2
                    """)
    void aProjectIsItsGrantOrItsTitle(
            String one, String grantOne, String other, String grantOther, int projects) {
        var resolution =
                resolve(
                        Page.of("https://a.example/p", PageRole.PROJECT)
                                .org("Muster GmbH", COMPANY)
                                .project(one, null, grantOne),
                        Page.of("https://b.example/p", PageRole.PROJECT)
                                .org("Beispiel AG", COMPANY)
                                .project(other, null, grantOther));
        assertThat(ids(resolution))
                .filteredOn(id -> id.value().startsWith("pro-"))
                .hasSize(projects);
        assertThat(words(resolution))
                .hasSize(2)
                .allMatch(words -> words.contains("PARTICIPATES_IN"));
    }

    // --- the same again

    @Test
    void theOrderOfPagesDoesNotMatter() {
        var pages = region();
        var expected = Set.copyOf(resolver(Memory.empty()).resolve(pages, List.of()).pages());
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(pages, new Random(seed));
            assertThat(Set.copyOf(resolver(Memory.empty()).resolve(pages, List.of()).pages()))
                    .isEqualTo(expected);
        }
    }

    @Test
    void whatIsKnownFromTheFirstRunChangesNothingInTheSecond() {
        var pages = region();
        var first = resolver(Memory.empty()).resolve(pages, List.of());
        var second = resolver(Memory.of(first)).resolve(pages, List.of());
        assertThat(second.pages()).isEqualTo(first.pages());
    }

    /// A page links to a chair under its name, and under words that are no name of it.
    @Test
    void whoSharesADomainAndIsKeptApartHasAnIdOfItsOwnInEveryRun() {
        var linked = "ls.uni.example";
        var pages =
                List.of(
                        Page.impressum(linked)
                                .org("Lehrstuhl für Werkstoffe", RESEARCH_GROUP)
                                .facts(),
                        Page.offer("firma.example")
                                .org("Firma AG", COMPANY)
                                .org("Mitarbeiter", ORGANIZATION, null, null, null, null, linked)
                                .org("Stellen", ORGANIZATION, null, null, null, null, linked)
                                .org("Uni Musterstadt", UNIVERSITY, null, null, null, null, linked)
                                .relation("Firma AG", Predicate.LINKS_TO, linked)
                                .facts());
        var first = resolver(Memory.empty()).resolve(pages, List.of());
        assertThat(first.pages().getFirst().statements())
                .filteredOn(statement -> statement.predicate() == Predicate.LINKS_TO)
                .extracting(Statement::object)
                .containsExactly(first.pages().getLast().entities().getFirst().id().value());
        assertThat(ids(first)).hasSize(5);
        assertThat(first.doubts())
                .isNotEmpty()
                .noneMatch(doubt -> doubt.one().equals(doubt.other()));
        var second = resolver(Memory.of(first)).resolve(pages, List.of());
        assertThat(second.pages()).isEqualTo(first.pages());
        assertThat(second.doubts()).isEqualTo(first.doubts());
    }

    @Test
    void aFirmFirstKnownByNameKeepsItsIdWhenItsSiteIsRead() {
        var mention =
                Page.offer("other.example")
                        .org("Anderswo AG", COMPANY)
                        .relation("Anderswo AG", Predicate.COOPERATES_WITH, "Muster GmbH");
        var first = resolve(mention);
        var site =
                Page.impressum("muster.example")
                        .org("Muster GmbH", COMPANY, "57462", "Olpe", "Siegen HRB 1", null, null);
        var second = resolver(Memory.of(first)).resolve(List.of(site.facts()), List.of());
        assertThat(ids(second)).hasSize(1).isSubsetOf(ids(first));
    }

    private static List<PageFacts> region() {
        return new ArrayList<>(
                List.of(
                        Page.impressum("a.example")
                                .org(
                                        "Muster GmbH",
                                        COMPANY,
                                        "57462",
                                        "Olpe",
                                        "Siegen HRB 1",
                                        "DE123456788",
                                        null)
                                .person(
                                        "Erika Muster",
                                        PersonRole.MANAGING_DIRECTOR,
                                        null,
                                        "erika.muster@a.example")
                                .facts(),
                        Page.offer("a.example")
                                .org("Muster", ORGANIZATION)
                                .competence("Muster", Predicate.OFFERS, "c:laser")
                                .relation("Muster", Predicate.COOPERATES_WITH, "Beispiel AG")
                                .relation("Muster", Predicate.COOPERATES_WITH, "Neben")
                                .facts(),
                        Page.impressum("b.example")
                                .org("Neben GmbH", COMPANY, null, null, "Siegen HRB 2", null, null)
                                .facts(),
                        Page.impressum("c.example")
                                .org("Neben KG", COMPANY, null, null, "Siegen HRA 3", null, null)
                                .facts(),
                        Page.impressum("d.example")
                                .org("Beispiel", ORGANIZATION, null, "Olpe", null, null, null)
                                .facts(),
                        Page.offer("e.example")
                                .org("Universität Musterstadt", UNIVERSITY)
                                .org(
                                        "Beispiel AG",
                                        COMPANY,
                                        "57462",
                                        "Olpe",
                                        null,
                                        null,
                                        "d.example")
                                .person("Erika Muster", PersonRole.STAFF, "Muster GmbH", null)
                                .relation(
                                        "Universität Musterstadt", Predicate.LINKS_TO, "a.example")
                                .facts(),
                        Page.of("https://e.example/projekt", PageRole.PROJECT)
                                .org("Universität Musterstadt", UNIVERSITY)
                                .project("Kluge Presse", "KLUP", "02L19C100")
                                .relation("Muster GmbH", Predicate.PARTICIPATES_IN, "KLUP")
                                .facts()));
    }

    // --- saying it in words

    private static Resolver resolver(CandidateIndex index) {
        return new Resolver(index, GAZETTEER);
    }

    private static Resolution resolve(Page... pages) {
        return resolve(List.of(), pages);
    }

    private static Resolution resolve(List<KnownSite> seeds, Page... pages) {
        return resolver(Memory.empty())
                .resolve(Arrays.stream(pages).map(Page::facts).toList(), seeds);
    }

    private static KnownSite seed(String url, OrganizationKind kind, String name) {
        return new KnownSite(URI.create(url), kind, name, null);
    }

    private static Set<EntityId> ids(Resolution resolution) {
        return resolution.pages().stream()
                .flatMap(page -> page.entities().stream())
                .map(Entity::id)
                .filter(id -> !entity(resolution, id).name().equals("Webwerk Agentur GmbH"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Entity entity(Resolution resolution, EntityId id) {
        return resolution.pages().stream()
                .flatMap(page -> page.entities().stream())
                .filter(entity -> entity.id().equals(id))
                .max(java.util.Comparator.comparing(Entity::authority))
                .orElseThrow(() -> new AssertionError(id + " stands on no page"));
    }

    private static OrganizationKind kindOf(Resolution resolution, String name) {
        return resolution.pages().stream()
                .flatMap(page -> page.entities().stream())
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    private static Set<EntityId> subjects(Resolution resolution, Predicate predicate) {
        return statements(resolution)
                .filter(s -> s.predicate() == predicate)
                .map(Statement::subject)
                .collect(Collectors.toSet());
    }

    private static java.util.stream.Stream<Statement> statements(Resolution resolution) {
        return resolution.pages().stream().flatMap(page -> page.statements().stream());
    }

    /// `subject PREDICATE object`, each by name.
    private static Set<String> words(Resolution resolution) {
        return statements(resolution)
                .map(s ->
                        entity(resolution, s.subject()).name()
                                + " "
                                + s.predicate()
                                + " "
                                + (s.object().matches("(org|per|pro)-.*")
                                        ? entity(resolution, new EntityId(s.object())).name()
                                        : s.object()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What the graph would know after loading a resolution.
    private record Memory(Map<EntityId, KnownEntity> entities) implements CandidateIndex {

        static CandidateIndex empty() {
            return CandidateIndex.empty();
        }

        static CandidateIndex of(Resolution resolution) {
            var known = new LinkedHashMap<EntityId, KnownEntity>();
            for (EntityId id : ids(resolution)) {
                var best = entity(resolution, id);
                var keys =
                        resolution.pages().stream()
                                .flatMap(page -> page.entities().stream())
                                .filter(entity -> entity.id().equals(id))
                                .flatMap(entity -> entity.identifiers().stream())
                                .collect(Collectors.toSet());
                known.put(id, new KnownEntity(id, best.type(), best.kind(), best.name(), keys));
            }
            return new Memory(known);
        }

        @Override
        public List<KnownEntity> carrying(Collection<Identifier> keys) {
            return entities.values().stream()
                    .filter(known -> known.identifiers().stream().anyMatch(keys::contains))
                    .toList();
        }
    }
}
