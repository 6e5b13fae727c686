package de.wegweiser.extract.document;

/// A stretch of text in UTF-16 units.
///
/// @param end exclusive
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start)
            throw new IllegalArgumentException("bad span " + start + ".." + end);
    }

    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    public Span shift(int by) {
        return new Span(start + by, end + by);
    }
}
