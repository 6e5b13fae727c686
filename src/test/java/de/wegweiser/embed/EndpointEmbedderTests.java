package de.wegweiser.embed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.wegweiser.search.EmbedderFailed;
import de.wegweiser.search.EmbedderSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointEmbedderTests {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private HttpServer server;
    private String url;
    private final CountDownLatch end = new CountDownLatch(1);

    private volatile int status = 200;
    private volatile String answer = "";
    private volatile String asked = "";
    private volatile String authorization = "";
    private volatile boolean hangs;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/embeddings", this::answer);
        server.start();
        url = "http://127.0.0.1:%d/v1".formatted(server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] body = answer.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/");
        exchange.sendResponseHeaders(status, hangs ? body.length + 10 : body.length);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
        if (hangs) await();
        exchange.close();
    }

    private void await() {
        try {
            end.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    @Test
    void asksForAllTextsAtOnceAndPutsTheAnswersInOrder() {
        answer =
                """
                {"object": "list", "model": "some-model", "data": [
                  {"object": "embedding", "index": 1, "embedding": [0.5, -1]},
                  {"object": "embedding", "index": 0, "embedding": [1, 2.5]}]}
                """;
        try (var embedder = new EndpointEmbedder(TestSettings.endpoint(url + "/", "secret-key"))) {
            var vectors = embedder.embed(List.of("Öfen \"groß\"", "Kräne"), PATIENCE);
            assertThat(vectors).containsExactly(new float[] {1, 2.5f}, new float[] {.5f, -1});
            assertThat(embedder.name()).isEqualTo("some-model");
        }
        assertThat(asked).contains("\"some-model\"", "[\"Öfen \\\"groß\\\"\",\"Kräne\"]");
        assertThat(authorization).isEqualTo("Bearer secret-key");
    }

    @Test
    void sendsNoKeyThatItDoesNotHave() {
        answer = "{\"data\": [{\"index\": 0, \"embedding\": [1]}]}";
        try (var embedder = new EndpointEmbedder(TestSettings.endpoint(url, null))) {
            embedder.embed(List.of("x"), PATIENCE);
        }
        assertThat(authorization).isEqualTo("null");
    }

    @Test
    void readsTheKeyFromItsFileAndNeverShowsIt(@TempDir Path folder) throws IOException {
        var settings = TestSettings.endpoint(url, "secret-key");
        assertThat(settings.toString()).doesNotContain("secret-key");
        var file = Files.writeString(folder.resolve("key"), "from-a-file\n");
        var fromFile =
                new EmbedderSettings(
                        settings.kind(), url, "m", null, null, file, PATIENCE, 1, "", "", null);
        assertThat(fromFile.secret()).contains("from-a-file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    401 | {"error": "no such key"} | answers 401: {"error": "no such key"}
                    429 | slow down                | answers 429
                    500 | ''                       | answers 500
                    307 | ''                       | answers 307
                    """)
    void tellsWhatTheServerSaid(int code, String body, String told) {
        status = code;
        answer = body;
        assertFails(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>",
                "{}",
                "{\"data\": []}",
                "{\"data\": [{\"index\": 0, \"embedding\": [1, 2]}]}",
                "{\"data\": [{\"index\": 0, \"embedding\": [1, 2]}, {\"index\": 0, \"embedding\": [1, 2]}]}",
                "{\"data\": [{\"index\": 0, \"embedding\": [1, 2]}, {\"index\": 1, \"embedding\": [1]}]}",
                "{\"data\": [{\"index\": 0, \"embedding\": [1, 2]}, {\"index\": 7, \"embedding\": [1, 2]}]}",
                "{\"data\": [{\"index\": 0, \"embedding\": [1, 2]}, {\"index\": 1, \"embedding\": [1, null]}]}",
                "{\"data\": [{\"index\": 0, \"embedding\": [1, 2]}, {\"index\": 1, \"embedding\": [0, 0]}]}",
                "{\"data\": [{\"index\": 0, \"embedding\": \"AAAA\"}, {\"index\": 1, \"embedding\": []}]}"
            })
    void whatIsNoVectorForEachTextIsRefused(String body) {
        answer = body;
        assertFails("answer");
    }

    @Test
    void aServerThatStopsHalfwayIsNotWaitedFor() {
        hangs = true;
        answer = "{\"data\": [";
        long start = System.nanoTime();
        try (var embedder = new EndpointEmbedder(TestSettings.endpoint(url, null))) {
            assertThatThrownBy(() -> embedder.embed(List.of("a"), Duration.ofMillis(300)))
                    .isInstanceOf(EmbedderFailed.class)
                    .hasMessageContaining("has not answered for 300 ms");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        server.stop(0);
        assertFails(url + "/embeddings");
    }

    private void assertFails(String told) {
        try (var embedder = new EndpointEmbedder(TestSettings.endpoint(url, "secret-key"))) {
            assertThatThrownBy(() -> embedder.embed(List.of("a", "b"), PATIENCE))
                    .isInstanceOf(EmbedderFailed.class)
                    .hasMessageContaining("wegweiser.search.embedder.url")
                    .hasMessageContaining(told)
                    .hasMessageNotContaining("secret-key");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:11434", "ftp://x/", "http://", "http://a b/"})
    void whatIsNoAddressIsRefusedAtTheStart(String address) {
        assertThatThrownBy(() -> new EndpointEmbedder(TestSettings.endpoint(address, null)))
                .isInstanceOf(EmbedderFailed.class)
                .hasMessageContaining("wegweiser.search.embedder.url=" + address);
    }

    @Test
    void anEndpointNeedsAnAddress() {
        assertThatThrownBy(() -> new EndpointEmbedder(TestSettings.endpoint(null, null)))
                .hasMessageContaining("wegweiser.search.embedder.url must be set");
    }
}
