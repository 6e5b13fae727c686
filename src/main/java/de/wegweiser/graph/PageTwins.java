package de.wegweiser.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which pages are one page: the same words under two addresses, almost the same words, or the same
/// page in another language.
final class PageTwins {

    /// Fingerprints that differ in so few bits are of almost the same words (Manku, Jain and Das
    /// Sarma, *Detecting near-duplicates for web crawling*, WWW 2007: 3 of 64).
    private static final int ALMOST = 3;

    private final Map<String, String> firstOf = new HashMap<>();

    /// @param textHash of its main text
    /// @param translation names the page whatever its language; null when it has no twin
    /// @param fingerprint SimHash of its words; null when it has too few
    record Page(
            String url, String textHash, @Nullable String translation, @Nullable Long fingerprint) {

        private boolean isTwinOf(Page other) {
            return textHash.equals(other.textHash)
                    || (translation != null && translation.equals(other.translation))
                    || (fingerprint != null
                            && other.fingerprint != null
                            && Long.bitCount(fingerprint ^ other.fingerprint) <= ALMOST);
        }
    }

    PageTwins(Collection<Page> pages) {
        var byUrl = new HashMap<String, Page>();
        pages.forEach(page -> byUrl.put(page.url(), page));
        Set<String> left = new TreeSet<>(byUrl.keySet());
        while (!left.isEmpty()) {
            String first = left.iterator().next();
            left.remove(first);
            firstOf.put(first, first);
            gather(first, first, byUrl, left);
        }
    }

    /// Twins of twins are twins.
    private void gather(String first, String url, Map<String, Page> byUrl, Set<String> left) {
        var page = byUrl.get(url);
        if (page == null) return;
        for (String other : List.copyOf(left)) {
            var candidate = byUrl.get(other);
            if (candidate == null || !left.contains(other) || !page.isTwinOf(candidate)) continue;
            left.remove(other);
            firstOf.put(other, first);
            gather(first, other, byUrl, left);
        }
    }

    /// The address that stands for the page and all its twins.
    String of(Page page) {
        return firstOf.getOrDefault(page.url(), page.url());
    }
}
