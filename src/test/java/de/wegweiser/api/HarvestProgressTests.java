package de.wegweiser.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.wegweiser.pipeline.CrawlStatusFile;
import de.wegweiser.pipeline.HarvestWatch;
import de.wegweiser.pipeline.PretendedHarvest;
import de.wegweiser.pipeline.Progress.Step;
import jakarta.servlet.ServletContext;
import jakarta.websocket.server.ServerContainer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.servlet.GraphQlWebMvcAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Follows a harvest over WebSocket and server-sent events, and attacks what is open for that.
@SpringBootTest(
        classes = HarvestProgressTests.Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "server.address=127.0.0.1")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HarvestProgressTests {

    private static final String PROGRESS =
            "subscription { harvestProgress { state step done total startedAt updatedAt crawl { state read pending } } }";

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir private static Path data;

    @LocalServerPort private int port;
    @Autowired private HarvestWatch watch;
    @Autowired private Streams streams;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry settings) {
        settings.add("wegweiser.data", data::toString);
    }

    @AfterEach
    void close() throws Exception {
        for (var each : opened.reversed()) each.close();
    }

    @Test
    @Order(1) // the watch remembers what came before
    void whereNothingWasHarvestedOneEventSaysSo() {
        var socket = connected();
        socket.subscribe("1", PROGRESS);
        assertThat(socket.all())
                .singleElement()
                .satisfies(only -> {
                    assertThat(state(only)).isEqualTo("NONE");
                    assertThat(only.at("/data/harvestProgress/step").isNull()).isTrue();
                });
    }

    @Test
    void overWebSocketItIsFollowedFromWhereItStandsToItsEnd() {
        var harvest = opened(new PretendedHarvest(watch));
        harvest.at(Step.CRAWL, 3, 40);
        var socket = connected();
        socket.subscribe("1", PROGRESS);
        var first = socket.next().path("payload").at("/data/harvestProgress");
        assertThat(first.path("step").asString()).isEqualTo("CRAWL");
        assertThat(first.path("done").asInt()).isEqualTo(3);
        assertThat(Instant.parse(first.path("startedAt").asString()))
                .isBeforeOrEqualTo(Instant.parse(first.path("updatedAt").asString()));
        harvest.at(Step.LOAD, 7, 40);
        var second = socket.next().path("payload").at("/data/harvestProgress");
        assertThat(second.path("step").asString()).isEqualTo("LOAD");
        harvest.finished();
        harvest.close();
        assertThat(socket.all()).extracting(HarvestProgressTests::state).containsOnly("FINISHED");
    }

    @Test
    void overServerSentEventsToo() throws Exception {
        var harvest = opened(new PretendedHarvest(watch));
        harvest.at(Step.EXTRACT, 3, 40);
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(events(PROGRESS), BodyHandlers.ofLines());
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            var lines = answer.body().filter(line -> !line.isEmpty()).iterator();
            assertThat(lines.next()).isEqualTo("event:next");
            var first = JSON.readTree(lines.next().substring("data:".length()));
            assertThat(first.at("/data/harvestProgress/step").asString()).isEqualTo("EXTRACT");
            harvest.close(); // not finished
            var rest = new ArrayList<String>();
            lines.forEachRemaining(rest::add);
            assertThat(rest.get(1)).contains("\"BROKEN_OFF\"");
            assertThat(rest).contains("event:complete");
        }
    }

    @Test
    void ofAnotherProcessItsCrawlIsFollowed() throws IOException {
        var socket = connected();
        tell("RUNNING", 7);
        socket.subscribe("1", PROGRESS);
        var first = socket.next().path("payload").at("/data/harvestProgress");
        assertThat(first.path("step").asString()).isEqualTo("CRAWL");
        assertThat(first.path("done").asInt()).isEqualTo(7);
        assertThat(first.at("/crawl/pending").asInt()).isEqualTo(3);
        tell("FINISHED", 10);
        assertThat(socket.all())
                .singleElement()
                .satisfies(last -> {
                    assertThat(state(last)).isEqualTo("FINISHED");
                    assertThat(last.at("/data/harvestProgress/done").asInt()).isEqualTo(10);
                });
        Files.delete(data.resolve("crawl-status.json"));
    }

    /// As another process would, which writes another file first.
    private static void tell(String state, int read) throws IOException {
        var now = Instant.now();
        var draft = data.resolve("draft");
        Files.writeString(
                draft,
                """
                {"state": "%s", "startedAt": "%s", "updatedAt": "%s", "addresses": 10, "read": %d, "failed": 0, "excluded": 0, "pending": %d,
                 "needScript": 0, "requests": 12, "bytes": 1000, "refusals": {}, "errors": {}, "slowest": [], "unread": {}}
                """
                        .formatted(state, now, now, read, 10 - read));
        Files.move(
                draft,
                data.resolve("crawl-status.json"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void pagesOfOthersMayNotListen() {
        assertThatThrownBy(() -> GraphQlSocket.open(port, "https://elsewhere.example"))
                .rootCause()
                .hasMessageContaining("403");
        opened(GraphQlSocket.open(port, "http://127.0.0.1:" + port));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsTooMuchForAQuestionIsTooMuchForASubscription(boolean socket) throws Exception {
        var names =
                String.join(" ", IntStream.range(0, 31).mapToObj(i -> "a" + i + ": done").toList());
        var query = "subscription { harvestProgress { %s } }".formatted(names);
        var error = socket ? errorBySocket(query) : errorByEvents(query);
        assertThat(error.at("/extensions/code").asString()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(error.path("message").asString()).startsWith("The aliases");
        assertThat(error.at("/extensions/correlationId").asString()).isNotEmpty();
    }

    private JsonNode errorBySocket(String query) {
        var socket = connected();
        socket.subscribe("1", query);
        var message = socket.next();
        return GraphQlSocket.type(message).equals("error")
                ? message.path("payload").path(0)
                : message.at("/payload/errors/0");
    }

    private JsonNode errorByEvents(String query) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var lines = http.send(events(query), BodyHandlers.ofString()).body().lines().toList();
            return JSON.readTree(lines.get(1).substring("data:".length())).at("/errors/0");
        }
    }

    @Test
    void aQuestionByEventsIsAnsweredByOne() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(events("{ __typename }"), BodyHandlers.ofString()).body();
            assertThat(answer.replace("\n", ""))
                    .isEqualTo(
                            "event:nextdata:{\"data\":{\"__typename\":\"Query\"}}event:completedata:");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/graphql-response+json",
                "text/event-stream, application/json",
                "*/*"
            })
    void whoCannotFollowIsToldHow(String accept) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var subscription = http.send(request(PROGRESS, accept), BodyHandlers.ofString());
            var error = JSON.readTree(subscription.body()).at("/errors/0");
            assertThat(error.at("/extensions/code").asString()).isEqualTo("BAD_REQUEST");
            assertThat(error.path("message").asString()).contains("WebSocket", "text/event-stream");
            var question = http.send(request("{ __typename }", accept), BodyHandlers.ofString());
            assertThat(question.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
        }
    }

    @Test
    void aClientHasSoManyOperationsOpenAndNoMore() {
        opened(new PretendedHarvest(watch));
        var socket = connected();
        for (int i = 0; i < StreamLimits.OPERATIONS; i++) {
            socket.subscribe("s" + i, PROGRESS);
            assertThat(state(socket.next().path("payload"))).isEqualTo("RUNNING");
        }
        assertThat(errorBySocket("{ __typename }").at("/extensions/code").asString())
                .isEqualTo("LIMIT_EXCEEDED");
        socket.complete("s3");
        var other = connected();
        other.subscribe("1", PROGRESS);
        assertThat(state(other.next().path("payload"))).isEqualTo("RUNNING");
    }

    @Test
    void whoLeavesWithoutAWordFreesWhatWasOpen() throws Exception {
        opened(new PretendedHarvest(watch));
        for (int round = 0; round < 3; round++) {
            var socket = GraphQlSocket.connect(port);
            for (int i = 0; i < 6; i++) {
                socket.subscribe("s" + i, PROGRESS);
                assertThat(state(socket.next().path("payload")))
                        .as("round %d", round)
                        .isEqualTo("RUNNING");
            }
            socket.close();
            Thread.sleep(1_000); // until the server has heard of it
        }
    }

    @Test
    void aClientHasSoManyConnectionsAndNoMore() {
        for (int i = 0; i < StreamLimits.CONNECTIONS; i++) connected();
        var more = opened(GraphQlSocket.open(port, null));
        more.send(Map.of("type", "connection_init"));
        var end = more.next();
        assertThat(GraphQlSocket.type(end)).isEqualTo("closed");
        // on a busy machine the connection may be gone before its last frame is read
        assertThat(end.path("code").asInt()).isIn(4401, 1006);
    }

    @Test
    void aMessageHasItsLimit() {
        var socket = connected();
        socket.subscribe("1", "{ __typename } #" + "x".repeat(StreamLimits.MESSAGE - 200));
        assertThat(GraphQlSocket.type(socket.next())).isEqualTo("next");
        assertThat(GraphQlSocket.type(socket.next())).isEqualTo("complete");
        socket.subscribe("2", "{ __typename } #" + "x".repeat(StreamLimits.MESSAGE));
        assertThat(socket.next().path("code").asInt()).isEqualTo(1009);
    }

    @Test
    void silenceHasItsLimit(@Autowired ServletContext context) {
        var container = (ServerContainer) context.getAttribute(ServerContainer.class.getName());
        assertThat(container.getDefaultMaxSessionIdleTimeout())
                .isEqualTo(StreamLimits.IDLE.toMillis());
    }

    @Test
    void aServerThatEndsCompletesWhatIsOpen() {
        opened(new PretendedHarvest(watch));
        var socket = connected();
        socket.subscribe("1", PROGRESS);
        socket.next();
        try {
            streams.stop();
            assertThat(socket.all())
                    .extracting(HarvestProgressTests::state)
                    .doesNotContain("FINISHED", "BROKEN_OFF");
        } finally {
            streams.start();
        }
    }

    private static String state(JsonNode payload) {
        return payload.at("/data/harvestProgress/state").asString();
    }

    private GraphQlSocket connected() {
        return opened(GraphQlSocket.connect(port));
    }

    private <T extends AutoCloseable> T opened(T thing) {
        opened.add(thing);
        return thing;
    }

    private HttpRequest events(String query) {
        return request(query, "text/event-stream");
    }

    private HttpRequest request(String query, String accept) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("query", query))))
                .build();
    }

    /// The API as far as it needs no graph.
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        GraphQlAutoConfiguration.class,
        GraphQlWebMvcAutoConfiguration.class
    })
    @Import({
        QueryLimits.class,
        ErrorMapping.class,
        Answers.class,
        RequestId.class,
        GraphqlFilters.class,
        SchemaTypes.class,
        StreamLimits.class,
        Streams.class,
        CrawlStatusFile.class,
        HarvestWatch.class,
        CrawlController.class,
        HarvestController.class
    })
    static class Application {}
}
