package de.wegweiser.extract.relation;

import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Span;
import de.wegweiser.extract.organization.LegalForms;
import de.wegweiser.fact.OrganizationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of organizations in running text, by what German names are made of: a legal form at the
/// end (*Muster Umformtechnik GmbH & Co. KG*), or a word for a unit at the head (*Lehrstuhl für …*,
/// *Institut für …*, *Technische Universität …*, *Fraunhofer-Institut …*).
public final class OrganizationNames {

    /// A name and where it stands.
    ///
    /// @param text in the nominative
    /// @param span of the words as printed
    public record Name(String text, OrganizationKind kind, Span span) {

        /// The same name, found in a sentence, with its place in the sentence's block.
        Name shiftedIn(Span sentence) {
            return new Name(text, kind, span.shift(sentence.start()));
        }
    }

    /// A word of a name: capital or digit first, also `&`, `+`, `-`.
    private static final String WORD = "[\\p{Lu}\\d][\\p{L}\\d.’'&+/-]*";

    private static final String FORM =
            "(?:G(?:mbH|MBH) ?& ?C[oO]\\.? ?(?:KGaA|KG|OHG)|(?:UG|Ltd\\.?|SE|AG) ?(?:\\(haftungsbeschränkt\\) ?)?& ?Co\\.? ?(?:KGaA|KG)|"
                    + "UG ?\\([Hh]aftungsbeschränkt\\)|gGmbH|mbH|GmbH|GMBH|UG|KGaA|AG|SE|OHG|KG|GbR|e\\. ?Kfm\\.|e\\. ?K\\.|e\\. ?V\\.|eV\\b|eG|"
                    + "PartG ?mbB|Ltd\\.?|Inc\\.?|B\\. ?V\\.|S\\. ?A\\.|Oy\\b|S\\. ?r\\. ?l\\.|S\\. ?p\\. ?A\\.|SARL|N\\. ?V\\.|a\\. ?s\\.|s\\. ?r\\. ?o\\.|Sp\\. ?z ?o\\. ?o\\.|A/S|ApS|LLC|PLC|plc|LLP|S\\. ?L\\.|AöR)";

    private static final Cue BY_FORM =
            Cue.of(
                    "(?<![\\p{L}\\d&-])("
                            + "(?:(?:Gesellschaft|Verein|Institut|Zentrum|Verband|Stiftung) für \\p{Ll}{5,30}[en](?= \\p{Lu})|"
                            + WORD
                            + ")"
                            + "(?: (?:"
                            + WORD
                            + "|&|\\+|und(?! (?:der|die|das|den|dem|des)\\b)|für|der|des|zur|e\\.|von|im|in|am|an(?= der (?:Universität|Hochschule|Uni|TU|TH|FH|RWTH)\\b)))"
                            + "{0,8}? (?:\\([^()]{2,30}\\) )?"
                            + FORM
                            + ")(?![\\p{L}\\d])");

    private static final String UNIT_TAIL =
            "(?: (?:für|fuer|of|for|und(?! (?:der|die|das|den|dem|des)\\b)|and|der|des|&|sowie|in|im|am|-|the|zur|den)| "
                    + WORD
                    + "|(?<=-), "
                    + WORD
                    + "|,(?= \\p{Lu}\\p{Ll}+,? (?:und|and|sowie) \\p{Lu})|,(?= (?:und|and|sowie) \\p{Lu}))";

    /// Adjectives inside a unit's name: *Lehrstuhl für Umformende Fertigungsverfahren* has them
    /// capital, *Institut für angewandte Informatik* not.
    private static final Cue UNIT =
            Cue.of(
                    "(?<![\\p{L}\\d-])((?:(?<=^|[\\n\\t(]|[,:;] )\\p{Lu}[\\p{L}-]{2,} (?=Institute? f))?(?:(?:Deutsche|Nationale|Europäische)[snrm]? (?=Zentrum|Forschungszentrum|Institut))?(?:Lehrstuhls?|Lehr- und Forschungsgebiet|Lehrgebiete?s?|Fachgebiete?s?|Professur|Arbeitsgruppe|AG|Forschungsgruppe|"
                            + "Arbeitsbereich|Chair|Department|Institute?s?|Inst\\.|Entwicklungsinstitut|Forschungsinstitut|Zentrum|Zentrums|Kompetenzzentrum|Centre|Center|"
                            + "Fakultät|Fachbereich|Faculty|School|Labor|Laboratory|(?:Universitäts)?[Kk]linik(?: und Poliklinik)?) (?:für|fuer|of|for) (?:\\p{Ll}{4,}[ns]?e[rsn]? )?"
                            + WORD
                            + UNIT_TAIL
                            + "{0,8})");

