/// One run in order: seeds, crawl, archive, extract, resolve, graph. The table of contents of the
/// program.
///
/// Start reading at `Harvest`; `CrawlStatusFile` tells other processes how its crawl stands, and
/// `HarvestWatch` whoever serves how the harvest does.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "fact",
            "ontology",
            "crawl",
            "archive",
            "render",
            "extract",
            "resolve",
            "graph",
            "curate",
            "search"
        })
package de.wegweiser.pipeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
