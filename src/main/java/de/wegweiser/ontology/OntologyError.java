package de.wegweiser.ontology;

/// The ontology or the gazetteer cannot be used; the message names the file, the trouble and what
/// to mend.
public final class OntologyError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OntologyError(String message) {
        super(message);
    }

    OntologyError(String message, Throwable cause) {
        super(message, cause);
    }
}
