package de.wegweiser.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// SimHash of a text: two texts of almost the same words have almost the same bits (Charikar,
/// *Similarity estimation techniques from rounding algorithms*, STOC 2002; for web pages Manku,
/// Jain and Das Sarma, WWW 2007).
final class Fingerprint {

    /// Of fewer words one changed name changes too many bits, and a few common words too few.
    private static final int FEWEST_WORDS = 40;

    /// Words in a row that are looked at together.
    private static final int SHINGLE = 3;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Fingerprint() {}

    static @Nullable Long of(String text) {
        List<String> words = words(text);
        if (words.size() < FEWEST_WORDS) return null;
        int[] votes = new int[Long.SIZE];
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            long hash = hash(words.subList(i, i + SHINGLE));
            for (int bit = 0; bit < Long.SIZE; bit++)
                votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
        }
        long print = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) if (votes[bit] > 0) print |= 1L << bit;
        return print;
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (String word : NO_WORD.split(text.toLowerCase(Locale.ROOT)))
            if (!word.isEmpty()) words.add(word);
        return words;
    }

    /// FNV-1a of 64 bits, finished as in MurmurHash3 so that every bit depends on every character.
    private static long hash(List<String> words) {
        long hash = 0xcbf29ce484222325L;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash ^= word.charAt(i);
                hash *= 0x100000001b3L;
            }
            hash ^= ' ';
            hash *= 0x100000001b3L;
        }
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        hash *= 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }
}
