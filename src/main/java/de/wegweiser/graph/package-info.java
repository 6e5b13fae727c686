/// The only package that knows Neo4j: migrations, named queries, writes, reads.
///
/// Start reading at `EntityStore` (in) and `EntityQueries` (out); `PathGraph` answers those who
/// look for ways, from an image of the edges in memory.
@NullMarked
@ApplicationModule(allowedDependencies = {"fact", "ontology", "resolve"})
package de.wegweiser.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
