package de.wegweiser.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.wegweiser.fact.EntityId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// Ids out of keys: the same key gives the same id, on every machine and in every run.
final class Ids {

    private Ids() {}

    /// For example `org-3f2a…`: the kind for the reader, 96 bits of a SHA-256 for the machine.
    static EntityId of(EntityType type, String... key) {
        return new EntityId(
                type.name().toLowerCase(Locale.ROOT).substring(0, 3)
                        + "-"
                        + HexFormat.of().formatHex(sha256(String.join("\u001f", key)), 0, 12));
    }

    /// For example `job-3f2a…`: of an advert on one page.
    static String advert(String page, EntityId employer, String title) {
        return "job-"
                + HexFormat.of()
                        .formatHex(
                                sha256(String.join("\u001f", page, employer.value(), title)),
                                0,
                                12);
    }

    /// For example `pair-3f2a…`: of two that may be one, whoever is named first.
    static String pair(EntityId one, EntityId other) {
        boolean inOrder = one.compareTo(other) <= 0;
        String both = (inOrder ? one : other) + "\u001f" + (inOrder ? other : one);
        return "pair-" + HexFormat.of().formatHex(sha256(both), 0, 12);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
