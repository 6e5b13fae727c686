package de.wegweiser.extract.competence;

import de.wegweiser.extract.competence.LabelMatch.Kind;
import de.wegweiser.extract.competence.Words.Gap;
import de.wegweiser.ontology.Concept;
import java.util.List;

/// One label of one concept, ready to be compared with words of a page.
///
/// @param lang `de` or `en`
/// @param gaps what stands between its words
/// @param joined whether this entry is the label with its words run together (`3DDruck`)
record Label(
        String text,
        String lang,
        Concept concept,
        boolean preferred,
        List<Gap> gaps,
        boolean joined) {

    Label {
        gaps = List.copyOf(gaps);
    }

    /// `FEM`, `IoT`, `2K`: compared letter by letter, case included.
    boolean abbreviation() {
        return !joined && gaps.isEmpty() && abbreviation(text);
    }

    static boolean abbreviation(String word) {
        long capitals =
                word.chars().filter(c -> Character.isUpperCase(c) || Character.isDigit(c)).count();
        return word.length() <= 5 && capitals >= 2;
    }

    /// A noun for doing something: `Drehen`, which `drehen` may be or not.
    boolean nounOfVerb() {
        return gaps.isEmpty()
                && lang.equals("de")
                && (text.endsWith("en") || text.endsWith("ern") || text.endsWith("eln"));
    }

    /// Whether the words `first` to `last`, known to have the label's stems, are the label.
    boolean fits(Words words, int first, int last, boolean umlautsOnPage, String pageLang) {
        for (int i = first + 1; i <= last; i++)
            if (!agree(gaps.get(i - first - 1), words.gap(i))) return false;
        if (last > first) return true;
        if (joined) return words.capital(first) || !lang.equals("de");
        String printed = words.printed(first);
        if (abbreviation()) return printed.equals(text) || printed.equals(text + "s");
        return caseAgrees(words, first, pageLang)
                && endingAgrees(words, first)
                && umlautsAgree(printed, words.folded(first), umlautsOnPage);
    }

    private static boolean agree(Gap label, Gap page) {
        if (label == page) return true;
        boolean free = page == Gap.SPACE || page == Gap.HYPHEN;
        return free
                && (label == Gap.SPACE
                        || label == Gap.HYPHEN
                        || label == Gap.SLASH
                        || label == Gap.AMPERSAND);
    }

    /// German nouns have a capital letter. An English label on a German page too: *casting* in the
    /// middle of a German sentence is most often something else.
    private boolean caseAgrees(Words words, int word, String pageLang) {
        if (words.capital(word)) return true;
        if (!Character.isUpperCase(text.charAt(0)) && lang.equals("de")) return true;
        if (lang.equals("en")) return pageLang.equals("en");
        return text.length() >= 7 && !nounOfVerb();
    }

    /// In a short word every letter counts: `Dreher` is no form of `Drehen`.
    private boolean endingAgrees(Words words, int word) {
        if (text.length() > 7) return true;
        String mine = Words.of(text).folded(0);
        String theirs = words.folded(word);
        if (mine.equals(theirs)) return true;
        String longer = mine.length() > theirs.length() ? mine : theirs;
        String shorter = mine.length() > theirs.length() ? theirs : mine;
        return longer.startsWith(shorter)
                && List.of("e", "n", "s", "en", "es", "er", "ern")
                        .contains(longer.substring(shorter.length()));
    }

    /// `Drücken` is not `Drucken`, though on a page without any umlaut it may be.
    private boolean umlautsAgree(String printed, String folded, boolean umlautsOnPage) {
        if (text.length() > 8 || !umlautsOnPage) return true;
        boolean mine = umlaut(text);
        boolean theirs = umlaut(printed);
        return mine == theirs || (theirs && !folded.equals(Folding.fold(text)));
    }

    static boolean umlaut(String word) {
        for (int i = 0; i < word.length(); i++)
            if ("äöüÄÖÜ\u0308".indexOf(word.charAt(i)) >= 0) return true;
        return word.contains("ae") || word.contains("oe") || word.contains("ue");
    }

    Kind kind(Words words, int first, int last) {
        if (joined) return Kind.JOINED;
        if (abbreviation()) return Kind.ABBREVIATION;
        String printed = words.text().substring(words.start(first), words.end(last));
        if (!printed.equalsIgnoreCase(text)) return Kind.INFLECTED;
        return preferred ? Kind.LITERAL : Kind.SYNONYM;
    }
}
