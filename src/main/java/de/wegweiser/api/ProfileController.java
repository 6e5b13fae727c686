package de.wegweiser.api;

import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.Edge;
import de.wegweiser.graph.Entities.Entity;
import de.wegweiser.search.ExpertiseProfiles;
import de.wegweiser.search.ExpertiseProfiles.ExpertiseProfile;
import de.wegweiser.search.ExpertiseProfiles.Field;
import de.wegweiser.search.ExpertiseProfiles.Topic;
import de.wegweiser.search.RegionProfiles;
import de.wegweiser.search.RegionProfiles.Balance;
import de.wegweiser.search.RegionProfiles.RegionProfile;
import graphql.schema.DataFetchingEnvironment;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// What somebody is known for, and what a place seeks and offers.
@Controller
class ProfileController {

    private static final int MOST_TIES = 20;

    private final ExpertiseProfiles profiles;
    private final RegionProfiles regions;

    ProfileController(ExpertiseProfiles profiles, RegionProfiles regions) {
        this.profiles = profiles;
        this.regions = regions;
    }

    record Place(@Nullable String city, @Nullable String district, @Nullable String region) {}

    @QueryMapping
    ExpertiseProfile expertiseProfile(@Argument String id) {
        return profiles.of(id);
    }

    @SchemaMapping(typeName = "ExpertiseProfile")
    List<Topic> topics(ExpertiseProfile profile, @Argument int first) {
        return Page.first(profile.topics(), first, Page.LARGEST);
    }

    @SchemaMapping(typeName = "ExpertiseProfile")
    List<Field> fields(ExpertiseProfile profile, @Argument int first) {
        return Page.first(profile.fields(), first, Page.LARGEST);
    }

    @SchemaMapping(typeName = "ExpertiseTopic")
    List<Link> ties(Topic topic, @Argument int first) {
        return Page.first(topic.edges(), first, MOST_TIES).stream()
                .map(edge -> new Link(edge.key().subject(), edge))
                .toList();
    }

    @SchemaMapping(typeName = "ExpertiseTie")
    CompletableFuture<Entity> holder(Link tie, DataFetchingEnvironment env) {
        return Loaders.entities(env).load(tie.from());
    }

    @QueryMapping
    RegionProfile regionProfile(@Argument Place place) {
        return regions.of(place.city(), place.district(), place.region());
    }

    @SchemaMapping(typeName = "RegionProfile")
    OrganizationConnection.Facets facets(RegionProfile profile) {
        return OrganizationConnection.facets(profile.facets());
    }

    @SchemaMapping(typeName = "RegionProfile")
    List<Balance> demand(RegionProfile profile, @Argument int first) {
        return Page.first(profile.demand(), first, Page.LARGEST);
    }

    @SchemaMapping(typeName = "RegionProfile")
    List<Balance> supply(RegionProfile profile, @Argument int first) {
        return Page.first(profile.supply(), first, Page.LARGEST);
    }

    @SchemaMapping(typeName = "RegionProfile")
    List<Balance> whiteSpots(RegionProfile profile, @Argument int first) {
        return Page.first(profile.whiteSpots(), first, Page.LARGEST);
    }

    @SchemaMapping(typeName = "SubjectBalance")
    int seeking(Balance balance) {
        return balance.count(EnumSet.of(Predicate.SEEKS));
    }

    @SchemaMapping(typeName = "SubjectBalance")
    int offering(Balance balance) {
        return balance.count(EnumSet.of(Predicate.OFFERS));
    }

    @SchemaMapping(typeName = "SubjectBalance")
    int researching(Balance balance) {
        return balance.count(EnumSet.of(Predicate.RESEARCHES));
    }

    @SchemaMapping(typeName = "SubjectBalance")
    int using(Balance balance) {
        return balance.count(EnumSet.of(Predicate.USES));
    }

    @SchemaMapping(typeName = "SubjectBalance")
    List<Link> seekers(Balance balance, @Argument int first) {
        return holders(balance.edges(Predicate.SEEKS), first);
    }

    @SchemaMapping(typeName = "SubjectBalance")
    CompletableFuture<List<Link>> providers(
            Balance balance, @Argument int first, DataFetchingEnvironment env) {
        return Loaders.providers(env)
                .load(balance.concept().uri())
                .thenApply(edges -> holders(edges, first));
    }

    private static List<Link> holders(List<Edge> edges, int first) {
        return Link.atTheSubject(Page.first(edges, first, MOST_TIES));
    }
}
