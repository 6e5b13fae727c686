package de.wegweiser.extract.document;

import java.net.URI;

/// A link as the page shows it.
///
/// @param target absolute; also `mailto:` and `tel:`
/// @param text what the reader sees; for a linked picture its alternative text; may be empty
/// @param external whether it leads to another site (another registrable name, subdomains aside)
public record Link(URI target, String text, boolean external) {}
