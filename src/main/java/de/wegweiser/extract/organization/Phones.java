package de.wegweiser.extract.organization;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import de.wegweiser.extract.document.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Phone numbers, in E.164 whatever their spelling.
final class Phones {

    private static final String NUMBER =
            "(?:\\+|00|\\(\\+|\\(0|0|\\(|[1-9])[\\d ()/_.·•–—\\-\\u00A0]{4,26}\\d";

    private static final Pattern LABELLED =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}])(?<label>tel(?:efon)?(?:nummer|nr)?|fon|phone|telephone|ruf(?:nummer)?|t|zentrale|mobil(?:telefon)?|mobile|handy|m|call|servicenummer|hotline)\\b\\.?(?: ?\\(?(?:büro|zentrale|office|mobil)\\)?)?[\\s:.–-]{0,4}(?<number>"
                            + NUMBER.replace("(?:\\+|", "(?:\\+ ?|")
                            + ")");

    private static final Pattern BARE =
            Pattern.compile(
                    "^\\s*(?<number>(?:\\+ ?|00|\\(\\+|\\(?0)[\\d ()/_.·•–—\\-]{5,24}\\d)\\s*$");

    private Phones() {}

    /// @param mobile whether it is announced as a mobile number
    record Phone(Span span, String number, boolean mobile) {}

    /// The first phone number of a line, in E.164.
    static Optional<Phone> in(String line) {
        var labelled = LABELLED.matcher(line);
        while (labelled.find()) {
            if (fax(line, labelled.start())) continue;
            var number = e164(labelled.group("number"));
            if (number.isPresent())
                return Optional.of(
                        new Phone(
                                new Span(labelled.start("number"), labelled.end("number")),
                                number.get(),
                                labelled.group("label")
                                        .toLowerCase(Locale.ROOT)
                                        .matches("mobil.*|handy|m")));
        }
        var bare = BARE.matcher(line);
        if (!bare.matches() || line.matches("\\s*\\d{5}\\s*|.*\\d{2}\\.\\d{2}\\.\\d{4}.*"))
            return Optional.empty();
        return e164(bare.group("number"))
                .map(number ->
                        new Phone(
                                new Span(bare.start("number"), bare.end("number")), number, false));
    }

    private static boolean fax(String line, int at) {
        return line.substring(Math.max(0, at - 5), at)
                .toLowerCase(Locale.ROOT)
                .matches(".*(?:fax|tele)\\W*");
    }

    static Optional<String> e164(String printed) {
        String plain =
                printed.replaceAll("[_·•–—/]", " ")
                        .replace("(0)", "")
                        .replaceAll("^\\(\\+(\\d+)\\)", "+$1 ")
                        .replaceAll("^\\+ ", "+")
                        .replaceAll("^\\+49 ?0", "+49");
        try {
            var util = PhoneNumberUtil.getInstance();
            var number = util.parse(plain, "DE");
            return util.isPossibleNumber(number)
                    ? Optional.of(util.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }
}
