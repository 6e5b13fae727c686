package de.wegweiser.extract.competence;

import de.wegweiser.extract.competence.LabelMatch.Kind;
import de.wegweiser.extract.competence.Words.Gap;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Ontology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// All labels of an ontology, found in one pass over a text: the longest label wins, and no two
/// finds share a word (but for compounds, whose two parts may each hold a label).
///
/// Two tries: letters of stems to word numbers, word numbers to labels; and one of reversed stems
/// for the heads of compounds. Immutable once built, safe for any number of threads.
final class LabelIndex {

    private final IntTable letters = new IntTable();
    private final IntTable sequences = new IntTable();
    private final Map<Integer, Integer> wordAt = new HashMap<>();
    private final Map<Integer, List<Label>> labelsAt = new HashMap<>();
    private int[] words = {};
    private Label[][] labels = {};
    private final Compounds compounds;

    LabelIndex(Ontology ontology) {
        for (Concept concept : ontology.concepts()) {
            if (concept.replacedBy() != null) continue;
            add(concept.prefLabelDe(), "de", concept, true);
            add(concept.prefLabelEn(), "en", concept, true);
            concept.altLabels().forEach(label -> add(label.text(), label.lang(), concept, false));
        }
        freeze();
        compounds = new Compounds(labels, this);
    }

    private void add(String text, String lang, Concept concept, boolean preferred) {
        Words of = Words.of(text);
        if (of.count() == 0) return;
        List<Gap> gaps = IntStream.range(1, of.count()).mapToObj(of::gap).toList();
        put(of, new Label(text, lang, concept, preferred, gaps, false));
        if (of.count() > 1 && gaps.stream().allMatch(g -> g == Gap.SPACE || g == Gap.HYPHEN)) {
            var joined = new StringBuilder();
            for (int i = 0; i < of.count(); i++) joined.append(of.folded(i));
            if (joined.length() >= 6)
                put(
                        Words.of(joined.toString()),
                        new Label(text, lang, concept, preferred, List.of(), true));
        }
    }

    private void put(Words of, Label label) {
        int node = 0;
        for (int i = 0; i < of.count(); i++) node = sequences.nextOrNew(node, number(of.stem(i)));
        labelsAt.computeIfAbsent(node, _ -> new ArrayList<>()).add(label);
    }

    private int number(String stem) {
        int node = 0;
        for (int i = 0; i < stem.length(); i++) node = letters.nextOrNew(node, stem.charAt(i));
        return wordAt.computeIfAbsent(node, _ -> wordAt.size());
    }

    private void freeze() {
        words = new int[letters.nodes()];
        java.util.Arrays.fill(words, IntTable.NONE);
        wordAt.forEach((node, word) -> words[node] = word);
        labels = new Label[sequences.nodes()][];
        labelsAt.forEach((node, list) ->
                labels[node] =
                        list.stream()
                                .sorted(
                                        Comparator.comparing(Label::joined)
                                                .thenComparing(l -> !l.preferred()))
                                .toArray(Label[]::new));
        wordAt.clear();
        labelsAt.clear();
    }

    /// The number of a stem, or NONE when no label has the word.
    int word(char[] text, int from, int to) {
        int node = 0;
        for (int i = from; i < to; i++) {
            node = letters.next(node, text[i]);
            if (node < 0) return IntTable.NONE;
        }
        return words[node];
    }

    int wordAt(int letterNode) {
        return words[letterNode];
    }

    int nextLetter(int node, char c) {
        return letters.next(node, c);
    }

    int nextWord(int node, int word) {
        return sequences.next(node, word);
    }

    /// The one-word labels of a word; null when it only stands in longer ones.
    Label @Nullable [] single(int word) {
        if (word < 0) return null;
        int node = sequences.next(0, word);
        return node < 0 ? null : labels[node];
    }

