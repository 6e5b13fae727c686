package de.wegweiser.crawl;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Call;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/// OkHttp, without what it would do of its own accord: it follows no redirect, keeps no cookie,
/// tries nothing twice, undoes no coding, looks no name up and shares no connection between hosts.
/// It speaks HTTP/2 where a server offers that, else HTTP/1.1, and waits for the answer either way.
final class WebClient {

    /// Bytes of headers for each of them, on the average of all that are allowed.
    private static final int SHORT_HEADER = 128;

    /// Bytes of a body read at once.
    private static final int PIECE = 16 * 1024;

    /// RFC 9110 §5.1, and what servers make of it.
    private static final Pattern NAME = Pattern.compile("[!-9;-~]+");

    private static final Pattern CONTROL = Pattern.compile("[\\r\\n\\x00]+");

    private static final Pattern HTTP_CLIENT = Pattern.compile("okhttp3\\.|okio\\.|kotlin\\.");

    private static final String OURS = WebClient.class.getPackageName() + ".";

    /// What the JDK holds for safe, as browsers do.
    private static final ConnectionSpec TLS =
            new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
                    .allEnabledTlsVersions()
                    .allEnabledCipherSuites()
                    .build();

    private final OkHttpClient client;
    private final String agent;
    private final int limit;

    /// @param trust for certificates of servers in tests; else what the JDK trusts
    WebClient(CrawlSettings settings, @Nullable X509TrustManager trust) {
        var limits = settings.limits();
        this.agent = settings.agent().header();
        this.limit = (int) limits.headers().toBytes();
        var building =
                new OkHttpClient.Builder()
                        .protocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
                        .connectionSpecs(List.of(TLS, ConnectionSpec.CLEARTEXT))
                        .proxy(Proxy.NO_PROXY)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .retryOnConnectionFailure(false)
                        .fastFallback(false)
                        .cookieJar(CookieJar.NO_COOKIES)
                        .connectTimeout(limits.connect())
                        .readTimeout(limits.idle())
                        .writeTimeout(limits.idle())
                        .addInterceptor(WebClient::onItsWire)
                        .addNetworkInterceptor(WebClient::asItCame);
        if (trust != null) building.sslSocketFactory(sockets(trust), trust);
        this.client = building.build();
    }

