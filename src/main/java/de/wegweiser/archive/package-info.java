/// What was fetched, for good: WARC in and out, page versions. The home of jwarc.
///
/// Start reading at `Archive`.
@NullMarked
@ApplicationModule(allowedDependencies = {"fact", "crawl"})
package de.wegweiser.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
