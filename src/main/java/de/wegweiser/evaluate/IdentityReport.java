package de.wegweiser.evaluate;

import de.wegweiser.evaluate.LabelledSet.Kind;
import de.wegweiser.evaluate.LabelledSet.Pair;
import de.wegweiser.evaluate.LabelledSet.Sighting;
import de.wegweiser.fact.EntityId;
import de.wegweiser.resolve.Doubt;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Formatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Who was found to be whom, for people and for programs.
public final class IdentityReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Of the pairs made in one way, those that were told right.
    record Share(int right, int of) {

        Share plus(boolean isRight) {
            return new Share(right + (isRight ? 1 : 0), of + 1);
        }
    }

    /// One set and what was found in it.
    ///
    /// @param ids of the sightings; whoever is nowhere was not seen
    /// @param doubts questions to a steward
    record Section(String title, LabelledSet set, Map<Sighting, EntityId> ids, List<Doubt> doubts) {

        ReviewOrder review() {
            return ReviewOrder.of(set, ids, doubts);
        }

        /// All pairs of sightings of one kind, whether they were made to be compared or not: so a
        /// chance meeting counts as well.
        Map<Kind, Count> counts() {
            var counts = new EnumMap<Kind, Count>(Kind.class);
            for (Kind kind : Kind.values()) {
                var all = set.sightings.stream().filter(s -> s.kind() == kind).toList();
                if (all.isEmpty()) continue;
                long hits = pairs(all, s -> id(s) + " " + s.truth());
                counts.put(
                        kind,
                        new Count(
                                (int) hits,
                                (int) (pairs(all, this::id) - hits),
                                (int) (pairs(all, Sighting::truth) - hits)));
            }
            return counts;
        }

        private static long pairs(List<Sighting> all, Function<Sighting, String> group) {
            var sizes = new HashMap<String, Long>();
            all.forEach(sighting -> sizes.merge(group.apply(sighting), 1L, Long::sum));
            return sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
        }

        /// Whoever was not seen is nobody else.
        private String id(Sighting sighting) {
            return Optional.ofNullable(ids.get(sighting))
                    .map(EntityId::value)
                    .orElse("unseen " + sighting);
        }

        private boolean isRight(Pair pair) {
            return id(pair.one()).equals(id(pair.other())) == pair.same();
        }

        /// The labelled pairs alone.
        Map<Kind, Count> labelled() {
            var counts = new EnumMap<Kind, Count>(Kind.class);
            for (Pair pair : set.pairs) {
                boolean right = isRight(pair);
                var count = Count.NONE;
                if (pair.same()) count = right ? Count.HIT : Count.MISSED;
                else if (!right) count = Count.EXTRA;
                counts.merge(pair.one().kind(), count, Count::plus);
            }
            return counts;
        }

        Map<Kind, Map<String, Share>> ways() {
            var ways = new EnumMap<Kind, Map<String, Share>>(Kind.class);
            for (Pair pair : set.pairs)
                ways.computeIfAbsent(pair.one().kind(), _ -> new TreeMap<>())
                        .merge(
                                (pair.same() ? "= " : "≠ ") + pair.how(),
                                new Share(0, 0).plus(isRight(pair)),
                                (a, b) -> new Share(a.right + b.right, a.of + b.of));
            return ways;
        }

        List<String> errors() {
            var lines = new ArrayList<String>();
            for (Pair pair : set.pairs)
                if (!isRight(pair))
                    lines.add(
                            "%s %s (%s): %s [%s] / %s [%s]"
                                    .formatted(
                                            pair.one().kind().label,
                                            pair.same() ? "missed" : "wrong",
                                            pair.how(),
                                            pair.one().printed(),
                                            pair.one().page(),
                                            pair.other().printed(),
                                            pair.other().page()));
            lines.addAll(chanceMeetings());
            return lines;
        }

        /// Two that are others, though nobody put them beside each other.
        private List<String> chanceMeetings() {
            var first = new HashMap<String, Sighting>();
            var lines = new ArrayList<String>();
            for (Sighting sighting : set.sightings) {
                var one = first.putIfAbsent(id(sighting), sighting);
                if (one != null && !one.truth().equals(sighting.truth()))
                    lines.add(
                            "%s wrong: %s [%s, %s] / %s [%s, %s]"
                                    .formatted(
                                            sighting.kind().label,
                                            one.printed(),
                                            one.truth(),
                                            one.page(),
                                            sighting.printed(),
                                            sighting.truth(),
                                            sighting.page()));
            }
            return lines;
        }

        int unseen() {
            return set.sightings.size() - ids.size();
        }
    }

    private final long seed;
    private final List<Section> sections;

    IdentityReport(long seed, List<Section> sections) {
        this.seed = seed;
        this.sections = List.copyOf(sections);
    }

    /// One line for each pair that was told wrong.
    public List<String> errors() {
        return sections.stream().flatMap(section -> section.errors().stream()).toList();
    }

    private Map<Kind, Count> total(Function<Section, Map<Kind, Count>> counted) {
        var total = new EnumMap<Kind, Count>(Kind.class);
        for (Section section : sections)
            counted.apply(section).forEach((kind, count) -> total.merge(kind, count, Count::plus));
        return total;
    }

    public String table() {
        var out = new Formatter(Locale.ROOT);
        for (Section section : sections) {
            out.format(
                    "%s: %,d pages, %,d sightings (%,d not found), %,d labelled pairs, %,d questions%n",
                    section.title,
                    section.set.pages.size() + section.set.later.size(),
                    section.set.sightings.size(),
                    section.unseen(),
                    section.set.pairs.size(),
                    section.doubts.size());
            review(out, section.review());
            counts(out, "labelled pairs of", section.labelled());
            counts(out, "all pairs of", section.counts());
            section.ways()
                    .forEach((kind, ways) ->
                            ways.forEach((how, share) ->
                                    out.format(
                                            "    %-16s %-52s %4d / %4d%n",
                                            kind.label, how, share.right, share.of)));
            out.format("%n");
        }
        out.format(
                "all of them, seed %d, %,d labelled pairs%n",
                seed, sections.stream().mapToInt(section -> section.set.pairs.size()).sum());
        counts(out, "labelled pairs of", total(Section::labelled));
        counts(out, "all pairs of", total(Section::counts));
        return out.toString();
    }

    private static void review(Formatter out, ReviewOrder review) {
        out.format(
                "  of %,d questions about known ones %,d are about one; AUC %s; of %,d missed pairs %,d are asked about%n",
                review.asked(),
                review.same(),
                share(review.auc()),
                review.missed(),
                review.missedAndAsked());
    }

    private static void counts(Formatter out, String what, Map<Kind, Count> counts) {
        out.format("  %-18s %6s %6s %6s %9s %7s%n", what, "TP", "FP", "FN", "precision", "recall");
        counts.forEach((kind, count) ->
                out.format(
                        "  %-18s %6d %6d %6d %9s %7s%n",
                        kind.label,
                        count.hits(),
                        count.extra(),
                        count.missed(),
                        share(count.precision()),
                        share(count.recall())));
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.4f", share);
    }

    public String json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("seed", seed);
        put(json.putObject("labelled"), total(Section::labelled));
        put(json.putObject("all"), total(Section::counts));
        var all = json.putArray("sections");
        for (Section section : sections) {
            ObjectNode node =
                    all.addObject()
                            .put("title", section.title)
                            .put("sightings", section.set.sightings.size())
                            .put("pairs", section.set.pairs.size());
            node.putPOJO("review", section.review());
            put(node.putObject("labelled"), section.labelled());
            put(node.putObject("all"), section.counts());
        }
        return json.toString();
    }

    private static void put(ObjectNode node, Map<Kind, Count> counts) {
        counts.forEach((kind, count) ->
                node.putObject(kind.label)
                        .put("tp", count.hits())
                        .put("fp", count.extra())
                        .put("fn", count.missed())
                        .put("precision", count.precision())
                        .put("recall", count.recall()));
    }
}
