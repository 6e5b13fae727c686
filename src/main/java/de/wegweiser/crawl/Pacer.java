package de.wegweiser.crawl;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Sends the requests of one site one after the other, never sooner than its pause allows. Every
/// request to the site passes here: pages, robots.txt and sitemaps alike.
final class Pacer {

    private final Fetcher fetcher;
    private final Time time;
    private final AtomicLong bytes = new AtomicLong();
    private Duration pause;
    private long notBefore;
    private long lastEnd;
    private Duration lastTook = Duration.ZERO;
    private long requests;
    private Duration answering = Duration.ZERO;

    /// @param first when the site may be asked for the first time
    Pacer(Fetcher fetcher, Time time, Duration pause, Duration first) {
        this.fetcher = fetcher;
        this.time = time;
        this.pause = pause;
        this.notBefore = time.nanos() + first.toNanos();
        this.lastEnd = time.nanos() - pause.toNanos();
    }

    /// A server that asks for longer pauses gets them, from the very next request.
    void slowDown(Duration asked) {
        if (asked.compareTo(pause) > 0) pause = asked;
    }

    Duration pause() {
        return pause;
    }

    void restFor(Duration rest) {
        notBefore = Math.max(notBefore, time.nanos() + rest.toNanos());
    }

    Reply fetch(URI url, Appetite.Judge judge) throws InterruptedException {
        return fetch(url, null, judge);
    }

    /// @param before how the page was the last time, for a conditional request
    Reply fetch(URI url, KnownAddress.@Nullable Reading before, Appetite.Judge judge)
            throws InterruptedException {
        long due = lastEnd + (pause.isZero() ? 0 : Math.max(pause.toNanos(), lastTook.toNanos()));
        long wait = Math.max(due, notBefore) - time.nanos();
        if (wait > 0) fetcher.pause(Duration.ofNanos(wait));
        if (Thread.interrupted()) throw new InterruptedException();
        long start = time.nanos();
        var reply = fetcher.fetch(url, before, judge);
        lastEnd = time.nanos();
        lastTook = Duration.ofNanos(lastEnd - start);
        requests++;
        answering = answering.plus(lastTook);
        long received =
                reply instanceof Reply.Answered(var exchange, _) ? exchange.body().length : 0;
        bytes.addAndGet(received);
        CrawlMeters.answered(lastTook, received);
        return reply;
    }

    /// How long the server took for the last answer.
    Duration lastAnswer() {
        return lastTook;
    }

    long requests() {
        return requests;
    }

    long bytes() {
        return bytes.get();
    }

    Duration meanAnswer() {
        return requests == 0 ? Duration.ZERO : answering.dividedBy(requests);
    }
}
