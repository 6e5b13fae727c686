package de.wegweiser.extract.competence;

import java.util.Arrays;

/// A text cut into words that can be compared: each folded ([Folding]), stemmed ([Stems]) and with
/// its place in the text, so that whatever is found can be quoted as printed.
///
/// Gender marks belong to the word (`Ingenieur:innen`, `Ingenieur/-in`, `IngenieurInnen`), so does
/// a word broken at the end of a line. A hyphen parts words but leaves a trace ([Gap]), since
/// `Bild- und Sprachverarbeitung` has to be completed later.
final class Words {

    /// What stands between a word and the one before.
    enum Gap {
        SPACE,
        HYPHEN,
        /// A hyphen at the end of the word before: `Bild- und`, `Bild-/`.
        SUSPENDED,
        /// A hyphen at the head of this word: `Stahlbau und -montage`.
        LEADING,
        SLASH,
        AMPERSAND,
        COMMA,
        /// A full stop with nothing after it: `Node.js`, `Industrie 4.0`.
        DOT,
        /// A full stop and a blank: after a sentence, but also `4. Reinigungsstufe`, `bzw. `.
        STOP,
        /// Any other mark, or a new line.
        BREAK
    }

    private final String text;
    private final char[] chars;
    private char[] letters;
    private int used;
    private int count;

    /// Five numbers a word: start and end in the text, start and end of the folded word in
    /// `letters`, end of the stem (which begins where the folded word ends).
    private int[] spans;

    private Gap[] gaps;
    private final Folding.Machine machine = new Folding.Machine();

    private Words(String text) {
        this.text = text;
        this.chars = text.toCharArray();
        this.letters = new char[Math.max(64, chars.length * 2)];
        this.spans = new int[Math.max(80, chars.length)];
        this.gaps = new Gap[Math.max(16, chars.length / 5)];
    }

    static Words of(String text) {
        var words = new Words(text);
        words.read();
        return words;
    }

    int count() {
        return count;
    }

    String text() {
        return text;
    }

    int start(int word) {
        return spans[5 * word];
    }

    int end(int word) {
        return spans[5 * word + 1];
    }

    Gap gap(int word) {
        return gaps[word];
    }

    char[] letters() {
        return letters;
    }

    int foldStart(int word) {
        return spans[5 * word + 2];
    }

    int foldEnd(int word) {
        return spans[5 * word + 3];
    }

    int stemStart(int word) {
        return foldEnd(word);
    }

    int stemEnd(int word) {
        return spans[5 * word + 4];
    }

    String printed(int word) {
        return text.substring(start(word), end(word));
    }

    String folded(int word) {
        return new String(letters, foldStart(word), foldEnd(word) - foldStart(word));
    }

    boolean foldedIs(int word, String other) {
        return foldEnd(word) - foldStart(word) == other.length() && foldedEndsWith(word, other);
    }

    boolean foldedEndsWith(int word, String ending) {
        int from = foldEnd(word) - ending.length();
        if (from < foldStart(word)) return false;
        for (int i = 0; i < ending.length(); i++)
            if (letters[from + i] != ending.charAt(i)) return false;
        return true;
    }

    String stem(int word) {
        return new String(letters, stemStart(word), stemEnd(word) - stemStart(word));
    }

    /// The word whose letters begin at or after an offset; [#count] when there is none.
    int from(int offset) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(middle) < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    boolean capital(int word) {
        char first = chars[start(word)];
        return Character.isUpperCase(first) || first == '.';
    }

    private void read() {
        int length = chars.length;
        int at = 0;
        int before = 0;
        while (at < length) {
            boolean dot = leadingDot(at);
            if (!dot && Folding.base(chars[at]) == 0 && Folding.ligature(chars[at]).isEmpty()) {
                at++;
                continue;
            }
            int end = word(at, dot ? at + 1 : at);
            gaps[count - 1] = gapBetween(before, at);
            before = end;
            at = end;
        }
    }

    /// `.NET`: the dot before two capitals belongs to the name, unless a word ends there.
    private boolean leadingDot(int at) {
        if (chars[at] != '.' || at + 2 >= chars.length) return false;
        if (!Character.isUpperCase(chars[at + 1]) || !Character.isUpperCase(chars[at + 2]))
            return false;
        if (at == 0) return true;
        return Folding.base(chars[at - 1]) == 0 && chars[at - 1] != '.';
    }

