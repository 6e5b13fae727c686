package de.wegweiser.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/// Where the newest version of each page lies. Held in memory: about 200 bytes a page.
final class PageIndex {

    record Entry(String url, Instant fetchedAt, Path file, long offset) {

        private Entry newer(Entry other) {
            return other.fetchedAt().isBefore(fetchedAt) ? this : other;
        }
    }

    private final ConcurrentSkipListMap<String, Entry> newest = new ConcurrentSkipListMap<>();

    void add(Entry entry) {
        newest.merge(entry.url(), entry, Entry::newer);
    }

    void add(Path warc) {
        try (var records = WarcRecords.all(warc)) {
            records.filter(WarcRecords.Found::isPage)
                    .forEach(found ->
                            add(new Entry(found.url(), found.fetchedAt(), warc, found.offset())));
        }
    }

    /// By address.
    List<Entry> newest() {
        return List.copyOf(newest.values());
    }

    int size() {
        return newest.size();
    }
}
