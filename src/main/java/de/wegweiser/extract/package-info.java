/// One snapshot in, the facts of one page out: pure, the same bytes always give the same facts. The
/// home of Tika and OpenNLP.
///
/// Start reading at `Extractor`.
@NullMarked
@ApplicationModule(allowedDependencies = {"fact", "ontology", "archive"})
package de.wegweiser.extract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
