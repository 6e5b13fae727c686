package de.wegweiser.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.wegweiser.fact.Decision;
import de.wegweiser.fact.Decision.Action;
import de.wegweiser.fact.Decision.Judge;
import de.wegweiser.fact.Decision.Merge;
import de.wegweiser.fact.Decision.Party;
import de.wegweiser.fact.Decision.Revert;
import de.wegweiser.fact.Decision.Split;
import de.wegweiser.fact.Decision.Verdict;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.CanonicalExport.Times;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.resolve.Page;
import de.wegweiser.resolve.Resolver;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of decisions, whoever runs Neo4j.
abstract class DecisionStoreContract {

    private static final Gazetteer GAZETTEER = Gazetteer.shipped();
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String LATER = "2026-02-01T00:00:00Z";

    abstract GraphConnection graph();

    private EntityStore store;
    private DecisionStore decisions;

    @BeforeEach
    void empty() {
        open();
    }

    private void open() {
        store = Neo4jForTests.store(Neo4jForTests.emptied(graph()));
        store.loadOntology(SmallRegion.concepts("ki", "ml"), GAZETTEER);
        decisions = new DecisionStore(graph(), store);
    }

    @Test
    void aMergeUnitesWhatBothSayAndTakingItBackPartsThemAgain() {
        load(walzwerk(), werk("Walzwerk Lenne", "lenne.example"), partner());
        var before = lines();
        String kept = id("Walzwerk Lenne GmbH");
        String merged = id("Walzwerk Lenne");

        var merge = decide(new Merge(party(kept), party(merged)));

        assertThat(names("MATCH (o:Organization) RETURN o.name"))
                .containsExactlyInAnyOrder("Walzwerk Lenne GmbH", "Partner AG");
        assertThat(names("MATCH (:Organization {id: '" + kept + "'})-[:OFFERS]->(c) RETURN c.uri"))
                .containsExactlyInAnyOrder("urn:c:ki", "urn:c:ml");
        assertThat(names("MATCH (:Person)-[:WORKS_FOR|LEADS]->(o) RETURN o.name"))
                .containsOnly("Walzwerk Lenne GmbH");
        assertThat(names("MATCH (o)-[:ADVERTISES]->(:JobPosting) RETURN o.name"))
                .containsExactly("Walzwerk Lenne GmbH");
        assertThat(meant(merged)).isEqualTo(kept);

        decide(new Revert(merge.number()));
        assertThat(withoutDecisions(lines())).isEqualTo(before);
    }

    @Test
    void aMergeOutlivesNewVersionsAndASecondLoadChangesNothing() {
        load(walzwerk(), werk("Walzwerk Lenne", "lenne.example"));
        String kept = id("Walzwerk Lenne GmbH");
        decide(new Merge(party(kept), party(id("Walzwerk Lenne"))));
        var merged = lines();

        assertThat(load(walzwerk(), werk("Walzwerk Lenne", "lenne.example")).changes()).isZero();
        assertThat(lines()).isEqualTo(merged);

        load(offer("lenne.example", "hash-9", LATER, "urn:c:ki"));
        assertThat(names("MATCH (o:Organization)-[:OFFERS]->(c {uri: 'urn:c:ki'}) RETURN o.id"))
                .containsExactly(kept);
    }

    /// The other one prints the register number then: its keys lead to whom it was merged into.
    @Test
    void theKeptIdOutlivesAllPagesThatGaveIt() {
        var gone = walzwerk();
        load(gone, werk("Walzwerk Lenne", "lenne.example"), werk("Lenne Walz", "walz.example"));
        String kept = id("Walzwerk Lenne GmbH");
        String merged = id("Walzwerk Lenne");
        decide(new Merge(party(merged), party(id("Lenne Walz"))));
        decide(new Merge(party(kept), party(merged)));

        store.gone(Map.of(gone.url(), Instant.parse(LATER)));
        store.retire(NOW);
        load(
                Page.impressum("walz.example")
                        .version("hash-2", LATER)
                        .org(
                                "Lenne Walz",
                                OrganizationKind.COMPANY,
                                "57368",
                                "Lennestadt",
                                "Siegen HRB 1",
                                null,
                                null)
                        .facts());
        decisions.settle();

        assertThat(names("MATCH (o:Organization) RETURN o.id")).containsExactly(kept);
        assertThat(meant(merged)).isEqualTo(kept);
    }

