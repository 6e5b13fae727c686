package de.wegweiser.extract.competence;

import java.util.List;
import java.util.Random;

/// German-looking words that nobody has ever used, so that a property is tried on words no rule was
/// written for. The same seed always gives the same words.
final class Invention {

    private static final List<String> ONSETS =
            List.of(
                    "b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "w", "z", "br", "dr",
                    "fl", "gl", "kr", "pl", "schl", "spr", "st", "tr");

    private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "au", "ei");

    private static final List<String> UMLAUTS = List.of("ä", "ö", "ü");

    private static final List<String> CODAS =
            List.of("ld", "lk", "mp", "nd", "ng", "nk", "rb", "rd", "rk", "rm", "ft", "cht");

    private final Random random;

    Invention(long seed) {
        random = new Random(seed);
    }

    int number(int from, int to) {
        return random.nextInt(from, to);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// A noun of so many syllables that ends in a consonant, with a capital letter.
    String noun(int syllables) {
        return capital(root(syllables, VOWELS));
    }

    /// The same with at least one umlaut.
    String nounWithUmlaut(int syllables) {
        return capital(root(1, UMLAUTS) + root(syllables - 1, VOWELS));
    }

    /// `grondesche`, to be declined.
    String adjective() {
        return root(2, VOWELS) + "isch";
    }

    /// Two to five capital letters.
    String abbreviation() {
        var word = new StringBuilder();
        int length = random.nextInt(3, 6);
        while (word.length() < length) word.append((char) ('A' + random.nextInt(26)));
        return word.toString();
    }

    private String root(int syllables, List<String> vowels) {
        var word = new StringBuilder();
        for (int i = 0; i < syllables; i++)
            word.append(one(ONSETS)).append(one(vowels)).append(one(CODAS));
        return word.toString();
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    static String small(String word) {
        return Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }
}
