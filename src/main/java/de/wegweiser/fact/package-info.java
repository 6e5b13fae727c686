/// The words everyone speaks: what was read on a page, and what is claimed of whom. Plain records,
/// no library, no I/O.
///
/// Start reading at [PageFacts] (what one page says) and [Statement] (what the graph is built
/// from).
@NullMarked
@ApplicationModule(allowedDependencies = {})
package de.wegweiser.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
