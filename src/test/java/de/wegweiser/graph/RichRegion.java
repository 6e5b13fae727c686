package de.wegweiser.graph;

import de.wegweiser.fact.Decision.Action;
import de.wegweiser.fact.Decision.Judge;
import de.wegweiser.fact.Decision.Merge;
import de.wegweiser.fact.Decision.Party;
import de.wegweiser.fact.Decision.Revert;
import de.wegweiser.fact.Decision.Verdict;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.fact.Polarity;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.ProjectMention;
import de.wegweiser.fact.Quote;
import de.wegweiser.graph.NeedStore.Need;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.resolve.Page;
import de.wegweiser.resolve.Resolver;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A few pages that say everything a page can say, loaded as all pages are: whatever the graph may
/// hold is in it.
public final class RichRegion {

    static final String KI = "urn:c:ki";

    private RichRegion() {}

    /// In the store's graph: hold [Neo4jForTests#STORE_LOCK].
    public static GraphConnection load() {
        return load(Neo4jForTests.STORE.empty());
    }

    static GraphConnection load(GraphConnection graph) {
        var store = Neo4jForTests.store(graph);
        store.loadOntology(ontology(), Gazetteer.shipped());
        store.load(new Resolver(store, Gazetteer.shipped()).resolve(facts(), List.of()));
        graph.read(tx -> tx.run("CALL db.awaitIndexes(60)").consume());
        return graph;
    }

    /// The same, and what time and stewards do to a graph: a firm that moved, a page that is gone,
    /// an office that answers for firms, merges, verdicts, questions.
    public static GraphConnection grown() {
        var graph = load();
        var store = Neo4jForTests.store(graph);
        load(
                store,
                iserlohn("2026-01-01T00:00:00Z", "hash-1", "Iserlohn HRB 9"),
                Page.of("https://zwei.example/en/", PageRole.OFFER)
                        .translation("zwei.example/")
                        .fingerprint(7)
                        .competence("", Predicate.OFFERS, KI)
                        .competence("", Predicate.USES, "urn:c:ml")
                        .facts(),
                Page.of("https://zwei.example/grenzen", PageRole.OFFER)
                        .version("hash-3", "2026-01-01T00:00:00Z")
                        .competence("", Predicate.OFFERS, KI, Polarity.NEGATED, 0.5)
                        .facts(),
                Page.impressum("ihk-siegen.de")
                        .org("Kammer", OrganizationKind.INTERMEDIARY)
                        .facts(),
                Page.impressum("drei.example")
                        .org("Dritte Presse", OrganizationKind.COMPANY)
                        .person("Paula Presse", PersonRole.STAFF, null, null)
                        .competence("", Predicate.OFFERS, "urn:c:sehen")
                        .job("Entwickler (m/w/d)", null, null, KI)
                        .facts(),
                Page.impressum("vier.example")
                        .org(
                                "Vierte Umformung GmbH",
                                OrganizationKind.COMPANY,
                                "57462",
                                "Olpe",
                                "Siegen HRB 1",
                                "DE222222220",
                                null)
                        .facts(),
                Page.impressum("fuenf.example")
                        .org(
                                "Fünfte Umformung GmbH",
                                OrganizationKind.COMPANY,
                                "57462",
                                "Olpe",
                                "Siegen HRB 5",
                                "DE222222220",
                                null)
                        .facts());
        load(store, iserlohn("2026-02-01T00:00:00Z", "hash-2", null));
        store.gone(
                Map.of(
                        URI.create("https://zwei.example/en/"),
                        Instant.parse("2026-03-01T00:00:00Z")));
        var decisions = new DecisionStore(graph, store);
        var two = party("Zweite Presse GmbH");
        decide(decisions, new Merge(two, party("Dritte Presse")));
        var concept = new Party("urn:c:ml", "ml", new TreeSet<>());
        decide(decisions, new Judge(two, Predicate.USES, concept, Verdict.ACCEPTED));
        decide(decisions, new Judge(two, Predicate.OFFERS, concept, Verdict.REJECTED));
        decide(decisions, new Revert(3));
        var passages = new PassageStore(graph);
        passages.index(2);
        for (var page : passages.unread("a model", "", 1))
            passages.keep(
                    page,
                    "a model",
                    List.of(new PassageStore.Read(0, 4, new float[] {0.6f, 0.8f})));
        Neo4jForTests.needs(graph)
                .keep(
                        Need.of(
                                "KI gesucht",
                                "Wir suchen Hilfe bei KI.",
                                LocalDate.parse("2099-01-01"),
                                Instant.parse("2026-03-02T00:00:00Z"),
                                two.id(),
                                List.of(KI)));
        return graph;
    }

