package de.wegweiser.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Cuts what a user typed, and labels, into words that can be compared: lower case, umlauts folded,
/// German endings off. English words go through the same, on both sides.
final class Words {

    /// What says that something is asked, and nothing of what.
    private static final Set<String> ASKING =
            Set.of(
                    "wer",
                    "was",
                    "wo",
                    "welche",
                    "welcher",
                    "welches",
                    "kennt",
                    "kennen",
                    "kann",
                    "könnte",
                    "hilft",
                    "helfen",
                    "hilfe",
                    "sich",
                    "aus",
                    "mit",
                    "bei",
                    "beim",
                    "im",
                    "in",
                    "am",
                    "an",
                    "auf",
                    "für",
                    "fuer",
                    "von",
                    "vom",
                    "zu",
                    "zum",
                    "zur",
                    "der",
                    "die",
                    "das",
                    "den",
                    "dem",
                    "des",
                    "ein",
                    "eine",
                    "einen",
                    "einem",
                    "einer",
                    "und",
                    "oder",
                    "wir",
                    "uns",
                    "unser",
                    "unsere",
                    "unserer",
                    "suche",
                    "suchen",
                    "sucht",
                    "gesucht",
                    "brauchen",
                    "braucht",
                    "brauche",
                    "benötigen",
                    "gibt",
                    "es",
                    "ist",
                    "sind",
                    "hat",
                    "haben",
                    "macht",
                    "machen",
                    "bietet",
                    "bieten",
                    "forscht",
                    "forschen",
                    "arbeitet",
                    "arbeiten",
                    "experte",
                    "expertin",
                    "experten",
                    "fachleute",
                    "ansprechpartner",
                    "partner",
                    "firma",
                    "firmen",
                    "unternehmen",
                    "betrieb",
                    "anbieter",
                    "dienstleister",
                    "who",
                    "what",
                    "where",
                    "which",
                    "knows",
                    "know",
                    "can",
                    "help",
                    "helps",
                    "with",
                    "about",
                    "for",
                    "of",
                    "on",
                    "at",
                    "to",
                    "from",
                    "by",
                    "the",
                    "a",
                    "and",
                    "or",
                    "we",
                    "our",
                    "us",
                    "is",
                    "are",
                    "does",
                    "do",
                    "has",
                    "have",
                    "need",
                    "needs",
                    "looking",
                    "expert",
                    "experts",
                    "someone",
                    "somebody",
                    "company",
                    "companies",
                    "firm",
                    "firms",
                    "there",
                    "any",
                    "how",
                    "wie",
                    "thema",
                    "topic",
                    "bereich",
                    "field",
                    "region",
                    "nähe",
                    "near");

    private static final GermanAnalyzer ANALYZER = new GermanAnalyzer(CharArraySet.EMPTY_SET);

    private Words() {}

    /// @param text as it was typed
    /// @param stem for comparing
    record Word(String text, String stem) {

        /// Whether it says something of what is asked.
        boolean tells() {
            String small = text.toLowerCase(Locale.GERMAN);
            return text.length() > 1
                    && !ASKING.contains(small)
                    && !GermanAnalyzer.getDefaultStopSet().contains(small)
                    && !EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(small);
        }

        /// In German a noun has a capital letter: it says more than what stands around it.
        boolean noun() {
            return Character.isUpperCase(text.codePointAt(0));
        }
    }

    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken())
                words.add(
                        new Word(
                                text.substring(offset.startOffset(), offset.endOffset()),
                                term.toString()));
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    static List<String> stems(String text) {
        return of(text).stream().map(Word::stem).toList();
    }
}
