package de.wegweiser.fact;

import java.net.URI;
import java.time.Instant;

/// Where a statement was read, so that anyone can go and look.
///
/// @param page address the page was fetched from, after redirects
/// @param textHash names the version of the page, see [PageFacts#textHash]
/// @param fetchedAt UTC
/// @param confidence 0 to 1
/// @param extractor name and version of the extractor
public record Evidence(
        URI page,
        String textHash,
        Instant fetchedAt,
        Quote quote,
        Polarity polarity,
        double confidence,
        String extractor,
        String ontologyVersion) {}
