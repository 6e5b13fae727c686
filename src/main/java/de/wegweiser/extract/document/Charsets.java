package de.wegweiser.extract.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Decodes a page as browsers do: byte order mark, then the server's word, then the page's own; but
/// bytes that prove the label wrong are believed before the label.
final class Charsets {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Pattern NAMED =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w:.-]+)");

    /// How far browsers look for a `meta` that names the charset, in bytes (WHATWG HTML §13.2.3.2),
    /// and some more, since templates put scripts first.
    private static final int HEAD = 8192;

    private Charsets() {}

    /// Whether bytes that are said to be text are something else: more than one in a hundred of the
    /// first is a code that no text holds (the binary data bytes of WHATWG MIME Sniffing §3, looked
    /// for where §7.1 looks). One alone is a page that was pasted together badly.
    static boolean binary(byte[] body) {
        if (starts(body, 0xFE, 0xFF) || starts(body, 0xFF, 0xFE)) return false;
        int header = Math.min(body.length, 1445);
        int binary = 0;
        for (int i = 0; i < header; i++) {
            int code = body[i] & 0xFF;
            boolean layout = code >= '\t' && code <= '\r' && code != 0x0B;
            if (code < ' ' && !layout && code != 0x1B) binary++;
        }
        return binary * 100 > header;
    }

    static String decode(byte[] body, String contentType) {
        if (starts(body, 0xEF, 0xBB, 0xBF))
            return new String(body, 3, body.length - 3, StandardCharsets.UTF_8);
        if (starts(body, 0xFE, 0xFF) || starts(body, 0xFF, 0xFE))
            return new String(body, StandardCharsets.UTF_16);
        var utf8 = strictly(body);
        if (utf8.isPresent() && utf8.get().length() < body.length) return utf8.get();
        Charset named = named(contentType).or(() -> named(head(body))).orElse(WINDOWS);
        if (named.equals(StandardCharsets.UTF_8))
            return utf8.orElseGet(() -> new String(body, WINDOWS));
        if (named.equals(StandardCharsets.ISO_8859_1) || named.equals(StandardCharsets.US_ASCII))
            return new String(body, WINDOWS);
        return new String(body, named);
    }

    /// The text when every byte obeys UTF-8. Umlauts of another charset never do.
    private static Optional<String> strictly(byte[] body) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> named(String text) {
        var name = NAMED.matcher(text);
        while (name.find()) {
            var charset = known(name.group(1));
            if (charset.isPresent()) return charset;
        }
        return Optional.empty();
    }

    /// Empty for `utf8mb4` and other names nobody knows, and for UTF-16: what could be read so far
    /// was not.
    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name))
                    .filter(charset -> !charset.name().startsWith("UTF-16"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    private static String head(byte[] body) {
        return new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.ISO_8859_1);
    }

    private static boolean starts(byte[] body, int... mark) {
        if (body.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((body[i] & 0xFF) != mark[i]) return false;
        return true;
    }
}
