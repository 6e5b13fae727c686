package de.wegweiser.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Which pages are one page: the same words under two addresses, almost the same words, or the same
/// page in another language. Twins of twins are twins.
final class PageTwins {

    /// Fingerprints that differ in so few bits are of almost the same words (Manku, Jain and Das
    /// Sarma, *Detecting near-duplicates for web crawling*, WWW 2007: 3 of 64).
    private static final int ALMOST = 3;

    /// Of so many bits: two fingerprints that differ in three bits are equal in one band of four.
    private static final int BAND = Long.SIZE / (ALMOST + 1);

    /// Pages of one band that are held against each other: a band that more have tells nothing.
    private static final int MOST_IN_BAND = 200;

    /// Address → another of the same page, up to the one that stands for all.
    private final Map<String, String> towards = new HashMap<>();

    /// @param textHash of its main text
    /// @param translation names the page whatever its language; null when it has no twin
    /// @param fingerprint SimHash of its words; null when it has too few
    record Page(
            String url,
            String textHash,
            @Nullable String translation,
            @Nullable Long fingerprint) {}

    PageTwins(Collection<Page> pages) {
        var byUrl = new TreeMap<String, Page>();
        pages.forEach(page -> byUrl.put(page.url(), page));
        if (byUrl.size() < 2) return;
        var alike = new HashMap<String, String>();
        var bands = new HashMap<String, List<Page>>();
        for (Page page : byUrl.values()) {
            join(alike.putIfAbsent("text " + page.textHash(), page.url()), page.url());
            if (page.translation() != null)
                join(
                        alike.putIfAbsent("translation " + page.translation(), page.url()),
                        page.url());
            if (page.fingerprint() != null) almost(page, page.fingerprint(), bands);
        }
    }

    private void almost(Page page, long fingerprint, Map<String, List<Page>> bands) {
        for (int band = 0; band <= ALMOST; band++) {
            String key = band + ":" + ((fingerprint >>> (band * BAND)) & ((1L << BAND) - 1));
            var there = bands.computeIfAbsent(key, _ -> new ArrayList<>());
            for (Page other : there)
                if (other.fingerprint() != null
                        && Long.bitCount(fingerprint ^ other.fingerprint()) <= ALMOST)
                    join(other.url(), page.url());
            if (there.size() < MOST_IN_BAND) there.add(page);
        }
    }

    /// The smaller address stands for both, so that the order of the pages does not matter.
    private void join(@Nullable String one, String other) {
        if (one == null) return;
        String a = end(one);
        String b = end(other);
        int order = a.compareTo(b);
        if (order < 0) towards.put(b, a);
        else if (order > 0) towards.put(a, b);
    }

    private String end(String url) {
        String end = url;
        for (String next = towards.get(end); next != null; next = towards.get(end)) end = next;
        return end;
    }

    /// The address that stands for the page and all its twins.
    String of(Page page) {
        return end(page.url());
    }
}
