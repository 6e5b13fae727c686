package de.wegweiser.api;

import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.Edge;
import java.time.Instant;

/// An edge of the graph seen from one of its ends; all link types of the schema are made from it.
///
/// @param from id of the end we come from
record Link(String from, Edge edge) {

    String other() {
        return edge.other(from);
    }

    Predicate predicate() {
        return edge.key().predicate();
    }

    boolean outgoing() {
        return edge.key().subject().equals(from);
    }

    boolean leads() {
        return predicate() == Predicate.LEADS;
    }

    int support() {
        return edge.support();
    }

    double confidence() {
        return edge.confidence();
    }

    Instant firstSeen() {
        return edge.firstSeen();
    }

    Instant lastSeen() {
        return edge.lastSeen();
    }
}
