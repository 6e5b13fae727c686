package de.wegweiser.extract.organization;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import de.wegweiser.extract.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Phone numbers and e-mail addresses, also those that hide from robots.
public final class Contacts {

    /// A mail address in its canonical form and where it stands.
    public record Mail(Span span, String address) {}

    private static final String AT =
            "(?:\\s*(?:@|[\\[({<|]\\s*(?:at|ät|et|@|\\$|a|klammeraffe|affe|bei)\\s*[\\])}>|]|\\(\\s*at\\s*\\)|&#64;|\\[at\\])\\s*|\\s+(?:AT|at)\\s+(?=[\\w-]+(?:\\s*[\\[({]|\\s+(?:dot|DOT|punkt)\\s)))";
    private static final String DOT =
            "(?:\\.|\\s*[\\[({<]\\s*(?:dot|punkt|\\.|d)\\s*[\\])}>]\\s*|\\s+(?:dot|DOT|punkt|PUNKT)\\s+)";

    private static final Pattern MAIL =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}\\d._%+-])([\\p{L}\\d_%+-]+(?:"
                            + DOT
                            + "[\\p{L}\\d_%+-]+)*)"
                            + AT
                            + "([\\p{L}\\d-]+(?:"
                            + DOT
                            + "[\\p{L}\\d-]+)*"
                            + DOT
                            + "\\p{L}{2,12})(?![\\p{L}\\d@-])");

    private static final String NUMBER =
            "(?:\\+|00|\\(\\+|\\(0|0|\\(|[1-9])[\\d ()/_.–—\\-\\u00A0]{4,26}\\d";

    private static final Pattern LABELLED =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}])(?<label>tel(?:efon)?(?:nummer|nr)?|fon|phone|telephone|ruf(?:nummer)?|t|zentrale|mobil(?:telefon)?|mobile|handy|m|call|servicenummer|hotline)\\b\\.?(?: ?\\(?(?:büro|zentrale|office|mobil)\\)?)?[\\s:.–-]{0,4}(?<number>"
                            + NUMBER.replace("(?:\\+|", "(?:\\+ ?|")
                            + ")");

    private static final Pattern BARE =
            Pattern.compile(
                    "^\\s*(?<number>(?:\\+ ?|00|\\(\\+|\\(?0)[\\d ()/_.–—\\-]{5,24}\\d)\\s*$");

    private Contacts() {}

    /// All addresses of a text, in order.
    public static List<Mail> mails(String text) {
        var found = new ArrayList<Mail>();
        var mail = MAIL.matcher(text);
        while (mail.find()) {
            String address = canonical(mail.group(1)) + "@" + canonical(mail.group(2));
            if (!Placeholders.in(address)
                    && !address.matches("(?i).*\\.(?:png|jpe?g|svg|gif|js|css)"))
                found.add(new Mail(new Span(mail.start(), mail.end()), address));
        }
        return found;
    }

    private static String canonical(String printed) {
        return Pattern.compile(DOT, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(printed)
                .replaceAll(".")
                .replaceAll("\\s", "");
    }

    /// @param mobile whether it is announced as a mobile number
    record Phone(Span span, String number, boolean mobile) {}

    /// The first phone number of a line, in E.164.
    static Optional<Phone> phone(String line) {
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
                printed.replaceAll("[_–—/]", " ")
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
