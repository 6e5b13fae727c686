package de.wegweiser.ontology;

import de.wegweiser.ontology.Office.Role;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads which offices answer for which Kreis.
final class OfficesLoader {

    private static final List<String> COLUMNS =
            List.of("district_ags", "role", "name", "hosts", "basis", "as_of");

    /// `ihk-siegen.de`, `ihk.de/hagen`.
    private static final String HOST = "(?!www\\.)[a-z0-9-]+(?:\\.[a-z0-9-]+)+(?:/[\\w-]+)*";

    private OfficesLoader() {}

    /// @param municipalities whose districts may have offices
    /// @return by Kreis, those of a Kreis in the order of their responsibility
    static List<Office> offices(
            String file, List<String> lines, Collection<Municipality> municipalities) {
        var districts =
                municipalities.stream().map(Municipality::districtAgs).collect(Collectors.toSet());
        var offices = new ArrayList<Office>();
        Map<String, Integer> rows = new HashMap<>();
        for (var row : new RegionTable(file, COLUMNS, lines).rows()) {
            var office = office(row, districts);
            if (office.role() != Role.AGENCY) once(row, rows, office, office.role().name());
            for (String host : office.hosts()) once(row, rows, office, host);
            offices.add(office);
        }
        offices.sort(Comparator.comparing(Office::districtAgs).thenComparing(Office::role));
        return offices;
    }

    /// A Kreis has one chamber of each kind, and names each site once.
    private static void once(
            RegionTable.Row row, Map<String, Integer> rows, Office office, String what) {
        Integer before = rows.putIfAbsent(office.districtAgs() + " " + what, row.number());
        if (before != null)
            throw row.wrong(
                    "%s of district %s stands in row %d already"
                            .formatted(what, office.districtAgs(), before));
    }

    private static Office office(RegionTable.Row row, Set<String> districts) {
        String district = row.matching("district_ags", "\\d{5}", "five digits");
        if (!districts.contains(district))
            throw row.wrong("no municipality lies in a district " + district);
        row.matching("hosts", HOST + "(?:\\|" + HOST + ")*", "hosts without www., separated by |");
        row.matching("basis", "page|general", "page or general");
        date(row);
        return new Office(
                district, role(row), row.matching("name", ".+", "a name"), row.list("hosts"));
    }

    private static Role role(RegionTable.Row row) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(row.field("role")))
                .findFirst()
                .orElseThrow(() ->
                        row.wrong(
                                "role is \"%s\", expected one of %s"
                                        .formatted(
                                                row.field("role"),
                                                Arrays.toString(Role.values()))));
    }

    private static void date(RegionTable.Row row) {
        try {
            LocalDate.parse(row.field("as_of"));
        } catch (DateTimeParseException e) {
            throw row.wrong(
                    "as_of is \"%s\", expected a day such as 2026-11-27"
                            .formatted(row.field("as_of")));
        }
    }
}
