/// Runs the scripts of pages that are empty without them. The home of Playwright, which is not part
/// of every build.
///
/// Start reading at `Renderers`.
@NullMarked
@ApplicationModule(allowedDependencies = {"crawl", "fact"})
package de.wegweiser.render;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
