package de.wegweiser.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.observation.DefaultDataFetcherObservationConvention;
import org.springframework.graphql.observation.DefaultDataLoaderObservationConvention;
import org.springframework.graphql.observation.GraphQlObservationInstrumentation;

class OperationNamesTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final GraphQL graph = measured();

    private GraphQL measured() {
        var observations = ObservationRegistry.create();
        observations
                .observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(meters));
        var schema =
                new SchemaGenerator()
                        .makeExecutableSchema(
                                new SchemaParser().parse("type Query {a: Int}"),
                                RuntimeWiring.MOCKED_WIRING);
        return GraphQL.newGraphQL(schema)
                .instrumentation(
                        new GraphQlObservationInstrumentation(
                                observations,
                                new OperationNames(),
                                new DefaultDataFetcherObservationConvention(),
                                new DefaultDataLoaderObservationConvention()))
                .build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
                    query Mission {a}                | none    | Mission
                    {a}                              | none    | anonymous
                    query A {a} query B {a}          | B       | B
                    query Invalid {b}                | Invalid | other
                    query {                          | Broken  | other
                    query A {a} query B {a}          | Missing | other
                    """)
    void requestIsMeasuredByTheNameOfWhatWasDone(
            String query, @Nullable String name, String measured) {
        ask(query, name);
        assertThat(names()).containsExactly(measured);
    }

    @Test
    void namesThatClientsInventCostABoundedAmountOfMemory() {
        ask("query First {a}", null);
        for (int i = 0; i < 1_000; i++) ask("query N%d {a}".formatted(i), null);
        ask("query First {a}", null);
        assertThat(names())
                .hasSize(OperationNames.MOST + 1)
                .contains("First", OperationNames.OTHER)
                .doesNotContain("N999");
        assertThat(timer("First").count()).isEqualTo(2);
        assertThat(timer(OperationNames.OTHER).count()).isEqualTo(1_001 - OperationNames.MOST);
    }

    @Test
    void longNameIsNotRepeatedInEachMeasure() {
        ask("query %s {a}".formatted("N".repeat(OperationNames.LONGEST + 1)), null);
        assertThat(names()).containsExactly(OperationNames.OTHER);
    }

    private void ask(String query, @Nullable String operation) {
        graph.execute(ExecutionInput.newExecutionInput(query).operationName(operation).build());
    }

    private Timer timer(String name) {
        return meters.get("graphql.request").tag(OperationNames.TAG, name).timer();
    }

    private Set<String> names() {
        return meters.find("graphql.request").timers().stream()
                .map(timer -> timer.getId().getTag(OperationNames.TAG))
                .collect(Collectors.toSet());
    }
}
