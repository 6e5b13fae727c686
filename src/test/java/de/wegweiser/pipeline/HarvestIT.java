package de.wegweiser.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.Wegweiser;
import de.wegweiser.api.ClientsOfTheApi;
import de.wegweiser.archive.Archive;
import de.wegweiser.archive.ArchiveSettings;
import de.wegweiser.archive.Snapshot;
import de.wegweiser.crawl.CrawlListener;
import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.crawl.Crawler;
import de.wegweiser.crawl.Outage;
import de.wegweiser.crawl.Rule;
import de.wegweiser.curate.Curation;
import de.wegweiser.extract.Extraction;
import de.wegweiser.extract.Extractor;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.graph.CanonicalExport;
import de.wegweiser.graph.CanonicalExport.Times;
import de.wegweiser.graph.CleanGraph;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.graph.EntityStore;
import de.wegweiser.graph.GraphConnection;
import de.wegweiser.graph.Neo4jForTests;
import de.wegweiser.graph.PassageStore;
import de.wegweiser.graph.Watermark;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.resolve.KnownSite;
import de.wegweiser.search.Embedding;
import de.wegweiser.search.EmbeddingForTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole program over the sample region: real HTTP in, real WARC files, real Neo4j, real HTTP
/// out. The region is harvested once; each test leaves the graph with the same content, but for the
/// last one.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(1) // takes longest
@SpringBootTest(
        classes = HarvestIT.Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
class HarvestIT implements ClientsOfTheApi {

    private static final String MISSION =
            """
            { partnerPaths(from: {region: "Sauerland"}, to: {concept: "Künstliche Intelligenz", kind: RESEARCH_GROUP, city: "Dortmund"}, first: 5) {
                edges { node { score share metapath sentence(lang: DE)
                  hops { relation node { id name } evidence { snippet url fetchedAt confidence } } } } } }
            """;

    /// Made before the program starts, which is told of it; a `@TempDir` comes later.
    private static final Path DATA = temporary();

    private static Path temporary() {
        try {
            return Files.createTempDirectory("harvest");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Autowired private Ingest ingest;
    @Autowired private Extractor extractor;
    @Autowired private Ontology ontology;
    @Autowired private Gazetteer gazetteer;
    @Autowired private EntityStore store;
    @Autowired private Curation curation;
    @Autowired private Embedding embedding;
    @Autowired private PassageStore passages;
    @Autowired private EntityQueries queries;
    @Autowired private CanonicalExport export;
    @Autowired private HarvestWatch watch;
    @LocalServerPort private int port;

    private final JsonMapper json = JsonMapper.builder().build();
    private SampleRegion region;
    private final Path data = DATA;
    private final Map<String, Extraction> read = new ConcurrentHashMap<>();
    private HarvestReport report;
    private List<String> graph;

    @Override
    public int port() {
        return port;
    }

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry settings) {
        settings.add("wegweiser.data", DATA::toString);
    }

    @BeforeAll
    void harvest() {
        Neo4jForTests.HARVEST.empty();
        region = SampleRegion.start();
        report = harvestInto(data);
        CleanGraph.assertClean(Neo4jForTests.HARVEST.graph());
        graph = export(Times.KEPT);
    }

    @AfterAll
    void close() throws IOException {
        region.close();
        FileSystemUtils.deleteRecursively(data);
    }

    @Test
    void everythingReadIsInTheGraphAndCountedOnce() {
        var counts = queries.counts();
        assertThat(counts.organizations())
                .isGreaterThanOrEqualTo(region.seeds().size())
                .isLessThan(20 * region.seeds().size());
        assertThat(counts.people()).isBetween(30, 500);
        assertThat(counts.concepts()).isEqualTo(ontology.concepts().size());
        assertThat(counts.pages()).isEqualTo(report.pagesRead()).isGreaterThanOrEqualTo(120);
        assertThat(counts.evidence()).isGreaterThan(counts.pages());

        var load = report.load();
        assertThat(load.pages()).isEqualTo(report.pagesRead());
        assertThat(load.entities().created())
                .isEqualTo(counts.organizations() + counts.people() + counts.projects());
        assertThat(load.evidence().created()).isEqualTo(counts.evidence());
        assertThat(load.edges().created()).isEqualTo(projectedEdges().size());
        assertThat(List.of(load.entities(), load.evidence(), load.edges()))
                .allSatisfy(change -> {
                    assertThat(change.changed()).isZero();
                    assertThat(change.removed()).isZero();
                });
        assertThat(load.unknownObjects()).isZero();
    }

    @Test
    void everySeedHasItsOrganization() {
        var names = new HashMap<String, String>();
        for (JsonNode node : nodes("Organization"))
            if (node.has("homepage"))
                names.put(node.path("homepage").asString(), node.path("name").asString());
        for (var seed : region.seeds())
            assertThat(names)
                    .as("organization of %s", seed.url())
                    .containsKey(seed.url().toString());
    }

    @Test
    void everyEvidenceQuotesTheVersionOfThePageThatTheArchiveHolds() {
        var pages = new HashMap<String, PageFacts>();
        archived()
                .forEach(snapshot -> {
                    if (read(snapshot) instanceof Extraction.Read(var page))
                        pages.put(page.url().toString(), page);
                });
        var versions = new HashMap<String, String>();
        for (JsonNode version : nodes("PageVersion"))
            versions.put(version.path("url").asString(), version.path("textHash").asString());
        assertThat(versions).hasSameSizeAs(pages);
        pages.forEach((url, page) -> assertThat(versions).containsEntry(url, page.textHash()));
        var from = new HashSet<String>();
        for (JsonNode edge : lines("edge", "FROM")) from.add(edge.path("from").asString());
        int quoted = 0;
        for (JsonNode evidence : nodes("Evidence")) {
            assertThat(from).contains("id:" + evidence.path("id").asString());
            var page = Objects.requireNonNull(pages.get(evidence.path("url").asString()));
            int start = evidence.path("start").asInt();
            if (start < 0) continue;
            quoted++;
            assertThat(page.text()).contains(evidence.path("snippet").asString());
            assertThat(page.text().substring(start, evidence.path("end").asInt()).strip())
                    .as("span of %s", evidence)
                    .isEqualTo(evidence.path("surface").asString());
        }
        assertThat(quoted).isPositive();
    }

    @Test
    void everyEdgeIsProvenAndEveryProofHasItsEdge() {
        var proven = new TreeSet<String>();
        for (JsonNode evidence : nodes("Evidence"))
            if (evidence.path("polarity").asString().equals("AFFIRMED"))
                proven.add(
                        "%s %s %s"
                                .formatted(
                                        evidence.path("subject").asString(),
                                        evidence.path("predicate").asString(),
                                        evidence.path("object").asString()));
        assertThat(projectedEdges()).isEqualTo(proven).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            textBlock =
                    """
                    ROBOTS_TXT, http://www.stahlschulte-pressen.example/suche
                    ROBOTS_TXT, http://www.ostkamp-gebaeudetechnik.example/intern/notdienstplan.html
                    TDM_HEADER, http://dsl.hellweg-uni.example/skript/zeitreihen.html
                    TDM_META,   http://www.brockschmidt-kunststoff.example/verfahren-im-fokus.html
                    """)
    void whatItsOwnerKeepsToHimselfIsNeitherStoredNorTold(Rule rule, String url) {
        var defaults = CrawlSettings.defaults();
        try (var archive = Archive.open(data.resolve("archive"));
                var crawler =
                        new Crawler(
                                data.resolve("frontier"),
                                defaults.with(defaults.reach().withConnectTo(region.connectTo())),
                                archive,
                                CrawlListener.SILENT)) {
            assertThat(crawler.why(URI.create(url)).orElse("never seen"))
                    .startsWith("EXCLUDED, " + rule);
        }
        assertThat(report.crawl().orElseThrow().refusals().get(rule)).isPositive();
        assertThat(archived()).extracting(page -> page.url().toString()).doesNotContain(url);
        assertThat(graph).noneMatch(line -> line.contains('"' + url + '"'));
        if (rule == Rule.ROBOTS_TXT)
            assertThat(region.log())
                    .noneMatch(hit -> ("http://" + hit.host() + hit.path()).equals(url));
    }

    /// On a busy machine the first question, which compiles all queries, may take too long.
    private JsonNode patiently(String question) throws Exception {
        var answer = ask(question);
        for (int i = 0; i < 5 && answer.toString().contains("\"TIMEOUT\""); i++)
            answer = ask(question);
        return answer;
    }

    @Test
    void theQueryOfTheMissionIsAnsweredOverHttpWithEvidenceAtEachHop() throws Exception {
        var answer = patiently(MISSION);
        assertThat(answer.has("errors")).as("%s", answer).isFalse();
        var paths = answer.at("/data/partnerPaths/edges");
        assertThat(paths.size()).isPositive();
        for (JsonNode path : paths) {
            assertThat(path.at("/node/sentence").asString()).isNotBlank();
            assertThat(path.at("/node/hops").size()).isGreaterThan(1);
            for (JsonNode hop : path.at("/node/hops")) {
                assertThat(hop.path("evidence").size()).as("%s", hop).isPositive();
                for (JsonNode evidence : hop.path("evidence"))
                    assertThat(graph)
                            .anyMatch(line ->
                                    line.contains(
                                            json.writeValueAsString(
                                                    evidence.path("snippet").asString())));
            }
        }
    }

    /// No office of the list was read; a chamber lies in the same Kreis and links to an institute.
    @Test
    void aFirmThatAsksIsAtLastLedThroughAChamberOfItsDistrict() throws Exception {
        var edges =
                patiently(
                                """
                                { partnerPaths(from: {name: "Hülsberg Umformtechnik"}, to: {kind: RESEARCH_INSTITUTE}, first: 100) {
                                    edges { node { metapath sentence(lang: DE) hops { relation node { name } evidence { snippet url fetchedAt } } } } } }
                                """)
                        .at("/data/partnerPaths/edges");
        var last = edges.path(edges.size() - 1).path("node");
        assertThat(last.path("metapath").asString()).isEqualTo("BROKER");
        assertThat(edges.at("/0/node/metapath").asString()).isNotEqualTo("BROKER");
        assertThat(last.path("sentence").asString())
                .isEqualTo(
                        "Hülsberg Umformtechnik GmbH & Co. KG liegt in Attendorn; im selben Kreis hat die Wirtschaftskammer Südsauerland den Sitz. Die Wirtschaftskammer Südsauerland verweist im Netz auf: Institut für Angewandte Produktionsinformatik Dortmund e. V.");
        assertThat(last.at("/hops/1/relation").asString()).isEqualTo("SERVED_BY");
        assertThat(last.at("/hops/1/evidence/0/url").asString())
                .isEqualTo("ontology/region/municipalities.csv");
        for (String read : new String[] {"/hops/0", "/hops/2"}) {
            assertThat(last.at(read + "/evidence/0/url").asString()).startsWith("http");
            assertThat(last.at(read + "/evidence/0/fetchedAt").asString()).isNotBlank();
        }
    }

    @Test
    void advertsTellWhatTheFirmsSeekAndWhoResearchesItElsewhere() throws Exception {
        var sought =
                patiently(
                                """
                                { skillsSought(region: "Sauerland", first: 15) { concept { name } adverts
                                    jobPostings(first: 20) { title url organization { name } }
                                    seekers(first: 2) { organization { name } evidence(first: 1) { snippet } }
                                    providers(first: 5) { organization { kind } evidence(first: 1) { snippet url } } } }
                                """)
                        .at("/data/skillsSought");
        var python =
                sought.valueStream()
                        .filter(skill -> skill.at("/concept/name").asString().equals("Python"))
                        .findFirst()
                        .orElseThrow();
        assertThat(python.path("adverts").asInt())
                .isEqualTo(python.path("jobPostings").size())
                .isGreaterThan(2);
        assertThat(python.path("jobPostings").findValuesAsString("title"))
                .contains("Data Engineer Produktion (m/w/d)");
        assertThat(python.at("/seekers/0/evidence/0/snippet").asString()).contains("Python");
        assertThat(sought.findValuesAsString("kind"))
                .isNotEmpty()
                .isSubsetOf("UNIVERSITY", "RESEARCH_INSTITUTE", "RESEARCH_GROUP");
    }

    @Test
    void whoeverServesTellsHowTheCrawlStands() throws Exception {
        var status =
                ask("""
                { crawlStatus { state startedAt updatedAt addresses read failed excluded pending needScript requests megabytes
                    refusals { name count } errors { name count } slowest { site meanAnswerMs requests }
                    unreadCount unread { site reason } } }
                """)
                        .at("/data/crawlStatus");
        var pages = report.crawl().orElseThrow().pages();
        assertThat(status.path("state").asString()).isEqualTo("FINISHED");
        assertThat(status.path("addresses").asLong()).isEqualTo(pages.added());
        assertThat(status.path("read").asLong()).isEqualTo(pages.done());
        assertThat(status.path("pending").asLong()).isZero();
        assertThat(status.path("refusals").toString()).contains("ROBOTS_TXT", "TDM_META");
    }

    @Test
    void theSameHarvestAgainAsksNobodyAndChangesNothing() {
        int requests = region.log().size();
        var again = harvestInto(data);
        assertThat(region.log()).hasSize(requests);
        assertThat(again.load().changes()).isZero();
        assertThat(again.load().unchangedPages()).isEqualTo(report.pagesRead());
        assertSame(export(Times.KEPT), graph);
    }

    /// Whose a page is that does not say so itself, the seeds told; they are remembered.
    @Test
    @Order(Integer.MAX_VALUE - 1) // the last run that is told of was no crawl then
    void theArchiveReadAnewSaysTheSame() {
        var again = harvest(data).retag(crawl(), Progress.SILENT);
        assertThat(again.pagesRead()).isEqualTo(report.pagesRead());
        assertThat(again.load().changes()).isZero();
        assertSame(export(Times.KEPT), graph);
    }

    @Test
    @Order(Integer.MAX_VALUE) // the last run that is told of was no crawl then
    void vectorsAreMadeWithTheRestAndTheirLackStopsNothing() {
        var before = export(Times.KEPT);
        var failing = EmbeddingForTests.failing(passages);
        int pages = failing.missing();
        assertThat(pages).isGreaterThan(100);

        var report = harvest(data, ingest(2, failing)).retag(crawl(), Progress.SILENT);
        assertThat(report.pagesRead()).isEqualTo(this.report.pagesRead());
        assertThat(failing.missing()).isEqualTo(pages);

        var working = EmbeddingForTests.working(passages);
        var told = Collections.synchronizedList(new ArrayList<Progress.Step>());
        harvest(data, ingest(2, working)).retag(crawl(), (step, _, _) -> told.add(step));
        assertThat(working.missing()).isZero();
        assertThat(told).filteredOn(step -> step == Progress.Step.EMBED).hasSize(pages);
        CleanGraph.assertClean(Neo4jForTests.HARVEST.graph());
        assertSame(export(Times.KEPT), before);
    }

    /// In one piece what `RecrawlTests` and the contract of the store show in parts.
    @Test
    @Order(Integer.MAX_VALUE) // leaves other times
    void whatOnlyASiteSaysThatIsGoneGoesStaleUntilItIsBack(@TempDir Path later) throws Exception {
        var before = export(Times.LEFT_OUT);
        FileSystemUtils.copyRecursively(data, later);
        var seed = region.seeds().getFirst();
        var outage = new Outage(later.resolve("frontier"), List.of(seed), crawl());
        try (var archive = Archive.open(later.resolve("archive"))) {
            outage.days(70, archive);
            outage.days(20, archive);
            assertThat(outage.days(9, archive).gone()).as("within a month").isEmpty();
            assertThat(outage.days(2, archive).gone())
                    .containsOnlyKeys("http://" + seed.url().getHost());
        }

        harvest(later).retag(crawl(), Progress.SILENT);

        var stale = stale();
        assertThat(stale).hasSizeGreaterThan(5).allMatch(line -> line.contains("stale"));
        CleanGraph.assertClean(Neo4jForTests.HARVEST.graph());

        try (var archive = Archive.open(later.resolve("archive"))) {
            var back = outage.overAfter(40, archive);
            assertThat(back.gone()).isEmpty();
            assertThat(back.pages().failed()).as(back.describe()).isZero();
        }
        harvest(later).retag(crawl(), Progress.SILENT);
        assertThat(stale()).isEmpty();
        assertSame(export(Times.LEFT_OUT), before);
    }

    private List<String> stale() {
        return export(Times.KEPT).stream().filter(line -> line.contains("\"stale\":true")).toList();
    }

    /// A harvest that was cut short goes on, and what it reads again differs in times alone.
    @Test
    @Tag("slow")
    @Order(Integer.MAX_VALUE) // leaves other times
    void theSameWebReadAnewIntoTheSameGraphDiffersInTimesAlone(@TempDir Path fresh) {
        var before = export(Times.LEFT_OUT);
        var first =
                new FirstHarvest(
                        new Harvest(
                                ingest,
                                store,
                                curation,
                                new ArchiveSettings(Duration.ofDays(400)),
                                watch,
                                new DataSettings(fresh)),
                        queries,
                        store,
                        CrawlSettings.defaults());
        assertThat(first.run(Progress.SILENT)).as("in a full graph").isEmpty();
        store.mark(new Watermark("sample-region", "begun"));
        var again = first.run(Progress.SILENT).orElseThrow().load();
        CleanGraph.assertClean(Neo4jForTests.HARVEST.graph());
        assertSame(export(Times.LEFT_OUT), before);
        assertThat(again.pages()).isEqualTo(report.pagesRead());
        assertThat(List.of(again.entities(), again.edges(), again.evidence()))
                .allSatisfy(change -> {
                    assertThat(change.created()).isZero();
                    assertThat(change.removed()).isZero();
                });
        assertThat(first.run(Progress.SILENT)).as("once it is done").isEmpty();
    }

    /// Of the facts that were read once; that any thread reads the same is shown by
    /// `ExtractorTests`.
    @Test
    @Tag("slow")
    void theArchiveAloneGivesTheSameGraphInAnyOrder() {
        var pages = archived();
        Collections.shuffle(pages, new Random(2));
        var report = rebuild(pages, ingest(5));
        assertThat(report.pagesRead()).isEqualTo(this.report.pagesRead());
        CleanGraph.assertClean(Neo4jForTests.HARVEST.graph());
        assertThat(export(Times.KEPT)).isEqualTo(graph);
    }

    private HarvestReport harvestInto(Path folder) {
        return harvest(folder).run(region.seeds(), crawl(), Progress.SILENT);
    }

    private Harvest harvest(Path folder) {
        return harvest(folder, ingest(2));
    }

    private Harvest harvest(Path folder, Ingest ingest) {
        return new Harvest(
                ingest,
                store,
                curation,
                new ArchiveSettings(Duration.ofDays(400)),
                watch,
                new DataSettings(folder));
    }

    private CrawlSettings crawl() {
        var defaults = CrawlSettings.defaults();
        return defaults.with(defaults.pace().withHostPause(Duration.ofMillis(1)))
                .with(defaults.reach().withConnectTo(region.connectTo()));
    }

    private Ingest ingest(int processors) {
        return ingest(processors, embedding);
    }

    private Ingest ingest(int processors, Embedding embedding) {
        return new Ingest(this::read, ontology, gazetteer, store, curation, embedding, processors);
    }

    /// Each version of a page once: that it says the same again is shown by `ExtractorTests`.
    private Extraction read(Snapshot page) {
        return read.computeIfAbsent(
                page.url() + " " + page.fetchedAt(), _ -> extractor.extract(page));
    }

    /// Into an empty graph.
    private HarvestReport rebuild(List<Snapshot> pages, Ingest ingest) {
        Neo4jForTests.HARVEST.empty();
        var sites =
                region.seeds().stream()
                        .map(seed ->
                                new KnownSite(seed.url(), seed.kind(), seed.name(), seed.city()))
                        .toList();
        return ingest.run(sink -> pages.forEach(sink::page), 0, sites, Progress.SILENT);
    }

    private List<Snapshot> archived() {
        try (var archive = Archive.open(data.resolve("archive"));
                var pages = archive.snapshots()) {
            return new ArrayList<>(pages.toList());
        }
    }

    private List<String> export(Times times) {
        var text = new StringBuilder();
        export.write(text, times);
        return text.toString().lines().toList();
    }

    /// Tells the first lines that differ, not the whole graph.
    private static void assertSame(List<String> now, List<String> before) {
        var gone = new ArrayList<>(before);
        gone.removeAll(new HashSet<>(now));
        var come = new ArrayList<>(now);
        come.removeAll(new HashSet<>(before));
        assertThat(gone.stream().limit(5)).as("lines that went").isEmpty();
        assertThat(come.stream().limit(5)).as("lines that came").isEmpty();
        assertThat(now).isEqualTo(before);
    }

    private List<JsonNode> nodes(String label) {
        var found = new ArrayList<JsonNode>();
        for (String line : graph) {
            if (!line.contains("\"labels\"") || !line.contains('"' + label + '"')) continue;
            var node = json.readTree(line);
            for (JsonNode name : node.path("labels"))
                if (name.asString().equals(label)) found.add(node.path("properties"));
        }
        assertThat(found).as(label).isNotEmpty();
        return found;
    }

    private List<JsonNode> lines(String key, String value) {
        return graph.stream()
                .filter(line -> line.startsWith("{\"%s\":\"%s\"".formatted(key, value)))
                .map(json::readTree)
                .toList();
    }

    /// As `subject PREDICATE object`.
    private Set<String> projectedEdges() {
        var edges = new TreeSet<String>();
        for (String line : graph) {
            if (!line.startsWith("{\"edge\"")) continue;
            var edge = json.readTree(line);
            if (edge.path("properties").has("support"))
                edges.add(
                        "%s %s %s"
                                .formatted(
                                        key(edge.path("from")),
                                        edge.path("edge").asString(),
                                        key(edge.path("to"))));
        }
        return edges;
    }

    private static String key(JsonNode end) {
        return end.asString().replaceFirst("^(id|uri|ags):", "");
    }

    private JsonNode ask(String query) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var response =
                    client.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + port + "/graphql"))
                                    .header("Content-Type", "application/json")
                                    .POST(
                                            HttpRequest.BodyPublishers.ofString(
                                                    json.writeValueAsString(
                                                            Map.of("query", query))))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
            return json.readTree(response.body());
        }
    }

    /// The program as it is, on the graph that all tests share.
    @EnableAutoConfiguration
    @ConfigurationPropertiesScan("de.wegweiser")
    @ComponentScan(
            basePackageClasses = Wegweiser.class,
            excludeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                "de\\.wegweiser\\.(Wegweiser|graph\\.GraphConfiguration)",
                                "de\\.wegweiser\\..*(SmallRegion|TinyApi|Tests|IT)(\\$.*)?"
                            }))
    static class Application {

        @Bean(destroyMethod = "")
        GraphConnection graphConnection() {
            return Neo4jForTests.HARVEST.graph();
        }

        @Bean(destroyMethod = "")
        org.neo4j.driver.Driver driver() {
            return Neo4jForTests.HARVEST.graph().driver();
        }
    }
}
