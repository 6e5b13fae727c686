package de.wegweiser.search;

import de.wegweiser.ontology.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Recommended partners, best first, and what they were looked for by.
///
/// @param sources how many organizations the start stands for; 1 for a need in words
/// @param known pairs of a source and a partner that work together already
/// @param assumed whether no need is stated anywhere, so that what the sources do stands in for it
/// @param concepts what is needed
/// @param words of a need in words that name no concept
public record Advice(
        List<Recommendation> recommendations,
        int sources,
        int known,
        boolean assumed,
        List<Concept> concepts,
        List<String> words) {

    public Advice {
        recommendations = List.copyOf(recommendations);
        concepts = List.copyOf(concepts);
        words = List.copyOf(words);
    }

    /// What a reader has to know before relying on it, and what to try when it is empty: plain
    /// sentences.
    public List<String> hints(Locale locale) {
        boolean german = locale.getLanguage().equals("de");
        var hints = new ArrayList<String>();
        if (sources == 0 || concepts.isEmpty())
            hints.add(
                    german
                            ? "Es wurde kein Bedarf erkannt: anderen Ausgangspunkt wählen oder den Bedarf mit einem Fachbegriff nennen."
                            : "No need was recognised: choose another start, or name the need by a technical term.");
        else if (assumed)
            hints.add(
                    german
                            ? "Ein Bedarf ist nicht belegt. Vorgeschlagen wird, wer an dem forscht, was hier angeboten oder eingesetzt wird, und umgekehrt."
                            : "No page states a need. Suggested is who does research on what is offered or used here, and the other way round.");
        if (!words.isEmpty()) hints.add(ExpertReasons.unknown(words, locale));
        if (known > 0) hints.add(leftOut(german));
        if (recommendations.isEmpty() && !concepts.isEmpty())
            for (Concept concept : concepts.subList(0, Math.min(3, concepts.size())))
                hints.add(
                        (german
                                        ? "Zu „%s“ ist kein neuer Partner belegt, der alle Bedingungen erfüllt."
                                        : "For “%s” no new partner is proven who meets all conditions.")
                                .formatted(concept.label(locale)));
        return hints;
    }

    private String leftOut(boolean german) {
        String many = known + " ";
        if (sources > 1)
            return german
                    ? "Nicht aufgeführt, weil sie schon zusammenarbeiten: %s von Organisationen."
                            .formatted(known == 1 ? "ein Paar" : many + "Paare")
                    : "Left out as they work together already: %s of organizations."
                            .formatted(known == 1 ? "one pair" : many + "pairs");
        return german
                ? "Nicht aufgeführt, weil die Zusammenarbeit schon besteht: %s."
                        .formatted(known == 1 ? "eine Organisation" : many + "Organisationen")
                : "Left out as they work together with it already: %s."
                        .formatted(known == 1 ? "one organization" : many + "organizations");
    }
}
