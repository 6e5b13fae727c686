package de.wegweiser.fact;

/// A label of the ontology, found in a text.
///
/// @param concept URI of the SKOS concept
/// @param label as the ontology prints it
/// @param surface the words that hold it, as printed
/// @param start where they begin in the text, in UTF-16 units
/// @param end where they end, exclusive
/// @param match how the words make the label
/// @param confidence 0 to 1
public record Annotation(
        String concept,
        String label,
        String surface,
        int start,
        int end,
        Match match,
        double confidence) {

    public enum Match {
        /// The preferred label as it is.
        LITERAL,
        /// Another label of the concept.
        SYNONYM,
        INFLECTED,
        /// Written apart or with a hyphen where the label is one word, or the other way round.
        JOINED,
        /// `Bild- und Sprachverarbeitung` for Bildverarbeitung.
        SUSPENDED,
        ABBREVIATION,
        /// `KI-gestützt` for KI.
        HYPHENATED,
        /// `Kunststoffspritzguss` for Spritzguss.
        COMPOUND_HEAD,
        /// `Logistikzentrum` for Logistik.
        COMPOUND_FIRST
    }
}
