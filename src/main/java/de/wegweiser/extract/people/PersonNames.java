package de.wegweiser.extract.people;

import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Span;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds names of people by academic titles, a list of first names and the shape of names. A model
/// trained on German sets finds less on pages, and more that is none (decision 9).
public final class PersonNames {

    /// One academic title. Order matters: longer ones first.
    private static final String ONE_TITLE =
            "(?:(?:Univ|Jun|Apl|apl|Hon|Hon|Ass|Assoz|em|Emer)\\.?[- ]?Prof\\.?(?:in)?|Juniorprofessor(?:in)?|Privatdozent(?:in)?|"
                    + "Priv\\.?-Doz\\.|PD(?= Dr)|Professor(?:in)?|Prof\\.?|Dr\\.? ?-? ?Ing\\.?|Dr\\.|Doktor|DDr\\.|"
                    + "(?:rer|phil|med|jur|oec|pol|iur|agr|dent|vet|mont|techn|sc|theol|paed)\\.(?: ?(?:nat|pol|oec|med|dent|techn|publ|soc|hum|agr|biol|hort|vet|mont))*\\.?|"
                    + "habil\\.?|(?:h|e)\\. ?(?:c|h)\\.|E\\. ?h\\.|mult\\.|Dr\\.h\\.c\\.|PhD|Ph\\. ?D\\.|"
                    + "Dipl\\.?[- ](?:Ing|Inf|Inform|Kfm|Kfr|Kauff|Betriebsw|Phys|Math|Chem|Biol|Bioinf|Psych|Volksw|Wirt|Wi|Des|Soz|Päd|Geogr|Geol|Oec|Bibl|Jur|Ök|Oecotroph|Wirtsch|Stat|Hdl|Verww|Journ)\\w*\\.?(?:-?(?:Ing|Inf|Inform|Math)\\.)?|"
                    + "Dipl\\.?[- ]?(?:Kaufmann|Kauffrau|Ingenieur(?:in)?|Betriebswirt(?:in)?|Informatiker(?:in)?|Volkswirt(?:in)?|Physiker(?:in)?)|"
                    + "Diplom-\\p{L}+|Mag\\.|Ing\\.|StB|RA(?=\\s)|RAin|LL\\. ?[MB]\\.|"
                    + "(?:M|B)\\. ?(?:Sc|Eng|A|Ed|BA|Mus|Des)\\.?(?![\\p{L}])|(?:M|B)Sc\\b\\.?|MBA|EMBA|(?:Master|Bachelor) of (?:Science|Arts|Engineering|Laws)|\\((?:FH|TU|DH|BA|Univ\\.?|USA)\\))";

    private static final String TITLES = "(?:" + ONE_TITLE + "[ ,/]*)+";
    private static final String WORD =
            "(?:[dDoOlL]['’])?\\p{Lu}(?:\\p{Ll}|\\p{M})++(?:(?:['’]\\p{Lu}?|\\p{Lu})\\p{Ll}++)*+(?:-(?:\\p{Lu}\\p{L}+|(?:von|zu|el|al)-\\p{Lu}\\p{L}+))*";
    private static final String SHOUTED =
            "\\p{Lu}{2,}-\\p{Lu}\\p{Ll}+|\\p{Lu}{3,}(?:-\\p{Lu}{2,})*";
    private static final String INITIAL = "\\p{Lu}\\.(?:-?\\p{Lu}\\.)*";
    private static final String PARTICLE =
            "(?:(?:von|van|Von|Van|zu)(?: (?:der|den|dem|de|la|und zu|het|'t))?|(?:vor|aus|auf|in|op) (?:der|den|dem|het)|zur|zum|vom|de|del|della|di|da|dos|do|du|la|le|las|los|el|El|al|Al|ten|ter|te|bin|ben|Ben|af|Mc|Mac|D['’]|Di|De|La|Le|St\\.)";
    private static final String SUFFIX = "(?: (?:Jr|Sr|jun|sen)\\.?)?";

