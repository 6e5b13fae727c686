package de.wegweiser.graph;

import de.wegweiser.resolve.PageResolution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// Cuts pages into transactions.
final class Batch {

    /// Statements and mentions in one transaction: some megabytes of heap, some seconds of locks.
    private static final int WEIGHT = 4000;

    private static final Comparator<PageResolution> NEWEST =
            Comparator.comparing(PageResolution::fetchedAt)
                    .thenComparing(PageResolution::textHash)
                    .thenComparing(PageResolution::toString);

    private Batch() {}

    /// Of several versions of a page only the newest counts.
    static List<PageResolution> newest(Collection<PageResolution> pages) {
        var byUrl = new TreeMap<String, PageResolution>();
        for (PageResolution page : pages)
            byUrl.merge(page.url().toString(), page, (a, b) -> NEWEST.compare(a, b) >= 0 ? a : b);
        return List.copyOf(byUrl.values());
    }

    static List<List<PageResolution>> cut(List<PageResolution> pages) {
        var batches = new ArrayList<List<PageResolution>>();
        var batch = new ArrayList<PageResolution>();
        int weight = 0;
        for (PageResolution page : pages) {
            batch.add(page);
            weight += 10 + page.statements().size() + page.entities().size();
            if (weight < WEIGHT) continue;
            batches.add(List.copyOf(batch));
            batch.clear();
            weight = 0;
        }
        // an empty load has its transaction too: it may move a watermark
        if (!batch.isEmpty() || batches.isEmpty()) batches.add(List.copyOf(batch));
        return batches;
    }
}
