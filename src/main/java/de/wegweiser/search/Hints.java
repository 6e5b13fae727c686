package de.wegweiser.search;

import de.wegweiser.ontology.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What to try when there is no path: plain sentences, nothing invented.
public final class Hints {

    private Hints() {}

    public static List<String> of(PathAnswer answer, Locale locale) {
        if (!answer.paths().isEmpty()) return List.of();
        boolean german = locale.getLanguage().equals("de");
        var hints = new ArrayList<String>();
        if (answer.sources() == 0)
            hints.add(
                    german
                            ? "Aus der Anfrage wurde kein Ausgangspunkt erkannt: anderen Ort wählen oder den Bedarf mit einem Fachbegriff nennen."
                            : "No start was recognised: choose another place, or name the need by a technical term.");
        if (!answer.words().isEmpty()) hints.add(ExpertReasons.unknown(answer.words(), locale));
        if (answer.targets() == 0)
            hints.add(
                    german
                            ? "Keine Organisation erfüllt alle Bedingungen des Ziels: Ort oder Art weglassen."
                            : "No organization meets all conditions of the target: leave out the place or the kind.");
        for (Concept concept : answer.concepts())
            if (!concept.broader().isEmpty())
                hints.add(
                        (german
                                        ? "Allgemeineren Begriff als „%s“ versuchen."
                                        : "Try a broader concept than “%s”.")
                                .formatted(concept.label(locale)));
        if (hints.isEmpty())
            hints.add(
                    german
                            ? "Beide Seiten sind bekannt, aber keine belegte Verbindung führt vom einen zum anderen."
                            : "Both sides are known, but no proven tie leads from one to the other.");
        return hints;
    }
}
