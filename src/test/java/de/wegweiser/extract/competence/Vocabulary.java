package de.wegweiser.extract.competence;

import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Ontology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Small ontologies for tests: `Deutsch | English | weitere, Wörter | further, words`.
final class Vocabulary {

    private Vocabulary() {}

    static Ontology of(String... lines) {
        return new Ontology("test", Arrays.stream(lines).map(Vocabulary::concept).toList());
    }

    private static Concept concept(String line) {
        boolean ambiguous = line.startsWith("?");
        String[] parts = line.substring(ambiguous ? 1 : 0).split("\\|", -1);
        var labels = new ArrayList<Concept.Label>();
        for (int i = 2; i < 4 && i < parts.length; i++)
            for (String word : parts[i].split(",", -1))
                if (!word.isBlank())
                    labels.add(new Concept.Label(word.strip(), i == 2 ? "de" : "en"));
        String broader = parts.length > 4 ? parts[4].strip() : "";
        return new Concept(
                parts[0].strip(),
                "scheme",
                parts[0].strip(),
                parts[1].strip(),
                labels,
                broader.isEmpty() ? List.of() : List.of(broader),
                List.of(),
                List.of(),
                ambiguous,
                null);
    }
}
