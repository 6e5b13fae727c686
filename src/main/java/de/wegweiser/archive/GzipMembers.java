package de.wegweiser.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Walks the gzip members of a file (RFC 1952), of which each WARC record of ours is one.
final class GzipMembers {

    private static final int HEADER = 10;
    private static final int TRAILER = 8;

    private GzipMembers() {}

    /// Bytes from the start that are whole members with the right checksum.
    static long whole(FileChannel file) throws IOException {
        long end = 0;
        while (end < file.size()) {
            long next = member(file, end);
            if (next < 0) break;
            end = next;
        }
        return end;
    }

    /// @return where the member ends, -1 when it is damaged or torn
    private static long member(FileChannel file, long start) throws IOException {
        var header = bytes(file, start, HEADER);
        if (header.remaining() < HEADER
                || header.get(0) != 0x1f
                || header.get(1) != (byte) 0x8b
                || header.get(3) != 0) return -1;
        var crc = new CRC32();
        var inflater = new Inflater(true);
        try {
            long at = inflate(file, start + HEADER, inflater, crc);
            var trailer = bytes(file, at, TRAILER).order(ByteOrder.LITTLE_ENDIAN);
            boolean whole =
                    inflater.finished()
                            && trailer.remaining() == TRAILER
                            && trailer.getInt(0) == (int) crc.getValue()
                            && trailer.getInt(4) == (int) inflater.getBytesWritten();
            return whole ? at + TRAILER : -1;
        } catch (DataFormatException e) {
            return -1;
        } finally {
            inflater.end();
        }
    }

    private static long inflate(FileChannel file, long start, Inflater inflater, CRC32 crc)
            throws IOException, DataFormatException {
        var out = new byte[16 * 1024];
        long at = start;
        while (!inflater.finished()) {
            if (inflater.needsInput()) {
                var in = bytes(file, at, out.length);
                if (!in.hasRemaining()) break;
                at += in.remaining();
                inflater.setInput(in);
            }
            crc.update(out, 0, inflater.inflate(out));
        }
        return at - inflater.getRemaining();
    }

    private static ByteBuffer bytes(FileChannel file, long at, int most) throws IOException {
        var buffer = ByteBuffer.allocate(most);
        while (buffer.hasRemaining() && file.read(buffer, at + buffer.position()) > 0) {}
        return buffer.flip();
    }
}
