package de.wegweiser.api;

import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.graph.Entities.Person;
import de.wegweiser.graph.Entities.Project;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Municipality;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Fields of the things that live in memory, and the names of everything.
@Controller
class ConceptController {

    private final Known known;

    ConceptController(Known known) {
        this.known = known;
    }

    @SchemaMapping
    String id(Concept concept) {
        return concept.uri();
    }

    @SchemaMapping
    String name(Concept concept, @Argument @Nullable Lang lang, DataFetchingEnvironment env) {
        return concept.label(Lang.of(lang, env));
    }

    @SchemaMapping(typeName = "Concept")
    List<String> altLabels(Concept concept) {
        return concept.altLabels().stream().map(Concept.Label::text).toList();
    }

    @SchemaMapping
    List<Concept> broader(Concept concept) {
        return known.concepts(concept.broader());
    }

    @SchemaMapping
    List<Concept> narrower(Concept concept) {
        return known.ontology().narrower(concept.uri());
    }

    @SchemaMapping
    List<Concept> related(Concept concept) {
        return known.concepts(concept.related());
    }

    @SchemaMapping(typeName = "Municipality", field = "id")
    String municipalityId(Municipality municipality) {
        return municipality.ags();
    }

    @SchemaMapping(typeName = "Municipality", field = "name")
    String municipalityName(Municipality municipality) {
        return municipality.name();
    }

    @SchemaMapping(typeName = "Organization", field = "name")
    String organizationName(Organization organization) {
        return organization.name();
    }

    @SchemaMapping(typeName = "Person", field = "name")
    String personName(Person person) {
        return person.name();
    }

    @SchemaMapping(typeName = "Project", field = "name")
    String projectName(Project project) {
        return project.name();
    }
}
