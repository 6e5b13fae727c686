package de.wegweiser.pipeline;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.wegweiser.crawl.Seed;
import de.wegweiser.crawl.Seeds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// A small web of invented sites, served on loopback: one server, many names. The folder
/// `sample-region/<host>/` of the class path holds each site as a static web host would.
///
/// `_redirects` and `_headers` mean what they mean at Netlify: `/from /to 301`, and a path pattern
/// with indented header lines below it.
public final class SampleRegion implements AutoCloseable {

    /// When all files were last changed, as far as anyone can tell.
    private static final String LAST_MODIFIED = "Thu, 01 Jan 2026 08:00:00 GMT";

    /// HTML goes without charset, as on many real servers: the page itself has to say.
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html"),
                    Map.entry("txt", "text/plain; charset=utf-8"),
                    Map.entry("xml", "application/xml"),
                    Map.entry("json", "application/json"),
                    Map.entry("pdf", "application/pdf"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"));

    /// What the server saw, for tests that trust nobody else.
    public record Request(
            Instant at, String host, String path, String userAgent, int status, long nanos) {}

    private final HttpServer server;
    private final String root;
    private final Seeds seeds;
    private final Map<String, StaticSite> sites = new LinkedHashMap<>();
    private final ConcurrentLinkedQueue<Request> log = new ConcurrentLinkedQueue<>();

    private SampleRegion(HttpServer server, String root) throws IOException {
        this.server = server;
        this.root = root;
        this.seeds =
                Seeds.parse(
                        "sample-region/seeds.csv",
                        text("seeds.csv")
                                .orElseThrow(
                                        () -> new IOException(root + "/seeds.csv is missing")));
        for (var seed : seeds.seeds()) sites.put(seed.url().getHost(), site(seed.url().getHost()));
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /// On a free port of 127.0.0.1.
    public static SampleRegion start() {
        return start("sample-region");
    }

    /// @param root folder on the class path
    static SampleRegion start(String root) {
        try {
            var loopback = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
            return new SampleRegion(HttpServer.create(loopback, 0), root);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot serve the sample region on 127.0.0.1", e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// The rule for `CrawlSettings.Reach#connectTo` that leads all its hosts here.
    public String connectTo() {
        return "*.example=127.0.0.1:" + port();
    }

    public List<String> hosts() {
        return List.copyOf(sites.keySet());
    }

    public List<Seed> seeds() {
        return seeds.seeds();
    }

    /// All requests so far, in their order.
    public List<Request> log() {
        return List.copyOf(log);
    }

    private StaticSite site(String host) {
        return new StaticSite(
                text(host + "/_redirects").orElse(""), text(host + "/_headers").orElse(""));
    }

    private Optional<String> text(String name) {
        return bytes(name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /// A file of the class path.
    private Optional<byte[]> bytes(String name) {
        var path = root + "/" + name;
        var found = SampleRegion.class.getClassLoader().getResource(path);
        if (found == null || isFolder(found, path)) return Optional.empty();
        try (InputStream in = found.openStream()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + found, e);
        }
    }

    /// A class loader hands out folders too: as a listing from a disk, as nothing from a jar.
    private static boolean isFolder(URL found, String path) {
        return found.getProtocol().equals("file")
                ? Files.isDirectory(Path.of(URI.create(found.toString())))
                : path.endsWith("/")
                        || SampleRegion.class.getClassLoader().getResource(path + "/") != null;
    }

    private void answer(HttpExchange exchange) throws IOException {
        long nanos = System.nanoTime();
        var at = Instant.now();
        try (exchange) {
            var host = host(exchange);
            var answer = answer(exchange, host);
            var agent = exchange.getRequestHeaders().getFirst("User-Agent");
            log.add(
                    new Request(
                            at,
                            host,
                            exchange.getRequestURI().toString(),
                            agent == null ? "" : agent,
                            answer.status(),
                            nanos));
            send(exchange, answer);
        }
    }

    private static String host(HttpExchange exchange) {
        var host = exchange.getRequestHeaders().getFirst("Host");
        return host == null ? "" : host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
    }

    @SuppressWarnings("ArrayRecordComponent") // sent once
    private record Answer(int status, byte[] body) {}

    private Answer answer(HttpExchange exchange, String host) {
        var site = sites.get(host);
        if (site == null)
            return answer(
                    exchange, 404, "text/plain", "no such site".getBytes(StandardCharsets.UTF_8));
        if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod()))
            return answer(exchange, 405, null, new byte[0]);
        var path = URI.create(exchange.getRequestURI().getRawPath()).normalize().getPath();
        site.headersOf(path).forEach(exchange.getResponseHeaders()::add);
        var moved = site.redirectOf(path);
        if (moved.isPresent()) return redirect(exchange, moved.get().status(), moved.get().to());
        var file = file(host, path);
        if (file.isPresent()) return serve(exchange, file.get());
        if (bytes(host + path + "/index.html").isPresent() && !path.endsWith("/"))
            return redirect(exchange, 301, path + "/");
        return answer(
                exchange,
                404,
                "text/html",
                bytes(host + "/404.html").orElse("<h1>404</h1>".getBytes(StandardCharsets.UTF_8)));
    }

    @SuppressWarnings("ArrayRecordComponent") // sent once
    private record Found(String name, byte[] bytes) {

        String type() {
            var ending = name.substring(name.lastIndexOf('.') + 1);
            return TYPES.getOrDefault(ending, "application/octet-stream");
        }

        String etag() {
            var crc = new CRC32();
            crc.update(bytes);
            return '"' + HexFormat.of().toHexDigits((int) crc.getValue()) + '"';
        }
    }

    /// `/` is index.html, `/team` may be team.html; the two files of the host itself stay hidden.
    private Optional<Found> file(String host, String path) {
        if (path.contains("..") || path.startsWith("/_")) return Optional.empty();
        var names = new ArrayList<String>();
        if (path.endsWith("/")) names.add(path + "index.html");
        else names.addAll(List.of(path, path + ".html"));
        return names.stream()
                .flatMap(name -> bytes(host + name).map(bytes -> new Found(name, bytes)).stream())
                .findFirst();
    }

    private static Answer serve(HttpExchange exchange, Found file) {
        var headers = exchange.getResponseHeaders();
        headers.set("ETag", file.etag());
        headers.set("Last-Modified", LAST_MODIFIED);
        if (file.etag().equals(exchange.getRequestHeaders().getFirst("If-None-Match")))
            return answer(exchange, 304, null, new byte[0]);
        return answer(exchange, 200, file.type(), file.bytes());
    }

    private static Answer redirect(HttpExchange exchange, int status, String to) {
        exchange.getResponseHeaders().set("Location", to);
        return answer(exchange, status, null, new byte[0]);
    }

    private static Answer answer(
            HttpExchange exchange, int status, @Nullable String type, byte[] body) {
        var headers = exchange.getResponseHeaders();
        if (type != null && !headers.containsKey("Content-Type")) headers.set("Content-Type", type);
        return new Answer(status, body);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var body = answer.body();
        boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : body.length);
        if (!bodiless) exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
