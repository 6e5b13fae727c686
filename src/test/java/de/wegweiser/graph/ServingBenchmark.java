package de.wegweiser.graph;

import static java.util.Objects.requireNonNull;

import de.wegweiser.embed.Embedders;
import de.wegweiser.extract.Extractor;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Municipality;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.pipeline.Annotator;
import de.wegweiser.pipeline.CrawlStatusFile;
import de.wegweiser.pipeline.HarvestWatch;
import io.micrometer.observation.ObservationRegistry;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionContext;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/// Asks the API, over HTTP on loopback and on a [LargeRegion], what its users ask, and sends the
/// Cypher that each question leads to over bare Bolt in the same run: what GraphQL costs on top.
///
/// `main SCALE CLIENTS SECONDS FOLDER ONLY` (1, 16, 10 when missing); the graph in the folder is
/// made when there is none. Only the kinds of questions with these words in their names are asked.
/// Run with `-Xmx6g`; `-Dimage=false` does without the image of the edges in memory.
public final class ServingBenchmark {

    private static final int QUESTIONS = 100;
    private static final long SEED = 1;
    private static final JsonMapper JSON = new JsonMapper();

    /// Whether edges are held in memory.
    private static final boolean IMAGE = Boolean.parseBoolean(System.getProperty("image", "true"));

    private final GraphConnection graph;
    private final Recorder recorder;
    private final URI api;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Duration time;

    private ServingBenchmark(GraphConnection graph, Recorder recorder, URI api, Duration time) {
        this.graph = graph;
        this.recorder = recorder;
        this.api = api;
        this.time = time;
    }

    public static void main(String[] args) throws Exception {
        double scale = args.length > 0 ? Double.parseDouble(args[0]) : 1;
        int clients = args.length > 1 ? Integer.parseInt(args[1]) : 16;
        var time = Duration.ofSeconds(args.length > 2 ? Integer.parseInt(args[2]) : 10);
        Path folder =
                args.length > 3 ? Path.of(args[3]) : Files.createTempDirectory("serving-benchmark");
        try (var graph = GraphConnection.open(GraphSettings.embedded(folder))) {
            var region = new LargeRegion(graph, scale, SEED);
            long begun = System.nanoTime();
            if (graph.<Integer>read(
                            tx -> tx.run("RETURN COUNT { (:Person) }").single().get(0).asInt())
                    == 0)
                System.out.printf(
                        "%,d projected edges written in %d s to %s%n",
                        region.write(), (System.nanoTime() - begun) / 1_000_000_000, folder);
            var recorder = new Recorder();
            try (var context =
                    serve(
                            GraphConnection.over(
                                    recorder.of(graph.driver()),
                                    graph.database(),
                                    ObservationRegistry.NOOP))) {
                awaitImage(context.getBean(ImageKeeper.class));
                int port = requireNonNull(context.getWebServer()).getPort();
                var benchmark =
                        new ServingBenchmark(
                                graph,
                                recorder,
                                URI.create("http://127.0.0.1:" + port + "/graphql"),
                                time);
                String only = args.length > 4 ? args[4] : "";
                for (var kind : kinds(region).entrySet())
                    if (kind.getKey().contains(only))
                        benchmark.measure(kind.getKey(), kind.getValue(), clients);
            }
        }
    }

    private static void awaitImage(ImageKeeper keeper) throws InterruptedException {
        long begun = System.nanoTime();
        while (IMAGE && keeper.image().isEmpty()) Thread.sleep(100);
        keeper.image()
                .ifPresent(image ->
                        System.out.printf(
                                "%,d edges in memory after %.1f s, about %d MB%n",
                                image.edges(),
                                (System.nanoTime() - begun) / 1e9,
                                image.bytes() >> 20));
    }

    private static ServletWebServerApplicationContext serve(GraphConnection graph) {
        return (ServletWebServerApplicationContext)
                new SpringApplicationBuilder(Application.class)
                        .initializers(context ->
                                context.getBeanFactory()
                                        .registerSingleton("graphConnection", graph))
                        .properties(
                                "server.port=0",
                                "wegweiser.api.rate.burst=1000000000",
                                "wegweiser.api.rate.per-minute=1000000000")
                        .run();
    }

    /// The parts that read the graph.
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = {"de.wegweiser.search", "de.wegweiser.api", "de.wegweiser.ui"},
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*TinyApi.*"))
    @Import({
        EntityQueries.class,
        RegionQueries.class,
        JobQueries.class,
        PassageStore.class,
        PathGraph.class,
        Embedders.class,
        CrawlStatusFile.class,
        HarvestWatch.class,
        Annotator.class
    })
    static class Application {

        @Bean(destroyMethod = "")
        Driver driver(GraphConnection graph) {
            return graph.driver();
        }

        @Bean
        ImageKeeper imageKeeper(GraphConnection graph) {
            return new ImageKeeper(graph, new ImageSettings(IMAGE, null));
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
            return LargeRegion.ontology();
        }

