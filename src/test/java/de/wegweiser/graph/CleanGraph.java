package de.wegweiser.graph;

import static org.assertj.core.api.Assertions.assertThat;

/// What every load must leave behind.
public final class CleanGraph {

    private CleanGraph() {}

    public static void assertClean(GraphConnection graph) {
        var report = new GraphLint(graph).run(5, _ -> {});
        assertThat(report.clean()).as("%s", report.describe()).isTrue();
    }
}
