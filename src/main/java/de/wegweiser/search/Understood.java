package de.wegweiser.search;

import de.wegweiser.ontology.Concept;
import java.util.List;

/// What a question was taken for.
///
/// @param concepts that its words name
/// @param words that name no concept, and were looked for as they are
/// @param places of the region that it names; they say where somebody is in need, and are no
///   condition
/// @param proposals broader concepts to ask for when nobody was found
public record Understood(
        List<Named> concepts, List<String> words, List<String> places, List<Concept> proposals) {

    /// @param words as typed
    /// @param label that they match
    public record Named(Concept concept, String words, String label) {}
}
