package de.wegweiser.extract.organization;

import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Span;
import de.wegweiser.fact.OrganizationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Legal forms (domain.md §2), longest first, and the names that end in one.
public final class LegalForms {

    private static final String BESCHRAENKT = " ?\\(? ?[Hh]aftungsb?eschränkt ?\\)?";

    /// What may stand in front of `& Co.`
    private static final String PARTNER =
            "(?:gGmbH|GmbH|GMBH|mbH|UG(?:"
                    + BESCHRAENKT
                    + ")?|AG|SE|Ltd\\.?|Limited|Stiftung|B\\.?V\\.?)";

    private static final String FORM =
            PARTNER
                    + " ?(?:&|und|u\\.|\\+) ?C[oO]\\.? ?,? ?(?:KGaA|KG|OHG|oHG|Kommanditgesellschaft)"
                    + "|(?:gemeinnützige )?Unternehmergesellschaft(?:"
                    + BESCHRAENKT
                    + ")?"
                    + "|gUG(?:"
                    + BESCHRAENKT
                    + ")?|UG(?:"
                    + BESCHRAENKT
                    + ")"
                    + "|(?:gemeinnützige )?Gesellschaft mit beschränkter Haftung"
                    + "|Partnerschaftsgesellschaft(?: ?mbB| mit beschränkter Berufshaftung)?|(?:PartG|Partnerschaft) ?mbB|PartGmbB|PartG"
                    + "|Kommanditgesellschaft auf Aktien|KGaA|Kommanditgesellschaft|Aktiengesellschaft"
                    + "|eingetragene Genossenschaft|Körperschaft des öffentlichen Rechts|Anstalt des öffentlichen Rechts|Stiftung (?:des öffentlichen|des bürgerlichen|bürgerlichen) Rechts"
                    + "|gemeinnützige GmbH|gGmbH|GmbH|GMBH|m\\.b\\.H\\.|mbH|KdöR|K\\.d\\.ö\\.R\\.|AöR|A\\.ö\\.R\\."
                    + "|eG(?: ?mbH)?|e\\. ?G\\.|e\\. ?V\\.?|eV|eGbR|GbR(?: mbH)?|e\\. ?Kfm\\.|e\\. ?Kfr\\.|e\\. ?K\\.?|eK|e\\. ?U\\.|OHG|oHG|KG|AG|SE(?: & Co\\.? KGaA| & Co\\.? KG)?|UG|AISBL|FlexCo|FlexKapG|S\\.?à\\.?r\\.?l\\.?|Sàrl|Ges\\.? ?m\\.? ?b\\.? ?H\\.?"
                    + "|Ltd\\.|Limited|Inc\\.?|LLC|LLP|PLC|B\\.V\\.|S\\.A\\.|S\\.r\\.l\\.|s\\.r\\.o\\.|Corp\\.|Sp\\. z ?o\\. ?o\\.";

    private static final Pattern FORMS =
            Pattern.compile(
                    "(?<![\\p{L}\\d.])(?<form>"
                            + FORM
                            + ")(?<founding> ?(?:i\\. ?G\\.?|iG|i\\. ?Gr\\.|in Gründung))?(?![\\p{L}\\d])");

    private static final Pattern ALONE = Pattern.compile("(?:" + FORM + ")");

