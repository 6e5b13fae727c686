package de.wegweiser.api;

import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Municipality;
import de.wegweiser.ontology.Ontology;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What lives in memory rather than in the store: concepts by URI, municipalities by AGS.
@Component
class Known {

    private final Ontology ontology;
    private final Map<String, Municipality> municipalities;

    Known(Ontology ontology, Gazetteer gazetteer) {
        this.ontology = ontology;
        this.municipalities =
                gazetteer.municipalities().stream()
                        .collect(Collectors.toMap(Municipality::ags, Function.identity()));
    }

    Ontology ontology() {
        return ontology;
    }

    @Nullable Concept concept(String uri) {
        return ontology.byUri(uri).orElse(null);
    }

    List<Concept> concepts(List<String> uris) {
        return uris.stream().flatMap(uri -> ontology.byUri(uri).stream()).toList();
    }

    @Nullable Municipality municipality(String ags) {
        return municipalities.get(ags);
    }

    @Nullable Municipality municipality(@Nullable Organization organization) {
        return organization == null || organization.ags() == null
                ? null
                : municipality(organization.ags());
    }
}
