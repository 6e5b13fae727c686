package de.wegweiser.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the stewards keep apart, looked up by key.
final class Verdicts {

    /// Which sides of which verdicts a key stands on: verdict number n is `n + 1` on the one side
    /// and `-(n + 1)` on the other.
    private final Map<Identifier, Set<Integer>> sides = new HashMap<>();

    Verdicts(Collection<Distinct> told) {
        int number = 0;
        for (Distinct verdict : Set.copyOf(told)) {
            number++;
            for (Identifier key : verdict.one())
                if (!verdict.other().contains(key)) side(key, number);
            for (Identifier key : verdict.other())
                if (!verdict.one().contains(key)) side(key, -number);
        }
    }

    static Verdicts none() {
        return new Verdicts(List.of());
    }

    private void side(Identifier key, int side) {
        sides.computeIfAbsent(key, _ -> new HashSet<>()).add(side);
    }

    /// The sides that somebody with these keys is on.
    Set<Integer> sides(Collection<Identifier> keys) {
        if (sides.isEmpty()) return Set.of();
        var found = new HashSet<Integer>();
        for (Identifier key : keys) found.addAll(sides.getOrDefault(key, Set.of()));
        return found.isEmpty() ? Set.of() : found;
    }

    /// Whether two are on the two sides of one verdict.
    static boolean apart(Set<Integer> one, Set<Integer> other) {
        if (one.isEmpty() || other.isEmpty()) return false;
        return one.stream().anyMatch(side -> other.contains(-side));
    }
}
