package de.wegweiser.graph;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.CanonicalExport.Times;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.resolve.Page;
import de.wegweiser.resolve.PageResolution;
import de.wegweiser.resolve.Resolution;
import de.wegweiser.resolve.Resolver;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What the store promises, whoever runs Neo4j.
abstract class EntityStoreContract {

    private static final String KI = "urn:c:ki";
    private static final String OLD = "2026-01-01T00:00:00Z";
    private static final String NEW = "2026-02-01T00:00:00Z";

    private static final Gazetteer GAZETTEER = Gazetteer.shipped();

    /// Open, with its constraints in place.
    abstract GraphConnection graph();

    private EntityStore store;

    @Nested
    class Decisions extends DecisionStoreContract {

        @Override
        GraphConnection graph() {
            return EntityStoreContract.this.graph();
        }
    }

    @Nested
    class Erasure extends ErasureContract {

        @Override
        GraphConnection graph() {
            return EntityStoreContract.this.graph();
        }
    }

    @Nested
    class Brokers extends BrokerEdgesContract {

        @Override
        GraphConnection graph() {
            return EntityStoreContract.this.graph();
        }
    }

    @BeforeEach
    void empty() {
        store = Neo4jForTests.store(Neo4jForTests.emptied(graph()));
        store.loadOntology(ontology("1", "ki", "ml"), GAZETTEER);
    }

    /// Whatever was loaded, and in whatever order.
    @AfterEach
    void nothingIsFoundByTheLint() {
        CleanGraph.assertClean(graph());
    }

    @Test
    void constraintsAreInPlaceAndASecondStartAddsNone() {
        var before = names("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name");
        assertThat(before).contains("entity_id", "evidence_id", "page_version_id");
        assertThat(names("SHOW INDEXES YIELD name, state WHERE state <> 'ONLINE' RETURN name"))
                .isEmpty();
        new Migrations(graph()).apply();
        assertThat(names("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name"))
                .isEqualTo(before);
    }

    @Test
    void theSameOntologyIsLoadedOnce() {
        assertThat(store.loadOntology(ontology("1", "ki", "ml"), GAZETTEER)).isFalse();
        assertThat(names("MATCH (c:Concept) RETURN c.uri ORDER BY c.uri"))
                .containsExactly("urn:c:ki", "urn:c:ml");
        assertThat(names("MATCH (m:Municipality) RETURN m.ags")).hasSize(60);
    }

    @Test
    void anOntologyThatChangedLeavesWhatAFreshOneWould() {
        store.loadOntology(ontology("2", "ki", "robotik"), GAZETTEER);
        var changed = lines();
        store = Neo4jForTests.store(Neo4jForTests.emptied(graph()));
        store.loadOntology(ontology("2", "ki", "robotik"), GAZETTEER);
        assertThat(changed).isEqualTo(lines());
    }

