package de.wegweiser.embed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.graph.GraphForCuration;
import de.wegweiser.graph.Neo4jForTests;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.resolve.Page;
import de.wegweiser.search.EmbedderFailed;
import de.wegweiser.search.Embedding;
import de.wegweiser.search.EmbeddingForTests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Pages that an endpoint does not take, and endpoints that are down.
@ResourceLock(Neo4jForTests.STORE_LOCK)
class RefusedPagesIT {

    /// More than are read at once, and more of them refused in a row.
    private static final int PAGES = 45;

    private static final int REFUSED = 24;

    private static final Duration PATIENCE = Duration.ofMillis(400);

    @TempDir private Path data;

    private final JsonMapper json = new JsonMapper();
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private GraphForCuration graph;

    /// How it refuses a text that it does not take.
    private volatile int refusal = 400;

    /// What it answers to everything; 200 while it is well.
    private volatile int status = 200;

    /// After how many requests it stops being well.
    private volatile int breaksAfter = Integer.MAX_VALUE;

    private volatile int breaksWith = 503;

    /// Reads one request at a time, and this page for longer than anybody waits.
    private volatile String endless = "nowhere";

    private final Lock desk = new ReentrantLock();

    @BeforeEach
    void load() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/embeddings", this::answer);
        server.start();
        graph = GraphForCuration.empty(data, new Ontology("1", List.of()));
        graph.load(
                IntStream.range(0, PAGES)
                        .mapToObj(i ->
                                Page.offer("f%d.example".formatted(i))
                                        .org("Firma %d GmbH".formatted(i), OrganizationKind.COMPANY)
                                        .text(
                                                "Wir bauen Teile der Nummer %d aus %s."
                                                        .formatted(
                                                                i,
                                                                i < REFUSED ? "Granit" : "Stahl"))
                                        .facts())
                        .toList(),
                List.of());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (asked.incrementAndGet() > breaksAfter) status = breaksWith;
        int code = status != 200 ? status : body.contains("Granit") ? refusal : 200;
        work(body);
        byte[] answer =
                (code == 200 ? vectors(json.readTree(body)) : "no such luck").getBytes(UTF_8);
        exchange.sendResponseHeaders(code, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void work(String body) {
        desk.lock();
        try {
            if (body.contains(endless)) Thread.sleep(PATIENCE.multipliedBy(2).plusMillis(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            desk.unlock();
        }
    }

    private static String vectors(JsonNode question) {
        return IntStream.range(0, question.path("input").size())
                .mapToObj("{\"index\": %d, \"embedding\": [1, 2]}"::formatted)
                .collect(Collectors.joining(",", "{\"data\": [", "]}"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Embedding embedding(EndpointEmbedder embedder, String url) {
        return EmbeddingForTests.of(embedder, TestSettings.endpoint(url, null), graph.passages());
    }

    private Embedding.Outcome run() {
        return run(Duration.ofSeconds(5));
    }

    private Embedding.Outcome run(Duration timeout) {
        String url = "http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort());
        var settings = TestSettings.endpoint(url, null, timeout);
        try (var embedder = new EndpointEmbedder(settings)) {
            return EmbeddingForTests.of(embedder, settings, graph.passages()).run(_ -> {});
        }
    }

    private int missing() {
        try (var embedder = new EndpointEmbedder(TestSettings.endpoint("http://x/", null))) {
            return embedding(embedder, "http://x/").missing();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422, 500})
    void pagesThatAreRefusedCostOnlyThemselvesHoweverMany(int answer) {
        refusal = answer;
        assertThat(run())
                .isEqualTo(new Embedding.Outcome(PAGES - REFUSED, PAGES - REFUSED, REFUSED));
        assertThat(missing()).isEqualTo(REFUSED);

        refusal = 200;
        assertThat(run()).isEqualTo(new Embedding.Outcome(REFUSED, REFUSED, 0));
        assertThat(missing()).isZero();
    }

    /// It is still at that page when it is asked whether it answers at all.
    @Test
    void aPageThatKeepsTheEndpointBusyCostsNoneOfThoseBehindIt() {
        refusal = 200;
        endless = "Nummer 3 ";
        assertThat(run(PATIENCE)).isEqualTo(new Embedding.Outcome(PAGES - 1, PAGES - 1, 1));
        assertThat(missing()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 429, 500, 502, 503})
    void endpointThatGoesDownEndsTheRunAndTheNextGoesOn(int answer) {
        breaksAfter = REFUSED * 2; // in the midst of those that are refused, or soon after
        breaksWith = answer;
        assertThatThrownBy(this::run)
                .isInstanceOf(EmbedderFailed.class)
                .hasMessageContaining("answers %d: no such luck", answer)
                .hasMessageContaining("run `embed` for the others");
        int left = missing();
        assertThat(left).isGreaterThanOrEqualTo(REFUSED);

        breaksAfter = Integer.MAX_VALUE;
        status = 200;
        refusal = 200;
        assertThat(run().pages()).isEqualTo(left);
        assertThat(missing()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 422, 429, 500, 503})
    void endpointThatReadsNothingIsAskedLittle(int answer) {
        status = answer;
        assertThatThrownBy(this::run)
                .hasMessageContaining("answers %d", answer)
                .hasMessageContaining("0 pages have got their vectors");
        assertThat(asked).hasValueLessThanOrEqualTo(2);
        assertThat(missing()).isEqualTo(PAGES);
    }

    @Test
    void endpointThatIsNotThereEndsTheRun() {
        server.stop(0);
        assertThatThrownBy(this::run)
                .isInstanceOf(EmbedderFailed.class)
                .hasMessageContaining("cannot be asked: java.net.ConnectException");
        assertThat(missing()).isEqualTo(PAGES);
    }
}
