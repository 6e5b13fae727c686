package de.wegweiser.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.neo4j.driver.exceptions.ClientException;

@ResourceLock(Neo4jForTests.STORE_LOCK)
class AnswerTimeIT {

    /// Counts for an hour or so.
    private static final String ENDLESS =
            "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a + b AS c RETURN count(c)";

    @Test
    @Timeout(60)
    void theDatabaseBreaksOffWhatTakesTooLongAndGoesOnWithTheNext() {
        var graph = Neo4jForTests.STORE.graph();
        assertThatExceptionOfType(ClientException.class)
                .isThrownBy(() -> graph.answer(ENDLESS, Map.of(), Duration.ofMillis(300)))
                .satisfies(e -> assertThat(e.code()).contains("TransactionTimedOut"));
        assertThat(graph.answer("RETURN 1 AS one", Map.of()).getFirst().get("one").asInt())
                .isEqualTo(1);
    }
}
