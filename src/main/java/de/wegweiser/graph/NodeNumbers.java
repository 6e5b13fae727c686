package de.wegweiser.graph;

import java.util.Arrays;

/// Names of nodes — ids of entities, URIs of concepts, keys of municipalities — by number, and
/// numbers by name. A map of boxed numbers would need three times the heap.
final class NodeNumbers {

    static final int UNKNOWN = -1;

    private static final int FREE = 0;

    private String[] names = new String[1 << 10];

    /// Number + 1 where the hash of the name points to, or behind; never more than half are taken.
    private int[] slots = new int[1 << 12];

    private int size;

    /// @return its number, a new one when it has none
    int add(String name) {
        int slot = slot(name);
        if (slots[slot] != FREE) return slots[slot] - 1;
        if (size == names.length) names = Arrays.copyOf(names, 2 * size);
        names[size] = name;
        slots[slot] = ++size;
        if (2 * size > slots.length) spread();
        return size - 1;
    }

    /// @return [#UNKNOWN] when it has none
    int of(String name) {
        int slot = slot(name);
        return slots[slot] == FREE ? UNKNOWN : slots[slot] - 1;
    }

    String name(int number) {
        return names[number];
    }

    int size() {
        return size;
    }

    private int slot(String name) {
        int mask = slots.length - 1;
        int hash = name.hashCode();
        int slot = (hash ^ hash >>> 16) & mask;
        while (slots[slot] != FREE && !names[slots[slot] - 1].equals(name)) slot = slot + 1 & mask;
        return slot;
    }

    private void spread() {
        slots = new int[2 * slots.length];
        for (int number = 0; number < size; number++) slots[slot(names[number])] = number + 1;
    }

    /// About how much heap it takes.
    long bytes() {
        long bytes = 4L * slots.length + 8L * names.length;
        // header of a string and of its array, and one byte for a character
        for (int number = 0; number < size; number++) bytes += 48 + names[number].length();
        return bytes;
    }
}