    /// All labels in the text, in order.
    ///
    /// @param lang of the text, `de` or `en`
    List<LabelMatch> find(Words text, String lang) {
        var found = new ArrayList<LabelMatch>();
        boolean umlauts = Label.umlaut(text.text());
        int[] numbers = numbers(text);
        int i = 0;
        while (i < text.count()) {
            int next = i + 1;
            if (!compounds.completed(text, i, found)) {
                LabelMatch longest =
                        numbers[i] < 0 ? null : longest(text, numbers, i, umlauts, lang);
                if (longest == null) longest = hyphenJoined(text, i);
                if (longest != null) {
                    found.add(longest);
                    while (next < text.count() && text.start(next) < longest.end()) next++;
                } else if (!lang.equals("en")) compounds.parts(text, i, found);
            }
            i = next;
        }
        return found;
    }

    private int[] numbers(Words text) {
        var numbers = new int[text.count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = word(text.letters(), text.stemStart(i), text.stemEnd(i));
            if (numbers[i] < 0 && abbreviationPlural(text, i))
                numbers[i] = word(text.letters(), text.stemStart(i), text.stemEnd(i) - 1);
        }
        return numbers;
    }

    /// `LEDs`, `FPGAs`.
    private static boolean abbreviationPlural(Words text, int word) {
        int end = text.end(word);
        return end - text.start(word) >= 3
                && text.stemEnd(word) - text.stemStart(word) >= 3
                && text.text().charAt(end - 1) == 's'
                && Character.isUpperCase(text.text().charAt(end - 2));
    }

    private @Nullable LabelMatch longest(
            Words text, int[] numbers, int first, boolean umlauts, String lang) {
        LabelMatch best = null;
        int node = 0;
        for (int last = first; last < numbers.length; last++) {
            if (last > first && text.gap(last) == Gap.BREAK) break;
            if (numbers[last] < 0) {
                LabelMatch open = last > first ? compounds.tail(text, node, first, last) : null;
                return open != null ? open : best;
            }
            node = sequences.next(node, numbers[last]);
            if (node < 0) break;
            LabelMatch match = at(labels[node], text, first, last, umlauts, lang);
            if (match != null) best = match;
        }
        return best;
    }

    Label @Nullable [] labelsAt(int sequenceNode) {
        return labels[sequenceNode];
    }

    private @Nullable LabelMatch at(
            Label @Nullable [] candidates,
            Words text,
            int first,
            int last,
            boolean umlauts,
            String lang) {
        if (candidates == null) return null;
        List<Label> fitting = new ArrayList<>(2);
        for (Label label : candidates)
            if (label.fits(text, first, last, umlauts, lang)) fitting.add(label);
        if (fitting.isEmpty()) return null;
        Label best = fitting.getFirst();
        Kind kind = best.kind(text, first, last);
        for (Label label : fitting) {
            Kind other = label.kind(text, first, last);
            if (other.trust() > kind.trust()) {
                kind = other;
                best = label;
            }
        }
        boolean inHyphens =
                hyphenBefore(text, first)
                        || (last + 1 < text.count() && text.gap(last + 1) == Gap.HYPHEN);
        if (inHyphens && kind != Kind.JOINED) kind = Kind.HYPHENATED;
        return new LabelMatch(
                fitting.stream().map(Label::concept).distinct().toList(),
                best.text(),
                kind,
                text.start(first),
                text.end(last));
    }

    private static boolean hyphenBefore(Words text, int word) {
        return text.gap(word) == Gap.HYPHEN;
    }

    /// `Bild-Verarbeitung` for Bildverarbeitung: up to three words joined by hyphens.
    private @Nullable LabelMatch hyphenJoined(Words text, int first) {
        int last = first;
        while (last + 1 < text.count() && last < first + 2 && text.gap(last + 1) == Gap.HYPHEN)
            last++;
        for (; last > first; last--) {
            var joined = new StringBuilder();
            for (int i = first; i <= last; i++) joined.append(text.folded(i));
            Words word = Words.of(joined.toString());
            int number =
                    word.count() == 1
                            ? word(word.letters(), word.stemStart(0), word.stemEnd(0))
                            : -1;
            Label[] single = single(number);
            if (single != null && !single[0].abbreviation())
                return new LabelMatch(
                        java.util.Arrays.stream(single).map(Label::concept).distinct().toList(),
                        single[0].text(),
                        Kind.JOINED,
                        text.start(first),
                        text.end(last));
        }
        return null;
    }
}
