package de.wegweiser.extract.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.ThreadSafeSentenceDetectorME;

/// Cuts a block into sentences: OpenNLP's detector, mended where German pages mislead it. Safe for
/// any number of threads.
///
/// A line break or a cell's border ends a sentence, unless it breaks off with a comma or a word
/// that leads on, or the next line goes on in lower case. Nothing ends at `z. B.`, `Dr.-Ing.`, `e.
/// V.`, `GmbH & Co. KG`, `3. Mai` or inside `Ingenieur:innen`.
public final class Sentences {

    /// Words that end in a full stop and seldom end a sentence: single letters and chains of them
    /// (`z. B.`, `i.d.R.`), and these.
    private static final Pattern ABBREVIATION =
            Pattern.compile(
                    "(?iu)(?:^|[\\s\\u00a0\\u202f(\\[/„\"-]|(?<=\\.))(?:[a-zäöü]|e\\.[ \\u00a0]?kfm|z\\.[ \\u00a0]?zt|[bm]\\.[ \\u00a0]?(?:sc|eng)|(?<=-)wirt|"
                            + "zzgl|zzt|inkl|exkl|einschl|insb|insbes|ggf|bzw|evtl|usw|ca|vgl|sog|bspw|entspr|"
                            + "tel|fax|mob|nr|abs|art|abb|tab|kap|bd|aufl|ff|hrsg|verf|anm|"
                            + "mind|max|min|mio|mrd|tsd|std|jh|jhd|prof|dr|dipl|"
                            + "ing|univ|jun|sen|med|rer|nat|phil|oec|pol|jur|habil|pd|"
                            + "st|co|inh|geb|gebr|fa|fam|gem|gegr|lt|abt|"
                            + "vert|dir|wiss|stellv|hr|fr|bzgl|betr|kath|ev|allg|techn|ehem|verantw|etc|vs|mr|"
                            + "mrs|ms|no|vol|fig|al|jan|feb|mrz|apr|jul|aug|sep|sept|okt|nov|dez)\\.$|"
                            + "\\p{L}str\\.$|(?-i:\\bStr\\.$)");

    /// An ordinal: `3. Mai`, `21. Jahrhundert`; not a year that ends a sentence.
    private static final Pattern ORDINAL =
            Pattern.compile("(?:^|[\\s\\u00a0\\u202f(])\\d{1,2}\\.$");

    private static final Pattern LINE =
            Pattern.compile("\\t|(?<!,| und| and| der| des| zur| of)\\n(?!\\p{Ll})");

    private final ThreadSafeSentenceDetectorME german;
    private final ThreadSafeSentenceDetectorME english;

    public Sentences() {
        german = detector("/opennlp-de-ud-gsd-sentence-1.3-2.5.4.bin");
        english = detector("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin");
    }

    private static ThreadSafeSentenceDetectorME detector(String resource) {
        try (InputStream in = Sentences.class.getResourceAsStream(resource)) {
            if (in == null)
                throw new IllegalStateException("no model " + resource + " on the class path");
            return new ThreadSafeSentenceDetectorME(new SentenceModel(in));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read model " + resource, e);
        }
    }

    /// The sentences of a text in order, without the white space around them.
    ///
    /// @param lang `en` takes the English model, all else the German one
    public List<Span> split(String text, String lang) {
        var sentences = new ArrayList<Span>();
        var lines = LINE.matcher(text);
        int from = 0;
        while (lines.find()) {
            line(text, from, lines.start(), lang, sentences);
            from = lines.end();
        }
        line(text, from, text.length(), lang, sentences);
        return sentences;
    }

    /// The sentence around an offset; the nearest one when it stands between two.
    public Span around(String text, int offset, String lang) {
        Span last = new Span(0, text.length());
        for (Span sentence : split(text, lang)) {
            last = sentence;
            if (offset < sentence.end()) return sentence;
        }
        return last;
    }

    private void line(String text, int from, int to, String lang, List<Span> into) {
        String line = text.substring(from, to);
        if (line.isBlank()) return;
        var detector = lang.equals("en") ? english : german;
        int start = -1;
        for (var found : detector.sentPosDetect(line)) {
            if (start < 0) start = found.getStart();
            if (goesOn(line, found.getEnd())) continue;
            into.add(new Span(from + start, from + found.getEnd()));
            start = -1;
        }
        if (start >= 0) into.add(new Span(from + start, from + line.stripTrailing().length()));
    }

    /// Whether the sentence goes on although the detector would cut here.
    private static boolean goesOn(String line, int end) {
        String rest = line.substring(end).stripLeading();
        if (rest.isEmpty()) return false;
        String before = line.substring(Math.max(0, end - 24), end);
        int next = rest.codePointAt(0);
        if (Character.isLowerCase(next)) return true;
        if (before.endsWith(":")) return !Character.isWhitespace(line.charAt(end));
        return ABBREVIATION.matcher(before).find() || ORDINAL.matcher(before).find();
    }
}
