/// The web pages of the business-development office.
///
/// Start reading at `StartPage`.
@NullMarked
@ApplicationModule(allowedDependencies = {"fact", "ontology", "graph", "search", "pipeline"})
package de.wegweiser.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