        @Bean
        Gazetteer gazetteer() {
            return Gazetteer.shipped();
        }
    }

    /// What is asked, by its name; who asks draws firms evenly and concepts by Zipf's law.
    private static Map<String, List<String>> kinds(LargeRegion region) {
        var random = new Random(SEED);
        var kinds = new LinkedHashMap<String, List<String>>();
        kinds.put(
                "organization with its competences",
                many(() ->
                        """
                        { organization(id: "%s") { id name kind competences(first: 20) { predicate confidence support concept { uri name }
                          evidence(first: 1) { snippet url } } } }\
                        """
                                .formatted(
                                        LargeRegion.company(random.nextInt(region.companies())))));
        kinds.put(
                "full text",
                many(() ->
                        """
                        { suggest(text: "%s", first: 10) { kind text } }\
                        """
                                .formatted(
                                        LargeRegion.name(random.nextInt(region.companies()))
                                                .split(" ")[0])));
        kinds.put(
                "partner paths, top 10",
                many(() ->
                        """
                        { partnerPaths(from: {organizationId: "%s"}, to: {concept: "%s", kind: RESEARCH_GROUP, city: "Dortmund"}, first: 10) { edges {
                          node { score metapath sentence source { name } target { name } hops { relation node { name } evidence { snippet url } } } } } }\
                        """
                                .formatted(
                                        LargeRegion.company(random.nextInt(region.companies())),
                                        LargeRegion.uri(region.concept(random)))));
        kinds.put(
                "partner paths from a need in words",
                many(() ->
                        """
                        { partnerPaths(from: {need: "%s"}, to: {kind: RESEARCH_GROUP, city: "Dortmund"}, first: 10) { edges {
                          node { score metapath sentence target { name } hops { relation node { name } evidence { snippet url } } } } } }\
                        """
                                .formatted(LargeRegion.label(region.concept(random)))));
        var districts =
                Gazetteer.shipped().municipalities().stream()
                        .map(Municipality::district)
                        .distinct()
                        .toList();
        kinds.put(
                "partner paths from a district",
                many(() ->
                        """
                        { partnerPaths(from: {district: "%s"}, to: {concept: "%s", kind: RESEARCH_GROUP, city: "Dortmund"}, first: 10) { edges {
                          node { score metapath sentence source { name } target { name } hops { relation node { name } evidence { snippet url } } } } } }\
                        """
                                .formatted(
                                        districts.get(random.nextInt(districts.size())),
                                        LargeRegion.uri(region.concept(random)))));
        kinds.put(
                "recommended partners",
                many(() ->
                        """
                        { recommendPartners(from: {organizationId: "%s"}, to: {kind: RESEARCH_GROUP}, first: 10) { edges {
                          node { score partner { name } reasons(first: 2) } } } }\
                        """
                                .formatted(
                                        LargeRegion.company(random.nextInt(region.companies())))));
        kinds.put(
                "expert search, top 20",
                many(() ->
                        """
                        { expertSearch(query: "%s", first: 20) { edges { node { score who { id name } reasons evidence(first: 2) { snippet url } } } } }\
                        """
                                .formatted(LargeRegion.label(region.concept(random)))));
        return kinds;
    }

    private static List<String> many(Supplier<String> question) {
        return IntStream.range(0, QUESTIONS).mapToObj(_ -> question.get()).toList();
    }

    private void measure(String name, List<String> questions, int clients) throws Exception {
        System.out.printf("%n%s%n", name);
        var bodies =
                questions.stream().map(q -> JSON.writeValueAsString(Map.of("query", q))).toList();
        var statements = new ArrayList<List<Statement>>();
        for (String body : bodies) {
            recorder.take();
            ask(body, true);
            statements.add(recorder.take());
        }
        Asked overHttp = i -> ask(bodies.get(i), false);
        Asked overBolt = i -> send(statements.get(i));
        run(overHttp, 1);
        run(overBolt, 1);
        System.out.printf("  %d time-outs while warming up%n", timeouts.sumThenReset());
        spent.clear();
        for (int many : clients == 1 ? new int[] {1} : new int[] {1, clients}) {
            var bolt = run(overBolt, many);
            if (many == 1) printSpent(bolt.count());
            var graphql = run(overHttp, many);
            System.out.printf("  %2d clients  bare Bolt %s%n", many, bolt);
            System.out.printf(
                    "              GraphQL   %s, %d time-outs%n", graphql, timeouts.sumThenReset());
            System.out.printf(
                    "              p50 %+.1f ms, throughput %.0f %%%n",
                    graphql.at(.5) - bolt.at(.5), 100 * graphql.perSecond() / bolt.perSecond());
        }
    }

    private interface Asked {

        void ask(int question) throws Exception;
    }

