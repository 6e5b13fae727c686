package de.wegweiser.graph;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.Decision.Merge;
import de.wegweiser.fact.Decision.NotSame;
import de.wegweiser.fact.Decision.Party;
import de.wegweiser.fact.Decision.Split;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.CanonicalExport.Times;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.resolve.Page;
import de.wegweiser.resolve.Resolver;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Whoever wants to be forgotten stays away, whatever happens.
abstract class ErasureContract {

    private static final Gazetteer GAZETTEER = Gazetteer.shipped();
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String LATER = "2026-02-01T00:00:00Z";

    @TempDir private Path folder;

    abstract GraphConnection graph();

    private EntityStore store;
    private DecisionStore decisions;
    private PersonRegister register;
    private PersonErasure erasure;

    @BeforeEach
    void empty() {
        Neo4jForTests.emptied(graph());
        open();
    }

    /// As a new process would, with the list as it is on disk.
    private void open() {
        var suppressed = SuppressionList.open(folder);
        store = new EntityStore(graph(), suppressed);
        store.loadOntology(SmallRegion.concepts("ki", "ml"), GAZETTEER);
        decisions = new DecisionStore(graph(), store);
        register = new PersonRegister(graph(), decisions);
        erasure = new PersonErasure(graph(), store, decisions, register, suppressed);
        erasure.forgetWhoCameBack();
    }

    @Test
    void thePersonsFileHoldsEverythingWithItsSource() {
        load(all());
        var file = register.find("Schnellenbach, Dr. Ottilie", "Gesenkschmiede").getFirst();

        assertThat(file.name()).isEqualTo("Ottilie Schnellenbach");
        assertThat(file.identifiers()).anyMatch(key -> key.startsWith("MAIL:o.schnellenbach@"));
        assertThat(file.employers())
                .extracting(PersonFile.Employer::name)
                .containsExactly("Gesenkschmiede Olpe GmbH");
        assertThat(file.pages()).hasSize(3);
        assertThat(file.statements())
                .extracting(PersonFile.Said::about)
                .contains("LEADS Gesenkschmiede Olpe GmbH", "EXPERT_IN ki");
        assertThat(file.mentioned())
                .extracting(PersonFile.Said::snippet)
                .containsExactly("Frau Dr. Schnellenbach und Ottilie Schnellenbach leiten KI.");
        assertThat(file.texts()).containsExactly(URI.create("https://schmiede.example/team"));
        assertThat(register.find("Ottilie Schnellenbach", "Andere AG")).isEmpty();
    }

    /// Whoever asks is told of every place where erasing would have to look.
    @Test
    void thePersonsFileTellsOfTheNameWhereverItStands() {
        load(all());
        keepNeed();
        mentionInADecision();
        var file = register.find("Ottilie Schnellenbach", "").getFirst();

        assertThat(file.named())
                .extracting(named -> named.where() + ": " + named.words())
                .containsExactly(
                        "Decision.reason: Ottilie Schnellenbach says so",
                        "JobPosting.title: Assistenz (m/w/d) für Ottilie Schnellenbach",
                        "JobPosting.title: Werkstudent (m/w/d), Kontakt: Frau Schnellenbach",
                        "Need.text: Ottilie Schnellenbach braucht Hilfe.",
                        "Need.title: Hilfe für Ottilie Schnellenbach",
                        "WebPage.url: https://schmiede.example/team/ottilie-schnellenbach");
        assertThat(file.named())
                .filteredOn(named -> named.where().equals("JobPosting.title"))
                .allSatisfy(named -> {
                    assertThat(named.url()).hasToString("https://schmiede.example/team");
                    assertThat(named.at()).isNotNull();
                });
        assertThat(held()).isNotEmpty().allSatisfy(value -> assertThat(told(file)).contains(value));
    }

    @Test
    void mailboxesNamesOfFirmsAndOpenQuestionsAreToldToo() {
        load(all());
        load(
                Page.impressum("beratung.example")
                        .org(
                                "Ottilie Schnellenbach Beratung GmbH",
                                OrganizationKind.COMPANY,
                                "57462",
                                "Olpe",
                                "Siegen HRB 7",
                                null,
                                null)
                        .facts());
        graph().write(tx ->
                tx.run(
                                """
                                MATCH (:PageVersion)-[m:MENTIONS]->(o:Organization {name: 'Gesenkschmiede Olpe GmbH'})
                                SET m.email = 'O.Schnellenbach@schmiede.example', o.email = m.email
                                WITH DISTINCT 1 AS once
                                CREATE (:Doubt {id: 'doubt', one: $id, other: 'per-other', reason: 'one name at two places', score: 0.5})
                                """,
                                Map.of("id", person("Ottilie Schnellenbach")))
                        .consume());

        assertThat(register.find("Ottilie Schnellenbach", "Gesenkschmiede").getFirst().named())
                .extracting(named -> named.where() + ": " + named.words())
                .contains(
                        "Doubt.reason: one name at two places",
                        "Organization.email: o.schnellenbach@schmiede.example",
                        "Organization.name: Ottilie Schnellenbach Beratung GmbH");
    }

