package de.wegweiser.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/// What is known and what is next, on disk. An address stays in its site's queue until its outcome
/// is written, so a killed process finds it there again: nothing is lost, at worst one page a site
/// is asked for twice.
///
/// Every change of one outcome is made under one lock, and commits happen under it too: a recovered
/// store is always a whole number of outcomes.
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
    /// @param rank smaller is sooner, 0 to 99
    /// @param hops redirects that led here
    /// @param attempts that came to nothing so far
    record Queued(String key, String site, URI url, int rank, int depth, int hops, int attempts) {}

    /// Between two commits at most. What a crash takes back is fetched again, never lost.
    private static final long COMMIT_EVERY = 500_000_000L;

    private static final int COMPACT_EVERY = 100;

    private static final int CACHE_MB = 32;

    private static final String END = "\u0001";

    private final MVStore store;

    /// url → state, depth, hops, attempts, note
    private final MVMap<String, String> urls;

    /// site, rank, number → url
    private final MVMap<String, String> queue;

    /// site and name → count
    private final MVMap<String, Long> counts;

    /// site and name → whatever is to be kept over a restart
    private final MVMap<String, String> notes;

    private final Set<String> watched = new HashSet<>();
    private final Map<String, Long> totals = new HashMap<>();
    private long number;
    private long lastCommit = System.nanoTime();
    private int commits;

    private Frontier(MVStore store) {
        this.store = store;
        this.urls = store.openMap("urls");
        this.queue = store.openMap("queue");
        this.counts = store.openMap("counts");
        this.notes = store.openMap("notes");
        this.number = counts.getOrDefault("number", 0L);
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
                            .cacheSize(CACHE_MB)
                            .open();
            store.setVersionsToKeep(0);
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

    /// Queues an address unless it is known.
    synchronized boolean add(String site, URI url, int rank, int depth, int hops) {
        if (urls.containsKey(url.toString())) return false;
        urls.put(url.toString(), entry(State.PENDING, depth, hops, 0, ""));
        queue.put(place(site, rank), url.toString());
        count(site, "added", 1);
        return true;
    }

    /// The address of a site to read next; it stays queued until it is settled.
    synchronized Optional<Queued> next(String site) {
        var key = queue.ceilingKey(site + END);
        if (key == null || !key.startsWith(site + END)) return Optional.empty();
        var url = queue.get(key);
        var fields = fields(urls.get(url));
        return Optional.of(
                new Queued(
                        key,
                        site,
                        URI.create(url),
                        Integer.parseInt(key, site.length() + 1, site.length() + 3, 10),
                        Integer.parseInt(fields[1]),
                        Integer.parseInt(fields[2]),
                        Integer.parseInt(fields[3])));
    }

    synchronized boolean hasNext(String site) {
        var key = queue.ceilingKey(site + END);
        return key != null && key.startsWith(site + END);
    }

    synchronized void done(Queued page) {
        settle(page, State.DONE, "");
    }

    synchronized void excluded(Queued page, Refusal why) {
        count(page.site(), "rule:" + why.rule(), 1);
        settle(page, State.EXCLUDED, why.rule() + ": " + why.detail());
    }

    synchronized void failed(Queued page, ErrorKind kind, String detail) {
        count(page.site(), "error:" + kind, 1);
        settle(page, State.FAILED, kind + ": " + detail);
    }

    private void settle(Queued page, State state, String note) {
        if (!note.isEmpty()) notes.put(page.site() + END + "trouble", note);
        urls.put(
                page.url().toString(),
                entry(state, page.depth(), page.hops(), page.attempts(), note));
        queue.remove(page.key());
        count(page.site(), state.name(), 1);
        commitWhenDue();
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
        urls.put(
                page.url().toString(),
                entry(State.PENDING, page.depth(), page.hops(), attempts, why));
        queue.remove(page.key());
        queue.put(place(page.site(), rank), page.url().toString());
        commitWhenDue();
    }

    /// Counts a request for a page, whatever comes of it.
    synchronized void asked(String site) {
        count(site, "asked", 1);
    }

    /// Keeps a site at rest over a restart.
    synchronized void rest(String site, Instant until, String why) {
        notes.put(site + END + "until", Long.toString(until.toEpochMilli()));
        notes.put(site + END + "why", why);
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

    /// What became of an address, in words.
    synchronized Optional<String> why(URI url) {
        return Optional.ofNullable(urls.get(url.toString()))
                .map(Frontier::fields)
                .map(fields -> fields[4].isEmpty() ? fields[0] : fields[0] + ", " + fields[4]);
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

    private static String entry(State state, int depth, int hops, int attempts, String note) {
        return state + "\t" + depth + "\t" + hops + "\t" + attempts + "\t" + note;
    }

    private static String[] fields(@Nullable String entry) {
        if (entry == null)
            throw new IllegalStateException("the frontier queues an unknown address");
        return entry.split("\t", 5);
    }

    private void commitWhenDue() {
        if (System.nanoTime() - lastCommit > COMMIT_EVERY) commit();
    }

    synchronized void commit() {
        store.commit();
        store.sync();
        commits++;
        if (commits % COMPACT_EVERY == 0) store.compact(50, 4 << 20);
        lastCommit = System.nanoTime();
    }

    @Override
    public synchronized void close() {
        if (store.isClosed()) return;
        commit();
        store.close();
    }

    /// As if the process had been killed. For tests.
    synchronized void abandon() {
        store.closeImmediately();
    }
}
