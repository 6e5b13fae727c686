package de.wegweiser.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Where JSON lines go. Unlike a `PrintStream` it does not keep to itself that the disk is full.
final class JsonLines implements AutoCloseable {

    private final String where;
    private final Writer writer;

    private JsonLines(String where, OutputStream out) {
        this.where = where;
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /// Thrown when the reader of a pipe has gone, as `head` does: it has what it wanted.
    static final class NobodyReads extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    static JsonLines toStandardOutput() {
        return new JsonLines("standard output", new StandardOutput());
    }

    static JsonLines to(Path file) {
        try {
            return new JsonLines(file.toString(), Files.newOutputStream(file));
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(
                    "cannot write to %s: its folder does not exist, make it first".formatted(file),
                    e);
        } catch (AccessDeniedException e) {
            throw new UncheckedIOException(
                    "cannot write to %s: you have no right to".formatted(file), e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write to %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    /// One line, and out with it: whoever follows the output sees each page when it is read.
    void print(String line) {
        try {
            writer.write(line);
            writer.write('\n');
            writer.flush();
        } catch (IOException e) {
            if ("Broken pipe".equals(e.getMessage())) throw new NobodyReads();
            throw new UncheckedIOException(
                    "cannot write to %s: %s".formatted(where, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException e) {
            // each line has been flushed, or its failure told
        }
    }
}
