package de.wegweiser.fact;

/// The words on the page that prove a statement.
///
/// @param snippet the sentence, list item or table row, exactly as it stands on the page
/// @param start where the mention begins in [PageFacts#text], in UTF-16 units; -1 when the words
///   stand outside the main text (a footer, JSON-LD)
/// @param end where it ends, exclusive; -1 likewise
/// @param surface the mention itself, as printed; the whole snippet where no narrower words are
///   known
public record Quote(String snippet, int start, int end, String surface) {

    public Quote {
        if (snippet.isBlank() || surface.isBlank())
            throw new IllegalArgumentException("a quote needs words");
        if (start > end || (start < 0) != (end < 0))
            throw new IllegalArgumentException(
                    "bad span " + start + ".." + end + " of \"" + snippet + "\"");
    }

    /// Words that stand on the page, but not in its main text.
    public static Quote outside(String snippet) {
        return outside(snippet, snippet);
    }

    /// Words that stand on the page, but not in its main text.
    public static Quote outside(String snippet, String surface) {
        return new Quote(snippet, -1, -1, surface);
    }
}
