package de.wegweiser.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/// Lines in order, each once, however many there are: what does not fit into a few megabytes waits
/// in temporary files that nobody else may read.
final class SortedLines implements AutoCloseable {

    /// Characters held in memory: some tens of megabytes.
    private static final long MOST_CHARACTERS = 16L << 20;

    /// Files that are merged at a time; a process may have 1024 open, most often.
    private static final int MOST_FILES = 100;

    private final long mostCharacters;
    private final List<Path> files = new ArrayList<>();
    private final List<String> held = new ArrayList<>();
    private long characters;

    SortedLines() {
        this(MOST_CHARACTERS);
    }

    SortedLines(long mostCharacters) {
        this.mostCharacters = mostCharacters;
    }

    /// @param line without a line break
    void add(String line) {
        held.add(line);
        characters += line.length();
        if (characters > mostCharacters) spill();
    }

    /// Hands all lines out; afterwards there are none left.
    void drain(Consumer<String> line) {
        if (files.isEmpty()) {
            held.sort(null);
            String last = null;
            for (String next : held) {
                if (!next.equals(last)) line.accept(next);
                last = next;
            }
            held.clear();
            return;
        }
        spill();
        merge(files, line);
        close();
    }

    private void spill() {
        if (held.isEmpty()) return;
        held.sort(null);
        files.add(write(out -> held.forEach(out)));
        held.clear();
        characters = 0;
        if (files.size() < MOST_FILES) return;
        Path merged = write(out -> merge(files, out));
        close();
        files.add(merged);
    }

    private static Path write(Consumer<Consumer<String>> lines) {
        try {
            Path file = Files.createTempFile("wegweiser-sort", ".lines");
            try (Writer out = Files.newBufferedWriter(file, UTF_8)) {
                lines.accept(line -> {
                    try {
                        out.write(line);
                        out.write('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
                return file;
            } catch (IOException | UncheckedIOException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw full(e);
        } catch (UncheckedIOException e) {
            throw full(Objects.requireNonNull(e.getCause()));
        }
    }

    private static UncheckedIOException full(IOException e) {
        return new UncheckedIOException(
                "cannot sort in %s: %s; make room there, or name another folder with -Djava.io.tmpdir=FOLDER in WEGWEISER_JVM_FLAGS"
                        .formatted(System.getProperty("java.io.tmpdir"), e.getMessage()),
                e);
    }

    private static void merge(List<Path> files, Consumer<String> line) {
        var heads = new PriorityQueue<Head>();
        var readers = new ArrayList<BufferedReader>();
        try {
            for (Path file : files) {
                var reader = Files.newBufferedReader(file, UTF_8);
                readers.add(reader);
                String first = reader.readLine();
                if (first != null) heads.add(new Head(first, reader));
            }
            String last = null;
            for (Head head = heads.poll(); head != null; head = heads.poll()) {
                if (!head.line().equals(last)) line.accept(head.line());
                last = head.line();
                String next = head.rest().readLine();
                if (next != null) heads.add(new Head(next, head.rest()));
            }
        } catch (IOException e) {
            throw full(e);
        } finally {
            for (BufferedReader reader : readers) closeQuietly(reader);
        }
    }

    private static void closeQuietly(BufferedReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            // only read from
        }
    }

    private record Head(String line, BufferedReader rest) implements Comparable<Head> {
        @Override
        public int compareTo(Head other) {
            return line.compareTo(other.line);
        }
    }

    @Override
    public void close() {
        for (Path file : files)
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                file.toFile().deleteOnExit();
            }
        files.clear();
        held.clear();
        characters = 0;
    }
}