    @Test
    void aLoadIsReadBackAndTheSameLoadChangesNothing() {
        var pages = List.of(impressum("firma.example"), offer("hash-1", OLD, KI));
        var first = load(pages);
        assertThat(first.pages()).isEqualTo(2);
        assertThat(first.entities()).isEqualTo(new LoadReport.Counts(2, 0, 0));
        assertThat(first.evidence().created()).isEqualTo(first.edges().created()).isPositive();

        var queries = new EntityQueries(graph());
        var firm = firm();
        assertThat(queries.entities(List.of(firm)).get(firm))
                .isInstanceOfSatisfying(
                        Entities.Organization.class,
                        found -> {
                            assertThat(found.name()).isEqualTo("Firma GmbH");
                            assertThat(found.ags()).isEqualTo("05966004");
                            assertThat(found.kind()).isEqualTo(OrganizationKind.COMPANY);
                        });
        var edge = new Entities.EdgeKey(firm, Predicate.OFFERS, KI);
        assertThat(queries.edges(List.of(firm), Set.of(Predicate.OFFERS)))
                .extracting(Entities.Edge::key)
                .containsExactly(edge);
        assertThat(queries.proofs(List.of(edge), 5).get(edge))
                .extracting(Entities.Proof::lang)
                .containsExactly("de");
        assertThat(queries.byName("firma", Set.of("Organization"), false, 5)).hasSize(1);

        var before = lines();
        var second = load(pages);
        assertThat(second.changes()).isZero();
        assertThat(second.unchangedPages()).isEqualTo(2);
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void aNewerVersionReplacesWhatThePageSaid() {
        load(List.of(impressum("firma.example"), offer("hash-1", OLD, KI)));
        var report = load(List.of(offer("hash-2", NEW, "urn:c:ml")));
        assertThat(report.evidence()).isEqualTo(new LoadReport.Counts(1, 0, 1));
        assertThat(report.edges()).isEqualTo(new LoadReport.Counts(1, 0, 1));
        assertThat(names("MATCH (:Entity)-[:OFFERS]->(c) RETURN c.uri"))
                .containsExactly("urn:c:ml");
        assertThat(names("MATCH (e:Evidence {predicate: 'OFFERS'}) RETURN e.object"))
                .containsExactly("urn:c:ml");
        assertThat(names("MATCH (v:PageVersion) WHERE v.url ENDS WITH 'leistungen' RETURN v.id"))
                .hasSize(1);
    }

    @Test
    void aHostThatIsForgottenLeavesOnlyWhatTheOthersSay() {
        load(List.of(partner()));
        var withoutFirma = lines();
        load(List.of(impressum("firma.example"), offer("hash-1", OLD, KI), numbered(1, OLD, KI)));

        var report = store.forget(List.of("firma.example", "www.firma.example"));

        assertThat(report.pages()).isEqualTo(3);
        assertThat(report.evidence().removed()).isPositive();
        assertThat(lines()).isEqualTo(withoutFirma);
        assertThat(names("MATCH (s:WebSite) RETURN s.host")).containsExactly("partner.example");
        assertThat(store.forget(List.of("firma.example")).changes()).isZero();
    }

    @Test
    void anAdvertComesAndGoesWithItsPage() {
        load(List.of(impressum("firma.example")));
        var without = lines();
        var advert =
                "MATCH (o)-[:ADVERTISES]->(j)-[:ASKS_FOR]->(c) RETURN o.name + ': ' + j.title + ', ' + toString(j.validThrough) + ', ' + c.uri";
        load(List.of(jobs("hash-1", OLD, "Dreher (m/w/d)", KI)));
        assertThat(names(advert))
                .containsExactly("Firma GmbH: Dreher (m/w/d), 2027-01-31, urn:c:ki");
        var once = lines();

        assertThat(load(List.of(jobs("hash-1", OLD, "Dreher (m/w/d)", KI))).changes()).isZero();
        assertThat(lines()).isEqualTo(once);

        load(List.of(jobs("hash-2", NEW, "Fräserin (m/w/d)", "urn:c:ml")));
        assertThat(names(advert))
                .containsExactly("Firma GmbH: Fräserin (m/w/d), 2027-01-31, urn:c:ml");

        store.gone(
                Map.of(
                        URI.create("https://firma.example/jobs"),
                        Instant.parse("2026-02-04T00:00:00Z")));
        store.retire(Instant.parse("2026-02-05T00:00:00Z"));
        assertThat(lines()).isEqualTo(without);
    }

    @Test
    void anAdvertIsToldWhileItRuns() {
        load(
                List.of(
                        impressum("firma.example"),
                        jobs("hash-1", OLD, "Dreher (m/w/d)", KI),
                        Page.of("https://firma.example/jobs/dreher", PageRole.JOBS)
                                .version("hash-1", NEW)
                                .competence("", Predicate.SEEKS, "urn:c:ml")
                                .job("Dreher (m/w/d)", null, null, "urn:c:ml")
                                .facts()));
        var jobs = new JobQueries(graph());
        var firm = names("MATCH (o:Company) RETURN o.id");
        assertThat(jobs.of(firm, LocalDate.parse("2027-01-31")).get(firm.getFirst()))
                .as("on two pages, and one")
                .singleElement()
                .satisfies(posting -> {
                    assertThat(posting.title()).isEqualTo("Dreher (m/w/d)");
                    assertThat(posting.url()).hasPath("/jobs/dreher");
                    assertThat(posting.lang()).isEqualTo("de");
                    assertThat(posting.validThrough()).isEqualTo("2027-01-31");
                    assertThat(posting.concepts()).containsExactly(KI, "urn:c:ml");
                });

        assertThat(jobs.of(firm, LocalDate.parse("2027-02-01")).get(firm.getFirst()))
                .as("the one that does not tell how long")
                .singleElement()
                .satisfies(posting -> assertThat(posting.concepts()).containsExactly("urn:c:ml"));

        store.gone(
                Map.of(
                        URI.create("https://firma.example/jobs/dreher"),
                        Instant.parse("2026-03-01T00:00:00Z")));
        assertThat(jobs.of(firm, LocalDate.parse("2027-02-01"))).isEmpty();
    }

    @Test
    void anOlderVersionIsLeftAlone() {
        load(List.of(impressum("firma.example"), offer("hash-2", NEW, "urn:c:ml")));
        var before = lines();
        var report = load(List.of(offer("hash-1", OLD, KI)));
        assertThat(report.olderPages()).isEqualTo(1);
        assertThat(report.changes()).isZero();
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void anEntityOfManyTransactionsIsCountedOnce() {
        var pages = new ArrayList<>(List.of(impressum("firma.example")));
        for (int i = 0; i < 400; i++) pages.add(numbered(i, OLD, KI));
        var resolution = resolve(pages);
        assertThat(Batch.cut(Batch.newest(resolution.pages()))).hasSizeGreaterThan(1);
        var report = store.load(resolution);
        assertThat(report.entities()).isEqualTo(new LoadReport.Counts(2, 0, 0));
        assertThat(report.edges().created())
                .isEqualTo(names("MATCH ()-[r]->() WHERE r.support > 0 RETURN type(r)").size());
        assertThat(report.edges().changed()).isZero();
    }

    @Test
    void aConceptThatTheOntologyDoesNotHaveIsKeptAsEvidence() {
        var pages = List.of(impressum("firma.example"), offer("hash-1", OLD, "urn:c:robotik"));
        assertThat(load(pages).unknownObjects()).isEqualTo(1);
        assertThat(names("MATCH (:Entity)-[r:OFFERS]->() RETURN type(r)")).isEmpty();
        assertThat(names("MATCH (e:Evidence {predicate: 'OFFERS'}) RETURN e.object"))
                .containsExactly("urn:c:robotik");
    }

    @Test
    void aPageThatIsGoneLetsItsFactsGoStaleAndThenRetire() {
        load(List.of(impressum("firma.example"), numbered(1, OLD, KI)));
        var withoutOffer = lines();
        load(List.of(offer("hash-1", OLD, "urn:c:ml"), numbered(2, OLD, "urn:c:ml")));
        var stale = "MATCH (:Entity)-[r:OFFERS {stale: true}]->(c) RETURN c.uri";
        var page = URI.create("https://firma.example/leistungen");
        var second = URI.create("https://firma.example/seite/2");
        var since = Instant.parse(NEW);

        store.gone(Map.of(page, since));
        assertThat(names(stale)).isEmpty();
        store.gone(Map.of(second, since));
        assertThat(names(stale)).containsExactly("urn:c:ml");
        assertThat(store.gone(Map.of(page, since.plusSeconds(9))).changes()).isZero();

        // it is there again
        load(List.of(offer("hash-1", "2026-02-03T00:00:00Z", "urn:c:ml")));
        assertThat(names(stale)).isEmpty();
        store.gone(Map.of(page, Instant.parse("2026-02-04T00:00:00Z")));

        assertThat(store.retire(since).changes()).isZero();
        assertThat(store.retire(Instant.parse("2026-02-05T00:00:00Z")).pages()).isEqualTo(2);
        assertThat(lines()).isEqualTo(withoutOffer);
    }

    @Test
    void aCompleteRebuildGivesWhatTheLoadsGave() {
        load(List.of(impressum("firma.example"), offer("hash-1", OLD, KI), partner()));
        load(List.of(offer("hash-2", NEW, "urn:c:ml")));
        var loaded = lines();
        assertThat(store.rebuild(_ -> {}).changes()).isZero();

        graph().write(tx -> {
            tx.run("MATCH (:Entity)-[r]->() WHERE r.support IS NOT NULL DELETE r").consume();
            tx.run("MATCH (:Entity)-[r:KNOWN_AS]->(k) DETACH DELETE k").consume();
            tx.run("MATCH (p:Person) SET p.displayName = 'Somebody Else', p.roles = []").consume();
            return tx.run(
                            "MATCH (o:Organization) REMOVE o:Company SET o:Network, o.city = 'Nowhere'")
                    .consume();
        });
        var report = store.rebuild(_ -> {});

        assertThat(report.edges().created()).isPositive();
        assertThat(lines()).isEqualTo(loaded);
    }

    @Test
    void twinsOfAPageCountOnce() {
        load(
                List.of(
                        impressum("firma.example"),
                        twin("https://firma.example/leistungen"),
                        twin("https://firma.example/en/services"),
                        numbered(1, OLD, KI)));
        assertThat(
                        names(
                                "MATCH (:Entity)-[r:OFFERS]->() RETURN toString(r.support) + ' ' + toString(r.confidence)"))
                .containsExactly("2 0.96");
    }

    private static PageFacts twin(String url) {
        return Page.of(url, PageRole.OFFER)
                .version(url, OLD)
                .translation("firma.example/en/services")
                .competence("", Predicate.OFFERS, KI)
                .facts();
    }

    /// Loads follow the order of pages, links do not.
    @Test
    void aLinkToSomebodyWhoComesLaterIsTiedOnceHeIsThere() {
        var linking =
                Page.impressum("partner.example")
                        .org(
                                "Partner AG",
                                OrganizationKind.COMPANY,
                                "57462",
                                "Olpe",
                                "Siegen HRB 4712",
                                "DE123456789",
                                null)
                        .relation("Partner AG", Predicate.LINKS_TO, "firma.example")
                        .facts();
        var both = resolve(List.of(linking, impressum("firma.example"))).pages();
        store.load(new Resolution(both, List.of()));
        var together = lines();
        store = Neo4jForTests.store(Neo4jForTests.emptied(graph()));
        store.loadOntology(ontology("1", "ki", "ml"), GAZETTEER);

        assertThat(store.load(of(both, "partner.example")).unknownObjects()).isEqualTo(1);
        var report = store.load(of(both, "firma.example"));

        assertThat(names("MATCH (:Entity)-[:LINKS_TO]->(o) RETURN o.name"))
                .containsExactly("Firma GmbH");
        assertThat(report.unknownObjects()).isZero();
        assertThat(lines()).isEqualTo(together);
    }

    @Test
    void theWatermarkMovesWithTheLoad() {
        assertThat(store.watermark("files")).isEmpty();
        store.load(resolve(List.of(impressum("firma.example"))), new Watermark("files", "a.warc"));
        assertThat(store.watermark("files")).contains("a.warc");
    }

    /// Each loader keeps changing its mind about pages that name the same firm, while the others
    /// do; what counts in the end is the newest version of each page.
    @Test
    void manyLoadersAtOnceLeaveWhatOneWould() throws Exception {
        int pages = 4;
        int versions = 6;
        load(List.of(impressum("firma.example")));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var loads = new ArrayList<Future<?>>();
            for (int version = 0; version < versions; version++)
                for (int page = 0; page < pages; page++) {
                    var resolution = resolve(List.of(version(page, version)));
                    loads.add(threads.submit(() -> store.load(resolution)));
                }
            for (Future<?> load : loads) join(load);
        }
        var together = lines();
        Neo4jForTests.emptied(graph());
        store.loadOntology(ontology("1", "ki", "ml"), GAZETTEER);
        load(List.of(impressum("firma.example")));
        for (int page = 0; page < pages; page++) load(List.of(version(page, versions - 1)));
        assertThat(withoutFirstSeen(together)).isEqualTo(withoutFirstSeen(lines()));
    }

    private static void join(Future<?> load) throws InterruptedException {
        try {
            load.get();
        } catch (ExecutionException e) {
            throw new AssertionError("a load failed", e.getCause());
        }
    }

    /// When a page first said a thing depends on which of its versions came through.
    private static List<String> withoutFirstSeen(List<String> lines) {
        return lines.stream().map(line -> line.replaceAll("\"firstSeen\":\"[^\"]*\"", "")).toList();
    }

    private LoadReport load(List<PageFacts> pages) {
        return store.load(resolve(pages));
    }

    private Resolution resolve(List<PageFacts> pages) {
        return new Resolver(store, GAZETTEER).resolve(pages, List.of());
    }

    private static Resolution of(List<PageResolution> pages, String host) {
        return new Resolution(
                pages.stream().filter(page -> page.url().getHost().endsWith(host)).toList(),
                List.of());
    }

    private List<String> lines() {
        return new CanonicalExport(graph()).lines(Times.KEPT);
    }

    private String firm() {
        return names("MATCH (o:Organization) RETURN o.id").getFirst();
    }

    private List<String> names(String query) {
        return graph().read(tx -> tx.run(query).list(row -> row.get(0).asString()));
    }

    private static PageFacts impressum(String host) {
        return Page.impressum(host)
                .org(
                        "Firma GmbH",
                        OrganizationKind.COMPANY,
                        "57439",
                        "Attendorn",
                        "Siegen HRB 4711",
                        "DE123456788",
                        null)
                .person("Erika Beispiel", PersonRole.MANAGING_DIRECTOR, null, null)
                .facts();
    }

    private static PageFacts partner() {
        return Page.impressum("partner.example")
                .org(
                        "Partner AG",
                        OrganizationKind.COMPANY,
                        "57462",
                        "Olpe",
                        "Siegen HRB 4712",
                        "DE123456789",
                        null)
                .relation("Partner AG", Predicate.COOPERATES_WITH, "Firma GmbH")
                .facts();
    }

    private static PageFacts offer(String hash, String time, String concept) {
        return Page.offer("firma.example")
                .version(hash, time)
                .competence("", Predicate.OFFERS, concept)
                .facts();
    }

    private static PageFacts jobs(String hash, String time, String title, String concept) {
        return Page.of("https://firma.example/jobs", PageRole.JOBS)
                .version(hash, time)
                .competence("", Predicate.SEEKS, concept)
                .job(title, LocalDate.parse("2027-01-31"), null, concept)
                .facts();
    }

    private static PageFacts numbered(int number, String time, String concept) {
        return Page.of("https://firma.example/seite/" + number, PageRole.OFFER)
                .version("hash-" + number, time)
                .competence("", Predicate.OFFERS, concept)
                .facts();
    }

    /// Odd versions name a partner, even ones do not.
    private static PageFacts version(int page, int version) {
        var facts =
                Page.of("https://firma.example/partner/" + page, PageRole.OFFER)
                        .version("hash-" + version, "2026-01-0%dT00:00:00Z".formatted(version + 1))
                        .competence("", Predicate.OFFERS, version % 2 == 0 ? KI : "urn:c:ml");
        if (version % 2 == 1) facts.relation("Firma GmbH", Predicate.COOPERATES_WITH, "Partner AG");
        return facts.facts();
    }

    private static Ontology ontology(String version, String... names) {
        return new Ontology(
                version,
                IntStream.range(0, names.length)
                        .mapToObj(i ->
                                new Concept(
                                        "urn:c:" + names[i],
                                        "urn:s:" + names[names.length - 1],
                                        names[i],
                                        names[i],
                                        List.of(),
                                        i == 0 ? List.of() : List.of("urn:c:" + names[0]),
                                        List.of(),
                                        List.of(),
                                        false,
                                        null))
                        .toList());
    }
}
