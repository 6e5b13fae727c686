package de.wegweiser.search;

/// There are no vectors; the message says why, and what to do.
public final class EmbedderFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmbedderFailed(String message) {
        super(message);
    }

    public EmbedderFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
