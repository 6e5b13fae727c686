package de.wegweiser.api;

import de.wegweiser.graph.Entities.Entity;
import de.wegweiser.graph.NeedStore.Need;
import de.wegweiser.ontology.Concept;
import de.wegweiser.search.Needs;
import de.wegweiser.search.Needs.Submitted;
import de.wegweiser.search.Needs.Trouble;
import de.wegweiser.search.PathStart;
import de.wegweiser.search.Recommendation;
import de.wegweiser.search.Recommendations;
import graphql.relay.Edge;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// What somebody needs, kept.
@Controller
class NeedController {

    private static final int MOST = 20;

    private final Needs needs;
    private final Recommendations recommendations;
    private final Known known;

    NeedController(Needs needs, Recommendations recommendations, Known known) {
        this.needs = needs;
        this.recommendations = recommendations;
        this.known = known;
    }

    record SubmitNeedInput(
            String text,
            @Nullable String title,
            @Nullable String organizationId,
            @Nullable String validUntil) {}

    record UserError(List<String> field, Trouble trouble) {}

    record SubmitNeedPayload(@Nullable Need need, List<UserError> userErrors) {}

    @MutationMapping
    SubmitNeedPayload submitNeed(@Argument SubmitNeedInput input) {
        Submitted submitted =
                needs.submit(
                        input.text(), input.title(), input.organizationId(), input.validUntil());
        return new SubmitNeedPayload(
                submitted.need(),
                submitted.troubles().stream()
                        .map(trouble -> new UserError(List.of("input", trouble.field()), trouble))
                        .toList());
    }

    @SchemaMapping(typeName = "UserError")
    String message(UserError error, @Argument @Nullable Lang lang, DataFetchingEnvironment env) {
        return error.trouble().what().in(Lang.of(lang, env));
    }

    @SchemaMapping(typeName = "Need")
    String validUntil(Need need) {
        return need.validUntil().toString();
    }

    @SchemaMapping(typeName = "Need")
    String createdAt(Need need) {
        return need.createdAt().toString();
    }

    @SchemaMapping(typeName = "Need")
    @Nullable CompletableFuture<Entity> organization(Need need, DataFetchingEnvironment env) {
        String organization = need.organization();
        return organization == null ? null : Loaders.entities(env).load(organization);
    }

    @SchemaMapping(typeName = "Need")
    List<Concept> concepts(Need need) {
        return known.concepts(need.concepts());
    }

    @SchemaMapping(typeName = "Need")
    List<Recommendation> recommendations(Need need, @Argument int first) {
        var found =
                recommendations
                        .recommend(new PathStart.Need(need.text()), null, false)
                        .recommendations()
                        .stream()
                        .filter(one -> !one.partner().equals(need.organization()))
                        .toList();
        int most = Page.size(first, MOST);
        return Page.of(found, Recommendation::partner, most, null, recommendations::standing)
                .getEdges()
                .stream()
                .map(Edge::getNode)
                .toList();
    }
}
