package de.wegweiser.extract.competence;

/// Makes spellings of one word equal: `Lüdenscheid`, `Luedenscheid` and `Ludenscheid`, while `neue`
/// and `Quelle` stay whole. The rules are those of Lucene's `GermanNormalizationFilter` (after
/// Snowball's German2), plus case, accents, ligatures and marks that a browser does not show.
final class Folding {

    /// The longest word we look at, in letters. Longer runs are base64 or a broken page; they are
    /// cut, their head still counts.
    static final int LONGEST_WORD = 100;

    private static final int TABLE = 0x180;

    /// Lower-case base letter of each Latin letter; 0 where the character is no letter or digit.
    private static final char[] BASE = table();

    /// What each character of the table is: a letter or digit that is nothing else, a mark that
    /// ends any word, or something to look at.
    private static final byte[] KIND = kinds();

    private static final byte LOOK = 0;
    private static final byte PLAIN = 1;
    private static final byte BETWEEN = 2;

    private Folding() {}

    private static byte[] kinds() {
        var kinds = new byte[TABLE];
        for (char c = 0; c < TABLE; c++) {
            boolean letter = BASE[c] != 0;
            boolean special =
                    invisible(c)
                            || !ligature(c).isEmpty()
                            || Gender.mayMark(c)
                            || "+#-".indexOf(c) >= 0;
            kinds[c] = special ? LOOK : letter ? PLAIN : BETWEEN;
        }
        return kinds;
    }

    /// Whether `c` is a letter or digit in every word.
    static boolean plain(char c) {
        return c < TABLE && KIND[c] == PLAIN;
    }

    /// Whether `c` stands between words and in none.
    static boolean between(char c) {
        return c < TABLE && KIND[c] == BETWEEN;
    }

    private static char[] table() {
        var table = new char[TABLE];
        for (char c = 0; c < TABLE; c++) {
            if (!Character.isLetterOrDigit(c)) continue;
            String plain =
                    java.text.Normalizer.normalize(
                            String.valueOf(Character.toLowerCase(c)),
                            java.text.Normalizer.Form.NFD);
            table[c] = plain.charAt(0);
        }
        table['ß'] = 'ß';
        table['ø'] = 'o';
        table['Ø'] = 'o';
        table['ª'] = 0;
        table['º'] = 0;
        table['µ'] = 'µ';
        return table;
    }

    private static final char BETA = 'β';

    /// The lower-case base letter, or 0 where `c` cannot stand in a word.
    static char base(char c) {
        if (c < TABLE) return BASE[c];
        if (c == 'ẞ' || c == BETA) return 'ß'; // as in *Groβblech*: from a Greek keyboard
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }

    /// Marks inside a word that a reader does not see: soft hyphen, zero-width characters, accents
    /// set apart (`u` + U+0308).
    static boolean invisible(char c) {
        return c == '\u00ad'
                || (c >= '\u200b' && c <= '\u200d')
                || c == '\u2060'
                || c == '\ufeff'
                || (c >= '\u0300' && c <= '\u036f');
    }

    /// What a ligature stands for, or an empty text.
    static String ligature(char c) {
        return switch (c) {
            case '\ufb00' -> "ff";
            case '\ufb01' -> "fi";
            case '\ufb02' -> "fl";
            case '\ufb03' -> "ffi";
            case '\ufb04' -> "ffl";
            case 'æ', 'Æ' -> "a";
            case 'œ', 'Œ' -> "o";
            default -> "";
        };
    }

    /// One word's folding as a small machine: feed it letters, it appends to a buffer.
    static final class Machine {
        private static final int PLAIN = 0;
        private static final int AFTER_VOWEL = 1;
        private static final int TAKES_E = 2;

        private int state = PLAIN;

        void start() {
            state = PLAIN;
        }

        /// Appends what `c` folds to and returns the new end.
        int feed(char c, char[] out, int end) {
            char b = base(c);
            switch (b) {
                case 'a', 'o' -> state = umlaut(c) ? AFTER_VOWEL : TAKES_E;
                case 'u' -> state = state == PLAIN && !umlaut(c) ? TAKES_E : AFTER_VOWEL;
                case 'e' -> {
                    boolean swallowed = state == TAKES_E;
                    state = AFTER_VOWEL;
                    if (swallowed) return end;
                }
                case 'i', 'q', 'y' -> state = AFTER_VOWEL;
                case 'ß' -> {
                    state = PLAIN;
                    out[end++] = 's';
                    b = 's';
                }
                default -> state = PLAIN;
            }
            out[end++] = b;
            return end;
        }

        private static boolean umlaut(char c) {
            return c == 'ä' || c == 'ö' || c == 'ü' || c == 'Ä' || c == 'Ö' || c == 'Ü';
        }
    }

    /// A whole text folded, words parted by one blank: handy for cue words and for tests.
    static String fold(String text) {
        var out = new char[text.length() * 3 + 1];
        int end = 0;
        var machine = new Machine();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (invisible(c)) continue;
            if (base(c) == 0) {
                if (end > 0 && out[end - 1] != ' ') out[end++] = ' ';
                machine.start();
            } else {
                String parts = ligature(c);
                if (parts.isEmpty()) end = machine.feed(c, out, end);
                else
                    for (int k = 0; k < parts.length(); k++)
                        end = machine.feed(parts.charAt(k), out, end);
            }
        }
        return new String(out, 0, end).strip();
    }
}
