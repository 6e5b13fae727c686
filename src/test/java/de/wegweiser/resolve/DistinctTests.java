package de.wegweiser.resolve;

import static de.wegweiser.fact.OrganizationKind.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.EntityId;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.ontology.Gazetteer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a steward told apart stays apart.
class DistinctTests {

    private static final Gazetteer NOWHERE = new Gazetteer(List.of());

    private static final List<PageFacts> TWO_FIRMS =
            List.of(
                    Page.impressum("a.example")
                            .org("Muster GmbH", COMPANY, "57462", "Olpe", null, "DE123456788", null)
                            .facts(),
                    Page.impressum("b.example")
                            .org("Muster GmbH", COMPANY, "57462", "Olpe", null, "DE123456788", null)
                            .facts());

    @Test
    void twoSitesWithOneVatIdAreOneUntilAStewardSaysOtherwise() {
        assertThat(ids(TWO_FIRMS)).hasSize(1);
        assertThat(ids(TWO_FIRMS, apart("DOMAIN:a.example", "DOMAIN:b.example"))).hasSize(2);
    }

    @ParameterizedTest(name = "{0} / {1}")
    @CsvSource(
            textBlock =
                    """
                    # the one          the other          entities
                    DOMAIN:a.example,  DOMAIN:c.example,  1
                    NAME:muster,       DOMAIN:b.example,  2
                    DOMAIN:b.example,  DOMAIN:a.example,  2
                    DOMAIN:a.example,  DOMAIN:a.example,  1
                    """)
    void onlyAKeyThatOneOfThemHasAloneTellsThemApart(String one, String other, int entities) {
        assertThat(ids(TWO_FIRMS, apart(one, other))).hasSize(entities);
    }

    @Test
    void keysOfBothTellNothing() {
        var verdict =
                new Distinct(
                        keys("USTID:DE123456788", "DOMAIN:a.example"),
                        keys("USTID:DE123456788", "DOMAIN:b.example"));
        assertThat(ids(TWO_FIRMS, verdict)).hasSize(2);
        assertThat(verdict.tellsApart()).isTrue();
        assertThat(apart("DOMAIN:a.example", "DOMAIN:a.example").tellsApart()).isFalse();
    }

    @Test
    void whoCouldBeEitherIsNeither() {
        var pages = new ArrayList<>(TWO_FIRMS);
        pages.add(
                Page.offer("c.example")
                        .org("Anderswo AG", COMPANY)
                        .org("Muster GmbH", COMPANY, "57462", null, null, null, null)
                        .facts());
        assertThat(ids(pages, apart("DOMAIN:a.example", "DOMAIN:b.example"))).hasSize(4);
    }

    @Test
    void whatIsAnsweredIsNoQuestionAnyMore() {
        var pages =
                List.of(
                        Page.impressum("a.example")
                                .org(
                                        "A GmbH",
                                        COMPANY,
                                        null,
                                        null,
                                        "Olpe HRB 1",
                                        "DE123456788",
                                        null)
                                .facts(),
                        Page.impressum("b.example")
                                .org(
                                        "B GmbH",
                                        COMPANY,
                                        null,
                                        null,
                                        "Olpe HRB 2",
                                        "DE123456788",
                                        null)
                                .facts());
        assertThat(resolve(CandidateIndex.empty(), pages).doubts()).hasSize(1);
        assertThat(
                        resolve(
                                        CandidateIndex.empty(),
                                        pages,
                                        apart("HR:olpe HRB 1", "HR:olpe HRB 2"))
                                .doubts())
                .isEmpty();
    }

    @Test
    void twoOfOneNameInOneFirmAreTwoByTheirMailboxes() {
        var pages =
                List.of(
                        Page.impressum("a.example")
                                .org("Muster GmbH", COMPANY)
                                .person(
                                        "Hans Muster",
                                        PersonRole.MANAGING_DIRECTOR,
                                        null,
                                        "h.muster@a.example")
                                .facts(),
                        Page.of("https://a.example/team", PageRole.TEAM)
                                .person(
                                        "Hans Muster",
                                        PersonRole.STAFF,
                                        null,
                                        "h.muster@holding.example")
                                .facts());
        assertThat(people(pages)).hasSize(1);
        assertThat(people(pages, apart("MAIL:h.muster@a.example", "MAIL:h.muster@holding.example")))
                .hasSize(2);
    }

