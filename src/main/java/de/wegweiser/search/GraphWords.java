package de.wegweiser.search;

import de.wegweiser.graph.EntityQueries;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The words of the pages, sentences and names that were read.
@Component
final class GraphWords implements KnownWords {

    private static final Set<String> NAMED = Set.of("Organization", "Person", "Project");

    private final EntityQueries graph;

    GraphWords(EntityQueries graph) {
        this.graph = graph;
    }

    @Override
    public boolean know(String word) {
        var phrase = Map.of(word, 1.);
        return !graph.pages(phrase, 1).isEmpty()
                || !graph.sentences(phrase, 1).isEmpty()
                || !graph.byAnyName(phrase, NAMED, 1).isEmpty();
    }
}
