package de.wegweiser.archive;

import de.wegweiser.crawl.Exchange;
import de.wegweiser.crawl.Rendering;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/// An exchange as WARC 1.1 records, one gzip member each.
final class ExchangeRecords {

    /// Proposed to the authors of WARC (iipc/warc-specifications, issue 42). What is in the record
    /// is spelt as in HTTP/1.1, since readers know nothing else.
    private static final String PROTOCOL = "WARC-Protocol";

    private ExchangeRecords() {}

    /// Records in the order in which they go to disk.
    ///
    /// @param answer where the response, or the revisit, begins: behind what was rendered from it
    @SuppressWarnings("ArrayRecordComponent") // written once
    record Group(byte[] bytes, int answer) {}

    /// The response, its request, and what we know besides. What its scripts made of it goes first:
    /// whoever finds the response finds that, too, wherever a crash cuts the file.
    ///
    /// @param payload digest of the body
    static Group group(Exchange exchange, WarcDigest payload, @Nullable Rendering rendering)
            throws IOException {
        return group(exchange, response(exchange, payload), rendering);
    }

    /// The same, for an answer whose payload the archive has already (WARC 1.1 §6.7): the headers
    /// alone.
    static Group revisit(
            Exchange exchange,
            WarcDigest payload,
            PageIndex.Payload original,
            @Nullable Rendering rendering)
            throws IOException {
        var head = head(exchange, false).getBytes(StandardCharsets.ISO_8859_1);
        boolean notModified = exchange.status() == 304;
        var record =
                new WarcRevisit.Builder(
                                exchange.url(),
                                notModified
                                        ? WarcRevisit.SERVER_NOT_MODIFIED_1_1
                                        : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1)
                        .version(MessageVersion.WARC_1_1)
                        .date(exchange.fetchedAt())
                        .addHeader(PROTOCOL, exchange.protocol())
                        .addHeader("WARC-Refers-To-Target-URI", original.url())
                        .addHeader("WARC-Refers-To-Date", original.fetchedAt().toString())
                        .blockDigest(sha1(head))
                        .body(MediaType.HTTP_RESPONSE, head);
        if (!notModified) record.payloadDigest(payload);
        if (exchange.server() != null) record.ipAddress(exchange.server());
        return group(exchange, record.build(), rendering);
    }

    private static Group group(
            Exchange exchange, WarcCaptureRecord answer, @Nullable Rendering rendering)
            throws IOException {
        var out = new ByteArrayOutputStream(exchange.body().length / 2 + 2_000);
        if (rendering != null) {
            var conversion = conversion(exchange, answer, rendering);
            write(conversion, out);
            write(
                    metadata(
                            exchange.url(),
                            rendering.at(),
                            Optional.of(conversion.id()),
                            rendering.about()),
                    out);
        }
        int start = out.size();
        var request =
                new WarcRequest.Builder(exchange.url())
                        .version(MessageVersion.WARC_1_1)
                        .date(exchange.fetchedAt())
                        .addHeader(PROTOCOL, exchange.protocol())
                        .concurrentTo(answer.id())
                        .body(
                                MediaType.HTTP_REQUEST,
                                exchange.requestHead().getBytes(StandardCharsets.UTF_8))
                        .build();
        write(answer, out);
        write(request, out);
        if (!exchange.about().isEmpty())
            write(
                    metadata(
                            exchange.url(),
                            exchange.fetchedAt(),
                            Optional.of(answer.id()),
                            exchange.about()),
                    out);
        return new Group(out.toByteArray(), start);
    }

    /// WARC 1.1 §6.8.
    private static WarcConversion conversion(
            Exchange exchange, WarcCaptureRecord answer, Rendering rendering) {
        var digest = sha1(rendering.html());
        var record =
                new WarcConversion.Builder()
                        .version(MessageVersion.WARC_1_1)
                        .addHeader("WARC-Target-URI", exchange.url().toString())
                        .date(rendering.at())
                        .refersTo(answer.id())
                        .payloadDigest(digest)
                        .blockDigest(digest)
                        .body(MediaType.parse(Rendering.CONTENT_TYPE), rendering.html());
        if (rendering.truncated()) record.truncated(WarcTruncationReason.LENGTH);
        return record.build();
    }

    /// What stays of a page whose full copy is not kept any longer.
    static byte[] trace(URI url, Instant fetchedAt, String digest, Instant now) throws IOException {
        var out = new ByteArrayOutputStream();
        write(
                metadata(
                        url,
                        fetchedAt,
                        Optional.empty(),
                        Map.of(
                                "payloadDigest",
                                "sha1:" + digest,
                                "fullCopyDeleted",
                                now.toString())),
                out);
        return out.toByteArray();
    }

    private static WarcMetadata metadata(
            URI url, Instant at, Optional<URI> concurrentTo, Map<String, String> about) {
        var fields = new TreeMap<String, List<String>>();
        about.forEach((name, value) -> fields.put(name, List.of(value)));
        var record =
                new WarcMetadata.Builder()
                        .version(MessageVersion.WARC_1_1)
                        .targetURI(url)
                        .date(at)
                        .fields(fields);
        concurrentTo.ifPresent(record::concurrentTo);
        return record.build();
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
        write(
                new Warcinfo.Builder()
                        .version(MessageVersion.WARC_1_1)
                        .filename(filename)
                        .fields(fields)
                        .build(),
                out);
        return out.toByteArray();
    }

    /// One gzip member, packed fast rather than small: most servers send their pages packed
    /// already.
    private static void write(WarcRecord record, ByteArrayOutputStream out) throws IOException {
        try (var member = new FastGzip(out)) {
            new WarcWriter(Channels.newChannel(member), WarcCompression.NONE).write(record);
        }
    }

    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 16 * 1024);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static WarcResponse response(Exchange exchange, WarcDigest payload) {
        var block = block(exchange);
        var record =
                new WarcResponse.Builder(exchange.url())
                        .version(MessageVersion.WARC_1_1)
                        .date(exchange.fetchedAt())
                        .addHeader(PROTOCOL, exchange.protocol())
                        .payloadDigest(payload)
                        .blockDigest(sha1(block))
                        .body(MediaType.HTTP_RESPONSE, block);
        if (exchange.server() != null) record.ipAddress(exchange.server());
        if (exchange.truncated()) record.truncated(WarcTruncationReason.LENGTH);
        return record.build();
    }

    private static byte[] block(Exchange exchange) {
        var head = head(exchange, true);
        var block = new ByteArrayOutputStream(head.length() + exchange.body().length);
        block.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        block.writeBytes(exchange.body());
        return block.toByteArray();
    }

    /// Status line and headers. The transfer coding is undone, so its header goes, and the length
    /// is that of what follows.
    private static String head(Exchange exchange, boolean withBody) {
        var head = new StringBuilder();
        head.append("HTTP/1.1 ").append(exchange.status()).append(' ').append(exchange.reason());
        head.append("\r\n");
        for (var header : exchange.headers()) {
            if (isOfTransfer(header.name())) continue;
            head.append(header.name()).append(": ");
            head.append(header.value().replaceAll("[\\r\\n]+", " ")).append("\r\n");
        }
        if (withBody) head.append("Content-Length: ").append(exchange.body().length).append("\r\n");
        return head.append("\r\n").toString();
    }

    private static boolean isOfTransfer(String name) {
        return name.equalsIgnoreCase("Transfer-Encoding")
                || name.equalsIgnoreCase("Content-Length");
    }

    /// SHA-1 as all web archives use it, so that ours can be compared with theirs.
    static WarcDigest sha1(byte[] bytes) {
        try {
            return new WarcDigest("sha1", MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }
}