    private static void load(EntityStore store, PageFacts... pages) {
        store.load(new Resolver(store, Gazetteer.shipped()).resolve(List.of(pages), List.of()));
    }

    private static PageFacts iserlohn(String time, String hash, @Nullable String register) {
        return Page.impressum("zwei.example")
                .version(hash, time)
                .org(
                        "Zweite Presse GmbH",
                        OrganizationKind.COMPANY,
                        "58636",
                        "Iserlohn",
                        register,
                        null,
                        null)
                .facts();
    }

    private static Party party(String name) {
        return new Party(
                ask("MATCH (o:Organization {name: '" + name + "'}) RETURN o.id").getFirst(),
                name,
                new TreeSet<>());
    }

    private static void decide(DecisionStore decisions, Action action) {
        decisions.record(action, "Steward", "seen", Instant.parse("2026-03-02T00:00:00Z"), _ -> {});
    }

    /// The exporter of that graph.
    public static CanonicalExport export() {
        return new CanonicalExport(Neo4jForTests.STORE.graph());
    }

    /// Answers of one column.
    public static List<String> ask(String query) {
        return Neo4jForTests.STORE
                .graph()
                .read(tx -> tx.run(query).list(row -> row.get(0).asString()));
    }

    /// One column of nothing: changes the graph by hand.
    public static void change(String query) {
        Neo4jForTests.STORE.graph().write(tx -> tx.run("CYPHER 25 " + query).consume());
    }

    private static List<PageFacts> facts() {
        var impressum =
                Page.impressum("huelle.example")
                        .person(
                                "Erika Beispiel",
                                PersonRole.MANAGING_DIRECTOR,
                                null,
                                "erika.beispiel@huelle.example")
                        .facts();
        var home =
                Page.of("https://huelle.example/leistungen", PageRole.OFFER)
                        .competence("", Predicate.OFFERS, KI)
                        .competence("", Predicate.USES, "urn:c:ml")
                        .competence("", Predicate.SEEKS, "urn:c:sehen")
                        .job("Prüferin (m/w/d)", LocalDate.parse("2099-12-31"), null, "urn:c:sehen")
                        .competence("", Predicate.OFFERS, "urn:c:alt", Polarity.NEGATED, 0.9)
                        .relation("Hülle Umformtechnik GmbH", Predicate.LINKS_TO, "uni.example")
                        .facts();
        var people =
                Page.of("https://huelle.example/team", PageRole.TEAM)
                        .relation(
                                "Hülle Umformtechnik GmbH",
                                Predicate.MEMBER_OF,
                                "Netzwerk Presse e.V.")
                        .relation(
                                "Hülle Umformtechnik GmbH",
                                Predicate.COOPERATES_WITH,
                                "Lehrstuhl für Sehen")
                        .facts();
        var chair =
                Page.of("https://uni.example/sehen/", PageRole.RESEARCH)
                        .org("Universität Beispielstadt", OrganizationKind.UNIVERSITY)
                        .org("Lehrstuhl für Sehen", OrganizationKind.RESEARCH_GROUP)
                        .person("Max Mustermann", PersonRole.STAFF, "Lehrstuhl für Sehen", null)
                        .relation(
                                "Lehrstuhl für Sehen",
                                Predicate.PART_OF,
                                "Universität Beispielstadt")
                        .relation(
                                "Lehrstuhl für Sehen",
                                Predicate.COOPERATES_WITH,
                                "Hülle Umformtechnik")
                        .competence("Lehrstuhl für Sehen", Predicate.RESEARCHES, "urn:c:sehen")
                        .competence("Max Mustermann", Predicate.EXPERT_IN, KI)
                        .facts();
        return List.of(
                with(impressum, firm(), List.of(), titled(impressum), "=Impressum"),
                home,
                people,
                chair,
                with(
                        Page.of("https://uni.example/sehen/projekt", PageRole.PROJECT)
                                .org("Universität Beispielstadt", OrganizationKind.UNIVERSITY)
                                .facts(),
                        null,
                        List.of(project()),
                        List.of(),
                        "Projekt von Max Mustermann"));
    }

