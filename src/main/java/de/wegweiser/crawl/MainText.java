package de.wegweiser.crawl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/// What a page says for itself: its text without navigation, header, footer and forms.
///
/// @param words how many
/// @param digest equal for two pages that say the same
/// @param shape equal for two pages that differ only in numbers and names of days and months, as
///   the leaves of a calendar do
/// @param reservation words by which it keeps the right of text and data mining; empty without
record MainText(int words, String digest, String shape, Optional<String> reservation) {

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

    private static final Pattern DATES =
            Pattern.compile(
                    "\\d+|\\b(jan|feb|maer|mär|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec)\\p{L}*"
                            + "|\\b(mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)(n?tag|day|woch|ers|nes|s|ur)?(tag|day)?\\b");

    private static final Pattern MINING =
            Pattern.compile(
                    "(text[\\s-]*(und|and|&|-)[\\s-]*data[\\s-]*mining|data[\\s-]*mining|§\\s*44\\s*b\\b|\\btdm\\b)");

    private static final Pattern RESERVED =
            Pattern.compile(
                    "(vorbehalt|behalten|behält|untersag|verboten|nicht gestattet|nicht erlaubt|ausgeschlossen|widersprechen"
                            + "|reserv|prohibit|not permitted|forbidden|opt[\\s-]?out)");

    /// Characters on each side of the word "mining" in which a reservation must stand.
    private static final int NEAR = 200;

    /// @param body null for a page without one
    static MainText of(@Nullable Element body) {
        var text = new StringBuilder();
        if (body != null) collect(body, text);
        var plain = text.toString().toLowerCase(Locale.ROOT).strip();
        return new MainText(
                plain.isEmpty() ? 0 : (int) plain.chars().filter(c -> c == ' ').count() + 1,
                digest(plain),
                digest(DATES.matcher(plain).replaceAll("")),
                reservation(plain));
    }

    private static void collect(Element body, StringBuilder text) {
        body.filter((node, _) -> {
            if (AROUND.contains(node.normalName())) return NodeFilter.FilterResult.SKIP_ENTIRELY;
            if (node instanceof TextNode words) append(words, text);
            return NodeFilter.FilterResult.CONTINUE;
        });
    }

    private static void append(TextNode words, StringBuilder text) {
        var plain = words.text().strip();
        if (!plain.isEmpty()) text.append(plain).append(' ');
    }

    /// A reservation in prose is for people to judge; this only finds the words.
    private static Optional<String> reservation(String text) {
        var mining = MINING.matcher(text);
        while (mining.find()) {
            int from = Math.max(0, mining.start() - NEAR);
            int to = Math.min(text.length(), mining.end() + NEAR);
            var around = text.substring(from, to);
            if (RESERVED.matcher(around).find()) return Optional.of(around.strip());
        }
        return Optional.empty();
    }

    private static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
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