    private void ask(String body, boolean check) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(api)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200)
            throw new IllegalStateException(body + " → " + answer.body());
        if (answer.body().contains("\"code\":\"TIMEOUT\"")) {
            timeouts.increment();
            return;
        }
        if (answer.body().contains("\"errors\":["))
            throw new IllegalStateException(body + " → " + answer.body());
        if (check && answer.body().length() < 30)
            throw new IllegalStateException("nothing in " + answer.body());
    }

    /// Answers that took too long.
    private final LongAdder timeouts = new LongAdder();

    private record Spent(LongAdder nanos, LongAdder calls, LongAdder rows) {}

    private final Map<String, Spent> spent = new ConcurrentHashMap<>();

    private void send(List<Statement> statements) {
        for (var statement : statements) {
            long begun = System.nanoTime();
            List<Record> rows = graph.answer(statement.cypher(), statement.parameters());
            var sum =
                    spent.computeIfAbsent(
                            statement.cypher(),
                            _ -> new Spent(new LongAdder(), new LongAdder(), new LongAdder()));
            sum.nanos().add(System.nanoTime() - begun);
            sum.calls().increment();
            sum.rows().add(rows.size());
        }
    }

    /// Where the time of one client goes.
    private void printSpent(int questions) {
        spent.forEach((cypher, sum) ->
                System.out.printf(
                        "     per question %6.2f ms in %.1f calls, %,.0f rows: %s%n",
                        sum.nanos().sum() / 1e6 / questions,
                        (double) sum.calls().sum() / questions,
                        (double) sum.rows().sum() / questions,
                        cypher.lines().findFirst().orElse("")));
        spent.clear();
    }

    private record Times(List<Double> sorted, double seconds) {

        int count() {
            return sorted.size();
        }

        double at(double part) {
            return sorted.get(Math.min(sorted.size() - 1, (int) (part * sorted.size())));
        }

        double perSecond() {
            return sorted.size() / seconds;
        }

        @Override
        public String toString() {
            return "p50 %7.1f ms  p95 %7.1f ms  p99 %7.1f ms  %7.1f/s  (%d)"
                    .formatted(at(.5), at(.95), at(.99), perSecond(), count());
        }
    }

    private Times run(Asked asked, int clients) throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        long end = begun + time.toNanos();
        var all = new ArrayList<Double>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = new ArrayList<Future<List<Double>>>();
            for (int client = 0; client < clients; client++) {
                int first = client * QUESTIONS / clients;
                running.add(
                        threads.submit(() -> {
                            var mine = new ArrayList<Double>();
                            for (int i = first; System.nanoTime() < end; i++) {
                                long start = System.nanoTime();
                                asked.ask(i % QUESTIONS);
                                mine.add((System.nanoTime() - start) / 1e6);
                            }
                            return mine;
                        }));
            }
            for (var client : running) all.addAll(client.get());
        }
        all.sort(null);
        return new Times(all, (System.nanoTime() - begun) / 1e9);
    }

    private record Statement(String cypher, Map<String, Object> parameters) {}

    /// Notes what goes through a driver.
    private static final class Recorder {

        private final List<Statement> statements = new ArrayList<>();

        /// What was sent since the last time.
        synchronized List<Statement> take() {
            var taken = List.copyOf(statements);
            statements.clear();
            return taken;
        }

        private synchronized void note(Statement statement) {
            if (statements.size() < 1_000) statements.add(statement);
        }

        Driver of(Driver driver) {
            return wrapped(
                    Driver.class,
                    driver,
                    (name, args) ->
                            name.equals("session") && args[0] instanceof SessionConfig config
                                    ? of(driver.session(config))
                                    : null);
        }

        private Session of(Session session) {
            return wrapped(
                    Session.class,
                    session,
                    (name, args) -> {
                        if (name.equals("run")) note(statement(args));
                        if (name.equals("executeRead"))
                            args[0] = noting((TransactionCallback<?>) args[0]);
                        return null;
                    });
        }

        private <T> TransactionCallback<T> noting(TransactionCallback<T> work) {
            return tx -> work.execute(of(tx));
        }

        private TransactionContext of(TransactionContext tx) {
            return wrapped(
                    TransactionContext.class,
                    tx,
                    (name, args) -> {
                        if (name.equals("run")) note(statement(args));
                        return null;
                    });
        }

        @SuppressWarnings("unchecked")
        private static Statement statement(Object[] args) {
            return new Statement(
                    args[0].toString(), args.length > 1 ? (Map<String, Object>) args[1] : Map.of());
        }

        private interface Instead {

            /// @return null to call the method itself
            @Nullable Object of(String method, Object[] args);
        }

        private static <T> T wrapped(Class<T> type, T inner, Instead instead) {
            return type.cast(
                    Proxy.newProxyInstance(
                            type.getClassLoader(),
                            new Class<?>[] {type},
                            (_, method, args) -> {
                                Object other =
                                        instead.of(
                                                method.getName(),
                                                args == null ? new Object[0] : args);
                                if (other != null) return other;
                                try {
                                    return method.invoke(inner, args);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            }));
        }
    }
}
