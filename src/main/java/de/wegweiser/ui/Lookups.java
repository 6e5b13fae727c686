package de.wegweiser.ui;

import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import java.util.Collection;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Asks the graph for all that a page names, in two queries however long the page is.
@Component
class Lookups {

    private final EntityQueries graph;
    private final Ontology ontology;
    private final Gazetteer gazetteer;

    Lookups(EntityQueries graph, Ontology ontology, Gazetteer gazetteer) {
        this.graph = graph;
        this.ontology = ontology;
        this.gazetteer = gazetteer;
    }

    /// @param proofs how many of each edge
    Lookup of(Collection<String> ids, Collection<EdgeKey> edges, int proofs, Locale locale) {
        return new Lookup(
                graph.entities(ids), graph.proofs(edges, proofs), ontology, gazetteer, locale);
    }
}