    /// First words, then the last name with what may stand before it.
    private static final String NAME =
            "(?:"
                    + WORD
                    + "|"
                    + SHOUTED
                    + ")(?: (?:"
                    + INITIAL
                    + "|"
                    + WORD
                    + "|"
                    + SHOUTED
                    + "))*?(?: "
                    + PARTICLE
                    + ")*(?: (?:"
                    + WORD
                    + "|"
                    + SHOUTED
                    + "))"
                    + SUFFIX;

    private static final String INITIALS_FIRST =
            INITIAL
                    + "(?: ?"
                    + INITIAL
                    + ")*(?: "
                    + PARTICLE
                    + ")*(?: "
                    + WORD
                    + ")(?:[ -]"
                    + WORD
                    + ")?";

    private static final Pattern LEADING =
            Pattern.compile(
                    "(?:\\b(?:Herrn?|Frau|Hr\\.|Fr\\.|Mr\\.?|Mrs\\.?|Ms\\.?|(?:Vize)?[Pp]räsident(?:in)?|(?:Pro)?[Rr]ektor(?:in)?|Kanzler(?:in)?|Dekan(?:in)?|Geschäftsführer(?:in)?|Inhaber(?:in)?|Vorsitzende[r]?|Meister(?:in)?) )?(?<title>"
                            + TITLES
                            + ")?");
    private static final Pattern TRAILING =
            Pattern.compile("[ ,]+(?<title>(?:" + ONE_TITLE + "[ ,/]*)+)");
    private static final Pattern TITLED =
            Pattern.compile(
                    "(?<![\\p{L}\\d])(?:(?:Herrn?|Frau|Hr\\.|Fr\\.|Mr\\.?|Mrs\\.?|Ms\\.?) (?<title>"
                            + TITLES
                            + ")?|(?<titles>"
                            + TITLES
                            + "))"
                            + "(?:(?:Herrn?|Frau) )?(?<name>(?:"
                            + INITIALS_FIRST
                            + "|"
                            + WORD
                            + "(?: (?:"
                            + INITIAL
                            + "|"
                            + WORD
                            + "))*(?: "
                            + PARTICLE
                            + ")*(?: "
                            + WORD
                            + ")))"
                            + SUFFIX);
    private static final Pattern CAPITALISED =
            Pattern.compile("(?<![\\p{L}\\d.@'’/-])(?:" + WORD + ")(?![\\p{L}])");
    private static final Pattern REST =
            Pattern.compile(
                    "\\G(?:(?: (?:"
                            + INITIAL
                            + "))*(?: "
                            + PARTICLE
                            + ")*(?: (?:"
                            + WORD
                            + "|"
                            + SHOUTED
                            + "))){1,3}"
                            + SUFFIX
                            + "(?![\\p{Lu}])");

    /// Longer than any name with its particles, in characters; it also bounds the work of [#WHOLE].
    private static final int LONGEST = 60;

    private static final Pattern WHOLE = Pattern.compile("(?:" + NAME + "|" + INITIALS_FIRST + ")");
    private static final Cue REVERSED =
            Cue.of(
                    "(?<last>(?:"
                            + PARTICLE
                            + " )*"
                            + WORD
                            + "), (?<title>"
                            + TITLES
                            + ")?(?<first>"
                            + WORD
                            + "(?: (?:"
                            + WORD
                            + "|"
                            + INITIAL
                            + "))?)(?<after>,? ?"
                            + TITLES
                            + ")?");

