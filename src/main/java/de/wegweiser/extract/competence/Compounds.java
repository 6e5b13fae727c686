package de.wegweiser.extract.competence;

import de.wegweiser.extract.competence.LabelMatch.Kind;
import de.wegweiser.extract.competence.Words.Gap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Labels inside German compounds. A word is cut only where one part is a label of six letters or
/// more: *Belagerung* does not hold Lager, *Kunststoffspritzguss* holds Spritzguss. Half words with
/// a hyphen are completed from their neighbour: *Bild- und Sprachverarbeitung*.
final class Compounds {

    /// Letters a label needs before it may be part of a longer word.
    static final int LONG_ENOUGH = 6;

    /// Letters that must remain beside it.
    private static final int REST = 4;

    private static final Set<String> CONJUNCTIONS =
            Set.of("und", "oder", "sowie", "bzw", "beziehungsweise", "and", "or", "u");

    /// Fronts that make another verb of a verb: *Unterfertigung* is no kind of Fertigung.
    private static final Set<String> VERBAL =
            Set.of(
                    "unter",
                    "uber",
                    "durch",
                    "nach",
                    "wieder",
                    "wider",
                    "zurück",
                    "zusamm",
                    "zusammen",
                    "recht",
                    "herum",
                    "hinter",
                    "gegen",
                    "nicht",
                    "vorbei",
                    "fehl");

    /// Longer words that end as a label does: *Erfolgsfaktoren* are no Aktoren.
    private static final Set<String> NO_HEADS = Set.of("faktor", "faktoren");

    private static final String[] LINKS = {"", "s", "n", "en", "es", "er", "e", "ns"};

    /// What follows a stem within one word without making a compound of it.
    private static final Set<String> DERIVATIONS =
            Set.of(
                    "chen",
                    "lein",
                    "lich",
                    "liche",
                    "lichen",
                    "isch",
                    "ische",
                    "ischen",
                    "ischer",
                    "isches",
                    "barkeit",
                    "schaft",
                    "schaften",
                    "ungen",
                    "heit",
                    "keit",
                    "igkeit",
                    "innen",
                    "erin",
                    "erinnen",
                    "losen",
                    "artig",
                    "artige",
                    "artigen",
                    "bare",
                    "baren",
                    "seins",
                    "enden",
                    "ende",
                    "ender",
                    "endes",
                    "erei",
                    "ereien",
                    "ungs",
                    "tion",
                    "tionen",
                    "ieren",
                    "iert",
                    "ierte",
                    "ierten",
                    "ierung",
                    "ierungen",
                    "isten",
                    "istin",
                    "ismus",
                    "itat",
                    "ität",
                    "ation",
                    "ationen",
                    "ator",
                    "atoren",
                    "ativ",
                    "ierend",
                    "ierende",
                    "ierter");

    private final LabelIndex index;

    /// Stems long enough to begin a compound, with their numbers.
    private final LetterTrie firsts;

    /// The labels of one word that may stand in a compound, by the stem's number.
    private final Label[] @Nullable [] able;

    /// The same stems read backwards.
    private final LetterTrie heads;

    Compounds(LabelIndex index) {
        this.index = index;
        var words = index.words();
        able = new Label[words.size()][];
        var forwards = new HashMap<String, Integer>();
        var backwards = new HashMap<String, Integer>();
        for (int number = 0; number < words.size(); number++) {
            String stem = words.word(number);
            if (stem.length() >= LONG_ENOUGH) forwards.put(stem, number);
            Label[] single = index.single(number);
            if (single == null) continue;
            Label[] list = Arrays.stream(single).filter(Compounds::able).toArray(Label[]::new);
            if (list.length == 0) continue;
            able[number] = list;
            backwards.put(new StringBuilder(stem).reverse().toString(), number);
        }
        firsts = new LetterTrie(forwards);
        heads = new LetterTrie(backwards);
    }

    private static boolean able(Label label) {
        return !label.joined()
                && label.gaps().isEmpty()
                && label.german()
                && label.text().length() >= LONG_ENOUGH
                && Character.isUpperCase(label.text().charAt(0))
                && !label.abbreviation()
                && !label.concept().needsContext(label.text());
    }

    /// Adds the labels that a closed compound holds as its head or its first part.
    void parts(Words text, int word, List<LabelMatch> into) {
        int length = text.foldEnd(word) - text.foldStart(word);
        if (length < LONG_ENOUGH + REST || !text.capital(word)) return;
        Label[] head = head(text, word);
        Label[] first = first(text, word, head == null ? 0 : head[0].folded().length());
        if (first != null) into.add(match(first, Kind.COMPOUND_FIRST, text, word));
        if (head != null) into.add(match(head, Kind.COMPOUND_HEAD, text, word));
    }

