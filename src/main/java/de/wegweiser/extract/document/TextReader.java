package de.wegweiser.extract.document;

import de.wegweiser.extract.document.Block.Kind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// Plain text and Markdown: paragraphs between empty lines, headings and list items by their marks.
final class TextReader {

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.+?)\\s*#*");
    private static final Pattern ITEM = Pattern.compile("(\\s*)(?:[-*+•·–]|\\d{1,2}[.)])\\s+(.+)");
    private static final Pattern RULE = Pattern.compile("[-=_*]{3,}");

    private final DocumentBuilder builder;
    private final StringBuilder paragraph = new StringBuilder();

    private TextReader(DocumentBuilder builder) {
        this.builder = builder;
    }

    static Document read(URI url, Instant fetchedAt, String type, String text) {
        var reader = new TextReader(new DocumentBuilder(url, fetchedAt).contentType(type));
        text.lines().forEach(reader::line);
        reader.flush();
        return reader.builder.build();
    }

    private void line(String raw) {
        String line = raw.strip().replaceAll("[ \\u00A0]+", " ");
        var heading = HEADING.matcher(line);
        var item = ITEM.matcher(raw.stripTrailing());
        if (line.isEmpty() || RULE.matcher(line).matches()) flush();
        else if (heading.matches()) {
            flush();
            builder.heading(heading.group(1).length(), heading.group(2));
        } else if (item.matches()) {
            flush();
            builder.add(
                    Kind.LIST_ITEM,
                    1 + item.group(1).length() / 2,
                    item.group(2).strip(),
                    Region.MAIN,
                    List.of());
        } else append(line);
    }

    /// Long lines are text that was wrapped, short ones are lines.
    private void append(String line) {
        int begin = paragraph.lastIndexOf("\n") + 1;
        boolean wrapped = paragraph.length() - begin > 60;
        if (!paragraph.isEmpty()) paragraph.append(wrapped ? ' ' : '\n');
        paragraph.append(line);
    }

    private void flush() {
        builder.paragraph(paragraph.toString());
        paragraph.setLength(0);
    }
}