    /// Words and endings that no German surname in this place would be: what stands behind a name
    /// in headings and lists.
    private static final Pattern NOUN =
            Pattern.compile(
                    "(?u)(?:.{0,40}(?:ung(?:en)?|heit|keit|schaft(?:en)?|tion(?:en)?|tät(?:en)?|institut(?:s|e)?|straße|strasse|[Pp]latz|[Gg]asse|[Aa]llee|gesellschaft|"
                            + "leiter(?:in)?|führer(?:in)?|leitung|technik|beauftragter?|assistent(?:in)?|berater(?:in)?|meister(?:in)|ingenieur(?:in)?|informatik|"
                            + "wissenschaft(?:en|ler|lerin)?|verwaltung|vertrieb|service|management|zentrum|werke?|büro|schule|[Uu]niversität|[Ff]akultät|"
                            + "lehrstuhls?|professur|forschung|projekte?|gruppe|stiftung|kammer|verband|verein|behörde|infrastruktur|[Cc]onsultant|[Ii]nfrastruktur|[Vv]erfahren|[Ll]ernen|[Ss]taff|[Aa]ufgaben|[Ss]tellen|[Aa]ngebote?|klinik(?:um)?|krankenhaus|[Hh]ospital|[Cc]linic|medaille|preis(?:es)?|systeme?|[Dd]ienste?|[Mm]odell?ing|[Pp]rocessing|[Dd]iagnostik|[Ss]port|[Ff]oto|[Vv]orstand|[Dd]ynamics|[Ss]imulation|[Kk]amera|[Kk]ontor|[Bb]oard|[Cc]ommittee)|"
                            + "Institut|Uhr|Tel|Telefon|Fax|Mail|Email|Str|Weg|Straße|Haus|Stadt|Kreis|Land|Und|Oder|Der|Die|Das|Den|Dem|Des|Ein|Eine|Mit|Bei|Für|Von|Im|Am|In|"
                            + "Ihr|Ihre|Wir|Sie|Unser|Unsere|Alle|Mehr|Hier|Jetzt|Neu|Neue|Neues|Unternehmen|Team|Kontakt|Impressum|Datenschutz|Startseite|Home|About|Contact|"
                            + "Services?|Solutions?|Software|Systems?|Group|Gruppe|Consulting|Engineering|Technologies|Technology|Digital|Data|Science|Sciences|Research|Center|Centre|University|"
                            + "Institute|College|School|Department|Faculty|Lab|Labs|Laboratory|Chair|Professor(?:in)?|Prof|Director|Manager(?:in)?|Head|Inhaber(?:in)?|Geschäftsführer(?:in)?|"
                            + "Prokurist(?:in)?|Vorstand|Sekretariat|Student(?:in)?|Doktorand(?:in)?|Postdoc|GmbH|AG|KG|UG|OHG|SE|GbR|Co|Ltd|Inc|e|ORCID|ORCiD|Orcid|Google|Facebook|Twitter|Instagram|LinkedIn|Analytics|"
                            + "Deutschland|Germany|Berlin|Hamburg|München|Köln|Dortmund|Essen|Siegen|Bundesministerium|Ministerium|Amtsgericht|Handelsregister|Registergericht|"
                            + "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|"
                            + "North|South|East|West|New|The|And|Our|This|With|From|For|Learning|Intelligence|Machine|Artificial|Cloud|Security|Network|Open|Source|Creative|Commons|License|Font|"
                            + "Version|Foto|Fotos|Bild|Bilder|Grafik|Design|Quelle|Redaktion|Verlag|Druck|Adresse|Anschrift|Sitz|Herr|Frau|Firma|Mitglied(?:er)?|Partner|Kunden|Produkte?|Leistungen|Karriere|Aktuelles|News|Zurück|Seitenanfang|"
                            + "Society|Association|Foundation|Federation|Council|Agentur|Kanzlei|Praxis|Komplex|Etage|Gebäude|Postfach|Webseiten?|Website|Homepage|Ansprechpartner(?:in)?|Ansprechperson|Food|Catering|"
                            + ".{0,40}(?i:betrieb|werkst(?:att|ätten?)|bibliothek|archiv|museum|gemeinde))");

    /// What, right behind a name, shows that it names a street, a house or a prize instead.
    private static final Pattern THING_BEHIND =
            Pattern.compile(
                    "^(?:[- ](?i:stra(?:ße|sse)|str\\.|platz|weg|allee|ring|gasse|haus|schule|gymnasium|stiftung|institut|universität|preis|halle|ufer|damm|GmbH|AG|KG|SE|e\\.? ?K|UG|Inc|Ltd|University|Institute|Klinik|Gesellschaft|Software|Consulting|Society|Foundation|Association)(?![\\p{Ll}])|-\\p{Lu}| (?:& Co|und Söhne|\\+ Partner|& Partner))");

