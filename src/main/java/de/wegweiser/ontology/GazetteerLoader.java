package de.wegweiser.ontology;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads a region from its two tables: the municipalities, and beside them the offices.
final class GazetteerLoader {

    private static final String FOLDER = "ontology/region/";
    private static final String MUNICIPALITIES = "municipalities.csv";
    private static final String OFFICES = "offices.csv";

    private static final List<String> COLUMNS =
            List.of(
                    "ags",
                    "name",
                    "district_ags",
                    "district",
                    "regions",
                    "postal_codes",
                    "lat",
                    "lon",
                    "population");

    private GazetteerLoader() {}

    static Gazetteer shipped() {
        var municipalities =
                municipalities(
                        FOLDER + MUNICIPALITIES, RegionTable.shipped(FOLDER + MUNICIPALITIES));
        return new Gazetteer(
                municipalities,
                OfficesLoader.offices(
                        FOLDER + OFFICES, RegionTable.shipped(FOLDER + OFFICES), municipalities));
    }

    static Gazetteer read(Path file) {
        var municipalities = municipalities(file.toString(), RegionTable.lines(file));
        Path offices = file.resolveSibling(OFFICES);
        if (!Files.exists(offices)) return new Gazetteer(municipalities);
        return new Gazetteer(
                municipalities,
                OfficesLoader.offices(
                        offices.toString(), RegionTable.lines(offices), municipalities));
    }

    private static List<Municipality> municipalities(String file, List<String> lines) {
        var municipalities = new ArrayList<Municipality>();
        Map<String, Integer> rowOfAgs = new HashMap<>();
        for (var row : new RegionTable(file, COLUMNS, lines).rows()) {
            var municipality = municipality(row);
            Integer before = rowOfAgs.putIfAbsent(municipality.ags(), row.number());
            if (before != null) throw row.wrong("ags stands in row " + before + " already");
            municipalities.add(municipality);
        }
        if (municipalities.isEmpty())
            throw new OntologyError(file + " has no municipality; add rows below the header");
        return municipalities;
    }

    private static Municipality municipality(RegionTable.Row row) {
        row.matching("postal_codes", "\\d{5}(\\|\\d{5})*", "five digits each, separated by |");
        var municipality =
                new Municipality(
                        row.matching("ags", "\\d{8}", "eight digits"),
                        row.matching("name", ".+", "a name"),
                        row.matching("district_ags", "\\d{5}", "five digits"),
                        row.matching("district", ".+", "a name"),
                        row.list("regions"),
                        row.list("postal_codes"),
                        row.number("lat", 47, 56),
                        row.number("lon", 5, 16));
        row.number("population", 0, 5_000_000);
        if (!municipality.ags().startsWith(municipality.districtAgs()))
            throw row.wrong("ags does not begin with district_ags");
        return municipality;
    }
}
