package de.wegweiser.graph;

import de.wegweiser.fact.EntityId;
import de.wegweiser.fact.Evidence;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.Polarity;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.Quote;
import de.wegweiser.fact.Statement;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.resolve.Entity;
import de.wegweiser.resolve.Entity.Authority;
import de.wegweiser.resolve.EntityType;
import de.wegweiser.resolve.Identifier;
import de.wegweiser.resolve.Identifier.Scheme;
import de.wegweiser.resolve.PageResolution;
import de.wegweiser.resolve.Resolution;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.neo4j.driver.Value;
import org.springframework.util.FileSystemUtils;

/// Loads generated pages into an embedded store, then the same once more, and then writes the same
/// nodes and relationships into another store with nothing but `UNWIND … MERGE`: what a load would
/// cost without identity, replacement of old versions and projection.
///
/// `main STATEMENTS` (1,000,000 when missing), run with `-Xmx2g`.
public final class LoadBenchmark {

    private static final int CONCEPTS = 5_000;
    private static final int PAGES_OF_A_FIRM = 25;
    private static final int STATEMENTS_OF_A_PAGE = 20;
    private static final int PAGES_AT_ONCE = 2_500;
    private static final int ROWS = 2_000;

    /// Pages of other firms, that come before the clock runs.
    private static final int WARMING = 100_000_000;

    private static final int WARMING_PAGES = 500;

    private LoadBenchmark() {}

