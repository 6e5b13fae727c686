package de.wegweiser.extract.competence;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import de.wegweiser.extract.document.Cue;
import de.wegweiser.fact.Polarity;
import de.wegweiser.fact.Predicate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the words around a competence say of it: is it offered, researched, used, sought, denied?
/// Verbs are looked for with their separable half (*setzen … ein*, *bietet … an*).
final class Cues {

    private static final Cue SEEKS =
            cue(
                    "\\bsuch(en|t|e)\\b|\\bgesucht\\b|\\bbenötig(en|t)\\b|auf der suche nach|\\bbewerb|bedarf an|"
                            + "wünschen (wir )?uns|looking for|\\bwe seek|\\bhiring\\b|"
                            + "\\b[mwf]/[mwf]/[dx]\\b|partner gesucht|\\bin need of\\b");

    /// What a job advert asks for; elsewhere the same words praise the publisher.
    private static final Cue ASKED =
            cue(
                    "bring(en|st|t)\\b.{1,200}\\bmit\\b|kenntnisse|erfahrung|ausbildung (als|zum|zur|im)|studium|verfüg(en|st)|beherrsch|vertraut|"
                            + "experience|knowledge|degree|skills|versiert|\\bsicher im\\b");

    private static final Cue READER_SEEKS =
            cue(
                    "\\b(suchen sie|sie suchen|suchst du|benötigen sie|sie benötigen|"
                            + "(wenn|falls) (sie|ihr unternehmen|ihr betrieb)|if you|sie (\\w+ ){1,3}(nutzen|verwenden|einsetzen))\\b");

    private static final Cue USES =
            cue(
                    "\\b(nutz(en|t|ten)|verwend(en|et|eten)|benutz(en|t))\\b|\\bsetz(en|t|ten)\\b.{1,200}\\bein\\b|"
                            + "(einsatz von|zum einsatz|im einsatz)|\\b(setz(en|t)|vertrau(en|t)) (\\w+ ){0,4}auf\\b|"
                            + "\\bwend(en|et)\\b.{1,200}\\ban\\b|ausgestattet mit|ausgerüstet mit|"
                            + "\\b(wird|werden|wurde|wurden)\\b.{1,200}\\b(eingesetzt|verwendet|genutzt)\\b|\\b(eingesetzt|verwendet|genutzt) (wird|werden|wurden?)\\b|"
                            + "verfüg(en|t) (auch |zudem |außerdem |weiterhin )?über (ein(en?)?|moderne?|hochmoderne?|eigene|verschiedene|mehrere|zahlreiche|zwei|drei|vier|fünf) |\\b(is|are) (\\w+ )?(applied|employed|used) to\\b|"
                            + "\\barbeiten (\\w+ ){0,3}mit\\b|\\bgreif(en|t)\\b.{1,120}\\bzurück\\b|"
                            + "\\b(we|they|team|group|company) (\\w+ )?(uses?|employs?|exploits?|leverages?|utili[sz]es?)\\b|\\b(techniques|methods|approach(es)?|models|tools|we) incorporates?\\b|"
                            + "\\brel(y|ies) on\\b|powered by|equipped with");

    /// What makes a tool of whatever follows it, and of nothing else: *Überwachung mittels
    /// Körperschall* is research into monitoring.
    private static final Cue INSTRUMENT =
            cue(
                    "(\\b(mittels|mithilfe|mit hilfe|anhand|unter (einsatz|verwendung|nutzung)|basier(t|en|end) auf|auf basis|"
                            + "using|by means of|with the help of|making use of|based on|im einsatz sind|zum einsatz (kommen|kommt))\\b|"
                            + "\\bdien(en|t)\\b(?! (als|der|dem|zur|zum|den|ihr)\\b)|"
                            + "\\b(zu (den|unseren) |our )?(methoden|werkzeuge|methods|tools|techniques) (zählen|gehören|sind|are|include)\\b|"
                            + "^(eingesetzte )?(software|methoden|werkzeuge|messtechnik|tools|methods|geräte|equipment|techniques)\\s*:)"
                            + "(?!.{0,120}(\\b(wir|we|um|to|which|whose)\\b|, (die|das|der|wo)\\b))[^;:!?]{0,120}$|"
                            + "\\b(zertifiziert|qualifiziert|certified) (nach|gemäß|to|according to)\\b[^;:!?]{0,120}$|"
                            + "\\bper ([\\w-]+ )?$|\\bauf (unsere[nrm]|eigenen|modernen|modernsten|neuesten|hochmodernen) ([\\w-]+ ){0,2}$");