    /// Reads the word that begins at `start`, its letters at `from`, and returns where it ends.
    private int word(int start, int from) {
        int length = chars.length;
        int foldStart = used;
        room(3 * Folding.LONGEST_WORD);
        machine.start();
        int at = from;
        int end = from;
        while (at < length) {
            char c = chars[at];
            if (Folding.plain(c)) {
                if (used - foldStart < Folding.LONGEST_WORD) used = machine.feed(c, letters, used);
                end = ++at;
                continue;
            }
            if (Folding.between(c)) break;
            if (Folding.invisible(c)) {
                at++;
                continue;
            }
            int marked = Gender.end(text, start, at);
            if (marked > at) {
                at = marked;
                end = at;
                continue;
            }
            String parts = c > 0x7f ? Folding.ligature(c) : "";
            if (parts.isEmpty() && Folding.base(c) == 0) {
                int next = symbol(start, at) ? at + 1 : brokenLine(at);
                if (next == at) break;
                if (symbol(start, at)) {
                    letters[used++] = c;
                    end = next;
                }
                at = next;
                continue;
            }
            if (used - foldStart < Folding.LONGEST_WORD) {
                if (parts.isEmpty()) used = machine.feed(c, letters, used);
                else
                    for (int k = 0; k < parts.length(); k++)
                        used = machine.feed(parts.charAt(k), letters, used);
            }
            at++;
            end = at;
        }
        add(start, end, foldStart);
        return Math.max(at, end);
    }

    /// `C++` and `C#` are words.
    private boolean symbol(int start, int at) {
        char c = chars[at];
        if (c != '+' && c != '#') return false;
        boolean afterLetter = at == start + 1 && Character.isUpperCase(chars[start]);
        return afterLetter || (c == '+' && at == start + 2 && chars[at - 1] == '+');
    }

    /// A word broken over two lines, as PDF texts have it: `Bildver-\narbeitung`. Returns where it
    /// goes on, or `at`.
    private int brokenLine(int at) {
        if (chars[at] != '-') return at;
        int next = at + 1;
        while (next < chars.length && (chars[next] == ' ' || chars[next] == '\r')) next++;
        if (next >= chars.length || chars[next] != '\n') return at;
        next++;
        while (next < chars.length && chars[next] == ' ') next++;
        if (next >= chars.length || !Character.isLowerCase(chars[next])) return at;
        for (String conjunction : CONJUNCTIONS) if (text.startsWith(conjunction, next)) return at;
        return next;
    }

    private static final String[] CONJUNCTIONS = {"und ", "oder ", "sowie ", "bzw", "and ", "or "};

    private void add(int start, int end, int foldStart) {
        int foldEnd = used;
        room(foldEnd - foldStart);
        System.arraycopy(letters, foldStart, letters, foldEnd, foldEnd - foldStart);
        used = Stems.stem(letters, foldEnd, foldEnd + foldEnd - foldStart);
        if (5 * count + 5 > spans.length) spans = Arrays.copyOf(spans, spans.length * 2);
        if (count + 1 > gaps.length) gaps = Arrays.copyOf(gaps, gaps.length * 2);
        int k = 5 * count++;
        spans[k] = start;
        spans[k + 1] = end;
        spans[k + 2] = foldStart;
        spans[k + 3] = foldEnd;
        spans[k + 4] = used;
    }

    private void room(int more) {
        if (used + more > letters.length)
            letters = Arrays.copyOf(letters, Math.max(letters.length * 2, used + more));
    }

    private Gap gapBetween(int from, int to) {
        if (count == 1) return Gap.BREAK;
        if (to - from == 1)
            return switch (chars[from]) {
                case ' ', '\u00a0', '\u202f' -> Gap.SPACE;
                case '-', '\u2010', '\u2011' -> Gap.HYPHEN;
                case '/' -> Gap.SLASH;
                case '&' -> Gap.AMPERSAND;
                case ',' -> Gap.COMMA;
                case '.' -> Gap.DOT;
                default -> Gap.BREAK;
            };
        boolean hyphenFirst = hyphen(chars[from]);
        boolean hyphenLast = hyphen(chars[to - 1]);
        Gap gap = Gap.SPACE;
        for (int i = from + (hyphenFirst ? 1 : 0); i < to - (hyphenLast ? 1 : 0); i++) {
            char c = chars[i];
            if (c == '\n' || c == '\t') return Gap.BREAK;
            if (Character.isWhitespace(c) || Folding.invisible(c) || c == '\u00a0') continue;
            if (gap != Gap.SPACE) return Gap.BREAK;
            switch (c) {
                case '/' -> gap = Gap.SLASH;
                case '&' -> gap = Gap.AMPERSAND;
                case ',' -> gap = Gap.COMMA;
                case '.' -> gap = Gap.STOP;
                default -> {
                    return Gap.BREAK;
                }
            }
        }
        if (hyphenFirst && gap == Gap.STOP) return Gap.BREAK;
        if (hyphenFirst && hyphenLast) return to - from == 2 ? Gap.BREAK : Gap.SUSPENDED;
        if (hyphenFirst) return Gap.SUSPENDED;
        if (hyphenLast) return Gap.LEADING;
        return gap;
    }

    private static boolean hyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011';
    }
}