    @Test
    void everythingThatMayHoldWordsOfAPageIsLookedAt() {
        var places = new TreeSet<String>();
        for (var node : GraphInventory.nodes())
            if (!node.label().equals("Person"))
                for (var property : node.properties())
                    if (property.privacy() != GraphModel.Privacy.NONE)
                        places.add(node.label() + "." + property.name());
        assertThat(NamedElsewhere.LOOKED_AT).containsExactlyInAnyOrderElementsOf(places);
    }

    private void keepNeed() {
        new NeedStore(graph(), SuppressionList.open(folder))
                .keep(
                        NeedStore.Need.of(
                                "Hilfe für Ottilie Schnellenbach",
                                "Ottilie Schnellenbach braucht Hilfe.",
                                LocalDate.parse("2099-01-01"),
                                NOW,
                                null,
                                List.of()));
    }

    /// About others.
    private void mentionInADecision() {
        decisions.record(
                new NotSame(
                        new Party("per-a", "Anna Alt", new TreeSet<>()),
                        new Party("per-b", "Bea Bach", new TreeSet<>())),
                "Steward",
                "Ottilie Schnellenbach says so",
                NOW,
                _ -> {});
    }

    /// All values in the graph that hold the name; main texts and decisions are told by their
    /// address and number.
    private Set<String> held() {
        return Set.copyOf(
                names(
                        """
                        CALL () { MATCH (n) RETURN n AS one UNION ALL MATCH ()-[r]->() RETURN r AS one }
                        UNWIND keys(one) AS property
                        WITH one, property
                        WHERE NOT property IN ['text', 'payload'] OR one:Need
                        UNWIND one[property] AS value
                        WITH toString(value) AS value
                        WHERE toLower(value) CONTAINS 'schnellenbach'
                        RETURN value
                        """));
    }

    private static String told(PersonFile file) {
        return JsonMapper.builder().build().writeValueAsString(file).replace("\\\"", "\"");
    }

    @Test
    void erasedRecrawledRebuiltMergedAndRestoredThePersonStaysAway() {
        load(all());
        mentionInADecision();
        String merged = person("Ottilie Schnellenbach");
        decisions.record(
                new Merge(party(merged), party(person("Theo Krampe"))),
                "Steward",
                "a mistake about Ottilie Schnellenbach",
                NOW,
                _ -> {});
        keepNeed();
        var backup = Backup.of(graph());

        erasure.erase(merged, NOW);
        assertNoTrace();
        assertThat(names("MATCH (o:Organization) RETURN o.name"))
                .contains("Gesenkschmiede Olpe GmbH");

        load(all());
        assertNoTrace();
        var once = lines();
        assertThat(load(all()).changes()).isZero();
        assertThat(lines()).isEqualTo(once);

        store.rebuild(_ -> {});
        assertThat(lines()).isEqualTo(once);

        load(newer());
        assertNoTrace();

        backup.restore(graph());
        assertThat(text()).contains("Schnellenbach");
        open();
        assertNoTrace();

        Neo4jForTests.emptied(graph());
        open();
        load(all());
        assertNoTrace();
    }

    /// Two in one, told apart, and the one of them wants to be forgotten.
    @Test
    void whoIsSplitOffIsForgottenAlone() {
        load(all());
        String whole = person("Ottilie Schnellenbach");
        var apart = new Party("per-apart", "Ottilie Schnellenbach", new TreeSet<>());
        decisions.record(
                new Split(
                        party(whole),
                        apart,
                        new TreeSet<>(Set.of("https://schmiede.example/team"))),
                "Steward",
                "mother and daughter",
                NOW,
                _ -> {});
        assertThat(register.file("per-apart")).isPresent();
        assertThat(register.file("per-apart").orElseThrow().formerIds()).isEmpty();
        erasure.erase("per-apart", NOW);
        assertThat(names("MATCH (p:Person {id: '" + whole + "'}) RETURN p.id")).hasSize(1);
        assertThat(names("MATCH (p:Person {id: 'per-apart'}) RETURN p.id")).isEmpty();
    }