    /// What is done by it, in the passive; a participle must follow: *wird mit Wirbelstrom
    /// bestimmt*.
    private static final Cue DONE_WITH =
            cue(
                    "\\b(wird|werden|wurde|wurden|is|are|was|were)\\b[^.;:!?]{0,100}\\b(mit|mittels|per|via|with|über)\\s+([\\w-]+\\s+){0,4}$");

    /// *Erfolgt über OPC UA*, *kombiniert mit*, *mit Verfahren des maschinellen Lernens*.
    private static final Cue BY_MEANS =
            cue(
                    "\\b(erfolg(t|en|te|ten)|geschieht)\\b[^.;:!?]{0,60}\\b(mit|über|per|via|durch)\\s+([\\w-]+\\s+){0,3}$|"
                            + "\\b(combin|kombinier)(e|en|ed|es|t|ing|iert)?\\b[^.;:!?]{0,60}\\b(mit|with)\\s+([\\w-]+\\s+){0,3}$|"
                            + "\\b(mit|with|durch|by) ([\\w-]+ )?(verfahren|methoden|ansätzen|algorithmen|techniken|methods|techniques) (de[rs]|von|aus dem bereich (de[rs])?|of|from) ([\\w-]+\\s+){0,2}$");

    /// The past participle that ends such a clause.
    private static final Cue DONE =
            cue(
                    "^[^.;:!?]{0,80}?\\b((be|er|ver|ent|zer|über|unter)?(ge)?[\\p{L}]{2,}(iert|wertet|messen|stimmt|prüft|mustert|fasst|wacht|steuert|regelt|zeichnet|sucht|kannt|lernt|rechnet|funden|fertigt|stellt|tastet|mittelt|bildet|legt|setzt|schnitten|fügt|bunden|führt)|"
                            + "determined|measured|analy[sz]ed|evaluated|predicted|detected|trained|computed|carried out)\\b");

    /// What can do something by itself: who *inspects welding seams* does it, a network that
    /// inspects them is used for it.
    private static final Cue METHOD =
            cue(
                    "(netze?s?|lernens?|intelligenz|verarbeitung|erkennung|algorithm\\w*|modelle?s?|software|kameras?|sensor\\w{0,3}|roboter\\w?|zwillinge?|learning|intelligence|networks?|vision|models?|cameras?|robots?)$|^(KI|AI)$");

    /// A method that is the doer of the sentence: *berechnet ein neuronales Netz*.
    private static final Cue DOES =
            cue(
                    "\\b(berechnet|erkennt|bewertet|klassifiziert|prüft|überwacht|sortiert|vermisst|ermittelt|schätzt|unterscheidet|lernt|steuert|regelt|detects|predicts|classifies|recogni[sz]es|estimates|monitors) "
                            + "((ein|eine|das|der|die|a|an|the) ([\\w-]+ )?)?$");

    /// The same with the verb behind it: *ein neuronales Netz sagt voraus*, *Bilderkennung sucht
    /// nach Rissen*. Who says so does not look for a partner.
    private static final Cue DOING =
            cue(
                    "^[\\p{L}-]* (sucht nach|berechnet|erkennt|bewertet|klassifiziert|prüft|überwacht|sortiert|vermisst|ermittelt|schätzt|unterscheidet|steuert|regelt|sagt [^.;]{1,80} (vorher|voraus)|detects?|predicts?|classif(y|ies)|recogni[sz]es?|estimates?|monitors?)\\b");

    /// *Spectroscopy and rheometry are combined with …*: both are means.
    private static final Cue COMBINED =
            cue(
                    "^[^.;:!?]{0,60}\\b(is|are|was|were|werden|wird|wurden?)\\b ([\\w-]+ ){0,6}(combined|kombiniert)\\b");

    /// A method that looks for something is not its owner who does.
    private static final Cue METHOD_SEEKS =
            cue(
                    "(verfahren|erkennung|algorithmus|algorithmen|software|system|modell|netz|kamera|sensor|roboter|programm|method|algorithm|model|network|camera)\\w{0,3}( [\\w-]+){0,5} such(t|en)\\b");

