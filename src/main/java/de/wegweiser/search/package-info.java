/// Explained partner paths and suggestions over the graph.
///
/// Start reading at `PartnerPaths`.
@NullMarked
@ApplicationModule(allowedDependencies = {"fact", "ontology", "graph"})
package de.wegweiser.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
