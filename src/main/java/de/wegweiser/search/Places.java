package de.wegweiser.search;

import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Municipality;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From the name of a place to its municipalities.
public final class Places {

    private final Gazetteer gazetteer;

    public Places(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// Keys of the municipalities that meet every condition given.
    ///
    /// @return `null` when no condition was given
    /// @throws BadQuestion when there is no such place in the region
    public @Nullable List<String> ags(
            @Nullable String city, @Nullable String district, @Nullable String region) {
        if (city == null && district == null && region == null) return null;
        return gazetteer.municipalities().stream()
                .filter(matching(city, "municipality", m -> Stream.of(m.name())))
                .filter(matching(district, "district", m -> Stream.of(m.district())))
                .filter(matching(region, "region", m -> m.regions().stream()))
                .map(Municipality::ags)
                .toList();
    }

    private Predicate<Municipality> matching(
            @Nullable String name,
            String what,
            java.util.function.Function<Municipality, Stream<String>> names) {
        if (name == null) return _ -> true;
        String wanted = fold(name);
        Predicate<Municipality> matches = m -> names.apply(m).anyMatch(n -> fold(n).equals(wanted));
        if (gazetteer.municipalities().stream().noneMatch(matches)) {
            var known =
                    gazetteer.municipalities().stream()
                            .flatMap(names)
                            .distinct()
                            .sorted()
                            .limit(12)
                            .toList();
            throw new BadQuestion(
                    "no %s \"%s\" in the region; known are for example %s"
                            .formatted(what, name, String.join(", ", known)));
        }
        return matches;
    }

    /// `Kreis Olpe` = `Olpe`, `Märkischer Kreis` = `Maerkischer`.
    private static String fold(String name) {
        String bare = name.replaceAll("(?iu)\\(.*?\\)|^\\s*kreis\\s+|[-\\s]?kreis\\s*$", "");
        return umlautsFolded(bare).replaceAll("[^a-z0-9]", "");
    }

    /// Lower case, `Lüdenscheid` = `Luedenscheid`.
    static String umlautsFolded(String name) {
        return name.strip()
                .toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
    }
}
