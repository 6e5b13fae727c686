package de.wegweiser.evaluate;

import static java.util.stream.Collectors.toSet;

import de.wegweiser.evaluate.LabelledSet.Pair;
import de.wegweiser.evaluate.LabelledSet.Sighting;
import de.wegweiser.fact.EntityId;
import de.wegweiser.resolve.Doubt;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Whether a steward's time is well spent: what is asked, and in which order.
///
/// @param asked questions about two of whom it is known who they are
/// @param same those where the two are one
/// @param auc chance that a question about one stands before a question about two, 0.5 when the
///   order says nothing; NaN when there are not both kinds
/// @param missed labelled pairs that are one and were left apart
/// @param missedAndAsked those that a question is about
record ReviewOrder(int asked, int same, double auc, int missed, int missedAndAsked) {

    static ReviewOrder of(LabelledSet set, Map<Sighting, EntityId> ids, List<Doubt> doubts) {
        var truths = new HashMap<EntityId, Set<String>>();
        ids.forEach((sighting, id) ->
                truths.computeIfAbsent(id, _ -> new HashSet<>()).add(sighting.truth()));
        var judged =
                doubts.stream()
                        .filter(doubt ->
                                truths.containsKey(doubt.one())
                                        && truths.containsKey(doubt.other()))
                        .toList();
        var right = scores(judged, truths, true);
        var wrong = scores(judged, truths, false);
        var questions =
                doubts.stream().map(doubt -> Set.of(doubt.one(), doubt.other())).collect(toSet());
        var missed =
                set.pairs.stream()
                        .filter(Pair::same)
                        .filter(pair ->
                                ids.containsKey(pair.one()) && ids.containsKey(pair.other()))
                        .map(pair -> two(ids, pair))
                        .filter(two -> two.size() == 2)
                        .toList();
        return new ReviewOrder(
                judged.size(),
                right.size(),
                auc(right, wrong),
                missed.size(),
                (int) missed.stream().filter(questions::contains).count());
    }

    /// Whom the two are taken for: a set of one, when that is right.
    private static Set<EntityId> two(Map<Sighting, EntityId> ids, Pair pair) {
        var two = new HashSet<EntityId>();
        for (Sighting sighting : List.of(pair.one(), pair.other()))
            two.add(Objects.requireNonNull(ids.get(sighting)));
        return two;
    }

    private static List<Double> scores(
            List<Doubt> doubts, Map<EntityId, Set<String>> truths, boolean same) {
        return doubts.stream()
                .filter(doubt ->
                        Collections.disjoint(truths.get(doubt.one()), truths.get(doubt.other()))
                                != same)
                .map(Doubt::score)
                .toList();
    }

    /// Mann and Whitney 1947; of two that are equal, half counts.
    private static double auc(List<Double> right, List<Double> wrong) {
        double won = 0;
        for (double one : right)
            for (double other : wrong) won += one > other ? 1 : one == other ? 0.5 : 0;
        return won / ((double) right.size() * wrong.size());
    }
}
