package de.wegweiser.graph;

import org.jspecify.annotations.Nullable;

/// The graph cannot be opened; the message says which, why, and what to do.
public final class GraphUnavailable extends RuntimeException {

    public GraphUnavailable(String message) {
        this(message, null);
    }

    public GraphUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
