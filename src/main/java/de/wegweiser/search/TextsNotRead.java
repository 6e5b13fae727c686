package de.wegweiser.search;

import org.jspecify.annotations.Nullable;

/// The embedder made no vectors of these texts, perhaps for something in them: others may do.
/// Whoever wants to know whether it works at all asks it for a text that every model can read.
public final class TextsNotRead extends EmbedderFailed {

    private static final long serialVersionUID = 1L;

    public TextsNotRead(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
