package de.wegweiser.archive;

import de.wegweiser.crawl.Exchange;
import de.wegweiser.crawl.Rendering;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    private static final String INDEX = "index.mv";
    private static final String LOCK = "archive.lock";
    private static final Set<String> BOOKS = Set.of(INDEX, LOCK);

    private final Path folder;
    private final FileChannel lockFile;
    private final PageIndex index;
    private final WarcFiles files;
    private final boolean torn;

    private Archive(Path folder, FileChannel lockFile, long fileSize) throws IOException {
        this.folder = folder;
        this.lockFile = lockFile;
        this.index = PageIndex.open(folder.resolve(INDEX));
        this.files = new WarcFiles(folder, fileSize, index::indexed);
        this.torn = files.repair();
        bringIndexUpToDate();
    }

    /// Reads only files that are new to the index, or not as it knew them.
    private void bringIndexUpToDate() throws IOException {
        var changed = new ArrayList<Path>();
        var there = new HashSet<String>();
        for (var file : files.finished()) {
            there.add(file.getFileName().toString());
            if (!index.knows(file, Files.size(file))) changed.add(file);
        }
        var stale = new HashSet<>(index.missing(there));
        stale.forEach(index::forgetFile);
        changed.forEach(file -> stale.add(file.getFileName().toString()));
        if (!stale.isEmpty()) index.drop(place -> stale.contains(place.file()));
        for (var file : changed) index(file);
    }

    private void index(Path file) throws IOException {
        try (var records = WarcRecords.all(file)) {
            records.forEach(found -> found.entry(index).ifPresent(index::add));
        }
        index.indexed(file.getFileName().toString(), Files.size(file));
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
                            folder.resolve(LOCK),
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

    /// Returns once the records are on disk. A payload that the site sent before is not written
    /// again; a revisit record says where it is.
    @Override
    public void store(Exchange exchange) throws IOException {
        keep(exchange, null);
    }

    /// The answer as it came, and as a conversion record what its scripts made of it: that is the
    /// page, from now on.
    @Override
    public void store(Exchange exchange, Rendering rendering) throws IOException {
        keep(exchange, rendering);
    }

    private void keep(Exchange exchange, @Nullable Rendering rendering) throws IOException {
        var url = exchange.url().toString();
        var sha1 = ExchangeRecords.sha1(exchange.body());
        var digest = exchange.body().length == 0 ? "" : sha1.base32();
        Optional<PageIndex.Payload> known =
                exchange.status() == 304
                        ? index.newest(url).map(PageIndex.Entry::asPayload)
                        : exchange.status() == 200 && !digest.isEmpty()
                                ? index.payload(digest, url)
                                : Optional.empty();
        var group =
                known.isPresent()
                        ? ExchangeRecords.revisit(exchange, sha1, known.get(), rendering)
                        : ExchangeRecords.group(exchange, sha1, rendering);
        var start = files.append(group.bytes());
        var own = start.plus(group.answer());
        index.add(
                new PageIndex.Entry(
                        url,
                        exchange.fetchedAt(),
                        known.isPresent() ? 200 : exchange.status(),
                        digest,
                        own,
                        known.map(PageIndex.Payload::place).orElse(own)));
        if (rendering != null) index.add(PageIndex.Entry.rendered(url, rendering.at(), start));
    }

    @Override
    public boolean isDoubtful() {
        return torn;
    }

    @Override
    public boolean holds(URI url) {
        return index.newest(url.toString()).isPresent();
    }

    /// From now on nobody reads the page here; its copies are cut out of the files when the archive
    /// is closed.
    @Override
    public void forget(URI url) {
        index.forget(url.toString(), Instant.now());
    }

    /// All pages of a host and of its twin with or without `www.`, at once and for good.
    public void forgetSite(String site) {
        rewrite(record -> belongs(record, site) ? Fate.DROP : Fate.KEEP);
    }

    private static boolean belongs(WarcRecords.Found record, String site) {
        return record.target()
                .map(URI::create)
                .map(URI::getHost)
                .filter(host -> host.equals(site) || host.equals("www." + site))
                .isPresent();
    }

    /// Deletes full copies that were fetched before `limit`. What stays is the digest, so that it
    /// can be shown what was read; the sentences that prove a fact live in the graph.
    public void deleteFullCopies(Instant limit) {
        var needed =
                index.pages()
                        .filter(entry -> !entry.fetchedAt().isBefore(limit))
                        .map(PageIndex.Entry::payload)
                        .collect(Collectors.toSet());
        rewrite(record -> {
            if (!record.fetchedAt().isBefore(limit) || needed.contains(record.place()))
                return Fate.KEEP;
            return record.isAnswer() ? Fate.TRACE : record.isRequest() ? Fate.DROP : Fate.KEEP;
        });
    }

    private void cutOutForgotten() {
        rewrite(record ->
                record.target()
                                .filter(url -> index.isForgotten(url, record.fetchedAt()))
                                .isPresent()
                        ? Fate.DROP
                        : Fate.KEEP);
        index.clearForgotten();
    }

    /// What becomes of a record.
    enum Fate {
        KEEP,
        DROP,
        /// Only its digest stays.
        TRACE
    }

    private void rewrite(Function<WarcRecords.Found, Fate> judge) {
        try {
            files.close();
            var now = Instant.now();
            for (var file : files.finished()) {
                if (!WarcRewriter.changesAnything(file, judge)) continue;
                files.replace(file, out -> WarcRewriter.write(file, judge, out, now));
                var name = file.getFileName().toString();
                index.drop(place -> place.file().equals(name));
                index(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot rewrite the archive " + folder, e);
        }
    }

    /// The newest version of every page, by address. Lazy; close the stream, or read it to its end.
    public Stream<Snapshot> snapshots() {
        return index.pages().flatMap(entry -> read(entry).stream());
    }

    /// The newest version of every page of one host.
    public Stream<Snapshot> snapshots(String host) {
        return snapshots(Set.of(host.toLowerCase(Locale.ROOT)));
    }

    /// The newest version of every page of these hosts, host by host.
    ///
    /// @param hosts in lower case, as in every canonical address
    public Stream<Snapshot> snapshots(Set<String> hosts) {
        return hosts.stream().sorted().flatMap(index::pages).flatMap(entry -> read(entry).stream());
    }

    /// Pages of these hosts that were read once and that their server says are no more, each with
    /// the time it said so last.
    ///
    /// @param hosts in lower case, as in every canonical address
    public Map<URI, Instant> gone(Set<String> hosts) {
        return since(hosts.stream().flatMap(index::gone));
    }

    /// As [#gone(Set)], of all hosts.
    public Map<URI, Instant> gone() {
        return since(index.gone());
    }

    private static Map<URI, Instant> since(Stream<PageIndex.Entry> gone) {
        return gone.collect(
                Collectors.toMap(entry -> URI.create(entry.url()), PageIndex.Entry::fetchedAt));
    }

    /// Addresses of the pages that were read at an origin.
    ///
    /// @param origin scheme, host and port, as in every canonical address
    public Set<URI> addresses(String origin) {
        return index.pagesOf(origin)
                .map(entry -> URI.create(entry.url()))
                .collect(Collectors.toSet());
    }

    /// The page whose body, as it came over the wire, has this SHA-1.
    ///
    /// @param digest in Base32, as WARC files spell it
    public Optional<Snapshot> byDigest(String digest) {
        return index.payload(digest).map(PageIndex.Payload::place).flatMap(this::read);
    }

    /// How many pages there are a newest version of.
    public int size() {
        return Math.toIntExact(index.pages().count());
    }

    private Optional<Snapshot> read(PageIndex.Entry entry) {
        return read(entry.payload())
                .map(page ->
                        new Snapshot(
                                URI.create(entry.url()),
                                entry.fetchedAt(),
                                page.contentType(),
                                page.closed(),
                                page.body()));
    }

    private Optional<Snapshot> read(PageIndex.Place place) {
        return WarcRecords.at(files.find(place.file()), place.offset());
    }

    /// All pages with status 200 of any `.warc` or `.warc.gz` file, in its order. Records that are
    /// damaged, or torn off at the end, are left out, and so are answers that a page was rendered
    /// from.
    public static Stream<Snapshot> read(Path warc) {
        var rendered = new HashSet<URI>();
        return WarcRecords.all(warc)
                .peek(record -> record.renderedFrom().ifPresent(rendered::add))
                .filter(record -> !rendered.contains(record.id()))
                .flatMap(record -> record.snapshot().stream());
    }

    /// Whether a file of an archive's folder is none of its WARC files: for whoever lists the
    /// folder.
    public static boolean isBookkeeping(Path file) {
        return BOOKS.contains(String.valueOf(file.getFileName()));
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
            if (index.hasForgotten()) cutOutForgotten();
            index.close();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the archive " + folder, e);
        }
    }

    /// As if the process had been killed. For tests.
    void abandon() throws IOException {
        files.abandon();
        index.abandon();
        lockFile.close();
    }
}
