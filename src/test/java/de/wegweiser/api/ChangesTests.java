package de.wegweiser.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Mono;

class ChangesTests {

    private final Changes changes = new Changes();
    private final GraphQL graph =
            GraphQL.newGraphQL(
                            new SchemaGenerator()
                                    .makeExecutableSchema(
                                            new SchemaParser()
                                                    .parse(
                                                            "type Query {a: Int} type Mutation {b: Int}"),
                                            RuntimeWiring.MOCKED_WIRING))
                    .instrumentation(changes)
                    .build();

    private ExecutionResult from(@Nullable String address, String query) throws Exception {
        return from(address, "http://127.0.0.1:8080/graphql", new HttpHeaders(), query);
    }

    private ExecutionResult from(
            @Nullable String address, String url, HttpHeaders headers, String query)
            throws Exception {
        var caller =
                address == null
                        ? null
                        : new InetSocketAddress(InetAddress.ofLiteral(address), 4711);
        var request =
                new WebGraphQlRequest(
                        URI.create(url),
                        headers,
                        new LinkedMultiValueMap<>(),
                        caller,
                        Map.of(),
                        Map.<String, Object>of("query", query),
                        "1",
                        Locale.ENGLISH);
        return Objects.requireNonNull(changes.intercept(request, this::execute).block())
                .getExecutionResult();
    }

    private Mono<WebGraphQlResponse> execute(WebGraphQlRequest request) {
        var input = request.toExecutionInput();
        return Mono.fromFuture(graph.executeAsync(input))
                .map(result ->
                        new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input, result)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void whoSitsAtTheMachineMayChangeSomething(String address) throws Exception {
        assertThat(from(address, "mutation {b}").getErrors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "2001:db8::1", "10.0.0.7"})
    void nobodyElseMay(String address) throws Exception {
        var errors = from(address, "mutation {b}").getErrors();
        assertThat(errors).hasSize(1);
        assertThat(ErrorCode.of(errors.getFirst())).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(from(address, "{a}").getErrors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "Via"})
    void aProxyOnThisMachineSpeaksForOthers(String header) throws Exception {
        var headers = new HttpHeaders();
        headers.set(header, "192.0.2.1");
        assertThat(
                        from("127.0.0.1", "http://127.0.0.1/graphql", headers, "mutation {b}")
                                .getErrors())
                .hasSize(1);
    }

    @Test
    void aNameThatWasMadeToLeadHereIsNotThisMachine() throws Exception {
        var headers = new HttpHeaders();
        assertThat(
                        from(
                                        "127.0.0.1",
                                        "http://evil.example:8080/graphql",
                                        headers,
                                        "mutation {b}")
                                .getErrors())
                .hasSize(1);
        assertThat(
                        from("127.0.0.1", "http://localhost:8080/graphql", headers, "mutation {b}")
                                .getErrors())
                .isEmpty();
    }

    @Test
    void whoeverCannotBeToldMayNot() throws Exception {
        assertThat(from(null, "mutation {b}").getErrors()).hasSize(1);
    }
}
