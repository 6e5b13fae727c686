package de.wegweiser.extract.document;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;

/// How documents and answers go through a pipe. Neither side makes objects of what the other sent,
/// only texts and bytes, and no more of them than it has room for.
final class OfficeWire {

    /// Begins each answer, so that words of a stranger on the line are noticed.
    private static final int ANSWER = 0x77656777;

    /// The process has started and waits for its first document.
    private static final int READY = 0x77656778;

    private static final byte PARSED = 0;
    private static final byte FAILED = 1;
    private static final byte BROKEN = 2;

    /// Characters of one text; the XHTML of a thick brochure has 500,000.
    static final int LONGEST = 16 << 20;

    private OfficeWire() {}

    static void ready(DataOutputStream out) throws IOException {
        out.writeInt(READY);
        out.flush();
    }

    static void awaitReady(DataInputStream in) throws IOException {
        expect(READY, in);
    }

    static void write(OfficeDocument document, DataOutputStream out) throws IOException {
        write(document.name(), out);
        write(document.type(), out);
        out.writeInt(document.body().length);
        out.write(document.body());
        out.flush();
    }

    static OfficeDocument readDocument(DataInputStream in) throws IOException {
        return new OfficeDocument(text(in), text(in), bytes(in, in.readInt()));
    }

    static void write(OfficeAnswer answer, DataOutputStream out) throws IOException {
        out.writeInt(ANSWER);
        switch (answer) {
            case OfficeAnswer.Parsed(var xhtml, var title, var type) -> {
                out.writeByte(PARSED);
                write(xhtml, out);
                write(title, out);
                write(type, out);
            }
            case OfficeAnswer.Failed(var reason, var broken) -> {
                out.writeByte(broken ? BROKEN : FAILED);
                write(reason, out);
            }
        }
        out.flush();
    }

    static OfficeAnswer readAnswer(DataInputStream in) throws IOException {
        expect(ANSWER, in);
        return switch (in.readByte()) {
            case PARSED -> new OfficeAnswer.Parsed(text(in), text(in), text(in));
            case FAILED -> new OfficeAnswer.Failed(text(in), false);
            case BROKEN -> new OfficeAnswer.Failed(text(in), true);
            default -> throw new StreamCorruptedException("no answer that we know");
        };
    }

    private static void expect(int mark, DataInputStream in) throws IOException {
        if (in.readInt() != mark) throw new StreamCorruptedException("not an answer of ours");
    }

    /// As Java holds it: UTF-8 would lose the halves of characters that some documents hold.
    private static void write(String text, DataOutputStream out) throws IOException {
        var chars = ByteBuffer.allocate(text.length() * Character.BYTES);
        chars.asCharBuffer().put(text);
        out.writeInt(text.length());
        out.write(chars.array());
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST)
            throw new StreamCorruptedException("a text of " + length + " characters");
        return ByteBuffer.wrap(bytes(in, length * Character.BYTES)).asCharBuffer().toString();
    }

    private static byte[] bytes(DataInputStream in, int length) throws IOException {
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
