package de.wegweiser.extract.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.mock.MockParser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// Reads documents as [OfficeServer] does, but does what they say when they are of its own kind.
final class HostileServer {

    private HostileServer() {}

    static void main(String[] args) throws IOException, InterruptedException {
        OfficeServer.serve(args, new Obedient());
    }

    /// @param deeds in the words of Tika's MockParser, or a question of [Obedient]
    static byte[] document(String deeds) {
        return ("%PDF-0.0\n" + deeds).getBytes(StandardCharsets.UTF_8);
    }

    private static final class Obedient implements Parser {

        @Override
        public Set<MediaType> getSupportedTypes(ParseContext context) {
            return Set.of();
        }

        @Override
        public void parse(
                InputStream in, ContentHandler handler, Metadata metadata, ParseContext context)
                throws IOException, SAXException, TikaException {
            var body = in.readAllBytes();
            var text = new String(body, StandardCharsets.UTF_8);
            if (!text.startsWith("%PDF-0.0\n")) {
                OfficeParsing.tika()
                        .parse(new ByteArrayInputStream(body), handler, metadata, context);
                return;
            }
            var deeds = text.lines().skip(1).toList();
            if (deeds.getFirst().startsWith("<mock>")) {
                var xml = String.join("\n", deeds).getBytes(StandardCharsets.UTF_8);
                new MockParser().parse(new ByteArrayInputStream(xml), handler, metadata, context);
                return;
            }
            var page = new XHTMLContentHandler(handler, metadata);
            page.startDocument();
            for (var question : deeds) page.element("p", answer(question));
            page.endDocument();
        }

        private static String answer(String question) throws IOException {
            var words = question.split(" ");
            return switch (words[0]) {
                case "litter" -> Files.createTempFile("litter", ".txt").toString();
                case "environment" -> System.getenv().keySet().toString();
                case "dial" -> dial(Integer.parseInt(words[1]));
                case "ask" -> ask(words[1]);
                default -> throw new IllegalArgumentException(question);
            };
        }

        private static String dial(int port) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return "connected to " + socket;
            } catch (IOException _) {
                return "refused";
            }
        }

        private static String ask(String url) {
            try (var in = URI.create(url).toURL().openStream()) {
                return "answered " + in.read();
            } catch (IOException _) {
                return "refused";
            }
        }
    }
}
