package de.wegweiser.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.neo4j.driver.exceptions.ClientException;

@ResourceLock(Neo4jForTests.REGION_LOCK)
class ObservedQueriesIT {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void questionIsMeasuredByTheNameOfItsFile() {
        var graph = observed();
        graph.answer(NamedQuery.text("entity/by-ids"), Map.of("ids", List.of("nobody")));
        graph.answer("RETURN 1", Map.of());
        assertThatThrownBy(() -> graph.answer("no Cypher", Map.of()))
                .isInstanceOf(ClientException.class);

        assertThat(count("entity/by-ids", "none")).isEqualTo(1);
        assertThat(count(NamedQuery.UNNAMED, "none")).isEqualTo(1);
        assertThat(count(NamedQuery.UNNAMED, "ClientException")).isEqualTo(1);
    }

    private GraphConnection observed() {
        var observations = ObservationRegistry.create();
        observations
                .observationConfig()
                .observationHandler(new DefaultMeterObservationHandler(meters));
        var region = Neo4jForTests.REGION.graph();
        return GraphConnection.over(region.driver(), region.database(), observations);
    }

    private long count(String query, String error) {
        return meters.get("wegweiser.graph.query")
                .tag("query", query)
                .tag("error", error)
                .timer()
                .count();
    }
}
