package de.wegweiser.search;

import static java.util.stream.Collectors.joining;

import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Municipality;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
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
                .filter(matching(city, What.TOWN, m -> Stream.of(m.name())))
                .filter(matching(district, What.DISTRICT, m -> Stream.of(m.district())))
                .filter(matching(region, What.REGION, m -> m.regions().stream()))
                .map(Municipality::ags)
                .toList();
    }

    /// The municipality of this name.
    ///
    /// @throws BadQuestion when there is none in the region
    public Municipality municipality(String city) {
        return gazetteer.municipalities().stream()
                .filter(matching(city, What.TOWN, m -> Stream.of(m.name())))
                .findFirst()
                .orElseThrow();
    }

    /// Counts of towns as counts of their districts.
    ///
    /// @param byAgs key of the municipality → count
    SortedMap<String, Integer> byDistrict(Map<String, Integer> byAgs) {
        var districts = new TreeMap<String, Integer>();
        byAgs.forEach((ags, count) ->
                districts.merge(
                        gazetteer.byAgs(ags).map(Municipality::district).orElse("?"),
                        count,
                        Integer::sum));
        return districts;
    }

    private enum What {
        TOWN("town", "Einen Ort"),
        DISTRICT("district", "Einen Kreis"),
        REGION("region", "Eine Region");

        private final String english;
        private final String german;

        What(String english, String german) {
            this.english = english;
            this.german = german;
        }
    }

    private Predicate<Municipality> matching(
            @Nullable String name, What what, Function<Municipality, Stream<String>> names) {
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
                            .collect(joining(", "));
            throw new BadQuestion(
                    "no %s is called \"%s\"; known are for example %s"
                            .formatted(what.english, name, known),
                    "%s „%s“ gibt es hier nicht. Bekannt sind zum Beispiel %s."
                            .formatted(what.german, name, known));
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
