package de.wegweiser.search;

import de.wegweiser.graph.PassageStore;

/// What makes vectors, for tests outside this package.
public final class EmbeddingForTests {

    private EmbeddingForTests() {}

    public static Embedding of(
            Embedder embedder, EmbedderSettings settings, PassageStore passages) {
        return new Embedding(embedder, settings, passages);
    }

    public static Embedding working(PassageStore passages) {
        return new Embedding(new NgramEmbedder("letters", 16), EmbedderSettings.off(), passages);
    }

    public static Embedding failing(PassageStore passages) {
        var embedder = new NgramEmbedder("letters", 16);
        embedder.broken = true;
        return new Embedding(embedder, EmbedderSettings.off(), passages);
    }
}
