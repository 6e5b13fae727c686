package de.wegweiser.crawl;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// Sends one request and reads one answer, within all limits. Follows no redirect, keeps no cookie,
/// tries nothing twice: that is for others to decide.
final class Fetcher implements AutoCloseable {

    private static final String ACCEPT =
            "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5";

    /// Bodies beyond this many bytes are read by few at a time, so that memory stays flat whatever
    /// the servers send.
    private static final int LARGE = 1 << 20;

    private static final int LARGE_AT_ONCE = 4;

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final CrawlSettings settings;
    private final Dialer dialer;
    private final Time time;
    private final WebClient client;
    private final ScheduledThreadPoolExecutor watchdog =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("crawl-watchdog").factory());
    private final Semaphore large = new Semaphore(LARGE_AT_ONCE);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Set<WebClient.Asking> inFlight = ConcurrentHashMap.newKeySet();

    /// One request at a time to each address, however many hosts live there; where all hosts share
    /// one on our behalf, to each host.
    private final Map<Object, Semaphore> lines = new ConcurrentHashMap<>();

    private final Map<WireEnds, Wire> wires = new ConcurrentHashMap<>();

    /// More than that many are looked through for idle ones. Our choice.
    private static final int MANY_WIRES = 1_024;

    private record WireEnds(String origin, InetSocketAddress socket) {}

    Fetcher(CrawlSettings settings, Dialer dialer, Time time, WebClient client) {
        this.settings = settings;
        this.dialer = dialer;
        this.time = time;
        this.watchdog.setRemoveOnCancelPolicy(
                true); // else each holds its request for its whole time
        this.client = client;
    }

    /// Ends the requests in flight and the pauses, and lets none begin: all of them throw.
    void stop() {
        stop.countDown();
        inFlight.forEach(WebClient.Asking::abort);
    }

    private boolean isStopped() {
        return stop.getCount() == 0;
    }

    /// @throws InterruptedException after [#stop], too
    void pause(Duration pause) throws InterruptedException {
        time.sleep(pause, stop);
        if (isStopped()) throw new InterruptedException("stopped in a pause");
    }

    /// @param before how the page was the last time, for a conditional request (RFC 9110 §13.1)
    /// @throws InterruptedException after [#stop], too
    Reply fetch(URI url, KnownAddress.@Nullable Reading before, Appetite.Judge judge)
            throws InterruptedException {
        try {
            var target = dialer.resolve(url.getHost(), WebAddress.port(url));
            var line =
                    line(
                            target.detour()
                                    ? url.getHost()
                                    : target.sockets().getFirst().getAddress());
            line.acquire();
            try {
                return dial(url, target.sockets(), before, judge);
            } finally {
                line.release();
            }
        } catch (IOException e) {
            return broken(e, false);
        }
    }

    private Semaphore line(Object place) {
        return lines.computeIfAbsent(place, _ -> new Semaphore(1, true));
    }

    /// The next address of a host only when nobody answers at the first.
    private Reply dial(
            URI url,
            List<InetSocketAddress> sockets,
            KnownAddress.@Nullable Reading before,
            Appetite.Judge judge)
            throws InterruptedException {
        var reply = ask(url, sockets.getFirst(), before, judge);
        for (int i = 1; i < sockets.size() && noConnection(reply); i++)
            reply = ask(url, sockets.get(i), before, judge);
        if (reply instanceof Reply.Broken && isStopped())
            throw new InterruptedException("stopped in a request");
        return reply;
    }

    private static boolean noConnection(Reply reply) {
        return reply instanceof Reply.Broken(var kind, _) && kind == ErrorKind.CONNECT;
    }

    /// Those of sites that were left long ago go, so that a crawl of many sites keeps a few.
    private Wire wire(URI url, InetSocketAddress socket) {
        long now = time.nanos();
        if (wires.size() > MANY_WIRES) wires.values().removeIf(wire -> wire.isIdle(now));
        return wires.computeIfAbsent(
                new WireEnds(WebAddress.origin(url), socket), _ -> new Wire(socket, now));
    }

    private Reply ask(
            URI url,
            InetSocketAddress socket,
            KnownAddress.@Nullable Reading before,
            Appetite.Judge judge) {
        var wire = wire(url, socket);
        wire.look(time.nanos());
        var late = new AtomicBoolean();
        try (var asking = client.ask(url, headers(before), wire);
                var watch = new Watch(asking, late)) {
            inFlight.add(asking);
            if (isStopped()) asking.abort();
            try {
                return exchange(url, asking, judge, watch);
            } finally {
                inFlight.remove(asking);
                wire.rest(time.nanos());
            }
        } catch (IOException e) {
            return broken(e, late.get());
        } catch (IllegalArgumentException e) {
            return new Reply.Broken(ErrorKind.BROKEN, String.valueOf(e.getMessage()));
        }
    }

    private static List<Exchange.Header> headers(KnownAddress.@Nullable Reading before) {
        var headers = new ArrayList<Exchange.Header>();
        headers.add(new Exchange.Header("Accept", ACCEPT));
        headers.add(new Exchange.Header("Accept-Language", "de,en;q=0.8"));
        headers.add(new Exchange.Header("Accept-Encoding", "br, gzip, deflate"));
        if (before != null && !before.etag().isEmpty())
            headers.add(new Exchange.Header("If-None-Match", before.etag()));
        if (before != null && !before.lastModified().isEmpty())
            headers.add(new Exchange.Header("If-Modified-Since", before.lastModified()));
        return headers;
    }

    private Reply exchange(URI url, WebClient.Asking asking, Appetite.Judge judge, Watch watch)
            throws IOException {
        var started = time.now().truncatedTo(ChronoUnit.MILLIS);
        var answer = asking.answer();
        var head =
                new Exchange(
                        url,
                        started,
                        answer.server(),
                        answer.protocol(),
                        answer.requestHead(),
                        answer.status(),
                        answer.reason(),
                        answer.headers(),
                        new byte[0],
                        false,
                        Map.of());
        return switch (judge.judge(head)) {
            case Appetite.Leave(var why) -> {
                asking.cancel(); // nobody reads the rest
                yield new Reply.Refused(why);
            }
            case Appetite.Take take -> body(head, take, answer.body(), asking, watch);
        };
    }

    private Reply body(
            Exchange head,
            Appetite.Take take,
            BufferedSource body,
            WebClient.Asking asking,
            Watch watch)
            throws IOException {
        watch.headIsThere();
        Buffer raw;
        try {
            raw = read(body, take.limit(), asking);
        } catch (SlowBody e) {
            asking.abort();
            return new Reply.Broken(ErrorKind.SLOW, String.valueOf(e.getMessage()));
        }
        boolean cut = raw.size() > take.limit();
        if (cut) asking.abort(); // who has sent too much may send on after a reset
        if (cut && !take.cut())
            return new Reply.Broken(ErrorKind.TOO_LARGE, "more than " + take.limit() + " bytes");
        var bytes = raw.readByteArray(Math.min(raw.size(), take.limit()));
        return decoded(head.withBody(bytes, cut), take);
    }

    private Reply decoded(Exchange exchange, Appetite.Take take) {
        try {
            var plain =
                    ContentCoding.decode(
                            exchange.body(),
                            exchange.all("Content-Encoding"),
                            take.limit(),
                            settings.limits().inflation());
            return new Reply.Answered(exchange, plain);
        } catch (IOException e) {
            return new Reply.Broken(ErrorKind.ENCODING, String.valueOf(e.getMessage()));
        }
    }

    private static final class SlowBody extends IOException {
        SlowBody(long bytes, long seconds) {
            super(bytes + " bytes in " + seconds + " s");
        }
    }

    /// One byte more than the limit where there is more.
    private Buffer read(BufferedSource in, long limit, WebClient.Asking asking) throws IOException {
        var out = new Buffer();
        long start = time.nanos();
        boolean permit = false;
        try {
            while (out.size() <= limit && asking.read(in, out, limit + 1 - out.size())) {
                var seconds = Duration.ofNanos(time.nanos() - start).toSeconds();
                if (isTooSlow(out.size(), seconds)) throw new SlowBody(out.size(), seconds);
                if (!permit && out.size() > LARGE) {
                    large.acquireUninterruptibly();
                    permit = true;
                }
            }
        } finally {
            if (permit) large.release();
        }
        return out;
    }

    private boolean isTooSlow(long bytes, long seconds) {
        return seconds >= GRACE.toSeconds() && bytes < seconds * settings.limits().slowest();
    }

    private static Reply broken(IOException e, boolean late) {
        if (e instanceof Dialer.ForbiddenAddress)
            return new Reply.Refused(new Refusal(Rule.ADDRESS_RANGE, message(e)));
        return new Reply.Broken(late ? ErrorKind.TIMEOUT : kind(e), message(e));
    }

    private static String message(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static ErrorKind kind(IOException e) {
        return switch (e) {
            case UnknownHostException _ -> ErrorKind.DNS;
            case SSLException _ -> ErrorKind.TLS;
            case ConnectException _ -> ErrorKind.CONNECT;
            case SocketTimeoutException _, InterruptedIOException _ -> ErrorKind.TIMEOUT;
            default -> ErrorKind.BROKEN;
        };
    }

    /// Ends a request that takes too long as a whole: a server that drips one byte at a time never
    /// trips a socket's own timeout.
    private final class Watch implements AutoCloseable {

        private final java.util.concurrent.Future<?> head;
        private final java.util.concurrent.Future<?> total;

        Watch(WebClient.Asking asking, AtomicBoolean late) {
            var limits = settings.limits();
            this.head = cancelAfter(limits.connect().plus(limits.head()), asking, late);
            this.total = cancelAfter(limits.total(), asking, late);
        }

        private java.util.concurrent.Future<?> cancelAfter(
                Duration limit, WebClient.Asking asking, AtomicBoolean late) {
            return watchdog.schedule(
                    () -> {
                        late.set(true);
                        asking.abort();
                    },
                    limit.toMillis(),
                    TimeUnit.MILLISECONDS);
        }

        void headIsThere() {
            head.cancel(false);
        }

        @Override
        public void close() {
            head.cancel(false);
            total.cancel(false);
        }
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        wires.values().forEach(Wire::close);
    }
}
