package de.wegweiser.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.wegweiser.graph.CanonicalExport;
import de.wegweiser.graph.CanonicalExport.Times;
import de.wegweiser.graph.GraphRow;
import de.wegweiser.graph.GraphScope;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Writes the graph, or a part of it, for other programs.
@Component
public class Export {

    private final CanonicalExport graph;

    Export(CanonicalExport graph) {
        this.graph = graph;
    }

    /// Watches an export. Reading counts as half of the work.
    @FunctionalInterface
    public interface Progress {
        void at(long done, long total);
    }

    /// Into a file, or a folder for CSV. It is there when all of it is, and not before.
    ///
    /// @throws IllegalArgumentException when the graph does not have the middle of the scope
    /// @throws IllegalStateException when there is nothing to tell
    /// @throws UncheckedIOException when it cannot be written
    public ExportReport toFile(GraphScope scope, ExportFormat format, Path out, Progress progress) {
        checkTarget(format, out);
        Path draft = out.toAbsolutePath().resolveSibling("." + out.getFileName() + ".part");
        try {
            delete(draft);
            ExportReport report;
            if (format.folder()) {
                Files.createDirectory(draft);
                report = run(scope, progress, new CsvWriter(draft));
            } else {
                report = toStream(scope, format, Files.newOutputStream(draft), progress);
            }
            if (format.folder()) Files.deleteIfExists(out);
            Files.move(draft, out, StandardCopyOption.ATOMIC_MOVE);
            return report;
        } catch (IOException e) {
            throw cannotWrite(out, e);
        } catch (WriteFailure e) {
            throw cannotWrite(out, e.cause);
        } finally {
            deleteQuietly(draft);
        }
    }

    /// Tells before any work is done whether an export can go there.
    ///
    /// @throws UncheckedIOException when it cannot
    public static void checkTarget(ExportFormat format, Path out) {
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder))
            throw cannotWrite(out, new IOException("its folder does not exist, make it first"));
        if (!Files.isWritable(folder))
            throw cannotWrite(out, new IOException("you have no right to write into its folder"));
        if (format.folder() ? isFilled(out) : Files.isDirectory(out))
            throw cannotWrite(
                    out,
                    new IOException(
                            format.folder()
                                    ? "it is there already, delete it or name another folder"
                                    : "it is a folder, name a file"));
    }

    private static boolean isFilled(Path out) {
        if (!Files.isDirectory(out)) return Files.exists(out);
        try (Stream<Path> inside = Files.list(out)) {
            return inside.findAny().isPresent();
        } catch (IOException e) {
            throw cannotWrite(out, e);
        }
    }

    private static UncheckedIOException cannotWrite(Path out, IOException e) {
        return new UncheckedIOException("cannot write to %s: %s".formatted(out, e.getMessage()), e);
    }

    /// As [#toFile], and closes the stream; for formats that are one file.
    ///
    /// @throws WriteFailure when the stream takes no more
    public ExportReport toStream(
            GraphScope scope, ExportFormat format, OutputStream out, Progress progress) {
        var writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8), 1 << 16);
        try {
            return switch (format) {
                case JSONL -> lines(scope, progress, writer);
                case GRAPHML -> run(scope, progress, new GraphmlWriter(writer));
                case JSONLD -> run(scope, progress, new JsonLdWriter(writer));
                case TURTLE -> run(scope, progress, new TurtleWriter(writer));
                case CSV -> throw new IllegalArgumentException("CSV is a folder, not a stream");
            };
        } catch (IOException e) {
            throw new WriteFailure(e);
        }
    }

    /// What was to be written to does not take it.
    public static final class WriteFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final IOException cause;

        WriteFailure(IOException cause) {
            super("cannot write the export: " + cause.getMessage(), cause);
            this.cause = cause;
        }

        /// Whether the reader of a pipe has gone, as `head` does: it has what it wanted.
        public boolean nobodyReads() {
            return "Broken pipe".equals(cause.getMessage());
        }
    }

    private ExportReport lines(GraphScope scope, Progress progress, Writer out) throws IOException {
        var count = new Count(scope, progress);
        try (out) {
            graph.lines(
                    scope,
                    Times.KEPT,
                    count::read,
                    line -> {
                        write(() -> out.append(line).append('\n'));
                        count.written(line.startsWith("{\"edge\""));
                    });
            return count.report();
        }
    }

    private ExportReport run(GraphScope scope, Progress progress, RowWriter out)
            throws IOException {
        var count = new Count(scope, progress);
        try (out) {
            graph.rows(
                    scope,
                    count::read,
                    row -> {
                        switch (row) {
                            case GraphRow.Node node -> write(() -> out.node(node));
                            case GraphRow.Edge edge -> write(() -> out.edge(edge));
                        }
                        count.written(row instanceof GraphRow.Edge);
                    });
            return count.report();
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new WriteFailure(e);
        }
    }

    /// How far it is.
    private final class Count {
        private final Progress progress;
        private final long expected;
        private long read;
        private long nodes;
        private long edges;

        /// How large a neighbourhood is shows only when it has been read.
        Count(GraphScope scope, Progress progress) {
            this.progress = progress;
            this.expected = scope.around() == null ? graph.size() : 0;
        }

        void read(long count) {
            read = count;
            if (expected > 0) progress.at(count, 2 * Math.max(expected, count));
        }

        void written(boolean edge) {
            if (edge) edges++;
            else nodes++;
            progress.at(read + nodes + edges, 2 * read);
        }

        ExportReport report() {
            if (nodes == 0)
                throw new IllegalStateException(
                        "there is nothing in the graph yet: harvest or ingest first, or name the folder of the right one with --wegweiser.graph.home=FOLDER");
            progress.at(2 * read, 2 * read);
            return new ExportReport(nodes, edges);
        }
    }

    private static void delete(Path draft) throws IOException {
        if (!Files.isDirectory(draft)) {
            Files.deleteIfExists(draft);
            return;
        }
        try (Stream<Path> inside = Files.list(draft)) {
            for (Path each : inside.toList()) delete(each);
        }
        Files.delete(draft);
    }

    /// What is left of it bears a name that says so.
    private static void deleteQuietly(Path draft) {
        try {
            delete(draft);
        } catch (IOException e) {
            draft.toFile().deleteOnExit();
        }
    }
}
