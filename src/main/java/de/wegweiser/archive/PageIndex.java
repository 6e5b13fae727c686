package de.wegweiser.archive;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// Where the newest version of each page lies, and where each payload lies. On disk, so that an
/// archive of any size opens at once and takes no memory; made again from the WARC files whenever
/// it is not there or does not fit to them.
final class PageIndex implements AutoCloseable {

    private static final int CACHE_MB = 16;

    private static final String END = "\u0001";

    /// @param file name without its folder, as it is called once finished
    record Place(String file, long offset) {

        Place plus(long bytes) {
            return new Place(file, offset + bytes);
        }

        private String line() {
            return file + "\t" + offset;
        }
    }

    /// @param digest of the payload, empty when the record has none
    /// @param payload where its bytes are: elsewhere, when the record is a revisit
    record Entry(
            String url, Instant fetchedAt, int status, String digest, Place own, Place payload) {

        /// A page as its scripts made it. Without digest, because only what came over the wire can
        /// come again.
        static Entry rendered(String url, Instant at, Place place) {
            return new Entry(url, at, 200, "", place, place);
        }

        private Entry newer(Entry other) {
            return other.fetchedAt().isBefore(fetchedAt) ? this : other;
        }

        private String line() {
            return String.join(
                    "\t",
                    Long.toString(fetchedAt.toEpochMilli()),
                    Integer.toString(status),
                    digest,
                    own.line(),
                    payload.line());
        }

        private static Entry parse(String url, String line) {
            var fields = line.split("\t", -1);
            return new Entry(
                    url,
                    Instant.ofEpochMilli(Long.parseLong(fields[0])),
                    Integer.parseInt(fields[1]),
                    fields[2],
                    new Place(fields[3], Long.parseLong(fields[4])),
                    new Place(fields[5], Long.parseLong(fields[6])));
        }

        /// For a page that its server says is as it was.
        Payload asPayload() {
            return new Payload(payload, url, fetchedAt);
        }

        boolean isPage() {
            return status == 200;
        }

        boolean isGone() {
            return status == 404 || status == 410;
        }
    }

    /// A record that holds a payload itself.
    record Payload(Place place, String url, Instant fetchedAt) {

        private String line() {
            return place.line() + "\t" + url + "\t" + fetchedAt.toEpochMilli();
        }

        private static Payload parse(String line) {
            var fields = line.split("\t", -1);
            return new Payload(
                    new Place(fields[0], Long.parseLong(fields[1])),
                    fields[2],
                    Instant.ofEpochMilli(Long.parseLong(fields[3])));
        }
    }

    private final MVStore store;

    /// url → [Entry]
    private final MVMap<String, String> newest;

    /// digest and site → [Payload]
    private final MVMap<String, String> payloads;

    /// file → its size when it was indexed
    private final MVMap<String, Long> files;

    /// url → when its owner wanted it back, in milliseconds; until its copies are cut out
    private final MVMap<String, Long> forgotten;

    private PageIndex(MVStore store) {
        this.store = store;
        this.newest = store.openMap("newest");
        this.payloads = store.openMap("payloads");
        this.files = store.openMap("files");
        this.forgotten = store.openMap("forgotten");
    }

    /// One that cannot be opened is begun anew.
    static PageIndex open(Path file) {
        try {
            return new PageIndex(store(file));
        } catch (MVStoreException e) {
            if (!file.toFile().delete()) throw e;
            return new PageIndex(store(file));
        }
    }

    private static MVStore store(Path file) {
        var store = new MVStore.Builder().fileName(file.toString()).cacheSize(CACHE_MB).open();
        store.setVersionsToKeep(0);
        return store;
    }

    synchronized void add(Entry entry) {
        if (isForgotten(entry.url(), entry.fetchedAt())) return;
        var before = newest(entry.url());
        newest.put(entry.url(), before.map(old -> old.newer(entry)).orElse(entry).line());
        if (!entry.digest().isEmpty() && entry.own().equals(entry.payload()))
            payloads.putIfAbsent(
                    key(entry.digest(), entry.url()),
                    new Payload(entry.own(), entry.url(), entry.fetchedAt()).line());
    }

