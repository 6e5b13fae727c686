package de.wegweiser.crawl;

import java.time.Instant;
import java.util.Map;

/// What the scripts of a page made of it.
///
/// @param at when they had run, UTC, in milliseconds; later than the page was fetched
/// @param html in UTF-8
/// @param truncated it was longer than we wanted
/// @param about how it came to be
@SuppressWarnings("ArrayRecordComponent") // megabytes that nobody compares or changes
public record Rendering(Instant at, byte[] html, boolean truncated, Map<String, String> about) {

    public static final String CONTENT_TYPE = "text/html; charset=utf-8";
}