    /// The order in which pages and decisions come does not matter.
    @Test
    void aRebuildWithTheJournalLeavesTheSameGraph() {
        load(walzwerk(), werk("Walzwerk Lenne", "lenne.example"), partner());
        String kept = id("Walzwerk Lenne GmbH");
        decide(new Merge(party(kept), party(id("Walzwerk Lenne"))));
        decide(
                new Judge(
                        party(id("Partner AG")),
                        Predicate.COOPERATES_WITH,
                        party(kept),
                        Verdict.REJECTED));
        var before = lines();
        var journal = decisions.all();

        open();
        assertThat(decisions.restore(journal)).isEqualTo(2);
        load(walzwerk(), werk("Walzwerk Lenne", "lenne.example"), partner());
        assertThat(lines()).isEqualTo(before);

        open();
        load(walzwerk(), werk("Walzwerk Lenne", "lenne.example"), partner());
        decisions.restore(journal);
        assertThat(lines()).isEqualTo(before);
        assertThat(decisions.restore(journal)).isZero();
    }

    /// Read anew, the second site prints its register number, and is known by another id then.
    @Test
    void partiesAreFoundAgainByTheirKeys() {
        load(walzwerk(), werk("Walzwerk Lenne", "lenne.example"));
        decide(new Merge(party(id("Walzwerk Lenne GmbH")), party(id("Walzwerk Lenne"))));
        var journal = decisions.all();

        open();
        load(
                walzwerk(),
                Page.impressum("lenne.example")
                        .org(
                                "Walzwerk Lenne e.K.",
                                OrganizationKind.COMPANY,
                                "57368",
                                "Lennestadt",
                                "Siegen HRA 99",
                                null,
                                null)
                        .facts());
        assertThat(names("MATCH (o:Organization) RETURN o.name")).hasSize(2);
        decisions.restore(journal);
        assertThat(names("MATCH (o:Organization) RETURN o.name")).hasSize(1);
    }

    @Test
    void mergesOfMergesAreTakenBackOneByOne() {
        load(
                walzwerk(),
                werk("Walzwerk Lenne", "lenne.example"),
                werk("Lenne Walz", "walz.example"));
        String a = id("Walzwerk Lenne GmbH");
        String b = id("Walzwerk Lenne");
        String c = id("Lenne Walz");
        var first = decide(new Merge(party(b), party(c)));
        decide(new Merge(party(a), party(b)));
        assertThat(names("MATCH (o:Organization) RETURN o.id")).containsExactly(a);
        assertThat(meant(c)).isEqualTo(a);

        decide(new Revert(first.number()));
        assertThat(names("MATCH (o:Organization) RETURN o.id")).containsExactlyInAnyOrder(a, c);
        decide(new Revert(3));
        assertThat(names("MATCH (o:Organization) RETURN o.id")).containsExactly(a);
    }

