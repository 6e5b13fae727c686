package de.wegweiser.resolve;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A project's title and its acronym, folded, however the two are printed together.
///
/// @param title without the acronym; the acronym where nothing else is printed
/// @param acronym empty when there is none
record ProjectTitle(String title, String acronym) {

    /// `KLUP – Kluge Pressen`: one word with two capitals or digits at least.
    private static final Pattern BEFORE =
            Pattern.compile(
                    "^\\W*((?=\\S*[\\p{Lu}\\d]\\S*[\\p{Lu}\\d])\\S{2,15}?)\\s*[–—:-]\\s+(?=\\S)");

    /// `Kluge Pressen (KLUP)`.
    private static final Pattern BEHIND =
            Pattern.compile("\\s\\(((?=\\S*[\\p{Lu}\\d]\\S*[\\p{Lu}\\d])[^\\s()]{2,15})\\)\\W*$");

    static ProjectTitle of(String printed, @Nullable String told) {
        String acronym = told == null ? "" : Names.project(told);
        var before = BEFORE.matcher(printed);
        if (before.find()) return of(printed.substring(before.end()), before.group(1), acronym);
        var behind = BEHIND.matcher(printed);
        if (behind.find())
            return of(printed.substring(0, behind.start()), behind.group(1), acronym);
        return new ProjectTitle(Names.project(printed), acronym);
    }

    private static ProjectTitle of(String rest, String printed, String told) {
        return new ProjectTitle(
                Names.project(rest), told.isEmpty() ? Names.project(printed) : told);
    }
}
