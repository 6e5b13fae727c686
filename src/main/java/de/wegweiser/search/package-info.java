/// The questions of the mission, answered with reasons: who knows something, whom to talk to, by
/// which way, who is like whom, and what people and places are known for.
///
/// Start reading at `PartnerPaths` (ways), `Recommendations` (whom to talk to) and `ExpertSearch`
/// (who knows something).
@NullMarked
@ApplicationModule(allowedDependencies = {"fact", "ontology", "graph"})
package de.wegweiser.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
