package de.wegweiser.crawl;

/// Watches a crawl, for a progress bar. Called from many threads at once.
@FunctionalInterface
public interface CrawlListener {

    CrawlListener SILENT = (_, _) -> {};

    void on(FetchOutcome outcome, Tally soFar);

    /// Addresses by state: `added = done + failed + excluded + pending`.
    record Tally(long added, long done, long failed, long excluded) {

        public long pending() {
            return added - done - failed - excluded;
        }
    }
}
