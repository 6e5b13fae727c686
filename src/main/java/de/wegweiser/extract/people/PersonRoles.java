package de.wegweiser.extract.people;

import de.wegweiser.extract.document.Cue;
import de.wegweiser.fact.PersonRole;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells a role from the words that name it, in German and English, in any gender form.
public final class PersonRoles {

    private record RoleCue(PersonRole role, Cue words) {}

    /// What ends a role's word in any gender: Leiter, Leiterin, Leiter:in, Leiter*innen …
    private static final String G = "(?:[:*_/-]?-?[iI]n(?:nen)?|n|s|r)?";

    /// First match wins, so the stronger and longer words come first.
    private static final List<RoleCue> CUES =
            List.of(
                    cue(
                            PersonRole.DATA_PROTECTION,
                            "(?:konzern|extern\\w* )?datenschutzbeauftragte\\w*|data protection officer|datenschutzverantwortliche\\w*|\\bDSB\\b"),
                    cue(
                            PersonRole.STAFF,
                            "assistent"
                                    + G
                                    + " (?:der|des|von)|assistenz|assistant to|team ?assistan\\w+|stellvertretung der|sekretariat\\w*|secretary|secretariat|referent"
                                    + G
                                    + " (?:der|des)"),
                    cue(
                            PersonRole.AUTHORIZED_SIGNATORY,
                            "prokurist"
                                    + G
                                    + "|prokura|authori[sz]ed signator\\w+|handlungsbevollmächtigte\\w*"),
                    cue(
                            PersonRole.MANAGING_DIRECTOR,
                            "geschäftsführ\\w*(?:[:*_/]-?in\\w*)?|geschäftsleit\\w*|managing (?:director|partner)s?|general manager|chief executive(?: officer)?|\\bCEO\\b|vertretungsberechtigt\\w*|vertreten durch|gesetzlich\\w* vertret\\w+|represented by|(?<!\\S )(?<![-–/&])management(?=\\W{0,3}$)|hauptgeschäftsführ\\w*"),
                    cue(
                            PersonRole.OWNER,
                            "(?:seiten|firmen|betriebs|praxis|laden|salon|kanzlei|büro|geschäfts|allein|mit)?inhaber"
                                    + G
                                    + "(?! (?:des|der) (?:lehrstuhl|professur)\\w*)|eigentümer"
                                    + G
                                    + "|\\bowner\\b|proprietor|gesellschafter"
                                    + G
                                    + "|shareholder|einzelunternehmer"
                                    + G
                                    + "|komplementär"
                                    + G),
                    // who sits on the board of a club for a task leads nothing
                    cue(
                            PersonRole.STAFF,
                            "(?:vorstands)?beisitzer"
                                    + G
                                    + "|schriftführer"
                                    + G
                                    + "|schriftwart"
                                    + G
                                    + "|kassenwart"
                                    + G
                                    + "|kassen(?:führer|prüfer|verwalter)"
                                    + G
                                    + "|kassier(?:er)?"
                                    + G
                                    + "|rechnungsführer"
                                    + G),
                    cue(
                            PersonRole.BOARD,
                            "vorstand\\w*|vorständ\\w*|vorsitzende"
                                    + G
                                    + "(?! (?:des|der|im) (?:aufsichts|verwaltungs|\\p{L}*beir|kurator))|(?<!advisory |supervisory |steering )board(?! of trustees)(?: member| of \\w+)?|präsident(?:en)?"
                                    + G
                                    + "|president|rektor(?:en)?"
                                    + G
                                    + "|kanzler"
                                    + G
                                    + "|(?:chairman|chairwoman)(?! of the (?:supervisory|advisory))|schatzmeister"
                                    + G),
                    cue(
                            PersonRole.EDITORIAL,
                            "(?:web|online|internet)?-?redaktion\\w*|inhaltlich verantwortlich\\w*|verantwortlich\\w* (?:für|i\\. ?s\\.|im sinne|nach|gemäß|gem)|v\\. ?i\\. ?s\\. ?d\\. ?p|responsib\\w+ (?:for|according)|editor(?:ial|-in-chief)?|chefredakt\\w+|webmaster"),
                    // who leads a part, a project or a discussion does not lead the whole
                    cue(
                            PersonRole.STAFF,
                            "(?:stellvertretend\\w*|stellv\\.|stv\\.|vize|deputy|vice|associate|assistant|co-) ?(?:\\w+)?(?:leit|head|direct|sprech)\\w*|"
                                    + "(?:it-|\\p{L}{2,30}-?(?=leit)(?<!(?:institut|instituts|lehrstuhl|lehrstuhls|fachgebiets|lehrgebiets|gruppen|geschäfts|zentrums|haupt|gesamt|klinik|schul|haus|akademie|unternehmens|firmen|vereins|hochschul|einrichtungs|museums|bibliotheks|stiftungs|verbands|praxis|kanzlei|netzwerk|cluster|amts|behörden|professur|zentrum|center|forschungsstellen|forschungsstelle|konzern|fakultäts)-?)|(?:team|projekt|abteilungs|bereichs|vertriebs?|produktions?|marketing|service|labor) )leit(?:er"
                                    + G
                                    + "|ung|erin)|"
                                    + "(?:leiter"
                                    + G
                                    + "|leitung|head|director|leitet|lead)(?: (?:der|des|den|die|das|of|for|the|für|von|im|in|unsere\\w*))*[ :–-]+(?!(?:institut|lehrstuhl|fachgebiet|arbeitsgruppe|ag |arbeitsbereich|einrichtung|forschungsgruppe|gruppe|zentrum|kompetenzzentrum|institute|department|chair|group|lab\\b|research|prof|dr\\.|herr|frau|geschäft|(?-i:\\p{Lu}{2,}\\b)))(?:\\w+[ -])?(?:\\w*abteilung|bereich|team|\\w*vertrieb|\\w*entwicklung|f&e|forschung und entwicklung|\\w*technik|\\w*produktion|\\w*fertigung|\\w*konstruktion|einkauf|personal|\\w*labor(?:s|es)?|technikums?|prüffeld(?:s|es)?|service|marketing|logistik|montage|\\w*bau|qualität\\w*|it\\b|software\\w*|product|engineering|sales|development|operations|research and development|r&d|projekt\\w*|project|produkt\\w*|\\w*werkstatt|innovation|digitalisierung|strategie|finanzen|controlling|verwaltung|ausbildung)|"
                                    + "stellvertreter"
                                    + G
                                    + "|(?:leiter"
                                    + G
                                    + "|leitung|head of|director of) (?!institut|lehrstuhl|fachgebiet|arbeitsgruppe|arbeitsbereich|einrichtung|forschungsgruppe|gruppe|zentrum|institute|department|chair|group|lab\\b|research|prof|dr\\.|herr|frau|(?-i:\\p{Lu}{2,}\\b))(?-i:\\p{Lu})\\p{L}{3,}|"
                                    + "(?:kaufmännisch|administrativ|technisch)\\w* leit(?:er"
                                    + G
                                    + "|ung)|"
                                    + "\\w*sprecher"
                                    + G
                                    + "|speaker|spokes\\w+|(?:projekt)?koordinat\\w+|coordinator|team ?lead(?:er)?|(?:co-?)?founder\\w*|(?:mit)?gründer"
                                    + G
                                    + "|chief \\w+ officer|\\bC[TFOIMSDP]O\\b|principal investigators?|\\bPI\\b|vice president|\\bVP\\b"),
                    cue(
                            PersonRole.HEAD,
                            "\\w*leiter"
                                    + G
                                    + "|\\w*leitung|geleitet|\\bleitet\\b|(?:deputy )?head(?! ?quarter)|director|direktor"
                                    + G
                                    + "|(?:lehrstuhl|professur)inhaber"
                                    + G
                                    + "|(?:holder|chair)(?: of the| holder|person)?\\b|dekan"
                                    + G
                                    + "|\\bdean\\b|group leader"),
                    // those who advise or supervise lead nothing
                    cue(
                            PersonRole.STAFF,
                            "(?:vorsitzende"
                                    + G
                                    + " (?:des|der|of the) )?(?:aufsichtsr\\p{L}+|verwaltungsr\\p{L}+|\\p{L}*beir[aä]t\\p{L}*|kuratori\\w+|(?:advisory|supervisory|steering) (?:board|committee)|board of trustees)(?:s?vorsitz\\w*)?|pro(?:rektor|dekan)"
                                    + G),
                    cue(
                            PersonRole.PROFESSOR,
                            "(?:univ\\.-|junior|honorar|stiftungs|apl\\. ?|jun\\.-?)?prof(?:essor"
                                    + G
                                    + "|\\.)|seniorprofessor"
                                    + G
                                    + "|professur|emeritus|professor\\w*"),
                    cue(
                            PersonRole.CONTACT,
                            "ansprechpartner"
                                    + G
                                    + "|ansprechperson\\w*|kontaktperson|contact(?: person| partner)?|ihr kontakt|kontakt"),
                    cue(
                            PersonRole.STAFF,
                            "\\w*mitarbeiter"
                                    + G
                                    + "|mitarbeitende\\w*|wiss\\.? ?mit\\w*|wissenschaftliche\\w* \\w+|scientist|researcher|research (?:associate|assistant|fellow)|ph\\.?d\\.?(?: student| candidate)?|doktorand"
                                    + G
                                    + "|promovend"
                                    + G
                                    + "|post-?doc\\w*|akademisch\\w+ \\w+|\\w*ingenieur"
                                    + G
                                    + "|engineer|techniker"
                                    + G
                                    + "|\\w*meister"
                                    + G
                                    + "|berater"
                                    + G
                                    + "|consultant|developer|entwickler"
                                    + G
                                    + "|manager"
                                    + G
                                    + "|sachbearbeit\\w+|buchhalt\\w+|vertrieb\\w*|verkauf\\w*|einkauf|marketing|auszubildende"
                                    + G
                                    + "|azubi|student\\w*|studierende"
                                    + G
                                    + "|hilfskraft|kauf(?:mann|frau)\\w*|optiker"
                                    + G
                                    + "|\\w+techniker"
                                    + G
                                    + "|service|disposition|logistik|personal|mitglied(?:er)?|members?|gründungsmitglied\\w*|staff|assistant|lecturer|lehrbeauftragte\\w*|dozent"
                                    + G
                                    + "|oberingenieur"
                                    + G
                                    + "|spezialist"
                                    + G
                                    + "|specialist|fachkraft|architekt"
                                    + G
                                    + "|admin\\w*|controll\\w+|werkstatt|labor\\w*|empfang|verwaltung|konstruktion|planung|qualit\\w+|produktion|support|analyst|designer"
                                    + G));

