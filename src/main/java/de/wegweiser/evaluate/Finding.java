package de.wegweiser.evaluate;

import org.jspecify.annotations.Nullable;

/// One disagreement between the extractor and gold.
///
/// @param page id in gold
/// @param trouble `missed` (gold has it) or `wrong` (gold has something else, or nothing)
/// @param what the answers of both
/// @param snippet the words on the page that misled us, where we quoted some
record Finding(
        Measure measure, String page, String trouble, String what, @Nullable String snippet) {

    /// Characters of a snippet that one line of a terminal can take.
    private static final int SHOWN = 120;

    String line() {
        String line = "%s | %s | %s %s".formatted(measure.label(), page, trouble, what);
        if (snippet == null) return line;
        String words = snippet.replaceAll("\\s+", " ");
        return line
                + " in \"%s\""
                        .formatted(
                                words.length() > SHOWN ? words.substring(0, SHOWN) + "…" : words);
    }
}
