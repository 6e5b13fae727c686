package de.wegweiser.archive;

import de.wegweiser.crawl.ContentCoding;
import de.wegweiser.crawl.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the records of a WARC file, ours or anyone's. Damage costs the damaged record only:
/// reading goes on at the next gzip member.
final class WarcRecords implements Iterator<WarcRecords.Found>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WarcRecords.class);

    /// Bytes of one page, unpacked. Ours are smaller; other people's archives may hold anything.
    private static final long LIMIT = 64L << 20;

    private static final int INFLATION = 1_000;

    /// A record while the reader stands on it.
    ///
    /// @param offset where it begins in its file
    record Found(Path file, long offset, WarcRecord record) {

        boolean isPage() {
            try {
                return switch (record) {
                    case WarcResponse response ->
                            isWeb(response.target()) && response.http().status() == 200;
                    case WarcResource resource -> isWeb(resource.target());
                    default -> renderedFrom().isPresent();
                };
            } catch (IOException | RuntimeException e) {
                warn(file, offset, e);
                return false;
            }
        }

        /// The record whose page, after its scripts ran, is this one. Other tools keep pictures and
        /// plain text as conversions; those are not meant.
        Optional<URI> renderedFrom() {
            return record instanceof WarcConversion conversion
                            && isWeb(conversion.target())
                            && contentType(conversion).startsWith("text/html")
                    ? conversion.refersTo()
                    : Optional.empty();
        }

        URI id() {
            return record.id();
        }

        /// What the index keeps of an answer; empty for a record that is none.
        Optional<PageIndex.Entry> entry(PageIndex index) {
            try {
                return switch (record) {
                    case WarcResponse response when isWeb(response.target()) ->
                            Optional.of(
                                    entry(
                                            response,
                                            response.http().status(),
                                            digest(response),
                                            place()));
                    case WarcRevisit revisit when isWeb(revisit.target()) ->
                            original(revisit, index)
                                    .map(payload -> entry(revisit, 200, digest(revisit), payload));
                    case WarcConversion page when renderedFrom().isPresent() ->
                            Optional.of(
                                    PageIndex.Entry.rendered(page.target(), fetchedAt(), place()));
                    case WarcMetadata trace when trace.concurrentTo().isEmpty() ->
                            Optional.of(entry(trace, 0, "", place()));
                    default -> Optional.empty();
                };
            } catch (IOException | RuntimeException e) {
                warn(file, offset, e);
                return Optional.empty();
            }
        }

        private PageIndex.Entry entry(
                WarcTargetRecord record, int status, String digest, PageIndex.Place payload) {
            return new PageIndex.Entry(
                    record.target(), fetchedAt(), status, digest, place(), payload);
        }

        private static String digest(WarcTargetRecord record) {
            return record.payloadDigest().map(WarcDigest::base32).orElse("");
        }

        private Optional<PageIndex.Place> original(WarcRevisit revisit, PageIndex index) {
            var digest = digest(revisit);
            return digest.isEmpty()
                    ? index.newest(revisit.target()).map(PageIndex.Entry::payload)
                    : index.payload(digest, revisit.target()).map(PageIndex.Payload::place);
        }

        PageIndex.Place place() {
            return new PageIndex.Place(file.getFileName().toString(), offset);
        }

        boolean isAnswer() {
            return record instanceof WarcResponse
                    || record instanceof WarcRevisit
                    || renderedFrom().isPresent();
        }

        boolean isRequest() {
            return record instanceof WarcRequest;
        }

        /// The payload's digest as the record itself says.
        String digest() {
            return record instanceof WarcTargetRecord about ? digest(about) : "";
        }

        /// The address a record is about; empty for a warcinfo.
        Optional<String> target() {
            return record instanceof WarcTargetRecord about
                    ? Optional.of(about.target())
                    : Optional.empty();
        }

        private String url() {
            return ((WarcTargetRecord) record).target();
        }

        Instant fetchedAt() {
            return record.date();
        }

        Optional<Snapshot> snapshot() {
            if (!isPage()) return Optional.empty();
            try {
                return Optional.of(
                        record instanceof WarcResponse response ? ofResponse(response) : ofBlock());
            } catch (IOException | RuntimeException e) {
                warn(file, offset, e);
                return Optional.empty();
            }
        }

        private Snapshot ofResponse(WarcResponse response) throws IOException {
            var http = response.http();
            var body =
                    ContentCoding.decode(
                            http.body().stream().readNBytes((int) LIMIT),
                            http.headers().all("Content-Encoding"),
                            LIMIT,
                            INFLATION);
            return new Snapshot(
                    URI.create(url()),
                    fetchedAt(),
                    http.headers().first("Content-Type").orElse("").strip(),
                    Snapshot.OWNER
                            .ofHeaders(
                                    http.headers().all("tdm-reservation"),
                                    http.headers().all("X-Robots-Tag"))
                            .map(Refusal::describe)
                            .orElse(null),
                    body);
        }

        private Snapshot ofBlock() throws IOException {
            return new Snapshot(
                    URI.create(url()),
                    fetchedAt(),
                    contentType(record),
                    record.body().stream().readNBytes((int) LIMIT));
        }

        private static String contentType(WarcRecord record) {
            return record.headers().first("Content-Type").orElse("").strip();
        }

        private static boolean isWeb(String target) {
            return target.startsWith("http://") || target.startsWith("https://");
        }
    }

    private final Path file;
    private final FileChannel channel;
    private WarcReader reader;
    private @Nullable Found ahead;
    private long lastGood;
    private boolean ended;

    private WarcRecords(Path file, long offset) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.lastGood = offset;
        try {
            this.reader = readerAt(offset);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /// All records of a file in its order.
    static Stream<Found> all(Path file) {
        try {
            var records = new WarcRecords(file, 0);
            return StreamSupport.stream(
                            Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED),
                            false)
                    .onClose(records::close);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the WARC file " + file, e);
        }
    }

    /// The page whose record begins there.
    static Optional<Snapshot> at(Path file, long offset) {
        try (var records = new WarcRecords(file, offset)) {
            return records.hasNext() ? records.next().snapshot() : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the WARC file " + file, e);
        }
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && !ended) advance();
        return ahead != null;
    }

    @Override
    public Found next() {
        if (!hasNext() || ahead == null) throw new NoSuchElementException();
        var found = ahead;
        ahead = null;
        return found;
    }

    private void advance() {
        try {
            var record = reader.next();
            // jwarc 0.36 reads its buffer once more when the last record is longer than it says
            if (record.isEmpty() || reader.position() >= channel.size()) {
                close();
                return;
            }
            lastGood = reader.position();
            ahead = new Found(file, lastGood, record.get());
        } catch (IOException | RuntimeException e) {
            warn(file, lastGood, e);
            skipDamage();
        }
    }

    /// To the next place that looks like the start of a gzip member.
    private void skipDamage() {
        try {
            long next = nextMember(lastGood + 1);
            if (next < 0) {
                close();
                return;
            }
            lastGood = next;
            reader = readerAt(next);
        } catch (IOException e) {
            warn(file, lastGood, e);
            close();
        }
    }

    private WarcReader readerAt(long offset) throws IOException {
        channel.position(offset);
        return new WarcReader(channel);
    }

    private long nextMember(long from) throws IOException {
        var buffer = ByteBuffer.allocate(64 * 1024);
        for (long at = from; at < channel.size(); at += buffer.capacity() - 3) {
            buffer.clear();
            int read = channel.read(buffer, at);
            for (int i = 0; i + 3 < read; i++) {
                if (buffer.get(i) == 0x1f
                        && buffer.get(i + 1) == (byte) 0x8b
                        && buffer.get(i + 2) == 8
                        && (buffer.get(i + 3) & 0xe0) == 0) return at + i;
            }
        }
        return -1;
    }

    private static void warn(Path file, long offset, Exception e) {
        LOG.warn("{}: leaving out the damaged record at byte {}: {}", file, offset, e.getMessage());
    }

    @Override
    public void close() {
        ended = true;
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file, e);
        }
    }
}