    private Label @Nullable [] head(Words text, int word) {
        char[] letters = text.letters();
        int node = LetterTrie.ROOT;
        Label[] best = null;
        for (int i = text.stemEnd(word) - 1; i >= text.stemStart(word) + REST; i--) {
            node = heads.next(node, letters[i]);
            if (node < 0) break;
            int number = heads.value(node);
            Label[] here = number < 0 ? null : able[number];
            if (here != null
                    && sameEnd(text, word, here[0])
                    && sameDoer(text, word, here[0])
                    && !ofVerb(letters, text.stemStart(word), i)
                    && !endOfLonger(text, word, here[0])
                    && !VERBAL.contains(
                            new String(letters, text.stemStart(word), i - text.stemStart(word))))
                best = here;
        }
        return best;
    }

    /// Short stems (`dreh`, `biege`) are too common as endings: the whole label must stand there.
    private static boolean sameEnd(Words text, int word, Label label) {
        return label.longStem() || text.foldedEndsWith(word, label.folded());
    }

    /// `Schulgelände` has no `Geländer`.
    private static boolean sameDoer(Words text, int word, Label label) {
        String doer = label.folded();
        if (!doer.endsWith("er")) return true;
        String folded = text.folded(word);
        return folded.contains(doer) || !folded.contains(doer.substring(0, doer.length() - 1));
    }

    /// `Nachverdichtung` is no kind of `Dichtung`; `Pulverlackierung` is one of `Lackierung`.
    private static boolean ofVerb(char[] letters, int from, int head) {
        return head - from > 3
                && ends(letters, from, head, "ver")
                && !ends(letters, from, head, "pulver");
    }

    private static boolean ends(char[] letters, int from, int to, String ending) {
        int at = to - ending.length();
        if (at < from) return false;
        for (int i = 0; i < ending.length(); i++)
            if (letters[at + i] != ending.charAt(i)) return false;
        return true;
    }

    private static boolean endOfLonger(Words text, int word, Label label) {
        return NO_HEADS.stream()
                .anyMatch(longer ->
                        longer.endsWith(label.folded()) && text.foldedEndsWith(word, longer));
    }

    private Label @Nullable [] first(Words text, int word, int taken) {
        char[] letters = text.letters();
        int node = LetterTrie.ROOT;
        int to = text.foldEnd(word) - Math.max(taken, REST);
        Label[] best = null;
        for (int i = text.foldStart(word); i < to; i++) {
            node = firsts.next(node, letters[i]);
            if (node < 0) break;
            int number = firsts.value(node);
            Label[] here = number < 0 ? null : able[number];
            if (here != null && partAfter(text, word, i + 1)) best = here;
        }
        return best;
    }

    /// What follows a label without making a competence of it: *Wartungsstatus*, *Metallindustrie*.
    private static final Set<String> NO_COMPETENCE =
            Set.of(
                    "status",
                    "modus",
                    "aufgabe",
                    "aufgaben",
                    "wissen",
                    "industrie",
                    "branche",
                    "abteilung",
                    "kosten",
                    "preis",
                    "preise",
                    "bedarf",
                    "problem",
                    "probleme",
                    "vertrag",
                    "vertrage",
                    "messe",
                    "markt",
                    "umsatz",
                    "kunde",
                    "kunden",
                    "leiter",
                    "leiterin",
                    "leitung",
                    "experte",
                    "experten",
                    "verband",
                    "kammer",
                    "ministerium",
                    "praktikum",
                    "dauer",
                    "zeiten",
                    "installation",
                    "angebote",
                    "angebot",
                    "initiative",
                    "gesellschaft",
                    "unternehmen",
                    "betriebe",
                    "betrieb",
                    "stellen",
                    "thema",
                    "themen",
                    "artikel",
                    "firma",
                    "firmen",
                    "gruppe",
                    "welt",
                    "tage",
                    "verbrauch",
                    "verbrauche",
                    "verbrauchs",
                    "rest",
                    "reste",
                    "resten",
                    "abfall",
                    "abfalle",
                    "abfallen",
                    "schrott",
                    "zahler",
                    "zahlern",
                    "mangel",
                    "verein",
                    "halle",
                    "hallen",
                    "kursus",
                    "schaden",
                    "verbot",
                    "gesetz",
                    "verordnung",
                    "geschichte",
                    "museum",
                    "strategie",
                    "strategien",
                    "auftrag",
                    "auftrage",
                    "auftragen",
                    "anfrage",
                    "anfragen",
                    "toleranz",
                    "toleranzen",
                    "tiefe",
                    "netzwerk",
                    "netzwerke",
                    "vorhaben",
                    "kapazitat",
                    "kapazitaten");

