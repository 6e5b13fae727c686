package de.wegweiser.extract.organization;

import de.wegweiser.extract.document.Span;
import de.wegweiser.fact.OrganizationMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// VAT ids. A Steuernummer has no `DE`, a W-IdNr goes on with `-00001`. Alone a number needs the
/// right check digit; behind a label that calls it a VAT id it is what the page prints, right or
/// wrong ([OrganizationMention#verifiedVatId] tells).
final class VatIds {

    record Found(Span span, String value) {}

    private static final Pattern LABEL =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})(?:ust\\W{0,3}id|umsatzsteuer\\W{0,3}id|u\\W?id(?!\\p{L})|vat\\b|mwst|mehrwertsteuer|p\\. ?iva|partita iva|btw\\b|tva\\b|(?:§|section) ?27 ?a)");

    /// One digit too few or too many is a slip of the page, not another number.
    private static final Pattern CLAIMED =
            Pattern.compile(
                    "(?<![\\p{L}\\d])DE[\\s.:-]{0,3}(\\d(?:[ .\\u00A0-]?\\d){7,9})(?![\\d]|\\s?-\\s?\\d{5})");

    private static final Pattern GERMAN =
            Pattern.compile(
                    "(?<![\\p{L}\\d])DE[\\s.:-]{0,3}(\\d(?:[ .\\u00A0-]?\\d){8})(?![\\d]|\\s?-\\s?\\d{5})");
    private static final Pattern AUSTRIAN = Pattern.compile("(?<![\\p{L}\\d])AT ?U ?\\d{8}(?!\\d)");
    private static final Pattern SWISS =
            Pattern.compile(
                    "(?<![\\p{L}\\d])CHE[- ]?\\d{3}\\.? ?\\d{3}\\.? ?\\d{3}(?: ?(?:MWST|TVA|IVA))?(?!\\d)");

    /// Of the neighbours, as the member states write them (Directive 2006/112/EC, article 215; the
    /// forms as VIES lists them). Only behind a label: a number of a product may look the same.
    private static final Pattern EUROPEAN =
            Pattern.compile(
                    "(?<![\\p{L}\\d])(?:IT ?\\d{11}|LU ?\\d{8}|BE ?[01]\\d{9}|NL ?\\d{9}B\\d{2}|FR ?[A-Z\\d]{2} ?\\d{9}|PL ?\\d{10}|DK ?\\d{8}|CZ ?\\d{8,10}|ES ?[A-Z\\d]\\d{7}[A-Z\\d])(?![\\p{L}\\d])");

    private VatIds() {}

    static List<Found> in(String text) {
        var found = new ArrayList<Found>();
        var german = GERMAN.matcher(text);
        while (german.find()) {
            String digits = german.group(1).replaceAll("\\D", "");
            if (OrganizationMention.verified("DE" + digits) && !Placeholders.in("DE" + digits))
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

    /// @param label what rules the line, and the line before it
    static Optional<String> first(String label, String text) {
        var found = in(text);
        found.removeIf(number ->
                companyNumber(number.value()) && !labelled(text, number.span().start(), label));
        if (!found.isEmpty()) return Optional.of(found.getFirst().value());
        var european = EUROPEAN.matcher(text);
        if (european.find() && labelled(text, european.start(), label))
            return Optional.of(european.group().replace(" ", ""));
        var claimed = CLAIMED.matcher(text);
        if (!claimed.find()) return Optional.empty();
        String digits = claimed.group(1).replaceAll("\\D", "");
        return labelled(text, claimed.start(), label) && !Placeholders.in("DE" + digits)
                ? Optional.of("DE" + digits)
                : Optional.empty();
    }

    private static boolean labelled(String text, int at, String label) {
        return LABEL.matcher(text.substring(0, at)).find() || LABEL.matcher(label).find();
    }

    /// A Swiss firm's number (UIDG article 3) becomes that of its VAT by the letters behind it
    /// (MWSTV article 28, as the Federal Tax Administration prints it); without them, or a label,
    /// it is the number in the register.
    private static boolean companyNumber(String number) {
        return number.startsWith("CHE") && Character.isDigit(number.charAt(number.length() - 1));
    }

    /// The number of a Swiss firm that nothing calls a VAT id.
    static Optional<String> swissCompany(String label, String text) {
        return in(text).stream()
                .filter(found ->
                        companyNumber(found.value())
                                && !labelled(text, found.span().start(), label))
                .map(Found::value)
                .findFirst();
    }
}