    /// An objection that is there before the first page is read.
    @Test
    void whoObjectsInTimeIsNeverHeld() {
        var nobody =
                erasure.keepAway(
                        "Dr. Ottilie Schnellenbach",
                        Set.of("Gesenkschmiede Olpe GmbH"),
                        Set.of(),
                        NOW);
        assertThat(nobody.people()).isZero();
        load(all());
        assertNoTrace();
        assertThat(names("MATCH (p:Person) RETURN p.displayName")).contains("Theo Krampe");
    }

    @Test
    void whoObjectsWithAHostIsForgottenWhenHeldAndANamesakeElsewhereStays() {
        load(all());
        load(andere());
        var held =
                erasure.keepAway(
                        "Ottilie Schnellenbach", Set.of("www.schmiede.example"), Set.of(), NOW);
        assertThat(held.people()).isEqualTo(1);
        assertThat(held.redacted()).isPositive();
        load(all());
        load(newer());
        assertThat(
                        names(
                                "MATCH (p:Person {displayName: 'Ottilie Schnellenbach'})-[:LEADS]->(o) RETURN o.name"))
                .containsExactly("Andere AG");
    }

    /// A page named after them, a mailbox that is said to be the firm's, a decision: all are
    /// traces, though the person is held no more.
    @Test
    void whoObjectsLaterLeavesNoTraceWhereOthersAreHeld() {
        load(all());
        String id = person("Ottilie Schnellenbach");
        decisions.record(
                new NotSame(
                        new Party(id, "Ottilie Schnellenbach", new TreeSet<>()),
                        party(person("Theo Krampe"))),
                "Steward",
                "about Ottilie Schnellenbach",
                NOW,
                _ -> {});
        erasure.retire(_ -> Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(names("MATCH (p:Person) RETURN p.displayName")).isEmpty();
        assertThat(text()).contains("ottilie-schnellenbach", "Ottilie Schnellenbach");

        var erased =
                erasure.keepAway(
                        "Ottilie Schnellenbach",
                        Set.of("schmiede.example"),
                        Set.of("o.schnellenbach@schmiede.example"),
                        NOW);
        assertThat(erased.pages()).isEqualTo(1);
        assertThat(erased.decisions()).isEqualTo(1);
        assertNoTrace();
    }

    @Test
    void theNumberGoesOutOfSentencesWithTheName() {
        var list = SuppressionList.open(folder);
        list.add(
                new SuppressionList.Traces(
                        Set.of("Jörg Müller"),
                        Set.of("j.mueller@firma.example"),
                        Set.of("0000-0009-1000-0019"),
                        Set.of()),
                NOW);
        assertThat(
                        list.redact(
                                "Jörg Müller (ORCID 0000\u20100009\u20101000\u20100019, j.mueller(at)firma.example) und 0000-0009-1000-006X, info@firma.example",
                                Set.of()))
                .isEqualTo("[…] (ORCID […], […]) und 0000-0009-1000-006X, info@firma.example");
    }

    @Test
    void whoObjectsWithAMailboxStaysAwayUnderAnyName() {
        erasure.keepAway(
                "Ottilie Schnellenbach", Set.of(), Set.of("O.Schnellenbach@schmiede.example"), NOW);
        load(all()[0]);
        assertNoTrace();
    }

    @Test
    void spellingsOfTheNameGoAndNeighboursInAListStay() {
        var list = SuppressionList.open(folder);
        list.add(
                new SuppressionList.Traces(
                        Set.of("Jörg Müller"), Set.of(), Set.of(), Set.of("firma.example")),
                NOW);
        for (String gone :
                List.of(
                        "Dr. Jörg Müller leitet",
                        "Müller, Jörg leitet",
                        "Joerg Muellers Team leitet",
                        "Jörg K. Müller leitet"))
            assertThat(list.redact(gone, Set.of())).as(gone).doesNotContainIgnoringCase("ller");
        for (String stays :
                List.of(
                        "Erika Müller, Jörg Schulte und andere",
                        "Jörg Schulte, Erika Müller",
                        "Müller liefert Mehl",
                        "Jörg Müllerburg"))
            assertThat(list.redact(stays, Set.of())).isEqualTo(stays);
        assertThat(list.redact("Herr Müller leitet", Set.of("firma.example")))
                .isEqualTo("[…] leitet");
    }

    /// Another process adds somebody, and is cut off in the middle of the next line.
    @Test
    void whatAnotherProcessAddsIsTakenInAndAHalfLineHarmsNobody() throws IOException {
        var here = SuppressionList.open(folder);
        var there = SuppressionList.open(folder);
        there.add(traces("Jörg Müller"), NOW);
        Files.writeString(folder.resolve("list.jsonl"), "{\"at\":\"20", StandardOpenOption.APPEND);
        here.refresh();
        assertThat(here.redact("Jörg Müller leitet", Set.of())).isEqualTo("[…] leitet");
        here.add(traces("Erika Beispiel"), NOW);
        var later = SuppressionList.open(folder);
        assertThat(later.redact("Jörg Müller und Erika Beispiel", Set.of()))
                .isEqualTo("[…] und […]");
    }

    /// Married, moved to another house, and spelled anew: the number stays.
    @Test
    void whoComesBackUnderAnotherNameIsKnownByTheOrcid() {
        String orcid = "0000-0009-1000-0019";
        load(
                Page.of("https://uni.example/team", PageRole.TEAM)
                        .org("Institut für Schmieden", OrganizationKind.RESEARCH_INSTITUTE)
                        .person("Ottilie Schnellenbach", PersonRole.STAFF, null, null, orcid)
                        .facts());
        String id = person("Ottilie Schnellenbach");
        assertThat(register.file(id).orElseThrow().identifiers()).contains("ORCID:" + orcid);
        assertThat(register.file(id).orElseThrow().properties()).containsEntry("orcid", orcid);

        erasure.erase(id, NOW);
        load(
                Page.of("https://andere.example/team", PageRole.TEAM)
                        .org("Institut für Walzen", OrganizationKind.RESEARCH_INSTITUTE)
                        .person("Otti Krampe", PersonRole.STAFF, null, null, orcid)
                        .person("Theo Krampe", PersonRole.STAFF, null, null, "0000-0009-1000-006X")
                        .said("Otti Krampe forscht an KI.", Predicate.RESEARCHES, "urn:c:ki")
                        .text("Fragen beantwortet Otti Krampe gern.")
                        .facts());

        assertThat(names("MATCH (p:Person) RETURN p.displayName")).containsExactly("Theo Krampe");
        assertThat(text()).doesNotContain(orcid, "Otti Krampe").contains("0000-0009-1000-006X");
    }

    /// A backup from before may hold the person under a name that the list does not have.
    @Test
    void whoIsRestoredUnderAnotherNameIsKnownByTheOrcid() {
        String orcid = "0000-0009-1000-0019";
        load(
                Page.of("https://uni.example/team", PageRole.TEAM)
                        .org("Institut für Schmieden", OrganizationKind.RESEARCH_INSTITUTE)
                        .person("Otti Krampe", PersonRole.STAFF, null, null, orcid)
                        .facts());
        SuppressionList.open(folder)
                .add(
                        new SuppressionList.Traces(
                                Set.of("Ottilie Schnellenbach"),
                                Set.of(),
                                Set.of(orcid),
                                Set.of("schmiede.example")),
                        NOW);
        open();
        assertThat(names("MATCH (p:Person) RETURN p.displayName")).isEmpty();
        assertThat(text()).doesNotContain(orcid);
    }

    private static SuppressionList.Traces traces(String name) {
        return new SuppressionList.Traces(
                Set.of(name), Set.of(), Set.of(), Set.of("firma.example"));
    }

    @Test
    void aNamesakeElsewhereStays() {
        load(all());
        load(andere());
        erasure.erase(
                register.find("Ottilie Schnellenbach", "Gesenkschmiede").getFirst().id(), NOW);
        load(all());
        assertThat(
                        names(
                                "MATCH (p:Person {displayName: 'Ottilie Schnellenbach'})-[:LEADS]->(o) RETURN o.name"))
                .containsExactly("Andere AG");
    }

    @Test
    void whatIsNamedAfterTheFirmIsTheFirm() {
        load(
                Page.impressum("schnellenbach.example")
                        .org(
                                "Schnellenbach GmbH",
                                OrganizationKind.COMPANY,
                                "57462",
                                "Olpe",
                                "Siegen HRB 5",
                                null,
                                null)
                        .person("Ottilie Schnellenbach", PersonRole.MANAGING_DIRECTOR, null, null)
                        .said("Schnellenbach liefert KI.", Predicate.OFFERS, "urn:c:ki")
                        .facts());
        erasure.erase(register.find("Ottilie Schnellenbach", "").getFirst().id(), NOW);
        assertThat(names("MATCH (e:Evidence {predicate: 'OFFERS'}) RETURN e.snippet"))
                .containsExactly("Schnellenbach liefert KI.");
    }

    @Test
    void theListOnDiskTellsNoName() throws IOException {
        load(all());
        erasure.erase(person("Ottilie Schnellenbach"), NOW);
        for (Path file : List.of(folder.resolve("list.jsonl"), folder.resolve("key")))
            assertThat(Files.readString(file)).doesNotContainIgnoringCase("schnellenbach");
        assertThat(Files.getPosixFilePermissions(folder.resolve("key"))).hasSize(2);
    }

    private void assertNoTrace() {
        assertThat(text()).doesNotContainIgnoringCase("schnellenbach");
        int hits =
                graph().read(tx ->
                        tx.run(
                                        "CALL db.index.fulltext.queryNodes('evidence_text', 'schnellenbach') YIELD node RETURN count(*) AS hits")
                                .single()
                                .get("hits")
                                .asInt());
        assertThat(hits).isZero();
        assertThat(new EntityQueries(graph()).pages(Map.of("schnellenbach", 1.), 10)).isEmpty();
    }

    /// All properties of all nodes and relationships, decisions and the loader's notes too.
    private String text() {
        var all =
                graph().read(tx ->
                        tx.run(
                                        "MATCH (n) RETURN properties(n) AS text UNION ALL MATCH ()-[r]->() RETURN properties(r) AS text")
                                .list(row -> row.get("text").toString()));
        return String.join("\n", all);
    }

    private static PageFacts[] all() {
        return new PageFacts[] {
            Page.impressum("schmiede.example")
                    .org(
                            "Gesenkschmiede Olpe GmbH",
                            OrganizationKind.COMPANY,
                            "57462",
                            "Olpe",
                            "Siegen HRB 1",
                            "DE123456788",
                            null)
                    .person(
                            "Ottilie Schnellenbach",
                            PersonRole.MANAGING_DIRECTOR,
                            null,
                            "o.schnellenbach@schmiede.example")
                    .facts(),
            Page.of("https://schmiede.example/team/ottilie-schnellenbach", PageRole.PROFILE)
                    .person("Ottilie Schnellenbach", PersonRole.MANAGING_DIRECTOR, null, null)
                    .competence("Ottilie Schnellenbach", Predicate.EXPERT_IN, "urn:c:ki")
                    .facts(),
            Page.of("https://schmiede.example/team", PageRole.TEAM)
                    .person("Ottilie Schnellenbach", PersonRole.MANAGING_DIRECTOR, null, null)
                    .job("Assistenz (m/w/d) für Ottilie Schnellenbach", null, null, "urn:c:ki")
                    .job("Werkstudent (m/w/d), Kontakt: Frau Schnellenbach", null, null, "urn:c:ki")
                    .person("Theo Krampe", PersonRole.STAFF, null, null)
                    .said(
                            "Frau Dr. Schnellenbach und Ottilie Schnellenbach leiten KI.",
                            Predicate.OFFERS,
                            "urn:c:ki")
                    .text(
                            "\nFragen beantwortet Ottilie Schnellenbach gern: ottilie.schnellenbach@schmiede.example, Tel. 02761 12345-67.")
                    .facts()
        };
    }

    private static PageFacts andere() {
        return Page.impressum("andere.example")
                .org(
                        "Andere AG",
                        OrganizationKind.COMPANY,
                        "57462",
                        "Olpe",
                        "Siegen HRB 9",
                        null,
                        null)
                .person("Ottilie Schnellenbach", PersonRole.BOARD, null, null)
                .facts();
    }

    private static PageFacts newer() {
        return Page.of("https://schmiede.example/aktuelles", PageRole.NEWS)
                .version("hash-2", LATER)
                .person("Dr. Ottilie Schnellenbach", PersonRole.STAFF, null, null)
                .said("O. Schnellenbach spricht über KI.", Predicate.OFFERS, "urn:c:ki")
                .facts();
    }

    private LoadReport load(PageFacts... pages) {
        var report = store.load(new Resolver(store, GAZETTEER).resolve(List.of(pages), List.of()));
        decisions.settle();
        return report;
    }

    private String person(String name) {
        return register.find(name, "").getFirst().id();
    }

    private static Party party(String id) {
        return new Party(id, "Ottilie Schnellenbach", new TreeSet<>());
    }

    private List<String> lines() {
        return new CanonicalExport(graph()).lines(Times.KEPT);
    }

    private List<String> names(String query) {
        return graph().read(tx -> tx.run(query).list(row -> row.get(0).asString()));
    }
}
