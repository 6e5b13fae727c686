package de.wegweiser.api;

import de.wegweiser.graph.Entities;
import de.wegweiser.graph.NeedStore;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Municipality;
import graphql.schema.TypeResolver;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.execution.SchemaMappingInspector;

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
                    NeedStore.Need.class, "Need",
                    Concept.class, "Concept",
                    Municipality.class, "Municipality");

    /// Tells Spring the same when it compares the schema with the program.
    static void map(SchemaMappingInspector.Initializer inspection) {
        NAMES.forEach((type, name) -> inspection.classMapping(name, type));
    }

    @Bean
    RuntimeWiringConfigurer interfaces() {
        TypeResolver byClass =
                env -> env.getSchema().getObjectType(NAMES.get(env.getObject().getClass()));
        return wiring ->
                wiring.type("Node", type -> type.typeResolver(byClass))
                        .type("Entity", type -> type.typeResolver(byClass));
    }
}
