package de.wegweiser.export;

import org.jspecify.annotations.Nullable;

/// One statement of RDF.
///
/// @param subject an IRI
/// @param predicate as `schema:name`
record Triple(String subject, String predicate, Thing object) {

    sealed interface Thing {}

    /// @param iri in full
    record Iri(String iri) implements Thing {}

    /// @param name as `schema:Person`
    record Named(String name) implements Thing {}

    /// @param type as `xsd:date`; `null` for plain text
    /// @param lang as `de`
    record Literal(String text, @Nullable String type, @Nullable String lang) implements Thing {}
}
