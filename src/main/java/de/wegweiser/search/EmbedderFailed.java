package de.wegweiser.search;

import org.jspecify.annotations.Nullable;

/// There are no vectors; the message says why, and what to do.
public sealed class EmbedderFailed extends RuntimeException permits TextsNotRead {

    private static final long serialVersionUID = 1L;

    public EmbedderFailed(String message) {
        super(message);
    }

    public EmbedderFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
