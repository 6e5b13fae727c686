package de.wegweiser.api;

import de.wegweiser.graph.Entities;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Municipality;
import graphql.schema.TypeResolver;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/// Which Java type stands behind which type of the schema, and what a bad question looks like to a
/// client.
@Configuration
class SchemaTypes {

    private static final Map<Class<?>, String> NAMES =
            Map.of(
                    Entities.Organization.class, "Organization",
                    Entities.Person.class, "Person",
                    Entities.Project.class, "Project",
                    Entities.Proof.class, "Evidence",
                    Entities.Passage.class, "Evidence",
                    Concept.class, "Concept",
                    Municipality.class, "Municipality");

    @Bean
    RuntimeWiringConfigurer interfaces() {
        TypeResolver byClass =
                env -> env.getSchema().getObjectType(NAMES.get(env.getObject().getClass()));
        return wiring ->
                wiring.type("Node", type -> type.typeResolver(byClass))
                        .type("Entity", type -> type.typeResolver(byClass));
    }
}
