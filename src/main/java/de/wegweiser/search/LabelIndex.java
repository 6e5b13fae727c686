package de.wegweiser.search;

import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.search.Words.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds the concepts that words of a question name: labels of both languages, whatever their
/// endings, longest first; a noun with its genitive as the compound that they are ([Genitive]); of
/// a long German word also its last part; and what people say instead of a label ([Paraphrases]).
final class LabelIndex {

    /// Words of fewer letters have no parts we could tell.
    private static final int SHORTEST_COMPOUND = 9;

    private static final int SHORTEST_PART = 6;

    private final Map<List<String>, Map<Concept, String>> byStems = new HashMap<>();
    private final int longest;
    private final Paraphrases paraphrases = new Paraphrases();
    private final Spelling spelling;

    /// What a stretch of the question names.
    ///
    /// @param words as typed
    /// @param label of the concept that they are
    record Naming(Concept concept, String words, String label, Kind kind) {

        boolean part() {
            return kind == Kind.PART;
        }
    }

    /// How a concept is named.
    enum Kind {
        /// By one of its labels.
        LABEL,
        /// By a part of a word.
        PART,
        /// By what people say who do not know the term.
        PARAPHRASE
    }

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
            concept.questionLabels().forEach(label -> paraphrases.add(meant, label.text()));
        }
        this.longest = most;
        this.spelling =
                new Spelling(
                        byStems.keySet().stream().flatMap(List::stream).toList(),
                        paraphrases.stems());
    }

    static List<String> labels(Concept concept) {
        var labels = new ArrayList<>(List.of(concept.prefLabelDe(), concept.prefLabelEn()));
        concept.altLabels().forEach(label -> labels.add(label.text()));
        return labels;
    }

    Spelling spelling() {
        return spelling;
    }

    /// @param used set for each word that is part of a label
    List<Naming> in(List<Word> words, boolean[] used) {
        var found = new ArrayList<Naming>();
        for (int at = 0; at < words.size(); ) at += at(words, at, used, found);
        for (var match : paraphrases.in(words)) paraphrase(match, words, used, found);
        return found;
    }

    /// What labels say already, word by word or in a longer one, is no paraphrase. Else its words
    /// mean what they say together: whoever asks for *Roboter mit Augen* is not helped by any
    /// robot.
    private static void paraphrase(
            Paraphrases.Match match, List<Word> words, boolean[] used, List<Naming> found) {
        String typed = typed(words.subList(match.at().getFirst(), match.at().getLast() + 1));
        boolean known = match.at().stream().allMatch(at -> used[at] || !words.get(at).tells());
        if (known
                && (!match.asItIs()
                        || found.stream()
                                .anyMatch(
                                        n -> (" " + n.words() + " ").contains(" " + typed + " "))))
            return;
        var said = new HashSet<String>();
        match.at().forEach(at -> said.add(words.get(at).text()));
        found.removeIf(n -> said.containsAll(List.of(n.words().split(" "))));
        match.phrases()
                .forEach(phrase ->
                        found.add(
                                new Naming(
                                        phrase.concept(), typed, phrase.label(), Kind.PARAPHRASE)));
        match.at().forEach(at -> used[at] = true);
    }

    private int at(List<Word> words, int at, boolean[] used, List<Naming> found) {
        int length = longest(words, at);
        int compound = compound(words, at, length, used, found);
        if (compound > 0) return compound;
        if (length > 0) {
            var stretch = words.subList(at, at + length);
            add(stretch, byStems.getOrDefault(stems(stretch), Map.of()), found);
            Arrays.fill(used, at, at + length, true);
            within(stretch, found);
            return length;
        }
        if (!words.get(at).tells()) return 1;
        var naming = part(words.get(at));
        if (naming != null) found.add(naming);
        return 1;
    }

    /// Words of the longest label that begins here.
    private int longest(List<Word> words, int at) {
        int length = Math.min(longest, words.size() - at);
        while (length > 0 && !isLabel(words.subList(at, at + length))) length--;
        return length;
    }

    /// *Prüfung von Oberflächen*, where that is longer than the label that begins with its first
    /// word. Adjectives stay words to look for. *Simulation der additiven Fertigung* is about
    /// *additive Fertigung* and no *Fertigungssimulation*. The parts help only where both are
    /// labels: who knows *Oberflächen* has not yet tested any.
    ///
    /// @return words, 0 for none
    private int compound(
            List<Word> words, int at, int longerThan, boolean[] used, List<Naming> found) {
        int begin = Genitive.begin(words, at);
        if (begin == 0 || longest(words, begin) > 1) return 0;
        boolean english = Genitive.isEnglish(words.get(at + 1));
        for (int last : Genitive.modifiers(words, begin)) {
            if (last - at < longerThan) continue;
            int all = ofThree(words, at, last, used, found);
            if (all > 0) return all;
            var pair = Genitive.compounds(words.get(at), words.get(last), english);
            if (!isNamed(pair, words.subList(at, last + 1), found)) continue;
            Arrays.fill(used, at, begin, true);
            used[last] = true;
            if (isLabel(words.subList(at, at + 1)) && isLabel(words.subList(last, last + 1)))
                within(words.subList(at, last + 1), found);
            return last + 1 - at;
        }
        return 0;
    }

    /// *Planung der Belegung von Maschinen*.
    private int ofThree(List<Word> words, int at, int middle, boolean[] used, List<Naming> found) {
        int begin = Genitive.begin(words, middle);
        if (begin == 0) return 0;
        for (int last : Genitive.modifiers(words, begin)) {
            var three = Genitive.compounds(words.get(at), words.get(middle), words.get(last));
            if (!isNamed(three, words.subList(at, last + 1), found)) continue;
            for (int part : new int[] {at, middle, last}) used[part] = true;
            return last + 1 - at;
        }
        return 0;
    }

    private boolean isNamed(List<List<String>> compounds, List<Word> stretch, List<Naming> found) {
        for (var stems : compounds) {
            var concepts = byStems.get(stems);
            if (concepts == null) continue;
            add(stretch, concepts, found);
            return true;
        }
        return false;
    }

    private static void add(List<Word> stretch, Map<Concept, String> concepts, List<Naming> found) {
        String typed = typed(stretch);
        concepts.forEach(
                (concept, label) -> found.add(new Naming(concept, typed, label, Kind.LABEL)));
    }

    private static String typed(List<Word> stretch) {
        return String.join(" ", stretch.stream().map(Word::text).toList());
    }

    private static List<String> stems(List<Word> words) {
        return words.stream().map(Word::stem).toList();
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
            add(part, byStems.getOrDefault(stems(part), Map.of()), found);
            at += length;
        }
    }

    private boolean isLabel(List<Word> words) {
        return (words.size() > 1 || words.getFirst().tells()) && byStems.containsKey(stems(words));
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
        return new Naming(first.getKey(), word.text(), first.getValue(), Kind.PART);
    }
}
