package de.wegweiser.search;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The article that a German name wants when a sentence is made of it: *der* Lehrstuhl für …, *das*
/// Institut für …. Firms and what we do not know go without, which is never wrong.
final class GermanArticle {

    /// By the noun the name begins with; of `Maier-Institut` the last part.
    private static final Map<String, String> OF_NOUN =
            Map.ofEntries(
                    Map.entry("lehrstuhl", "der"),
                    Map.entry("fachbereich", "der"),
                    Map.entry("verband", "der"),
                    Map.entry("verein", "der"),
                    Map.entry("ag", "die"),
                    Map.entry("arbeitsgruppe", "die"),
                    Map.entry("forschungsgruppe", "die"),
                    Map.entry("arbeitsgemeinschaft", "die"),
                    Map.entry("professur", "die"),
                    Map.entry("fakultät", "die"),
                    Map.entry("universität", "die"),
                    Map.entry("hochschule", "die"),
                    Map.entry("fachhochschule", "die"),
                    Map.entry("gesellschaft", "die"),
                    Map.entry("handelskammer", "die"),
                    Map.entry("handwerkskammer", "die"),
                    Map.entry("wirtschaftskammer", "die"),
                    Map.entry("wirtschaftsförderung", "die"),
                    Map.entry("institut", "das"),
                    Map.entry("fachgebiet", "das"),
                    Map.entry("zentrum", "das"),
                    Map.entry("kompetenzzentrum", "das"),
                    Map.entry("labor", "das"),
                    Map.entry("netzwerk", "das"));

    private static final Pattern FIRST_NOUN =
            Pattern.compile("^(?:\\p{Lu}[^\\s-]*-)*(\\p{Lu}\\p{L}+)");

    private GermanArticle() {}

    /// The name as the subject of a sentence.
    static String with(String name) {
        var noun = FIRST_NOUN.matcher(name);
        if (!noun.find()) return name;
        String article = OF_NOUN.get(noun.group(1).toLowerCase(Locale.GERMAN));
        return article == null ? name : article + " " + name;
    }
}
