package de.wegweiser.search;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.Edge;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.search.NeedReader.Asked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a place seeks and what it has to offer: supply and demand by subject, and the white spots,
/// which are sought there and offered by nobody there. Who elsewhere trains or researches what the
/// firms of a place look for is the question of the joint labour market.
@Component
public class RegionProfiles {

    private static final Set<Predicate> ALL =
            EnumSet.of(Predicate.SEEKS, Predicate.OFFERS, Predicate.RESEARCHES, Predicate.USES);

    private final EntityQueries graph;
    private final Ontology ontology;
    private final NeedReader needs;
    private final Places places;

    RegionProfiles(EntityQueries graph, Ontology ontology, NeedReader needs, Gazetteer gazetteer) {
        this.graph = graph;
        this.ontology = ontology;
        this.needs = needs;
        this.places = new Places(gazetteer);
    }

    /// @param facets `kind` and `district` → value → count, of the organizations of the place
    /// @param balances one for each subject that somebody there has to do with
    public record RegionProfile(
            int organizations, Map<String, Map<String, Integer>> facets, List<Balance> balances) {

        /// What is sought there most first.
        public List<Balance> demand() {
            return sorted(EnumSet.of(Predicate.SEEKS));
        }

        /// What is offered or researched there most first.
        public List<Balance> supply() {
            return sorted(Ties.HELPS);
        }

        /// What is sought there, and neither offered nor researched there, not even in a more
        /// special form.
        public List<Balance> whiteSpots() {
            return demand().stream().filter(balance -> !balance.supplied()).toList();
        }

        private List<Balance> sorted(Set<Predicate> predicates) {
            return balances.stream()
                    .filter(balance -> balance.count(predicates) > 0)
                    .sorted(
                            comparingInt((Balance balance) -> balance.count(predicates))
                                    .thenComparingDouble(balance -> balance.sureness(predicates))
                                    .reversed()
                                    .thenComparing(balance -> balance.concept().uri()))
                    .toList();
        }
    }

    /// What a place has to do with one subject.
    ///
    /// @param edges by predicate, surest first
    /// @param supplied whether somebody there offers or researches it or a special form of it
    public record Balance(Concept concept, Map<Predicate, List<Edge>> edges, boolean supplied) {

        public List<Edge> edges(Predicate predicate) {
            return edges.getOrDefault(predicate, List.of());
        }

        /// How many organizations.
        public int count(Set<Predicate> predicates) {
            return (int)
                    predicates.stream()
                            .flatMap(predicate -> edges(predicate).stream())
                            .map(edge -> edge.key().subject())
                            .distinct()
                            .count();
        }

        private double sureness(Set<Predicate> predicates) {
            return predicates.stream()
                    .flatMap(predicate -> edges(predicate).stream())
                    .mapToDouble(Edge::reliance)
                    .sum();
        }
    }

    /// @throws BadQuestion when no place is named, or one that does not exist
    public RegionProfile of(
            @Nullable String city, @Nullable String district, @Nullable String region) {
        var ags = places.ags(city, district, region);
        if (ags == null)
            throw new BadQuestion(
                    "a profile needs one of city, district, region",
                    "Bitte einen Ort, einen Kreis oder eine Region angeben.");
        var page = graph.organizations(null, null, ags, null);
        var here = new HashSet<>(page.ids());
        var byConcept = new LinkedHashMap<String, Map<Predicate, List<Edge>>>();
        for (Edge edge : graph.edges(here, ALL))
            if (here.contains(edge.key().subject()))
                byConcept
                        .computeIfAbsent(edge.key().object(), _ -> new EnumMap<>(Predicate.class))
                        .computeIfAbsent(edge.key().predicate(), _ -> new ArrayList<>())
                        .add(edge);
        var balances = new ArrayList<Balance>();
        byConcept.forEach((uri, edges) ->
                ontology.byUri(uri)
                        .ifPresent(concept ->
                                balances.add(
                                        new Balance(
                                                concept, edges, supplied(concept, byConcept)))));
        return new RegionProfile(
                here.size(),
                Map.of(
                        "kind",
                        page.facets().getOrDefault("kind", Map.of()),
                        "district",
                        places.byDistrict(page.facets().getOrDefault("ags", Map.of()))),
                balances);
    }

    private boolean supplied(Concept concept, Map<String, Map<Predicate, List<Edge>>> byConcept) {
        return reach(concept).stream()
                .map(byConcept::get)
                .anyMatch(
                        edges -> edges != null && Ties.HELPS.stream().anyMatch(edges::containsKey));
    }

    /// A subject and its special forms.
    private Set<String> reach(Concept concept) {
        return needs.withNarrower(Asked.of(List.of(concept))).keySet();
    }

    /// Who offers or researches subjects or special forms of them, wherever they are, the surest
    /// first.
    ///
    /// @param concepts URIs
    /// @return by concept asked for
    public Map<String, List<Edge>> providers(Collection<String> concepts) {
        return providers(concepts, all -> graph.edges(all, Ties.HELPS));
    }

    /// As [#providers(Collection)], only who does research or teaches, universities, institutes,
    /// chairs and groups, each by the surest of its edges.
    public Map<String, List<Edge>> researchers(Collection<String> concepts) {
        var found = new LinkedHashMap<>(providers(concepts, graph::edgesOfResearch));
        found.replaceAll((_, edges) -> {
            var seen = new HashSet<String>();
            return edges.stream().filter(edge -> seen.add(edge.key().subject())).toList();
        });
        return found;
    }

    private Map<String, List<Edge>> providers(
            Collection<String> concepts, Function<Set<String>, List<Edge>> ask) {
        var asked = new LinkedHashMap<String, Set<String>>();
        var all = new HashSet<String>();
        for (String uri : concepts)
            ontology.byUri(uri)
                    .ifPresent(concept -> {
                        var reach = reach(concept);
                        asked.put(uri, reach);
                        all.addAll(reach);
                    });
        var edges = ask.apply(all);
        var providers = new LinkedHashMap<String, List<Edge>>();
        asked.forEach((uri, reach) ->
                providers.put(
                        uri,
                        edges.stream()
                                .filter(edge -> reach.contains(edge.key().object()))
                                .sorted(
                                        comparingDouble((Edge edge) -> -edge.reliance())
                                                .thenComparing(edge -> edge.key().toString()))
                                .toList()));
        return providers;
    }
}
