/// SKOS concepts and the gazetteer: load, check, look labels up. The home of Jena.
///
/// Start reading at [OntologyLoader], which makes an [Ontology] of `ontology/schemes`, and at
/// [Gazetteer], the tables of `ontology/region`.
@NullMarked
@ApplicationModule(allowedDependencies = {"fact"})
package de.wegweiser.ontology;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
