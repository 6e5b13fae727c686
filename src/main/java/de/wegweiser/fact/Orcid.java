package de.wegweiser.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// ORCID iDs: the numbers under which researchers are known for life, wherever they work. Fifteen
/// digits and a check digit (ORCID, "Structure of the ORCID Identifier"), here always in their
/// normal form: `0000-0002-1825-0097`.
public final class Orcid {

    /// An iD and where it stands.
    ///
    /// @param bare whether it is written without hyphens, as other numbers are too
    public record Found(String id, int start, int end, boolean bare) {}

    private static final String HYPHEN = "[-\\u00AD\\u2010-\\u2015\\u2212]";

    private static final String DIGITS =
            "(?<one>\\d{4})(?<gap>"
                    + HYPHEN
                    + "|[ \\u00A0]?)(?<two>\\d{4})\\k<gap>(?<three>\\d{4})\\k<gap>(?<four>\\d{3}[\\dXx])";

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d])(?<!\\d[.-])" + DIGITS + "(?![\\p{L}\\d]|[.-]\\d)");

    /// Also those of pages that wrap it: `my-orcid?orcid=`.
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?i)(?:https?:)?(?://)?(?:www\\.)?orcid\\.org/(?:[a-z-]*\\?orcid=)?"
                            + DIGITS
                            + "(?![\\p{L}\\d]).*");

    private static final Pattern LABELLED =
            Pattern.compile("(?i)(?:orcid(?: ?id)?[: ]*)?" + DIGITS);

    /// The first number that ORCID gives out; what is lower is somebody's idea of an example.
    private static final String FIRST = "0000-0001-5000-0007";

    private Orcid() {}

    /// The iD that an address at orcid.org leads to.
    public static Optional<String> behind(String address) {
        var found = ADDRESS.matcher(address.strip());
        return found.matches() ? checked(found) : Optional.empty();
    }

    /// The iD that a value is, as a number or as an address.
    public static Optional<String> of(String value) {
        var found = LABELLED.matcher(value.strip());
        return found.matches() ? checked(found) : behind(value);
    }

    /// All numbers of a text that may be one, in order.
    public static List<Found> in(String text) {
        var all = new ArrayList<Found>();
        var found = NUMBER.matcher(text);
        while (found.find()) {
            boolean bare = found.group("gap").isBlank();
            checked(found)
                    .ifPresent(id -> all.add(new Found(id, found.start(), found.end(), bare)));
        }
        return all;
    }

    static boolean isNormal(String value) {
        return of(value).filter(value::equals).isPresent();
    }

    private static Optional<String> checked(Matcher found) {
        String last = found.group("four").toUpperCase(java.util.Locale.ROOT);
        String id =
                String.join(
                        "-", found.group("one"), found.group("two"), found.group("three"), last);
        return verified(id.replace("-", "")) && id.compareTo(FIRST) >= 0
                ? Optional.of(id)
                : Optional.empty();
    }

    /// ISO 7064 MOD 11-2 over the first fifteen digits; X stands for ten.
    private static boolean verified(String digits) {
        int total = 0;
        for (int i = 0; i < 15; i++) total = (total + digits.charAt(i) - '0') * 2 % 11;
        int check = (12 - total) % 11;
        return digits.charAt(15) == (check == 10 ? 'X' : (char) ('0' + check));
    }
}
