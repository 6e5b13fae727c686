package de.wegweiser.search;

import de.wegweiser.fact.Predicate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What ties somebody to a concept, and how much such a tie says.
final class Ties {

    /// Who says this of a concept can help others with it.
    static final Set<Predicate> HELPS = unmodifiable(Predicate.OFFERS, Predicate.RESEARCHES);

    /// Who says this of a concept has to do with it.
    static final Set<Predicate> DOES =
            unmodifiable(Predicate.OFFERS, Predicate.RESEARCHES, Predicate.USES);

    private Ties() {}

    private static Set<Predicate> unmodifiable(Predicate first, Predicate... rest) {
        return Collections.unmodifiableSet(EnumSet.of(first, rest));
    }

    /// What everybody has to do with says less of one.
    ///
    /// @param degree ties of the concept
    /// @return 1 for a concept of nobody, less the more have to do with it
    static double rarity(int degree) {
        return 1 / Math.log(Math.E + degree);
    }
}
