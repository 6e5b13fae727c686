package de.wegweiser.search;

import de.wegweiser.search.PageSentences.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cuts a main text into what a model reads at once.
///
/// A sentence that denies something, or looks for it, is in none: vectors do not tell *we cast
/// magnesium* from *we do not cast magnesium*.
final class Passages {

    /// Characters. A few sentences mean one thing; a page means many.
    private static final int LONGEST = 400;

    /// Characters of a sentence that is read: what is longer is a table.
    private static final int LONGEST_SENTENCE = 600;

    /// Characters; what is shorter is a button.
    private static final int SHORTEST = 20;

    private Passages() {}

    static List<Span> of(String text) {
        var passages = new ArrayList<Span>();
        Span open = null;
        for (Span sentence : PageSentences.of(text)) {
            if (PageVotes.isDeniedOrSought(sentence.of(text))) {
                add(open, passages);
                open = null;
            } else if (open != null && sentence.end() - open.start() <= LONGEST)
                open = new Span(open.start(), sentence.end());
            else {
                add(open, passages);
                int end = Math.min(sentence.end(), sentence.start() + LONGEST_SENTENCE);
                open = new Span(sentence.start(), end);
            }
        }
        add(open, passages);
        return passages;
    }

    private static void add(@Nullable Span passage, List<Span> to) {
        if (passage != null && passage.end() - passage.start() >= SHORTEST) to.add(passage);
    }
}
