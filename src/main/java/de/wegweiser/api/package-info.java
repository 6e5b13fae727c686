/// GraphQL: controllers, paging, limits, error mapping.
///
/// Start reading at `src/main/resources/graphql/schema.graphqls`.
@NullMarked
@ApplicationModule(allowedDependencies = {"fact", "ontology", "graph", "search", "pipeline"})
package de.wegweiser.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
