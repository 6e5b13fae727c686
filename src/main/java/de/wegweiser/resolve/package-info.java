/// Who is who: mentions become entities. Pure; it asks for what is known through a port.
///
/// Start reading at `Resolver`.
@NullMarked
@ApplicationModule(allowedDependencies = {"fact", "ontology"})
package de.wegweiser.resolve;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
