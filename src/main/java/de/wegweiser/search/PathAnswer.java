package de.wegweiser.search;

import de.wegweiser.ontology.Concept;
import java.util.Collections;
import java.util.List;

/// The paths, best first, and what was understood of the question.
///
/// @param sources how many organizations the start stands for
/// @param targets how many organizations meet the conditions
/// @param concepts the concepts recognised in the question
/// @param words of a need in words that name no concept
public record PathAnswer(
        List<PartnerPath> paths,
        int sources,
        int targets,
        List<Concept> concepts,
        List<String> words) {

    public PathAnswer {
        paths = Collections.unmodifiableList(paths); // a copy would make them all
        concepts = List.copyOf(concepts);
        words = List.copyOf(words);
    }
}
