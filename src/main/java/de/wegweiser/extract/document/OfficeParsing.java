package de.wegweiser.extract.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.tika.config.TikaTaskTimeout;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.ToXMLContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// What Tika makes of a document. Documents of strangers can harm the process they are parsed in,
/// so this is done in one of its own: see [OfficeProcesses].
final class OfficeParsing {

    /// Characters we take from one document; a thick brochure has 200,000.
    private static final int LIMIT = 2_000_000;

    private final Parser parser;

    OfficeParsing(Parser parser) {
        this.parser = parser;
    }

    /// PDF, Word, PowerPoint, their open kin and RTF.
    static Parser tika() {
        var pdf = new PDFParser();
        var config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractAnnotationText(false);
        pdf.setPDFParserConfig(config);
        return new AutoDetectParser(
                new DefaultDetector(),
                pdf,
                new OOXMLParser(),
                new OfficeParser(),
                new OpenDocumentParser(),
                new RTFParser());
    }

    OfficeAnswer parse(OfficeDocument document) {
        try {
            return parsed(document);
        } catch (IOException | SAXException | TikaException | RuntimeException e) {
            return new OfficeAnswer.Failed(reason(e, document.type()));
        } catch (OutOfMemoryError e) {
            return new OfficeAnswer.Failed("needs more memory than there is: " + e, true);
        } catch (StackOverflowError | LinkageError | AssertionError e) {
            return new OfficeAnswer.Failed(reason(e, document.type()), true);
        }
    }

    private OfficeAnswer parsed(OfficeDocument document)
            throws IOException, SAXException, TikaException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, document.name());
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        context.set(TikaTaskTimeout.class, new TikaTaskTimeout(30_000));
        var out = new ToXMLContentHandler();
        try (InputStream in = new ByteArrayInputStream(document.body())) {
            parser.parse(in, new WriteOutContentHandler(out, LIMIT), metadata, context);
        }
        String xhtml = out.toString();
        String title = Objects.toString(metadata.get(TikaCoreProperties.TITLE), "");
        String type = Objects.toString(metadata.get(Metadata.CONTENT_TYPE), "");
        return Math.max(xhtml.length(), title.length()) > OfficeWire.LONGEST
                ? new OfficeAnswer.Failed(TOO_LONG)
                : new OfficeAnswer.Parsed(xhtml, title, type);
    }

    private static final String TOO_LONG = "the document holds more text than we read";

    private static String reason(Throwable e, String type) {
        if (e instanceof EncryptedDocumentException)
            return "the document is locked with a password";
        if (WriteLimitReachedException.isWriteLimitReached(e)) return TOO_LONG;
        return "damaged %s: %s".formatted(type, root(e, 10));
    }

    /// The first cause, whose message says most.
    private static Throwable root(Throwable e, int depth) {
        return e.getCause() == null || depth == 0 ? e : root(e.getCause(), depth - 1);
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