    private PersonRoles() {}

    private static RoleCue cue(PersonRole role, String words) {
        return new RoleCue(role, Cue.of("(?iu)(?<![\\p{L}\\d])(?:" + words + ")(?![\\p{L}\\d])"));
    }

    /// The role that a text names first by strength; empty when it names none.
    public static Optional<PersonRole> in(String text) {
        for (RoleCue cue : CUES) if (cue.words.in(text)) return Optional.of(cue.role);
        return Optional.empty();
    }

    /// What one does on a board without leading it, and who stands in for those who do.
    private static final Cue TASK =
            Cue.of(
                    "(?iu)(?<!\\p{L})(?:st(?:ell)?v(?:ert(?:retende[rsn]?)?)?\\.? (?:\\p{L}{1,12} )?(?:vorsitz|vorstand|präsid|sprecher)|(?:2|3|zweite[rn]?|dritte[rn]?)\\.? vorsitz|vize|vice|(?:supervisory|advisory) board|aufsichtsrat|beirat|schatzmeister|finanzvorst|finanzrefer|jugendvorst|sportvorst|(?!gegen)(?:\\p{L}{1,20})?warte?(?:in)?(?!\\p{L})|kassier|kassen(?:führ|prüf|verwalt)|schriftführ|beisitz|rechnungsf|treasurer|secretary)");

