package de.wegweiser.crawl;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/// What a page says for itself: its text without navigation, header, footer and forms.
///
/// @param text as it stands in the source
/// @param words how many
/// @param digest equal for two pages that say the same
/// @param shape equal for two pages that differ only in numbers and names of days and months, as
///   the leaves of a calendar do
record MainText(CharSequence text, int words, String digest, String shape) {

    /// A page with fewer words says nothing that we could read.
    static final int FEW_WORDS = 20;

    private static final Set<String> AROUND =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "nav",
                    "header",
                    "footer",
                    "aside",
                    "form",
                    "svg",
                    "iframe");

    /// The names of days and months, German and English, long and short. A word that has the hash
    /// of one by chance changes nothing but the shape of its page.
    private static final WordHashes CALENDAR =
            WordHashes.of(
                    Stream.of(Locale.GERMAN, Locale.ENGLISH)
                            .flatMap(language ->
                                    Stream.of(
                                                    TextStyle.FULL,
                                                    TextStyle.SHORT,
                                                    TextStyle.FULL_STANDALONE)
                                            .flatMap(style ->
                                                    Stream.concat(
                                                            Arrays.stream(Month.values())
                                                                    .map(m ->
                                                                            m.getDisplayName(
                                                                                    style,
                                                                                    language)),
                                                            Arrays.stream(DayOfWeek.values())
                                                                    .map(d ->
                                                                            d.getDisplayName(
                                                                                    style,
                                                                                    language)))))
                            .map(name -> name.toLowerCase(Locale.ROOT).replace(".", "")));

    private static final Pattern MINING =
            Pattern.compile(
                    "(text[\\s-]*(und|and|&|-)[\\s-]*data[\\s-]*mining|data[\\s-]*mining|§\\s*44\\s*b\\b|\\btdm\\b)");

    private static final Pattern RESERVED =
            Pattern.compile(
                    "(vorbehalt|behalten|behält|untersag|verboten|nicht gestattet|nicht erlaubt|ausgeschlossen|widersprechen"
                            + "|reserv|prohibit|not permitted|forbidden|opt[\\s-]?out)");

    private static final long PRIME = 1_000_003;

    /// Characters of the longest name of a day or month, with a comma or a full stop.
    private static final int LONGEST_DAY = 14;

    /// Characters on each side of the word "mining" in which a reservation must stand.
    private static final int NEAR = 200;

    /// @param body null for a page without one
    static MainText of(@Nullable Element body) {
        var text = new StringBuilder();
        if (body != null) collect(body, text);
        int words = 0;
        long digest = 0;
        int shape = 0;
        var chars = new char[text.length()];
        text.getChars(0, chars.length, chars, 0);
        for (int start = 0; start < chars.length; start++) {
            if (Letters.kind(chars[start]) == Letters.BLANK) continue;
            int end = start;
            int hash = 0;
            int name = 0; // up to the last letter: without a comma or a full stop
            int kinds = 0;
            for (int kind;
                    end < chars.length && (kind = Letters.kind(chars[end])) != Letters.BLANK;
                    end++) {
                hash = 31 * hash + Letters.lower(chars[end], kind);
                kinds |= kind;
                if ((kind & Letters.LETTER) != 0) name = hash;
            }
            words++;
            digest = PRIME * digest + hash;
            boolean date =
                    (kinds & (Letters.DIGIT | Letters.LETTER)) == Letters.DIGIT
                            || (end - start <= LONGEST_DAY && CALENDAR.has(name));
            if (!date) shape = 31 * shape + hash;
            start = end;
        }
        return new MainText(text, words, Long.toHexString(digest), Integer.toHexString(shape));
    }

    private static void collect(Element body, StringBuilder text) {
        body.filter((node, _) -> {
            if (AROUND.contains(node.normalName())) return NodeFilter.FilterResult.SKIP_ENTIRELY;
            if (node instanceof TextNode words) append(words, text);
            return NodeFilter.FilterResult.CONTINUE;
        });
    }

    private static void append(TextNode words, StringBuilder text) {
        text.append(words.getWholeText()).append(' ');
    }

    /// Words by which the page keeps the right of text and data mining. Whether they do is for
    /// people to judge; this only finds them.
    Optional<String> reservation() {
        var plain = text.toString().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        var mining = MINING.matcher(plain);
        while (mining.find()) {
            int from = Math.max(0, mining.start() - NEAR);
            int to = Math.min(plain.length(), mining.end() + NEAR);
            var around = plain.substring(from, to);
            if (RESERVED.matcher(around).find()) return Optional.of(around.strip());
        }
        return Optional.empty();
    }

    /// 64 bits, enough to tell the pages of one site apart.
    static String digest(byte[] bytes) {
        var crc = new CRC32C();
        crc.update(bytes);
        return "%08x%08x".formatted((int) crc.getValue(), Arrays.hashCode(bytes));
    }

    boolean saysSomething() {
        return words >= FEW_WORDS;
    }
}
