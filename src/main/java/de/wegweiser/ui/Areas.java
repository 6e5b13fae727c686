package de.wegweiser.ui;

import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Municipality;
import java.util.List;
import java.util.stream.Stream;

/// The areas one may ask for by name, for example `Sauerland` and `Kreis Olpe`.
///
/// @param districts names of Kreise
record Areas(List<String> regions, List<String> districts) {

    Areas {
        regions = List.copyOf(regions);
        districts = List.copyOf(districts);
    }

    static Areas of(Gazetteer gazetteer) {
        var towns = gazetteer.municipalities();
        return new Areas(
                sorted(towns.stream().flatMap(town -> town.regions().stream())),
                sorted(towns.stream().map(Municipality::district)));
    }

    private static List<String> sorted(Stream<String> names) {
        return names.distinct().sorted().toList();
    }

    /// Regions first.
    List<String> all() {
        return Stream.concat(regions.stream(), districts.stream()).distinct().toList();
    }

    /// What is no region is meant for a Kreis; the user need not know which it is.
    boolean isRegion(String name) {
        return regions.stream().anyMatch(name::equalsIgnoreCase);
    }
}
