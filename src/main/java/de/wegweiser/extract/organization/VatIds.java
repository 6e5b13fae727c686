package de.wegweiser.extract.organization;

import de.wegweiser.extract.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// VAT ids with a right check digit. A Steuernummer has no `DE`, a W-IdNr goes on with `-00001`.
final class VatIds {

    record Found(Span span, String value) {}

    private static final Pattern GERMAN =
            Pattern.compile(
                    "(?<![\\p{L}\\d])DE[\\s.:-]{0,3}(\\d(?:[ .\\u00A0-]?\\d){8})(?![\\d]|\\s?-\\s?\\d{5})");
    private static final Pattern AUSTRIAN = Pattern.compile("(?<![\\p{L}\\d])AT ?U ?\\d{8}(?!\\d)");
    private static final Pattern SWISS =
            Pattern.compile(
                    "(?<![\\p{L}\\d])CHE[- ]?\\d{3}\\.? ?\\d{3}\\.? ?\\d{3}(?: ?(?:MWST|TVA|IVA))?(?!\\d)");

    private VatIds() {}

    static List<Found> in(String text) {
        var found = new ArrayList<Found>();
        var german = GERMAN.matcher(text);
        while (german.find()) {
            String digits = german.group(1).replaceAll("\\D", "");
            if (verified(digits) && !Placeholders.in("DE" + digits))
                found.add(new Found(new Span(german.start(), german.end()), "DE" + digits));
        }
        var austrian = AUSTRIAN.matcher(text);
        while (austrian.find())
            found.add(
                    new Found(
                            new Span(austrian.start(), austrian.end()),
                            austrian.group().replace(" ", "")));
        var swiss = SWISS.matcher(text);
        while (swiss.find())
            found.add(new Found(new Span(swiss.start(), swiss.end()), swiss.group().strip()));
        return found;
    }

    /// ISO 7064 MOD 11,10 over nine digits.
    static boolean verified(String digits) {
        int product = 10;
        for (int i = 0; i < 8; i++) {
            int sum = (digits.charAt(i) - '0' + product) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (11 - product) % 10 == digits.charAt(8) - '0';
    }
}
