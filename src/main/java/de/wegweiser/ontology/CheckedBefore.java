package de.wegweiser.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which files kept all rules the last time: byte for byte the same ones need not be asked again,
/// which takes some seconds with thousands of concepts.
final class CheckedBefore {

    /// To be raised by whoever changes a rule that is no shape, or how shapes are asked.
    private static final String RULES = "2";

    private final @Nullable Path memory;

    /// @param memory a file, made when its folder is there; null to remember nothing
    CheckedBefore(@Nullable Path memory) {
        this.memory = memory;
    }

    boolean knows(OntologyFiles files) {
        try {
            return memory != null
                    && Files.exists(memory)
                    && Files.readString(memory).strip().equals(digest(files));
        } catch (IOException | UncheckedIOException _) {
            return false; // then they are asked again
        }
    }

    void remember(OntologyFiles files) {
        if (memory == null) return;
        Path home = memory.toAbsolutePath().getParent();
        if (home == null || !Files.isDirectory(home)) return;
        try {
            Files.writeString(memory, digest(files) + "\n");
        } catch (IOException _) {
            // then they are asked again the next time
        }
    }

    private static String digest(OntologyFiles files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(RULES.getBytes(StandardCharsets.UTF_8));
            for (var kind : List.of(files.schemes(), files.shapes()))
                for (var file : kind) {
                    digest.update(file.name().getBytes(StandardCharsets.UTF_8));
                    digest.update(file.text().getBytes(StandardCharsets.UTF_8));
                }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256, this one has not", e);
        }
    }
}