    @Test
    void twoProjectsOfOneTitleAreTwoByTheirGrants() {
        var pages =
                List.of(
                        Page.of("https://a.example/p", PageRole.PROJECT)
                                .project("Kluge Presse", null, "02L19C100")
                                .facts(),
                        Page.of("https://b.example/p", PageRole.PROJECT)
                                .project("Kluge Presse", null, "02L19C101")
                                .facts());
        assertThat(projects(pages)).hasSize(1);
        assertThat(projects(pages, apart("GRANT:02L19C100", "GRANT:02L19C101"))).hasSize(2);
    }

    /// The graph took them for one until the steward spoke.
    @Test
    void whoWasOneInTheGraphIsTwoAgain() {
        var verdict = apart("DOMAIN:a.example", "DOMAIN:b.example");
        var first = resolve(CandidateIndex.empty(), TWO_FIRMS);
        var before = first.pages().getFirst().entities().getFirst();
        CandidateIndex merged =
                _ ->
                        List.of(
                                new KnownEntity(
                                        before.id(),
                                        EntityType.ORGANIZATION,
                                        COMPANY,
                                        before.name(),
                                        first.pages().stream()
                                                .flatMap(page -> page.entities().stream())
                                                .flatMap(one -> one.identifiers().stream())
                                                .collect(Collectors.toSet())));
        assertThat(ids(resolve(merged, TWO_FIRMS), "org-")).containsExactly(before.id());
        var both = ids(resolve(merged, TWO_FIRMS, verdict), "org-");
        assertThat(both).hasSize(2);
        for (PageFacts page : TWO_FIRMS) {
            var alone = ids(resolve(merged, List.of(page), verdict), "org-");
            assertThat(alone).isSubsetOf(both);
        }
    }

    @Test
    void twoThatAreToldApartAreNotBothWhoWasKnownByNameAlone() {
        CandidateIndex index =
                _ ->
                        List.of(
                                new KnownEntity(
                                        new EntityId("org-known"),
                                        EntityType.ORGANIZATION,
                                        OrganizationKind.ORGANIZATION,
                                        "Muster",
                                        Set.of(Identifier.parse("NAME:muster"))));
        var verdict = apart("DOMAIN:a.example", "DOMAIN:b.example");
        assertThat(ids(resolve(index, TWO_FIRMS), "org-")).hasSize(1);
        assertThat(ids(resolve(index, TWO_FIRMS, verdict), "org-"))
                .hasSize(2)
                .contains(new EntityId("org-known"));
    }

    @Test
    void theOrderOfPagesDoesNotMatter() {
        var verdict = apart("DOMAIN:a.example", "DOMAIN:b.example");
        var pages = new ArrayList<>(TWO_FIRMS);
        for (String host : List.of("c.example", "d.example"))
            pages.add(
                    Page.impressum(host)
                            .org("Muster GmbH", COMPANY, "57462", null, null, null, null)
                            .facts());
        var expected = Set.copyOf(resolve(CandidateIndex.empty(), pages, verdict).pages());
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(pages, new Random(seed));
            assertThat(Set.copyOf(resolve(CandidateIndex.empty(), pages, verdict).pages()))
                    .isEqualTo(expected);
        }
    }

    private static Distinct apart(String one, String other) {
        return new Distinct(keys(one), keys(other));
    }

    private static NavigableSet<Identifier> keys(String... keys) {
        return Arrays.stream(keys)
                .map(Identifier::parse)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Resolution resolve(
            CandidateIndex index, List<PageFacts> pages, Distinct... verdicts) {
        return new Resolver(index, NOWHERE, List.of(verdicts)).resolve(pages, List.of());
    }

    private static Set<EntityId> ids(List<PageFacts> pages, Distinct... verdicts) {
        return ids(resolve(CandidateIndex.empty(), pages, verdicts), "org-");
    }

    private static Set<EntityId> people(List<PageFacts> pages, Distinct... verdicts) {
        return ids(resolve(CandidateIndex.empty(), pages, verdicts), "per-");
    }

    private static Set<EntityId> projects(List<PageFacts> pages, Distinct... verdicts) {
        return ids(resolve(CandidateIndex.empty(), pages, verdicts), "pro-");
    }

    private static Set<EntityId> ids(Resolution resolution, String kind) {
        return resolution.pages().stream()
                .flatMap(page -> page.entities().stream())
                .map(Entity::id)
                .filter(id -> id.value().startsWith(kind))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
