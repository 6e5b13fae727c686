package de.wegweiser.fact;

/// What a statement says of its subject; also the type of the edge in the graph.
public enum Predicate {
    /// Organization → concept.
    OFFERS,
    USES,
    RESEARCHES,
    SEEKS,
    /// Person → concept.
    EXPERT_IN,
    /// Person → organization.
    WORKS_FOR,
    LEADS,
    /// Organization → organization.
    PART_OF,
    COOPERATES_WITH,
    MEMBER_OF,
    LINKS_TO,
    /// Organization → project.
    PARTICIPATES_IN,
    /// Organization → municipality.
    LOCATED_IN
}
