package de.wegweiser.archive;

import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.crawl.OwnersWord;
import de.wegweiser.crawl.Refusal;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One page as a server (or a file) gave it, ready to be read.
///
/// @param url after redirects; a file URI for a file
/// @param fetchedAt UTC
/// @param contentType as the server said, with its charset parameter; empty when unknown
/// @param closed why the page must not be read, when a header of the answer says so (see
///   [OwnersWord]); null when none does, or when there was no answer
/// @param body decoded from any Content-Encoding
@SuppressWarnings(
        "ArrayRecordComponent") // megabytes that nobody compares or changes; a copy would cost more
// than it protects
public record Snapshot(
        URI url, Instant fetchedAt, String contentType, @Nullable String closed, byte[] body) {

    /// By the product name that our settings begin with.
    static final OwnersWord OWNER = new OwnersWord(CrawlSettings.defaults().agent().product());

    /// Why the `meta` elements of the page keep it from being read.
    ///
    /// @param tdm contents of `tdm-reservation`
    /// @param robots contents of `robots`, and of what is meant for us alone
    public static Optional<String> closedByMeta(List<String> tdm, List<String> robots) {
        return OWNER.ofMeta(tdm, robots).map(Refusal::describe);
    }

    /// A page that came without an answer: a file, a page that was rendered.
    public Snapshot(URI url, Instant fetchedAt, String contentType, byte[] body) {
        this(url, fetchedAt, contentType, null, body);
    }
}
