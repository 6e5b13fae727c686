package de.wegweiser.extract.competence;

import de.wegweiser.extract.document.Cue;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Concept.Means;
import de.wegweiser.ontology.Ontology;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What one works with rather than on: programs, languages and protocols by name, materials,
/// standards by their number, and in a laboratory the apparatus. Who names them without more ado
/// uses them.
final class Tools {

    /// A standard by its number, as it is printed on a page: *DIN EN ISO 9001*, *VDI 2230*.
    private static final Pattern STANDARD =
            Pattern.compile(
                    "(?:DIN|EN|ISO|IEC|VDI|VDE|VDA|IATF|DVS|SAE|DO|UL)(?:[ /-](?:EN|ISO|IEC|IEEE|SAE|TS|V|SPEC)){0,3}[ -]?\\d[\\d. :/-]{0,12}");

    /// A word that makes of a material what is done to it, or out of it: *Edelstahlbearbeitung*,
    /// *Kunststoffteile*.
    private static final Cue WORK =
            Cue.of(
                    "arbeitung|bearbeit|technik|teile?n?$|produkte?n?$|industrie|forschung|entwicklung|schäum|schaum|rohre?n?$|profile?n?$|schläuche?n?$|dichtung|guss$|gieß|halbzeug|stangen?$|kunde$|wissenschaft|auskleidung|"
                            + "processing|products|parts|casting|rods|research|development|science|trading|handel",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// Who makes, deals in or recycles it has it to offer.
    private static final Cue SUPPLIES =
            Cue.of(
                    "\\b(verkauf\\w*|führen|biet(?:en|et)|anbiet\\w*|lager(?:n|t|haltung|ware)?|herstell\\w*|produzier\\w*|produktion von|liefer\\w*|handel\\w*|händler|vertreib\\w*|vertrieb|sortiment|lieferprogramm|recycel\\w*|recycling|erschmelz\\w*|compoundier\\w*|"
                            + "manufactur\\w*|produc\\w*|suppl\\w*|stock\\w*|recycl\\w*)\\b",
                    Pattern.CASE_INSENSITIVE
                            | Pattern.UNICODE_CASE
                            | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Cue APPARATUS =
            Cue.of(
                    "(prüfst[aä]nd\\w{0,2}|messgerät\\w{0,3}|messmaschinen?|kameras?|sonden?|mikroskope?n?|kammern?|test ?(rigs?|bench(es)?|stands?)|microscopes?|cameras?|(?<!para|kilo|milli|centi)meters?|"
                            + "sensing machines?|wind tunnels?|windkan[aä]le?)$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Cue MADE_OF =
            Cue.of(
                    "\\b(aus|in|made of|made from|out of|(verarbeitung|bearbeitung|zerspanung|schweißen|spritzguss|spritzgießen|zuschnitt|umformung|umformen|machining|welding|processing|moulding|molding) (von|of)) (?:[\\p{L}-]{3,30} wie (?:z\\. ?B\\. )?)?(?:(?:[\\p{Ll}-]{3,30} )?[\\p{L}\\d+-]{1,40}(?:, | und | oder | sowie | and | or |/| / )){0,12}(?:[\\p{Ll}-]{3,30} )?$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Cue MACHINE =
            Cue.of(
                    "(maschinen?|roboters?|laser|sägen?|pressen?|zentren|zentrum|automaten?|anlagen?|öfen|ofen)$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PROCESS =
            Pattern.compile(
                    "(?!\\p{Lu}\\p{Ll}*(leistungen|lösungen|anlagen|maschinen|branchen): )\\p{Lu}[\\p{L} ,&/-]{2,40}(en|ung|technik|bau): [^.:;]{0,120}");

    private final Map<String, Means> means = new HashMap<>();

    Tools(Ontology ontology) {
        for (Concept concept : ontology.concepts()) {
            Means kind = means(concept, ontology);
            if (kind != null) means.put(concept.uri(), kind);
        }
    }

    /// What the concept or the nearest one above it is said to be.
    private static @Nullable Means means(Concept concept, Ontology ontology) {
        Optional<Concept> at = Optional.of(concept);
        for (int steps = 0; steps < 20 && at.isPresent(); steps++) {
            Means kind = at.get().means();
            if (kind != null) return kind;
            List<String> broader = at.get().broader();
            at = broader.isEmpty() ? Optional.empty() : ontology.byUri(broader.getFirst());
        }
        return null;
    }

    /// A product by its name, which is the same in both languages; *Softwareentwicklung* is none.
    boolean named(Concept concept, LabelMatch match) {
        return means.get(concept.uri()) == Means.TOOL
                && match.label().chars().anyMatch(Character::isUpperCase)
                && has(concept, match.label(), "de")
                && has(concept, match.label(), "en");
    }

    private static boolean has(Concept concept, String label, String lang) {
        return concept.labels().contains(new Concept.Label(label, lang));
    }

    /// What things are made of, named as such: *PEEK*, *Edelstahl*, not *Edelstahlbearbeitung*.
    ///
    /// @param printed what stands between blanks
    boolean material(Concept concept, String printed) {
        return means.get(concept.uri()) == Means.MATERIAL && !WORK.in(printed);
    }

    /// *Teile aus PEEK und POM*, *Zerspanung von Titan*: the material of what is made.
    static boolean madeOf(String before) {
        return MADE_OF.in(before);
    }

    /// Whether a sentence tells that things of this material, or the material, are made or sold.
    static boolean supplies(String sentence) {
        return SUPPLIES.in(sentence);
    }

    static boolean standard(String label) {
        return STANDARD.matcher(label).matches();
    }

    /// *Biegen: Biegemaschine …*: what stands behind the name of a process is what it is done on.
    static boolean machine(String before, String printed) {
        return MACHINE.in(printed) && PROCESS.matcher(before).matches();
    }

    /// Whether a sentence tells that others are measured by a standard.
    static boolean measures(String sentence) {
        return MEASURES.in(sentence);
    }

    private static final Cue MEASURES =
            Cue.of(
                    "\\b(?:zertifizieren|auditieren|prüfen|prüfung(?:en)? (?:nach|gemäß)|testing (?:to|according)|we certify|we audit)\\b",
                    Pattern.CASE_INSENSITIVE
                            | Pattern.UNICODE_CASE
                            | Pattern.UNICODE_CHARACTER_CLASS);

    /// A name that is no word of either language: *WinCC*, *TIA Portal*, *OPC UA*.
    static boolean product(Concept concept, LabelMatch match) {
        return match.label().chars().filter(Character::isUpperCase).count() > 1
                && has(concept, match.label(), "de")
                && has(concept, match.label(), "en");
    }

    /// A test rig, a camera, a probe: what a laboratory owns.
    static boolean apparatus(String printed) {
        return APPARATUS.in(printed);
    }
}