    /// Units that go by a number, an adjective or a word before them: *Lehrstuhl 5*, *Medizinische
    /// Fakultät*, *AG Umformtechnik*, *VAIL Institute*.
    private static final Cue SHORT_UNIT =
            Cue.of(
                    "(?<![\\p{L}\\d-])((?:Lehrstuhl|Chair) (?:\\d{1,2}|[IVX]{1,4})(?![\\p{L}\\d])"
                            + "|\\p{Lu}[\\p{L}-]{3,}(?:che|ve|le)[nr]? Fakultät(?! für)"
                            + "|(?<=^|[\\n\\t(]|[,;–] |\\bder )AG (?!und |\\p{L}+,? (?:HR|VR|GnR|PR|GüR)|\\p{L}+ \\p{L}+,? (?:HR|VR|GnR|PR|GüR))\\p{Lu}[\\p{L}-]{3,}(?: \\p{Lu}[\\p{L}-]{3,}){0,2}"
                            + "|(?:Arbeits|Forschungs|Nachwuchs|Nachwuchsforschungs)gruppe (?!für|of|for)(?:[„»\"]\\p{Lu}[^“«\"\\n]{2,40}[“«\"]|\\p{Lu}[\\p{L}-]{3,}(?: (?:und )?\\p{Lu}[\\p{L}-]{3,}){0,3})"
                            + "|(?<=\\bdie |\\bder )Gruppe (?:[„»\"]\\p{Lu}[^“«\"\\n]{2,40}[“«\"]|\\p{Lu}[\\p{L}-]{3,}(?: (?:und )?\\p{Lu}[\\p{L}-]{3,}){0,3})"
                            + "|(?:Fachgebiet|Lehrgebiet) (?!für|of|for|der|des|im|an)(?:\\p{Lu}\\p{Ll}+e[rns]? )?\\p{Lu}[\\p{L}-]{3,}(?: (?:und |sowie )(?:\\p{Ll}{4,}e[nrs]? )?\\p{Lu}[\\p{L}-]{3,})?"
                            + "|(?:Fakultät|Fachbereich|Faculty)(?: (?:[IVX]{1,4}|\\d{1,2})(?![\\p{L}\\d])(?: [–-])?)? (?!für|of|for)"
                            + WORD
                            + UNIT_TAIL
                            + "{0,5}"
                            + "|MPI (?:für|for) \\p{Lu}[\\p{L}-]+"
                            + "|(?!Fraunhofer|Max-|Leibniz|Helmholtz)\\p{Lu}\\p{Ll}[\\p{L}-]{2,30}-Institute?s?(?! für)(?![\\p{L}-])(?: \\p{Lu}\\p{Ll}+)?"
                            + "|\\p{Lu}\\p{Ll}{2,20} Institute of Technology"
                            + "|\\p{Lu}{2}[\\p{L}-]* Institute(?![\\p{L}-]| (?:of|for|der|des|an|und)\\b))");

    /// Houses of medicine.
    private static final Cue HOSPITAL =
            Cue.of(
                    "(?<![\\p{L}\\d-])((?:(?:St\\.|\\p{Lu}[\\p{L}-]+) ){0,2}"
                            + "(?:Klinikum|Krankenhaus|Hospital|Versorgungszentrum|Clinic)(?: \\p{Lu}[\\p{L}-]+){0,2})");

    /// A part of a university, or letters, behind its name are a name of their own: *Hochschule
    /// Musterstadt Fakultät Maschinenbau*, *Hochschule Musterstadt MUSTER*.
    private static final String NOT_ANOTHER =
            "(?!(?:Lehrstuhl|Lehrgebiet|Fachgebiet|Fachbereich|Fakultät|Institute?|Professur|Abteilung|Arbeitsgruppe|Landeszentrum|Zentrum|Labor|Dezernat|Department|Faculty|School|Chair|Center|Centre)\\b|\\p{Lu}{4,})";

