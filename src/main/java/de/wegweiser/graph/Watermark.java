package de.wegweiser.graph;

/// How far a source has been loaded. It moves after the facts or together with them, never before:
/// what is loaded twice changes nothing.
///
/// @param source for example `ontology`, or the name of a harvest
/// @param position in the source's own words
public record Watermark(String source, String position) {}
