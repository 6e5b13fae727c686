package de.wegweiser.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes a sentence model of four words, whose vector of a word is what a table says: an ONNX file
/// and a tokenizer as the real ones are.
final class TinyModel {

    /// Unknown, padding, Öfen, Kräne.
    private static final float[][] TABLE = {{0, 0, 1}, {9, 9, 9}, {1, 0, 0}, {0, 1, 0}};

    private static final String TOKENIZER =
            """
            {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
             "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
             "post_processor": null, "decoder": null,
             "model": {"type": "WordLevel", "unk_token": "[UNK]",
               "vocab": {"[UNK]": 0, "[PAD]": 1, "öfen": 2, "kräne": 3}}}
            """;

    private TinyModel() {}

    /// @return the model; its tokenizer lies beside it
    static Path write(Path folder) {
        try {
            Files.writeString(folder.resolve("tokenizer.json"), TOKENIZER);
            return Files.write(folder.resolve("tiny.onnx"), model());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Field numbers are those of `onnx.proto`.
    private static byte[] model() {
        byte[] node =
                message(
                        text(1, "table"),
                        text(1, "input_ids"),
                        text(2, "last_hidden_state"),
                        text(4, "Gather"));
        byte[] graph =
                message(
                        bytes(1, node),
                        text(2, "tiny"),
                        bytes(5, table()),
                        bytes(11, value("input_ids", 7, "texts", "words")),
                        bytes(12, value("last_hidden_state", 1, "texts", "words", "numbers")));
        return message(number(1, 8), bytes(7, graph), bytes(8, message(number(2, 13))));
    }

    private static byte[] table() {
        var numbers =
                ByteBuffer.allocate(TABLE.length * TABLE[0].length * Float.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN);
        for (float[] row : TABLE) for (float one : row) numbers.putFloat(one);
        return message(
                number(1, TABLE.length),
                number(1, TABLE[0].length),
                number(2, 1),
                text(8, "table"),
                bytes(9, numbers.array()));
    }

    /// @param type 1 for float, 7 for long
    private static byte[] value(String name, int type, String... dimensions) {
        var shape = new ArrayList<byte[]>();
        for (String dimension : dimensions) shape.add(bytes(1, message(text(2, dimension))));
        byte[] tensor = message(number(1, type), bytes(2, message(shape.toArray(byte[][]::new))));
        return message(text(1, name), bytes(2, message(bytes(1, tensor))));
    }

    private static byte[] message(byte[]... fields) {
        var out = new ByteArrayOutputStream();
        for (byte[] field : List.of(fields)) out.writeBytes(field);
        return out.toByteArray();
    }

    private static byte[] text(int field, String text) {
        return bytes(field, text.getBytes(UTF_8));
    }

    private static byte[] bytes(int field, byte[] bytes) {
        return message(varint((field << 3) | 2), varint(bytes.length), bytes);
    }

    private static byte[] number(int field, int number) {
        return message(varint(field << 3), varint(number));
    }

    private static byte[] varint(int number) {
        var out = new ByteArrayOutputStream();
        for (; number > 127; number >>>= 7) out.write((number & 127) | 128);
        out.write(number);
        return out.toByteArray();
    }
}
