package de.wegweiser.graph;

import de.wegweiser.embed.Embedders;
import de.wegweiser.extract.Extractor;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Municipality;
import de.wegweiser.ontology.Office;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.pipeline.Annotator;
import de.wegweiser.pipeline.CrawlStatusFile;
import de.wegweiser.pipeline.HarvestWatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;

/// Two firms and their chamber in Attendorn and two chairs in Dortmund, written into a real graph
/// by hand, for tests of what reads it.
public final class SmallRegion {

    private static final AtomicBoolean WARM = new AtomicBoolean();

    private SmallRegion() {}

    /// Planning a query for the first time may take longer, on a machine that is busy with other
    /// tests, than an answer of the API is allowed to.
    private static void warmUp(GraphConnection graph) {
        var nobody = new HashMap<String, Object>();
        for (String name : List.of("ids", "kinds", "agsList", "concepts"))
            nobody.put(name, List.of());
        graph.read(tx -> tx.run(NamedQuery.text("entity/organizations"), nobody).list());
        var some =
                Map.<String, Object>of(
                        "ids", List.of("nobody"),
                        "predicates", List.of("OFFERS"),
                        "edges", List.of(),
                        "query", "nothing",
                        "limit", 1);
        for (String name :
                List.of(
                        "entity/by-ids",
                        "edge/of-entities",
                        "edge/degrees",
                        "evidence/of-edges",
                        "evidence/by-words",
                        "page/by-words",
                        "region/brokers-of"))
            graph.read(tx -> tx.run(NamedQuery.text(name), some).list());
    }

