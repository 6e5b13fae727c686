package de.wegweiser.extract.competence;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// Words and their numbers, read letter by letter: a double array (Aoe 1989), so that one step is
/// one look into memory. Built once, then only read, so that any number of threads may share it.
final class LetterTrie {

    static final int NONE = -1;

    /// The root's place.
    static final int ROOT = 0;

    /// No node has it for a parent.
    private static final int FREE = -1;

    /// The alphabet's number of each letter; 0 where no word has it.
    private final int[] codes;

    /// Two numbers a node: where its children begin, and its parent.
    private int[] nodes = new int[1 << 10];

    /// The word's number where one ends, else [#NONE].
    private int[] values = new int[1 << 9];

    /// No node before it is free.
    private int firstFree = 1;

    private final int letters;

    /// @param words each with its number, 0 or more; none is empty
    LetterTrie(Map<String, Integer> words) {
        var sorted = new TreeMap<>(words);
        int[] used =
                sorted.keySet().stream().flatMapToInt(String::chars).distinct().sorted().toArray();
        letters = used.length;
        codes = new int[letters == 0 ? 0 : used[letters - 1] + 1];
        for (int i = 0; i < letters; i++) codes[used[i]] = i + 1;
        for (int i = 1; i < nodes.length; i += 2) nodes[i] = FREE;
        Arrays.fill(values, NONE);
        nodes[1] = ROOT;
        var keys = sorted.keySet().toArray(String[]::new);
        var numbers = sorted.values().stream().mapToInt(Integer::intValue).toArray();
        reach(letters + 1);
        children(ROOT, keys, numbers, 0, keys.length, 0);
    }

    /// Places the letters that follow the first `depth` ones of the keys `from` to `to`.
    private void children(int node, String[] keys, int[] numbers, int from, int to, int depth) {
        if (from < to && keys[from].length() == depth) values[node] = numbers[from++];
        if (from == to) return;
        var next = new int[letters + 1];
        int count = 0;
        for (int i = from; i < to; i = end(keys, i, to, depth))
            next[count++] = codes[keys[i].charAt(depth)];
        int base = free(next, count);
        nodes[2 * node] = base;
        for (int i = 0; i < count; i++) nodes[2 * (base + next[i]) + 1] = node;
        for (int i = from; i < to; ) {
            int end = end(keys, i, to, depth);
            children(base + codes[keys[i].charAt(depth)], keys, numbers, i, end, depth + 1);
            i = end;
        }
    }

    /// Where the keys end that share the letter at `depth` with the key `from`.
    private static int end(String[] keys, int from, int to, int depth) {
        int end = from + 1;
        while (end < to && keys[end].charAt(depth) == keys[from].charAt(depth)) end++;
        return end;
    }

    /// The first place whose nodes for these letters are free.
    private int free(int[] next, int count) {
        while (nodes[2 * firstFree + 1] != FREE) reach(++firstFree + letters + 1);
        for (int base = Math.max(0, firstFree - next[0]); ; base++) {
            reach(base + letters + 1);
            int i = 0;
            while (i < count && base + next[i] > 0 && nodes[2 * (base + next[i]) + 1] == FREE) i++;
            if (i == count) return base;
        }
    }

    /// Makes room for the node.
    private void reach(int node) {
        int length = values.length;
        if (node < length) return;
        nodes = Arrays.copyOf(nodes, 4 * Math.max(length, node));
        values = Arrays.copyOf(values, nodes.length / 2);
        for (int i = length; i < values.length; i++) {
            nodes[2 * i + 1] = FREE;
            values[i] = NONE;
        }
    }

    /// The node one letter on, or [#NONE] when no word goes on so.
    int next(int node, char letter) {
        if (letter >= codes.length || codes[letter] == 0) return NONE;
        int next = nodes[2 * node] + codes[letter];
        return nodes[2 * next + 1] == node ? next : NONE;
    }

    /// The number of the word that ends at a node, or [#NONE].
    int value(int node) {
        return values[node];
    }
}
