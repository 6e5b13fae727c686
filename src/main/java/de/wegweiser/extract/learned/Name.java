package de.wegweiser.extract.learned;

/// A name among the tokens of a sentence.
///
/// @param start index of its first token
/// @param end index behind its last one
public record Name(Kind kind, int start, int end) {

    /// What bears it.
    public enum Kind {
        PERSON,
        ORGANIZATION
    }

    public Name {
        if (start < 0 || end <= start)
            throw new IllegalArgumentException("no name from %d to %d".formatted(start, end));
    }

    /// In tokens.
    public int length() {
        return end - start;
    }
}
