package de.wegweiser.extract.organization;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Document;
import de.wegweiser.extract.document.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/// The name that an abbreviation stands for, where the page introduces it: *Forschungsinstitut für
/// Leichtbau und Recycling Musterstadt e. V. (FLR)*.
final class FullName {

    private static final Pattern ABBREVIATION = Pattern.compile("(?<!\\S)\\p{Lu}{3,7}(?!\\S)");

    /// *Algorithms and Logic (AAL) Lab* is not whole without its last word.
    private static final Pattern KIND =
            Pattern.compile(" (?:Lab|Laboratory|Group|Centre|Center|Institute|Network|Cluster)\\b");

    /// A name longer than this is a sentence.
    private static final int LONGEST = 110;

    private FullName() {}

    static Optional<SiteNames.Name> of(Document page, String name) {
        var abbreviation = ABBREVIATION.matcher(name);
        if (!abbreviation.find() || name.length() > 40) return Optional.empty();
        String letters = abbreviation.group();
        for (Block block : page.blocks()) {
            int bracket = block.text().indexOf("(" + letters + ")");
            if (bracket < 0) continue;
            int start = start(block.text(), bracket, letters);
            if (start < 0) continue;
            int behind = bracket + letters.length() + 2;
            var kind = KIND.matcher(block.text()).region(behind, block.text().length());
            int end =
                    kind.lookingAt()
                            ? kind.end()
                            : block.text().substring(0, bracket).stripTrailing().length();
            var span = new Span(start, end);
            return Optional.of(
                    new SiteNames.Name(
                            span.in(block.text()),
                            page.quote(block, new Span(0, block.text().length()), span),
                            0.75));
        }
        return Optional.empty();
    }

    /// Where the words begin whose capitals spell the letters, in order; -1 when none do.
    private static int start(String text, int end, String letters) {
        int from = end;
        while (from > 0 && end - from < LONGEST) {
            int word = text.lastIndexOf(' ', from - 2) + 1;
            if (text.charAt(word) == letters.charAt(0)
                    && spells(text.substring(word, end), letters)) return word;
            if (word == 0) return -1;
            if (from < end && ".;:!?".indexOf(text.charAt(from - 2)) >= 0 && ended(text, from - 2))
                return -1;
            from = word;
        }
        return -1;
    }

    /// *e. V.* ends no sentence.
    private static boolean ended(String text, int at) {
        return at >= 3 && Character.isLetter(text.charAt(at - 2));
    }

    private static boolean spells(String words, String letters) {
        int at = 0;
        for (String word : words.split("[\\s/-]+"))
            if (at < letters.length()
                    && !word.isEmpty()
                    && Character.toUpperCase(word.charAt(0)) == letters.charAt(at)
                    && (Character.isUpperCase(word.charAt(0)) || word.length() > 5)) at++;
        return at == letters.length();
    }
}