    private static final Cue UNIVERSITY =
            Cue.of(
                    "(?<![\\p{L}\\d-])((?:(?:\\p{Lu}\\p{Ll}{2,20}(?:i|li)sche[nr]?|Freie[nr]?|(?:\\p{Lu}\\p{Ll}{2,10}d|D)eutsche[nr]?|Ludwig[\\p{L}-]{0,30}|Technical) (?:und \\p{Lu}\\p{Ll}+che[nr]? )?){0,2}"
                            + "(?:[\\p{Lu}][\\p{L}]*(?:-[\\p{Lu}][\\p{L}]*)*(?:[- ]| [–-] (?=Universitätsm)))?"
                            + "(?:(?:Universität|Hochschule|Fachhochschule|\\p{Lu}\\p{Ll}{2,20}hochschule)(?!\\p{Ll})|Universitätsklinikum|Universitätsmedizin|\\p{Lu}\\p{Ll}{3,20}er Institut für Technologie|University|Akademie|Universidad|Università|Université|Universiteit|Universitet|Univerza|Univerzita|Uniwersytet|Politecnico|Politechnika)"
                            + "(?: \\(\\p{Lu}{2,5}\\)(?= \\p{Lu}))?(?: (?:of|für|zu|der|de|di|v) (?:Applied Sciences )?)?"
                            + "(?:[- ]?"
                            + NOT_ANOTHER
                            + "\\p{Lu}[\\p{L}-]+){0,3}(?:/"
                            + NOT_ANOTHER
                            + "(?!Prof|Dr\\b|Dipl|Fraunhofer|Max|Leibniz|Helmholtz|Foto|Bild)\\p{Lu}\\p{Ll}+(?! \\p{Lu}|[.\\p{L}]))?(?:(?<= für \\p{Lu}\\p{Ll}{3,20}) und \\p{Lu}\\p{Ll}+(?: "
                            + NOT_ANOTHER
                            + "\\p{Lu}[\\p{L}-]+){0,2})?)"
                            + "|(?<![\\p{L}\\d-])((?:TU|TH|FH|RWTH|HS|ETH|HAW|HTW|OTH|PH|Uni) \\p{Lu}[\\p{L}-]+)");

    private static final Cue INSTITUTE =
            Cue.of(
                    "(?<![\\p{L}\\d-])((?:Fraunhofer|Max-Planck|Leibniz|Helmholtz)-(?:Institut|Gesellschaft|Zentrum)(?:s|es)?(?: (?:für|zur|of|for)(?: (?:(?!werden |wurden? |haben |sollen |sowie |durch |arbeite|forsch|entwick|untersuch)\\p{Ll}{4,}[ns]? )?"
                            + WORD
                            + "(?: (?:und|and|der|des))?){1,7})?(?: [A-Z]{2,5}\\b)?"
                            + "|Fraunhofer [A-Z]{2,5}\\b|Max Planck Institute(?: for(?: \\p{Lu}\\p{L}+){1,4})?)");

    private static final Cue GROUP =
            Cue.of(
                    "(?<![\\p{L}\\d-])((?:\\p{Lu}[\\p{L}\\d&+]+[ -]){1,3}(?:Gruppe|Group|Holding|Konzern|Unternehmensgruppe))(?![\\p{L}])");

    private static final Cue BODY =
            Cue.of(
                    "(?<![\\p{L}\\d-])((?:Bundesm|M)inisteriums? für \\p{Lu}[\\p{L}-]+(?:, \\p{Lu}[\\p{L}-]+){0,3}(?: und \\p{Lu}[\\p{L}-]+)?|(?:Industrie- und Handelskammer|IHK|Handwerkskammer|Wirtschaftsförderung|Wirtschaftskammer|Kreishandwerkerschaft|"
                            + "Bundesministerium|Ministerium|Agentur)(?:s|es)?(?: (?:für|der|des|zu|und|"
                            + WORD
                            + ")){1,7})");

    /// Words a name may not begin with: the start of the sentence, not of the name.
    private static final Pattern NOT_FIRST =
            Pattern.compile(
                    "^(?:\\p{L}*[Mm]itglied(?:er)? (?:des|der|im|in|bei|beim|von)|(?:Schwester|Tochter|Mutter|Partner|Dach)(?:gesellschaft|unternehmen|firma|betrieb)|von|vom|mit|bei|der|die|das|des|dem|den|Die|Der|Das|Den|Dem|Des|Eine?r?|Unsere?r?|Bei|Beim|Vom|Mit|Von|Für|Als|Seit|Auch|Im|In|An|Am|Zum|Zur|Und|Wir|Sie|Er|Es|The|Our|With|At|By|For|From|"
                            + "(?:Geschäftsführung|Geschäftsleitung|Vorstand|Gesellschafter(?:in)?|Niederlassung|Standort|Zentrale|\\p{Lu}\\p{Ll}*zentrum)(?= de[rs] (?!Universität|Hochschule))|Partner|Kunde|Kunden|Firma|Firmen|Unternehmen|Tochter|Herr|Frau|Gemeinsam|Geschäftsführer(?:in)?|Projektpartner|Kooperationspartner|Diese[rs]?|Leiter(?:in)?|Leitung|Direktor(?:in)?|Nach|Bis|Ab|"
                            + "Adresse|Anschrift|Kontakt|Impressum|Anbieter|Herausgeber|Betreiber|Verantwortlich|Copyright|Angaben|Konsortialführer(?:in)?|Koordinator(?:in)?|Mutter|Schwester|Copyright|Ihr|Ihre)\\s+");

