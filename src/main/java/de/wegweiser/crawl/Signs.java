package de.wegweiser.crawl;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What on a page promises facts, told cheaply and without knowing any: addresses of people, names
/// with a title, firms with their legal form, grant numbers, and the nouns of a sentence in which
/// somebody offers, makes or researches something. Whether there is a fact behind, the extraction
/// finds out; here it only counts how many of them the site had not shown before.
final class Signs {

    /// Characters of a page that we look at. Ours; what a page is about it says early.
    private static final int LOOKED_AT = 50_000;

    private static final String WORD = "\\p{Lu}[\\p{L}&-]{1,40}";

    private static final List<Pattern> NAMES =
            List.of(
                    Pattern.compile(
                            "[\\w.+-]{1,64}(?:@|\\s?\\(at\\)\\s?)[\\w-]{1,64}\\.[\\w.-]{2,64}"),
                    Pattern.compile(
                            "\\b(?:Prof|Dr|Dipl|M\\. ?Sc)\\b[\\p{L}. -]{0,20}?\\s"
                                    + WORD
                                    + "\\s"
                                    + WORD),
                    Pattern.compile(
                            WORD
                                    + "\\s(?:GmbH|AG|KG|SE|UG|e\\. ?V\\.|e\\. ?K\\.|Ltd|Inc|Universität|University|Hochschule)"),
                    Pattern.compile("\\b\\d{2}\\p{Lu}{1,3}\\d{2,6}\\p{L}?\\b"));

    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]{10,400}");

    private static final Pattern CLAIM =
            Pattern.compile(
                    "biete[nt]|angebot|leistung|kompeten|speziali|forsch|untersuch|entwick|fertig|herstell|berat|lösung|portfolio"
                            + "|schwerpunkt|projekt|vorhaben|gefördert|partner|einsetzen|setzen wir|nutzen wir|verwenden wir|erfahrung mit|kenntnisse|expert"
                            + "|\\boffer|provide|research|develop|manufactur|speciali|\\buse\\b|focus|experience|project|funded");

    private static final Pattern NOUN = Pattern.compile("\\p{Lu}[\\p{L}-]{4,60}");

    private Signs() {}

    /// Hashes of what was found; that two differ by chance hardly matters to a count.
    static Set<Integer> of(MainText page) {
        var text = page.text().subSequence(0, Math.min(LOOKED_AT, page.text().length()));
        var found = new HashSet<Integer>();
        for (var name : NAMES)
            name.matcher(text).results().forEach(match -> found.add(match.group().hashCode()));
        SENTENCE.matcher(text)
                .results()
                .map(match -> match.group().strip())
                .filter(sentence -> CLAIM.matcher(sentence.toLowerCase(Locale.ROOT)).find())
                .forEach(sentence ->
                        NOUN.matcher(sentence.substring(1))
                                .results()
                                .forEach(noun -> found.add(noun.group().hashCode())));
        return found;
    }
}
