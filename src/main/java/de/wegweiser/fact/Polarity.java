package de.wegweiser.fact;

/// Whether the sentence says so or says the opposite: "Wir bieten keine Lackierung an" is read,
/// kept as [#NEGATED] and never becomes an edge.
public enum Polarity {
    AFFIRMED,
    NEGATED
}