    private static final Cue CHAIR =
            Cue.of(
                    "(?iu)(?<!\\p{L})(?:vereins|verbands|vorstands|bundes|landes|kreis|bezirks|orts|stadt|club|klub|ober|haupt)?-?(?:vorsitz|präsident|president|sprecher|obm[aä]nn|obfrau|chair|rektor|dekan)|(?<!\\p{L})(?<!technische[rn]? |sportliche[rn]? |musikalische[rn]? )(?:vereins|verbands|gesamt|geschäfts)?leit");

    static boolean isTask(String words) {
        return TASK.in(words);
    }

    static boolean isChair(String words) {
        return !isTask(words) && CHAIR.in(words);
    }

    /// Whether a text names a role and nothing but: *Lehrstuhlinhaberin*, *2. Vorsitzende*.
    public static boolean whole(String text) {
        String role = RANK.matcher(text).replaceFirst("");
        return CUES.stream().anyMatch(cue -> cue.words.matcher(role).matches());
    }

    /// Whether a line begins with what somebody is, whatever house follows: *Leitende Psychologin
    /// der Klinik*, *Direktor Gehirn und Verhalten*.
    public static boolean leads(String line) {
        return LEADS.matcher(line).find();
    }

    private static final Pattern LEADS =
            Pattern.compile(
                    "(?iu)^(?:leitende[rn]? \\p{L}{3,30}|(?:\\p{L}{0,20})?(?:leiter|direktor|professor|sprecher|koordinator|ärzt|dekan|rektor|präsident|geschäftsführer|mitarbeiter|doktorand)(?:in|innen)?|(?:chef|ober)?arzt|head|director|professor|chair(?:man|woman|person)|coordinator|principal investigator|speaker|(?:experte?|spezialist|hersteller|anbieter|entwickler|dienstleister)(?:in|innen|en|n)?(?= (?:und|für|von|im|der)\\b))(?! (?:ag|gmbh|group)\\b)(?!\\p{L})(?=\\s)");

    private static final Pattern RANK =
            Pattern.compile(
                    "(?iu)^(?:\\d\\.|(?:erste|zweite|dritte|stellvertretende)[rn]?|stellv\\.|stv\\.) ");

    /// Whether a text of a few words is about a role and little else.
    static boolean label(String text) {
        return text.length() < 90 && text.split("\\s+").length <= 10 && in(text).isPresent();
    }

    /// The more telling of two roles of one person on one page.
    static PersonRole stronger(PersonRole a, PersonRole b) {
        return rank(a) <= rank(b) ? a : b;
    }

    private static int rank(PersonRole role) {
        return switch (role) {
            case MANAGING_DIRECTOR -> 0;
            case OWNER -> 1;
            case BOARD -> 2;
            case HEAD -> 3;
            case AUTHORIZED_SIGNATORY -> 4;
            case PROFESSOR -> 5;
            case DATA_PROTECTION -> 6;
            case STAFF -> 7;
            case CONTACT -> 8;
            case EDITORIAL -> 9;
        };
    }
}
