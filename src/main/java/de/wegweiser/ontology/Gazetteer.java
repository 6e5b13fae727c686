package de.wegweiser.ontology;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The municipalities of the region: from postal code and town to the official key.
public final class Gazetteer {

    private final List<Municipality> municipalities;
    private final Map<String, List<Municipality>> byPostalCode = new HashMap<>();
    private final Map<String, Municipality> byName = new HashMap<>();

    public Gazetteer(Collection<Municipality> municipalities) {
        this.municipalities = List.copyOf(municipalities);
        for (Municipality m : this.municipalities) {
            byName.put(fold(m.name()), m);
            m.postalCodes()
                    .forEach(code ->
                            byPostalCode.computeIfAbsent(code, _ -> new ArrayList<>()).add(m));
        }
    }

    /// The gazetteer that ships with the program.
    ///
    /// @throws OntologyError naming the line that cannot be used
    public static Gazetteer shipped() {
        String name = "ontology/region/municipalities.csv";
        try (var in = Gazetteer.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) throw new OntologyError("no " + name + " on the class path");
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new OntologyError("cannot read " + name + ": " + e.getMessage(), e);
        }
    }

    /// @param csv with the header `ags,name,district_ags,district,regions,postal_codes,lat,lon,…`;
    ///   `#` begins a comment
    static Gazetteer parse(String source, String csv) {
        var found = new ArrayList<Municipality>();
        int number = 0;
        boolean header = true;
        for (String line : csv.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) continue;
            if (!header) found.add(municipality(source + " line " + number, line.split(",", -1)));
            header = false;
        }
        return new Gazetteer(found);
    }

    private static Municipality municipality(String where, String[] f) {
        try {
            if (!f[0].matches("\\d{8}"))
                throw new OntologyError(where + ": " + f[0] + " is no AGS of eight digits");
            return new Municipality(
                    f[0],
                    f[1],
                    f[2],
                    f[3],
                    List.of(f[4].split("\\|")),
                    List.of(f[5].split("\\|")),
                    Double.parseDouble(f[6]),
                    Double.parseDouble(f[7]));
        } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
            throw new OntologyError(where + " cannot be used: " + e.getMessage(), e);
        }
    }

    public List<Municipality> municipalities() {
        return municipalities;
    }

    /// The municipality of an address. The postal code decides; the town's name only where towns
    /// share the code or the code is missing. `Meschede-Berge` is Meschede.
    public Optional<Municipality> locate(@Nullable String postalCode, @Nullable String city) {
        var sharing =
                postalCode == null
                        ? List.<Municipality>of()
                        : byPostalCode.getOrDefault(postalCode, List.of());
        if (sharing.size() == 1) return Optional.of(sharing.getFirst());
        if (city == null || (postalCode != null && sharing.isEmpty()))
            return sharing.stream().findFirst();
        var named =
                Optional.ofNullable(byName.get(fold(city)))
                        .or(() ->
                                Optional.ofNullable(byName.get(fold(city.split("[-,/( ]", 2)[0]))));
        return sharing.isEmpty()
                ? named
                : named.filter(sharing::contains).or(() -> Optional.of(sharing.getFirst()));
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.GERMAN);
    }
}
