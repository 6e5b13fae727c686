package de.wegweiser.api;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.graph.Entities.Entity;
import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.ontology.Concept;
import de.wegweiser.search.Advice;
import de.wegweiser.search.PartnerPath;
import de.wegweiser.search.Recommendation;
import de.wegweiser.search.Recommendations;
import de.wegweiser.search.SimilarOrganizations;
import de.wegweiser.search.SimilarOrganizations.Shared;
import de.wegweiser.search.SimilarOrganizations.Similar;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Whom to talk to, and who is like whom.
@Controller
class AdviceController {

    private static final int MOST_PATHS = 20;

    private final Recommendations recommendations;
    private final SimilarOrganizations similar;
    private final PathController paths;
    private final Known known;

    AdviceController(
            Recommendations recommendations,
            SimilarOrganizations similar,
            PathController paths,
            Known known) {
        this.recommendations = recommendations;
        this.similar = similar;
        this.paths = paths;
        this.known = known;
    }

    @QueryMapping
    RecommendationConnection recommendPartners(
            @Argument PathController.Start from,
            @Argument PathController.@Nullable Target to,
            @Argument boolean includeKnown,
            @Argument int first,
            @Argument @Nullable String after) {
        var advice =
                recommendations.recommend(
                        from.asked(), to == null ? null : to.asked(), includeKnown);
        return new RecommendationConnection(
                Page.of(
                        advice.recommendations(),
                        one -> one.source() + " " + one.partner(),
                        first,
                        after,
                        recommendations::standing),
                advice);
    }

    static final class RecommendationConnection extends Page<Recommendation> {

        private final Advice advice;

        RecommendationConnection(Page<Recommendation> page, Advice advice) {
            super(page);
            this.advice = advice;
        }

        public Advice getUnderstood() {
            return advice;
        }
    }

    @SchemaMapping(typeName = "AdviceUnderstood")
    List<String> hints(Advice advice, @Argument @Nullable Lang lang, DataFetchingEnvironment env) {
        return advice.hints(Lang.of(lang, env));
    }

    @SchemaMapping(typeName = "Recommendation")
    @Nullable CompletableFuture<Entity> source(
            Recommendation recommendation, DataFetchingEnvironment env) {
        String source = recommendation.source();
        return source == null ? null : Loaders.entities(env).load(source);
    }

    @SchemaMapping(typeName = "Recommendation")
    CompletableFuture<Entity> partner(Recommendation recommendation, DataFetchingEnvironment env) {
        return Loaders.entities(env).load(recommendation.partner());
    }

    @SchemaMapping(typeName = "Recommendation")
    List<Concept> needs(Recommendation recommendation) {
        return known.concepts(recommendation.needs());
    }

    @SchemaMapping(typeName = "Recommendation")
    CompletableFuture<List<String>> reasons(
            Recommendation recommendation,
            @Argument @Nullable Lang lang,
            @Argument int first,
            DataFetchingEnvironment env) {
        var sentences =
                paths(recommendation, first).stream()
                        .map(path -> paths.sentence(path, lang, env))
                        .toList();
        return CompletableFuture.allOf(sentences.toArray(CompletableFuture[]::new))
                .thenApply(
                        _ -> sentences.stream().map(CompletableFuture::join).distinct().toList());
    }

    @SchemaMapping(typeName = "Recommendation")
    List<PartnerPath> paths(Recommendation recommendation, @Argument int first) {
        return Page.first(recommendation.paths(), first, MOST_PATHS);
    }

    @SchemaMapping(typeName = "Recommendation")
    @Nullable CompletableFuture<@Nullable Organization> broker(
            Recommendation recommendation, DataFetchingEnvironment env) {
        String source = recommendation.source();
        if (source == null) return null;
        return Loaders.firstOffice(source, env);
    }

    /// What is similar to `id`; links of the answer start there.
    record SimilarView(Similar similar) {

        public double score() {
            return similar.score();
        }
    }

    @QueryMapping
    Page<SimilarView> similarOrganizations(
            @Argument String id,
            @Argument @Nullable List<OrganizationKind> kinds,
            @Argument int first,
            @Argument @Nullable String after) {
        var found =
                similar.to(id, kinds == null ? Set.of() : Set.copyOf(kinds)).stream()
                        .map(SimilarView::new)
                        .toList();
        return Page.of(found, view -> view.similar().id(), first, after);
    }

    @SchemaMapping(typeName = "SimilarOrganization")
    CompletableFuture<Entity> organization(SimilarView view, DataFetchingEnvironment env) {
        return Loaders.entities(env).load(view.similar().id());
    }

    @SchemaMapping(typeName = "SimilarOrganization")
    List<Shared> shared(SimilarView view, @Argument int first) {
        return Page.first(view.similar().shared(), first, Page.LARGEST);
    }

    @SchemaMapping(typeName = "SharedCompetence")
    Link ours(Shared shared) {
        return new Link(shared.ours().key().subject(), shared.ours());
    }

    @SchemaMapping(typeName = "SharedCompetence")
    Link theirs(Shared shared) {
        return new Link(shared.theirs().key().subject(), shared.theirs());
    }
}
