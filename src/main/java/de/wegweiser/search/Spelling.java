package de.wegweiser.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words of labels, to find the one that a misspelt word is: one letter too many, missing,
/// wrong, or two changed over (Damerau, *A technique for computer detection and correction of
/// spelling errors*, CACM 1964: four in five errors are one of these).
///
/// A correct word must not become another. So the first letter must be right: it seldom is the
/// wrong one, and *Richtung* is no *Dichtung*. And a wrong letter must be a neighbour on the
/// keyboard or sound like the right one: *Verteilung* is no *Verseilung*. Words are kept by first
/// letter and length, so that a word is compared with some dozens of ten thousand.
final class Spelling {

    /// Letters that a stem needs; of shorter ones too many look alike.
    private static final int SHORTEST = 5;

    /// Rows of a German keyboard, each half a key further to the right.
    private static final List<String> KEYS = List.of("qwertzuiop", "asdfghjkl", "yxcvbnm");

    /// Pairs of letters that are heard or, on an English keyboard, placed alike; umlauts are
    /// folded.
    private static final Set<String> ALIKE =
            Set.of("ae", "bp", "ck", "cz", "dt", "fv", "gk", "ij", "iy", "mn", "sz", "vw", "yz");

    private final Set<String> stems;
    private final Map<String, List<String>> alike = new HashMap<>();

    /// @param stems of the words of labels
    /// @param others that are right as well, but what nobody is taken to mean
    Spelling(Collection<String> stems, Collection<String> others) {
        this.stems = new HashSet<>(others);
        for (String stem : stems)
            if (this.stems.add(stem) && stem.length() >= SHORTEST)
                alike.computeIfAbsent(key(stem, 0), _ -> new ArrayList<>()).add(stem);
    }

    private static String key(String stem, int longer) {
        return stem.substring(0, 1) + (stem.length() + longer);
    }

    boolean knows(String stem) {
        return stems.contains(stem);
    }

    /// The one word that is an edit away; nothing when there are two.
    Optional<String> nearest(String stem) {
        if (stem.length() < SHORTEST || !stem.chars().allMatch(Character::isLetter))
            return Optional.empty();
        String only = null;
        for (int longer = -1; longer <= 1; longer++)
            for (String known : alike.getOrDefault(key(stem, longer), List.of()))
                if (isOneEdit(stem, known)) {
                    if (only != null) return Optional.empty();
                    only = known;
                }
        return Optional.ofNullable(only);
    }

    static boolean isOneEdit(String one, String other) {
        if (one.length() > other.length()) return isOneEdit(other, one);
        if (other.length() - one.length() > 1 || one.equals(other)) return false;
        int at = 0;
        while (at < one.length() && one.charAt(at) == other.charAt(at)) at++;
        if (one.length() < other.length()) return one.substring(at).equals(other.substring(at + 1));
        if (one.substring(at + 1).equals(other.substring(at + 1)))
            return isSlip(one.charAt(at), other.charAt(at));
        return at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }

    private static boolean isSlip(char one, char other) {
        return ALIKE.contains("" + one + other)
                || ALIKE.contains("" + other + one)
                || isBeside(one, other)
                || isBeside(other, one);
    }

    /// Whether the other key is the next one, or one of the two below.
    private static boolean isBeside(char one, char other) {
        for (int row = 0; row < KEYS.size(); row++) {
            int at = KEYS.get(row).indexOf(one);
            if (at < 0) continue;
            if (KEYS.get(row).indexOf(other) == at + 1) return true;
            if (row + 1 == KEYS.size()) return false;
            int below = KEYS.get(row + 1).indexOf(other);
            return below >= 0 && (below == at || below == at - 1);
        }
        return false;
    }
}
