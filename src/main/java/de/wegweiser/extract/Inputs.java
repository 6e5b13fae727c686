package de.wegweiser.extract;

import de.wegweiser.archive.Archive;
import de.wegweiser.archive.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Turns files and folders into snapshots, in the order of their names.
///
/// A file's address is its file URI and its time is when it was last changed. WARC files are the
/// business of `archive`: hand its reader in.
public final class Inputs {

    /// Reads the pages of a WARC file.
    public interface WarcReader {
        void read(Path warc, Consumer<Snapshot> page) throws IOException;
    }

    /// Gets what is found, one by one, so that no more than one page is held at a time.
    public interface Sink {
        void page(Snapshot snapshot);

        /// A file that could not be read or that we do not know, or a page that we must not read;
        /// the others go on.
        void refused(String what, String reason);
    }

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html"),
                    Map.entry("htm", "text/html"),
                    Map.entry("xhtml", "application/xhtml+xml"),
                    Map.entry("pdf", "application/pdf"),
                    Map.entry("doc", "application/msword"),
                    Map.entry(
                            "docx",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                    Map.entry("ppt", "application/vnd.ms-powerpoint"),
                    Map.entry(
                            "pptx",
                            "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
                    Map.entry("odt", "application/vnd.oasis.opendocument.text"),
                    Map.entry("odp", "application/vnd.oasis.opendocument.presentation"),
                    Map.entry("rtf", "application/rtf"),
                    Map.entry("txt", "text/plain"),
                    Map.entry("md", "text/markdown"));

    /// Bytes of one file that we take into memory; the same as `DocumentReader` reads.
    private static final long LARGEST = 64L << 20;

    private final WarcReader warcs;

    public Inputs(WarcReader warcs) {
        this.warcs = warcs;
    }

    /// Without WARC files: each is refused with a reason.
    public Inputs() {
        this((warc, _) -> {
            throw new IOException("WARC files are not read here");
        });
    }

    public void read(List<Path> inputs, Sink sink) {
        for (Path input : inputs) {
            if (Files.isDirectory(input)) folder(input, sink);
            else if (Files.exists(input)) file(input, sink);
            else sink.refused(input.toString(), "there is no such file or folder");
        }
    }

    /// How many files there are, for a progress bar; a WARC file counts as one.
    public static int count(List<Path> inputs) {
        int count = 0;
        for (Path input : inputs) {
            try {
                count += Files.isDirectory(input) ? files(input).size() : 1;
            } catch (IOException | UncheckedIOException _) {
                count++; // told when it is read
            }
        }
        return count;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).filter(Inputs::visible).sorted().toList();
        }
    }

    private void folder(Path folder, Sink sink) {
        List<Path> files;
        try {
            files = files(folder);
        } catch (IOException | UncheckedIOException e) {
            sink.refused(folder.toString(), "cannot list the folder: " + e.getMessage());
            return;
        }
        if (files.isEmpty())
            sink.refused(
                    folder.toString(),
                    "the folder is empty: put HTML, PDF, Office, text or WARC files into it");
        files.forEach(file -> file(file, sink));
    }

    private static boolean visible(Path file) {
        return !file.getFileName().toString().startsWith(".") && !Archive.isBookkeeping(file);
    }

    private void file(Path file, Sink sink) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".warc") || name.endsWith(".warc.gz")) {
                warc(file, sink);
                return;
            }
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            if (type == null)
                sink.refused(
                        file.toString(),
                        "unknown file type; we read "
                                + String.join(", ", TYPES.keySet().stream().sorted().toList())
                                + ", warc, warc.gz");
            else if (Files.size(file) > LARGEST)
                sink.refused(file.toString(), "larger than %d MiB".formatted(LARGEST >> 20));
            else
                sink.page(
                        new Snapshot(
                                file.toAbsolutePath().normalize().toUri(),
                                Files.getLastModifiedTime(file).toInstant(),
                                type,
                                Files.readAllBytes(file)));
        } catch (IOException e) {
            sink.refused(file.toString(), "cannot read it: " + reason(e));
        }
    }

    private void warc(Path file, Sink sink) throws IOException {
        var pages = new AtomicInteger();
        warcs.read(
                file,
                page -> {
                    pages.incrementAndGet();
                    sink.page(page);
                });
        if (pages.get() == 0) sink.refused(file.toString(), "the WARC file holds no page");
    }

    /// The file system's own exceptions say no more than the name of the file.
    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "you have no right to, see its permissions";
            case NoSuchFileException _ -> "it has gone";
            default -> String.valueOf(e.getMessage());
        };
    }
}
