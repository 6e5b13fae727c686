package de.wegweiser.api;

import de.wegweiser.graph.Entities;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Municipality;
import de.wegweiser.search.BadQuestion;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.TypeResolver;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.web.bind.annotation.ControllerAdvice;

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

    @ControllerAdvice
    static class Errors {

        @GraphQlExceptionHandler
        GraphQLError badQuestion(BadQuestion question, DataFetchingEnvironment env) {
            return GraphqlErrorBuilder.newError(env)
                    .errorType(ErrorType.BAD_REQUEST)
                    .message("%s", question.getMessage())
                    .extensions(Map.of("code", "BAD_QUESTION"))
                    .build();
        }
    }
}