    @Test
    void aSplitTakesPagesAwayAndTheResolverDoesNotNotice() {
        load(walzwerk(), offer("walzwerk.example", "hash-2", LATER, "urn:c:ml"));
        String one = id("Walzwerk Lenne GmbH");
        var before = lines();
        var apart = new Party("org-apart", "Werk Zwei", new TreeSet<>());
        var split =
                decide(
                        new Split(
                                party(one),
                                apart,
                                new TreeSet<>(Set.of("https://walzwerk.example/leistungen"))));

        assertThat(names("MATCH (:Organization {id: 'org-apart'})-[:OFFERS]->(c) RETURN c.uri"))
                .containsExactly("urn:c:ml");
        assertThat(names("MATCH (:Organization {id: '" + one + "'})-[:OFFERS]->(c) RETURN c.uri"))
                .containsExactly("urn:c:ki");
        assertThat(
                        load(walzwerk(), offer("walzwerk.example", "hash-2", LATER, "urn:c:ml"))
                                .changes())
                .isZero();
        decide(new Revert(split.number()));
        assertThat(withoutDecisions(lines())).isEqualTo(before);

        decide(new Revert(2));
        load(offer("walzwerk.example", "hash-3", "2026-02-02T00:00:00Z", "urn:c:ki"));
        assertThat(names("MATCH (:Organization {id: 'org-apart'})-[:OFFERS]->(c) RETURN c.uri"))
                .containsExactly("urn:c:ki");
    }

    @Test
    void whoWasSplitOffIsMergedAndNotWhomItWasSplitFrom() {
        load(
                walzwerk(),
                offer("walzwerk.example", "hash-2", LATER, "urn:c:ml"),
                werk("Lenne Walz", "walz.example"));
        String one = id("Walzwerk Lenne GmbH");
        String third = id("Lenne Walz");
        var apart = new Party("org-apart", "Werk Zwei", party(one).keys());
        decide(
                new Split(
                        party(one),
                        apart,
                        new TreeSet<>(Set.of("https://walzwerk.example/leistungen"))));
        decide(new Merge(party(third), apart));
        assertThat(names("MATCH (o:Organization) RETURN o.id"))
                .containsExactlyInAnyOrder(one, third);
        assertThat(names("MATCH (:Organization {id: '" + one + "'})-[:OFFERS]->(c) RETURN c.uri"))
                .containsExactly("urn:c:ki");
    }

    @Test
    void mergesThatComeRoundAreOneMerge() {
        load(walzwerk(), werk("Walzwerk Lenne", "lenne.example"));
        String a = id("Walzwerk Lenne GmbH");
        String b = id("Walzwerk Lenne");
        var first = decide(new Merge(party(a), party(b)));
        var revert = decide(new Revert(first.number()));
        decide(new Merge(party(b), party(a)));
        decide(new Revert(revert.number()));
        assertThat(names("MATCH (o:Organization) RETURN o.id")).hasSize(1);
    }

    @Test
    void aRejectedEdgeStaysRejectedWhateverPagesSay() {
        load(walzwerk());
        String one = id("Walzwerk Lenne GmbH");
        var edge = new Judge(party(one), Predicate.OFFERS, concept("urn:c:ki"), Verdict.REJECTED);
        var judge = decide(edge);
        assertThat(queries().edges(Set.of(one), Set.of(Predicate.OFFERS))).isEmpty();
        assertThat(queries().organizations(null, null, null, List.of("urn:c:ki")).ids()).isEmpty();

        load(offer("walzwerk.example", "hash-2", LATER, "urn:c:ki"));
        assertThat(queries().edges(Set.of(one), Set.of(Predicate.OFFERS))).isEmpty();

        decide(new Revert(judge.number()));
        assertThat(queries().edges(Set.of(one), Set.of(Predicate.OFFERS))).hasSize(1);
    }

    @Test
    void journalsOfTwoFoldersAreNotMixed() {
        load(walzwerk());
        decide(new Judge(party("a"), Predicate.OFFERS, concept("b"), Verdict.ACCEPTED));
        var other =
                List.of(
                        new Decision(
                                1,
                                new Judge(
                                        party("x"),
                                        Predicate.OFFERS,
                                        concept("y"),
                                        Verdict.ACCEPTED),
                                "somebody",
                                NOW,
                                "because"));
        assertThatThrownBy(() -> decisions.restore(other)).hasMessageContaining("decision 1");
    }

