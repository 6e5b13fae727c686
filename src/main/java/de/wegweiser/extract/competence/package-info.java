/// Competences on a page: every label of the ontology in one pass, and what the page says of it;
/// the layer that makes German words comparable; terms the ontology lacks.
///
/// Start reading at `CompetenceFinder`; below it `LabelIndex` finds labels in a text and `Words`
/// makes words comparable.
@NullMarked
package de.wegweiser.extract.competence;

import org.jspecify.annotations.NullMarked;
