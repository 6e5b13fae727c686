package de.wegweiser.api;

import static de.wegweiser.api.PersistedQueriesTests.hash;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks the protocol of persisted queries as clients do.
@SpringBootTest(
        classes = {TinyApi.class, PersistedGetTests.Login.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.graphql.schema.locations=classpath:tiny-api/")
class PersistedGetTests {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort int port;

    /// Whoever says a name has logged in.
    static class Login {

        @Bean
        Filter login() {
            return (request, response, chain) -> {
                var name = ((HttpServletRequest) request).getHeader("X-Test-User");
                chain.doFilter(
                        name == null ? request : as((HttpServletRequest) request, () -> name),
                        response);
            };
        }

        private static HttpServletRequest as(HttpServletRequest request, Principal user) {
            return new HttpServletRequestWrapper(request) {
                @Override
                public Principal getUserPrincipal() {
                    return user;
                }
            };
        }
    }

    @Test
    void clientSendsTheHashThenBothThenTheHashAlone() throws Exception {
        var query = "query Once {firm {name}}";
        var unknown = json(post(null, hash(query), Map.of()));
        assertThat(unknown.at("/errors/0/message").asString()).isEqualTo("PersistedQueryNotFound");
        assertThat(code(unknown)).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        for (var answer :
                List.of(post(query, hash(query), Map.of()), post(null, hash(query), Map.of())))
            assertThat(json(answer).at("/data/firm/name").asString()).startsWith("Muster");
        assertThat(json(post(null, hash(query).toUpperCase(Locale.ROOT), Map.of())).has("errors"))
                .isFalse();
    }

    @Test
    void textUnderTheHashOfAnotherIsRefusedAndForgotten() throws Exception {
        var wanted = "{firm {name neighbour {name}}}";
        var refused = json(post("{firms(first: 9) {edges {node {name}}}}", hash(wanted), Map.of()));
        assertThat(code(refused)).isEqualTo("BAD_REQUEST");
        assertThat(code(json(post(null, hash(wanted), Map.of()))))
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void invalidQueryIsNotKept() throws Exception {
        var query = "{nobody}";
        assertThat(code(json(post(query, hash(query), Map.of())))).isEqualTo("INVALID_QUERY");
        assertThat(code(json(post(null, hash(query), Map.of()))))
                .isEqualTo("PERSISTED_QUERY_NOT_FOUND");
    }

    @Test
    void limitsHoldForEachSetOfVariables() throws Exception {
        var query = "query($n: Int!) {firms(first: $n) {edges {node {name}}}}";
        assertThat(json(post(query, hash(query), Map.of("n", 1))).has("errors")).isFalse();
        assertThat(code(json(post(null, hash(query), Map.of("n", 101)))))
                .isEqualTo("LIMIT_EXCEEDED");
        var answer = get(hash(query), Map.of("n", 101));
        assertThat(code(json(answer))).isEqualTo("LIMIT_EXCEEDED");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void answerToAGetMayBeKeptAndIsNotSentTwice() throws Exception {
        var query = "query($n: Int!) {firms(first: $n) {edges {node {name neighbour {name}}}}}";
        post(query, hash(query), Map.of("n", 1));
        var answer = get(hash(query), Map.of("n", 1));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/data/firms/edges")).hasSize(1);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=60, public");
        assertThat(answer.headers().allValues("Vary").toString())
                .contains("Accept", "Accept-Language", "Authorization");
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]{32}\"");

        var again = get(hash(query), Map.of("n", 1), "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(tag);

        var other = get(hash(query), Map.of("n", 2), "If-None-Match", tag);
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
        var typed = get(hash(query), Map.of("n", 1), "Accept", "application/graphql-response+json");
        assertThat(typed.headers().firstValue("Content-Type"))
                .hasValue("application/graphql-response+json");
        assertThat(typed.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
    }

    @Test
    void whatIsForOneUserIsKeptByNobody() throws Exception {
        var query = "query Mine {firm {name}}";
        post(query, hash(query), Map.of());
        var answer = get(hash(query), Map.of(), "X-Test-User", "erika");
        assertThat(json(answer).has("errors")).isFalse();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    application/json,                  200
                    application/graphql-response+json, 400
                    """)
    void unknownHashIsToldAndTheAnswerKeptByNobody(String accepted, int status) throws Exception {
        var answer = get(hash("{unknown}"), Map.of(), "Accept", accepted);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(code(json(answer))).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(json(answer).at("/errors/0/extensions/correlationId").asString()).isNotEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void nothingIsChangedByAGet() throws Exception {
        var mutation = "mutation {rename(name: \"X\") {name}}";
        assertThat(json(post(mutation, hash(mutation), Map.of())).has("errors")).isFalse();
        int before = TinyApi.Firms.RENAMED.get();
        var answer = get(hash(mutation), Map.of());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(code(json(answer))).isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(TinyApi.Firms.RENAMED.get()).isEqualTo(before);
        post(null, hash(mutation), Map.of());
        assertThat(TinyApi.Firms.RENAMED.get()).isEqualTo(before + 1);
    }

    @Test
    void aMutationDoesNotHideBesideAQuery() throws Exception {
        var both = "query Q {firm {name}} mutation M {rename(name: \"X\") {name}}";
        post(both, hash(both), Map.of(), "Q");
        int before = TinyApi.Firms.RENAMED.get();
        for (var operation : new String[] {"Q", "M"})
            assertThat(
                            send("extensions="
                                            + encoded(extensions(hash(both)))
                                            + "&operationName="
                                            + operation)
                                    .statusCode())
                    .isEqualTo(405);
        assertThat(TinyApi.Firms.RENAMED.get()).isEqualTo(before);
    }

    @Test
    void textInAnAddressIsRefusedEvenWithItsHash() throws Exception {
        var query = "{firm {name}}";
        post(query, hash(query), Map.of());
        var answer =
                send("query=" + encoded(query) + "&extensions=" + encoded(extensions(hash(query))));
        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    # extensions                                         | variables | code
                    {                                                    | {}        | BAD_REQUEST
                    []                                                   | {}        | BAD_REQUEST
                    "x"                                                  | {}        | BAD_REQUEST
                    {}                                                   | {}        | BAD_REQUEST
                    {"persistedQuery":{"version":1,"sha256Hash":"00"}}   | [1]       | BAD_REQUEST
                    {"persistedQuery":"x"}                               | {}        | PERSISTED_QUERY_NOT_FOUND
                    {"persistedQuery":null}                              | {}        | SYNTAX
                    {"persistedQuery":{"version":1,"sha256Hash":17}}     | {}        | PERSISTED_QUERY_NOT_FOUND
                    {"persistedQuery":{"version":2,"sha256Hash":"00"}}   | {}        | PERSISTED_QUERY_NOT_FOUND
                    {"persistedQuery":{"version":"1","sha256Hash":"00"}} | {}        | PERSISTED_QUERY_NOT_FOUND
                    """)
    void nonsenseIsToldNotSuffered(String extensions, String variables, String code)
            throws Exception {
        var answer = send("extensions=" + encoded(extensions) + "&variables=" + encoded(variables));
        assertThat(code(json(answer))).isEqualTo(code);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    private static String extensions(String hash) {
        return JSON.writeValueAsString(
                Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String hash, Map<String, ?> variables, String... headers)
            throws IOException, InterruptedException {
        return send(
                "extensions=%s&variables=%s"
                        .formatted(
                                encoded(extensions(hash)),
                                encoded(JSON.writeValueAsString(variables))),
                headers);
    }

    private HttpResponse<String> send(String query, String... headers)
            throws IOException, InterruptedException {
        var request = to("/graphql?" + query).GET();
        if (headers.length > 0) request.headers(headers);
        return answer(request);
    }

    private HttpResponse<String> post(@Nullable String text, String hash, Map<String, ?> variables)
            throws IOException, InterruptedException {
        return post(text, hash, variables, null);
    }

    private HttpResponse<String> post(
            @Nullable String text,
            String hash,
            Map<String, ?> variables,
            @Nullable String operation)
            throws IOException, InterruptedException {
        var body = new HashMap<String, Object>();
        body.put("extensions", JSON.readTree(extensions(hash)));
        body.put("variables", variables);
        if (text != null) body.put("query", text);
        if (operation != null) body.put("operationName", operation);
        return answer(
                to("/graphql")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asString();
    }
}
