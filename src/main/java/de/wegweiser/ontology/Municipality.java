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

    public Municipality {
        regions = List.copyOf(regions);
        postalCodes = List.copyOf(postalCodes);
    }
}
