package de.wegweiser.resolve;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The pages of one publisher: a host, the part of a host below a path, or a single file.
///
/// @param key host without `www.`, with its path where a host has several owners
/// @param web whether it has an address of its own; a file has none
/// @param seed what the seeds know of it
record Site(String key, boolean web, @Nullable KnownSite seed) {

    /// `tu-dortmund.de` for `ls8.cs.tu-dortmund.de`: chairs of one university share it.
    String registrableDomain() {
        String[] labels = key.split("/", 2)[0].split("\\.");
        int from = Math.max(0, labels.length - 2);
        return String.join(".", Arrays.asList(labels).subList(from, labels.length));
    }
}
