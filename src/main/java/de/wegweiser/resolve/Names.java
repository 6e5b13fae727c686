package de.wegweiser.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Brings spellings of one name to one key. A key is for comparing, never for showing.
final class Names {

    /// Words that carry no identity: `Lehrstuhl für Optik` = `Lehrstuhl Optik` = `Chair of Optics`
    /// but for the last word.
    private static final Set<String> FUNCTION_WORDS =
            Set.of("fur", "for", "of", "und", "and", "u", "the", "der", "die", "das", "des", "im");

    /// Words of the two languages for one thing, after folding.
    private static final Map<String, String> SAME_WORDS =
            Map.of(
                    "lehrstuhl", "ls",
                    "chair", "ls",
                    "arbeitsgruppe", "ag",
                    "institute", "institut",
                    "universitat", "uni",
                    "university", "uni",
                    "fachhochschule", "fh",
                    "technical", "technische",
                    "faculty", "fakultat",
                    "department", "fachbereich");

    private static final Pattern TITLE =
            Pattern.compile(
                    "(?:univ|jun|apl|hon|prof|professor|professorin|priv|doz|pd|dr|drs|dipl|ing|inf|kfm|kffr|phys|chem|math|biol|psych|wirt|habil|rer|nat|phil|med|jur|oec|pol|agr|mult|msc|bsc|mba|phd|mag|meng|beng|frau|herr|herrn|mr|mrs|ms|sc|eh|hc)");

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern UMLAUT = Pattern.compile("([ao])e|(?<![aeiouyq])(u)e");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern TECHNICAL_UNIVERSITY = Pattern.compile("\\btechnische uni\\b");
    private static final Pattern RESEARCH_GROUP = Pattern.compile("\\bresearch group\\b");
    private static final Pattern UNIVERSITY_TWICE = Pattern.compile("^(tu .+) uni$");
    private static final Pattern PROJECT =
            Pattern.compile("^(?:verbundprojekt|forschungsprojekt|projekt|project) (?=.)");
    private static final Pattern COURT = Pattern.compile("^(?:amtsgericht|ag|registergericht)\\W+");
    private static final Pattern GAP = Pattern.compile("[\\s.:-]+");

    private Names() {}

    /// Lower case, without accents, and ü = ue = u as Lucene's German normalisation has it:
    /// `Lüdenscheid` = `Luedenscheid` = `Ludenscheid`, while *neue* and *Quelle* keep their e.
    static String fold(String text) {
        String plain =
                Normalizer.normalize(
                        text.toLowerCase(Locale.GERMAN).replace("ß", "ss"), Normalizer.Form.NFKD);
        return UMLAUT.matcher(ACCENT.matcher(plain).replaceAll("")).replaceAll("$1$2");
    }

    static List<String> words(String text) {
        return NO_WORD.splitAsStream(fold(text)).filter(word -> !word.isEmpty()).toList();
    }

    /// All words, folded.
    static String plain(String text) {
        return String.join(" ", words(text));
    }

    /// An organization without its legal form: `EJOT GmbH & Co. KG` → `ejot`.
    static String organization(String name) {
        String key = canonical(LegalForm.of(name).rest());
        return key.isEmpty() ? String.join(" ", words(name)) : key;
    }

    /// With its legal form, `ejot|gmbh co kg`; empty when the name shows none.
    static String legalName(String name) {
        var form = LegalForm.of(name);
        return form.canonical().isEmpty() ? "" : organization(name) + "|" + form.canonical();
    }

    private static String canonical(String name) {
        var words =
                words(name).stream()
                        .filter(word -> !FUNCTION_WORDS.contains(word))
                        .map(word -> SAME_WORDS.getOrDefault(word, word))
                        .toList();
        String key = String.join(" ", words);
        key = TECHNICAL_UNIVERSITY.matcher(key).replaceAll("tu");
        key = RESEARCH_GROUP.matcher(key).replaceAll("ag");
        return UNIVERSITY_TWICE.matcher(key).replaceAll("$1");
    }

    /// A person without titles and middle initials, `Musterfrau, Erika` turned round.
    static String person(String name) {
        String[] halves = name.split(",", 2);
        boolean turned = halves.length == 2 && !onlyTitles(halves[1]);
        var words = words(turned ? halves[1] + " " + halves[0] : halves[0]);
        var proper = words.stream().filter(word -> !title(word)).toList();
        var kept = new ArrayList<String>();
        for (int i = 0; i < proper.size(); i++)
            if (i == 0 || i == proper.size() - 1 || proper.get(i).length() > 1)
                kept.add(proper.get(i));
        return String.join(" ", kept.isEmpty() ? words : kept);
    }

    /// `M.Sc.` falls into `m` and `sc`.
    private static boolean onlyTitles(String text) {
        return words(text).stream().allMatch(word -> word.length() == 1 || title(word));
    }

    private static boolean title(String word) {
        return TITLE.matcher(word).matches();
    }

    /// The last word of a person's key.
    static String surname(String personKey) {
        return personKey.substring(personKey.lastIndexOf(' ') + 1);
    }

    /// The title of a project.
    static String project(String title) {
        return PROJECT.matcher(String.join(" ", words(title))).replaceFirst("");
    }

    /// `Siegen HRB 1234 B` from whatever stands on the page.
    static String register(String court, String number) {
        String place = COURT.matcher(fold(court)).replaceAll("").strip();
        return place + " " + GAP.matcher(number.toUpperCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /// Whether one key begins with all the words of the other: `ejot` and `ejot baubefestigungen`.
    static boolean leads(String shorter, String longer) {
        return !shorter.isEmpty() && (longer + " ").startsWith(shorter + " ");
    }

    /// Whether all words of one key stand in the other.
    static boolean within(String inner, String outer) {
        return Set.copyOf(List.of(outer.split(" "))).containsAll(List.of(inner.split(" ")));
    }
}