    @Test
    void aFirmThatMovedKeepsItsOldRegisterNumberWithItsTime() {
        load(walzwerk());
        load(
                Page.impressum("walzwerk.example")
                        .version("hash-2", LATER)
                        .org(
                                "Walzwerk Lenne GmbH",
                                OrganizationKind.COMPANY,
                                "58636",
                                "Iserlohn",
                                "Iserlohn HRB 7",
                                "DE123456788",
                                null)
                        .facts());
        assertThat(
                        names(
                                """
                                MATCH (:Organization)-[h:HAS_IDENTIFIER]->(i {scheme: 'HR'})
                                RETURN i.value + ' ' + toString(date(h.validFrom)) + ' '
                                    + coalesce(toString(date(h.validTo)), 'now')
                                ORDER BY i.value\
                                """))
                .containsExactly(
                        "iserlohn HRB 7 2026-02-01 now", "siegen HRB 1 2026-01-01 2026-02-01");
    }

    private Decision decide(Action action) {
        return decisions.record(action, "Steward", "seen on both pages", NOW, _ -> {});
    }

    private LoadReport load(PageFacts... pages) {
        return store.load(new Resolver(store, GAZETTEER).resolve(List.of(pages), List.of()));
    }

    private EntityQueries queries() {
        return new EntityQueries(graph());
    }

    /// Whose id it is now.
    private String meant(String id) {
        return queries().entities(Set.of(id)).values().iterator().next().id();
    }

    private List<String> lines() {
        return new CanonicalExport(graph()).lines(Times.KEPT);
    }

    private static List<String> withoutDecisions(List<String> lines) {
        return lines.stream().filter(line -> !line.contains("\"Decision\"")).toList();
    }

    private Party party(String id) {
        SortedSet<String> keys =
                new TreeSet<>(
                        names(
                                "MATCH (:Entity {id: '%s'})-[:HAS_IDENTIFIER|KNOWN_AS]->(k) RETURN k.scheme + ':' + k.value"
                                        .formatted(id)));
        return new Party(id, id, keys);
    }

    private static Party concept(String uri) {
        return new Party(uri, uri, new TreeSet<>());
    }

    private String id(String name) {
        return names("MATCH (o:Organization {name: '" + name + "'}) RETURN o.id").getFirst();
    }

    private List<String> names(String query) {
        return graph().read(tx -> tx.run(query).list(row -> row.get(0).asString()));
    }

    private static PageFacts walzwerk() {
        return Page.impressum("walzwerk.example")
                .org(
                        "Walzwerk Lenne GmbH",
                        OrganizationKind.COMPANY,
                        "57368",
                        "Lennestadt",
                        "Siegen HRB 1",
                        "DE123456788",
                        null)
                .competence("", Predicate.OFFERS, "urn:c:ki")
                .facts();
    }

    private static PageFacts werk(String name, String host) {
        return Page.impressum(host)
                .org(name, OrganizationKind.COMPANY, null, null, null, null, null)
                .person("Erika Beispiel", PersonRole.STAFF, null, null)
                .competence("", Predicate.OFFERS, "urn:c:ml")
                .job("Walzer (m/w/d)", null, null, "urn:c:ml")
                .facts();
    }

    private static PageFacts partner() {
        return Page.impressum("partner.example")
                .org(
                        "Partner AG",
                        OrganizationKind.COMPANY,
                        "57462",
                        "Olpe",
                        "Siegen HRB 2",
                        null,
                        null)
                .relation("Partner AG", Predicate.COOPERATES_WITH, "Walzwerk Lenne GmbH")
                .facts();
    }

    private static PageFacts offer(String host, String hash, String time, String concept) {
        return Page.of("https://" + host + "/leistungen", PageRole.OFFER)
                .version(hash, time)
                .competence("", Predicate.OFFERS, concept)
                .facts();
    }
}
