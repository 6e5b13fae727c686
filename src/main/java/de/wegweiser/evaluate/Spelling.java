package de.wegweiser.evaluate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Brings two spellings of one thing together, so that *Hauptstraße 1* and *Hauptstr. 1* are the
/// same answer. Generous to typography, strict about digits.
final class Spelling {

    /// Legal forms in the spelling of [#legalForm]. Gold that names another is not judged.
    static final Set<String> LEGAL_FORMS =
            Set.of(
                    "gmbh",
                    "ug",
                    "ag",
                    "kg",
                    "ohg",
                    "gbr",
                    "ek",
                    "ev",
                    "eg",
                    "se",
                    "gmbhcokg",
                    "ugcokg",
                    "partnermbb",
                    "partgmbb",
                    "inc");

    /// Characters of a name that may stand inside a longer one: *AG* is inside everything.
    private static final int SHORTEST_PART_OF_NAME = 5;

    /// Characters of a term that may stand inside a longer one, as *Robotik* in *Servicerobotik*.
    private static final int SHORTEST_PART_OF_TERM = 4;

    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern STREET =
            Pattern.compile("stra(ß|ss)e|str\\.", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern COURT =
            Pattern.compile(
                    "\\b(amtsgerichts?|ag|registergericht|handelsgericht|local court|hrb?.*)\\b",
                    Pattern.CASE_INSENSITIVE
                            | Pattern.UNICODE_CHARACTER_CLASS
                            | Pattern.UNIX_LINES);
    private static final Pattern REGISTER =
            Pattern.compile(
                    "\\s*(HR[AB]|VR|PR|GnR|GsR|FN)\\s*([\\d\\s]+)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern NO_DIGIT = Pattern.compile("[^\\p{Nd}]");
    private static final Pattern NOT_DIALLED = Pattern.compile("[^\\p{Nd}+]");
    private static final Pattern GERMANY = Pattern.compile("^(\\+|00)49");
    private static final Pattern TRUNK = Pattern.compile("^[+0]+");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(.*?\\)", Pattern.UNIX_LINES);
    private static final Pattern TITLE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}_])(Prof|Dr|Dipl|Ing|med|rer|nat|habil|h\\.?c|M\\.?Sc|B\\.?Sc|M\\.?A|Herr|Frau|Univ|PD|Jun)(?![\\p{L}\\p{N}_])\\.?-?");
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}_'-]+");

    private Spelling() {}

    /// Letters and digits alone, in one case: *3D-Druck* and *3d druck* are one.
    static String squash(String text) {
        return NO_LETTER_OR_DIGIT
                .matcher(fold(Normalizer.normalize(text, Normalizer.Form.NFKC)))
                .replaceAll("");
    }

    /// One case, and *ß* as *ss*, which `toLowerCase` alone leaves apart.
    private static String fold(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
    }

    static String street(String printed) {
        return squash(STREET.matcher(printed).replaceAll("str"));
    }

    static String legalForm(String printed) {
        return squash(
                fold(printed)
                        .replace("(haftungsbeschränkt)", "")
                        .replace("unternehmergesellschaft", "ug"));
    }

    static String court(String printed) {
        return squash(
                fold(COURT.matcher(printed).replaceAll(""))
                        .replace("am main", "")
                        .replace("/main", ""));
    }

    /// *HRB 1234*, whatever follows.
    static String register(String printed) {
        Matcher number = REGISTER.matcher(printed);
        return number.lookingAt()
                ? number.group(1).toUpperCase(Locale.ROOT)
                        + NO_DIGIT.matcher(number.group(2)).replaceAll("")
                : squash(printed);
    }

    static String city(String printed) {
        return squash(IN_BRACKETS.matcher(printed).replaceAll(""));
    }

    static String vatId(String printed) {
        return squash(printed).toUpperCase(Locale.ROOT);
    }

    /// Without what depends on where one dials from.
    static String phone(String printed) {
        String dialled = NOT_DIALLED.matcher(printed.replace("(0)", "")).replaceAll("");
        return TRUNK.matcher(GERMANY.matcher(dialled).replaceAll("0")).replaceAll("");
    }

    static String email(String printed) {
        return printed.strip().toLowerCase(Locale.ROOT);
    }

    /// First and last name, without titles and what stands between.
    static String person(String printed) {
        List<String> names =
                Arrays.stream(NO_NAME.split(fold(TITLE.matcher(printed).replaceAll(" "))))
                        .filter(name -> !name.isEmpty())
                        .toList();
        return names.size() > 1 ? names.getFirst() + " " + names.getLast() : String.join("", names);
    }

    /// Whether two names are one, or one is the other with something left out.
    static boolean sameName(String one, String other) {
        return sameOrInside(squash(one), squash(other), SHORTEST_PART_OF_NAME);
    }

    /// Whether any of some squashed terms is one of the others, or inside it.
    static boolean agree(List<String> terms, List<String> others) {
        return terms.stream()
                .anyMatch(term ->
                        others.stream()
                                .anyMatch(
                                        other -> sameOrInside(term, other, SHORTEST_PART_OF_TERM)));
    }

    private static boolean sameOrInside(String one, String other, int shortest) {
        if (one.isEmpty() || other.isEmpty()) return false;
        if (one.equals(other)) return true;
        return Math.min(one.length(), other.length()) >= shortest
                && (one.contains(other) || other.contains(one));
    }
}
