package de.wegweiser.curate;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.wegweiser.fact.Decision;
import de.wegweiser.graph.DecisionJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// All decisions as JSON lines in a file of their own, so that they outlive the graph. Only erasure
/// ever changes a line.
final class Journal {

    private final Path file;

    Journal(Path file) {
        this.file = file;
    }

    /// In the order of their numbers. A last line that a crash cut short is in the graph, if it was
    /// ever acknowledged, and is left out.
    List<Decision> read() {
        if (!Files.exists(file)) return List.of();
        try {
            byte[] bytes = Files.readAllBytes(file);
            int whole = bytes.length;
            while (whole > 0 && bytes[whole - 1] != '\n') whole--;
            String text = new String(bytes, 0, whole, UTF_8);
            var decisions = new TreeMap<Long, Decision>();
            int number = 0;
            for (String line : text.lines().toList()) {
                number++;
                try {
                    var decision = DecisionJson.read(line);
                    decisions.put(decision.number(), decision);
                } catch (IllegalArgumentException e) {
                    throw new IllegalStateException(
                            "line %d of the journal %s cannot be used (%s): put a copy of the file back, or take the line out when the graph has the decision"
                                    .formatted(number, file, e.getMessage()),
                            e);
                }
            }
            return new ArrayList<>(decisions.values());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the journal " + file, e);
        }
    }

    /// Returns when they are on disk.
    void append(Collection<Decision> decisions) {
        if (decisions.isEmpty()) return;
        // a torn end must not swallow the next line
        if (isTorn()) replace(read());
        write(file, lines(decisions), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private boolean isTorn() {
        try {
            if (!Files.exists(file) || Files.size(file) == 0) return false;
            byte[] bytes = Files.readAllBytes(file);
            return bytes[bytes.length - 1] != '\n';
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the journal " + file, e);
        }
    }

    /// Writes all of it anew, whole or not at all.
    void replace(Collection<Decision> decisions) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        write(
                draft,
                lines(decisions),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING);
        try {
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the journal " + file, e);
        }
    }

    private static String lines(Collection<Decision> decisions) {
        return decisions.stream()
                .map(decision -> DecisionJson.write(decision) + "\n")
                .collect(Collectors.joining());
    }

    private static void write(Path file, String text, OpenOption one, OpenOption other) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE, one, other)) {
                var bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the journal " + file, e);
        }
    }
}