    public static void seed() {
        var graph = Neo4jForTests.REGION.empty();
        try {
            String cypher =
                    new ClassPathResource("graph/small-region.cypher")
                            .getContentAsString(StandardCharsets.UTF_8);
            graph.write(tx -> tx.run("CYPHER 25 " + cypher).consume());
            graph.read(tx -> tx.run("CALL db.awaitIndexes(60)").consume());
            if (WARM.compareAndSet(false, true)) warmUp(graph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// After [#seed]: the address of the first firm was read on a page, and its chamber works with
    /// the second chair.
    public static void chamberKnowsChair() {
        Neo4jForTests.REGION
                .graph()
                .write(tx ->
                        tx.run(
                                        """
                                        MATCH (a:Entity {id: 'o-a'})-[seat:LOCATED_IN]->(), (k:Entity {id: 'o-k'}), (y:Entity {id: 'o-y'})
                                        CREATE (k)-[knows:COOPERATES_WITH]->(y)
                                        FOREACH (r IN [seat, knows] | SET r.support = 1, r.confidence = 0.9, r.status = 'auto',
                                          r.firstSeen = datetime('2026-01-01T00:00:00Z'), r.lastSeen = datetime('2026-02-01T00:00:00Z'))
                                        FOREACH (e IN [['o-a', 'LOCATED_IN', '05966004'], ['o-k', 'COOPERATES_WITH', 'o-y']] |
                                          CREATE (:Evidence {id: e[0] + e[1], subject: e[0], predicate: e[1], object: e[2], snippet: 'Satz: ' + e[1], surface: 'Wort',
                                            start: 0, end: 4, url: 'http://alpha.example/kontakt', fetchedAt: datetime('2026-02-01T00:00:00Z'),
                                            polarity: 'AFFIRMED', confidence: 0.9, extractor: 'test'}))
                                        """)
                                .consume());
    }

    /// After [#seed]: both firms advertise for people who know artificial intelligence, one of them
    /// for press hardening, too; adverts that are over, and on a page that is gone, ask for more. A
    /// chair that researches the first researches a special form of it, less surely.
    public static void firmsAdvertise() {
        Neo4jForTests.REGION
                .graph()
                .write(tx ->
                        tx.run(
                                        """
                                        UNWIND [
                                          ['o-a', 'KI-Entwicklerin (m/w/d)', '2099-12-31', ['urn:c:ki'], 1, null],
                                          ['o-b', 'Data Scientist (m/w/d)', null, ['urn:c:ki', 'urn:c:ph'], 2, null],
                                          ['o-b', 'Meister (m/w/d)', '2026-01-31', ['urn:c:dig'], 3, null],
                                          ['o-b', 'Geselle (m/w/d)', null, ['urn:c:dig'], 4, datetime('2026-03-01T00:00:00Z')]] AS s
                                        MATCH (o:Entity {id: s[0]})
                                        CREATE (o)-[:ADVERTISES]->(j:JobPosting {id: 'job-' + s[4], title: s[1], validThrough: date(s[2])})
                                          -[:FROM]->(:PageVersion {id: 'v-' + s[4], url: 'http://' + s[0] + '.example/jobs/' + s[4], role: 'JOBS',
                                            goneSince: s[5], fetchedAt: datetime('2026-02-01T00:00:00Z') + duration({days: s[4]})})
                                        WITH j, s
                                        UNWIND s[3] AS uri
                                        MATCH (c:Concept {uri: uri})
                                        CREATE (j)-[:ASKS_FOR]->(c)
                                        WITH DISTINCT 1 AS once
                                        MATCH (y:Entity {id: 'o-y'}), (ml:Concept {uri: 'urn:c:ml'})
                                        CREATE (y)-[:RESEARCHES {support: 1, confidence: 0.5, status: 'auto',
                                          firstSeen: datetime('2026-01-01T00:00:00Z'), lastSeen: datetime('2026-02-01T00:00:00Z')}]->(ml)
                                        """)
                                .consume());
    }

    /// After [#seed]: a steward rejects what an organization is said to have to do with a concept.
    public static void reject(String organization, String predicate, String concept) {
        Neo4jForTests.REGION
                .graph()
                .write(tx ->
                        tx.run(
                                        "MATCH ({id: $id})-[r:$($type)]->({uri: $uri}) SET r.status = 'rejected'",
                                        Map.of(
                                                "id",
                                                organization,
                                                "type",
                                                predicate,
                                                "uri",
                                                concept))
                                .consume());
    }

    /// An ontology of these concepts, `urn:c:` before each.
    static Ontology concepts(String... names) {
        return new Ontology(
                "1",
                Stream.of(names)
                        .map(name ->
                                new Concept(
                                        "urn:c:" + name,
                                        "urn:s",
                                        name,
                                        name,
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        false,
                                        null))
                        .toList());
    }

    /// The parts that read the graph, over that region.
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {"de.wegweiser.search", "de.wegweiser.api", "de.wegweiser.ui"},
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*TinyApi.*"))
    @Import({
        EntityQueries.class,
        RegionQueries.class,
        JobQueries.class,
        PassageStore.class,
        Embedders.class,
        CrawlStatusFile.class,
        HarvestWatch.class,
        Annotator.class
    })
    public static class Application {

        @Bean(destroyMethod = "")
        GraphConnection graphConnection() {
            return Neo4jForTests.REGION.graph();
        }

        @Bean(destroyMethod = "")
        org.neo4j.driver.Driver driver() {
            return Neo4jForTests.REGION.graph().driver();
        }

        @Bean
        PathGraph pathGraph(GraphConnection graph) {
            return Neo4jForTests.paths(graph);
        }

        @Bean
        NeedStore needStore(GraphConnection graph) {
            return Neo4jForTests.needs(graph);
        }

        @Bean
        Extractor extractor(Ontology ontology, Gazetteer gazetteer) {
            return new Extractor(ontology, gazetteer);
        }

        @Bean
        Ontology ontology() {
            return new Ontology(
                    "test",
                    List.of(
                            concept(
                                    "ki",
                                    "Künstliche Intelligenz",
                                    "Artificial intelligence",
                                    List.of(),
                                    "KI"),
                            concept(
                                    "ml",
                                    "Maschinelles Lernen",
                                    "Machine learning",
                                    List.of("urn:c:ki"),
                                    "ML"),
                            concept("ph", "Presshärten", "Press hardening", List.of()),
                            concept("dig", "Digitalisierung", "Digitalisation", List.of())));
        }

        private static Concept concept(
                String id, String de, String en, List<String> broader, String... altDe) {
            return new Concept(
                    "urn:c:" + id,
                    "urn:s",
                    de,
                    en,
                    List.of(altDe).stream().map(text -> new Concept.Label(text, "de")).toList(),
                    broader,
                    List.of(),
                    List.of(),
                    false,
                    null);
        }

        @Bean
        Gazetteer gazetteer() {
            return new Gazetteer(
                    List.of(
                            new Municipality(
                                    "05966004",
                                    "Attendorn",
                                    "05966",
                                    "Kreis Olpe",
                                    List.of("Sauerland"),
                                    List.of("57439"),
                                    51.1,
                                    7.9),
                            new Municipality(
                                    "05913000",
                                    "Dortmund",
                                    "05913",
                                    "Dortmund",
                                    List.of("Ruhrgebiet"),
                                    List.of("44227"),
                                    51.5,
                                    7.5)),
                    List.of(
                            new Office(
                                    "05966",
                                    Office.Role.CHAMBER_OF_COMMERCE,
                                    "Kammer K",
                                    List.of("kammer.example"))));
        }
    }
}
