package de.wegweiser.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.wegweiser.graph.CanonicalExport.Times;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A load in another process, on its own data folder.
@ResourceLock(Neo4jForTests.STORE_LOCK)
@Order(4)
@Tag("slow")
class CrashIT {

    @Test
    void aLoadThatWasKilledIsMadeWholeByTheSameLoad(@TempDir Path home) {
        try (var process = new Fork(ManyPages.class.getName(), home.toString())) {
            process.await("opened");
            assertThatThrownBy(() -> GraphConnection.open(GraphSettings.embedded(home)))
                    .isInstanceOf(GraphUnavailable.class)
                    .hasMessageContainingAll(
                            home.toString(),
                            "in use by another wegweiser",
                            "process " + process.pid(),
                            "wegweiser.graph.home");
            process.await("loading");
            process.kill();
        }
        try (var graph = GraphConnection.open(GraphSettings.embedded(home))) {
            assertThat(ManyPages.pages(graph)).isBetween(1, ManyPages.PAGES - 1);
            var report = ManyPages.load(graph);
            assertThat(report.unchangedPages()).isPositive();
            assertThat(report.pages() + report.unchangedPages()).isEqualTo(ManyPages.PAGES);
            assertThat(new CanonicalExport(graph).lines(Times.KEPT)).isEqualTo(undisturbed());
        }
    }

    private static List<String> undisturbed() {
        var graph = Neo4jForTests.STORE.empty();
        ManyPages.load(graph);
        return new CanonicalExport(graph).lines(Times.KEPT);
    }
}