    private static OrganizationMention firm() {
        return new OrganizationMention(
                "Hülle Umformtechnik GmbH",
                "GmbH",
                OrganizationKind.COMPANY,
                "Hauptstr. 1",
                "57462",
                "Olpe",
                "Siegen",
                "HRB 4711",
                "DE123456788",
                "+49 2761 1",
                "info@huelle.example",
                "huelle.example",
                Quote.outside("Hülle Umformtechnik GmbH, „Pressen & <mehr>“\u0001"),
                0.9);
    }

    private static List<PersonMention> titled(PageFacts page) {
        return page.people().stream()
                .map(person ->
                        new PersonMention(
                                person.name(),
                                "Dr.-Ing.",
                                person.role(),
                                person.affiliation(),
                                person.email(),
                                "0000-0009-1000-0019",
                                Quote.outside("Geschäftsführerin: Dr.-Ing. Erika Beispiel"),
                                person.confidence()))
                .toList();
    }

    private static ProjectMention project() {
        return new ProjectMention(
                "Sehende Pressen",
                "SehPress",
                "BMFTR",
                "02L19C100",
                LocalDate.parse("2025-01-01"),
                LocalDate.parse("2027-12-31"),
                Quote.outside("Sehende Pressen"),
                0.9);
    }

    private static PageFacts with(
            PageFacts page,
            @Nullable OrganizationMention publisher,
            List<ProjectMention> projects,
            List<PersonMention> people,
            String title) {
        var organizations = new ArrayList<>(page.organizations());
        if (publisher != null) organizations.addFirst(publisher);
        return new PageFacts(
                page.url(),
                page.fetchedAt(),
                page.textHash(),
                page.role(),
                page.lang(),
                title,
                page.text(),
                organizations,
                people,
                page.competences(),
                page.relations(),
                projects,
                page.jobs(),
                page.candidateTerms(),
                page.translation(),
                page.fingerprint(),
                page.extractor(),
                page.ontologyVersion());
    }

    private static Ontology ontology() {
        return new Ontology(
                "1",
                List.of(
                        concept("ki", "Künstliche Intelligenz", null, "KI"),
                        concept("ml", "Maschinelles Lernen", null, "ML"),
                        concept("sehen", "Maschinelles Sehen", null),
                        concept("alt", "Altes Verfahren", "urn:c:ml")));
    }

    private static Concept concept(String id, String name, @Nullable String heir, String... also) {
        boolean root = id.equals("ki");
        return new Concept(
                "urn:c:" + id,
                "urn:s",
                name,
                name + " (en)",
                Arrays.stream(also).map(text -> new Concept.Label(text, "de")).toList(),
                root ? List.of() : List.of(KI),
                id.equals("ml") ? List.of("urn:c:sehen") : List.of(),
                List.of("http://www.wikidata.org/entity/Q1" + id.length()),
                false,
                heir);
    }
}
