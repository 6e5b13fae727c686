package de.wegweiser.graph;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.graph.Entities.Tie;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What those ask of the graph who look for ways through it: thousands of edges for a handful that
/// is shown. Answers from the image of the graph in memory, and from the graph while there is none.
///
/// The image may be some seconds old. What it led to is shown only if it is [#standing] still.
@Component
public class PathGraph {

    private final EntityQueries graph;
    private final ImageKeeper images;

    PathGraph(EntityQueries graph, ImageKeeper images) {
        this.graph = graph;
        this.images = images;
    }

    /// Edges that touch the entities or concepts, in no order.
    public List<Tie> ties(Collection<String> ids, Set<Predicate> predicates) {
        var image = images.image();
        return image.isEmpty()
                ? List.copyOf(graph.edges(ids, predicates))
                : image.get().ties(ids, predicates);
    }

    /// As [#ties(Collection, Set)], of the edges with one end in `ids` and the other in `others`.
    ///
    /// @param ids of entities
    /// @param others entities or concepts
    public List<Tie> ties(
            Collection<String> ids, Collection<String> others, Set<Predicate> predicates) {
        var image = images.image();
        return image.isEmpty()
                ? List.copyOf(graph.edges(ids, others, predicates))
                : image.get().ties(ids, others, predicates);
    }

    /// How many edges end at each node; a node without any is left out, or has none.
    public Map<String, Integer> degrees(Collection<String> ids) {
        return images.image().map(image -> image.degrees(ids)).orElseGet(() -> graph.degrees(ids));
    }

    /// Who has to do with concepts, as [EntityQueries#knowing] has it.
    ///
    /// @param most of each concept, those whose tie to it can be relied on most
    public Set<String> knowing(Collection<String> concepts, Set<Predicate> predicates, int most) {
        return images.image()
                .map(image -> image.knowing(concepts, predicates, most))
                .orElseGet(() -> graph.knowing(concepts, predicates, most));
    }

    /// Ids of the organizations that meet every condition given, in the order of their names;
    /// `null` asks for nothing.
    ///
    /// @param agsList municipalities
    /// @param concepts URIs of which one must be tied to the organization
    public Set<String> organizations(
            @Nullable Collection<String> ids,
            @Nullable Collection<OrganizationKind> kinds,
            @Nullable Collection<String> agsList,
            @Nullable Collection<String> concepts) {
        return images.image()
                .map(image -> image.organizations(ids, kinds, agsList, concepts))
                .orElseGet(() ->
                        new LinkedHashSet<>(
                                graph.organizations(ids, kinds, agsList, concepts).ids()));
    }

    /// Of some edges, those that the graph has now and anybody may see.
    public Set<EdgeKey> standing(Collection<EdgeKey> edges) {
        return graph.standing(edges);
    }
}
