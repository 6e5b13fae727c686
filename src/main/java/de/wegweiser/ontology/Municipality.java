package de.wegweiser.ontology;

import java.util.List;

/// A municipality of the region.
///
/// @param ags Amtlicher Gemeindeschlüssel, eight digits
/// @param districtAgs key of the Kreis, five digits
/// @param district for example `Kreis Olpe`
/// @param regions for example `Sauerland`, `Siegerland`
public record Municipality(
        String ags,
        String name,
        String districtAgs,
        String district,
        List<String> regions,
        List<String> postalCodes,
        double latitude,
        double longitude) {

    /// Mean radius of the earth in kilometres, IUGG 1980.
    private static final double EARTH = 6371.0088;

    public Municipality {
        regions = List.copyOf(regions);
        postalCodes = List.copyOf(postalCodes);
    }

    /// Along the great circle from centre to centre, in kilometres, by the haversine formula. It
    /// takes the earth for a ball, which makes it wrong by half a per cent at most; a municipality
    /// itself is ten kilometres wide. Within one municipality it is 0.
    public double kilometresTo(Municipality other) {
        double lat = Math.toRadians(latitude);
        double otherLat = Math.toRadians(other.latitude);
        double halfLat = Math.sin((otherLat - lat) / 2);
        double halfLon = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double haversine =
                halfLat * halfLat + Math.cos(lat) * Math.cos(otherLat) * halfLon * halfLon;
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }
}
