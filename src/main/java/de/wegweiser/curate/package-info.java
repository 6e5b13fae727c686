/// What stewards decide, and whose data is forgotten: merge and split, the review queue, verdicts
/// on edges, the journal of it all, erasure and retention.
///
/// Start reading at `Curation`.
@NullMarked
@ApplicationModule(allowedDependencies = {"fact", "ontology", "resolve", "graph"})
package de.wegweiser.curate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
