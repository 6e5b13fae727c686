package de.wegweiser.extract.relation;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import de.wegweiser.extract.document.Cue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// From when to when a project runs: `01.04.2024–31.03.2027`, `04/2024 bis 03/2027`, `April 2024
/// bis März 2027`, `2024–2027`.
final class Terms {

    /// @param end last day
    record Term(@Nullable LocalDate start, @Nullable LocalDate end) {}

    private static final List<String> MONTHS =
            List.of(
                    "jan",
                    "feb",
                    "mär|mar|mrz",
                    "apr",
                    "mai|may",
                    "jun",
                    "jul",
                    "aug",
                    "sep",
                    "okt|oct",
                    "nov",
                    "dez|dec");

    private static final String DATE =
            "(?:(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})|(\\d{1,2})[/.](\\d{4})|(?:(\\d{1,2})\\.\\s)?(jan|feb|mär|mar|mrz|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)\\p{L}*\\.?\\s(\\d{4})|(\\d{4})-(\\d{2})-(\\d{2})|(20[0-4]\\d|199\\d))";

    private static final Pattern RANGE =
            Pattern.compile(
                    DATE + "\\s*(?:–|-|—|bis(?: zum)?(?: ende)?|to|until|till)\\s*" + DATE,
                    CASE_INSENSITIVE | UNICODE_CASE);

    private static final Cue ABOUT_TIME =
            Cue.of(
                    "laufzeit|projektlaufzeit|zeitraum|dauer|\\bläuft\\b|\\bvon\\b|duration|period|\\bterm\\b|runtime|\\bfrom\\b|projekt|project|förder",
                    CASE_INSENSITIVE | UNICODE_CASE);

    private static final Cue UNTIL =
            Cue.of(
                    "(?:läuft (?:noch )?bis|bis(?: zum)?(?: ende)?|until|ends? in)\\s(?:ende\\s)?"
                            + DATE,
                    CASE_INSENSITIVE | UNICODE_CASE);

    private static final int GROUPS = 12;

    private Terms() {}

    static Optional<Term> in(String text) {
        if (!ABOUT_TIME.matcher(text).find()) return Optional.empty();
        Matcher range = RANGE.matcher(text);
        if (range.find()) {
            LocalDate start = date(range, 0, false);
            LocalDate end = date(range, GROUPS, true);
            if (start != null && end != null && !end.isBefore(start))
                return Optional.of(new Term(start, end));
        }
        Matcher until = UNTIL.matcher(text);
        return until.find() && text.toLowerCase(Locale.GERMAN).contains("lauf")
                ? Optional.of(new Term(null, date(until, 0, true)))
                : Optional.empty();
    }

    private static @Nullable LocalDate date(Matcher m, int offset, boolean last) {
        try {
            if (m.group(offset + 1) != null)
                return LocalDate.of(
                        number(m, offset + 3), number(m, offset + 2), number(m, offset + 1));
            if (m.group(offset + 4) != null)
                return month(number(m, offset + 5), number(m, offset + 4), last);
            if (m.group(offset + 7) != null) {
                int month = month(m.group(offset + 7));
                return m.group(offset + 6) != null
                        ? LocalDate.of(number(m, offset + 8), month, number(m, offset + 6))
                        : month(number(m, offset + 8), month, last);
            }
            if (m.group(offset + 9) != null)
                return LocalDate.of(
                        number(m, offset + 9), number(m, offset + 10), number(m, offset + 11));
            return m.group(offset + 12) == null
                    ? null
                    : LocalDate.of(number(m, offset + 12), last ? 12 : 1, last ? 31 : 1);
        } catch (DateTimeException e) {
            return null; // 31.02.2024: a slip of the page
        }
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static int month(String word) {
        String lower = word.toLowerCase(Locale.GERMAN);
        for (int i = 0; i < MONTHS.size(); i++) if (lower.matches(MONTHS.get(i))) return i + 1;
        return 0;
    }

    private static LocalDate month(int year, int month, boolean last) {
        var of = YearMonth.of(year, month);
        return last ? of.atEndOfMonth() : of.atDay(1);
    }
}
