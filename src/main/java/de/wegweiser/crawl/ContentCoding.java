package de.wegweiser.crawl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/// Undoes Content-Encoding, within limits: a few kilobytes may not become gigabytes.
public final class ContentCoding {

    /// A body stacked in more codings than this was made to tire us.
    private static final int MOST_CODINGS = 2;

    /// Bytes that may come of any body, however small: a short page of blanks compresses well.
    private static final long SMALL = 64 * 1024;

    private ContentCoding() {}

    /// @param encodings values of the Content-Encoding headers, in their order
    /// @param limit of the decoded body, in bytes; what is beyond is cut
    /// @param ratio decoded bytes accepted for each encoded one
    /// @throws IOException when a coding is unknown, damaged or inflates too much
    public static byte[] decode(byte[] body, List<String> encodings, long limit, int ratio)
            throws IOException {
        var codings = codings(encodings);
        if (codings.size() > MOST_CODINGS)
            throw new IOException(codings.size() + " content codings on one body");
        var decoded = body;
        for (var coding : codings) {
            long most = Math.max(SMALL, (long) body.length * ratio);
            decoded = inflate(decoded, coding, limit, most);
        }
        return decoded;
    }

    private static List<String> codings(List<String> encodings) {
        var codings = new ArrayList<String>();
        for (var value : encodings) {
            for (var coding : value.toLowerCase(Locale.ROOT).split(",", -1)) {
                var name = coding.strip();
                if (!name.isEmpty() && !name.equals("identity")) codings.add(name);
            }
        }
        Collections.reverse(codings);
        return codings;
    }

    private static byte[] inflate(byte[] body, String coding, long limit, long most)
            throws IOException {
        if (body.length == 0) return body;
        var out = new ByteArrayOutputStream(Math.min(body.length * 4, 1 << 20));
        try (var in = open(body, coding)) {
            var buffer = new byte[16 * 1024];
            while (out.size() < limit) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, limit - out.size()));
                if (read < 0) break;
                out.write(buffer, 0, read);
                if (out.size() > most)
                    throw new IOException(
                            body.length + " bytes of " + coding + " inflate beyond " + most);
            }
        } catch (EOFException e) {
            // cut on the way, by us or by them: what came is still a page
            if (out.size() == 0) throw e;
        }
        return out.toByteArray();
    }

    private static InputStream open(byte[] body, String coding) throws IOException {
        var in = new ByteArrayInputStream(body);
        return switch (coding) {
            case "gzip", "x-gzip" ->
                    // some servers label plain text as gzip
                    body.length > 1 && body[0] == 0x1f && body[1] == (byte) 0x8b
                            ? new GZIPInputStream(in)
                            : in;
            case "deflate" -> new InflaterInputStream(in, new Inflater(!zlib(body)));
            case "br" -> new BrotliInputStream(in); // RFC 7932
            default -> throw new IOException("unknown content coding " + coding);
        };
    }

    /// RFC 1950 §2.2; servers send deflate with and without this frame.
    private static boolean zlib(byte[] body) {
        return body.length > 1
                && (body[0] & 15) == 8
                && (((body[0] & 255) << 8) | (body[1] & 255)) % 31 == 0;
    }
}
