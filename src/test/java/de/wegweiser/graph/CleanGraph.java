package de.wegweiser.graph;

import static org.assertj.core.api.Assertions.assertThat;

/// What every load must leave behind.
public final class CleanGraph {

    private CleanGraph() {}

    public static void assertClean(GraphConnection graph) {
        var report = new GraphLint(graph).run(5, _ -> {});
        assertThat(report.clean()).as("%s", report.describe()).isTrue();
    }

    /// As [#assertClean], but for two that share a website and may be one: who they are is the
    /// resolver's question, and a steward's.
    public static void assertSound(GraphConnection graph) {
        var report = new GraphLint(graph).run(5, _ -> {});
        assertThat(report.findings())
                .as("%s", report.describe())
                .allMatch(finding ->
                        finding.rule() == LintRule.IDENTIFIER_OF_TWO
                                && finding.node().startsWith("key:DOMAIN:"));
    }
}
