package de.wegweiser.evaluate;

import java.time.Duration;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A name model beside the rules, for people and for programs.
public final class NamesReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What one way of finding names is worth.
    ///
    /// @param tokensPerSecond of processor time
    record Row(String what, Count count, double tokensPerSecond) {}

    /// Rows that can be compared with each other.
    record Section(String title, List<Row> rows) {}

    private final NamesEvaluation.Training how;
    private final int tokens;
    private final int names;
    private final Duration learning;
    private final List<String> sets;
    private final List<Section> sections;

    NamesReport(
            NamesEvaluation.Training how,
            int tokens,
            int names,
            Duration learning,
            List<String> sets,
            List<Section> sections) {
        this.how = how;
        this.tokens = tokens;
        this.names = names;
        this.learning = learning;
        this.sets = List.copyOf(sets);
        this.sections = List.copyOf(sections);
    }

    public String table() {
        var out = new Formatter(Locale.ROOT);
        out.format(
                "OpenNLP perceptron, %d iterations, cutoff %d, on %,d tokens with %,d names in %d s of processor time%n",
                how.iterations(), how.cutoff(), tokens, names, learning.toSeconds());
        out.format("sets: %s (%s)%n", String.join(", ", sets), NameSet.LICENCE);
        for (Section section : sections) {
            out.format("%n%s%n", section.title);
            out.format(
                    "%-40s %5s %5s %5s %6s %6s %6s %9s%n",
                    "", "TP", "FP", "FN", "P", "R", "F1", "tokens/s");
            for (Row row : section.rows)
                out.format(
                        "%-40s %5d %5d %5d %6s %6s %6s %,9.0f%n",
                        row.what,
                        row.count.hits(),
                        row.count.extra(),
                        row.count.missed(),
                        percent(row.count.precision()),
                        percent(row.count.recall()),
                        percent(row.count.f1()),
                        row.tokensPerSecond);
        }
        return out.toString();
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    public String json() {
        ObjectNode json = JSON.createObjectNode();
        json.putObject("training")
                .put("tokens", tokens)
                .put("names", names)
                .put("iterations", how.iterations())
                .put("cutoff", how.cutoff())
                .put("seconds", learning.toMillis() / 1e3);
        var all = json.putArray("sections");
        for (Section section : sections) {
            var rows = all.addObject().put("title", section.title).putArray("rows");
            for (Row row : section.rows)
                rows.addObject()
                        .put("what", row.what)
                        .put("tp", row.count.hits())
                        .put("fp", row.count.extra())
                        .put("fn", row.count.missed())
                        .put("f", row.count.f1())
                        .put("tokensPerSecond", Math.round(row.tokensPerSecond));
        }
        return json.toString();
    }
}