    public static void main(String[] args) throws IOException {
        int statements = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int pages = statements / STATEMENTS_OF_A_PAGE;
        Path folder = Files.createTempDirectory("load-benchmark");
        try (var graph = GraphConnection.open(GraphSettings.embedded(folder.resolve("ours")));
                var bare = GraphConnection.open(GraphSettings.embedded(folder.resolve("bare")))) {
            var ontology =
                    SmallRegion.concepts(
                            IntStream.range(0, CONCEPTS)
                                    .mapToObj(Integer::toString)
                                    .toArray(String[]::new));
            var store = Neo4jForTests.store(graph);
            store.loadOntology(ontology, Gazetteer.shipped());
            load(store, WARMING, WARMING_PAGES); // the compilers of Cypher and of Java
            double first = load(store, 0, pages);
            System.out.printf(
                    "first load: %,d statements in %.1f s, %,.0f/s, heap in use %d MB%n",
                    statements, first, statements / first, heap());
            double second = load(store, 0, pages);
            System.out.printf(
                    "second load: %.1f s, %,.0f/s, %.1f times as fast as the first%n",
                    second, statements / second, first / second);
            Neo4jForTests.store(bare).loadOntology(ontology, Gazetteer.shipped());
            double peer = copy(graph, bare);
            int copied = statements + WARMING_PAGES * STATEMENTS_OF_A_PAGE;
            System.out.printf(
                    "bare UNWIND MERGE of the same nodes and relationships: %,d statements in %.1f s, %,.0f/s; ours is %.2f of that%n",
                    copied, peer, copied / peer, (statements / first) / (copied / peer));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /// @return seconds of writing; making the pages does not count
    private static double load(EntityStore store, int start, int pages) {
        long nanos = 0;
        for (int from = start; from < start + pages; from += PAGES_AT_ONCE) {
            var some =
                    IntStream.range(from, Math.min(start + pages, from + PAGES_AT_ONCE))
                            .mapToObj(LoadBenchmark::page)
                            .toList();
            long begun = System.nanoTime();
            store.load(new Resolution(some, List.of()));
            nanos += System.nanoTime() - begun;
            if (from % 10_000 == 0)
                System.err.printf("%,d pages, %.0f s, %d MB of heap%n", from, nanos / 1e9, heap());
        }
        return nanos / 1e9;
    }

    private static long heap() {
        System.gc();
        var memory = Runtime.getRuntime();
        return (memory.totalMemory() - memory.freeMemory()) >> 20;
    }

    private static PageResolution page(int number) {
        var random = new Random(number);
        int firm = number / PAGES_OF_A_FIRM;
        var us = new EntityId("org-firma" + firm);
        var partner = new EntityId("org-firma" + random.nextInt(firm + 1));
        var person = new EntityId("per-" + firm + "-" + number % 7);
        var url =
                URI.create(
                        "https://firma%d.example/seite/%d"
                                .formatted(firm, number % PAGES_OF_A_FIRM));
        var time = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number);
        var entities = new ArrayList<Entity>();
        entities.add(organization(us, firm, Authority.OWN_SITE));
        entities.add(
                new Entity(
                        person,
                        EntityType.PERSON,
                        OrganizationKind.ORGANIZATION,
                        "Erika Beispiel " + person,
                        List.of(),
                        new TreeMap<>(Map.of()),
                        List.of(new Identifier(Scheme.NAME_AT, person + "@" + us)),
                        Authority.OWN_SITE));
        if (!partner.equals(us))
            entities.add(Entity.named(partner, EntityType.ORGANIZATION, "Firma", List.of()));
        var statements = new ArrayList<Statement>();
        int at = 0;
        for (int i = 0; i < STATEMENTS_OF_A_PAGE; i++) {
            String sentence =
                    "Satz %d der Seite %d handelt von dem, was die Firma herstellt und anbietet."
                            .formatted(i, number);
            var evidence =
                    new Evidence(
                            url,
                            "hash-" + number,
                            time,
                            new Quote(sentence, at, at + 4, "Satz"),
                            Polarity.AFFIRMED,
                            .5 + random.nextInt(50) / 100.,
                            "bench 1",
                            "1");
            at += sentence.length();
            if (i == 0)
                statements.add(new Statement(person, Predicate.WORKS_FOR, us.value(), evidence));
            else if (i == 1 && !partner.equals(us))
                statements.add(
                        new Statement(us, Predicate.COOPERATES_WITH, partner.value(), evidence));
            else
                statements.add(
                        new Statement(us, Predicate.OFFERS, "urn:c:" + concept(random), evidence));
        }
        return new PageResolution(
                url,
                "hash-" + number,
                time,
                PageRole.OFFER,
                "de",
                "Seite",
                null,
                null,
                null,
                entities,
                statements,
                List.of());
    }

    /// A few concepts are everywhere, most are rare.
    private static int concept(Random random) {
        return (int) Math.min(CONCEPTS - 1., Math.pow(CONCEPTS, random.nextDouble()) - 1);
    }

    private static Entity organization(EntityId id, int firm, Authority authority) {
        return new Entity(
                id,
                EntityType.ORGANIZATION,
                OrganizationKind.COMPANY,
                "Firma %d GmbH".formatted(firm),
                List.of(),
                new TreeMap<>(Map.of()),
                List.of(
                        new Identifier(Scheme.DOMAIN, "firma%d.example".formatted(firm)),
                        new Identifier(Scheme.NAME, "firma " + firm)),
                authority);
    }

    private static double copy(GraphConnection from, GraphConnection to) {
        long nanos = 0;
        for (String label :
                List.of(
                        "Organization",
                        "Person",
                        "WebSite",
                        "WebPage",
                        "PageVersion",
                        "Evidence",
                        "Identifier",
                        "NameKey")) nanos += nodes(from, to, label);
        for (String type :
                List.of(
                        "HAS_PAGE",
                        "HAS_VERSION",
                        "FROM",
                        "SUBJECT",
                        "MENTIONS",
                        "HAS_IDENTIFIER",
                        "KNOWN_AS",
                        "WORKS_FOR",
                        "COOPERATES_WITH",
                        "OFFERS")) nanos += relationships(from, to, type);
        nanos += objects(from, to);
        return nanos / 1e9;
    }

    private static String key(String label) {
        return switch (label) {
            case "WebSite" -> "host";
            case "WebPage" -> "url";
            case "Concept" -> "uri";
            default -> "id";
        };
    }

    private static long nodes(GraphConnection from, GraphConnection to, String label) {
        boolean keyed = label.equals("Identifier") || label.equals("NameKey");
        boolean entity = label.equals("Organization") || label.equals("Person");
        String merge =
                keyed
                        ? "MERGE (n:%s {scheme: row.scheme, value: row.value})".formatted(label)
                        : "MERGE (n:%1$s {%2$s: row.%2$s}) SET n = row%3$s"
                                .formatted(
                                        entity ? "Entity" : label,
                                        key(label),
                                        entity ? ", n:" + label : "");
        return batches(
                from,
                to,
                "MATCH (n:%s) RETURN properties(n) AS row".formatted(label),
                "UNWIND $rows AS row " + merge);
    }

    private static final Map<String, List<String>> ENDS =
            Map.of(
                    "HAS_PAGE", List.of("WebSite", "WebPage"),
                    "HAS_VERSION", List.of("WebPage", "PageVersion"),
                    "FROM", List.of("Evidence", "PageVersion"),
                    "SUBJECT", List.of("Evidence", "Entity"),
                    "MENTIONS", List.of("PageVersion", "Entity"),
                    "WORKS_FOR", List.of("Entity", "Entity"),
                    "COOPERATES_WITH", List.of("Entity", "Entity"),
                    "OFFERS", List.of("Entity", "Concept"));

    private static long relationships(GraphConnection from, GraphConnection to, String type) {
        if (type.equals("HAS_IDENTIFIER") || type.equals("KNOWN_AS")) {
            String label = type.equals("KNOWN_AS") ? "NameKey" : "Identifier";
            return batches(
                    from,
                    to,
                    "MATCH (a:Entity)-[r:%s]->(b) RETURN {a: a.id, scheme: b.scheme, value: b.value, p: properties(r)} AS row"
                            .formatted(type),
                    "UNWIND $rows AS row MATCH (a:Entity {id: row.a}) MATCH (b:%s {scheme: row.scheme, value: row.value}) MERGE (a)-[r:%s]->(b) SET r = row.p"
                            .formatted(label, type));
        }
        var ends = ENDS.getOrDefault(type, List.of());
        return between(from, to, type, ends.get(0), ends.get(1));
    }

    private static long objects(GraphConnection from, GraphConnection to) {
        return between(from, to, "OBJECT", "Evidence", "Entity")
                + between(from, to, "OBJECT", "Evidence", "Concept");
    }

    private static long between(
            GraphConnection from, GraphConnection to, String type, String a, String b) {
        return batches(
                from,
                to,
                "MATCH (a:%s)-[r:%s]->(b:%s) RETURN {a: a.%s, b: b.%s, p: properties(r)} AS row"
                        .formatted(a, type, b, key(a), key(b)),
                "UNWIND $rows AS row MATCH (a:%s {%s: row.a}) MATCH (b:%s {%s: row.b}) MERGE (a)-[r:%s]->(b) SET r = row.p"
                        .formatted(a, key(a), b, key(b), type));
    }

    /// @return nanoseconds of writing alone
    private static long batches(
            GraphConnection from, GraphConnection to, String read, String write) {
        long nanos = 0;
        try (var source = from.session()) {
            var rows = source.run(read);
            var batch = new ArrayList<Map<String, Object>>();
            while (rows.hasNext()) {
                batch.add(rows.next().get("row").asMap(Value::asObject));
                if (batch.size() == ROWS || !rows.hasNext()) {
                    var some = Collections.unmodifiableList(new ArrayList<>(batch));
                    long start = System.nanoTime();
                    to.write(tx -> tx.run(write, Map.of("rows", some)).consume());
                    nanos += System.nanoTime() - start;
                    batch.clear();
                }
            }
        }
        return nanos;
    }
}
