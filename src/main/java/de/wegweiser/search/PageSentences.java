package de.wegweiser.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A main text, sentence by sentence. Lines are headings, list items and paragraphs; long ones are
/// cut into sentences.
final class PageSentences {

    /// @param start in the text
    /// @param end exclusive, behind the last letter
    record Span(int start, int end) {

        String of(String text) {
            return text.substring(start, end);
        }
    }

    private PageSentences() {}

    static List<Span> of(String text) {
        var sentences = new ArrayList<Span>();
        var breaks = BreakIterator.getSentenceInstance(Locale.GERMAN);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) end = text.length();
            line(text.substring(start, end), start, breaks, sentences);
            start = end + 1;
        }
        return sentences;
    }

    private static void line(String line, int start, BreakIterator breaks, List<Span> into) {
        if (line.isBlank()) return;
        breaks.setText(line);
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            int last = to;
            while (last > from && Character.isWhitespace(line.charAt(last - 1))) last--;
            if (last > from) into.add(new Span(start + from, start + last));
            from = to;
        }
    }
}
