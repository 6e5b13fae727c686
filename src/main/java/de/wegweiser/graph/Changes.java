package de.wegweiser.graph;

import de.wegweiser.graph.LoadReport.Counts;
import java.util.HashSet;
import java.util.Set;

/// What became of things, each counted once however many transactions touched it.
///
/// @param <K> what names a thing
record Changes<K>(Set<K> created, Set<K> changed, Set<K> removed) {

    Changes() {
        this(new HashSet<>(), new HashSet<>(), new HashSet<>());
    }

    /// Adds what a later transaction did. What was removed and made again has changed.
    void then(Changes<K> later) {
        for (K key : later.created) if (!restored(key)) created.add(key);
        for (K key : later.changed) if (!created.contains(key)) changed.add(key);
        for (K key : later.removed) {
            changed.remove(key);
            if (!created.remove(key)) removed.add(key);
        }
    }

    private boolean restored(K key) {
        return removed.remove(key) && changed.add(key);
    }

    Counts counts() {
        return new Counts(created.size(), changed.size(), removed.size());
    }
}
