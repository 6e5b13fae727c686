package de.wegweiser.resolve;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Remembers what a pure function made of a word: one name stands on many pages, and reading it
/// takes a dozen patterns. When it is full, it begins anew.
final class Memo<T> {

    /// Names; with what is made of them about 300 bytes each, so 30 MB at most.
    private static final int MOST = 100_000;

    private final Map<String, T> made = new ConcurrentHashMap<>();
    private final Function<String, T> make;

    Memo(Function<String, T> make) {
        this.make = make;
    }

    T of(String word) {
        var known = made.get(word);
        if (known != null) return known;
        var now = make.apply(word);
        if (made.size() >= MOST) made.clear();
        made.put(word, now);
        return now;
    }
}