    /// Whether what follows is a word of its own, after a linking element or none.
    private static boolean partAfter(Words text, int word, int from) {
        String rest = new String(text.letters(), from, text.foldEnd(word) - from);
        for (String link : LINKS) {
            if (!rest.startsWith(link) || rest.length() - link.length() < REST) continue;
            String part = rest.substring(link.length());
            if (DERIVATIONS.contains(part) || NO_COMPETENCE.contains(part)) return false;
        }
        return rest.length() >= REST && !DERIVATIONS.contains(rest);
    }

    private static LabelMatch match(Label[] labels, Kind kind, Words text, int word) {
        return new LabelMatch(
                Label.concepts(List.of(labels)),
                labels[0].text(),
                kind,
                text.start(word),
                text.end(word));
    }

    /// A label of several words whose last one begins a compound: *additive Fertigungsverfahren*.
    @Nullable LabelMatch tail(Words text, int node, int first, int last) {
        Gap gap = text.gap(last);
        if (gap != Gap.SPACE && gap != Gap.HYPHEN) return null;
        char[] letters = text.letters();
        int letter = LetterTrie.ROOT;
        for (int i = text.foldStart(last); i < text.foldEnd(last) - REST; i++) {
            letter = firsts.next(letter, letters[i]);
            if (letter < 0) return null;
            int word = firsts.value(letter);
            if (word < 0 || !partAfter(text, last, i + 1)) continue;
            int next = index.nextWord(node, word);
            Label[] labels = next < 0 ? null : index.labelsAt(next);
            if (labels != null)
                return new LabelMatch(
                        Label.concepts(List.of(labels)),
                        labels[0].text(),
                        Kind.COMPOUND_FIRST,
                        text.start(first),
                        text.end(last));
        }
        return null;
    }

    /// Adds what a half word stands for: `Bild-` with `Sprachverarbeitung`, `-montage` with
    /// `Stahlbau`. Says whether there was a label for it.
    boolean completed(Words text, int word, List<LabelMatch> into) {
        boolean found = false;
        if (word + 1 < text.count() && text.gap(word + 1) == Gap.SUSPENDED) {
            int whole = wholeAfter(text, word + 1);
            found = whole > 0 && complete(text, word, whole, into);
        }
        if (text.gap(word) == Gap.LEADING
                && word >= 2
                && CONJUNCTIONS.contains(text.folded(word - 1)))
            found |= completeBack(text, word - 2, word, into);
        return found;
    }

    /// The word that lends its end to the half words before it; 0 when there is none.
    private static int wholeAfter(Words text, int from) {
        boolean joined = text.gap(from) == Gap.SUSPENDED;
        for (int i = from; i < Math.min(text.count(), from + 6); i++) {
            if (ends(text, i)) return 0;
            if (CONJUNCTIONS.contains(text.folded(i))) continue;
            boolean half = i + 1 < text.count() && text.gap(i + 1) == Gap.SUSPENDED;
            if (!half) return joined && text.foldEnd(i) - text.foldStart(i) >= 5 ? i : 0;
        }
        return 0;
    }

    /// Whether something else begins with the word; the full stop of `bzw.` ends nothing.
    private static boolean ends(Words text, int word) {
        return switch (text.gap(word)) {
            case BREAK -> true;
            case DOT, STOP -> !CONJUNCTIONS.contains(text.folded(word - 1));
            case SPACE, HYPHEN, SUSPENDED, LEADING, SLASH, AMPERSAND, COMMA -> false;
        };
    }

    private boolean complete(Words text, int half, int whole, List<LabelMatch> into) {
        String front = text.folded(half);
        String lender = text.folded(whole);
        for (int cut = 2; cut <= lender.length() - 3; cut++)
            if (offer(front + lender.substring(cut), text, half, whole, into)) return true;
        return false;
    }

    private boolean completeBack(Words text, int whole, int half, List<LabelMatch> into) {
        String lender = text.folded(whole);
        String end = text.folded(half);
        for (int cut = lender.length() - 3; cut >= 3; cut--)
            if (offer(lender.substring(0, cut) + end, text, whole, half, into)) return true;
        return false;
    }

    private boolean offer(String made, Words text, int first, int last, List<LabelMatch> into) {
        char[] letters = made.toCharArray();
        int end = Stems.stem(letters, 0, letters.length);
        Label[] labels = index.single(index.words().number(letters, 0, end));
        if (labels == null) return false;
        into.add(
                new LabelMatch(
                        Label.concepts(List.of(labels)),
                        labels[0].text(),
                        Kind.SUSPENDED,
                        text.start(first),
                        text.end(last)));
        return true;
    }
}
