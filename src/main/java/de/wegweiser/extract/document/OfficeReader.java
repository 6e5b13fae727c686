package de.wegweiser.extract.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.tika.config.TikaTaskTimeout;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// PDF and Office through Tika, as the tree of a web page: its paragraphs, tables and headings are
/// read like any other.
final class OfficeReader {

    /// Characters we take from one document; a thick brochure has 200,000.
    private static final int LIMIT = 2_000_000;

    /// A hyphen at the end of a line joins the parts of a word, unless it stands for one left out.
    private static final Pattern HYPHENATED =
            Pattern.compile("(?<=\\p{Ll})-\\n(?!(?:und|oder|bzw|sowie|and|or)\\b)(?=\\p{Ll})");

    private final AutoDetectParser parser;

    OfficeReader() {
        var pdf = new PDFParser();
        var config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractAnnotationText(false);
        pdf.setPDFParserConfig(config);
        parser =
                new AutoDetectParser(
                        new DefaultDetector(),
                        pdf,
                        new OOXMLParser(),
                        new OfficeParser(),
                        new OpenDocumentParser(),
                        new RTFParser());
    }

    org.jsoup.nodes.Document read(byte[] body, String name)
            throws IOException, SAXException, TikaException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        context.set(TikaTaskTimeout.class, new TikaTaskTimeout(30_000));
        var out = new ToXMLContentHandler();
        try (InputStream in = new ByteArrayInputStream(body)) {
            parser.parse(in, new WriteOutContentHandler(out, LIMIT), metadata, context);
        }
        var page = Jsoup.parse(out.toString(), "", Parser.htmlParser());
        String title = metadata.get(TikaCoreProperties.TITLE);
        page.title(title == null || title.isBlank() ? "" : title);
        if (name.toLowerCase(Locale.ROOT).endsWith(".pdf")
                || "application/pdf".equals(metadata.get(Metadata.CONTENT_TYPE)))
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

    /// Pictures and attachments are not read.
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                InputStream in, ContentHandler handler, Metadata metadata, boolean html) {
            // by choice: see above
        }
    }
}
