package de.wegweiser.search;

import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.search.Words.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds the concepts that words of a question name: labels of both languages, whatever their
/// endings, longest first; of a long German word also its last part.
final class LabelIndex {

    /// Words of fewer letters have no parts we could tell.
    private static final int SHORTEST_COMPOUND = 9;

    private static final int SHORTEST_PART = 6;

    private final Map<List<String>, Map<Concept, String>> byStems = new HashMap<>();
    private final int longest;

    /// What a stretch of the question names.
    ///
    /// @param words as typed
    /// @param label of the concept that they are
    /// @param part whether they are only the last part of a word
    record Naming(Concept concept, String words, String label, boolean part) {}

    LabelIndex(Ontology ontology) {
        int most = 1;
        for (Concept concept : ontology.concepts()) {
            Concept meant = ontology.inUse(concept);
            for (String label : labels(concept)) {
                var stems = Words.stems(label);
                if (stems.isEmpty()) continue;
                most = Math.max(most, stems.size());
                byStems.computeIfAbsent(stems, _ -> new LinkedHashMap<>())
                        .putIfAbsent(meant, label);
            }
        }
        this.longest = most;
    }

    static List<String> labels(Concept concept) {
        var labels = new ArrayList<>(List.of(concept.prefLabelDe(), concept.prefLabelEn()));
        concept.altLabels().forEach(label -> labels.add(label.text()));
        return labels;
    }

    /// @param used set for each word that is part of a label
    List<Naming> in(List<Word> words, boolean[] used) {
        var found = new ArrayList<Naming>();
        for (int at = 0; at < words.size(); ) at += at(words, at, used, found);
        return found;
    }

    private int at(List<Word> words, int at, boolean[] used, List<Naming> found) {
        for (int length = Math.min(longest, words.size() - at); length > 0; length--) {
            var stretch = words.subList(at, at + length);
            if (length == 1 && !stretch.getFirst().tells()) return 1;
            var concepts = byStems.get(stretch.stream().map(Word::stem).toList());
            if (concepts == null) continue;
            String typed = String.join(" ", stretch.stream().map(Word::text).toList());
            concepts.forEach(
                    (concept, label) -> found.add(new Naming(concept, typed, label, false)));
            for (int i = at; i < at + length; i++) used[i] = true;
            within(stretch, found);
            return length;
        }
        var naming = part(words.get(at));
        if (naming != null) found.add(naming);
        return 1;
    }

    /// Whoever asks for *KI Bildverarbeitung* is helped by somebody who knows the one or the other,
    /// too.
    private void within(List<Word> stretch, List<Naming> found) {
        for (int at = 0; at < stretch.size(); ) {
            int length = Math.min(stretch.size() - 1, stretch.size() - at);
            while (length > 0 && !isLabel(stretch.subList(at, at + length))) length--;
            if (length == 0) {
                at++;
                continue;
            }
            var part = stretch.subList(at, at + length);
            String typed = String.join(" ", part.stream().map(Word::text).toList());
            byStems.getOrDefault(part.stream().map(Word::stem).toList(), Map.of())
                    .forEach((concept, label) ->
                            found.add(new Naming(concept, typed, label, false)));
            at += length;
        }
    }

    private boolean isLabel(List<Word> words) {
        return (words.size() > 1 || words.getFirst().tells())
                && byStems.containsKey(words.stream().map(Word::stem).toList());
    }

    /// *Kunststoffspritzguss* names *Spritzguss*, and *Spritzgussteil* does: the longest label at
    /// the end of a long word, else at its beginning. The word stays one of those to look for.
    private @Nullable Naming part(Word word) {
        String stem = word.stem();
        if (stem.length() < SHORTEST_COMPOUND) return null;
        for (int from = 3; from <= stem.length() - SHORTEST_PART; from++) {
            var naming = part(word, stem.substring(from));
            if (naming != null) return naming;
        }
        for (int to = stem.length() - 3; to >= SHORTEST_PART; to--) {
            var naming = part(word, stem.substring(0, to));
            if (naming != null) return naming;
        }
        return null;
    }

    private @Nullable Naming part(Word word, String stem) {
        var concepts = byStems.get(List.of(stem));
        if (concepts == null) return null;
        var first = Objects.requireNonNull(concepts.entrySet().iterator().next());
        return new Naming(first.getKey(), word.text(), first.getValue(), true);
    }
}
