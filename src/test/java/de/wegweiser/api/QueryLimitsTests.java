package de.wegweiser.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionQuery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Attacks every limit over HTTP.
@SpringBootTest(
        classes = TinyApi.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.graphql.schema.locations=classpath:tiny-api/")
@ExtendWith(OutputCaptureExtension.class)
class QueryLimitsTests {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort int port;

    static Stream<Arguments> limits() {
        return Stream.of(
                limit("aliases", 30, n -> "{%s}".formatted(times(n, "a%d: firm {name} "))),
                limit(
                        "directives",
                        50,
                        n -> "{firm {%s}}".formatted(times(n, "name @skip(if: false) "))),
                limit(
                        "depth",
                        10,
                        n ->
                                "{firm "
                                        + "{neighbour ".repeat(n - 2)
                                        + "{name}"
                                        + "}".repeat(n - 2)
                                        + "}"),
                limit("page size", 100, "{firms(first: %d) {edges {node {name}}}}"::formatted),
                // 1 + 50 * (3 + 3 n) fields
                limit(
                        "cost",
                        32,
                        "{firms(first: 50) {edges {node {partners(first: %d) {name neighbour {name}}}}}}"
                                ::formatted));
    }

    private static Arguments limit(String what, int allowed, IntFunction<String> query) {
        return Arguments.of(what, allowed, query);
    }

    private static String times(int n, String text) {
        return IntStream.range(0, n).mapToObj(text::formatted).collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}: {1} and no more")
    @MethodSource("limits")
    void limitIsKept(String what, int allowed, IntFunction<String> query) {
        assertThat(ask(query.apply(allowed)).path("errors").isMissingNode()).isTrue();
        assertThat(refusal(query.apply(allowed + 1)))
                .startsWith("The " + what + " of this query is");
    }

    @Test
    void longQueryIsNotReadToItsEnd() {
        var refused = ask("{firm {%s}}".formatted("name ".repeat(2_000)));
        assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("SYNTAX");
        assertThat(refused.at("/errors/0/message").asString()).contains("2,000");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # page in a variable,  and in the default of one
                    '{"n": 101}',          20
                    '{}',                  101
                    """)
    void pageSizeIsSeenInVariables(String variables, int byDefault) {
        var query =
                "query($n: Int = %d) {firms(first: $n) {edges {node {name}}}}".formatted(byDefault);
        var answer =
                post(
                        JSON.writeValueAsString(
                                Map.of("query", query, "variables", JSON.readTree(variables))));
        assertThat(answer.at("/errors/0/message").asString()).startsWith("The page size");
    }

    @Test
    void aQueryThatWasReadBeforeIsMeasuredWithItsNewVariables() {
        var query = "query($n: Int) {firms(first: $n) {edges {node {name}}}}";
        for (int round = 0; round < 2; round++) {
            assertThat(withPage(query, 2).path("errors").isEmpty()).isTrue();
            assertThat(withPage(query, 101).at("/errors/0/message").asString())
                    .startsWith("The page size");
        }
    }

    private JsonNode withPage(String query, int size) {
        return post(
                JSON.writeValueAsString(Map.of("query", query, "variables", Map.of("n", size))));
    }

    @Test
    void fragmentsThatSpreadEachOtherAreRefusedAndNotUnfolded() {
        var bomb =
                IntStream.range(0, 60)
                        .mapToObj(i ->
                                "fragment f%d on Firm {...f%d ...f%d} ".formatted(i, i + 1, i + 1))
                        .collect(Collectors.joining());
        assertThat(refusal("{firm {...f0}} " + bomb + "fragment f60 on Firm {name}"))
                .startsWith("The cost");
    }

    @Test
    void fragmentInsideItselfIsInvalid() {
        var answer = ask("{firm {...f}} fragment f on Firm {neighbour {...f}}");
        assertThat(answer.at("/errors/0/extensions/code").asString()).isEqualTo("INVALID_QUERY");
    }

    @Test
    void askingForTheSchemaIsNotTooDeep() {
        var answer = ask(IntrospectionQuery.INTROSPECTION_QUERY);
        assertThat(answer.at("/data/__schema/queryType/name").asString()).isEqualTo("Query");
    }

    @Test
    void atMostTenErrorsAreReturnedAndTheirCauseIsLoggedOnce(CapturedOutput log) {
        assertThat(ask("{manyBroken {broken}}").path("errors")).hasSize(10);
        assertThat(log.getAll()).containsOnlyOnce("request test-1:");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    {firm {,    SYNTAX
                    {nobody},   INVALID_QUERY
                    {badQuestion}, BAD_REQUEST
                    {broken},   INTERNAL_ERROR
                    """)
    void errorHasACodeAndTheIdOfItsRequest(String query, String code) {
        var error = ask(query).at("/errors/0/extensions");
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("correlationId").asString()).isEqualTo("test-1");
    }

    @Test
    void whatTheCallerCanMendIsSaid() {
        assertThat(ask("{badQuestion}").at("/errors/0/message").asString())
                .isEqualTo("There is no firm 100 % like that.");
    }

    @Test
    void faultsOfOursStayInsideAndAreLoggedOnce(CapturedOutput log) {
        assertThat(ask("{broken}").toString()).doesNotContain("1234").contains("test-1");
        assertThat(log.getAll())
                .containsOnlyOnce("password of the database")
                .contains("request test-1: /broken failed");
    }

    @Test
    void bodyIsLimitedWhetherItsLengthIsAnnouncedOrNot() throws Exception {
        var large = new byte[QueryLimits.BODY + 1];
        assertThat(send(BodyPublishers.ofByteArray(large), "a").statusCode()).isEqualTo(413);
        var answer = send(BodyPublishers.ofInputStream(() -> InputStream.nullInputStream()), "a");
        assertThat(answer.statusCode()).isEqualTo(400);
        answer = send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)), "a");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(JSON.readTree(answer.body()).at("/errors/0/extensions/code").asString())
                .isEqualTo("LIMIT_EXCEEDED");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    abc-1.2_3,                true
                    a b,                      false
                    <script>,                 false
                    """)
    void requestKeepsItsIdWhereThatIsHarmless(String id, boolean kept) throws Exception {
        var answered =
                send(BodyPublishers.ofString("{}"), id)
                        .headers()
                        .firstValue("X-Request-Id")
                        .orElseThrow();
        assertThat(answered.equals(id)).isEqualTo(kept);
        assertThat(answered).matches("[A-Za-z0-9._-]{1,64}");
    }

    @ParameterizedTest
    @CsvSource({"/graphiql", "/graphiql/", "/graphiql/graphiql.min.js"})
    void graphiqlIsServed(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("GraphiQL");
        }
    }

    private String refusal(String query) {
        var error = ask(query).at("/errors/0");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("LIMIT_EXCEEDED");
        return error.path("message").asString();
    }

    private JsonNode ask(String query) {
        return post(JSON.writeValueAsString(Map.of("query", query)));
    }

    private JsonNode post(String body) {
        try {
            return JSON.readTree(send(BodyPublishers.ofString(body), "test-1").body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("no answer", e);
        }
    }

    private HttpResponse<String> send(BodyPublisher body, String id)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                        .header("Content-Type", "application/json")
                        .header("X-Request-Id", id)
                        .POST(body)
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }
}
