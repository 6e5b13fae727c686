package de.wegweiser.resolve;

import de.wegweiser.fact.EntityId;
import org.jspecify.annotations.Nullable;

/// Two entities that may be one, and that the machine leaves apart: a question to a steward.
///
/// @param one the smaller of the two ids
/// @param oneName the best name known
/// @param other the greater one
/// @param shared the strongest key that both carry; none when their names are only alike
/// @param reason why they were kept apart, in plain words, for example `HR differs: siegen HRB 1 /
///   siegen HRB 2`
/// @param score how likely they are one, 0 to 1: our own weights, good for an order
/// @param ifDistinct what to remember when the steward says that they are two
public record Doubt(
        EntityType type,
        EntityId one,
        String oneName,
        EntityId other,
        String otherName,
        @Nullable Identifier shared,
        String reason,
        double score,
        Distinct ifDistinct) {

    public Doubt {
        if (one.compareTo(other) >= 0)
            throw new IllegalArgumentException("not in order: " + one + " / " + other);
        if (!(score >= 0 && score <= 1))
            throw new IllegalArgumentException("no likelihood: " + score);
    }

    /// Of the pair: the same question has the same id in every run.
    public String id() {
        return Ids.pair(one, other);
    }
}
