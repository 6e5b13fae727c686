package de.wegweiser.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Copies a WARC file without what must not be kept. What stays is copied byte by byte.
final class WarcRewriter {

    private WarcRewriter() {}

    /// A stretch of the old file, and what becomes of it.
    @SuppressWarnings("ArrayRecordComponent") // written once
    private record Piece(long start, Archive.Fate fate, byte[] trace) {}

    static boolean changesAnything(Path file, Function<WarcRecords.Found, Archive.Fate> judge) {
        try (var records = WarcRecords.all(file)) {
            return records.anyMatch(record -> judge.apply(record) != Archive.Fate.KEEP);
        }
    }

    static void write(
            Path file,
            Function<WarcRecords.Found, Archive.Fate> judge,
            FileChannel out,
            Instant now)
            throws IOException {
        var pieces = pieces(file, judge, now);
        try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
            for (int i = 0; i < pieces.size(); i++) {
                var piece = pieces.get(i);
                long end = i + 1 < pieces.size() ? pieces.get(i + 1).start() : in.size();
                switch (piece.fate()) {
                    case KEEP -> copy(in, piece.start(), end, out);
                    case TRACE -> write(piece.trace(), out);
                    case DROP -> {}
                }
            }
        }
    }

    private static List<Piece> pieces(
            Path file, Function<WarcRecords.Found, Archive.Fate> judge, Instant now)
            throws IOException {
        var pieces = new ArrayList<Piece>();
        try (var records = WarcRecords.all(file)) {
            for (var record : (Iterable<WarcRecords.Found>) records::iterator) {
                var fate = judge.apply(record);
                pieces.add(
                        new Piece(
                                record.offset(),
                                fate,
                                fate == Archive.Fate.TRACE ? trace(record, now) : new byte[0]));
            }
        }
        return pieces;
    }

    private static byte[] trace(WarcRecords.Found record, Instant now) throws IOException {
        return ExchangeRecords.trace(
                URI.create(record.target().orElseThrow()),
                record.fetchedAt(),
                record.digest(),
                now);
    }

    private static void copy(FileChannel in, long start, long end, FileChannel out)
            throws IOException {
        for (long at = start; at < end; ) at += in.transferTo(at, end - at, out);
    }

    private static void write(byte[] bytes, FileChannel out) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) out.write(buffer);
    }
}
