package de.wegweiser.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/// The files of an archive: one is written to, the others are finished.
final class WarcFiles {

    private static final String FINISHED = ".warc.gz";
    private static final String OPEN = ".warc.gz.open";
    private static final String REWRITE = ".rewrite";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

    /// On a thread of its own, since an fsync holds up the thread that waits for it, virtual or
    /// not.
    private static final Executor SYNCER =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("archive-sync").factory());

    /// The file that is written to.
    private static final class Current {

        private final Path path;
        private final FileChannel channel;

        /// The fsync that has not begun yet: whoever comes before it does shares it.
        private @Nullable CompletableFuture<Void> next;

        /// All that was written is on disk.
        private boolean finished;

        private @Nullable IOException failed;

        Current(Path path) throws IOException {
            this.path = path;
            this.channel =
                    FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        /// Whatever was written before this call is on disk when the result is there.
        synchronized CompletableFuture<Void> sync() {
            if (failed != null)
                return CompletableFuture.failedFuture(
                        new UncheckedIOException("cannot write to disk " + path, failed));
            if (finished) return CompletableFuture.completedFuture(null);
            if (next == null) next = CompletableFuture.runAsync(this::force, SYNCER);
            return next;
        }

        private void force() {
            synchronized (this) {
                next = null;
            }
            try {
                channel.force(false);
            } catch (ClosedChannelException e) {
                if (!isFinished()) throw new UncheckedIOException("cannot write to " + path, e);
            } catch (IOException e) {
                fail(e);
                throw new UncheckedIOException("cannot write to disk " + path, e);
            }
        }

        /// From now on nobody is told that anything is on disk: the kernel tells of a page that it
        /// could not write once only.
        private synchronized void fail(IOException why) {
            if (failed == null) failed = why;
        }

        private synchronized boolean isFinished() {
            return finished;
        }

        synchronized void finish() throws IOException {
            if (failed != null) throw failed;
            channel.force(true);
            finished = true;
            channel.close();
        }
    }

    private final Path folder;
    private final long fileSize;
    private final ObjLongConsumer<String> whenFinished;
    private @Nullable Current current;
    private int serial;

    /// @param whenFinished told the name and the size of each file that is complete
    WarcFiles(Path folder, long fileSize, ObjLongConsumer<String> whenFinished) {
        this.folder = folder;
        this.fileSize = fileSize;
        this.whenFinished = whenFinished;
    }

    List<Path> finished() throws IOException {
        return named(FINISHED);
    }

    /// What a crash left open is cut after its last whole record and finished; a file that was
    /// being rewritten is still there as it was.
    ///
    /// @return whether there was any
    boolean repair() throws IOException {
        for (var half : named(REWRITE)) Files.delete(half);
        var torn = named(OPEN);
        for (var path : torn) {
            try (var open =
                    FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                open.truncate(GzipMembers.whole(open));
                open.force(true);
            }
            if (Files.size(path) == 0) Files.delete(path);
            else Files.move(path, finished(path));
        }
        return !torn.isEmpty();
    }

    private List<Path> named(String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }

    /// Where a file is now: it may still be open.
    Path find(String name) {
        var path = folder.resolve(name);
        return Files.exists(path) ? path : folder.resolve(name + ".open");
    }

    private static Path finished(Path path) {
        var name = path.toString();
        return Path.of(name.substring(0, name.length() - OPEN.length()) + FINISHED);
    }

    /// Puts other content in the place of a finished file, all of it or nothing.
    void replace(Path file, Rewriting content) throws IOException {
        var half = Path.of(file + REWRITE);
        try (var out =
                FileChannel.open(half, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.write(out);
            out.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @FunctionalInterface
    interface Rewriting {
        void write(FileChannel out) throws IOException;
    }

    /// Appends whole records and returns when they are on disk.
    PageIndex.Place append(byte[] records) throws IOException {
        Current file;
        long offset;
        synchronized (this) {
            file = writable();
            offset = file.channel.position();
            write(file.channel, records, offset);
        }
        try {
            file.sync().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException io) throw io.getCause();
            throw e;
        }
        return new PageIndex.Place(finished(file.path).getFileName().toString(), offset);
    }

    /// A record that could not be written whole, for lack of room say, leaves no piece behind.
    private static void write(FileChannel channel, byte[] bytes, long start) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        try {
            while (buffer.hasRemaining()) channel.write(buffer);
        } catch (IOException e) {
            channel.truncate(start);
            throw e;
        }
    }

    private Current writable() throws IOException {
        if (current != null && current.channel.position() >= fileSize) close();
        if (current == null) current = begin();
        return current;
    }

    private Current begin() throws IOException {
        serial++;
        var name = "wegweiser-" + STAMP.format(Instant.now()) + "-%05d".formatted(serial);
        var file = new Current(folder.resolve(name + OPEN));
        write(file.channel, ExchangeRecords.warcinfo(name + FINISHED), 0);
        return file;
    }

    synchronized void close() throws IOException {
        if (current == null) return;
        current.finish();
        var file = finished(current.path);
        Files.move(current.path, file);
        current = null;
        whenFinished.accept(file.getFileName().toString(), Files.size(file));
    }

    synchronized void abandon() throws IOException {
        if (current != null) current.channel.close();
    }
}
