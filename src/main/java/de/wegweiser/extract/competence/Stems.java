package de.wegweiser.extract.competence;

/// Cuts German (and the few English) endings off a folded word, in place: `Werkzeugmaschinen` and
/// `Werkzeugmaschine`, `des maschinellen Lernens` and `Maschinelles Lernen`, `Ingenieurinnen` and
/// `Ingenieure`. After Snowball's German stemmer, without its third step: `-ung` and `-keit` make
/// other words, not other forms.
final class Stems {

    /// Shorter stems would make strangers equal.
    private static final int SHORTEST = 4;

    private Stems() {}

    /// Stems `word[from, to)` and returns the new end.
    static int stem(char[] word, int from, int to) {
        to = withoutFeminine(word, from, to);
        american(word, from, to);
        int end = firstEnding(word, from, to);
        // des Filters, but not of a participle: what is data-driven has no gears
        if (end == to - 1 && word[end] == 's') end = secondEnding(word, from, end);
        if (end - from > SHORTEST && word[end - 1] == 'y') word[end - 1] = 'i';
        return end;
    }

    static String stem(String folded) {
        char[] word = folded.toCharArray();
        return new String(word, 0, stem(word, 0, word.length));
    }

    /// `ingenieurinnen` → `ingenieur`, `entwicklerin` → `entwickler`.
    private static int withoutFeminine(char[] w, int from, int to) {
        if (to - from >= 9 && ends(w, from, to, "innen") && consonant(w[to - 6])) return to - 5;
        if (to - from >= 8 && ends(w, from, to, "in"))
            for (String person : PERSONS) if (ends(w, from, to - 2, person)) return to - 2;
        return to;
    }

    /// How words for people end; *Vitamin*, *Insulin* and *Magazin* do not.
    private static final String[] PERSONS = {"er", "eur", "ist", "ent", "ant", "or", "olog"};

    /// `optimization` and `optimisation` are one word.
    private static void american(char[] w, int from, int to) {
        for (int i = to - 6; i > from + 2 && i > to - 9; i--)
            if (w[i] == 'i' && w[i + 1] == 'z' && w[i + 2] == 'a' && w[i + 3] == 't') {
                w[i + 1] = 's';
                return;
            }
    }

    private static int firstEnding(char[] w, int from, int to) {
        int length = to - from;
        if (length >= SHORTEST + 3 && (ends(w, from, to, "ern") || ends(w, from, to, "ens")))
            return to - 3;
        if (length >= SHORTEST + 2
                && (ends(w, from, to, "em")
                        || ends(w, from, to, "er")
                        || ends(w, from, to, "en")
                        || ends(w, from, to, "es"))) return to - 2;
        if (length >= SHORTEST + 1 && w[to - 1] == 'e') return to - 1;
        if (length >= SHORTEST + 1 && w[to - 1] == 's' && mayTakeS(w[to - 2])) return to - 1;
        return to;
    }

    /// After a genitive's `s` alone, and as short as [#firstEnding] allows: `Filters` is `Filter`.
    private static int secondEnding(char[] w, int from, int to) {
        int length = to - from;
        if (length >= SHORTEST + 2 && (ends(w, from, to, "en") || ends(w, from, to, "er")))
            return to - 2;
        return to;
    }

    private static boolean mayTakeS(char before) {
        return "bdfghklmnoprtwy".indexOf(before) >= 0;
    }

    private static boolean consonant(char c) {
        return "rtgdlnkchsfpb".indexOf(c) >= 0;
    }

    private static boolean ends(char[] w, int from, int to, String ending) {
        int at = to - ending.length();
        if (at < from) return false;
        for (int i = 0; i < ending.length(); i++) if (w[at + i] != ending.charAt(i)) return false;
        return true;
    }
}
