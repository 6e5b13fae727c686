package de.wegweiser.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the sites of a list of seeds, politely, and hands every answer to a [ResponseSink]. Many
/// sites at once, one request at a time on each.
///
/// What was read, and what is next, lives in a folder of its own: called again with the same seeds
/// after a crash or a stop, a crawl goes on where it was, and one that was finished asks nobody for
/// anything.
public final class Crawler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Crawler.class);

    private static final int SLOWEST_SHOWN = 5;

    private final CrawlSettings settings;
    private final ResponseSink sink;
    private final CrawlListener listener;
    private final Renderer renderer;
    private final Time time;
    private final Frontier frontier;
    private final Fetcher fetcher;
    private final Map<String, Pacer> pacers = new ConcurrentHashMap<>();
    private volatile boolean stopped;
    private volatile @Nullable Run run;

    /// @param start by [Time#nanos]
    private record Run(Set<String> sites, Gate gate, long start) {}

    /// @param folder of the frontier
    /// @throws IllegalStateException when another process works on that folder
    public Crawler(Path folder, CrawlSettings settings, ResponseSink sink, CrawlListener listener) {
        this(folder, settings, sink, listener, Renderer.NONE);
    }

    /// @param renderer asked where the settings say so; for others to close
    /// @throws IllegalStateException when another process works on that folder
    public Crawler(
            Path folder,
            CrawlSettings settings,
            ResponseSink sink,
            CrawlListener listener,
            Renderer renderer) {
        this(
                folder,
                settings,
                sink,
                listener,
                renderer,
                InetAddress::getAllByName,
                Time.SYSTEM,
                null);
    }

    /// @param trust for certificates of servers in tests; else what the JDK trusts
    Crawler(
            Path folder,
            CrawlSettings settings,
            ResponseSink sink,
            CrawlListener listener,
            Renderer renderer,
            Dialer.Names names,
            Time time,
            @Nullable X509TrustManager trust) {
        this.settings = settings;
        this.sink = sink;
        this.listener = listener;
        this.renderer = renderer;
        this.time = time;
        if (settings.agent().contact().isBlank() && settings.reach().connectTo().isEmpty())
            LOG.warn(
                    "Nobody can tell who is crawling: set wegweiser.crawl.agent.contact to a page that"
                            + " says so");
        var dialer = new Dialer(settings.reach(), names);
        this.frontier = Frontier.open(folder);
        this.fetcher = new Fetcher(settings, dialer, time, new WebClient(settings, trust));
    }

    /// Returns when nothing is left to ask for, when what is left has to wait for long, or after
    /// [#stop].
    ///
    /// @throws UncheckedIOException when the sink cannot store; what it did store stays done
    public CrawlReport crawl(List<Seed> seeds) {
        return crawl(seeds, false);
    }

    /// Like [#crawl], and asks again for the pages that were read and whose time has come: news
    /// after a week, an Impressum after two months, what never changes less and less often.
    ///
    /// @param seeds none for every site that was ever crawled
    public CrawlReport recrawl(List<Seed> seeds) {
        return crawl(seeds, true);
    }

    private CrawlReport crawl(List<Seed> seeds, boolean again) {
        long start = time.nanos();
        var sites = new LinkedHashSet<String>();
        for (var seed : seeds) {
            sites.add(seed.site());
            frontier.add(seed.site(), seed.url(), Focus.FIRST, 0, 0);
        }
        if (again && seeds.isEmpty()) sites.addAll(frontier.sites());
        if (sink.isDoubtful()) {
            int lost = frontier.requeueUnless(sites, sink::holds);
            if (lost > 0) LOG.warn("{} pages were lost and are asked for again", lost);
        }
        if (again) frontier.requeueDue(sites, time.now());
        frontier.watch(sites);
        sites.forEach(site -> pacers.computeIfAbsent(site, this::pacer));
        frontier.commit();
        var standings = new Standings(frontier, settings.reach().suppressed());
        var gate = new Gate(settings, sites, standings);
        var tools =
                new SiteVisit.Tools(
                        settings,
                        frontier,
                        gate,
                        standings,
                        new RulesReader(settings, time),
                        new Sitemaps(settings, gate),
                        sink,
                        renderer,
                        new SharedParts(),
                        new Semaphore(Runtime.getRuntime().availableProcessors()),
                        time,
                        this::settled,
                        () -> stopped);
        var begun = new Run(sites, gate, start);
        run = begun;
        visitAll(sites, tools);
        frontier.commit();
        return report(begun);
    }

    /// What the crawl has come to so far; empty before it has begun. Looks at every site, so do not
    /// ask for each page.
    public Optional<CrawlReport> soFar() {
        return Optional.ofNullable(run).map(this::report);
    }

    /// Ends the crawl at once: requests in flight are broken off, and their pages wait for the next
    /// run.
    public void stop() {
        stopped = true;
        fetcher.stop();
    }

    /// What became of an address and by which rule; empty when it never came up.
    public Optional<String> why(URI url) {
        return WebAddress.canonical(url.toString())
                .flatMap(frontier::look)
                .map(KnownAddress::describe);
    }

    /// In rounds, because one site's page may link to another's that was through already.
    private void visitAll(Set<String> sites, SiteVisit.Tools tools) {
        var left = ConcurrentHashMap.<String>newKeySet();
        var ready = ready(sites, left);
        while (!stopped && !ready.isEmpty()) {
            round(ready, tools, left);
            ready = ready(sites, left);
        }
    }

    private List<String> ready(Set<String> sites, Set<String> left) {
        return sites.stream()
                .filter(site -> !left.contains(site) && frontier.hasNext(site))
                .toList();
    }

    private void round(List<String> sites, SiteVisit.Tools tools, Set<String> left) {
        var trouble = new AtomicReference<@Nullable Exception>();
        var slots = new Semaphore(settings.pace().sites());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var site : sites) {
                slots.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        if (visit(site, tools)) left.add(site);
                    } catch (IOException | RuntimeException e) {
                        trouble.compareAndSet(null, e);
                        stop();
                    } finally {
                        slots.release();
                    }
                });
            }
        }
        switch (trouble.get()) {
            case null -> {}
            case IOException e ->
                    throw new UncheckedIOException(
                            "the crawl stopped because a page could not be stored: "
                                    + e.getMessage(),
                            e);
            case Exception e ->
                    throw new IllegalStateException("the crawl stopped: " + e.getMessage(), e);
        }
    }

    private void settled(FetchOutcome outcome) {
        CrawlMeters.settled(outcome);
        listener.on(outcome, frontier.watched());
    }

    /// @return whether the site wants to be left alone for the rest of this run
    private boolean visit(String site, SiteVisit.Tools tools) throws IOException {
        var visit = new SiteVisit(site, tools, Objects.requireNonNull(pacers.get(site)));
        CrawlMeters.siteBegun();
        try {
            visit.run();
            return visit.isLeaving();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } finally {
            CrawlMeters.siteLeft();
        }
    }

    /// A site that an earlier run has asked gets its pause before the first request, too.
    private Pacer pacer(String site) {
        var before = frontier.note(site, "pause").map(Duration::parse);
        frontier.note(site, "pause", before.orElse(settings.pace().hostPause()).toString());
        return new Pacer(fetcher, time, settings.pace().hostPause(), before.orElse(Duration.ZERO));
    }

    private CrawlReport report(Run of) {
        var sites = of.sites();
        var took = Duration.ofNanos(time.nanos() - of.start());
        var slowest =
                pacers.entrySet().stream()
                        .filter(entry -> entry.getValue().requests() > 0)
                        .map(entry ->
                                new CrawlReport.SlowHost(
                                        entry.getKey(),
                                        entry.getValue().meanAnswer(),
                                        entry.getValue().requests()))
                        .sorted(Comparator.comparing(CrawlReport.SlowHost::meanAnswer).reversed())
                        .limit(SLOWEST_SHOWN)
                        .toList();
        return new CrawlReport(
                frontier.watched(),
                frontier.tally(sites, "rule:", Rule.class),
                frontier.tally(sites, "error:", ErrorKind.class),
                slowest,
                unread(sites),
                withheld(sites, of.gate()),
                Absence.gone(frontier, sites),
                sites.stream()
                        .mapToLong(site -> frontier.count(site, SiteVisit.NEEDS_SCRIPT))
                        .sum(),
                pacers.values().stream().mapToLong(Pacer::requests).sum(),
                pacers.values().stream().mapToLong(Pacer::bytes).sum(),
                took);
    }

    private static Map<String, String> withheld(Collection<String> sites, Gate gate) {
        var withheld = new TreeMap<String, String>();
        for (var site : sites)
            gate.beforeSite(site).ifPresent(no -> withheld.put(site, no.describe()));
        return withheld;
    }

    private Map<String, String> unread(Collection<String> sites) {
        var unread = new TreeMap<String, String>();
        for (var site : sites) {
            boolean waits = frontier.hasNext(site);
            if (frontier.count(site, Frontier.State.DONE.name()) > 0 && !waits) continue;
            unread.put(site, waits ? waiting(site) : frontier.lastTrouble(site));
        }
        return unread;
    }

    private String waiting(String site) {
        var why = frontier.note(site, "why").orElse("stopped");
        return frontier.restsUntil(site)
                .filter(until -> until.isAfter(time.now()))
                .map(until -> why + ", rests until " + until)
                .orElse(why + ", pending");
    }

    @Override
    public void close() {
        stop();
        fetcher.close();
        frontier.close();
    }

    /// As if the process had been killed. For tests.
    void abandon() {
        frontier.abandon();
        fetcher.close();
    }
}
