package de.wegweiser.api;

import java.util.List;
import java.util.Map;

/// A page of organizations and how all that were found spread.
final class OrganizationConnection extends Page<String> {

    private final Map<String, Map<String, Integer>> facets;

    OrganizationConnection(Page<String> page, Map<String, Map<String, Integer>> facets) {
        super(page);
        this.facets = facets;
    }

    record Facets(List<FacetCount> kinds, List<FacetCount> districts) {}

    record FacetCount(String value, int count) {}

    public Facets getFacets() {
        return facets(facets);
    }

    static Facets facets(Map<String, Map<String, Integer>> facets) {
        return new Facets(counts(facets, "kind"), counts(facets, "district"));
    }

    private static List<FacetCount> counts(Map<String, Map<String, Integer>> facets, String facet) {
        return facets.getOrDefault(facet, Map.of()).entrySet().stream()
                .map(e -> new FacetCount(e.getKey(), e.getValue()))
                .sorted(
                        java.util.Comparator.comparingInt(FacetCount::count)
                                .reversed()
                                .thenComparing(FacetCount::value))
                .toList();
    }
}
