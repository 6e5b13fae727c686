package de.wegweiser.extract.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// What Tika made of a PDF or Office document, as the tree of a web page: its paragraphs, tables
/// and headings are read like any other.
final class OfficeReader {

    /// A hyphen at the end of a line joins the parts of a word, unless it stands for one left out.
    private static final Pattern HYPHENATED =
            Pattern.compile("(?<=\\p{Ll})-\\n(?!(?:und|oder|bzw|sowie|and|or)\\b)(?=\\p{Ll})");

    private OfficeReader() {}

    /// @param name of the file
    static org.jsoup.nodes.Document tree(OfficeAnswer.Parsed parsed, String name) {
        var page = Jsoup.parse(parsed.xhtml(), "", Parser.htmlParser());
        page.title(parsed.title().isBlank() ? "" : parsed.title());
        if (name.toLowerCase(Locale.ROOT).endsWith(".pdf")
                || parsed.type().equals("application/pdf"))
            page.select("p").forEach(OfficeReader::paragraph);
        return page;
    }

    /// A PDF knows lines only: wrapped ones are joined, short ones stay lines, and one alone that
    /// looks like a heading becomes one.
    private static void paragraph(Element p) {
        String text = HYPHENATED.matcher(p.wholeText().strip()).replaceAll("");
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() == 1 && heading(lines.getFirst())) p.tagName("h5");
        p.empty();
        int longest = lines.stream().mapToInt(String::length).max().orElse(0);
        for (int i = 0; i < lines.size(); i++) {
            p.appendChild(new TextNode(lines.get(i) + " "));
            boolean wrapped = longest > 50 && lines.get(i).length() > longest * 0.7;
            if (!wrapped && i + 1 < lines.size()) p.appendElement("br");
        }
    }

    private static boolean heading(String line) {
        return line.length() <= 60
                && Character.isUpperCase(line.codePointAt(0))
                && !line.matches(".*[.,;:!?\\d@]$|.*\\d{4,}.*")
                && line.chars().filter(Character::isLetter).count() > 3;
    }
}
