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

/// The municipalities of the region: from postal code and town to the official key, and the offices
/// that answer for its firms.
public final class Gazetteer {

    private final List<Municipality> municipalities;
    private final List<Office> offices;
    private final Map<String, List<Municipality>> byPostalCode = new HashMap<>();
    private final Map<String, Municipality> byName = new HashMap<>();
    private final Map<String, Municipality> byAgs = new HashMap<>();

    /// A region of whose offices nothing is known.
    public Gazetteer(Collection<Municipality> municipalities) {
        this(municipalities, List.of());
    }

    /// @param offices those of a Kreis in the order of their responsibility
    public Gazetteer(Collection<Municipality> municipalities, Collection<Office> offices) {
        this.municipalities = List.copyOf(municipalities);
        this.offices = List.copyOf(offices);
        for (Municipality m : this.municipalities) {
            byName.put(fold(m.name()), m);
            byAgs.put(m.ags(), m);
            m.postalCodes()
                    .forEach(code ->
                            byPostalCode.computeIfAbsent(code, _ -> new ArrayList<>()).add(m));
        }
    }

    /// The region the program ships with: Südwestfalen and Dortmund.
    public static Gazetteer shipped() {
        return GazetteerLoader.shipped();
    }

    /// The region of a table as `ontology/region/municipalities.csv` has it, with the offices of an
    /// `offices.csv` beside it, where there is one.
    ///
    /// @throws OntologyError when a row is wrong; the message names file, row and field
    public static Gazetteer read(Path file) {
        return GazetteerLoader.read(file);
    }

    public List<Municipality> municipalities() {
        return municipalities;
    }

    /// @param ags key of the municipality; `null` has none
    public Optional<Municipality> byAgs(@Nullable String ags) {
        return Optional.ofNullable(ags).map(byAgs::get);
    }

    /// All offices; those of a Kreis in the order of their responsibility.
    public List<Office> offices() {
        return offices;
    }

    /// Those of a Kreis in the order of their responsibility.
    public List<Office> officesOf(String districtAgs) {
        return offices.stream().filter(o -> o.districtAgs().equals(districtAgs)).toList();
    }

    /// The chamber of commerce and industry to whose district a Kreis belongs.
    public Optional<Office> chamberOf(String districtAgs) {
        return officesOf(districtAgs).stream()
                .filter(office -> office.role() == Office.Role.CHAMBER_OF_COMMERCE)
                .findFirst();
    }

    /// The municipality of an address. The postal code decides; the town's name only where towns
    /// share the code or the code is missing. `Meschede-Berge` is Meschede.
    public Optional<Municipality> locate(@Nullable String postalCode, @Nullable String city) {
        if (postalCode == null) return named(city);
        var sharing = byPostalCode.getOrDefault(postalCode.strip(), List.of());
        if (sharing.size() < 2) return sharing.stream().findFirst();
        return named(city).filter(sharing::contains).or(() -> Optional.of(sharing.getFirst()));
    }

    /// By its name, or by that of the town a district belongs to: what stands behind the last
    /// hyphen, bracket or blank is left off until a town is known by the rest.
    private Optional<Municipality> named(@Nullable String city) {
        String name = city == null ? "" : fold(city);
        while (!name.isEmpty() && !byName.containsKey(name))
            name = name.replaceFirst("[-,/(\\s]*[^-,/(\\s]*$", "");
        return Optional.ofNullable(byName.get(name));
    }

    /// Lower case, `Lüdenscheid` = `Luedenscheid`.
    private static String fold(String name) {
        return name.strip()
                .toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
    }
}
