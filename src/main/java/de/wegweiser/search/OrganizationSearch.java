package de.wegweiser.search;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.graph.Entities.NameHit;
import de.wegweiser.graph.Entities.OrganizationPage;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.search.Distances.Within;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Organizations by name, kind, place, distance and concept.
@Component
public class OrganizationSearch {

    /// How many names are looked at when a name is one of the conditions.
    private static final int MOST_NAMES = 100;

    /// Of those that are only alike, when none goes by the name.
    private static final int MOST_ROUGH = 5;

    private final EntityQueries graph;
    private final NeedReader needs;
    private final Places places;
    private final Distances distances;

    OrganizationSearch(EntityQueries graph, NeedReader needs, Gazetteer gazetteer) {
        this.graph = graph;
        this.needs = needs;
        this.places = new Places(gazetteer);
        this.distances = new Distances(graph, gazetteer);
    }

    /// Every condition that is given must hold.
    ///
    /// @param concept URI, label or other words for it; narrower concepts count
    /// @param within so near to a place
    public record Filter(
            @Nullable String name,
            @Nullable List<OrganizationKind> kinds,
            @Nullable String city,
            @Nullable String district,
            @Nullable String region,
            @Nullable String concept,
            @Nullable Within within) {

        public static Filter none() {
            return new Filter(null, null, null, null, null, null, null);
        }
    }

    /// @param ids in the order of their names; nearest first where a distance is one of the
    ///   conditions
    /// @param facets `kind` and `district` → value → count
    public record Found(List<String> ids, Map<String, Map<String, Integer>> facets) {}

    /// @throws BadQuestion when a place or concept that is named does not exist
    public Found find(Filter filter) {
        var near = filter.within() == null ? null : distances.of(filter.within());
        var page =
                graph.organizations(
                        filter.name() == null ? null : named(filter.name()),
                        filter.kinds(),
                        both(
                                places.ags(filter.city(), filter.district(), filter.region()),
                                near == null ? null : near.keySet()),
                        filter.concept() == null
                                ? null
                                : needs.withNarrower(needs.named(filter.concept())).keySet());
        return new Found(
                near == null ? page.ids() : nearestFirst(page, near),
                Map.of(
                        "kind",
                        page.facets().getOrDefault("kind", Map.of()),
                        "district",
                        places.byDistrict(page.facets().getOrDefault("ags", Map.of()))));
    }

    private static @Nullable Collection<String> both(
            @Nullable Collection<String> one, @Nullable Collection<String> other) {
        if (one == null || other == null) return one == null ? other : one;
        return one.stream().filter(other::contains).toList();
    }

    /// Those of one municipality in the order of their names.
    private static List<String> nearestFirst(OrganizationPage page, Map<String, Double> near) {
        return page.ids().stream()
                .sorted(
                        Comparator.comparing(id ->
                                near.getOrDefault(
                                        page.agsOf().getOrDefault(id, ""), Double.MAX_VALUE)))
                .toList();
    }

    private List<String> named(String name) {
        var types = Set.of("Organization");
        var exact = graph.byName(name, types, true, MOST_NAMES);
        return (exact.isEmpty() ? graph.byRoughName(name, types, MOST_ROUGH) : exact)
                .stream().map(NameHit::id).toList();
    }
}
