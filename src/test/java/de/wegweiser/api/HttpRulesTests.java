package de.wegweiser.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/// Which requests get as far as GraphQL.
@SpringBootTest(
        classes = TinyApi.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.graphql.schema.locations=classpath:tiny-api/")
class HttpRulesTests {

    private static final String QUERY = "{\"query\":\"{firm {name}}\"}";

    @LocalServerPort int port;

    @Test
    void manyQueriesInOneRequestAreRefused() throws Exception {
        var answer = post("/graphql", "application/json", "[%s,%s]".formatted(QUERY, QUERY));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("Muster");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    application/json,                  200
                    application/json;charset=UTF-8,    200
                    application/x-www-form-urlencoded, 415
                    multipart/form-data;boundary=x,    415
                    text/plain,                        415
                    """)
    void onlyJsonIsRead(String type, int status) throws Exception {
        assertThat(post("/graphql", type, QUERY).statusCode()).isEqualTo(status);
    }

    @Test
    void formsAreRefused() throws Exception {
        var form = "query=" + URLEncoder.encode("{firm {name}}", StandardCharsets.UTF_8);
        var answer = post("/graphql", "application/x-www-form-urlencoded", form);
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql",
                "/graphql?query=%7Bfirm%7Bname%7D%7D",
                "/graphql?query=mutation%7Bx%7D"
            })
    void queryInAnAddressIsRefused(String path) throws Exception {
        var answer = send(to(path).GET());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            textBlock =
                    """
                    none,                     200
                    http://localhost:{port},  200
                    https://localhost:{port}, 200
                    http://localhost:1,       403
                    http://evil.example,      403
                    http://localhost.evil.example:{port}, 403
                    null,                     403
                    %%%,                      403
                    """)
    void pageOfAnotherSiteMayNotAsk(@Nullable String origin, int status) throws Exception {
        var request = to("/graphql").header("Content-Type", "application/json");
        if (origin != null) request.header("Origin", origin.replace("{port}", "" + port));
        var answer = send(request.POST(BodyPublishers.ofString(QUERY)));
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 403) assertThat(code(answer)).isEqualTo("FORBIDDEN");
    }

    @Test
    void browserIsNotToldThatAPageOfAnotherSiteMayAsk() throws Exception {
        var preflight =
                to("/graphql")
                        .header("Origin", "http://evil.example")
                        .header("Access-Control-Request-Method", "POST")
                        .method("OPTIONS", BodyPublishers.noBody());
        var answer = send(preflight);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().map()).doesNotContainKey("Access-Control-Allow-Origin");
    }

    /// A filter that knows the path in one spelling only would be walked around.
    @ParameterizedTest
    @ValueSource(strings = {"/graphql", "/graphql;a=b", "/%67raphql", "/x/../graphql", "//graphql"})
    void limitsHoldHoweverThePathIsSpelt(String path) throws Exception {
        var large = " ".repeat(QueryLimits.BODY) + QUERY;
        assertThat(post(path, "application/json", large).statusCode()).isIn(400, 404, 413);
    }

    private static String code(HttpResponse<String> answer) {
        return new JsonMapper().readTree(answer.body()).at("/errors/0/extensions/code").asString();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> post(String path, String type, String body)
            throws IOException, InterruptedException {
        return send(to(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }
}
