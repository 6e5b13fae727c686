package de.wegweiser.evaluate;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// A role model beside the rules, for people and for programs.
public final class RolesReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Pages whose role was told right, of those judged.
    record Share(int right, int judged) {

        Share plus(Share more) {
            return new Share(right + more.right, judged + more.judged);
        }

        double accuracy() {
            return (double) right / judged;
        }
    }

    /// @param kinds of pages, by their names
    record Row(String what, Map<String, Share> kinds) {

        Row {
            kinds = new TreeMap<>(kinds);
        }

        Share all() {
            return kinds.values().stream().reduce(new Share(0, 0), Share::plus);
        }
    }

    private final RolesEvaluation.Training how;
    private final int pages;
    private final int publishers;
    private final int more;
    private final List<Row> rows;

    RolesReport(RolesEvaluation.Training how, int pages, int publishers, int more, List<Row> rows) {
        this.how = how;
        this.pages = pages;
        this.publishers = publishers;
        this.more = more;
        this.rows = List.copyOf(rows);
    }

    List<Row> rows() {
        return rows;
    }

    public String table() {
        var out = new Formatter(Locale.ROOT);
        out.format(
                "%d pages of %d publishers, each judged by a model of the others' pages; %d pages of sites to learn from; %d iterations, cutoff %d%n%n",
                pages, publishers, more, how.iterations(), how.cutoff());
        out.format("%-30s", "right, of judged");
        rows.getFirst().kinds.keySet().forEach(kind -> out.format(" %11s", kind));
        out.format(" %11s %6s%n", "all", "%");
        for (Row row : rows) {
            out.format("%-30s", row.what);
            row.kinds.values().forEach(share -> out.format(" %11s", of(share)));
            out.format(" %11s %6.1f%n", of(row.all()), 100 * row.all().accuracy());
        }
        return out.toString();
    }

    private static String of(Share share) {
        return share.right + "/" + share.judged;
    }

    public String json() {
        var json = JSON.createObjectNode();
        json.put("pages", pages).put("publishers", publishers).put("more", more);
        var all = json.putArray("rows");
        for (Row row : rows) {
            var one = all.addObject().put("what", row.what);
            one.put("right", row.all().right()).put("judged", row.all().judged());
            var kinds = one.putObject("kinds");
            row.kinds.forEach((kind, share) ->
                    kinds.putObject(kind).put("right", share.right).put("judged", share.judged));
        }
        return json.toString();
    }
}
