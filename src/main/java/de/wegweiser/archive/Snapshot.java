package de.wegweiser.archive;

import java.net.URI;
import java.time.Instant;

/// One page as a server (or a file) gave it, ready to be read.
///
/// @param url after redirects; a file URI for a file
/// @param fetchedAt UTC
/// @param contentType as the server said, with its charset parameter; empty when unknown
/// @param body decoded from any Content-Encoding
@SuppressWarnings(
        "ArrayRecordComponent") // megabytes that nobody compares or changes; a copy would cost more
// than it protects
public record Snapshot(URI url, Instant fetchedAt, String contentType, byte[] body) {}
