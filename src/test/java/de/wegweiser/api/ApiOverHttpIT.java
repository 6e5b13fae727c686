package de.wegweiser.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.graph.EntityQueries;
import de.wegweiser.graph.JobQueries;
import de.wegweiser.graph.Neo4jForTests;
import de.wegweiser.graph.RegionQueries;
import de.wegweiser.graph.SmallRegion;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.test.tester.ExecutionGraphQlServiceTester;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole API as its clients see it, and what an answer costs the graph.
@ResourceLock(Neo4jForTests.REGION_LOCK)
@SpringBootTest(
        classes = SmallRegion.Application.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "management.prometheus.metrics.export.enabled=true")
class ApiOverHttpIT {

    private static final JsonMapper JSON = new JsonMapper();

    /// Questions that meet or miss each other by chance do so within some rounds.
    private static final int ROUNDS = 5;

    /// Each of their methods asks the graph one thing.
    @MockitoSpyBean private EntityQueries entities;

    @MockitoSpyBean private RegionQueries region;

    @MockitoSpyBean private JobQueries jobs;

    @Autowired private ExecutionGraphQlService graph;
    @Autowired private ApplicationContext context;

    @LocalServerPort int port;

    @BeforeEach
    void seed() {
        SmallRegion.seed();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # field                                | first | at least | what of each
                    organizations(first: %d)               | 20 | 6  | node { name municipality { name } servedBy { office { name } } competences(first: 3) { predicate concept { name } evidence(first: 1) { snippet } } people(first: 3) { person { name } evidence(first: 1) { snippet } } projects(first: 3) { project { name } } related(first: 3) { organization { name } } jobPostings(first: 3) { title organization { name } concepts { name } } }
                    expertSearch(query: "KI Presshärten", first: %d) | 20 | 4 | node { who { id name } reasons evidence { snippet url } }
                    partnerPaths(from: {region: "Sauerland"}, to: {region: "Ruhrgebiet"}, first: %d) | 100 | 8 | node { sentence source { name } target { name } broker { name } hops { node { name } evidence { snippet } } }
                    """)
    void anAnswerCostsTheGraphTheSameHoweverLongItIs(
            String question, int many, int least, String each) {
        SmallRegion.firmsAdvertise();
        var forOne = statements(question.formatted(1), 1, each);
        assertThat(forOne).isNotEmpty();
        for (int i = 0; i < ROUNDS; i++)
            assertThat(statements(question.formatted(many), least, each)).isEqualTo(forOne);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jobPostings { title organization { name } concepts { name } }",
                "seekers { organization { name } evidence { snippet } }",
                "providers { organization { name } evidence { snippet } }"
            })
    void whatIsSoughtCostsTheGraphTheSameHoweverMuchThatIs(String each) {
        SmallRegion.firmsAdvertise();
        String question =
                "{ skillsSought(region: \"Sauerland\", first: %d) { adverts " + each + " } }";
        var forOne = statements(question.formatted(1), "skillsSought", 1);
        assertThat(forOne).contains("of", "entities");
        for (int i = 0; i < ROUNDS; i++)
            assertThat(statements(question.formatted(20), "skillsSought", 2)).isEqualTo(forOne);
    }

    private List<String> statements(String question, int edges, String each) {
        return statements(
                "{ %s { edges { %s } } }".formatted(question, each),
                question.split("\\(")[0] + ".edges",
                edges);
    }

    private List<String> statements(String document, String list, int least) {
        Mockito.clearInvocations(entities, region, jobs);
        ExecutionGraphQlServiceTester.builder(graph)
                .responseTimeout(Duration.ofMinutes(1)) // the first is slow
                .build()
                .document(document)
                .execute()
                .path(list)
                .entityList(Object.class)
                .hasSizeGreaterThan(least - 1);
        return Stream.of(entities, region, jobs)
                .flatMap(queries -> Mockito.mockingDetails(queries).getInvocations().stream())
                .map(invocation -> invocation.getMethod().getName())
                .sorted()
                .toList();
    }

    @Test
    void requestsAreMeasuredByTheNameOfTheirOperation() throws Exception {
        ask("query CountAll { graphCounts { organizations } }");
        var measures = send(to("/actuator/prometheus").GET()).body();
        assertThat(measures)
                .containsPattern(
                        "graphql_request_seconds_count\\{[^}]*graphql_operation_name=\"CountAll\"");
    }

    @Test
    void tracesAreMadeAndNotSent() {
        assertThat(context.getBeansOfType(Tracer.class)).isNotEmpty();
        assertThat(context.getBeansOfType(SpanExporter.class)).isEmpty();
        assertThat(context.getBeansOfType(LogRecordExporter.class)).isEmpty();
        assertThat(context.getBeansOfType(MetricExporter.class)).isEmpty();
    }

    @Test
    void answerThatIsKeptKnowsItsLanguage() throws Exception {
        var query = "{ concept(label: \"KI\") { name } }";
        var extensions =
                Map.of(
                        "persistedQuery",
                        Map.of("version", 1, "sha256Hash", PersistedQueriesTests.hash(query)));
        post(Map.of("query", query, "extensions", extensions));
        var path =
                "/graphql?extensions="
                        + URLEncoder.encode(
                                JSON.writeValueAsString(extensions), StandardCharsets.UTF_8);
        var german = send(to(path).GET());
        var english = send(to(path).header("Accept-Language", "en").GET());
        assertThat(german.body()).contains("Künstliche Intelligenz");
        assertThat(english.body()).contains("Artificial intelligence");
        assertThat(english.headers().firstValue("ETag"))
                .isPresent()
                .isNotEqualTo(german.headers().firstValue("ETag"));
        assertThat(english.headers().allValues("Vary").toString()).contains("Accept-Language");
    }

    private JsonNode ask(String query) throws IOException, InterruptedException {
        return post(Map.of("query", query));
    }

    private JsonNode post(Map<String, ?> body) throws IOException, InterruptedException {
        var request =
                to("/graphql")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return JSON.readTree(send(request).body());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }
}
