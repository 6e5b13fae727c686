package de.wegweiser.archive;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One page as a server (or a file) gave it, ready to be read.
///
/// @param url after redirects; a file URI for a file
/// @param fetchedAt UTC
/// @param contentType as the server said, with its charset parameter; empty when unknown
/// @param closed why the page must not be read, when a header of the answer says so (see
///   [de.wegweiser.crawl.OwnersWord]); null when none does, or when there was no answer
/// @param body decoded from any Content-Encoding
@SuppressWarnings(
        "ArrayRecordComponent") // megabytes that nobody compares or changes; a copy would cost more
// than it protects
public record Snapshot(
        URI url, Instant fetchedAt, String contentType, @Nullable String closed, byte[] body) {

    /// A page that came without an answer: a file, a page that was rendered.
    public Snapshot(URI url, Instant fetchedAt, String contentType, byte[] body) {
        this(url, fetchedAt, contentType, null, body);
    }
}