    /// The university that a unit's name runs on into: *Institut für Optik der Universität …*.
    private static final Pattern ABOVE =
            Pattern.compile(
                    "(?<=\\p{L}{4}) (?:der|des|an der|of the|of|at the|at) (?:\\p{Lu}[\\p{L}-]+ (?:und )?){0,3}?(?:Universität|Universitätsmedizin|Universitätsklinikum|Hochschule|Fachhochschule|TU|TH|FH|RWTH|University)(?![\\p{Ll}]).*$"
                            + "|(?<=\\p{L}{4}) (?:am|des) \\p{Lu}\\p{Ll}{3,20}er Institute?s? für Technologie.*$");

    private static final Pattern TAIL =
            Pattern.compile(
                    "(?:\\s(?:und|and|der|des|den|dem|für|of|for|in|im|am|the|zur|zum|zu|von|vom|bei|mit|&|sowie|an|-|Prof|Dr|Tel|Telefon|Fax|E-Mail|Raum|Frau|Herr|Deutsch|English))+$");

    private static final Pattern PLACE =
            Pattern.compile("(?<=\\p{L}{4}) (?:in|im|am) \\p{Lu}\\p{Ll}+$");

    /// Forms that end with a full stop of their own.
    private static final Pattern SHORT_FORM =
            Pattern.compile("\\b(?:e\\.\\s?V|e\\.\\s?K|Kfm|B\\.\\s?V|Co|Inc|Ltd)\\.$");

    private static final Pattern MARKS = Pattern.compile("[.,:;/-]+$");

    private static final Pattern GENITIVE =
            Pattern.compile(
                    "^(Lehrstuhl|Institut|Zentrum|Fachgebiet|Kompetenzzentrum|Forschungsinstitut|Fraunhofer-Institut)e?s (?=\\p{L})");

    /// *beim Deutschen Zentrum für*.
    private static final Pattern NATIONAL =
            Pattern.compile(
                    "^(Deutsche|Nationale|Europäische)[nm] (\\p{L}*(?:[Zz]entrum|[Ii]nstitut))s? ");

    /// *der Bergischen und Technischen Universität*.
    private static final Pattern INFLECTED =
            Pattern.compile(
                    "(?<![\\p{L}-])(\\p{Lu}\\p{Ll}+che|Freie)[nr] (?=(?:(?:und )?\\p{Lu}\\p{Ll}+che[nr]? )?(?:Universität|Hochschule|Fachhochschule|Akademie))");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Cue GROUP_WORD =
            Cue.of(
                    "\\b(?:lehrstuhl|lehrgebiet|fachgebiet|professur|arbeitsgruppe|forschungsgruppe|nachwuchsgruppe|nachwuchsforschungsgruppe|arbeitsbereich|chair|lab|labor für|laboratorium für|research group)\\b");

    private static final Cue INTERMEDIARY_WORD =
            Cue.of("kammer|wirtschaftsförderung|\\bihk\\b|transferagentur");

    private static final Cue COMPANY_WORD =
            Cue.of(
                    "gmbh|\\bkg\\b|\\bag\\b|\\bug\\b|\\bse\\b|\\bohg\\b|\\bgbr\\b|e\\. ?k\\.|\\binc\\b|\\bltd\\b|gruppe|group|holding|konzern");

    private static final Cue INSTITUTE_WORD =
            Cue.of(
                    "fraunhofer|max-planck|max planck|leibniz-|helmholtz|forschungsinstitut|institut für|institut fuer|-institut\\b|\\binst\\. für|institute\\b|\\bmpi\\b|klinik (?:und poliklinik )?für|zentrum|centre|center");

