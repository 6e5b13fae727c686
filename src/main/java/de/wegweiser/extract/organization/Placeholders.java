package de.wegweiser.extract.organization;

import java.util.regex.Pattern;

/// Values that a template left behind: nobody lives in Musterstadt.
final class Placeholders {

    private static final Pattern WORDS =
            Pattern.compile(
                    "(?iu)\\b(?:muster(?:stadt|straße|strasse|str\\.?|weg|firma|mann|frau|ort|hausen|allee|platz|gesellschaft)|max mustermann|beispiel(?:stadt|straße|firma)|example|placeholder|lorem|xxx+|todo|your ?(?:company|website)|ihre? firma|ihre domain|domain\\.tld)\\b|\\bMuster (?:GmbH|AG|KG)");

    private static final Pattern DIGITS =
            Pattern.compile("(?:DE|49|0)?(?:12345678[09]?|(\\d)\\1{5,}|987654321)");

    private Placeholders() {}

    static boolean in(String value) {
        return WORDS.matcher(value).find()
                || DIGITS.matcher(value.replaceAll("[^\\p{L}\\d]", "")).matches();
    }
}
