package de.wegweiser.extract.learned;

import de.wegweiser.extract.document.Sentences;
import de.wegweiser.extract.document.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.tokenize.ThreadSafeTokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/// Sentences and words of a text: what a [NameFinder] reads.
public final class TextTokens {

    /// A word, a number or a mark.
    ///
    /// @param start where it begins in the text, in UTF-16 units
    /// @param end exclusive
    public record Token(String text, int start, int end) {}

    private final Sentences sentences = new Sentences();
    private final ThreadSafeTokenizerME german =
            tokenizer("/opennlp-de-ud-gsd-tokens-1.3-2.5.4.bin");
    private final ThreadSafeTokenizerME english =
            tokenizer("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin");

    private static ThreadSafeTokenizerME tokenizer(String resource) {
        try (InputStream in = TextTokens.class.getResourceAsStream(resource)) {
            if (in == null)
                throw new IllegalStateException("no model " + resource + " on the class path");
            return new ThreadSafeTokenizerME(new TokenizerModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read model " + resource, e);
        }
    }

    /// @param lang `en` takes the English models, all else the German ones
    /// @return for each sentence its tokens, in their order
    public List<List<Token>> of(String text, String lang) {
        var tokenizer = lang.equals("en") ? english : german;
        var all = new ArrayList<List<Token>>();
        for (Span sentence : sentences.split(text, lang)) {
            var tokens = new ArrayList<Token>();
            for (var found : tokenizer.tokenizePos(sentence.in(text))) {
                int start = sentence.start() + found.getStart();
                int end = sentence.start() + found.getEnd();
                tokens.add(new Token(text.substring(start, end), start, end));
            }
            if (!tokens.isEmpty()) all.add(tokens);
        }
        return all;
    }
}
