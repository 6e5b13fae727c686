package de.wegweiser.resolve;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/// What a steward said: the one and the other are not the same, whatever they share.
///
/// It is told by keys, so that it holds for pages that are read later and in a graph that is built
/// anew: whoever carries a key that only `one` has is never put together with whoever carries a key
/// that only `other` has. Keys of both tell nothing; where one has no key of its own, nothing does.
///
/// @param one keys of the one
/// @param other keys of the other
public record Distinct(NavigableSet<Identifier> one, NavigableSet<Identifier> other) {

    public Distinct {
        one = Collections.unmodifiableNavigableSet(new TreeSet<>(one));
        other = Collections.unmodifiableNavigableSet(new TreeSet<>(other));
    }

    /// Whether each has a key that the other lacks.
    public boolean tellsApart() {
        return !other.containsAll(one) && !one.containsAll(other);
    }
}
