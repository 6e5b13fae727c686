package de.wegweiser.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/// What is known and what is next, on disk. An address stays in its site's queue until its outcome
/// is written, so a killed process finds it there again: nothing is lost, at worst one page a site
/// is asked for twice.
///
/// Every change of one outcome is made under one lock, and commits happen under it too: a recovered
/// store is always a whole number of outcomes. The wait for the disk does not: it held up two
/// hundred sites more than their servers did (measured).
final class Frontier implements AutoCloseable {

    enum State {
        PENDING,
        DONE,
        FAILED,
        EXCLUDED
    }

    /// An address in its site's queue.
    ///
    /// @param key place in the queue
    /// @param kin the list that led to it, empty when none did
    /// @param rank smaller is sooner, 0 to 99
    /// @param known what is known of it
    record Queued(String key, String site, URI url, String kin, int rank, KnownAddress known) {

        int depth() {
            return known.depth();
        }

        int hops() {
            return known.hops();
        }

        int attempts() {
            return known.attempts();
        }
    }

    /// Between two commits at most. What a crash takes back is fetched again, never lost.
    private static final Duration COMMIT_EVERY = Duration.ofMillis(500);

    /// Commits after which sparse chunks of the file are written anew, so that a million addresses
    /// take half a gigabyte; without, it was four (measured).
    private static final int COMPACT_EVERY = 3;

    /// Percent of a chunk that is still of use; below, it is sparse.
    private static final int HALF_FULL = 50;

    /// Of sparse chunks at a time. In memory they take ten times as much: with 16 MB and a heap of
    /// 128, a million addresses were too many (measured).
    private static final int COMPACT_BYTES = 4 << 20;

    private static final int CACHE_MB = 32;

    /// Addresses that one commit changes at most, where all of them may have to change: what has
    /// changed since the last one is put together in memory before it goes to the disk, some 16 KB
    /// for each address of another site.
    private static final int PIECE = 1_000;

    private static final String END = "\u0001";

    /// Of a time in milliseconds, until the year 2286.
    private static final int DUE_DIGITS = 13;

    private final MVStore store;

    /// url → [KnownAddress]
    private final MVMap<String, String> urls;

    /// site, rank, number → url, and after a blank its kin
    private final MVMap<String, String> queue;

    /// site and name → count
    private final MVMap<String, Long> counts;

    /// site and name → whatever is to be kept over a restart
    private final MVMap<String, String> notes;

    /// time and url → site, of the pages that were read
    private final MVMap<String, String> due;

    /// Keys of [#hold].
    private final Set<String> held = new HashSet<>();

    private final Set<String> watched = new HashSet<>();
    private final Map<String, Long> totals = new HashMap<>();
    private long number;
    private int commits;

    /// Why nothing can be written any more.
    private volatile @Nullable Throwable broken;

