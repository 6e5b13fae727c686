package de.wegweiser.extract.competence;

/// Marks of gender inside a word: `Ingenieur:innen`, `Ingenieur*innen`, `Ingenieur_innen`,
/// `Ingenieur·innen`, `Ingenieur/-innen`, `Ingenieur(innen)` and `IngenieurInnen`. They are
/// skipped, so that the word is the same as `Ingenieure`.
final class Gender {

    private Gender() {}

    /// Whether a mark of gender may begin with `c`.
    static boolean mayMark(char c) {
        return ":*_·•/(I".indexOf(c) >= 0;
    }

    /// Where the word goes on (or ends) after a mark of gender that begins at `at`; `at` itself
    /// when there is none.
    static int end(String text, int start, int at) {
        if (at - start < 3) return at;
        char c = text.charAt(at);
        return switch (c) {
            case ':', '*', '_', '·', '•' -> suffix(text, at, at + 1);
            case '/' -> suffix(text, at, text.startsWith("/-", at) ? at + 2 : at + 1);
            case '(' -> bracket(text, at);
            case 'I' -> innerCapital(text, at);
            default -> at;
        };
    }

    private static int suffix(String text, int at, int from) {
        int end =
                text.startsWith("innen", from)
                        ? from + 5
                        : text.startsWith("in", from) ? from + 2 : at;
        boolean compound = end == from + 5; // "Kund:innenbetreuung"
        return end > at && (compound || !letter(text, end)) ? end : at;
    }

    private static int bracket(String text, int at) {
        if (text.startsWith("(innen)", at)) return at + 7;
        return text.startsWith("(in)", at) ? at + 4 : at;
    }

    private static int innerCapital(String text, int at) {
        boolean inner = text.startsWith("Innen", at) && Character.isLowerCase(text.charAt(at - 1));
        return inner ? at + 5 : at;
    }

    private static boolean letter(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }
}