    private static SSLSocketFactory sockets(X509TrustManager trust) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new X509TrustManager[] {trust}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has TLS", e);
        }
    }

    private static Response onItsWire(Interceptor.Chain chain) throws IOException {
        var wire = asking(chain.request()).wire;
        return chain.withDns(wire)
                .withSocketFactory(wire)
                .withConnectionPool(wire.pool())
                .proceed(chain.request());
    }

    /// Keeps what went over the wire, and hands on an answer at which OkHttp does nothing more: it
    /// would ask again at once after a 503 with `Retry-After: 0`, and drop a 407.
    private static Response asItCame(Interceptor.Chain chain) throws IOException {
        var asking = asking(chain.request());
        var connection = chain.connection();
        asking.wire.open(connection != null && connection.protocol() == Protocol.HTTP_2);
        var response = chain.proceed(chain.request());
        asking.came = response;
        return response.newBuilder().code(200).message("").headers(Headers.of()).build();
    }

    private static Asking asking(Request request) {
        var asking = request.tag(Asking.class);
        if (asking == null) throw new IllegalStateException(request + " goes past the fetcher");
        return asking;
    }

    /// @throws IllegalArgumentException when the address is none to OkHttp
    Asking ask(URI url, List<Exchange.Header> headers, Wire wire) {
        return new Asking(url, headers, wire);
    }

    /// What came, up to its body.
    ///
    /// @param protocol as `WARC-Protocol` names it: `http/1.0`, `http/1.1`, `h2`
    /// @param requestHead as it was sent; over HTTP/2, what HTTP/1.1 would call it
    /// @param body without transfer coding
    record Answer(
            InetAddress server,
            String protocol,
            String requestHead,
            int status,
            String reason,
            List<Exchange.Header> headers,
            BufferedSource body) {}

    /// One request under way. Close it: that frees its connection.
    final class Asking implements AutoCloseable {

        private final Wire wire;
        private final Call call;
        private volatile @Nullable Response came;
        private @Nullable Response open;
        private boolean over;

        private Asking(URI url, List<Exchange.Header> headers, Wire wire) {
            this.wire = wire;
            var request = new Request.Builder().url(url.toString()).tag(Asking.class, this);
            var all = new Headers.Builder();
            all.addUnsafeNonAscii("User-Agent", agent);
            for (var header : headers) all.addUnsafeNonAscii(header.name(), utf8(header.value()));
            this.call = client.newCall(request.headers(all.build()).build());
        }

        /// Returns when the headers are there.
        Answer answer() throws IOException {
            try {
                var response = call.execute();
                open = response;
                var head = came;
                if (head == null) throw new IOException("no answer");
                return answer(head, response.body().source());
            } catch (RuntimeException e) {
                throw unreadable("an answer", e);
            }
        }

        private Answer answer(Response head, BufferedSource body) throws IOException {
            return new Answer(
                    wire.address(),
                    head.protocol().toString(),
                    requestHead(head),
                    head.code(),
                    latin1(head.message()),
                    received(head.headers()),
                    body);
        }

        /// Some more of the body, at the end of `out`.
        ///
        /// @return false when there is none
        boolean read(BufferedSource body, Buffer out, long most) throws IOException {
            wire.more();
            try {
                return body.read(out, Math.min(most, PIECE)) >= 0;
            } catch (RuntimeException e) {
                throw unreadable("a body", e);
            }
        }

        /// Over HTTP/1 closes the connection, over HTTP/2 resets the stream: nobody reads the rest.
        void cancel() {
            call.cancel();
        }

        /// Closes the connection: whoever is late or slow once may not care for a reset, either.
        /// Does nothing once the request is over, for the wire may have the next one.
        synchronized void abort() {
            if (over) return;
            call.cancel();
            wire.close();
        }

        private synchronized void end() {
            over = true;
        }

        @Override
        public void close() {
            end();
            if (open != null) open.close();
        }
    }

    /// OkHttp trips over some answers, which says something of the server.
    ///
    /// @throws RuntimeException that very one, where our own code has tripped on OkHttp's way
    static IOException unreadable(String what, RuntimeException e) {
        if (isOurs(e)) throw e;
        return new IOException("%s that OkHttp cannot read: %s".formatted(what, e), e);
    }

    /// Whether our code comes before OkHttp's on the way from where it was thrown.
    private static boolean isOurs(RuntimeException e) {
        for (var frame : e.getStackTrace()) {
            if (HTTP_CLIENT.matcher(frame.getClassName()).lookingAt()) return false;
            if (frame.getClassName().startsWith(OURS)) return true;
        }
        return false;
    }

    private static String requestHead(Response head) {
        var sent = head.request();
        var url = sent.url();
        var lines = new StringBuilder("GET ").append(url.encodedPath());
        if (url.encodedQuery() != null) lines.append('?').append(url.encodedQuery());
        lines.append(" HTTP/1.1\r\n");
        for (int i = 0; i < sent.headers().size(); i++) {
            var name = sent.headers().name(i);
            // says something of the one connection, so HTTP/2 has none (RFC 9113 §8.2.2)
            if (head.protocol() == Protocol.HTTP_2 && name.equals("Connection")) continue;
            lines.append(name).append(": ").append(sent.headers().value(i)).append("\r\n");
        }
        return lines.append("\r\n").toString();
    }

    /// In the server's order. A line that names no header belongs to the one before it (RFC 9112
    /// §5.2).
    private List<Exchange.Header> received(Headers headers) throws IOException {
        if (headers.size() > limit / SHORT_HEADER)
            throw new IOException(headers.size() + " headers");
        var received = new ArrayList<Exchange.Header>(headers.size());
        long bytes = 0;
        for (int i = 0; i < headers.size(); i++) {
            var name = headers.name(i);
            var value = latin1(headers.value(i));
            bytes += name.length() + value.length() + 4;
            if (bytes > limit) throw new IOException("more than " + limit + " bytes of headers");
            if (NAME.matcher(name).matches()) {
                received.add(new Exchange.Header(name, value));
            } else if (!received.isEmpty()) {
                var before = received.removeLast();
                var rest = name.isEmpty() ? value : clean(name).strip() + ": " + value;
                received.add(new Exchange.Header(before.name(), before.value() + " " + rest));
            }
        }
        return received;
    }

    /// OkHttp takes headers for UTF-8. We keep their bytes, as one character each.
    private static String latin1(String value) {
        return isPlain(value)
                ? value
                : clean(
                        new String(
                                value.getBytes(StandardCharsets.UTF_8),
                                StandardCharsets.ISO_8859_1));
    }

    /// The other way round.
    private static String utf8(String value) {
        return isPlain(value)
                ? value
                : new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /// HTTP/2 carries any byte in a value, and HTTP/1 a carriage return.
    private static String clean(String value) {
        return CONTROL.matcher(value).replaceAll(" ");
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++)
            if (value.charAt(i) < ' ' || value.charAt(i) > '~') return false;
        return true;
    }
}
