package de.wegweiser.crawl;

import java.util.stream.Stream;

/// Some words by their hash codes, asked for each word of each page of a crawl: mostly one look at
/// a table. A word that has the hash code of another by chance counts as that one, which its users
/// can bear.
final class WordHashes {

    /// Places of the table for each word: so many are empty that hardly any look goes on.
    private static final int ROOM = 8;

    private static final int EMPTY = 0;

    private final int[] table;

    private WordHashes(int[] table) {
        this.table = table;
    }

    /// @param words in lower case
    static WordHashes of(Stream<String> words) {
        int[] hashes = words.mapToInt(String::hashCode).distinct().toArray();
        var table = new int[Integer.highestOneBit(hashes.length * ROOM) * 2];
        for (int hash : hashes) {
            int at = place(hash, table);
            while (table[at] != EMPTY) at = at + 1 & table.length - 1;
            table[at] = hash;
        }
        return new WordHashes(table);
    }

    boolean has(int hash) {
        if (hash == EMPTY) return false;
        for (int at = place(hash, table); ; at = at + 1 & table.length - 1) {
            if (table[at] == hash) return true;
            if (table[at] == EMPTY) return false;
        }
    }

    /// Hash codes of short words differ most in their lower bits, those of long ones in all.
    private static int place(int hash, int[] table) {
        return (hash ^ hash >>> 16) & table.length - 1;
    }
}
