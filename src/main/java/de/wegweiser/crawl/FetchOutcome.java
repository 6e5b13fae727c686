package de.wegweiser.crawl;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/// What became of one address.
public sealed interface FetchOutcome {

    URI url();

    /// Read and stored.
    ///
    /// @param bytes of the body as it came
    /// @param links of the page, also those to other hosts; empty when it asks not to follow
    record Fetched(URI url, String contentType, int bytes, List<Link> links)
            implements FetchOutcome {}

    /// Read before, and still the same.
    record Unchanged(URI url) implements FetchOutcome {}

    /// Stored; the target takes its own way through the gate.
    record Moved(URI url, int status, URI target) implements FetchOutcome {}

    /// Not read, or read and dropped, because a rule says so.
    record Excluded(URI url, Rule rule, String detail) implements FetchOutcome {}

    /// To be asked for again, by itself.
    record Later(URI url, Duration pause, String reason) implements FetchOutcome {}

    /// Given up.
    record Failed(URI url, ErrorKind kind, String detail) implements FetchOutcome {}
}
