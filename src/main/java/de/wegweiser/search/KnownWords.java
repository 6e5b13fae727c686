package de.wegweiser.search;

/// Words that somebody uses: they are right, whatever they look like. The graph answers in
/// production, a list in tests.
interface KnownWords {

    /// @param word as typed; inflected or not is the same
    boolean know(String word);
}
