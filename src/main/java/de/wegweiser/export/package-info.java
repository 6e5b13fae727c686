/// The graph for other programs: JSON lines, CSV, GraphML, JSON-LD and Turtle, all written row by
/// row in one canonical order, by the inventory of the graph.
///
/// Start reading at `Export`; a format is a `RowWriter`. Why Jena does not write here:
/// `src/docs/decisions/0014-exports-are-written-row-by-row.md`.
@NullMarked
@ApplicationModule(allowedDependencies = {"graph"})
package de.wegweiser.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
