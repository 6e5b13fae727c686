package de.wegweiser.extract.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.langdetect.ThreadSafeLanguageDetectorME;
import org.jspecify.annotations.Nullable;

/// The language a page is written in. Small words vote for German or English; only where they are
/// silent the page's own word counts, then OpenNLP's detector, which takes 2.6 s to load.
final class Language {

    private static final Set<String> GERMAN =
            Set.of(
                    "der", "die", "das", "und", "ist", "mit", "für", "von", "den", "dem", "des",
                    "ein", "eine", "einer", "wir", "sie", "nicht", "auf", "im", "zu", "zur", "zum",
                    "auch", "als", "werden", "wird", "sind", "bei", "oder", "nach", "aus", "über",
                    "durch", "unsere", "unser", "ihre", "ihr", "sich", "haben", "kann", "gemäß",
                    "am");

    private static final Set<String> ENGLISH =
            Set.of(
                    "the", "and", "of", "to", "is", "for", "with", "on", "are", "our", "we", "this",
                    "that", "by", "as", "be", "from", "or", "your", "you", "it", "an", "at", "have",
                    "has", "not", "can", "which", "their", "its", "was", "were", "will", "us",
                    "all");

    private static final Map<String, String> CODES =
            Map.ofEntries(
                    Map.entry("deu", "de"),
                    Map.entry("eng", "en"),
                    Map.entry("fra", "fr"),
                    Map.entry("pol", "pl"),
                    Map.entry("nld", "nl"),
                    Map.entry("ita", "it"),
                    Map.entry("spa", "es"),
                    Map.entry("tur", "tr"),
                    Map.entry("rus", "ru"),
                    Map.entry("ces", "cs"),
                    Map.entry("dan", "da"),
                    Map.entry("por", "pt"),
                    Map.entry("zho", "zh"),
                    Map.entry("cmn", "zh"),
                    Map.entry("ukr", "uk"),
                    Map.entry("nds", "de"),
                    Map.entry("gsw", "de"),
                    Map.entry("bar", "de"));

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /// Words we listen to at most: the vote is settled long before.
    private static final int ENOUGH = 3000;

    private @Nullable ThreadSafeLanguageDetectorME detector;

    /// The language of a block or page before anybody looked.
    static final String UNKNOWN = "und";

    /// Small words that must speak for a block's own language.
    private static final int VOTES = 3;

    private record Votes(int words, int german, int english) {}

    private static Votes votes(String text) {
        int german = 0;
        int english = 0;
        int words = 0;
        var word = WORD.matcher(text);
        while (words < ENOUGH && word.find()) {
            words++;
            String small = word.group().toLowerCase(Locale.ROOT);
            if (GERMAN.contains(small)) german++;
            else if (ENGLISH.contains(small)) english++;
        }
        return new Votes(words, german, english);
    }

    /// German or English where the block itself leaves no doubt, else what its page speaks.
    String of(Block block, String page) {
        if (block.text().length() < 30) return page;
        var votes = votes(block.text());
        int most = Math.max(votes.german, votes.english);
        if (most < VOTES
                || most * 8 < votes.words
                || most < 4 * (votes.german + votes.english - most)) return page;
        return votes.german > votes.english ? "de" : "en";
    }

    /// German or English, whichever has more small words; German when neither has.
    static String ofWords(String text) {
        var votes = votes(text);
        return votes.english > votes.german ? "en" : "de";
    }

    String of(Document page) {
        String text = page.text().length() > 60 ? page.text() : all(page);
        var votes = votes(text);
        int german = votes.german;
        int english = votes.english;
        int words = votes.words;
        if (Math.max(german, english) * 20 >= words && german != english && words > 0)
            return german > english ? "de" : "en";
        if (words >= 40 && Math.max(german, english) * 50 < words) return detected(text);
        if (!page.lang().equals("und")) return page.lang();
        if (text.matches("(?s).*[äöüß].*") || german > english) return "de";
        return english > 0 ? "en" : "und";
    }

    private static String all(Document page) {
        var all = new StringBuilder();
        page.blocks().forEach(block -> all.append(block.text()).append('\n'));
        return all.toString();
    }

    private String detected(String text) {
        String code =
                detector()
                        .predictLanguage(text.substring(0, Math.min(4000, text.length())))
                        .getLang();
        return CODES.getOrDefault(code, "und");
    }

    private synchronized ThreadSafeLanguageDetectorME detector() {
        if (detector == null)
            try (InputStream in = Language.class.getResourceAsStream("/langdetect-183.bin")) {
                if (in == null)
                    throw new IllegalStateException("no language model on the class path");
                detector = new ThreadSafeLanguageDetectorME(new LanguageDetectorModel(in));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the language model", e);
            }
        return detector;
    }
}
