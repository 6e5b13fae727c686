package de.wegweiser.fact;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Mail addresses, also hidden ones, phone numbers and ORCID iDs in a text: ways to reach somebody,
/// which may be that person's own. Not for reading an Impressum, where each has to be right.
public final class Contacts {

    private static final Pattern CONTACT =
            Pattern.compile(
                    "\\b\\d{4}[-\\u00AD\\u2010-\\u2015\\u2212]\\d{4}[-\\u00AD\\u2010-\\u2015\\u2212]\\d{4}[-\\u00AD\\u2010-\\u2015\\u2212]\\d{3}[\\dXx]\\b|[\\p{L}\\p{N}._%+-]{1,64}(?:@|\\s?[\\[(](?:at|ät)[\\])]\\s?)[\\p{L}\\p{N}.-]{3,80}|(?:\\+\\d|\\b0\\d)[\\d /().–-]{5,20}\\d");

    private Contacts() {}

    public static boolean in(String text) {
        return CONTACT.matcher(text).find();
    }

    /// The text with `[…]` in their place.
    public static String without(String text) {
        return without(text, _ -> true);
    }

    /// The text with `[…]` in the place of some of them.
    ///
    /// @param which told each as it is printed
    public static String without(String text, Predicate<String> which) {
        return CONTACT.matcher(text)
                .replaceAll(found ->
                        which.test(found.group())
                                ? "[…]"
                                : Matcher.quoteReplacement(found.group()));
    }
}
