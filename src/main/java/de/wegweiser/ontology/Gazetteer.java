package de.wegweiser.ontology;

import java.nio.file.Path;
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

    /// The region the program ships with: Südwestfalen and Dortmund.
    public static Gazetteer shipped() {
        return GazetteerLoader.shipped();
    }

    /// The region of a table as `ontology/region/municipalities.csv` has it.
    ///
    /// @throws OntologyError when a row is wrong; the message names file, row and field
    public static Gazetteer read(Path file) {
        return GazetteerLoader.read(file);
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
