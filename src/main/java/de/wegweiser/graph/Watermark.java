package de.wegweiser.graph;

/// How far a source has been loaded; moves in the same transaction as the facts.
///
/// @param source for example `harvest` or the name of an archive file
/// @param position in the source's own words
public record Watermark(String source, String position) {}
