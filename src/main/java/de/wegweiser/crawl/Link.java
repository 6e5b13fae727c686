package de.wegweiser.crawl;

import java.net.URI;

/// A link as a page shows it.
///
/// @param url canonical
/// @param text what the reader clicks on; empty for a sitemap
/// @param twin the page itself in another language
public record Link(URI url, String text, boolean nofollow, boolean twin) {}
