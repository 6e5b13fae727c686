package de.wegweiser.search;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.graph.Entities.NameHit;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Municipality;
import de.wegweiser.ontology.Ontology;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Organizations by name, kind, place and concept.
@Component
public class OrganizationSearch {

    /// How many names are looked at when a name is one of the conditions.
    private static final int MOST_NAMES = 100;

    /// Of those that are only alike, when none goes by the name.
    private static final int MOST_ROUGH = 5;

    private final EntityQueries graph;
    private final NeedReader needs;
    private final Places places;
    private final Map<String, String> districtOf;

    OrganizationSearch(EntityQueries graph, Ontology ontology, Gazetteer gazetteer) {
        this.graph = graph;
        this.needs = new NeedReader(ontology);
        this.places = new Places(gazetteer);
        this.districtOf =
                gazetteer.municipalities().stream()
                        .collect(Collectors.toMap(Municipality::ags, Municipality::district));
    }

    /// Every condition that is given must hold.
    ///
    /// @param concept label or URI; narrower concepts count
    public record Filter(
            @Nullable String name,
            @Nullable List<OrganizationKind> kinds,
            @Nullable String city,
            @Nullable String district,
            @Nullable String region,
            @Nullable String concept) {

        public static Filter none() {
            return new Filter(null, null, null, null, null, null);
        }
    }

    /// @param ids in the order of their names
    /// @param facets `kind` and `district` → value → count
    public record Found(List<String> ids, Map<String, Map<String, Integer>> facets) {}

    /// @throws BadQuestion when a place or concept that is named does not exist
    public Found find(Filter filter) {
        var page =
                graph.organizations(
                        filter.name() == null ? null : named(filter.name()),
                        filter.kinds(),
                        places.ags(filter.city(), filter.district(), filter.region()),
                        filter.concept() == null
                                ? null
                                : needs.withNarrower(needs.named(filter.concept())).keySet());
        var districts = new TreeMap<String, Integer>();
        page.facets()
                .getOrDefault("ags", Map.of())
                .forEach((ags, n) ->
                        districts.merge(districtOf.getOrDefault(ags, "?"), n, Integer::sum));
        return new Found(
                page.ids(),
                Map.of(
                        "kind",
                        page.facets().getOrDefault("kind", Map.of()),
                        "district",
                        districts));
    }

    private List<String> named(String name) {
        var types = Set.of("Organization");
        var exact = graph.byName(name, types, true, MOST_NAMES);
        return (exact.isEmpty() ? graph.byRoughName(name, types, MOST_ROUGH) : exact)
                .stream().map(NameHit::id).toList();
    }
}
