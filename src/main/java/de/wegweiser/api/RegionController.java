package de.wegweiser.api;

import de.wegweiser.graph.Entities.Entity;
import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Municipality;
import de.wegweiser.ontology.Office;
import de.wegweiser.search.BadQuestion;
import de.wegweiser.search.Broker;
import de.wegweiser.search.Distances;
import de.wegweiser.search.Places;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Where organizations lie, how far apart, and who answers for them there.
@Controller
class RegionController {

    private final Gazetteer gazetteer;
    private final Places places;

    RegionController(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.places = new Places(gazetteer);
    }

    record Spot(@Nullable String city, @Nullable String organizationId) {

        Distances.Spot asked() {
            if (city != null) return new Distances.Spot.City(city);
            if (organizationId != null) return new Distances.Spot.At(organizationId);
            throw new BadQuestion("a place needs one of city, organizationId");
        }
    }

    @SchemaMapping(typeName = "Organization")
    CompletableFuture<List<Broker>> servedBy(
            Organization organization, DataFetchingEnvironment env) {
        return Loaders.brokers(env).load(organization.id());
    }

    @SchemaMapping(typeName = "Broker")
    String reason(Broker broker, @Argument @Nullable Lang lang, DataFetchingEnvironment env) {
        return broker.reason(Lang.of(lang, env));
    }

    @SchemaMapping(typeName = "Organization")
    CompletableFuture<@Nullable Double> distanceKm(
            Organization organization, @Argument Spot from, DataFetchingEnvironment env) {
        return switch (from.asked()) {
            case Distances.Spot.City(var name) ->
                    CompletableFuture.completedFuture(
                            between(places.municipality(name), organization));
            case Distances.Spot.At(var id) ->
                    Loaders.entities(env).load(id).thenApply(other -> between(other, organization));
        };
    }

    private @Nullable Double between(@Nullable Entity other, Organization organization) {
        if (!(other instanceof Organization there)) return null;
        return gazetteer.byAgs(there.ags()).map(m -> between(m, organization)).orElse(null);
    }

    private @Nullable Double between(Municipality from, Organization organization) {
        return gazetteer.byAgs(organization.ags()).map(m -> Distances.km(from, m)).orElse(null);
    }

    @SchemaMapping(typeName = "Municipality")
    @Nullable String chamberDistrict(Municipality municipality) {
        return gazetteer.chamberOf(municipality.districtAgs()).map(Office::name).orElse(null);
    }

    @SchemaMapping(typeName = "Municipality")
    List<Office> offices(Municipality municipality) {
        return gazetteer.officesOf(municipality.districtAgs());
    }
}