    Optional<Entry> newest(String url) {
        return Optional.ofNullable(newest.get(url)).map(line -> Entry.parse(url, line));
    }

    /// A record of the same site with this payload.
    Optional<Payload> payload(String digest, String url) {
        return Optional.ofNullable(payloads.get(key(digest, url))).map(Payload::parse);
    }

    /// A record with this payload, of any site.
    Optional<Payload> payload(String digest) {
        var key = payloads.ceilingKey(digest + END);
        return key == null || !key.startsWith(digest + END)
                ? Optional.empty()
                : Optional.ofNullable(payloads.get(key)).map(Payload::parse);
    }

    /// Only within a site may one page stand for another: when an owner wants his pages back, those
    /// of others stay whole.
    private static String key(String digest, String url) {
        int start = url.indexOf("//") + 2;
        int slash = url.indexOf('/', start);
        var host = url.substring(start, slash < 0 ? url.length() : slash);
        return digest + END + (host.startsWith("www.") ? host.substring(4) : host);
    }

    /// By address.
    Stream<Entry> pages() {
        return from("", "").filter(Entry::isPage);
    }

    Stream<Entry> pages(String host) {
        return all(host).filter(Entry::isPage);
    }

    /// Pages that were there once, and that their server says are no more.
    Stream<Entry> gone(String host) {
        return all(host).filter(Entry::isGone);
    }

    Stream<Entry> gone() {
        return from("", "").filter(Entry::isGone);
    }

    /// @param origin scheme, host and port
    Stream<Entry> pagesOf(String origin) {
        return from(origin + "/", origin + "/").filter(Entry::isPage);
    }

    private Stream<Entry> all(String host) {
        return Stream.of("http://", "https://")
                .map(scheme -> scheme + host)
                .flatMap(front ->
                        Stream.concat(
                                from(front + "/", front + "/"), from(front + ":", front + ":")));
    }

    private Stream<Entry> from(String start, String front) {
        var keys = newest.keyIterator(start);
        return StreamSupport.stream(((Iterable<String>) () -> keys).spliterator(), false)
                .takeWhile(url -> url.startsWith(front))
                .flatMap(url -> newest(url).stream());
    }

    boolean knows(Path file, long size) {
        return Objects.equals(files.get(file.getFileName().toString()), size);
    }

    void indexed(String file, long size) {
        files.put(file, size);
    }

    /// Files that were indexed once and are not among those.
    Set<String> missing(Set<String> there) {
        var missing = new java.util.TreeSet<>(files.keySet());
        missing.removeAll(there);
        return missing;
    }

    /// Forgets every record that lies, or whose payload lies, where it should not.
    synchronized void drop(Predicate<Place> gone) {
        removeIf(
                newest,
                line -> {
                    var entry = Entry.parse("", line);
                    return gone.test(entry.own()) || gone.test(entry.payload());
                });
        removeIf(payloads, line -> gone.test(Payload.parse(line).place()));
    }

    synchronized void forgetFile(String file) {
        files.remove(file);
    }

    /// @param until later copies are welcome again
    synchronized void forget(String url, Instant until) {
        newest.remove(url);
        forgotten.put(url, until.toEpochMilli());
    }

    boolean isForgotten(String url, Instant fetchedAt) {
        var until = forgotten.get(url);
        return until != null && fetchedAt.toEpochMilli() <= until;
    }

    boolean hasForgotten() {
        return !forgotten.isEmpty();
    }

    /// Once no file holds them any more.
    synchronized void clearForgotten() {
        forgotten.clear();
    }

    private static void removeIf(MVMap<String, String> map, Predicate<String> gone) {
        List<String> keys = new ArrayList<>();
        for (var cursor = map.cursor(null); cursor.hasNext(); ) {
            var key = cursor.next();
            if (gone.test(cursor.getValue())) keys.add(key);
        }
        keys.forEach(map::remove);
    }

    @Override
    public void close() {
        store.close();
    }

    void abandon() {
        store.closeImmediately();
    }
}
