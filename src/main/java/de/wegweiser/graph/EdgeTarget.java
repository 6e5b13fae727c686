package de.wegweiser.graph;

import de.wegweiser.fact.Predicate;

/// What an edge ends at.
enum EdgeTarget {
    ENTITY("Entity", "id"),
    CONCEPT("Concept", "uri"),
    MUNICIPALITY("Municipality", "ags");

    private final String label;
    private final String key;

    EdgeTarget(String label, String key) {
        this.label = label;
        this.key = key;
    }

    static EdgeTarget of(Predicate predicate) {
        return switch (predicate) {
            case OFFERS, USES, RESEARCHES, SEEKS, EXPERT_IN -> CONCEPT;
            case WORKS_FOR, LEADS, PART_OF, COOPERATES_WITH, MEMBER_OF, LINKS_TO, PARTICIPATES_IN ->
                    ENTITY;
            case LOCATED_IN -> MUNICIPALITY;
        };
    }

    /// A named query with its label filled in: Cypher takes no parameter there.
    String in(String query) {
        return NamedQuery.text(query).replace(":TARGET {KEY:", ":" + label + " {" + key + ":");
    }

    /// The same for a query that also names the type of the edge.
    static String in(String query, Predicate predicate) {
        return of(predicate).in(query).replace("[r:EDGE]", "[r:" + predicate.name() + "]");
    }
}
