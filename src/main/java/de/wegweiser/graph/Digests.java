package de.wegweiser.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Hashes that serve as keys.
final class Digests {

    private Digests() {}

    static String sha256(String text) {
        return HexFormat.of().formatHex(digest(text));
    }

    /// Half of a SHA-256: 128 bits tell more pages apart than there are. The parts are kept apart
    /// by a character that none of them holds.
    static String key(String... parts) {
        return HexFormat.of().formatHex(digest(String.join("\u001f", parts)), 0, 16);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