    /// All commits come on this one thread: the next one, which may write over what the last one
    /// freed, waits until that is on disk, and no interrupt can close the file.
    private final ScheduledExecutorService committer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("frontier-commits").factory());

    private Frontier(MVStore store) {
        this.store = store;
        this.urls = store.openMap("urls");
        this.queue = store.openMap("queue");
        this.counts = store.openMap("counts");
        this.notes = store.openMap("notes");
        this.due = store.openMap("due");
        this.number = counts.getOrDefault("number", 0L);
        long pause = COMMIT_EVERY.toMillis();
        var _ =
                committer.scheduleWithFixedDelay(
                        this::commitChanges, pause, pause, TimeUnit.MILLISECONDS);
    }

    private void commitChanges() {
        try {
            if (store.hasUnsavedChanges()) write();
        } catch (RuntimeException _) {
            // the store is closed, so whoever uses it next fails, and close() says why
        }
    }

    /// @throws IllegalStateException when another process works on it
    static Frontier open(Path folder) {
        var file = folder.resolve("frontier.mv");
        try {
            Files.createDirectories(folder);
            var store =
                    new MVStore.Builder()
                            .fileName(file.toString())
                            .autoCommitDisabled()
                            .autoCommitBufferSize(0) // else it commits by itself in mid-outcome
                            .cacheSize(CACHE_MB)
                            .open();
            store.setVersionsToKeep(0);
            // default 45 s, for stores that are not synced after each commit, as this one is
            store.setRetentionTime(0);
            return new Frontier(store);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the frontier folder " + folder, e);
        } catch (MVStoreException e) {
            throw new IllegalStateException(
                    e.getMessage() != null && e.getMessage().contains("locked")
                            ? "another process is crawling with the frontier "
                                    + folder
                                    + ": stop it, or choose another data folder"
                            : "cannot open the frontier " + file + ": " + e.getMessage(),
                    e);
        }
    }

    /// Those that an address was ever queued of.
    synchronized Set<String> sites() {
        var sites = new TreeSet<String>();
        for (var key : counts.keySet())
            if (key.endsWith(END + "added")) sites.add(key.substring(0, key.indexOf(END)));
        return sites;
    }

    /// What has told of an address.
    enum Source {
        NOTHING,
        SITEMAP,
        LINK
    }

    /// Asked for the links of a page at once: taking the lock for each held up two hundred sites
    /// more than reading their pages (measured).
    synchronized List<Source> sources(List<URI> addresses) {
        var sources = new ArrayList<Source>(addresses.size());
        for (var url : addresses) {
            var line = urls.get(url.toString());
            sources.add(
                    line == null
                            ? Source.NOTHING
                            : KnownAddress.isListed(line) ? Source.SITEMAP : Source.LINK);
        }
        return sources;
    }

    /// Where an address waits.
    record Place(int rank, String kin) {

        String entry(String url) {
            return kin.isEmpty() ? url : url + " " + kin;
        }
    }

    /// Queues an address unless it is known.
    synchronized boolean add(String site, URI url, int rank, int depth, int hops) {
        return add(site, url, new Place(rank, ""), KnownAddress.pending(depth, hops));
    }

    /// An address that a page or a sitemap has told of.
    record Found(URI url, Place place, KnownAddress known) {}

    synchronized boolean add(String site, URI url, Place place, KnownAddress known) {
        if (urls.containsKey(url.toString())) return false;
        urls.put(url.toString(), known.line());
        queue.put(place(site, place.rank()), place.entry(url.toString()));
        count(site, "added", 1);
        return true;
    }

    /// Queues those that are not known.
    synchronized void add(List<Found> all) {
        for (var found : all)
            add(WebAddress.site(found.url()), found.url(), found.place(), found.known());
    }

    /// Moves addresses that wait for want of a link to the places that links give them.
    synchronized void lift(String site, Map<URI, Place> better) {
        for (var key : waiting(site, "")) {
            var url = url(Objects.requireNonNull(queue.get(key)));
            var place = better.get(URI.create(url));
            if (place == null) continue;
            queue.remove(key);
            queue.put(place(site, place.rank()), place.entry(url));
            urls.put(url, known(url).as(State.PENDING, 0, "").line());
        }
    }

    private static String url(String entry) {
        int blank = entry.indexOf(' ');
        return blank < 0 ? entry : entry.substring(0, blank);
    }

    private static String kin(String entry) {
        return entry.substring(Math.min(entry.length(), url(entry).length() + 1));
    }

    /// Keys of what a site has in its queue.
    ///
    /// @param from rank, two digits; empty for all
    private List<String> waiting(String site, String from) {
        var keys = new ArrayList<String>();
        for (var key = queue.ceilingKey(site + END + from);
                key != null && key.startsWith(site + END);
                key = queue.higherKey(key)) if (!held.contains(key)) keys.add(key);
        return keys;
    }

    /// An address that was read, but whose answer is not on disk yet: it stays queued where it is,
    /// for the case of a crash, and is not given out until it is settled or put back.
    synchronized void hold(Queued page) {
        held.add(page.key());
    }

    /// The address of a site to read next; it stays queued until it is settled.
    synchronized Optional<Queued> next(String site) {
        var key = queue.ceilingKey(site + END);
        while (key != null && held.contains(key)) key = queue.higherKey(key);
        if (key == null || !key.startsWith(site + END)) return Optional.empty();
        var entry = Objects.requireNonNull(queue.get(key));
        var url = url(entry);
        return Optional.of(
                new Queued(
                        key,
                        site,
                        URI.create(url),
                        kin(entry),
                        Integer.parseInt(key, site.length() + 1, site.length() + 3, 10),
                        known(url)));
    }

    synchronized boolean hasNext(String site) {
        var key = queue.ceilingKey(site + END);
        return key != null && key.startsWith(site + END);
    }

    /// @param reading null for an address that only leads elsewhere
    synchronized void done(Queued page, String note, KnownAddress.@Nullable Reading reading) {
        settle(page, page.known().read(note, reading));
    }

    synchronized void excluded(Queued page, Refusal why) {
        count(page.site(), "rule:" + why.rule(), 1);
        settle(
                page,
                page.known().withReading(null).as(State.EXCLUDED, page.attempts(), why.describe()));
    }

    /// A page that was there before is asked for again, later each time: it may come back.
    synchronized void failed(Queued page, ErrorKind kind, String detail, Instant now) {
        count(page.site(), "error:" + kind, 1);
        var note = kind + ": " + detail;
        var before = page.known().reading();
        var known = page.known().withReading(before == null ? null : before.unchanged(now));
        settle(page, known.as(State.FAILED, page.attempts(), note));
    }

    private void settle(Queued page, KnownAddress now) {
        if (now.state() != State.DONE) notes.put(page.site() + END + "trouble", now.note());
        urls.put(page.url().toString(), now.line());
        leave(page);
        if (now.reading() != null) due.put(dueKey(now.reading(), page.url()), page.site());
        count(page.site(), now.state().name(), 1);
    }

    private void leave(Queued page) {
        queue.remove(page.key());
        held.remove(page.key());
    }

    /// Puts an address back after an attempt, to be tried again at `rank`.
    synchronized void again(Queued page, int rank, String why) {
        requeue(page, rank, page.attempts() + 1, why);
    }

    /// Puts an address back that nobody was asked for.
    synchronized void back(Queued page, int rank, String why) {
        requeue(page, rank, page.attempts(), why);
    }

    private void requeue(Queued page, int rank, int attempts, String why) {
        urls.put(page.url().toString(), page.known().as(State.PENDING, attempts, why).line());
        leave(page);
        queue.put(
                place(page.site(), rank), new Place(rank, page.kin()).entry(page.url().toString()));
    }

    /// Queues the pages of these sites again whose time has come.
    ///
    /// @return how many
    int requeueDue(Collection<String> sites, Instant now) {
        var mine = Set.copyOf(sites);
        int requeued = 0;
        var from = "";
        while (true) {
            var piece = due(from, now);
            if (piece.isEmpty()) return requeued;
            int of = requeueDue(piece, mine);
            requeued += of;
            if (of > 0) commit();
            from = piece.getLast();
        }
    }

    /// Keys of the next pages whose time has come.
    private synchronized List<String> due(String after, Instant now) {
        var keys = new ArrayList<String>();
        for (var key = due.higherKey(after);
                key != null && keys.size() < PIECE && !dueAt(key).isAfter(now);
                key = due.higherKey(key)) keys.add(key);
        return keys;
    }

    private synchronized int requeueDue(List<String> keys, Set<String> sites) {
        int requeued = 0;
        for (var key : keys) {
            var site = due.get(key);
            if (site == null || !sites.contains(site)) continue;
            reopen(key.substring(DUE_DIGITS + 1), "due again");
            requeued++;
        }
        return requeued;
    }

    /// Queues the pages again that were read but are not kept any more, say after a disk broke.
    ///
    /// @return how many
    int requeueUnless(Collection<String> sites, Predicate<URI> kept) {
        var lost = lost(Set.copyOf(sites), kept);
        for (int at = 0; at < lost.size(); at += PIECE) {
            reopenAnew(lost.subList(at, Math.min(at + PIECE, lost.size())), "its copy was lost");
            commit();
        }
        return lost.size();
    }

    private synchronized List<String> lost(Set<String> sites, Predicate<URI> kept) {
        var lost = new ArrayList<String>();
        for (var url : (Iterable<String>) () -> urls.keyIterator(null)) {
            var uri = URI.create(url);
            if (sites.contains(WebAddress.site(uri)) && wasRead(url) && !kept.test(uri))
                lost.add(url);
        }
        return lost;
    }

    private synchronized void reopenAnew(List<String> addresses, String why) {
        addresses.forEach(url -> reopenAnew(url, why));
    }

    /// Queues the pages of a site again that were read: their copies were deleted on purpose.
    synchronized void requeueSite(String site) {
        var read = new ArrayList<String>();
        for (var url : (Iterable<String>) () -> urls.keyIterator(null))
            if (WebAddress.site(URI.create(url)).equals(site) && wasRead(url)) read.add(url);
        read.forEach(url -> reopenAnew(url, "its site may be read again"));
    }

    /// Whether there should be a copy of a page: it was read the last time or some time before.
    private boolean wasRead(String url) {
        var known = known(url);
        return known.state() == State.DONE || known.reading() != null;
    }

    /// Queues all pages of an origin again that were ever read: it was gone, what they say went
    /// stale, and it is back. Each on its own would wait for up to a year.
    synchronized void requeueRead(String origin) {
        var read = new ArrayList<String>();
        for (var url = urls.ceilingKey(origin + "/");
                url != null && url.startsWith(origin + "/");
                url = urls.higherKey(url)) {
            var known = known(url);
            if (known.state() != State.PENDING && known.reading() != null) read.add(url);
        }
        read.forEach(url -> reopen(url, "its site is back"));
    }

    /// A page waits again, knowing how it was.
    private void reopen(String url, String why) {
        reopen(url, known(url), why);
    }

    /// A page waits again as if it had never been read: to a conditional request its server would
    /// answer that nothing has changed, and send nothing to keep.
    private void reopenAnew(String url, String why) {
        var known = known(url);
        if (known.reading() != null) due.remove(dueKey(known.reading(), URI.create(url)));
        var anew = known.withReading(null);
        if (known.state() == State.PENDING) urls.put(url, anew.line());
        else reopen(url, anew, why);
    }

    private void reopen(String url, KnownAddress known, String why) {
        var site = WebAddress.site(URI.create(url));
        if (known.reading() != null) due.remove(dueKey(known.reading(), URI.create(url)));
        urls.put(url, known.as(State.PENDING, 0, why).line());
        queue.put(place(site, Focus.rank(URI.create(url), "", known.depth())), url);
        count(site, known.state().name(), -1);
        if (known.state() == State.FAILED)
            count(site, "error:" + known.note().substring(0, known.note().indexOf(':')), -1);
    }

    private static String dueKey(KnownAddress.Reading reading, URI url) {
        return "%013d".formatted(reading.due().toEpochMilli()) + END + url;
    }

    private static Instant dueAt(String key) {
        return Instant.ofEpochMilli(Long.parseLong(key, 0, DUE_DIGITS, 10));
    }

    /// One more, of whatever it is.
    synchronized void add(String site, String name) {
        count(site, name, 1);
    }

    synchronized void add(String site, String name, long more) {
        count(site, name, more);
    }

    /// Keeps a site at rest over a restart.
    void rest(String site, Instant until, String why) {
        synchronized (this) {
            notes.put(site + END + "until", Long.toString(until.toEpochMilli()));
            notes.put(site + END + "why", why);
        }
        commit();
    }

    synchronized void awake(String site) {
        notes.remove(site + END + "until");
        notes.remove(site + END + "why");
    }

    synchronized Optional<Instant> restsUntil(String site) {
        return note(site, "until").map(Long::parseLong).map(Instant::ofEpochMilli);
    }

    synchronized Optional<String> note(String site, String name) {
        return Optional.ofNullable(notes.get(site + END + name));
    }

    synchronized void note(String site, String name, String value) {
        notes.put(site + END + name, value);
    }

    /// A site's notes whose names begin so, by the rest of their names.
    synchronized Map<String, String> notes(String site, String beginning) {
        var found = new HashMap<String, String>();
        var from = site + END + beginning;
        for (var cursor = notes.cursor(from); cursor.hasNext(); ) {
            var key = cursor.next();
            if (!key.startsWith(from)) break;
            found.put(key.substring(from.length()), cursor.getValue());
        }
        return found;
    }

    /// Notes of that name, by site.
    synchronized Map<String, String> noted(String name) {
        var found = new TreeMap<String, String>();
        for (var cursor = notes.cursor(null); cursor.hasNext(); ) {
            var key = cursor.next();
            if (key.endsWith(END + name))
                found.put(key.substring(0, key.indexOf(END)), cursor.getValue());
        }
        return found;
    }

    synchronized void forget(String site, String name) {
        notes.remove(site + END + name);
    }

    /// Moves what waits at a worse rank for the pages of a site that are meant.
    ///
    /// @param meant of an address and its kin
    synchronized void rerank(String site, BiPredicate<URI, String> meant, int rank) {
        for (var key : waiting(site, "%02d".formatted(rank + 1))) {
            var entry = Objects.requireNonNull(queue.get(key));
            if (meant.test(URI.create(url(entry)), kin(entry)))
                queue.put(place(site, rank), queue.remove(key));
        }
    }

    /// Why the address that came to nothing last did so.
    synchronized String lastTrouble(String site) {
        return note(site, "trouble").orElse("nothing found");
    }

    synchronized long count(String site, String name) {
        return counts.getOrDefault(site + END + name, 0L);
    }

    /// From now on [#watched] counts these sites; nobody has to sum over thousands for each page.
    synchronized void watch(Collection<String> sites) {
        watched.clear();
        watched.addAll(sites);
        totals.clear();
        for (var name : List.of("added", "DONE", "FAILED", "EXCLUDED"))
            totals.put(name, sum(sites, name));
    }

    synchronized CrawlListener.Tally watched() {
        return new CrawlListener.Tally(
                totals.getOrDefault("added", 0L),
                totals.getOrDefault(State.DONE.name(), 0L),
                totals.getOrDefault(State.FAILED.name(), 0L),
                totals.getOrDefault(State.EXCLUDED.name(), 0L));
    }

    /// Counts that `prefix` names, by enum constant, without zeros.
    synchronized <E extends Enum<E>> Map<E, Long> tally(
            Collection<String> sites, String prefix, Class<E> kinds) {
        var tally = new EnumMap<E, Long>(kinds);
        for (var kind : kinds.getEnumConstants()) {
            long sum = sum(sites, prefix + kind.name());
            if (sum > 0) tally.put(kind, sum);
        }
        return tally;
    }

    /// What is known of an address.
    synchronized Optional<KnownAddress> look(URI url) {
        return Optional.ofNullable(urls.get(url.toString())).map(KnownAddress::parse);
    }

    private KnownAddress known(String url) {
        var line = urls.get(url);
        if (line == null)
            throw new IllegalStateException("the frontier queues an unknown address, " + url);
        return KnownAddress.parse(line);
    }

    private long sum(Collection<String> sites, String name) {
        return sites.stream().mapToLong(site -> count(site, name)).sum();
    }

    private String place(String site, int rank) {
        number++;
        counts.put("number", number);
        return site + END + "%02d".formatted(rank) + END + "%012d".formatted(number);
    }

    private void count(String site, String name, long more) {
        counts.merge(site + END + name, more, Long::sum);
        if (watched.contains(site)) totals.merge(name, more, Long::sum);
    }

    /// Returns when everything is on disk.
    void commit() {
        try {
            CompletableFuture.runAsync(this::write, committer).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }

    /// After a failure nothing more is written: a second fsync would say that all is well.
    private void write() {
        try {
            commitAndSync();
        } catch (RuntimeException | Error e) {
            broken = e;
            store.closeImmediately();
            throw e;
        }
    }

    private void commitAndSync() {
        synchronized (this) {
            store.commit();
        }
        store.sync();
        commits++;
        if (commits % COMPACT_EVERY != 0) return;
        boolean compacted;
        synchronized (this) {
            compacted = store.compact(HALF_FULL, COMPACT_BYTES);
        }
        if (compacted) store.sync();
    }

    @Override
    public void close() {
        if (broken != null)
            throw new IllegalStateException("the frontier could not be written: " + broken, broken);
        if (store.isClosed()) return;
        commit();
        committer.close();
        store.close();
    }

    /// As if the process had been killed. For tests.
    synchronized void abandon() {
        committer.shutdown();
        store.closeImmediately();
    }
}
