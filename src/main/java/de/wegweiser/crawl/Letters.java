package de.wegweiser.crawl;

/// What a character is, told by one look at a table for those of ASCII, as most are: every
/// character of every page of a crawl is looked at.
final class Letters {

    static final int BLANK = 0;
    static final int OTHER = 1;
    static final int DIGIT = 2;
    static final int LETTER = 4;

    /// Marked on those of ASCII only.
    static final int CAPITAL = 8;

    private static final byte[] KINDS = new byte[128];

    static {
        for (int c = 0; c < KINDS.length; c++) KINDS[c] = (byte) kindOf(c);
    }

    private Letters() {}

    /// One of [#BLANK], [#OTHER] and [#DIGIT], or [#LETTER], with [#CAPITAL] perhaps.
    static int kind(char c) {
        return c < 128 ? KINDS[c] : kindOf(c);
    }

    private static int kindOf(int c) {
        if (c == '\u00a0' || Character.isWhitespace(c)) return BLANK;
        if (Character.isDigit(c)) return DIGIT;
        if (!Character.isLetter(c)) return OTHER;
        return c < 128 && Character.isUpperCase(c) ? LETTER | CAPITAL : LETTER;
    }

    /// @param kind of `c`
    static int lower(char c, int kind) {
        if (c >= 128) return Character.toLowerCase(c);
        return (kind & CAPITAL) != 0 ? c + ('a' - 'A') : c;
    }

    static boolean isLetter(char c) {
        return (kind(c) & LETTER) != 0;
    }

    static boolean isCapital(char c) {
        return c < 128 ? (KINDS[c] & CAPITAL) != 0 : Character.isUpperCase(c);
    }
}
