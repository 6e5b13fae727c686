package de.wegweiser.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Reads the municipalities of a region from a table: `ags, name, district_ags, district, regions,
/// postal_codes, lat, lon, population`, lists inside a field separated by `|`, lines that begin
/// with `#` left out. Fields hold no comma and no quotes.
final class GazetteerLoader {

    private static final String SHIPPED = "ontology/region/municipalities.csv";

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

    private final String file;
    private final List<Municipality> municipalities = new ArrayList<>();
    private final Map<String, Integer> rowOfAgs = new HashMap<>();
    private boolean headed;

    private GazetteerLoader(String file) {
        this.file = file;
    }

    static Gazetteer shipped() {
        try (InputStream in = GazetteerLoader.class.getResourceAsStream("/" + SHIPPED)) {
            if (in == null) throw new OntologyError(SHIPPED + " is not in the program");
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new GazetteerLoader(SHIPPED).gazetteer(text.lines().toList());
        } catch (IOException e) {
            throw new OntologyError("cannot read " + SHIPPED, e);
        }
    }

    static Gazetteer read(Path file) {
        try {
            return new GazetteerLoader(file.toString()).gazetteer(Files.readAllLines(file));
        } catch (IOException e) {
            throw new OntologyError("cannot read " + file + " as UTF-8 text", e);
        }
    }

    private Gazetteer gazetteer(List<String> lines) {
        for (int row = 1; row <= lines.size(); row++) {
            String line = lines.get(row - 1);
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] fields = line.split(",", -1);
            if (!headed) header(row, fields);
            else municipalities.add(municipality(row, fields));
        }
        if (municipalities.isEmpty())
            throw new OntologyError(file + " has no municipality; add rows below the header");
        return new Gazetteer(municipalities);
    }

    private void header(int row, String[] fields) {
        if (!Arrays.stream(fields).map(String::strip).toList().equals(COLUMNS))
            throw wrong(row, "the header is not " + String.join(",", COLUMNS));
        headed = true;
    }

    private Municipality municipality(int row, String[] fields) {
        if (fields.length != COLUMNS.size())
            throw wrong(
                    row,
                    "%d fields instead of %d; no field may hold a comma"
                            .formatted(fields.length, COLUMNS.size()));
        Function<String, String> field = name -> fields[COLUMNS.indexOf(name)].strip();
        var municipality =
                new Municipality(
                        matching(row, "ags", field, "\\d{8}", "eight digits"),
                        matching(row, "name", field, ".+", "a name"),
                        matching(row, "district_ags", field, "\\d{5}", "five digits"),
                        matching(row, "district", field, ".+", "a name"),
                        list(field.apply("regions")),
                        list(
                                matching(
                                        row,
                                        "postal_codes",
                                        field,
                                        "\\d{5}(\\|\\d{5})*",
                                        "five digits each, separated by |")),
                        number(row, "lat", field, 47, 56),
                        number(row, "lon", field, 5, 16));
        number(row, "population", field, 0, 5_000_000);
        if (!municipality.ags().startsWith(municipality.districtAgs()))
            throw wrong(row, "ags does not begin with district_ags");
        Integer before = rowOfAgs.putIfAbsent(municipality.ags(), row);
        if (before != null) throw wrong(row, "ags stands in row " + before + " already");
        return municipality;
    }

    private String matching(
            int row, String name, Function<String, String> field, String pattern, String expected) {
        String value = field.apply(name);
        if (!value.matches(pattern))
            throw wrong(row, "%s is \"%s\", expected %s".formatted(name, value, expected));
        return value;
    }

    private double number(
            int row, String name, Function<String, String> field, double from, double to) {
        String value = field.apply(name);
        try {
            double number = Double.parseDouble(value);
            if (number >= from && number <= to) return number;
        } catch (NumberFormatException e) {
            // told below, together with numbers that lie outside Germany
        }
        throw wrong(
                row,
                "%s is \"%s\", expected a number from %.0f to %.0f"
                        .formatted(name, value, from, to));
    }

    private static List<String> list(String field) {
        return Arrays.stream(field.split("\\|"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private OntologyError wrong(int row, String trouble) {
        return new OntologyError("%s, row %d: %s".formatted(file, row, trouble));
    }
}