    /// *Messen mit*, *trainieren mit*: what one works with.
    private static final Cue WORKED_WITH =
            cue(
                    "\\b(erfass|mess|miss|ermittel|trainier|simulier|programmier|modellier|berechn|rechn|konstruier|zeichn|implementier|entwickel|steuer|regel|prüf|analysier|"
                            + "measur|train|model|simulat|comput|approximat|learn|implement|program|perform|written|analys|analyz|carried out|done|run)(?![^ ]{0,6}(technik|system))(e|en|n|t|te|ten|iert|ed|ing|es|s|le|eln|ern)? "
                            + "[^.;:!?]{0,50}?\\b(mit|per|with|via)\\s+([\\w-]+\\s+){0,2}$");

    /// What it is all for: *Für die Auslegung verwenden wir …*.
    private static final Cue PURPOSE = cue("^(\\W*(für|zur|zum|bei der|for|to|in order to)\\b)");

    private static final Cue WITH =
            Cue.of(
                    "\\b(mit|with|per|via|using|mittels|über) (\\p{Lu}[\\w./+-]{0,40}(, | und | and | oder | or | )){0,8}$",
                    UNICODE_CHARACTER_CLASS);

    /// The publisher says outright what it has for others.
    private static final Cue FOR_OTHERS =
            cue(
                    "\\b(wir|we) (also )?(bieten|beraten|offer|provide)\\b|\\b(bieten|beraten) wir\\b|im auftrag|führen wir (auch )?(\\w+ ){0,3}durch");

    private static final Cue RESEARCHES =
            cue(
                    "\\b(er)?forsch(en|t|te|ten|ung|ungs\\w+|er\\w*)\\b|forschungs|wissenschaftlich|"
                            + "verbundprojekt|verbundvorhaben|dissertation|promotion\\b|investigat|\\bresearch|\\bstud(y|ies)\\b");

    /// A chair that examines does research; a firm's laboratory does it for a fee.
    private static final Cue EXAMINES = cue("\\buntersuch(en|t|ung)");

    /// Research when a research unit says so, business when a firm does.
    private static final Cue OCCUPIES =
            cue(
                    "beschäftig|befass|widm(en|et)|schwerpunkt|(im|in den) (mittelpunkt|zentrum|fokus)|entwick|erarbeit|"
                            + "auf dem gebiet|im bereich|in den bereichen|focus|explor|develop|work(s|ing)? on|engage");

    private static final Cue OFFERS =
            cue(
                    "\\bbiet(en|et)\\b|anbiet|angebot|\\bliefer|\\bfertig(en|t)\\b|produzier|herstell|\\bstell(en|t)\\b.{1,200}\\bher\\b|"
                            + "\\bführ(en|t)\\b.{1,200}\\b(durch|aus)\\b|realisier|konstruier|\\bberat|unterstütz|begleit|speziali|"
                            + "kompetenz|leistung|portfolio|expert|partner für|\\banbieter|dienstleist|lösung|\\bbau(en|t)\\b|"
                            + "montier|install|\\bwarten\\b|\\bplanen\\b|beherrsch|umfasst|führend|\\bprofis?\\b|übernehm|\\boffer|"
                            + "\\bprovid|\\bdeliver|manufactur|\\bproduc|solution|\\bsupport");

    private static final Cue SERVICE =
            cue(
                    "\\bbiet(en|et)\\b|anbiet|\\bberat|dienstleist|\\bauftrag(?!s?(verfahren|schwei|technik))|transfer|schulung|\\boffer|\\bprovid|consult|\\bservices?\\b");

    private static final Cue SERVES =
            cue(
                    "\\bbiet(en|et)\\b|anbiet|\\bberat|schulung|seminar|kurs\\b|training|vertrieb|vertreib|support|betreu|consult|\\boffer|einführung|migration");

    private static final Cue DENIED_BEFORE =
            cue(
                    "(\\bkein\\w*\\b|\\bweder\\b|\\bwithout\\b|\\bno\\b|\\bnot\\b(?! only))(\\W+[\\w-]+){0,6}\\W*$");

    private static final Cue WITHOUT =
            cue("\\b(ohne|statt|anstatt|anstelle von|instead of)\\W+([\\w-]+\\W+){0,2}$");

    private static final Cue NOT =
            cue(
                    "\\bnicht\\b(?! (nur|zuletzt|allein|mehr wegzudenken|ohne grund|umsonst))|\\bdo(es)? not\\b|\\bdon't\\b|\\bverzicht(en|et)\\b|\\büberlassen wir\\b");

