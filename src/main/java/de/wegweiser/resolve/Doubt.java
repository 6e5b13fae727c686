package de.wegweiser.resolve;

import de.wegweiser.fact.EntityId;

/// Two entities that share a key and contradict each other in a stronger one: never merged by the
/// machine, a question to a steward.
///
/// @param shared the key both carry
/// @param reason in plain words, for example `HR differs: Siegen HRB 1 / Siegen HRB 2`
public record Doubt(EntityId one, EntityId other, Identifier shared, String reason) {

    /// Names the pair.
    public String id() {
        return one.compareTo(other) < 0 ? one + "+" + other : other + "+" + one;
    }

    /// 0 to 1: how likely they are one.
    public double score() {
        return 0.5;
    }
}
