package de.wegweiser.extract.competence;

import de.wegweiser.ontology.Concept;
import java.util.List;

/// A label found in a text.
///
/// @param concepts those that have the label; most often one
/// @param label the label as the ontology prints it
/// @param start where the words that hold it begin, in UTF-16 units of the text
/// @param end where they end, exclusive
record LabelMatch(List<Concept> concepts, String label, Kind kind, int start, int end) {

    /// How the words on the page make the label, and how far that is to be trusted alone.
    enum Kind {
        LITERAL(0.95),
        /// Another label than the preferred one.
        SYNONYM(0.93),
        INFLECTED(0.92),
        /// Written apart or with a hyphen where the label is one word, or the other way round.
        JOINED(0.88),
        /// `Bild- und Sprachverarbeitung` for Bildverarbeitung.
        SUSPENDED(0.86),
        /// Upper case, two to five letters: `FEM`.
        ABBREVIATION(0.85),
        /// `KI-gestützt`, `Spritzguss-Werkzeug`.
        HYPHENATED(0.8),
        /// `Kunststoffspritzguss` for Spritzguss.
        COMPOUND_HEAD(0.68),
        /// `Logistikzentrum` for Logistik.
        COMPOUND_FIRST(0.58);

        private final double trust;

        Kind(double trust) {
            this.trust = trust;
        }

        double trust() {
            return trust;
        }
    }

    LabelMatch {
        concepts = List.copyOf(concepts);
    }
}
