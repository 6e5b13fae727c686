package de.wegweiser.extract.competence;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Transitions of a trie: from (node, symbol) to node, open addressing, no boxes. Built once, then
/// only read, so that any number of threads may share it.
final class IntTable {

    static final int NONE = -1;

    private long[] keys = new long[1 << 10];
    private int[] values = new int[1 << 10];
    private int size;
    private int nodes = 1;

    IntTable() {
        Arrays.fill(keys, NONE);
    }

    /// The root is node 0.
    int next(int node, int symbol) {
        long key = ((long) node << 32) | symbol;
        int mask = keys.length - 1;
        for (int at = slot(key) & mask; ; at = (at + 1) & mask) {
            if (keys[at] == key) return values[at];
            if (keys[at] == NONE) return NONE;
        }
    }

    int nextOrNew(int node, int symbol) {
        int next = next(node, symbol);
        if (next != NONE) return next;
        if (2 * ++size > keys.length) grow();
        put(((long) node << 32) | symbol, nodes);
        return nodes++;
    }

    /// Tells each node that has a next one; some more than once.
    void inner(IntConsumer tell) {
        for (long key : keys) if (key != NONE) tell.accept((int) (key >>> 32));
    }

    int nodes() {
        return nodes;
    }

    private void put(long key, int value) {
        int mask = keys.length - 1;
        int at = slot(key) & mask;
        while (keys[at] != NONE) at = (at + 1) & mask;
        keys[at] = key;
        values[at] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        Arrays.fill(keys, NONE);
        for (int i = 0; i < oldKeys.length; i++)
            if (oldKeys[i] != NONE) put(oldKeys[i], oldValues[i]);
    }

    private static int slot(long key) {
        long h = key * 0x9E3779B97F4A7C15L; // Fibonacci hashing
        return (int) (h >>> 32);
    }
}