    /// What precedes a name in a line without being part of it.
    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?iu)^(?:©|\\(c\\)|c/o|copyright|(?:schwester|tochter|mutter|partner|dach)(?:gesellschaft|unternehmen|firma|betrieb)|schwester|\\d{4}(?:\\s*[-–]\\s*\\d{4})?|by|von|firma|fa\\.|name|anbieter(?:in)?|betreiber(?:in)?|unternehmen|herausgeber(?:in)?|diensteanbieter|"
                            + "[\\p{L} .§()/\\d]{2,60}:|(?:vorstands)?vorsitzende[rn]?|präsident(?:in)?|schatzmeister(?:in)?|generalsekretär(?:in)?|(?:ceo|cto|geschäftsführer(?:in)?|inhaber(?:in)?|gründer(?:in)?|head) (?:der|des|von|of)|(?:beirat|kuratorium|vorstand|aufsichtsrat|mitglied|fachbeirat|tochter|teil) (?:des|der|im|in der|von)|impressum(?: der| von)?|die|der|das|bei|mit|zur|zum|vom|dem|den|des|ist|und|unsere?|wir,?|the|(?-i:a|an|at|is|for|of|as)|als|"
                            + "legal notice|imprint|powered|made|all rights reserved\\.?|alle rechte vorbehalten\\.?|[-–|·•*,:;/]+)\\s+");

    /// A *Forschungsverbund* is made of members; a *Folgeverbund* or *Werkstoffverbund* is a thing.
    public static final String UNITED =
            "\\b(?:\\p{L}*(?:forschungs|hochschul|klinik|unternehmens|kompetenz|wirtschafts|innovations|technologie|regional|bildungs|wissenschafts))?verbund\\b";

    private LegalForms() {}

    /// @param span of the name, legal form included
    /// @param form as printed
    public record Named(Span span, String name, String form) {}

    static boolean isForm(String line) {
        return ALONE.matcher(line.strip()).matches();
    }

    /// Names with a legal form, in order.
    public static List<Named> in(String text) {
        var found = new ArrayList<Named>();
        Matcher form = FORMS.matcher(text);
        int from = 0;
        while (form.find()) {
            int start = start(text, from, form.start());
            if (start < 0) continue;
            int end = form.end();
            start += place(text.substring(start, end));
            // *Die Stiftung Muster ist eine rechtsfähige Stiftung bürgerlichen Rechts*
            var said = IS_ONE.matcher(text.substring(start, form.start()));
            if (said.find()) end = start + said.start();
            String name = text.substring(start, end).replace('\n', ' ');
            String front = text.substring(start, Math.min(end, form.start()));
            boolean whole = start == 0 && end == text.length();
            if (!named(front) && !(whole && SMALL_WHOLE.matcher(front).matches())) continue;
            String printed = form.group("founding") == null ? form.group("form") : form.group();
            found.add(new Named(new Span(start, end), name, printed.strip()));
            from = end;
        }
        return found;
    }

    private static final Pattern IS_ONE = Pattern.compile(" (?:ist|is) (?:eine?|an?) ");

    /// A name of small words that has a line for itself: *muster systems GmbH*.
    private static final Pattern SMALL_WHOLE =
            Pattern.compile(
                    "(?!(?:einer?|eine|unsere[rn]?|diese[rn]?|der|die|das|als|the|our|nicht|rechtsform|gemeinnützige[rn]?|eingetragene[rn]?|rechtsfähige[rn]?|kirchliche[rn]?|deutsche[rn]?|private[rn]?|neue[rn]?) )\\p{Ll}[\\p{L}\\d.-]{1,30} (?:[\\p{Ll}\\d][\\p{L}\\d.-]{0,30} ){0,3}");

    /// Whether what stands before a legal form can be a name: it has a capital or a digit, is no
    /// row of a table that tells the form, and no article (*Die Aktiengesellschaft führt …*).
    /// Behind a dash *AG* is a working group (*Universität Musterstadt – AG Optik*).
    private static boolean named(String front) {
        String bare = front.strip();
        return !bare.endsWith(",")
                && !front.matches("(?s).*[–|/·›>-]\\s+")
                && !bare.matches(
                        "(?iu)(?:(?:rechts|gesellschafts)form:?|(?:rechtsfähige|gemeinnützige|eingetragene|kirchliche|öffentliche)|.*\\b(?:eingetragene[rs]?|registrierte[rs]?)|\\d{5} .*|der|die|das|des|dem|den|eine?[rsmn]?|unsere?[rsmn]?|diese[rsmn]?|als|the|an?|our)")
                && bare.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    /// How many characters of a firm's name are a place or a part of it: *Montagehalle der*.
    public static int place(String name) {
        var place = PLACE.matcher(name);
        return place.lookingAt() ? place.end() : 0;
    }

    /// *Montagehalle der Muster Pressen GmbH*: a place of a firm is not its name; what belongs to a
    /// town bears that town's name.
    private static final Pattern PLACE =
            Pattern.compile(
                    "\\p{Lu}[\\p{Ll}-]{0,30}(?:halle|lager|eschäfte|eschäftsleitung|parkplatz|gelände|niederlassung|standort|zentrum) (?:der|des) (?!Stadt|Gemeinde|Kreises|Landes|Region)(?=(?:[\\p{Lu}\\d][\\p{L}\\d.’'&+/-]{0,30} ){2,5}(?:GmbH|AG|KG|UG|SE|OHG)(?![\\p{L}]))");

    public static Optional<Named> first(String text) {
        return in(text).stream().findFirst();
    }

    /// Where the name begins whose legal form begins at `form`; -1 when there is none.
    private static int start(String text, int from, int form) {
        int line =
                Math.max(
                        Math.max(text.lastIndexOf('\n', form - 1), text.lastIndexOf('\t', form - 1))
                                + 1,
                        from);
        String before = text.substring(line, form);
        boolean partners = text.startsWith("GbR", form) && PARTNERS.matcher(before).matches();
        int cut =
                partners
                        ? 0
                        : Math.max(lastBreak(before), another(before, text.startsWith("e", form)));
        String name = before.substring(cut);
        int start = line + cut;
        int lead = lead(name);
        start += lead;
        name = name.substring(lead);
        int words = name.isBlank() ? 0 : name.strip().split("\\s+").length;
        if (prose(name, words)) {
            int capital = capitals(name);
            int near = Math.max(0, capital - NEAR);
            var unit = UNIT_BEFORE.matcher(name.substring(near, capital));
            if (unit.find()) capital = near + unit.start();
            capital += lead(name.substring(capital));
            start += capital;
            name = name.substring(capital);
        } else if (start > line) {
            var small = SMALL_FIRST.matcher(name);
            if (small.lookingAt()) {
                start += small.end();
                name = name.substring(small.end());
            }
        }
        int blank = name.length() - name.stripLeading().length();
        boolean letters = name.chars().anyMatch(Character::isLetterOrDigit);
        boolean joined = name.endsWith("-") || name.endsWith(" ") || name.endsWith(",");
        return letters && joined ? start + blank : -1;
    }

    /// A partnership is called after all of its partners: *Muster, Beispiel Systeme GbR*.
    private static final Pattern PARTNERS =
            Pattern.compile(
                    "\\p{Lu}\\p{Ll}{1,20}, \\p{Lu}\\p{Ll}{1,20}(?: \\p{Lu}\\p{L}{1,20}){0,3} ");

    /// How much of the front is no part of the name; never all of it.
    private static int lead(String front) {
        int end = 0;
        var lead = BEFORE.matcher(front);
        while (lead.find() && !front.substring(end + lead.end()).isBlank()) {
            end += lead.end();
            lead = BEFORE.matcher(front.substring(end));
        }
        return end;
    }

    /// Words before a legal form, at most: a club names its aims.
    private static final int LONGEST = 9;

    private static final int LONGEST_CLUB = 14;

    private static final Pattern HEADED =
            Pattern.compile(
                    "(?:Vereinigung|Verein|Verband|Gesellschaft|Gemeinschaft|Stiftung|Bund) (?:der|für|zur|von)\\b");

    /// Whether a sentence leads up to the name, rather than the name standing alone.
    private static boolean prose(String name, int words) {
        if (words > (HEADED.matcher(name).lookingAt() ? LONGEST_CLUB : LONGEST)) return true;
        for (String word : name.strip().split("\\s+", -1))
            if (word.matches(
                            "(?:ist|sind|der|die|das|den|dem|des|bei|mit|wird|hat|haben|wurde|von|vom|durch|sowie|oder|auf|im|als|zur|zum|eine[rsmn]?|by|is|are|the|was|with|from|of|to|ein|heißt|weist|nennt|bietet|heute|seit|gehört|ging)")
                    && !name.matches(
                            "(?:Gesellschaft|Verein|Vereinigung|Institut|Verband|Zentrum|Stiftung|Gemeinschaft|Entwicklungs\\w+|\\p{Lu}\\w*(?:gesellschaft|institut|verein|vereinigung|verband|anstalt|zentrum|gemeinschaft))\\b.*|.*[–-] \\p{Lu}.*"))
                return true;
        return false;
    }

    private static final Pattern CAPITAL =
            Pattern.compile("[\\p{Lu}\\d\"„“].*|&|\\+|\\p{Ll}{1,30}\\p{Lu}.*");

    /// The head of a name that goes on in small words: *Institut für angewandte*.
    private static final Cue UNIT_BEFORE =
            Cue.of(
                    "(?<![\\p{L}-])(?:\\p{Lu}[\\p{L}-]{0,30}(?:gesellschaft|verein|vereinigung|institut|verband|anstalt|zentrum|stiftung|gemeinschaft|-Gesellschaft|-Institut)|Gesellschaft|Verein|Institut|Verband|Zentrum|Stiftung|Gemeinschaft|Netzwerk|Society|Association|Institute|Foundation|Federation)(?: (?:für|der|des|zur|zum|und|&|of|for|the|im|am|in|an|\\p{Ll}{4,20}[ern]|\\p{Lu}[\\p{L}-]{1,30})){0,8} (?:für|der|des|zur|zum|und|of|for|the|\\p{Ll}{4,20}[ern]) $");

    /// How far before the capitals of a name its head may stand, in characters.
    private static final int NEAR = 200;

    /// Verbs and adverbs between the head of a sentence and a name: *Als Anbieter weist die …*
    private static final Pattern SMALL_FIRST =
            Pattern.compile("(?:\\p{Lu}\\p{Ll}{1,30} )?(?:\\p{Ll}{1,30} ){1,12}(?=\\p{Lu})");

    private static final Pattern ARTICLE =
            Pattern.compile(
                    "Die|Der|Das|Bei|Von|Als|Firma|Unsere?|Mit|Den|Dem|Des|Eine?|Zur|Zum|Und|Wie|Auch|The|Our|.{0,60}[,;:]");

    /// A name that its bearer writes small, right before the legal form.
    private static final Pattern SMALL =
            Pattern.compile(
                    "(?!(?:einer?|eine|unsere[rn]?|diese[rn]?|der|die|das|und|oder|als|eigene[rn]?|gemeinnützige|neue[rn]?|große|private[rn]?|deutsche[rn]?|beim|für|gegründete|früheren?|ehemaligen?)$)\\p{Ll}[\\p{L}\\d-]{2,}");

    /// The start of the run of capitalised words that ends the text.
    private static int capitals(String text) {
        int start = text.length();
        while (start > 0) {
            String rest = text.substring(0, start).stripTrailing();
            int space = rest.lastIndexOf(' ') + 1;
            String word = rest.substring(space);
            boolean capital = CAPITAL.matcher(word).matches() && !ARTICLE.matcher(word).matches();
            boolean small = start == text.length() && SMALL.matcher(word).matches();
            if (!capital && !small) break;
            start = space;
        }
        return start;
    }

    /// *Die Hochschule Olpe und die Muster GmbH* are two; *Verein zur Förderung der Kunst und der
    /// Wissenschaft e. V.* is one.
    private static int another(String before, boolean club) {
        int cut = 0;
        var and = AND_THE.matcher(before);
        while (and.find())
            if (!before.substring(and.end()).isBlank()
                    && !(club && CLUB.in(before.substring(0, and.start())))) cut = and.end();
        return cut;
    }

    private static final Pattern AND_THE = Pattern.compile("\\sund (?:der|die|das|den|dem|des)\\s");

    private static final Cue CLUB =
            Cue.of("(?iu)verein|verband|gesellschaft|förderkreis|förderung|stiftung|\\bbund\\b");

    /// Firms bear their founders' first names shortened: *Gebr. Muster*, *Wilh. Muster*.
    private static final String ABBREVIATED =
            "(?<!\\b(?:Gebr|Fa|Dr|Prof|Ing|Dipl|St|Nachf|Alb|Alex|Ant|Aug|Bernh|Carl|Casp|Chr|Dietr|Ed|Eduard|Engelb|Ernst|Ferd|Fr|Frz|Friedr|Georg|Gg|Gottfr|Gust|Hch|Heinr|Herm|Hub|Jak|Joh|Jos|Jul|Konr|Leonh|Ludw|Mart|Matth|Mich|Nik|Osk|Pet|Ph|Phil|Reinh|Rich|Rob|Rud|Theod|Walt|Wilh|Wolfg))";

    private static int lastBreak(String before) {
        int cut = 0;
        var breaks =
                Pattern.compile(
                                "\\s[|·•]\\s|;\\s|"
                                        + ABBREVIATED
                                        + "[.!?]\\s(?=\\p{Lu}\\p{Ll}{2,}\\s)|,\\s(?![^,]{1,60}(?:&|\\+| und )[^,]{0,40}$)(?=.)|\\((?![^()]*\\))|:\\s|(?<!\\(\\p{Lu}{2,8})\\)\\s|“\\s|\\s[-–]\\s(?=(?:Impressum|Copyright))")
                        .matcher(before);
        while (breaks.find()) if (!before.substring(breaks.end()).isBlank()) cut = breaks.end();
        return cut;
    }

    /// What kind of organization the words of a name speak of.
    public static OrganizationKind kind(String name) {
        if (name.matches(
                "(?iu).*\\b(lehrstuhl|professur|fachgebiet|lehrgebiet|arbeitsgruppe|arbeitsbereich|forschungsgruppe|juniorprofessur|chair (of|for)|research group|working group|nachwuchsgruppe|forschungscluster|research cluster)\\b.*|AG \\p{Lu}.*|[\\p{L} -]+ [Ll]ab|[Ll]abor für .*|.*\\b[Gg]roup\\b.*(science|informatics|research).*"))
            return OrganizationKind.RESEARCH_GROUP;
        if (name.matches(
                "(?iu).*\\b(IHK|industrie- und handelskammer|handwerkskammer|kreishandwerkerschaft|wirtschaftsförderung\\w*|wirtschaftsfoerderung\\w*|technologiezentrum|gründerzentrum|chamber|\\w*kammer)\\b.*"))
            return OrganizationKind.INTERMEDIARY;
        if (name.matches(
                "(?iu).*(fraunhofer|max[- ]planck|leibniz-institut|helmholtz|forschungsinstitut|forschungszentrum|forschungsgesellschaft|forschungsgemeinschaft|DKFZ|DFKI).*|.*\\b(institut|institute|entwicklungsinstitut)\\b.*"))
            return OrganizationKind.RESEARCH_INSTITUTE;
        if (name.matches(
                "(?iu).*\\b(universität|university|hochschule|fachhochschule|technische universität|universities|FH|TU|TH|RWTH|college)\\b.*"))
            return OrganizationKind.UNIVERSITY;
        if (name.matches(
                "(?iu).*(netzwerk|cluster|network|"
                        + UNITED
                        + "|initiative|allianz|konsortium|consortium).*"))
            return OrganizationKind.NETWORK;
        var form = first(name);
        if (form.isPresent()
                && !form.get()
                        .form()
                        .matches("(?iu)e\\. ?V\\.?|eV|AISBL|K.*d.*ö.*R.*|A.*ö.*R.*|Stiftung.*"))
            return OrganizationKind.COMPANY;
        if (form.isEmpty()
                && name.matches(
                        "(?iu).*\\b(zentrum für|kompetenzzentrum|cent(re|er) (of|for)|department of)\\b.*"))
            return OrganizationKind.RESEARCH_INSTITUTE;
        return OrganizationKind.ORGANIZATION;
    }
}
