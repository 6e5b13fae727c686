package de.wegweiser.archive;

import de.wegweiser.crawl.Exchange;
import de.wegweiser.crawl.ResponseSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that was ever fetched, as WARC 1.1 files in one folder: the ground on which everything else
/// can be built again.
///
/// Only one process may have it open. A file that is being written ends in `.open`; what a crash
/// left of one is cut back to its last whole record when the archive is opened again.
public final class Archive implements ResponseSink, AutoCloseable {

    /// Size of one WARC file, in bytes. The WARC standard (ISO 28500, annex C) recommends 1 GB.
    private static final long FILE_SIZE = 1L << 30;

    private final Path folder;
    private final FileChannel lockFile;
    private final PageIndex index = new PageIndex();
    private final WarcFiles files;

    private Archive(Path folder, FileChannel lockFile, long fileSize) throws IOException {
        this.folder = folder;
        this.lockFile = lockFile;
        this.files = new WarcFiles(folder, fileSize);
        files.repair();
        for (var file : files.finished()) index.add(file);
    }

    /// @throws IllegalStateException when another process has it open
    public static Archive open(Path folder) {
        return open(folder, FILE_SIZE);
    }

    /// @param fileSize in bytes, when a new file is begun
    static Archive open(Path folder, long fileSize) {
        try {
            Files.createDirectories(folder);
            var lockFile =
                    FileChannel.open(
                            folder.resolve("archive.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock(lockFile) == null) {
                lockFile.close();
                throw new IllegalStateException(
                        "another process is using the archive "
                                + folder
                                + ": stop it, or choose another data folder");
            }
            return new Archive(folder, lockFile, fileSize);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the archive " + folder, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // by ourselves, elsewhere in this process
        }
    }

    /// Returns once the records are on disk.
    @Override
    public void store(Exchange exchange) throws IOException {
        var place = files.append(ExchangeRecords.bytes(exchange));
        if (exchange.status() == 200)
            index.add(
                    new PageIndex.Entry(
                            exchange.url().toString(),
                            exchange.fetchedAt(),
                            place.file(),
                            place.offset()));
    }

    /// The newest version of every page, by address. Lazy; close the stream, or read it to its end.
    public Stream<Snapshot> snapshots() {
        return read(index.newest());
    }

    /// The newest version of every page of one host.
    public Stream<Snapshot> snapshots(String host) {
        return snapshots(Set.of(host.toLowerCase(Locale.ROOT)));
    }

    /// The newest version of every page of these hosts.
    ///
    /// @param hosts in lower case, as in every canonical address
    public Stream<Snapshot> snapshots(Set<String> hosts) {
        return read(
                index.newest().stream()
                        .filter(entry -> hosts.contains(host(URI.create(entry.url()))))
                        .toList());
    }

    private static String host(URI url) {
        return Objects.requireNonNullElse(url.getHost(), "").toLowerCase(Locale.ROOT);
    }

    /// How many pages there are a newest version of.
    public int size() {
        return index.size();
    }

    private Stream<Snapshot> read(List<PageIndex.Entry> entries) {
        return entries.stream()
                .flatMap(entry ->
                        WarcRecords.at(WarcFiles.now(entry.file()), entry.offset()).stream());
    }

    /// All pages with status 200 of any `.warc` or `.warc.gz` file, in its order. Records that are
    /// damaged, or torn off at the end, are left out.
    public static Stream<Snapshot> read(Path warc) {
        return WarcRecords.all(warc).flatMap(record -> record.snapshot().stream());
    }

    /// Whether [#read(Path)] would know what to do with a file.
    public static boolean isWarc(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.endsWith(".warc") || name.endsWith(".warc.gz");
    }

    @Override
    public void close() {
        try {
            files.close();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the archive " + folder, e);
        }
    }

    /// As if the process had been killed. For tests.
    void abandon() throws IOException {
        files.abandon();
        lockFile.close();
    }
}
