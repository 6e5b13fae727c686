package de.wegweiser.search;

import de.wegweiser.search.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// *Prüfung von Oberflächen* is *Oberflächenprüfung*, *Wartung unserer Maschinen* is
/// *Maschinenwartung*, and *testing of surfaces* is *surface testing*: a noun and what follows it
/// in the genitive, or after *von* or *of*, as the one word or the two words that a label has.
final class Genitive {

    /// What may stand between the two, before an article.
    private static final Set<String> OF = Set.of("von", "vom", "für", "fuer", "of", "for");

    private static final Set<String> ARTICLE =
            Set.of(
                    "der", "die", "das", "den", "dem", "the", "unserer", "unseren", "unserem",
                    "our");

    /// What is a genitive by itself.
    private static final Set<String> GENITIVE =
            Set.of("der", "des", "einer", "eines", "unserer", "unseres", "ihrer", "ihres");

    /// Adjectives before the second noun that a label may lack: *Prüfung von lackierten, ebenen
    /// Oberflächen*.
    private static final int MOST_ADJECTIVES = 2;

    /// What stands between the two parts of a German compound, or was taken off the first of them
    /// as an ending.
    private static final List<String> LINKS = List.of("", "s", "n", "en", "e", "es", "er", "ns");

    /// Letters of a part that may be written together with another.
    private static final int SHORTEST_PART = 3;

    private Genitive() {}

    /// Where the second noun may begin if the first stands at `head`: behind *von*, *der*, *of
    /// the*; 0 when nothing of the kind follows.
    static int begin(List<Word> words, int head) {
        if (head + 2 >= words.size() || !words.get(head).tells()) return 0;
        String next = lower(words.get(head + 1));
        if (OF.contains(next)) {
            boolean article = ARTICLE.contains(lower(words.get(head + 2)));
            return article && head + 3 < words.size() ? head + 3 : head + 2;
        }
        return GENITIVE.contains(next) ? head + 2 : 0;
    }

    static boolean isEnglish(Word link) {
        return Set.of("of", "for").contains(lower(link));
    }

    /// Where the second noun may stand: at `begin`, or behind an adjective or two.
    static List<Integer> modifiers(List<Word> words, int begin) {
        var places = new ArrayList<Integer>();
        for (int at = begin; at < words.size() && at - begin <= MOST_ADJECTIVES; at++) {
            Word word = words.get(at);
            if (!word.tells()) break;
            places.add(at);
            if (word.noun()) break;
        }
        return places;
    }

    /// The stems of what the two may be called together: two words in turn, then one word with each
    /// linking element. *Simulation der Umformung* is *Umformsimulation*, so the first part is
    /// tried without its *-ung* too. Two words only for nouns, which in German begin with a capital
    /// letter: *Instandhaltung der vorausschauenden Art* is no *vorausschauende Instandhaltung*.
    static List<List<String>> compounds(Word head, Word modifier, boolean english) {
        var stems = new ArrayList<List<String>>();
        if (english || modifier.noun()) stems.add(List.of(modifier.stem(), head.stem()));
        if (head.stem().length() < SHORTEST_PART) return stems;
        for (String first : firsts(modifier.stem()))
            for (String link : LINKS) stems.add(Words.stems(first + link + lower(head)));
        return stems;
    }

    /// As [#compounds(Word, Word, boolean)], for three: *Planung der Belegung von Maschinen* is
    /// *Maschinenbelegungsplanung*.
    static List<List<String>> compounds(Word head, Word middle, Word modifier) {
        if (head.stem().length() < SHORTEST_PART) return List.of();
        var stems = new ArrayList<List<String>>();
        for (String first : firsts(modifier.stem()))
            for (String second : firsts(middle.stem()))
                for (String link : LINKS)
                    for (String other : LINKS)
                        stems.add(List.of(first + link + second + other + head.stem()));
        return stems;
    }

    private static List<String> firsts(String stem) {
        if (stem.length() < SHORTEST_PART) return List.of();
        return stem.endsWith("ung") && stem.length() > 2 * SHORTEST_PART
                ? List.of(stem, stem.substring(0, stem.length() - SHORTEST_PART))
                : List.of(stem);
    }

    private static String lower(Word word) {
        return word.text().toLowerCase(Locale.GERMAN);
    }
}
