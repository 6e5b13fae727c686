package de.wegweiser.search;

import java.time.Duration;
import java.util.List;

/// Turns words into vectors, near each other where they mean alike. May be called from many threads
/// at once.
public interface Embedder extends AutoCloseable {

    /// For graphs that are searched by words and concepts alone.
    Embedder NONE =
            new Embedder() {
                @Override
                public boolean isOn() {
                    return false;
                }

                @Override
                public String name() {
                    return "none";
                }

                @Override
                public List<float[]> embed(List<String> texts, Duration patience) {
                    throw new EmbedderFailed("no embedder is on, see wegweiser.search.embedder");
                }

                @Override
                public void close() {}
            };

    default boolean isOn() {
        return true;
    }

    /// Of the model: another name, other vectors. Vectors are kept with it.
    String name();

    /// @param texts at most [EmbedderSettings#batch] of a few sentences
    /// @param patience how long the caller waits
    /// @return for each text a vector, all equally long; the cosine tells how alike two are
    /// @throws TextsNotRead when there are none, and the reason may lie in the texts
    /// @throws EmbedderFailed when there are none, whatever the texts
    List<float[]> embed(List<String> texts, Duration patience);

    @Override
    void close();
}
