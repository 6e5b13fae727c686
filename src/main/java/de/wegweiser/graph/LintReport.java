package de.wegweiser.graph;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What is wrong with a graph.
///
/// @param nodes how many were looked at
/// @param edges how many were looked at
/// @param findings some of each rule
/// @param counts how many there are in all, by rule; a rule that holds is left out
public record LintReport(
        long nodes, long edges, List<Finding> findings, Map<LintRule, Long> counts) {

    /// @param node key of the node, or `SUBJECT -PREDICATE-> OBJECT` of an edge
    /// @param sentence what is wrong with it
    public record Finding(LintRule rule, String node, String sentence) {}

    public LintReport {
        findings = List.copyOf(findings);
        counts = counts.isEmpty() ? Map.of() : new EnumMap<>(counts);
    }

    public boolean clean() {
        return counts.isEmpty();
    }

    /// For people: rule by rule, with the remedy once, and the counts at the end.
    public String describe() {
        var text = new StringBuilder();
        counts.forEach((rule, count) -> {
            text.append("%s: %d%n".formatted(rule.title(), count));
            findings.stream()
                    .filter(finding -> finding.rule() == rule)
                    .forEach(finding ->
                            text.append("  %s %s%n".formatted(finding.node(), finding.sentence())));
            long shown = findings.stream().filter(finding -> finding.rule() == rule).count();
            if (shown < count)
                text.append("  … and %d more (--limit shows more)%n".formatted(count - shown));
            text.append("  What to do: %s.%n".formatted(rule.remedy()));
        });
        return text.append("%d nodes and %d edges looked at, %s%n".formatted(nodes, edges, sum()))
                .toString();
    }

    private String sum() {
        if (clean()) return "nothing found";
        return counts.values().stream().mapToLong(Long::longValue).sum()
                + " findings: "
                + counts.entrySet().stream()
                        .map(count -> count.getKey().title() + " " + count.getValue())
                        .collect(Collectors.joining(", "));
    }
}