    /// *… ist Sache der Kollegen, nicht unsere*: denies what the whole sentence is about.
    private static final Cue NOT_OURS =
            cue(
                    "\\bnicht (unsere?[srm]?|die unsere|das unsere|unsere? (thema|sache|aufgabe|gebiet|geschäft|feld))\\W{0,3}$|\\bnot ours\\W{0,3}$");

    private static final Pattern CLAUSE =
            Pattern.compile(
                    "[;:–—]|,|\\b(aber|sondern|jedoch|doch|but|dafür|stattdessen)\\b",
                    CASE_INSENSITIVE | UNICODE_CASE | UNICODE_CHARACTER_CLASS);

    private static final Cue PLANNED =
            cue(
                    "\\b(geplant|plan(en|t) (den|die|das)|evaluier\\w*|könnte\\w*|künftig|zukünftig|perspektivisch|möchten|wollen|planned)\\b");

    private Cues() {}

    private static Cue cue(String regex) {
        return Cue.of(regex, CASE_INSENSITIVE | UNICODE_CASE | UNICODE_CHARACTER_CLASS);
    }

    /// What the sentence says is done with the competence it names; empty when no verb tells.
    ///
    /// @param words the sentence; a semicolon ends what a verb rules
    /// @param at where in it the competence is named
    /// @param end where its name ends
    /// @param research whether a research unit speaks
    /// @param advert whether it stands in a job advert
    static Optional<Predicate> predicate(
            String words, int at, int end, boolean research, boolean advert) {
        int from = words.lastIndexOf("; ", at) + 1;
        int to = words.indexOf("; ", at);
        String sentence = words.substring(from, to < 0 ? words.length() : to);
        int start = at - from;
        String after = words.substring(end, Math.max(end, from + sentence.length()));
        boolean method = METHOD.in(words.substring(at, end).strip());
        if (!advert && method && DOING.in(after)) return Optional.of(Predicate.USES);
        if (READER_SEEKS.in(sentence) && !advert) return Optional.of(Predicate.OFFERS);
        if ((SEEKS.in(sentence) && !METHOD_SEEKS.in(sentence)) || (advert && ASKED.in(sentence)))
            return Optional.of(Predicate.SEEKS);
        boolean examines = EXAMINES.in(sentence);
        boolean researches = RESEARCHES.in(sentence) || (research && examines);
        String before = sentence.substring(0, start);
        if (INSTRUMENT.in(before)) return Optional.of(Predicate.USES);
        Matcher uses = USES.matcher(sentence);
        boolean used = uses.find() && !(uses.start() >= start && PURPOSE.in(before));
        if (used && !researches) return Optional.of(Predicate.USES);
        if (research && FOR_OTHERS.in(sentence)) return Optional.of(Predicate.OFFERS);
        if (research && SERVICE.in(sentence) && !researches) return Optional.of(Predicate.OFFERS);
        if (WORKED_WITH.in(before)
                || (method && DOES.in(before))
                || BY_MEANS.in(before)
                || COMBINED.in(after)
                || (DONE_WITH.in(before) && DONE.in(after))) return Optional.of(Predicate.USES);
        if (researches || (research && OCCUPIES.in(sentence)))
            return Optional.of(Predicate.RESEARCHES);
        if (examines || OFFERS.in(sentence) || OCCUPIES.in(sentence))
            return Optional.of(Predicate.OFFERS);
        return Optional.empty();
    }

    /// Whether it is what something is done with: *Visualisierung mit WinCC*.
    static boolean with(String before) {
        return WITH.in(before);
    }

    /// Whether a tool is sold, taught or looked after for others.
    static boolean serves(String sentence) {
        return SERVES.in(sentence);
    }

    /// Whether the words around the mention deny it: *bieten keine Lackierung an*.
    static Polarity polarity(String sentence, int start, int end) {
        int from = 0;
        int to = sentence.length();
        Matcher border = CLAUSE.matcher(sentence);
        while (border.find()) {
            if (border.end() <= start) from = border.end();
            else if (border.start() >= end) {
                to = border.start();
                break;
            }
        }
        String before = sentence.substring(from, start);
        boolean denied =
                DENIED_BEFORE.in(before)
                        || WITHOUT.in(before)
                        || NOT.in(sentence.substring(from, to))
                        || NOT_OURS.in(sentence.substring(end));
        return denied ? Polarity.NEGATED : Polarity.AFFIRMED;
    }

    /// Whether it is a plan only.
    static boolean planned(String sentence) {
        return PLANNED.in(sentence);
    }
}
