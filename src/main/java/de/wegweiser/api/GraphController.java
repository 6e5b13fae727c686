package de.wegweiser.api;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.graph.Entities.Cited;
import de.wegweiser.graph.Entities.Counts;
import de.wegweiser.graph.Entities.Entity;
import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.graph.Entities.Person;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Municipality;
import de.wegweiser.search.BadQuestion;
import de.wegweiser.search.Distances;
import de.wegweiser.search.Needs;
import de.wegweiser.search.OrganizationSearch;
import de.wegweiser.search.Suggestions;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Looks things up: by id, by name, by label.
@Controller
class GraphController {

    private final EntityQueries graph;
    private final OrganizationSearch organizations;
    private final Suggestions suggestions;
    private final Needs needs;
    private final Known known;

    GraphController(
            EntityQueries graph,
            OrganizationSearch organizations,
            Suggestions suggestions,
            Needs needs,
            Known known) {
        this.graph = graph;
        this.organizations = organizations;
        this.suggestions = suggestions;
        this.needs = needs;
        this.known = known;
    }

    @QueryMapping
    @Nullable Object node(@Argument String id) {
        Object inMemory = inMemory(id);
        if (inMemory != null) return inMemory;
        Entity entity = graph.entities(List.of(id)).get(id);
        if (entity != null) return entity;
        var need = needs.find(id);
        return need.isPresent() ? need.get() : evidence(id);
    }

    @QueryMapping
    @Nullable Organization organization(@Argument String id) {
        return graph.entities(List.of(id)).get(id) instanceof Organization found ? found : null;
    }

    @QueryMapping
    @Nullable Person person(@Argument String id) {
        return graph.entities(List.of(id)).get(id) instanceof Person found ? found : null;
    }

    @QueryMapping
    @Nullable Cited evidence(@Argument String id) {
        return graph.cited(id).orElse(null);
    }

    @QueryMapping
    Counts graphCounts() {
        return graph.counts();
    }

    @QueryMapping
    @Nullable Concept concept(@Argument @Nullable String uri, @Argument @Nullable String label) {
        if ((uri == null) == (label == null)) throw new BadQuestion("give either uri or label");
        if (uri != null) return known.concept(uri);
        return known.ontology().byLabel(label).stream().findFirst().orElse(null);
    }

    @QueryMapping
    Page<Concept> concepts(
            @Argument @Nullable String query,
            @Argument int first,
            @Argument @Nullable String after) {
        List<Concept> found =
                query == null || query.isBlank()
                        ? known.ontology().concepts()
                        : known.concepts(
                                graph.conceptsByLabel(
                                        query, true, known.ontology().concepts().size()));
        return Page.of(found, Concept::uri, first, after);
    }

    /// @param kinds when missing, all
    record OrganizationFilter(
            @Nullable String name,
            @Nullable List<OrganizationKind> kinds,
            @Nullable String city,
            @Nullable String district,
            @Nullable String region,
            @Nullable String concept,
            @Nullable DistanceFilter within) {

        OrganizationSearch.Filter asked() {
            return new OrganizationSearch.Filter(
                    name,
                    kinds,
                    city,
                    district,
                    region,
                    concept,
                    within == null ? null : within.asked());
        }
    }

    record DistanceFilter(double km, RegionController.Spot of) {

        Distances.Within asked() {
            return new Distances.Within(km, of.asked());
        }
    }

    @QueryMapping
    OrganizationConnection organizations(
            @Argument @Nullable OrganizationFilter filter,
            @Argument int first,
            @Argument @Nullable String after) {
        var found =
                organizations.find(
                        filter == null ? OrganizationSearch.Filter.none() : filter.asked());
        return new OrganizationConnection(
                Page.of(found.ids(), id -> id, first, after), found.facets());
    }

    /// Edges hold ids until the entities are loaded in one go.
    @SchemaMapping(typeName = "OrganizationEdge", field = "node")
    CompletableFuture<Entity> organizationOfEdge(
            graphql.relay.Edge<String> edge, DataFetchingEnvironment env) {
        return Loaders.entities(env).load(edge.getNode());
    }

    @QueryMapping
    List<Suggestions.Suggestion> suggest(
            @Argument String text,
            @Argument int first,
            @Argument @Nullable List<Suggestions.Kind> kinds) {
        return suggestions.suggest(
                text, kinds == null ? Set.of() : Set.copyOf(kinds), Page.size(first, 25));
    }

    @SchemaMapping(typeName = "Suggestion", field = "node")
    CompletableFuture<? extends Object> suggested(
            Suggestions.Suggestion suggestion, DataFetchingEnvironment env) {
        return nodeOf(suggestion.id(), env);
    }

    @SchemaMapping(typeName = "Suggestion", field = "text")
    CompletableFuture<String> suggestionText(
            Suggestions.Suggestion suggestion, DataFetchingEnvironment env) {
        Object asked = env.getExecutionStepInfo().getParent().getArgument("lang");
        var language = Lang.of(asked == null ? null : Lang.valueOf(asked.toString()), env);
        return nodeOf(suggestion.id(), env).thenApply(node -> nameOf(node, language));
    }

    @Nullable Object inMemory(String id) {
        Concept concept = known.concept(id);
        return concept != null ? concept : known.municipality(id);
    }

    private CompletableFuture<Object> nodeOf(String id, DataFetchingEnvironment env) {
        Object inMemory = inMemory(id);
        if (inMemory != null) return CompletableFuture.completedFuture(inMemory);
        DataLoader<String, Entity> entities = Loaders.entities(env);
        return entities.load(id).thenApply(Object.class::cast);
    }

    static String nameOf(Object node, Locale language) {
        return switch (node) {
            case Entity entity -> entity.name();
            case Concept concept -> concept.label(language);
            case Municipality municipality -> municipality.name();
            default -> throw new IllegalArgumentException("nothing with a name: " + node);
        };
    }
}
