package de.wegweiser.extract.competence;

import de.wegweiser.extract.document.Cue;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Ontology;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What one works with rather than on: programs, languages and frameworks by name, and in a
/// laboratory the apparatus. Who names them without more ado uses them.
final class Tools {

    /// Concepts whose names are tools, with all below them, by their English label.
    private static final Cue KINDS =
            Cue.of(
                    "\\b(software|frameworks|software tools|programming languages|cloud platforms|containerisation|infrastructure as code|"
                            + "bioinformatics workflows|it automation|version control)$",
                    Pattern.CASE_INSENSITIVE);

    /// Fields of work that end in the same word.
    private static final Cue FIELDS =
            Cue.of(
                    "\\b(open source|embedded|automotive|device|control|specific|supply chain|logistics|quality|maintenance|hr|crm|accounting|estate) software$",
                    Pattern.CASE_INSENSITIVE);

    private static final Cue APPARATUS =
            Cue.of(
                    "(prüfst[aä]nd\\w{0,2}|messgerät\\w{0,3}|messmaschinen?|kameras?|sonden?|mikroskope?n?|kammern?|test ?(rigs?|bench(es)?|stands?)|microscopes?|cameras?|(?<!para|kilo|milli|centi)meters?|"
                            + "sensing machines?|wind tunnels?|windkan[aä]le?)$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Set<String> tools = new HashSet<>();

    Tools(Ontology ontology) {
        for (Concept concept : ontology.concepts())
            if (below(concept, ontology)) tools.add(concept.uri());
    }

    private static boolean below(Concept concept, Ontology ontology) {
        Optional<Concept> at = Optional.of(concept);
        for (int steps = 0; steps < 20 && at.isPresent(); steps++) {
            String name = at.get().prefLabelEn();
            if (KINDS.in(name) && !FIELDS.in(name)) return true;
            List<String> broader = at.get().broader();
            at = broader.isEmpty() ? Optional.empty() : ontology.byUri(broader.getFirst());
        }
        return false;
    }

    /// A product by its name, which is the same in both languages; *Softwareentwicklung* is none.
    boolean named(Concept concept, LabelMatch match) {
        return tools.contains(concept.uri())
                && match.label().chars().anyMatch(Character::isUpperCase)
                && has(concept, match.label(), "de")
                && has(concept, match.label(), "en");
    }

    private static boolean has(Concept concept, String label, String lang) {
        return concept.labels().contains(new Concept.Label(label, lang));
    }

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
