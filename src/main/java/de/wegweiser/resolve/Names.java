package de.wegweiser.resolve;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    private static final Map<String, String> FUNDERS =
            Map.of(
                    "bundesministerium bildung forschung", "bmbf",
                    "bundesministerium forschung technologie raumfahrt", "bmftr",
                    "bundesministerium wirtschaft klimaschutz", "bmwk",
                    "bundesministerium wirtschaft energie", "bmwe",
                    "deutsche forschungsgemeinschaft", "dfg",
                    "europaische union", "eu",
                    "european union", "eu",
                    "bundesministerium arbeit soziales", "bmas");

    private static final Pattern TITLE =
            Pattern.compile(
                    "(?:univ|jun|apl|hon|prof|professor|professorin|priv|doz|pd|dr|drs|dipl|ing|inf|kfm|kffr|phys|chem|math|biol|psych|wirt|habil|rer|nat|phil|med|jur|oec|pol|agr|mult|msc|bsc|mba|phd|mag|meng|beng|frau|herr|herrn|mr|mrs|ms|sc|eh|hc)");

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern UMLAUT = Pattern.compile("([ao])e|(?<![aeiouyq])(u)e");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern TECHNICAL_UNIVERSITY = Pattern.compile("\\btechnische uni\\b");
    private static final Pattern RESEARCH_GROUP = Pattern.compile("\\bresearch group\\b");
    private static final Pattern UNIVERSITY_TWICE = Pattern.compile("^(tu .+) uni$");
    private static final Pattern UNIT_DE =
            anyOf("lehrstuhl|professur|fachgebiet|lehrgebiet|arbeitsgruppe|forschungsgruppe|ls");
    private static final Pattern UNIT_EN =
            anyOf("chair|professorship|research group|working group");
    private static final Pattern UNIT = anyOf(UNIT_DE.pattern() + "|" + UNIT_EN.pattern() + "|ag");

    /// Where the name of a university begins, with the words that lead to it.
    private static final Pattern PARENT =
            Pattern.compile(
                    "(?:\\s*[,(|–]|\\s-\\s|\\s(?:an )?der\\s|\\sat(?: the)?\\s|\\sof the\\s)\\s*(?=(?:tu|th|fh|uni|rwth|technische|technical|universität|university|hochschule|fachhochschule|fakultät|faculty|fachbereich|department|[\\p{L}]+-(?:universität|hochschule))(?![\\p{L}\\p{N}]))",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PUNCTUATED =
            Pattern.compile(
                    "^\\W*(?:(?:an der|der|at the|at|of the)\\s)?|\\)\\s*$",
                    Pattern.CASE_INSENSITIVE);

    /// After folding.
    private static final Pattern GROUP_LED =
            Pattern.compile(
                    "^(?:ls|ag|professur|professorship|fachgebiet|lehrgebiet|forschungsgruppe|working group) (?=.)");

    private static final Pattern CHAIR_NUMBER = Pattern.compile("^ls(\\d{1,3})\\b");
    private static final Pattern CHAIR_ROMAN = Pattern.compile("^ls ([ivx]{1,5})\\b");
    private static final List<String> ROMAN =
            List.of(
                    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
                    "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx");
    private static final Pattern PROJECT =
            Pattern.compile("^(?:verbundprojekt|forschungsprojekt|projekt|project) (?=.)");
    private static final Pattern COURT =
            Pattern.compile(
                    "^(?:amtsgericht|ag|registergericht|(?:landes|handels)gericht(?: fur zivilrechtssachen| fuer zivilrechtssachen)?)\\W+");
    private static final Pattern GAP = Pattern.compile("[\\s.:-]+");

    private static final Memo<Organization> ORGANIZATIONS = new Memo<>(Organization::read);
    private static final Memo<Person> PEOPLE = new Memo<>(Person::read);

    private Names() {}

    private static Pattern anyOf(String either) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + either + ")(?![\\p{L}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

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

    /// An organization without its legal form: `EJOT GmbH & Co. KG` → `ejot`. A group without the
    /// university it is a part of: `Lehrstuhl für Optik der TU Musterstadt` → `ls optik`.
    static String organization(String name) {
        return ORGANIZATIONS.of(name).key;
    }

    /// What is made of an organization's name.
    ///
    /// @param legal empty when the name shows no legal form
    private record Organization(
            String key, String legal, Optional<String> parent, Optional<String> group) {

        static Organization read(String name) {
            String own = withoutParent(name);
            var form = LegalForm.of(own);
            String bare = canonical(form.rest());
            String key = bare.isEmpty() ? String.join(" ", words(own)) : bare;
            return new Organization(
                    key,
                    form.canonical().isEmpty() ? "" : key + "|" + form.canonical(),
                    readParent(name, own),
                    readGroup(key));
        }
    }

    /// The university that stands in the name of its group.
    static Optional<String> parent(String name) {
        return ORGANIZATIONS.of(name).parent;
    }

    private static Optional<String> readParent(String name, String own) {
        if (own.length() == name.length()) return Optional.empty();
        String parent =
                organization(PUNCTUATED.matcher(name.substring(own.length())).replaceAll(""));
        return parent.isEmpty() ? Optional.empty() : Optional.of(parent);
    }

    private static String withoutParent(String name) {
        if (!UNIT.matcher(name).find()) return name;
        var parent = PARENT.matcher(name);
        return parent.find() && parent.start() > 0 ? name.substring(0, parent.start()) : name;
    }

    /// A group by what it works on, whatever it calls itself: chair, professorship, working group.
    /// Empty for anybody else.
    static Optional<String> group(String name) {
        return ORGANIZATIONS.of(name).group;
    }

    private static Optional<String> readGroup(String key) {
        var led = GROUP_LED.matcher(key);
        if (led.find()) return Optional.of("ls " + key.substring(led.end()));
        return key.endsWith(" ag")
                ? Optional.of("ls " + key.substring(0, key.length() - 3))
                : Optional.empty();
    }

    /// Whether one calls itself in German and the other in English.
    static boolean inTwoLanguages(String one, String other) {
        return (UNIT_DE.matcher(one).find() && UNIT_EN.matcher(other).find())
                || (UNIT_EN.matcher(one).find() && UNIT_DE.matcher(other).find());
    }

    /// With its legal form, `ejot|gmbh co kg`; empty when the name shows none.
    static String legalName(String name) {
        return ORGANIZATIONS.of(name).legal;
    }

    private static String canonical(String name) {
        var words =
                words(name).stream()
                        .filter(word -> !FUNCTION_WORDS.contains(word))
                        .map(word -> SAME_WORDS.getOrDefault(word, word))
                        .toList();
        String key = numbered(String.join(" ", words));
        key = TECHNICAL_UNIVERSITY.matcher(key).replaceAll("tu");
        key = RESEARCH_GROUP.matcher(key).replaceAll("ag");
        return UNIVERSITY_TWICE.matcher(key).replaceAll("$1");
    }

    /// `LS8` = `Lehrstuhl 8` = `Lehrstuhl VIII`.
    private static String numbered(String key) {
        if (!key.startsWith("ls")) return key;
        String apart = CHAIR_NUMBER.matcher(key).replaceFirst("ls $1");
        var roman = CHAIR_ROMAN.matcher(apart);
        if (!roman.find()) return apart;
        int number = ROMAN.indexOf(roman.group(1)) + 1;
        return number == 0 ? apart : "ls " + number + apart.substring(roman.end());
    }

    /// A person without titles and middle initials, `Musterfrau, Erika` turned round.
    static String person(String name) {
        return PEOPLE.of(name).key;
    }

    /// The name of a person, word by word.
    static PersonName personName(String name) {
        return PEOPLE.of(name).name;
    }

    private record Person(String key, PersonName name) {

        static Person read(String name) {
            var proper = personWords(name);
            var kept = new ArrayList<String>();
            for (int i = 0; i < proper.size(); i++)
                if (i == 0 || i == proper.size() - 1 || proper.get(i).length() > 1)
                    kept.add(proper.get(i));
            return new Person(String.join(" ", kept), PersonName.of(proper));
        }
    }

    /// All words of a person's name but titles, `Musterfrau, Erika` turned round; the words alone
    /// when they are nothing but titles.
    private static List<String> personWords(String name) {
        String[] halves = name.split(",", 2);
        boolean turned = halves.length == 2 && !onlyTitles(halves[1]);
        var words = words(turned ? halves[1] + " " + halves[0] : halves[0]);
        var proper = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++)
            if (!title(words.get(i)) || isGeneration(words, i)) proper.add(words.get(i));
        return proper.isEmpty() ? words : proper;
    }

    /// `Jun.-Prof. Hans Muster` is a junior professor, `Hans Muster jun.` his father's son.
    private static boolean isGeneration(List<String> words, int at) {
        return at > 1 && at == words.size() - 1 && words.get(at).equals("jun");
    }

    /// `M.Sc.` falls into `m` and `sc`.
    private static boolean onlyTitles(String text) {
        return words(text).stream().allMatch(word -> word.length() == 1 || title(word));
    }

    private static boolean title(String word) {
        return TITLE.matcher(word).matches();
    }

    /// Who pays: `Bundesministerium für Bildung und Forschung` = `BMBF`.
    static String funder(String name) {
        String key = organization(name);
        return FUNDERS.getOrDefault(key, key);
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
