package de.wegweiser.extract.competence;

import de.wegweiser.extract.competence.LabelMatch.Kind;
import de.wegweiser.extract.competence.Words.Gap;
import de.wegweiser.ontology.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One label of one concept, ready to be compared with words of a page: what can be known of it
/// beforehand is known.
final class Label {

    private static final Set<String> ENDINGS = Set.of("", "e", "n", "s", "en", "es", "er", "ern");

    private final String text;
    private final boolean german;
    private final Concept concept;
    private final boolean preferred;
    private final List<Gap> gaps;
    private final boolean joined;
    private final boolean abbreviation;
    private final boolean umlaut;
    private final boolean nounOfVerb;
    private final String firstWord;
    private final String folded;
    private final boolean longStem;

    /// @param lang `de` or `en`
    /// @param gaps what stands between its words
    /// @param joined whether this entry is the label with its words run together (`3DDruck`)
    Label(
            String text,
            String lang,
            Concept concept,
            boolean preferred,
            List<Gap> gaps,
            boolean joined) {
        this.text = text;
        this.german = lang.equals("de");
        this.concept = concept;
        this.preferred = preferred;
        this.gaps = List.copyOf(gaps);
        this.joined = joined;
        this.abbreviation = !joined && gaps.isEmpty() && abbreviation(text);
        this.umlaut = umlaut(text, 0, text.length());
        this.nounOfVerb =
                gaps.isEmpty()
                        && german
                        && (text.endsWith("en") || text.endsWith("ern") || text.endsWith("eln"));
        this.firstWord = Words.of(text).folded(0);
        this.folded = Folding.fold(text);
        this.longStem = Stems.stem(folded).length() >= Compounds.LONG_ENOUGH;
    }

    String text() {
        return text;
    }

    Concept concept() {
        return concept;
    }

    boolean german() {
        return german;
    }

    boolean preferred() {
        return preferred;
    }

    List<Gap> gaps() {
        return gaps;
    }

    boolean joined() {
        return joined;
    }

    /// `FEM`, `IoT`, `2K`: compared letter by letter, case included.
    boolean abbreviation() {
        return abbreviation;
    }

    /// The whole label, folded.
    String folded() {
        return folded;
    }

    /// Whether its stem is long enough to be known by.
    boolean longStem() {
        return longStem;
    }

    static boolean abbreviation(String word) {
        long capitals =
                word.chars().filter(c -> Character.isUpperCase(c) || Character.isDigit(c)).count();
        return word.length() <= 5 && capitals >= 2;
    }

    /// The concepts of some labels, each once.
    static List<Concept> concepts(List<Label> labels) {
        if (labels.size() == 1) return List.of(labels.getFirst().concept);
        var concepts = new ArrayList<Concept>(labels.size());
        for (Label label : labels)
            if (concepts.stream().noneMatch(c -> c.uri().equals(label.concept.uri())))
                concepts.add(label.concept);
        return concepts;
    }

    /// Whether the words `first` to `last`, known to have the label's stems, are the label.
    boolean fits(Words words, int first, int last, boolean umlautsOnPage, String pageLang) {
        for (int i = first + 1; i <= last; i++)
            if (!agree(gaps.get(i - first - 1), words.gap(i))) return false;
        if (last > first) return true;
        if (joined) return words.capital(first) || !german;
        if (abbreviation) return printed(words, first);
        return caseAgrees(words, first, pageLang)
                && doerAgrees(words, first)
                && endingAgrees(words, first)
                && umlautsAgree(words, first, umlautsOnPage);
    }

    /// Letter by letter, perhaps with an `s` for more than one.
    private boolean printed(Words words, int word) {
        int start = words.start(word);
        int more = words.end(word) - start - text.length();
        return words.text().startsWith(text, start)
                && (more == 0 || (more == 1 && words.text().charAt(start + text.length()) == 's'));
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
        if (!german) return pageLang.equals("en");
        if (!Character.isUpperCase(text.charAt(0))) return true;
        return text.length() >= 7 && !nounOfVerb;
    }

    /// No form of a word in *-er* has lost its *r*: `Gelände` is no `Geländer`, nor is who prints a
    /// printer.
    private boolean doerAgrees(Words words, int word) {
        if (!german || !folded.endsWith("er")) return true;
        String theirs = words.folded(word);
        return theirs.startsWith(folded)
                || !theirs.startsWith(folded.substring(0, folded.length() - 1));
    }

    /// In a short word every letter counts: `Dreher` is no form of `Drehen`.
    private boolean endingAgrees(Words words, int word) {
        if (text.length() > 7 || words.foldedIs(word, firstWord)) return true;
        String theirs = words.folded(word);
        String longer = firstWord.length() > theirs.length() ? firstWord : theirs;
        String shorter = firstWord.length() > theirs.length() ? theirs : firstWord;
        return longer.startsWith(shorter) && ENDINGS.contains(longer.substring(shorter.length()));
    }

    /// `Drücken` is not `Drucken`, though on a page without any umlaut it may be.
    private boolean umlautsAgree(Words words, int word, boolean umlautsOnPage) {
        if (text.length() > 8 || !umlautsOnPage) return true;
        boolean theirs = umlaut(words.text(), words.start(word), words.end(word));
        return umlaut == theirs || (theirs && !words.foldedIs(word, folded));
    }

    static boolean umlaut(String text, int from, int to) {
        for (int i = from; i < to; i++)
            switch (text.charAt(i)) {
                case 'ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü', '\u0308' -> {
                    return true;
                }
                case 'e' -> {
                    if (i > from && "aou".indexOf(text.charAt(i - 1)) >= 0) return true;
                }
                default -> {}
            }
        return false;
    }

    Kind kind(Words words, int first, int last) {
        if (joined) return Kind.JOINED;
        if (abbreviation) return Kind.ABBREVIATION;
        int start = words.start(first);
        boolean literal =
                words.end(last) - start == text.length()
                        && words.text().regionMatches(true, start, text, 0, text.length());
        if (!literal) return Kind.INFLECTED;
        return preferred ? Kind.LITERAL : Kind.SYNONYM;
    }
}
