package de.wegweiser.evaluate;

import java.time.Duration;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How good extraction is, for people and for programs.
public final class ExtractionReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String IMPRESSUM = "IMPRESSUM MICRO";
    private static final String RELATIONS = "RELATIONS MICRO";

    private final int pages;
    private final List<String> unread;
    private final Tally tally;
    private final Stopwatch.Speed speed;

    ExtractionReport(int pages, List<String> unread, Tally tally, Stopwatch.Speed speed) {
        this.pages = pages;
        this.unread = List.copyOf(unread);
        this.tally = tally;
        this.speed = speed;
    }

    /// Pages that the extractor did not read, with its reasons; all of their answers are missed.
    public List<String> unread() {
        return unread;
    }

    /// Where extractor and gold disagree, one line each.
    ///
    /// @param measure null for all
    public List<String> errors(@Nullable Measure measure) {
        return tally.findings().stream()
                .filter(finding -> measure == null || finding.measure() == measure)
                .map(Finding::line)
                .toList();
    }

    public String table() {
        var out = new Formatter(Locale.ROOT);
        out.format("pages %d, without a prediction %d%n", pages, unread.size());
        out.format("%-22s %5s %5s %5s %7s %7s %7s%n", "field", "TP", "FP", "FN", "P", "R", "F1");
        Measure.COUNTED.forEach(measure -> row(out, measure.label(), tally.count(measure)));
        row(out, IMPRESSUM, tally.count(Measure.IMPRESSUM));
        row(out, RELATIONS, tally.count(Measure.RELATIONS));
        Count role = tally.count(Measure.PAGE_ROLE);
        out.format(
                "%nrole of the page: %d of %d right, %s %%%n",
                role.hits(), role.hits() + role.missed(), percent(role.recall()).strip());
        reliability(out);
        out.format(
                "%nprocessor time a page, HTML to facts: median %.1f ms, mean %.1f ms (%s)%n",
                millis(speed.median()),
                millis(speed.mean()),
                speed.rounds() == 1 ? "1 warm round" : speed.rounds() + " warm rounds");
        out.format(
                "in a second of it: %,.0f tokens, %,.0f characters of main text%n",
                speed.tokens(), speed.characters());
        out.format("peak heap: %d MiB%n", speed.peakHeap() >> 20);
        return out.toString();
    }

    private static void row(Formatter out, String label, Count count) {
        out.format(
                "%-22s %5d %5d %5d %7s %7s %7s%n",
                label,
                count.hits(),
                count.extra(),
                count.missed(),
                percent(count.precision()),
                percent(count.recall()),
                percent(count.f1()));
    }

    private void reliability(Formatter out) {
        out.format("%n%-22s %12s %7s %7s %7s%n", "reliability", "confidence", "count", "mean", "P");
        for (var claim : Tally.Claim.values()) {
            var reliability = tally.reliability(claim);
            for (var bin : reliability.bins())
                out.format(
                        "%-22s %12s %7d %7s %7s%n",
                        name(claim),
                        String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), bin.to()),
                        bin.count(),
                        percent(bin.confidence()),
                        percent(bin.precision()));
            out.format(
                    "%-22s expected calibration error %s%n",
                    name(claim), percent(reliability.expectedCalibrationError()).strip());
        }
    }

    private static String name(Tally.Claim claim) {
        return claim.name().toLowerCase(Locale.ROOT);
    }

    /// @param withErrors whether all disagreements are listed, too
    /// @param measure of those; null for all
    public String json(boolean withErrors, @Nullable Measure measure) {
        ObjectNode json = JSON.createObjectNode();
        json.put("pages", pages).put("withoutPrediction", unread.size());
        ObjectNode measures = json.putObject("measures");
        Measure.COUNTED.forEach(one -> count(measures.putObject(one.label()), tally.count(one)));
        count(measures.putObject(IMPRESSUM), tally.count(Measure.IMPRESSUM));
        count(measures.putObject(RELATIONS), tally.count(Measure.RELATIONS));
        Count role = tally.count(Measure.PAGE_ROLE);
        number(
                json.putObject("pageRole")
                        .put("right", role.hits())
                        .put("judged", role.hits() + role.missed()),
                "accuracy",
                role.recall());
        ObjectNode reliability = json.putObject("reliability");
        for (var claim : Tally.Claim.values())
            reliability(reliability.putObject(name(claim)), tally.reliability(claim));
        speed(json.putObject("speed"));
        if (withErrors) {
            var errors = json.putArray("errors");
            errors(measure).forEach(errors::add);
        }
        return JSON.writeValueAsString(json);
    }

    private static void count(ObjectNode node, Count count) {
        node.put("tp", count.hits()).put("fp", count.extra()).put("fn", count.missed());
        number(node, "p", count.precision());
        number(node, "r", count.recall());
        number(node, "f", count.f1());
    }

    private static void reliability(ObjectNode node, Reliability reliability) {
        var bins = node.putArray("bins");
        for (var bin : reliability.bins()) {
            ObjectNode one = bins.addObject().put("from", bin.from()).put("to", bin.to());
            one.put("count", bin.count()).put("right", bin.right());
            number(one, "confidence", bin.confidence());
            number(one, "precision", bin.precision());
        }
        number(node, "expectedCalibrationError", reliability.expectedCalibrationError());
    }

    private void speed(ObjectNode node) {
        node.put("rounds", speed.rounds())
                .put("medianMillis", millis(speed.median()))
                .put("meanMillis", millis(speed.mean()));
        number(node, "tokensPerSecond", speed.tokens());
        number(node, "charactersPerSecond", speed.characters());
        node.put("peakHeapBytes", speed.peakHeap());
    }

    /// JSON has no word for "nothing to divide by" but null.
    private static void number(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) node.put(name, value);
        else node.putNull(name);
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private static double millis(Duration time) {
        return time.toNanos() / 1e6;
    }
}
