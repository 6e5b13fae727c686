package de.wegweiser.extract.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Folders for what is not kept.
final class Folders {

    private Folders() {}

    /// With all that is in it, as far as it can be.
    static void delete(Path folder) {
        for (Path file : files(folder)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException _) {
                // still open, or just written: it lies among temporary files
            }
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
    }
}
