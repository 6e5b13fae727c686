package de.wegweiser.crawl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
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

    /// The client never looks a name up: it is told the address that [Dialer] has checked.
    private static final DnsResolver NO_NAMES =
            new DnsResolver() {
                @Override
                public InetAddress[] resolve(String host) {
                    throw new IllegalStateException(host + " goes past the dialer");
                }

                @Override
                public String resolveCanonicalHostname(String host) {
                    return host;
                }
            };

    private final CrawlSettings settings;
    private final Dialer dialer;
    private final Time time;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor watchdog =
            new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().daemon().name("crawl-watchdog").factory());
    private final Semaphore large = new Semaphore(LARGE_AT_ONCE);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Set<HttpGet> inFlight = ConcurrentHashMap.newKeySet();

    /// One request at a time to each address, however many hosts live there.
    private final Map<InetAddress, Semaphore> lines = new ConcurrentHashMap<>();

    Fetcher(CrawlSettings settings, Dialer dialer, Time time) {
        this.settings = settings;
        this.dialer = dialer;
        this.time = time;
        this.watchdog.setRemoveOnCancelPolicy(
                true); // else each holds its request for its whole time
        this.client =
                HttpClients.custom()
                        .setConnectionManager(connections(settings))
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setResponseTimeout(timeout(settings.limits().idle()))
                                        .setConnectionRequestTimeout(
                                                timeout(settings.limits().connect()))
                                        .setProtocolUpgradeEnabled(false)
                                        .build())
                        .setUserAgent(settings.agent().header())
                        .disableRedirectHandling()
                        .disableAutomaticRetries()
                        .disableContentCompression()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableDefaultUserAgent()
                        .evictIdleConnections(TimeValue.ofSeconds(30))
                        .build();
    }

    private static PoolingHttpClientConnectionManager connections(CrawlSettings settings) {
        int headers = (int) settings.limits().headers().toBytes();
        var http =
                Http1Config.custom()
                        .setMaxLineLength(headers)
                        .setMaxHeaderCount(headers / 128)
                        .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(NO_NAMES)
                .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder().http1Config(http).build())
                .setMaxConnPerRoute(1)
                .setMaxConnTotal(settings.pace().sites() * 2)
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                                .setConnectTimeout(timeout(settings.limits().connect()))
                                .setSocketTimeout(timeout(settings.limits().idle()))
                                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                .build())
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }

    /// Ends the requests in flight and the pauses, and lets none begin: all of them throw.
    void stop() {
        stop.countDown();
        inFlight.forEach(HttpGet::cancel);
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
            if (target.detour()) return dial(url, target.sockets(), before, judge);
            var line = line(target.sockets().getFirst().getAddress());
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

    private Semaphore line(InetAddress address) {
        return lines.computeIfAbsent(address, _ -> new Semaphore(1, true));
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

    private Reply ask(
            URI url,
            InetSocketAddress socket,
            KnownAddress.@Nullable Reading before,
            Appetite.Judge judge) {
        var request = new HttpGet(url);
        request.setHeader("Accept", ACCEPT);
        request.setHeader("Accept-Language", "de,en;q=0.8");
        request.setHeader("Accept-Encoding", "br, gzip, deflate");
        if (before != null && !before.etag().isEmpty())
            request.setHeader("If-None-Match", before.etag());
        if (before != null && !before.lastModified().isEmpty())
            request.setHeader("If-Modified-Since", before.lastModified());
        var late = new AtomicBoolean();
        inFlight.add(request);
        if (isStopped()) request.cancel();
        try (var watch = new Watch(request, late)) {
            return exchange(url, socket, request, judge, watch);
        } catch (IOException e) {
            return broken(e, late.get());
        } catch (HttpException | IllegalArgumentException e) {
            return new Reply.Broken(ErrorKind.BROKEN, String.valueOf(e.getMessage()));
        } finally {
            inFlight.remove(request);
        }
    }

    private Reply exchange(
            URI url, InetSocketAddress socket, HttpGet request, Appetite.Judge judge, Watch watch)
            throws IOException, HttpException {
        var context = HttpClientContext.create();
        var started = time.now().truncatedTo(ChronoUnit.MILLIS);
        var target =
                new HttpHost(url.getScheme(), socket.getAddress(), url.getHost(), socket.getPort());
        Reply reply = null;
        try (ClassicHttpResponse response = client.executeOpen(target, request, context)) {
            var head =
                    new Exchange(
                            url,
                            started,
                            server(context),
                            requestHead(request, context),
                            response.getCode(),
                            response.getReasonPhrase() == null ? "" : response.getReasonPhrase(),
                            Arrays.stream(response.getHeaders())
                                    .map(h -> new Exchange.Header(h.getName(), value(h.getValue())))
                                    .toList(),
                            new byte[0],
                            false,
                            Map.of());
            reply =
                    switch (judge.judge(head)) {
                        case Appetite.Leave(var why) -> {
                            request.cancel(); // closes the connection: nobody reads the rest
                            yield new Reply.Refused(why);
                        }
                        case Appetite.Take take -> body(head, take, response, request, watch);
                    };
        } catch (IOException e) {
            // a connection that breaks while it is closed takes nothing from the answer
            if (reply == null) throw e;
        }
        return reply;
    }

    private Reply body(
            Exchange head,
            Appetite.Take take,
            ClassicHttpResponse response,
            HttpGet request,
            Watch watch)
            throws IOException {
        watch.headIsThere();
        var raw = new byte[0];
        var entity = response.getEntity();
        if (entity != null) {
            // to close a body is to read its rest, unless the request is cancelled before
            try (var in = entity.getContent()) {
                raw = read(in, take.limit(), request);
                if (raw.length > take.limit()) request.cancel();
            } catch (SlowBody e) {
                return new Reply.Broken(ErrorKind.SLOW, String.valueOf(e.getMessage()));
            }
        }
        boolean cut = raw.length > take.limit();
        if (cut && !take.cut())
            return new Reply.Broken(ErrorKind.TOO_LARGE, "more than " + take.limit() + " bytes");
        if (cut) raw = Arrays.copyOf(raw, (int) take.limit());
        return decoded(head.withBody(raw, cut), take);
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
    private byte[] read(InputStream in, long limit, HttpGet request) throws IOException {
        var out = new ByteArrayOutputStream(16 * 1024);
        var buffer = new byte[16 * 1024];
        long start = time.nanos();
        boolean permit = false;
        try {
            int read;
            while (out.size() <= limit
                    && (read = in.read(buffer, 0, most(buffer, limit - out.size()))) >= 0) {
                out.write(buffer, 0, read);
                var seconds = Duration.ofNanos(time.nanos() - start).toSeconds();
                if (isTooSlow(out.size(), seconds)) {
                    request.cancel();
                    throw new SlowBody(out.size(), seconds);
                }
                if (!permit && out.size() > LARGE) {
                    large.acquireUninterruptibly();
                    permit = true;
                }
            }
        } finally {
            if (permit) large.release();
        }
        return out.toByteArray();
    }

    private static int most(byte[] buffer, long room) {
        return (int) Math.min(buffer.length, room + 1);
    }

    private boolean isTooSlow(long bytes, long seconds) {
        return seconds >= GRACE.toSeconds() && bytes < seconds * settings.limits().slowest();
    }

    private static String value(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable InetAddress server(HttpClientContext context) {
        var endpoint = context.getEndpointDetails();
        return endpoint != null && endpoint.getRemoteAddress() instanceof InetSocketAddress socket
                ? socket.getAddress()
                : null;
    }

    /// The request as the client finally sent it, with the headers it added.
    private static String requestHead(HttpGet asked, HttpCoreContext context) {
        var sent = context.getRequest() == null ? asked : context.getRequest();
        return "GET %s HTTP/1.1\r\n%s\r\n"
                .formatted(
                        asked.getRequestUri(),
                        Arrays.stream(sent.getHeaders())
                                .map(h -> h.getName() + ": " + h.getValue() + "\r\n")
                                .collect(Collectors.joining()));
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
            case HttpHostConnectException _, ConnectTimeoutException _ -> ErrorKind.CONNECT;
            case ConnectException _, NoRouteToHostException _ -> ErrorKind.CONNECT;
            case SocketTimeoutException _, InterruptedIOException _ -> ErrorKind.TIMEOUT;
            default -> ErrorKind.BROKEN;
        };
    }

    /// Ends a request that takes too long as a whole: a server that drips one byte at a time never
    /// trips a socket's own timeout.
    private final class Watch implements AutoCloseable {

        private final java.util.concurrent.Future<?> head;
        private final java.util.concurrent.Future<?> total;

        Watch(HttpGet request, AtomicBoolean late) {
            var limits = settings.limits();
            this.head = cancelAfter(limits.connect().plus(limits.head()), request, late);
            this.total = cancelAfter(limits.total(), request, late);
        }

        private java.util.concurrent.Future<?> cancelAfter(
                Duration limit, HttpGet request, AtomicBoolean late) {
            return watchdog.schedule(
                    () -> {
                        late.set(true);
                        request.cancel();
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
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
