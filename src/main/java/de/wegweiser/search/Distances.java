package de.wegweiser.search;

import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Municipality;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How far places lie apart: from the centre of one municipality to that of the other, as the crow
/// flies. Two in one municipality are 0 km apart.
public final class Distances {

    private final EntityQueries graph;
    private final Gazetteer gazetteer;
    private final Places places;

    /// From where distances count.
    public sealed interface Spot {

        /// @param name of a municipality
        record City(String name) implements Spot {}

        /// The municipality somebody lies in.
        record At(String organizationId) implements Spot {}
    }

    /// @param km at most so many kilometres
    public record Within(double km, Spot of) {

        public Within {
            if (!(km >= 0))
                throw new BadQuestion(
                        "km must be 0 or more, not " + km,
                        "Die Entfernung muss 0 km oder mehr betragen.");
        }
    }

    Distances(EntityQueries graph, Gazetteer gazetteer) {
        this.graph = graph;
        this.gazetteer = gazetteer;
        this.places = new Places(gazetteer);
    }

    /// Kilometres with one digit, more than the centres of municipalities mean.
    public static double km(Municipality one, Municipality other) {
        return Math.round(one.kilometresTo(other) * 10) / 10.0;
    }

    /// AGS → kilometres, of the municipalities that are near enough.
    ///
    /// @throws BadQuestion when there is no such place, or when nobody knows where somebody lies
    Map<String, Double> of(Within within) {
        var from =
                switch (within.of()) {
                    case Spot.City(var name) -> places.municipality(name);
                    case Spot.At(var id) -> seat(id);
                };
        var near = new HashMap<String, Double>();
        for (Municipality municipality : gazetteer.municipalities()) {
            double km = km(from, municipality);
            if (km <= within.km()) near.put(municipality.ags(), km);
        }
        return near;
    }

    private Municipality seat(String id) {
        if (!(graph.entities(List.of(id)).get(id) instanceof Organization organization))
            throw BadQuestion.unknownId("organization", id);
        return gazetteer
                .byAgs(organization.ags())
                .orElseThrow(() ->
                        new BadQuestion(
                                "no municipality of the region is known for \"%s\"; name a city"
                                        .formatted(organization.name()),
                                "Von „%s“ ist kein Ort in der Region bekannt. Bitte einen Ort nennen."
                                        .formatted(organization.name())));
    }
}