    private final Set<String> given = new HashSet<>();

    /// First names that are everyday words too: alone they vouch for nobody in running text.
    private final Set<String> doubtful = new HashSet<>();

    public PersonNames() {
        var in = PersonNames.class.getResourceAsStream("/extract/first-names.txt");
        if (in == null) throw new IllegalStateException("no list of first names on the class path");
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::learn);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of first names", e);
        }
    }

    private void learn(String line) {
        boolean words = line.startsWith("!");
        for (String name : line.replace("!", "").strip().split("\\s+", -1))
            (words ? doubtful : given).add(name);
    }

    /// Whether the word is a first name we know, whole or the first half of a double one.
    boolean isGiven(String word) {
        String plain =
                word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT))
                        ? word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)
                        : word;
        return given.contains(plain)
                || doubtful.contains(plain)
                || (plain.indexOf('-') > 0
                        && !nouns(plain)
                        && given.contains(plain.substring(0, plain.indexOf('-'))));
    }

    /// The name when the text is nothing but a name with its titles, as on a card, in a cell or a
    /// heading.
    public Optional<PersonName> whole(String text) {
        String line = text.strip();
        if (line.length() < 4 || line.length() > 90 || line.indexOf('\n') >= 0)
            return Optional.empty();
        int from = text.indexOf(line);
        var before = LEADING.matcher(line);
        String lead = before.lookingAt() ? before.group("title") : null;
        int at = before.end();
        String rest = line.substring(at);
        String trail = null;
        var after = TRAILING.matcher(rest);
        while (after.find())
            if (after.end() == rest.length()) {
                trail = after.group("title");
                rest = rest.substring(0, after.start());
                break;
            }
        rest = rest.strip();
        String title = join(lead, trail);
        boolean polite = at > 0;
        Span span = new Span(from, from + line.length());
        var reversed = REVERSED.matcher(line);
        if (line.length() <= 2 * LONGEST
                && reversed.matches()
                && isGiven(first(reversed.group("first")))
                && !NOUN.matcher(reversed.group("last")).matches())
            return Optional.of(
                    new PersonName(
                            span,
                            reversed.group("first") + " " + reversed.group("last"),
                            join(reversed.group("title"), reversed.group("after")),
                            true));
        if (rest.length() > LONGEST
                || rest.split(" ").length > 6
                || !WHOLE.matcher(rest).matches()
                || nouns(rest)
                || (!isGiven(first(rest)) && NO_GIVEN_NAME.matcher(first(rest)).matches()))
            return Optional.empty();
        return Optional.of(new PersonName(span, rest, title, polite || isGiven(first(rest))));
    }

    private static String first(String name) {
        return name.split(" ", 2)[0];
    }

    private static boolean nouns(String name) {
        for (String word : name.split("[ -]", -1)) if (NOUN.matcher(word).matches()) return true;
        return false;
    }

    /// First words that no list vouches for and that no parents would choose: adjectives,
    /// participles, verbs (*Weitere Stellen*, *Föderiertes Lernen*, *Trainiert Netze*).
    private static final Cue NO_GIVEN_NAME =
            Cue.of(
                    "(?u).{0,30}(?:isch|lich|(?<=.{4})ig|iert|ierend|(?<=..)eit|ell|ativ|bar|haft|sam|ös|chtigt|los|frei|voll)(?:e[rsnm]?)?|.{0,30}(?:tere|tste|hste|gste|ete|ende)[rsnm]?|An|Auf|Aus|Bei|Zu|Nach|Vor|Über|Unter|Durch|Gegen|Ohne|Als|Wie|Was|Wer|Wo|Unsere?[rnms]?|Eure?|Deine?|Kein[e]?|Viele|Gute|Ganz|Echt|Stets|Immer|Ab|Bis|Seit|Typ");

    private static @Nullable String join(@Nullable String lead, @Nullable String trail) {
        String joined =
                ((lead == null ? "" : lead.strip()) + " " + (trail == null ? "" : trail.strip()))
                        .strip()
                        .replaceAll("^[,\\s]+|[,\\s]+$", "");
        return joined.isEmpty() ? null : joined;
    }

    /// All names in running text that a title, a form of address or a first name vouches for.
    public List<PersonName> in(String text) {
        var found = new ArrayList<PersonName>();
        var titled = TITLED.matcher(text);
        while (titled.find()) titled(text, titled, found);
        var word = CAPITALISED.matcher(text);
        var rest = REST.matcher(text);
        int from = 0;
        while (from < text.length() && word.find(from)) {
            from = word.end();
            if (covered(found, word.start()) || !vouches(word.group(), text, word.start()))
                continue;
            if (!rest.find(word.end()) || rest.start() != word.end()) continue;
            int end = trimmed(text, word.start(), rest.end());
            if (end <= word.end() || THING_BEHIND.matcher(text.substring(end)).find()) continue;
            found.add(
                    new PersonName(
                            new Span(word.start(), end),
                            text.substring(word.start(), end),
                            null,
                            true));
            from = end;
        }
        found.sort(java.util.Comparator.comparingInt(name -> name.span().start()));
        return found;
    }

    private void titled(String text, Matcher titled, List<PersonName> found) {
        String title =
                titled.group("titles") != null ? titled.group("titles") : titled.group("title");
        int start = titled.start("name");
        int end = trimmed(text, start, titled.end());
        String name = end > start ? text.substring(start, end) : "";
        if (name.indexOf(' ') < 0 && !name.contains(".")) return;
        if (THING_BEHIND.matcher(text.substring(end)).find()) return;
        var after = TRAILING.matcher(text).region(end, text.length());
        String trail = after.lookingAt() ? after.group("title") : null;
        found.add(new PersonName(new Span(titled.start(), end), name, join(title, trail), true));
    }

    private static boolean covered(List<PersonName> found, int offset) {
        return found.stream().anyMatch(name -> name.span().contains(offset));
    }

    private boolean vouches(String word, String text, int start) {
        String first = word.indexOf('-') > 0 ? word.substring(0, word.indexOf('-')) : word;
        if (given.contains(word) || (given.contains(first) && !nouns(word))) return true;
        return doubtful.contains(word)
                && (start == 0 || !Character.isLetter(text.codePointBefore(start)));
    }

    /// *Anna Muster Musterweg 7* run together: the street is no second last name.
    private static final Pattern STREET =
            Pattern.compile(
                    "\\p{Lu}\\p{Ll}{2,40}(?:weg|ring|damm|ufer|hof|berg|steig|pfad|kamp|markt|graben|wall|hang|feld|tor|park|stra(?:ß|ss)e|str\\.?)");

    private static final Pattern HOUSE_NUMBER =
            Pattern.compile("[.,]? ?[1-9]\\d{0,2}[a-z]?(?![\\p{L}\\d./-]| \\d{2})");

    /// Cuts words off the end that are no part of a name.
    private static int trimmed(String text, int start, int end) {
        String[] words = text.substring(start, end).split(" ", -1);
        int keep = words.length;
        for (int i = 1; i < words.length; i++)
            if (NOUN.matcher(words[i]).matches()) {
                keep = i;
                break;
            }
        if (keep == words.length
                && keep > 2
                && HOUSE_NUMBER.matcher(text.substring(end)).lookingAt()
                && STREET.matcher(words[keep - 1]).matches()) keep--;
        while (keep > 1 && words[keep - 1].matches(PARTICLE)) keep--;
        if (keep < 2) return start;
        int length = keep - 1;
        for (int i = 0; i < keep; i++) length += words[i].length();
        boolean genitive = words[keep - 1].endsWith("'s") || words[keep - 1].endsWith("’s");
        return start + length - (genitive ? 2 : 0);
    }
}
