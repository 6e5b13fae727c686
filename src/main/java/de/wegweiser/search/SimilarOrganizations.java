package de.wegweiser.search;

import static java.util.Comparator.comparingDouble;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.graph.Entities.Edge;
import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Ontology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Who does much the same as an organization.
///
/// PathSim over the metapath organization – concept – organization (Sun, Han, Yan, Yu and Wu,
/// *PathSim: meta path-based top-k similarity search in heterogeneous information networks*, VLDB
/// 2011): what two share, over what each has, so that nobody is similar to all by doing much. A
/// concept counts by how sure it is and how few have it.
@Component
public class SimilarOrganizations {

    /// Firms are compared with firms, and those who do research with their like.
    private static final List<Set<OrganizationKind>> LIKE =
            List.of(
                    EnumSet.of(
                            OrganizationKind.COMPANY,
                            OrganizationKind.STARTUP,
                            OrganizationKind.ORGANIZATION),
                    EnumSet.of(
                            OrganizationKind.UNIVERSITY,
                            OrganizationKind.RESEARCH_INSTITUTE,
                            OrganizationKind.RESEARCH_GROUP),
                    EnumSet.of(OrganizationKind.INTERMEDIARY, OrganizationKind.NETWORK));

    private final EntityQueries graph;
    private final Ontology ontology;

    SimilarOrganizations(EntityQueries graph, Ontology ontology) {
        this.graph = graph;
        this.ontology = ontology;
    }

    /// @param score 0 to 1, 1 is the same
    /// @param shared what both do, what says most first
    public record Similar(String id, double score, List<Shared> shared) {}

    /// @param weight how much it says
    /// @param ours edge from the organization asked about
    /// @param theirs edge from the similar one
    public record Shared(Concept concept, double weight, Edge ours, Edge theirs) {}

    /// All that share something with it, most similar first.
    ///
    /// @param kinds only these; empty for those of a like kind
    /// @throws BadQuestion when no organization has the id
    public List<Similar> to(String id, Set<OrganizationKind> kinds) {
        if (!(graph.entities(List.of(id)).get(id) instanceof Organization we))
            throw BadQuestion.unknownId("organization", id);
        var ours = best(graph.edges(List.of(we.id()), Ties.DOES)).getOrDefault(we.id(), Map.of());
        var candidates = new HashSet<String>();
        for (Edge edge : graph.edges(ours.keySet(), Ties.DOES))
            candidates.add(edge.key().subject());
        candidates.remove(we.id());
        candidates.retainAll(
                new HashSet<>(
                        graph.organizations(
                                        candidates,
                                        kinds.isEmpty() ? like(we.kind()) : kinds,
                                        null,
                                        null)
                                .ids()));
        var theirs = best(graph.edges(candidates, Ties.DOES));
        theirs.keySet().retainAll(candidates);
        var concepts = new HashSet<>(ours.keySet());
        theirs.values().forEach(edges -> concepts.addAll(edges.keySet()));
        var degrees = graph.degrees(concepts);
        double own = norm(ours.values(), degrees);
        var similar = new ArrayList<Similar>();
        theirs.forEach((other, edges) -> {
            var shared = shared(ours, edges, degrees);
            double together = shared.stream().mapToDouble(Shared::weight).sum();
            if (together > 0)
                similar.add(
                        new Similar(
                                other,
                                2 * together / (own + norm(edges.values(), degrees)),
                                shared));
        });
        return similar.stream()
                .sorted(comparingDouble(Similar::score).reversed().thenComparing(Similar::id))
                .toList();
    }

    private static Set<OrganizationKind> like(OrganizationKind kind) {
        return LIKE.stream().filter(set -> set.contains(kind)).findFirst().orElseThrow();
    }

    /// Subject → concept → the surest edge.
    private static Map<String, Map<String, Edge>> best(List<Edge> edges) {
        var best = new HashMap<String, Map<String, Edge>>();
        for (Edge edge : edges)
            best.computeIfAbsent(edge.key().subject(), _ -> new HashMap<>())
                    .merge(
                            edge.key().object(),
                            edge,
                            (a, b) -> a.reliance() >= b.reliance() ? a : b);
        return best;
    }

    private List<Shared> shared(
            Map<String, Edge> ours, Map<String, Edge> theirs, Map<String, Integer> degrees) {
        var shared = new ArrayList<Shared>();
        ours.forEach((uri, edge) -> {
            Edge other = theirs.get(uri);
            if (other == null) return;
            double weight = weight(edge, degrees) * weight(other, degrees);
            ontology.byUri(uri)
                    .ifPresent(concept -> shared.add(new Shared(concept, weight, edge, other)));
        });
        return shared.stream()
                .sorted(
                        comparingDouble(Shared::weight)
                                .reversed()
                                .thenComparing(one -> one.concept().uri()))
                .toList();
    }

    private static double norm(Collection<Edge> edges, Map<String, Integer> degrees) {
        return edges.stream().mapToDouble(edge -> Math.pow(weight(edge, degrees), 2)).sum();
    }

    private static double weight(Edge edge, Map<String, Integer> degrees) {
        int degree = Objects.requireNonNullElse(degrees.get(edge.key().object()), 1);
        return edge.reliance() * Ties.rarity(degree);
    }
}
