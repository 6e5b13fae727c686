/// The command line.
///
/// Start reading at `Commands`.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "fact",
            "ontology",
            "crawl",
            "archive",
            "extract",
            "resolve",
            "graph",
            "curate",
            "export",
            "search",
            "embed",
            "pipeline",
            "evaluate",
            "api",
            "ui"
        })
package de.wegweiser.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
