package de.wegweiser.search;

import static java.util.Comparator.comparingInt;

import de.wegweiser.ontology.Concept;
import de.wegweiser.search.Words.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What people say who do not know the term, `ww:questionLabel` of the ontology: *überschüssige
/// Hitze nutzen* for *Abwärmenutzung*. Nobody says it twice in the same way, so its telling words
/// may stand in any order and a little apart.
final class Paraphrases {

    /// Words between the telling ones that a question may have more than the label. Our choice.
    private static final int APART = 3;

    private final Map<List<String>, Set<Phrase>> exact = new HashMap<>();

    /// By the set of telling stems, and those by the longest of them.
    private final Map<Set<String>, Set<Phrase>> telling = new HashMap<>();

    private final Map<String, Set<Set<String>>> byLongest = new HashMap<>();
    private int longest;

    /// @param label as the ontology has it
    record Phrase(Concept concept, String label) {}

    /// Words of a question that say a phrase.
    ///
    /// @param at places of the words
    /// @param asItIs whether they are the phrase word for word
    record Match(Set<Phrase> phrases, TreeSet<Integer> at, boolean asItIs) {

        boolean within(Match other) {
            return other.at.size() > at.size() && other.at.containsAll(at);
        }
    }

    void add(Concept concept, String label) {
        var words = Words.of(label);
        var phrase = new Phrase(concept, label);
        exact.computeIfAbsent(words.stream().map(Word::stem).toList(), _ -> new LinkedHashSet<>())
                .add(phrase);
        longest = Math.max(longest, words.size());
        var stems = new TreeSet<String>();
        words.stream().filter(Word::tells).map(Word::stem).forEach(stems::add);
        if (stems.size() < 2) return;
        telling.computeIfAbsent(stems, _ -> new LinkedHashSet<>()).add(phrase);
        String longest = stems.stream().max(comparingInt(String::length)).orElseThrow();
        byLongest.computeIfAbsent(longest, _ -> new LinkedHashSet<>()).add(stems);
    }

    Set<String> stems() {
        var stems = new TreeSet<String>();
        exact.keySet().forEach(stems::addAll);
        return stems;
    }

    /// Those that are no part of a longer one, in the order of the words.
    List<Match> in(List<Word> words) {
        var matches = new ArrayList<Match>();
        for (int at = 0; at < words.size(); at++) exactly(words, at, matches);
        for (int at = 0; at < words.size(); at++)
            for (var stems : byLongest.getOrDefault(words.get(at).stem(), Set.of()))
                loosely(words, at, stems, matches);
        matches.removeIf(match -> matches.stream().anyMatch(match::within));
        matches.sort(comparingInt(match -> match.at.getFirst()));
        return matches;
    }

    private void exactly(List<Word> words, int at, List<Match> matches) {
        var stems = new ArrayList<String>();
        for (int end = at; end < Math.min(words.size(), at + longest); end++) {
            stems.add(words.get(end).stem());
            var phrases = exact.get(stems);
            if (phrases == null) continue;
            var places = new TreeSet<Integer>();
            for (int i = at; i <= end; i++) places.add(i);
            matches.add(new Match(phrases, places, true));
        }
    }

    /// What several concepts share but for the order, *Strom aus Wasserstoff* and *Wasserstoff aus
    /// Strom*, must be said as it is.
    private void loosely(List<Word> words, int around, Set<String> stems, List<Match> matches) {
        var phrases = telling.getOrDefault(stems, Set.of());
        if (phrases.stream().map(Phrase::concept).distinct().count() != 1) return;
        int span = stems.size() + APART;
        var places = new TreeSet<Integer>();
        for (String stem : stems) {
            int nearest = nearest(words, around, stem);
            if (nearest < 0) return;
            places.add(nearest);
        }
        if (places.getLast() - places.getFirst() < span
                && matches.stream().noneMatch(match -> match.at.equals(places)))
            matches.add(new Match(phrases, places, false));
    }

    /// The place of the stem nearest to another place, -1 when it is nowhere.
    private static int nearest(List<Word> words, int to, String stem) {
        for (int away = 0; away < words.size(); away++) {
            if (to - away >= 0 && words.get(to - away).stem().equals(stem)) return to - away;
            if (to + away < words.size() && words.get(to + away).stem().equals(stem))
                return to + away;
        }
        return -1;
    }
}