    private static final Cue UNIVERSITY_WORD =
            Cue.of(
                    "universi(?:tät|ty|dad|tà|té|teit|tet)|univerza|univerzita|uniwersytet|polite[ck]|hochschule|\\btu\\b|\\beth\\b|\\buni\\b|\\bth\\b|\\brwth\\b|\\bfh\\b|fakultät|faculty|fachbereich|department|akademie");

    private static final Cue NETWORK_WORD =
            Cue.of(
                    "netzwerk|cluster|verband|"
                            + LegalForms.UNITED
                            + "|initiative|allianz|network|verein");

    private OrganizationNames() {}

    /// All names in a text, in order; where two overlap, the longer one.
    public static List<Name> in(String text) {
        var names = new ArrayList<Name>();
        collect(BY_FORM, text, names);
        collect(INSTITUTE, text, names);
        collect(UNIT, text, names);
        collect(SHORT_UNIT, text, names);
        collect(HOSPITAL, text, names);
        collect(UNIVERSITY, text, names);
        collect(GROUP, text, names);
        collect(BODY, text, names);
        return withoutOverlaps(names);
    }

    /// Bodies by a word that many of them share: *Energieagentur Musterland*, *Startup-Verband*,
    /// *Verband der Deutschen Muster*. Only where a sentence has already said that an organization
    /// is named; elsewhere such words are things.
    public static List<Name> bodies(String text) {
        var names = new ArrayList<Name>();
        collect(MUNICIPALITY, text, names);
        lettered(text, names);
        Matcher found = SHARED.matcher(text);
        while (found.find()) {
            String name = TAIL.matcher(found.group(1)).replaceFirst("");
            if (name.indexOf(' ') < 0 && name.indexOf('-') < 0) continue;
            String settled = BODY_CASE.matcher(name).replaceFirst("");
            settled = BODY_ADJECTIVE.matcher(settled).replaceFirst("$1 ");
            names.add(
                    new Name(
                            settled,
                            kind(settled),
                            new Span(found.start(1), found.start(1) + name.length())));
        }
        return names;
    }

    /// *Die Stadt Musterstadt*, *der Kreis Musterland*.
    private static final Cue MUNICIPALITY =
            Cue.of(
                    "(?<![\\p{L}\\d-])((?:Stadt|Landeshauptstadt|Hansestadt|Universitätsstadt|Kreisstadt|Gemeinde|Landkreis|Kreis) \\p{Lu}\\p{Ll}{2,30}(?:-\\p{Lu}\\p{Ll}{2,30})*)(?![\\p{L}-])");

    /// *Muster Packaging Organisation (MPO)*, where the letters are those of the words.
    private static void lettered(String text, List<Name> into) {
        Matcher found = LETTERED.matcher(text);
        while (found.find()) {
            String name = found.group();
            if (!initials(found.group(1)).equals(found.group(2))) continue;
            into.add(new Name(name, kind(name), new Span(found.start(), found.end())));
        }
    }

    private static String initials(String words) {
        var initials = new StringBuilder();
        for (String word : BLANKS.split(words))
            if (Character.isUpperCase(word.charAt(0))) initials.append(word.charAt(0));
        return initials.toString();
    }

    private static final Cue LETTERED =
            Cue.of(
                    "(?<![\\p{L}\\d-])(\\p{Lu}[\\p{L}-]{1,30}(?: (?:(?:of|for|für|der|and|und) )?\\p{Lu}[\\p{L}-]{1,30}){1,3}) \\((\\p{Lu}{2,4})\\)");

    private static final Cue SHARED =
            Cue.of(
                    "(?<![\\p{L}\\d-])((?:\\p{Lu}\\p{Ll}{3,20}(?:ische|liche)[nrs]? )?(?:\\p{Lu}[\\p{L}\\d]{0,25}-?)?(?:[Aa]gentur|[Aa]nstalt|[Aa]mte?s?|[Vv]erband(?:e?s)?|[Vv]erbunde?s?|[Nn]etzwerke?s?|[Cc]lusters?|[Ii]nnung|[Vv]ereine?s?|[Bb]undes|(?<=\\p{Ll})bund|[Kk]ammer|[Gg]esellschaft|(?<=[Ss]tadt)werken?|[Ll]andesbetrieb|[Bb]rauerei|[Mm]olkerei|[Ww]eingut|[Ii]ngenieurbüro|[Zz]entrums?|[Kk]linikums?|[Ss]tiftung|[Ii]nitiative|[Aa]llianz|[Ff]orums?|[Aa]kademie|[Ss]parkasse|[Vv]ereinigung|[Gg]emeinschaft|[Hh]ub)"
                            + "(?![\\p{L}-])(?: (?:für|der|des|zur)(?= (?:\\p{Ll}{4,14}e[nrs]? )?\\p{Lu})(?: \\p{Ll}{4,14}e[nrs]?)?)?(?: \\p{Lu}[\\p{L}\\d-]{1,40}){0,4}(?: und (?!der|die|dem)\\p{Lu}[\\p{L}\\d-]{1,40}){0,1})");

