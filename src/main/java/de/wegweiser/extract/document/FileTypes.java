package de.wegweiser.extract.document;

import de.wegweiser.archive.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/// What kind of file a snapshot is. The bytes decide; the name and the server's word help where the
/// bytes leave a choice.
final class FileTypes {

    static final String HTML = "text/html";

    private static final Set<String> OFFICE =
            Set.of(
                    "application/pdf",
                    "application/rtf",
                    "application/msword",
                    "application/vnd.ms-powerpoint",
                    "application/x-tika-msoffice",
                    "application/x-tika-ooxml",
                    "application/x-tika-ooxml-protected",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.oasis.opendocument.presentation");

    private static final Set<String> TEXT =
            Set.of("text/plain", "text/markdown", "text/x-web-markdown", "text/x-markdown");

    private static final Pattern MARKUP =
            Pattern.compile("(?i)<(?:!doctype html|html|head|body|title)\\b");

    /// How many bytes we look at for the marks of a web page.
    private static final int HEAD = 2048;

    private final MimeTypes known = MimeTypes.getDefaultMimeTypes();

    static boolean office(String type) {
        return OFFICE.contains(type);
    }

    static boolean text(String type) {
        return TEXT.contains(type);
    }

    String of(Snapshot page) {
        String said = page.contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        String head = head(page.body());
        // before Tika's table of marks: nearly all pages, and a twentieth of their cost
        boolean html = said.contains("html") || MARKUP.matcher(head).find();
        if (html && !head.contains("%PDF-")) return HTML;
        String bytes = detect(page.body(), null);
        if (bytes.equals("application/pdf")) return bytes;
        if (html) return HTML;
        String name = detect(new byte[0], fileName(page));
        return switch (bytes) {
            case "application/zip", "application/x-tika-msoffice" -> better(bytes, name, said);
            case "text/plain" -> text(name) ? name : text(said) || said.isEmpty() ? bytes : said;
            default -> bytes.equals("application/xhtml+xml") ? HTML : bytes;
        };
    }

    private static String better(String bytes, String name, String said) {
        if (office(name)) return name;
        return office(said) ? said : bytes;
    }

    static String fileName(Snapshot page) {
        String path = page.url().getPath() == null ? "" : page.url().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String head(byte[] body) {
        return new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.ISO_8859_1);
    }

    private String detect(byte[] body, @Nullable String name) {
        var metadata = new Metadata();
        if (name != null) metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (var in = new ByteArrayInputStream(body)) {
            return known.detect(in, metadata).getBaseType().toString();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read from memory", e);
        }
    }
}
