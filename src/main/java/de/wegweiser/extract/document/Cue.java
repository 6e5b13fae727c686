package de.wegweiser.extract.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern that is seldom found. Java's regex tries every alternative at every character; this
/// asks first whether the text holds any of the words that a match must hold, which costs a
/// twentieth of it (the prefilter of RE2's `FilteredRE2`, derived from the pattern itself).
///
/// Unlike Java's, letters whose case mapping leaves the usual (K for Kelvin, ſ, ς, İ) are no other
/// case of k, s, σ and i.
public final class Cue {

    private final Pattern pattern;

    /// One of them stands in every match; empty when none could be told.
    private final List<String> needles;

    private final boolean anyCase;

    private Cue(Pattern pattern) {
        this.pattern = pattern;
        this.anyCase = (pattern.flags() & Pattern.CASE_INSENSITIVE) != 0;
        this.needles =
                new Needles(pattern.pattern(), (pattern.flags() & Pattern.COMMENTS) != 0)
                        .all().stream()
                                .map(needle -> anyCase ? needle.toLowerCase(Locale.ROOT) : needle)
                                .distinct()
                                .toList();
    }

    /// @param flags as in [Pattern#compile(String, int)]; case is told here, not inside
    public static Cue of(String regex, int flags) {
        return new Cue(Pattern.compile(regex, flags));
    }

    /// With the case as written.
    public static Cue of(String regex) {
        return of(regex, 0);
    }

    /// Whether it is found anywhere.
    public boolean in(String text) {
        return matcher(text).find();
    }

    /// For finding and matching; a text that can hold no match is not handed on, so nothing can be
    /// replaced in it.
    public Matcher matcher(String text) {
        return pattern.matcher(possible(text) ? text : "");
    }

    /// Without the question before it.
    public Pattern pattern() {
        return pattern;
    }

    private boolean possible(String text) {
        if (needles.isEmpty()) return true;
        String read = anyCase ? text.toLowerCase(Locale.ROOT) : text;
        for (String needle : needles) if (read.contains(needle)) return true;
        return false;
    }

    @Override
    public String toString() {
        return pattern + " by " + needles;
    }

    /// Reads from a regex which words a match must hold one of.
    private static final class Needles {

        private static final int SHORTEST = 2;

        /// Signs that few lines hold.
        private static final String RARE = "/@©&";

        private final String regex;
        private int at;

        /// @param comments whether blanks mean nothing
        Needles(String regex, boolean comments) {
            this.regex = comments ? "" : regex;
            var unread = UNREAD.matcher(this.regex);
            if (unread.find())
                throw new IllegalArgumentException(unread.group() + " is not read here: " + regex);
        }

        /// Quoting, back references, characters by number, case that is told inside, and a bracket
        /// first in a class.
        private static final Pattern UNREAD =
                Pattern.compile(
                        "\\\\[QkxcE0-9]|(?<=.)\\(\\?[a-z]*[iu][a-z]*[):-]|\\(\\?[a-z]*[iu][a-z]*:|\\(\\?-[a-z]+\\)|\\[\\^?\\]");

        List<String> all() {
            return alternatives();
        }

        /// Up to the closing bracket or the end. Empty when one of them promises nothing.
        private List<String> alternatives() {
            var all = new ArrayList<String>();
            boolean each = true;
            do {
                var one = sequence();
                each &= !one.isEmpty();
                all.addAll(one);
            } while (at < regex.length() && regex.charAt(at) == '|' && at++ >= 0);
            return each ? all : List.of();
        }

        private List<String> sequence() {
            List<String> best = List.of();
            var run = new StringBuilder();
            while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
                char c = regex.charAt(at);
                if (c == '(') {
                    best = better(best, run);
                    best = better(best, group());
                } else if (c == '^' || c == '$') {
                    at++;
                } else if (c == '[') {
                    skipClass();
                    best = better(best, run);
                    optional();
                } else if (c == '.') {
                    at++;
                    best = better(best, run);
                    optional();
                } else if (c == '\\' && !literalEscape()) {
                    boolean border = "bB".indexOf(regex.charAt(at + 1)) >= 0;
                    skipEscape();
                    if (!border) best = better(best, run);
                    optional();
                } else {
                    if (c == '\\') at++;
                    int from = at;
                    at += Character.charCount(regex.codePointAt(at));
                    String letter = regex.substring(from, at);
                    boolean single = at >= regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0;
                    if (!optional()) run.append(letter);
                    if (!single) best = better(best, run);
                }
            }
            return better(best, run);
        }

        /// What is in brackets, when it has to be there.
        private List<String> group() {
            at++;
            boolean look = false;
            if (regex.startsWith("?", at)) {
                look =
                        regex.startsWith("?=", at)
                                || regex.startsWith("?!", at)
                                || regex.startsWith("?<=", at)
                                || regex.startsWith("?<!", at);
                while (":=!>)".indexOf(regex.charAt(at)) < 0) at++;
                if (regex.charAt(at) == ')') { // flags for what follows
                    at++;
                    return List.of();
                }
                at++;
            }
            var inner = alternatives();
            at++;
            boolean optional = optional();
            return look || optional ? List.of() : inner;
        }

        private boolean literalEscape() {
            char c = regex.charAt(at + 1);
            return !Character.isLetterOrDigit(c);
        }

        private void skipEscape() {
            char c = regex.charAt(at + 1);
            at += 2;
            if ((c == 'p' || c == 'P' || c == 'x' || c == 'k' || c == 'N')
                    && regex.startsWith("{", at)) at = regex.indexOf('}', at) + 1;
            else if (c == 'p' || c == 'P') at++;
            else if (c == 'u') at += 4;
        }

        private void skipClass() {
            int depth = 0;
            do {
                char c = regex.charAt(at);
                if (c == '\\') at++;
                else if (c == '[') depth++;
                else if (c == ']') depth--;
                at++;
            } while (depth > 0);
        }

        /// Steps over a quantifier; whether it allows none at all.
        private boolean optional() {
            if (at >= regex.length()) return false;
            char c = regex.charAt(at);
            boolean none = c == '?' || c == '*' || regex.startsWith("{0", at);
            if (c == '{') at = regex.indexOf('}', at) + 1;
            else if (c == '?' || c == '*' || c == '+') at++;
            else return false;
            if (at < regex.length() && "?+".indexOf(regex.charAt(at)) >= 0) at++;
            return none;
        }

        /// The run ends here.
        private static List<String> better(List<String> best, StringBuilder run) {
            boolean rare = run.length() == 1 && RARE.indexOf(run.charAt(0)) >= 0;
            var one =
                    run.length() < SHORTEST && !rare ? List.<String>of() : List.of(run.toString());
            run.setLength(0);
            return better(best, one);
        }

        /// Long words are rare; few are asked for quickly.
        private static List<String> better(List<String> best, List<String> other) {
            if (other.isEmpty()) return best;
            return best.isEmpty() || worth(other) > worth(best) ? other : best;
        }

        private static double worth(List<String> needles) {
            return needles.stream().mapToInt(String::length).min().orElse(0)
                    - needles.size() / 10.0;
        }
    }
}
