package de.wegweiser.graph;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.Predicate;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Municipality;
import de.wegweiser.ontology.Ontology;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// A whole region that nobody lives in, for benchmarks: companies, groups of universities, people,
/// networks and projects, and about 1,500,000 projected edges between them and 5,000 concepts at
/// scale 1. Who draws a concept draws it by Zipf's law, so that a few are everywhere. It is written
/// without pages being read, in the form in which a load would leave it; the same seed makes the
/// same graph.
public final class LargeRegion {

    static final int CONCEPTS = 5_000;

    private static final int NARROWER = 8;
    private static final int UNIVERSITIES = 20;
    private static final int ROWS = 10_000;

    /// Of how many ties to a concept one has its sentence in the graph.
    private static final int TIES_TO_A_SENTENCE = 5;

    private static final ZonedDateTime START =
            ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final String[] SYLLABLES = {
        "bal", "dor", "fen", "gim", "hup", "jol", "kra", "lum", "mev", "nol", "pir", "quo", "ras",
        "sul", "tev", "vix", "wob", "zan", "bru", "flo"
    };

    private final GraphConnection graph;
    private final double scale;
    private final long seed;
    private final Gazetteer gazetteer = Gazetteer.shipped();
    private final List<Municipality> dortmund =
            gazetteer.municipalities().stream().filter(m -> m.name().equals("Dortmund")).toList();
    private final double[] zipf = zipf();
    private final Map<Predicate, List<Map<String, Object>>> waiting =
            new EnumMap<>(Predicate.class);
    private long edges;

    /// @param scale 1 for the whole region, 0.1 for a tenth of everything but concepts
    public LargeRegion(GraphConnection graph, double scale, long seed) {
        this.graph = graph;
        this.scale = scale;
        this.seed = seed;
    }

    public int companies() {
        return (int) (50_000 * scale);
    }

    int groups() {
        return (int) (3_000 * scale);
    }

    private int people() {
        return (int) (60_000 * scale);
    }

    private int networks() {
        return Math.max(5, (int) (200 * scale));
    }

    private int projects() {
        return Math.max(10, (int) (4_000 * scale));
    }

    public static String company(int number) {
        return "org-firma" + number;
    }

    private static String group(int number) {
        return "org-gruppe" + number;
    }

    public static String uri(int concept) {
        return "urn:c:" + concept;
    }

    /// A word of its own for each concept.
    public static String label(int concept) {
        var word = new StringBuilder();
        for (int rest = concept + SYLLABLES.length * SYLLABLES.length;
                rest > 0;
                rest /= SYLLABLES.length) word.append(SYLLABLES[rest % SYLLABLES.length]);
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word.toString();
    }

    static String name(int company) {
        return "%s %s Technik GmbH"
                .formatted(label(company % CONCEPTS), label(company / 7 % 4_000));
    }

    /// Eight narrower concepts below each, the popular ones on top.
    public static Ontology ontology() {
        return new Ontology(
                "benchmark",
                IntStream.range(0, CONCEPTS)
                        .mapToObj(i ->
                                new Concept(
                                        uri(i),
                                        "urn:s",
                                        label(i),
                                        label(i) + " (en)",
                                        List.of(),
                                        i < NARROWER ? List.of() : List.of(uri(i / NARROWER)),
                                        List.of(),
                                        List.of(),
                                        false,
                                        null))
                        .toList());
    }

    /// How many projected edges there are in the end.
    public long write() {
        Neo4jForTests.store(graph).loadOntology(ontology(), gazetteer);
        entities();
        var random = new Random(seed);
        var places = gazetteer.municipalities();
        for (int i = 0; i < companies(); i++) {
            String us = company(i);
            edge(us, Predicate.LOCATED_IN, places.get(random.nextInt(places.size())).ags(), random);
            ties(us, Predicate.OFFERS, 8, random);
            ties(us, Predicate.USES, 6, random);
            ties(us, Predicate.SEEKS, 2, random);
            some(us, Predicate.COOPERATES_WITH, 3, companies(), LargeRegion::company, random);
            some(us, Predicate.LINKS_TO, 2, companies(), LargeRegion::company, random);
            some(us, Predicate.MEMBER_OF, 1, networks(), n -> "org-netz" + n, random);
            if (i % 2 == 0)
                some(us, Predicate.PARTICIPATES_IN, 1, projects(), n -> "pro-" + n, random);
        }
        for (int i = 0; i < groups(); i++) {
            String us = group(i);
            edge(us, Predicate.PART_OF, "org-uni" + i % UNIVERSITIES, random);
            ties(us, Predicate.RESEARCHES, 40, random);
            some(us, Predicate.COOPERATES_WITH, 5, companies(), LargeRegion::company, random);
            some(us, Predicate.PARTICIPATES_IN, 3, projects(), n -> "pro-" + n, random);
            edge("per-" + i, Predicate.LEADS, us, random);
        }
        for (int i = 0; i < UNIVERSITIES; i++)
            edge("org-uni" + i, Predicate.LOCATED_IN, seat(i).ags(), random);
        for (int i = 0; i < people(); i++) {
            String employer =
                    i < groups()
                            ? group(i)
                            : random.nextInt(3) == 0
                                    ? group(random.nextInt(groups()))
                                    : company(random.nextInt(companies()));
            edge("per-" + i, Predicate.WORKS_FOR, employer, random);
            ties("per-" + i, Predicate.EXPERT_IN, 2, random);
        }
        waiting.keySet().forEach(this::flush);
        pages();
        graph.read(tx -> tx.run("CALL db.awaitIndexes(600)").consume());
        return edges;
    }

