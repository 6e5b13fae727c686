package de.wegweiser.extract;

import de.wegweiser.archive.Snapshot;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads pages on all processors and hands on what came of them in the order the pages came. Holds
/// few pages at a time: whoever brings more waits.
public final class OrderedExtraction implements Inputs.Sink, AutoCloseable {

    /// So many pages for each processor that a slow one does not let the others stand still.
    private static final int AHEAD = 8;

    /// Bytes of their bodies; a page's tree and text take some ten times as much.
    private static final long MOST_BYTES = 32L << 20;

    /// Time for one page; the worst honest ones take seconds.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private record Held(URI url, long bytes, Future<Extraction> result) {}

    private final Function<Snapshot, Extraction> extractor;
    private final Consumer<Extraction> results;
    private final BiConsumer<String, String> refusals;
    private final ThreadPoolExecutor threads;
    private final int mostHeld;
    private final Deque<Held> held = new ArrayDeque<>();
    private long heldBytes;

    /// @param extractor as [Extractor#extract], called on many threads
    /// @param processors how many pages are read at once
    /// @param results called on the thread that brings the pages
    /// @param refusals of files that are no pages, and of pages that must not be read
    public OrderedExtraction(
            Function<Snapshot, Extraction> extractor,
            int processors,
            Consumer<Extraction> results,
            BiConsumer<String, String> refusals) {
        this.extractor = extractor;
        this.mostHeld = AHEAD * processors;
        this.threads =
                new ThreadPoolExecutor(
                        processors,
                        Integer.MAX_VALUE,
                        0,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().daemon().name("page-reader-", 0).factory());
        this.results = results;
        this.refusals = refusals;
    }

    @Override
    public void page(Snapshot snapshot) {
        long bytes = snapshot.body().length;
        while (held.size() >= mostHeld || (!held.isEmpty() && heldBytes + bytes > MOST_BYTES))
            handOn();
        held.add(new Held(snapshot.url(), bytes, threads.submit(() -> read(snapshot))));
        heldBytes += bytes;
    }

    @Override
    public void refused(String what, String reason) {
        refusals.accept(what, reason);
    }

    private Extraction read(Snapshot snapshot) {
        try {
            return extractor.apply(snapshot);
        } catch (OutOfMemoryError e) {
            return new Extraction.Failed(snapshot.url(), "needs more memory than there is");
        }
    }

    private void handOn() {
        Held first = held.remove();
        heldBytes -= first.bytes();
        results.accept(result(first));
    }

    private Extraction result(Held page) {
        try {
            return page.result().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            // Its thread is left behind, since nothing stops a thread that does not listen
            threads.setCorePoolSize(threads.getCorePoolSize() + 1);
            return new Extraction.Failed(
                    page.url(), "not read after %d s".formatted(PATIENCE.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pages were read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the extractor broke: " + e.getCause(), e);
        }
    }

    /// Hands on what is left.
    public void finish() {
        while (!held.isEmpty()) handOn();
    }

    /// What was not handed on is dropped.
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
