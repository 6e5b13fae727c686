package de.wegweiser.search;

import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.EdgeKey;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A way from one who needs something to one who knows it.
///
/// @param score product over the hops of confidence and damped degrees; compare within one answer
///   only
/// @param share of all that ties this source and this target, 0 to 1
/// @param source id of an organization, or the URI of a concept when the need was stated in words
/// @param target id of an organization
public record PartnerPath(
        double score, double share, Metapath metapath, String source, String target, List<Hop> hops)
        implements Candidate {

    public PartnerPath {
        hops = List.copyOf(hops);
    }

    /// @param relation what is said; `BROADER` and `RELATED` inside the ontology
    /// @param forward whether it is said of the node the hop comes from
    /// @param node id or URI of where it leads
    /// @param edge the edge of the graph behind it; `null` inside the ontology, and between a place
    ///   and its office
    /// @param office what is known of the office; `null` where there is none
    public record Hop(
            String relation,
            boolean forward,
            String node,
            double confidence,
            @Nullable EdgeKey edge,
            @Nullable Responsibility office) {

        /// The relation of a hop to or from an office.
        public static final String SERVED_BY = "SERVED_BY";

        Hop(
                String relation,
                boolean forward,
                String node,
                double confidence,
                @Nullable EdgeKey edge) {
            this(relation, forward, node, confidence, edge, null);
        }

        /// From a place to its office, or from the office to whom it answers for, too.
        static Hop served(boolean forward, String node, Responsibility office) {
            return new Hop(SERVED_BY, forward, node, office.confidence(), null, office);
        }

        static Hop over(EdgeKey edge, double confidence, String from) {
            boolean forward = edge.subject().equals(from);
            return new Hop(
                    edge.predicate().name(),
                    forward,
                    forward ? edge.object() : edge.subject(),
                    confidence,
                    edge);
        }

        boolean says(Predicate predicate) {
            return says(predicate.name());
        }

        boolean says(String relation) {
            return this.relation.equals(relation);
        }
    }

    @Override
    public String details() {
        var details = new StringBuilder();
        for (Hop hop : hops)
            details.append(hop.relation())
                    .append(hop.forward() ? " > " : " < ")
                    .append(hop.node())
                    .append('\n');
        return details.toString();
    }

    @Override
    public PartnerPath path(double share) {
        return new PartnerPath(score, share, metapath, source, target, hops);
    }

    @Override
    public @Nullable String middle() {
        if (metapath == Metapath.BROKER) return hops.get(1).node();
        return metapath.length() < 2 ? null : hops.getFirst().node();
    }

    /// What the end of the path proves the target to know: what was added to the way for that, or
    /// where it came through last.
    String competence() {
        String meeting = meetingConcept();
        return hops.size() > metapath.length() || meeting == null ? hops.getLast().node() : meeting;
    }

    /// The concept from which the way reaches the target, where it does so from one.
    @Nullable String meetingConcept() {
        if (!metapath.meetsInConcept()) return null;
        return metapath.length() < 2 ? source : hops.get(metapath.length() - 2).node();
    }

    /// The edges of the graph that it walks over.
    List<EdgeKey> edges() {
        return hops.stream().map(Hop::edge).filter(Objects::nonNull).toList();
    }

    /// The hops from source to target; what follows only proves what the target knows.
    List<Hop> way() {
        return hops.subList(0, metapath.length());
    }
}