    /// Every fifth university is one of Dortmund.
    private Municipality seat(int university) {
        return university % 5 == 0
                ? dortmund.getFirst()
                : gazetteer.municipalities().get(university * 3);
    }

    private void entities() {
        nodes("Organization:Company", companies(), LargeRegion::companyNode);
        nodes(
                "Organization:ResearchGroup",
                groups(),
                i ->
                        organization(
                                group(i),
                                "Lehrstuhl " + label(i),
                                OrganizationKind.RESEARCH_GROUP));
        nodes(
                "Organization:University",
                UNIVERSITIES,
                i -> organization("org-uni" + i, "Universität " + i, OrganizationKind.UNIVERSITY));
        nodes(
                "Organization:Network",
                networks(),
                i -> organization("org-netz" + i, "Netzwerk " + i, OrganizationKind.NETWORK));
        nodes("Project", projects(), i -> Map.of("id", "pro-" + i, "title", "Projekt " + i));
        nodes(
                "Person",
                people(),
                i ->
                        Map.of(
                                "id",
                                "per-" + i,
                                "displayName",
                                "Erika " + label(i % CONCEPTS) + " " + label(i / 11 % CONCEPTS)));
    }

    private static Map<String, Object> companyNode(int number) {
        return organization(company(number), name(number), OrganizationKind.COMPANY);
    }

    private static Map<String, Object> organization(String id, String name, OrganizationKind kind) {
        return Map.of("id", id, "name", name, "kind", kind.name());
    }

    private void nodes(String labels, int count, IntFunction<Map<String, Object>> node) {
        for (int from = 0; from < count; from += ROWS)
            run(
                    "UNWIND $rows AS row CREATE (n:Entity:%s) SET n = row".formatted(labels),
                    IntStream.range(from, Math.min(count, from + ROWS)).mapToObj(node).toList());
    }

    private void ties(String subject, Predicate predicate, int count, Random random) {
        var drawn = new HashSet<Integer>();
        while (drawn.size() < count) drawn.add(concept(random));
        drawn.stream().sorted().forEach(c -> edge(subject, predicate, uri(c), random));
    }

    private void some(
            String subject,
            Predicate predicate,
            int count,
            int all,
            IntFunction<String> object,
            Random random) {
        var drawn = new HashSet<String>();
        for (int i = 0; i < count; i++) drawn.add(object.apply(random.nextInt(all)));
        drawn.remove(subject);
        drawn.stream().sorted().forEach(o -> edge(subject, predicate, o, random));
    }

    /// By Zipf's law.
    public int concept(Random random) {
        int found = Arrays.binarySearch(zipf, random.nextDouble());
        return Math.min(CONCEPTS - 1, found < 0 ? -found - 1 : found);
    }

    private static double[] zipf() {
        double[] sums = new double[CONCEPTS];
        double sum = 0;
        for (int i = 0; i < CONCEPTS; i++) sums[i] = sum += 1. / (i + 1);
        for (int i = 0; i < CONCEPTS; i++) sums[i] /= sum;
        return sums;
    }

    private void edge(String subject, Predicate predicate, String object, Random random) {
        var first = START.plusSeconds(random.nextInt(10_000_000));
        var rows = waiting.computeIfAbsent(predicate, _ -> new ArrayList<>());
        rows.add(
                Map.of(
                        "subject",
                        subject,
                        "object",
                        object,
                        "properties",
                        Map.of(
                                "support",
                                1 + (long) random.nextInt(4),
                                "confidence",
                                .5 + random.nextInt(50) / 100.,
                                "firstSeen",
                                first,
                                "lastSeen",
                                first.plusDays(random.nextInt(100)),
                                "status",
                                "auto")));
        if (rows.size() == ROWS) flush(predicate);
    }

    private void flush(Predicate predicate) {
        var rows = waiting.getOrDefault(predicate, List.of());
        if (rows.isEmpty()) return;
        run(
                "UNWIND $rows AS row MATCH (s:Entity {id: row.subject}) MATCH (o:%s {%s: row.object}) CREATE (s)-[r:%s]->(o) SET r = row.properties"
                        .formatted(objects(predicate), key(predicate), predicate),
                rows);
        edges += rows.size();
        rows.clear();
    }

    private static String objects(Predicate predicate) {
        return switch (predicate) {
            case OFFERS, USES, RESEARCHES, SEEKS, EXPERT_IN -> "Concept";
            case LOCATED_IN -> "Municipality";
            default -> "Entity";
        };
    }

    private static String key(Predicate predicate) {
        return switch (objects(predicate)) {
            case "Concept" -> "uri";
            case "Municipality" -> "ags";
            default -> "id";
        };
    }

