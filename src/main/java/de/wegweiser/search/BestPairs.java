package de.wegweiser.search;

import static java.util.Comparator.comparingDouble;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The pairs of a source and a target with the best paths, out of many more.
final class BestPairs {

    /// So much of a score may be lost by multiplying in another order.
    private static final double ROUNDING = 1e-9;

    private final long most;
    private Map<Pair, Best> best = new HashMap<>();
    private double least;

    /// @param most how many are wanted
    BestPairs(long most) {
        this.most = most;
    }

    private record Pair(String source, String target) {}

    private record Best(double score, Metapath metapath) {}

    /// As [PathRanking] has them: equal scores must not depend on what came first.
    private static final Comparator<Map.Entry<Pair, Best>> BEST_FIRST =
            comparingDouble((Map.Entry<Pair, Best> one) -> one.getValue().score())
                    .reversed()
                    .thenComparing(one -> one.getValue().metapath())
                    .thenComparing(one -> one.getKey().source())
                    .thenComparing(one -> one.getKey().target());

    /// Whether a path of this score might still change anything; what is worse need not be offered.
    boolean takes(double score) {
        return score >= least;
    }

    void offer(String source, String target, double score, Metapath metapath) {
        if (!takes(score)) return;
        best.merge(
                new Pair(source, target),
                new Best(score, metapath),
                (a, b) -> a.score() >= b.score() ? a : b);
        if (best.size() >= 3 * most) cut();
    }

    private void cut() {
        var kept = new HashMap<Pair, Best>();
        best.entrySet().stream()
                .sorted(BEST_FIRST)
                .limit(most)
                .forEach(one -> {
                    kept.put(one.getKey(), one.getValue());
                    least = one.getValue().score() * (1 - ROUNDING);
                });
        best = kept;
    }

    /// Source → targets.
    Map<String, Set<String>> found() {
        if (best.size() > most) cut();
        var found = new HashMap<String, Set<String>>();
        for (Pair pair : best.keySet())
            found.computeIfAbsent(pair.source(), _ -> new HashSet<>()).add(pair.target());
        return found;
    }
}
