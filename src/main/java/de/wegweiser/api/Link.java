package de.wegweiser.api;

import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.Edge;
import java.time.Instant;
import java.util.List;

/// An edge of the graph seen from one of its ends; all link types of the schema are made from it.
///
/// @param from id of the end we come from
record Link(String from, Edge edge) {

    /// Links from what was asked for to whoever has to do with it.
    static List<Link> atTheSubject(List<Edge> edges) {
        return edges.stream().map(edge -> new Link(edge.key().object(), edge)).toList();
    }

    public String other() {
        return edge.other(from);
    }

    public Predicate predicate() {
        return edge.key().predicate();
    }

    public boolean outgoing() {
        return edge.key().subject().equals(from);
    }

    public boolean leads() {
        return predicate() == Predicate.LEADS;
    }

    public int support() {
        return edge.support();
    }

    public double confidence() {
        return edge.confidence();
    }

    public Instant firstSeen() {
        return edge.firstSeen();
    }

    public Instant lastSeen() {
        return edge.lastSeen();
    }

    public boolean stale() {
        return edge.stale();
    }
}