    /// *des Verbands* → Verband, *den Stadtwerken* → Stadtwerke.
    private static final Pattern BODY_CASE =
            Pattern.compile(
                    "(?<=[Vv]erband|[Vv]erbund|[Nn]etzwerk|[Cc]luster|[Vv]erein|[Zz]entrum|[Ff]orum|[Kk]linikum|[Aa]mt)e?s(?= )|(?<=stadtwerke|Stadtwerke)n(?= )");

    private static final Pattern BODY_ADJECTIVE =
            Pattern.compile("^(\\p{Lu}\\p{Ll}+(?:ische|liche))[nrs] ");

    private static void collect(Cue pattern, String text, List<Name> into) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            int start = found.start();
            String name = found.group();
            for (Matcher head = NOT_FIRST.matcher(name);
                    head.find();
                    head = NOT_FIRST.matcher(name)) {
                start += head.end();
                name = name.substring(head.end());
            }
            int place = LegalForms.place(name);
            start += place;
            name = name.substring(place);
            String trimmed = trim(name);
            int end = start + trimmed.length();
            if (trimmed.length() >= 4 && (trimmed.indexOf(' ') > 0 || trimmed.indexOf('-') > 0))
                into.add(new Name(nominative(trimmed), kind(trimmed), new Span(start, end)));
        }
    }

    /// Cuts off what a pattern swallowed at the end: an article, a conjunction, a full stop.
    private static String trim(String name) {
        String before;
        do {
            before = name;
            name = name.stripTrailing();
            name = TAIL.matcher(name).replaceFirst("");
            name = PLACE.matcher(name).replaceFirst("");
            name = ABOVE.matcher(name).replaceFirst("");
            if (!SHORT_FORM.matcher(name).find()) name = MARKS.matcher(name).replaceFirst("");
        } while (!name.equals(before));
        return name;
    }

    /// *des Lehrstuhls für* → Lehrstuhl für.
    private static String nominative(String name) {
        String first = GENITIVE.matcher(name).replaceFirst("$1 ");
        first = NATIONAL.matcher(first).replaceFirst("$1s $2 ");
        if (UNIVERSITY_WORD.in(first.toLowerCase(Locale.GERMAN)))
            first = INFLECTED.matcher(first).replaceAll("$1 ");
        return BLANKS.matcher(first).replaceAll(" ");
    }

    private static List<Name> withoutOverlaps(List<Name> names) {
        names.sort((a, b) -> {
            int byLength = Integer.compare(length(b), length(a));
            return byLength != 0 ? byLength : Integer.compare(a.span().start(), b.span().start());
        });
        var kept = new ArrayList<Name>();
        for (Name name : names)
            if (kept.stream()
                    .noneMatch(k ->
                            k.span().start() < name.span().end()
                                    && name.span().start() < k.span().end())) kept.add(name);
        kept.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        return kept;
    }

    private static int length(Name name) {
        return name.span().end() - name.span().start();
    }

    /// What kind of organization bears such a name.
    public static OrganizationKind kind(String name) {
        String lower = name.toLowerCase(Locale.GERMAN);
        if (GROUP_WORD.in(lower) || name.startsWith("AG ")) return OrganizationKind.RESEARCH_GROUP;
        if (INTERMEDIARY_WORD.in(lower)) return OrganizationKind.INTERMEDIARY;
        if (COMPANY_WORD.in(lower) && !lower.contains("forschung")) return OrganizationKind.COMPANY;
        if (lower.contains("er institut für technologie")) return OrganizationKind.UNIVERSITY;
        if (INSTITUTE_WORD.in(lower)) return OrganizationKind.RESEARCH_INSTITUTE;
        if (UNIVERSITY_WORD.in(lower)) return OrganizationKind.UNIVERSITY;
        if (NETWORK_WORD.in(lower)) return OrganizationKind.NETWORK;
        return OrganizationKind.ORGANIZATION;
    }
}
