package de.wegweiser.extract.relation;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;
import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;

import de.wegweiser.extract.document.Block;
import de.wegweiser.extract.document.Cue;
import de.wegweiser.extract.document.Document;
import de.wegweiser.extract.document.Span;
import java.util.regex.Pattern;

/// Tables of organizations: whether a first row tells what the columns are.
final class Tables {

    /// The head of a column, not an entry of it.
    static final Cue COLUMN =
            Cue.of(
                    "\\W{0,9}(bild|foto|logo|nr|photo|image|picture|name|firma|unternehmen|einrichtung(en)?|institution(en)?|organisation(en)?|partner|ort|stadt|thema|themen|projekt(e)?|rolle|ansprechpartner\\w*|branche|aufgabe|beitrag|kontakt|mitglied(er)?|company|institution|organi[sz]ation|role|topic|member)\\W{0,9}",
                    CASE_INSENSITIVE | UNICODE_CASE | UNICODE_CHARACTER_CLASS);

    private Tables() {}

    /// Whether a row is the head of a table of several columns.
    static boolean head(Block row) {
        int end = row.text().indexOf('\t');
        return row.kind() == Block.Kind.TABLE_ROW
                && end > 0
                && COLUMN.matcher(row.text().substring(0, end)).matches();
    }

    /// The cell of a row that names somebody: the first, or the one beside what he is called in
    /// short (*HM*, *Hochschule Musterstadt*).
    static Span name(String row) {
        Span first = Consortium.firstOf(row);
        int from = first.end() + 1;
        if (first.end() >= row.length()
                || row.charAt(first.end()) != '\t'
                || !SHORT.matcher(first.in(row)).matches()) return first;
        int end = row.indexOf('\t', from);
        Span next = new Span(from, end < 0 ? row.length() : end);
        String name = next.in(row);
        boolean full =
                name.length() > first.end() - first.start()
                        && name.length() <= LONGEST
                        && Character.isUpperCase(name.charAt(0))
                        && first.in(row).charAt(0) == name.charAt(0);
        return full ? next : first;
    }

    /// What somebody is called in short.
    private static final Pattern SHORT = Pattern.compile("\\p{Lu}[\\p{L}\\d-]{1,7}");

    /// Characters of a name; more are a task.
    private static final int LONGEST = 80;

    /// Whether a row, or the first of those right above it, is a head.
    static boolean headed(Document page, Block row) {
        if (row.kind() != Block.Kind.TABLE_ROW) return false;
        return head(page.firstRow(row));
    }
}
