package de.wegweiser.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.client.ClientGraphQlResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everything under `src/docs/examples` works on the sample region, in Java, JavaScript, TypeScript
/// and on the command line. A test class that serves the region takes part by implementing this.
public interface ClientsOfTheApi {

    /// Where the program listens on loopback.
    int port();

    static Stream<Example> questions() {
        return Example.all().stream().filter(example -> !example.isSubscription());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("de.wegweiser.api.ClientsOfTheApi#questions")
    default void everyExampleIsAnswered(Example example) {
        var answer = ask(example, example.variables());
        assertThat(answer.getErrors()).isEmpty();
        var data = data(answer);
        assertThat(data.isEmpty()).isFalse();
        for (var field : data.properties())
            assertThat(field.getValue().isEmpty()).as(field.getKey()).isFalse();
        for (var edges : data.findValues("edges")) assertThat(edges.isEmpty()).isFalse();
        for (var evidence : data.findValues("evidence"))
            if (evidence.isArray()) assertThat(evidence.isEmpty()).isFalse();
    }

    @Test
    default void theExampleOfPagingLeadsThroughAllOrganizationsOnce() {
        var paging = questions().filter(e -> e.name().equals("paging")).findFirst().orElseThrow();
        var ids = new LinkedHashSet<String>();
        int pages = 0;
        var page = data(ask(paging, Map.of("first", 10))).path("organizations");
        while (true) {
            pages++;
            for (var edge : page.path("edges")) ids.add(edge.at("/node/id").asString());
            if (!page.at("/pageInfo/hasNextPage").asBoolean()) break;
            var after = page.at("/pageInfo/endCursor").asString();
            page = data(ask(paging, Map.of("first", 10, "after", after))).path("organizations");
        }
        assertThat(page.path("totalCount").asInt()).isEqualTo(ids.size());
        assertThat(pages).isEqualTo((ids.size() + 9) / 10).isGreaterThan(1);
    }

    private static JsonNode data(ClientGraphQlResponse answer) {
        return new JsonMapper().valueToTree(answer.<Map<String, Object>>getData());
    }

    private ClientGraphQlResponse ask(Example example, Map<String, Object> variables) {
        try (var client = new JavaClient("http://127.0.0.1:" + port() + "/graphql")) {
            var answer = client.ask(example.query(), variables);
            // on a busy machine the first question, which compiles all queries, may take too long
            for (int i = 0; i < 5 && isLate(answer); i++)
                answer = client.ask(example.query(), variables);
            return answer;
        }
    }

    private static boolean isLate(ClientGraphQlResponse answer) {
        return answer.getErrors().stream()
                .map(ResponseError::getExtensions)
                .anyMatch(extensions -> "TIMEOUT".equals(extensions.get("code")));
    }

    @Test
    default void theExampleOfTheSubscriptionIsFollowedOverWebSocket() {
        var progress =
                Example.all().stream().filter(Example::isSubscription).findFirst().orElseThrow();
        try (var socket = GraphQlSocket.connect(port())) {
            socket.subscribe("1", progress.query());
            var last = socket.all().getLast().at("/data/harvestProgress");
            assertThat(last.path("state").asString()).isEqualTo("FINISHED");
            assertThat(last.at("/crawl/read").asInt()).isGreaterThan(100);
        }
    }

    @Test
    @Order(Integer.MAX_VALUE - 2) // what is asked first compiles the queries
    default void theExamplesAreAnsweredOnTheCommandLine() throws Exception {
        assumeTrue(Shell.has("curl"), "no curl");
        for (var name : List.of("partner-paths", "why-not", "harvest-progress")) {
            var answer =
                    Shell.run(
                            Example.FOLDER,
                            Map.of(),
                            Duration.ofMinutes(1),
                            "./curl.sh",
                            name,
                            "http://127.0.0.1:" + port() + "/graphql");
            assertThat(answer).contains("\"data\":{").doesNotContain("\"errors\"");
        }
    }

    @Test
    @Tag("slow")
    @Order(Integer.MAX_VALUE - 2)
    default void clientsInJavaScriptAndTypeScriptUnderstandTheApi() throws Exception {
        var node = NodeClients.installed();
        node.test("http://127.0.0.1:" + port() + "/graphql");
    }
}
