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
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// All labels of an ontology, found in one pass over a text: the longest label wins, and no two
/// finds share a word (but for compounds, whose two parts may each hold a label).
///
/// Stems have numbers, and a trie leads from numbers to labels; two tries of letters find the first
/// parts and the heads of compounds. Immutable once built, safe for any number of threads.
final class LabelIndex {

    private final WordTable words = new WordTable();
    private final IntTable sequences = new IntTable();
    private final Map<Integer, List<Label>> labelsAt = new HashMap<>();
    private Label[][] labels = {};

    /// The node of `sequences` that a label's first word leads to, by the word's number.
    private int[] roots = {};

    /// Whether labels go on after a node of `sequences`.
    private boolean[] open = {};

    private final Compounds compounds;

    LabelIndex(Ontology ontology) {
        for (Concept concept : ontology.concepts()) {
            if (concept.replacedBy() != null) continue;
            add(concept.prefLabelDe(), "de", concept, true);
            add(concept.prefLabelEn(), "en", concept, true);
            concept.altLabels().forEach(label -> add(label.text(), label.lang(), concept, false));
        }
        freeze();
        compounds = new Compounds(this);
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
        for (int i = 0; i < of.count(); i++)
            node = sequences.nextOrNew(node, words.numberOrNew(of.stem(i)));
        labelsAt.computeIfAbsent(node, _ -> new ArrayList<>()).add(label);
    }

    private void freeze() {
        labels = new Label[sequences.nodes()][];
        labelsAt.forEach((node, list) ->
                labels[node] =
                        list.stream()
                                .sorted(
                                        Comparator.comparing(Label::joined)
                                                .thenComparing(l -> !l.preferred()))
                                .toArray(Label[]::new));
        labelsAt.clear();
        open = new boolean[sequences.nodes()];
        sequences.inner(node -> open[node] = true);
        roots = new int[words.size()];
        for (int word = 0; word < roots.length; word++) roots[word] = sequences.next(0, word);
    }

    /// All stems that labels are made of, by number.
    WordTable words() {
        return words;
    }

    int nextWord(int node, int word) {
        return sequences.next(node, word);
    }

    /// The one-word labels of a word; null when it only stands in longer ones.
    Label @Nullable [] single(int word) {
        return word < 0 || roots[word] < 0 ? null : labels[roots[word]];
    }

    /// All labels in the text, in order.
    ///
    /// @param lang of the text, `de` or `en`
    List<LabelMatch> find(Words text, String lang) {
        return find(text, _ -> lang);
    }

    /// @param langAt of the text at a place, `de` or `en`
    List<LabelMatch> find(Words text, IntFunction<String> langAt) {
        var found = new ArrayList<LabelMatch>();
        boolean umlauts = Label.umlaut(text.text(), 0, text.text().length());
        int[] numbers = numbers(text);
        int i = 0;
        while (i < text.count()) {
            int next = i + 1;
            String lang = langAt.apply(text.start(i));
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
            numbers[i] = words.number(text.letters(), text.stemStart(i), text.stemEnd(i));
            if (numbers[i] < 0 && abbreviationPlural(text, i))
                numbers[i] = words.number(text.letters(), text.stemStart(i), text.stemEnd(i) - 1);
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
        int node = roots[numbers[first]];
        if (node < 0) return null;
        LabelMatch best = at(labels[node], text, first, first, umlauts, lang);
        for (int last = first + 1; last < numbers.length && open[node]; last++) {
            if (text.gap(last) == Gap.BREAK) break;
            if (numbers[last] < 0) {
                LabelMatch tail = compounds.tail(text, node, first, last);
                return tail != null ? tail : best;
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
                Label.concepts(fitting), best.text(), kind, text.start(first), text.end(last));
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
                            ? words.number(word.letters(), word.stemStart(0), word.stemEnd(0))
                            : -1;
            Label[] single = single(number);
            if (single != null && !single[0].abbreviation())
                return new LabelMatch(
                        Label.concepts(List.of(single)),
                        single[0].text(),
                        Kind.JOINED,
                        text.start(first),
                        text.end(last));
        }
        return null;
    }
}
