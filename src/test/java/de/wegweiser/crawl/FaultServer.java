package de.wegweiser.crawl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// A server on loopback that speaks HTTP by hand, so that it can drip, lie and hang up, and that
/// writes down on its own what it was asked. Every host below `.test` leads to it.
public final class FaultServer implements AutoCloseable {

    /// @param nanos when the request line was there
    public record Hit(String host, String path, long nanos, Map<String, String> headers) {}

    @FunctionalInterface
    public interface Answer {
        void write(Hit hit, OutputStream out) throws IOException, InterruptedException;
    }

    private static final Answer NOT_FOUND = text("404 Not Found", "text/html", "nothing here");

    private final ServerSocket socket;
    private final List<ServerSocket> others = new ArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Hit> log = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> inFlight = new ConcurrentHashMap<>();
    private final Map<String, Integer> mostInFlight = new ConcurrentHashMap<>();

    public FaultServer() throws IOException {
        this(new ServerSocket(0, 500, InetAddress.ofLiteral("127.0.0.1")));
    }

    /// @param socket listening, perhaps with TLS
    FaultServer(ServerSocket socket) {
        this.socket = socket;
        Thread.ofVirtual().start(() -> accept(socket));
    }

    /// Listens at the same port of 127.0.0.2 and so on, too: as many machines.
    FaultServer at(int addresses) throws IOException {
        for (int i = 2; i <= addresses; i++) {
            var address = InetAddress.ofLiteral("127.0.0." + i);
            var other = new ServerSocket(socket.getLocalPort(), 500, address);
            others.add(other);
            Thread.ofVirtual().start(() -> accept(other));
        }
        return this;
    }

    public String connectTo() {
        return "*.test=127.0.0.1:" + socket.getLocalPort();
    }

    /// @param place host and path, such as `a.test/robots.txt`
    public FaultServer on(String place, Answer answer) {
        answers.put(place, answer);
        return this;
    }

    public FaultServer page(String place, String html) {
        return on(place, text("200 OK", "text/html; charset=utf-8", html));
    }

    /// @param host whose robots.txt this is
    public FaultServer robots(String host, String... lines) {
        return on(host + "/robots.txt", text("200 OK", "text/plain", String.join("\n", lines)));
    }

    public static Answer text(String status, String type, String body, String... headers) {
        return bytes(status, type, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public static Answer bytes(String status, String type, byte[] body, String... headers) {
        return (_, out) -> {
            var head =
                    new StringBuilder("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n");
            for (var header : headers) head.append(header).append("\r\n");
            head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
            out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
        };
    }

    public static Answer redirect(String to) {
        return text("301 Moved Permanently", "text/html", "", "Location: " + to);
    }

    public List<Hit> log() {
        return List.copyOf(log);
    }

    /// Paths that were asked for at a host, in order.
    public List<String> asked(String host) {
        return log.stream().filter(hit -> hit.host().equals(host)).map(Hit::path).toList();
    }

    /// Like [#asked], without robots.txt, tdmrep.json and sitemap.xml.
    public List<String> pages(String host) {
        return asked(host).stream()
                .filter(path -> !path.equals("/robots.txt"))
                .filter(path -> !path.equals("/.well-known/tdmrep.json"))
                .filter(path -> !path.equals("/sitemap.xml"))
                .toList();
    }

    /// Requests to one host at the same time, at the worst moment.
    public int mostInFlight() {
        return mostInFlight("");
    }

    /// @param front what the names of the hosts begin with
    public int mostInFlight(String front) {
        return mostInFlight.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(front))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                var connection = listening.accept();
                connection.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    connection.getInputStream(), StandardCharsets.ISO_8859_1));
            var line = in.readLine();
            while (line != null && !line.isEmpty()) {
                answer(line.split(" ", -1)[1], headers(in), connection.getOutputStream());
                line = in.readLine();
            }
        } catch (IOException e) {
            // the other side went away
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(String path, Map<String, String> headers, OutputStream out)
            throws IOException, InterruptedException {
        var host = headers.getOrDefault("host", "").replaceFirst(":\\d+$", "");
        var hit = new Hit(host, path, System.nanoTime(), headers);
        log.add(hit);
        var busy = inFlight.computeIfAbsent(host, _ -> new AtomicInteger());
        mostInFlight.merge(host, busy.incrementAndGet(), Math::max);
        try {
            answers.getOrDefault(host + path, answers.getOrDefault(host + "/*", NOT_FOUND))
                    .write(hit, out);
            out.flush();
        } finally {
            busy.decrementAndGet();
        }
    }

    private static Map<String, String> headers(BufferedReader in) throws IOException {
        var headers = new ConcurrentHashMap<String, String>();
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var other : others) other.close();
    }
}