    /// A page for each organization that speaks of what it does, and its sentences.
    private void pages() {
        String after = "";
        while (true) {
            var owners = owners(after);
            if (owners.isEmpty()) return;
            after = owners.getLast();
            var ties = ties(owners);
            var pages = new ArrayList<Map<String, Object>>();
            var sentences = new ArrayList<Map<String, Object>>();
            for (String owner : owners) {
                var said = ties.getOrDefault(owner, List.of());
                pages.add(page(owner, said));
                for (int i = owner.hashCode() & 3; i < said.size(); i += TIES_TO_A_SENTENCE)
                    sentences.add(sentence(owner, said.get(i)));
            }
            run(
                    """
                    UNWIND $rows AS row
                    MATCH (e:Entity {id: row.owner})
                    CREATE (:WebPage {url: row.page.url})-[:HAS_VERSION]->(v:PageVersion)-[:MENTIONS {authority: 'OWN_SITE'}]->(e)
                    SET v = row.page
                    """,
                    pages);
            run(
                    """
                    UNWIND $rows AS row
                    MATCH (v:PageVersion {id: row.version})
                    MATCH (s:Entity {id: row.evidence.subject})
                    MATCH (o:Concept {uri: row.evidence.object})
                    CREATE (v)<-[:FROM]-(e:Evidence)-[:SUBJECT]->(s), (e)-[:OBJECT]->(o)
                    SET e = row.evidence
                    """,
                    sentences);
        }
    }

    private List<String> owners(String after) {
        return graph.read(tx ->
                tx.run(
                                "MATCH (o:Organization) WHERE o.id > $after RETURN o.id AS id ORDER BY id LIMIT 2000",
                                Map.of("after", after))
                        .list(row -> row.get("id").asString()));
    }

    private record Tie(String predicate, String uri, String label) {}

    private Map<String, List<Tie>> ties(List<String> owners) {
        return graph.read(tx ->
                tx
                        .run(
                                "UNWIND $ids AS id MATCH (:Organization {id: id})-[r:OFFERS|USES|SEEKS|RESEARCHES]->(c:Concept) RETURN id, type(r) AS predicate, c.uri AS uri, c.prefLabelDe AS label ORDER BY id, predicate, uri",
                                Map.of("ids", owners))
                        .stream()
                        .collect(
                                groupingBy(
                                        row -> row.get("id").asString(),
                                        mapping(
                                                row ->
                                                        new Tie(
                                                                row.get("predicate").asString(),
                                                                row.get("uri").asString(),
                                                                row.get("label").asString()),
                                                toList()))));
    }

    private static String url(String owner) {
        return "https://%s.example/leistungen".formatted(owner);
    }

    private static Map<String, Object> page(String owner, List<Tie> ties) {
        var text = new StringBuilder("Willkommen auf unserer Seite. ");
        ties.forEach(tie -> text.append(snippet(tie)).append(' '));
        return Map.of(
                "owner",
                owner,
                "page",
                Map.of(
                        "id",
                        version(owner),
                        "url",
                        url(owner),
                        "textHash",
                        "hash-" + owner,
                        "role",
                        "OFFER",
                        "lang",
                        "de",
                        "title",
                        "Leistungen",
                        "text",
                        text.toString(),
                        "fetchedAt",
                        START));
    }

    private static String version(String owner) {
        return "seite_" + owner.substring("org-".length());
    }

    private static String snippet(Tie tie) {
        String words =
                switch (Predicate.valueOf(tie.predicate())) {
                    case RESEARCHES -> "Unsere Forschung gilt dem Thema %s und seinen Grundlagen.";
                    case USES -> "In der Fertigung setzen wir seit Jahren %s ein.";
                    case SEEKS -> "Zur Verstärkung suchen wir Fachleute für %s.";
                    default -> "Wir bieten unseren Kunden %s in hoher Güte.";
                };
        return words.formatted(tie.label());
    }

    private static Map<String, Object> sentence(String owner, Tie tie) {
        String snippet = snippet(tie);
        return Map.of(
                "version",
                version(owner),
                "evidence",
                Map.ofEntries(
                        Map.entry("id", owner + " " + tie.predicate() + " " + tie.uri()),
                        Map.entry("subject", owner),
                        Map.entry("predicate", tie.predicate()),
                        Map.entry("object", tie.uri()),
                        Map.entry("snippet", snippet),
                        Map.entry("surface", tie.label()),
                        Map.entry("start", 0L),
                        Map.entry("end", (long) snippet.length()),
                        Map.entry("url", url(owner)),
                        Map.entry("fetchedAt", START),
                        Map.entry("firstSeen", START),
                        Map.entry("polarity", "AFFIRMED"),
                        Map.entry("confidence", .9),
                        Map.entry("extractor", "benchmark 1"),
                        Map.entry("ontologyVersion", "benchmark")));
    }

    private void run(String cypher, List<Map<String, Object>> rows) {
        if (rows.isEmpty()) return;
        var some = List.copyOf(rows);
        graph.write(tx -> tx.run("CYPHER 25 " + cypher, Map.of("rows", some)).consume());
    }
}
