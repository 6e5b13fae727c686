package de.wegweiser.archive;

import de.wegweiser.crawl.Exchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/// An exchange as WARC 1.1 records, one gzip member each.
final class ExchangeRecords {

    private ExchangeRecords() {}

    /// The response, then its request.
    static byte[] bytes(Exchange exchange) throws IOException {
        var response = response(exchange);
        var request =
                new WarcRequest.Builder(exchange.url())
                        .version(MessageVersion.WARC_1_1)
                        .date(exchange.fetchedAt())
                        .concurrentTo(response.id())
                        .body(
                                MediaType.HTTP_REQUEST,
                                exchange.requestHead().getBytes(StandardCharsets.UTF_8))
                        .build();
        var out = new ByteArrayOutputStream(exchange.body().length / 2 + 2_000);
        var writer = writer(out);
        writer.write(response);
        writer.write(request);
        return out.toByteArray();
    }

    static byte[] warcinfo(String filename) throws IOException {
        var fields = new TreeMap<String, List<String>>();
        fields.put("software", List.of("wegweiser"));
        fields.put("format", List.of("WARC File Format 1.1"));
        fields.put(
                "conformsTo",
                List.of(
                        "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"));
        fields.put("robots", List.of("obey"));
        var out = new ByteArrayOutputStream();
        writer(out)
                .write(
                        new Warcinfo.Builder()
                                .version(MessageVersion.WARC_1_1)
                                .filename(filename)
                                .fields(Map.copyOf(fields))
                                .build());
        return out.toByteArray();
    }

    private static WarcWriter writer(ByteArrayOutputStream out) throws IOException {
        return new WarcWriter(Channels.newChannel(out), WarcCompression.GZIP);
    }

    private static WarcResponse response(Exchange exchange) {
        var block = block(exchange);
        var record =
                new WarcResponse.Builder(exchange.url())
                        .version(MessageVersion.WARC_1_1)
                        .date(exchange.fetchedAt())
                        .payloadDigest(sha1(exchange.body()))
                        .blockDigest(sha1(block))
                        .body(MediaType.HTTP_RESPONSE, block);
        if (exchange.server() != null) record.ipAddress(exchange.server());
        if (exchange.truncated()) record.truncated(WarcTruncationReason.LENGTH);
        return record.build();
    }

    /// Status line, headers and body. The transfer coding is undone, so its header goes, and the
    /// length is that of what follows.
    private static byte[] block(Exchange exchange) {
        var head = new StringBuilder();
        head.append("HTTP/1.1 ").append(exchange.status()).append(' ').append(exchange.reason());
        head.append("\r\n");
        for (var header : exchange.headers()) {
            if (isOfTransfer(header.name())) continue;
            head.append(header.name()).append(": ");
            head.append(header.value().replaceAll("[\\r\\n]+", " ")).append("\r\n");
        }
        head.append("Content-Length: ").append(exchange.body().length).append("\r\n\r\n");
        var block = new ByteArrayOutputStream(head.length() + exchange.body().length);
        block.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        block.writeBytes(exchange.body());
        return block.toByteArray();
    }

    private static boolean isOfTransfer(String name) {
        return name.equalsIgnoreCase("Transfer-Encoding")
                || name.equalsIgnoreCase("Content-Length");
    }

    /// SHA-1 as all web archives use it, so that ours can be compared with theirs.
    private static WarcDigest sha1(byte[] bytes) {
        try {
            return new WarcDigest("sha1", MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
