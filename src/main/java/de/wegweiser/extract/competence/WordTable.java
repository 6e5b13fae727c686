package de.wegweiser.extract.competence;

import java.util.Arrays;

/// Numbers words in the order of their coming and finds them by one look: most words of a text are
/// none of these. Built once, then only read, so that any number of threads may share it.
final class WordTable {

    static final int NONE = -1;

    /// Two numbers a place: the word's hash and its number.
    private int[] places = new int[1 << 11];

    /// The words one after another, and where each begins; the last entry is where all end.
    private char[] letters = new char[1 << 12];

    private int[] starts = new int[1 << 10];
    private int size;

    WordTable() {
        Arrays.fill(places, NONE);
    }

    int size() {
        return size;
    }

    String word(int number) {
        return new String(letters, starts[number], starts[number + 1] - starts[number]);
    }

    /// The number of the word `text[from, to)`, or [#NONE].
    int number(char[] text, int from, int to) {
        int hash = hash(text, from, to);
        int mask = places.length / 2 - 1;
        for (int at = spread(hash) & mask; ; at = (at + 1) & mask) {
            int number = places[2 * at + 1];
            if (number == NONE) return NONE;
            if (places[2 * at] == hash
                    && Arrays.equals(letters, starts[number], starts[number + 1], text, from, to))
                return number;
        }
    }

    int numberOrNew(String word) {
        char[] text = word.toCharArray();
        int known = number(text, 0, text.length);
        if (known != NONE) return known;
        if (8 * size > places.length) grow();
        if (size + 2 > starts.length) starts = Arrays.copyOf(starts, 2 * starts.length);
        int start = starts[size];
        if (start + text.length > letters.length)
            letters = Arrays.copyOf(letters, 2 * letters.length + text.length);
        System.arraycopy(text, 0, letters, start, text.length);
        starts[size + 1] = start + text.length;
        put(hash(text, 0, text.length), size);
        return size++;
    }

    private void put(int hash, int number) {
        int mask = places.length / 2 - 1;
        int at = spread(hash) & mask;
        while (places[2 * at + 1] != NONE) at = (at + 1) & mask;
        places[2 * at] = hash;
        places[2 * at + 1] = number;
    }

    private void grow() {
        places = new int[2 * places.length];
        Arrays.fill(places, NONE);
        for (int i = 0; i < size; i++) put(hash(letters, starts[i], starts[i + 1]), i);
    }

    private static int hash(char[] text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) hash = 31 * hash + text[i];
        return hash;
    }

    private static int spread(int hash) {
        return (hash * 0x9E3779B9) >>> 9; // Fibonacci hashing
    }
}
