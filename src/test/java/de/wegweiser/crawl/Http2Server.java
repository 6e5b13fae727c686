package de.wegweiser.crawl;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import okhttp3.internal.http2.Hpack;
import okhttp3.tls.HandshakeCertificates;
import okio.Buffer;

/// A server on loopback that speaks HTTP/2 over TLS frame by frame (RFC 9113), so that it can break
/// each rule. Every host below `.test` leads to it.
final class Http2Server implements AutoCloseable {

    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int GOAWAY = 7;
    static final int CONTINUATION = 9;

    static final int END_STREAM = 1;
    static final int END_HEADERS = 4;

    private static final int PREFACE = 24;

    /// @param connection the how manyth
    record Hit(String host, String path, int connection, Map<String, String> headers) {}

    @FunctionalInterface
    interface Answer {
        void write(Hit hit, Stream stream) throws IOException, InterruptedException;
    }

    private final SSLServerSocket socket;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private final ConcurrentLinkedQueue<Hit> log = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Integer> resets = new ConcurrentLinkedQueue<>();

    Http2Server(HandshakeCertificates certificates) throws IOException {
        this.socket =
                (SSLServerSocket)
                        certificates
                                .sslContext()
                                .getServerSocketFactory()
                                .createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        var parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        socket.setSSLParameters(parameters);
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    String connectTo() {
        return "*.test=127.0.0.1:" + port();
    }

    /// @param place host and path
    Http2Server on(String place, Answer answer) {
        answers.put(place, answer);
        return this;
    }

    Http2Server page(String place, String html) {
        return on(
                place,
                (_, stream) -> {
                    stream.head("200", "content-type", "text/html; charset=utf-8");
                    stream.data(html, true);
                });
    }

    List<Hit> log() {
        return List.copyOf(log);
    }

    /// Codes of the streams that were reset.
    List<Integer> resets() {
        return List.copyOf(resets);
    }

    int connections() {
        return connections.get();
    }

    /// Requests at the same time, at the worst moment.
    int mostOpen() {
        return mostOpen.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var connection = (SSLSocket) socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(SSLSocket connection) {
        try (connection) {
            connection.startHandshake();
            int number = connections.incrementAndGet();
            var in = new DataInputStream(connection.getInputStream());
            var out = connection.getOutputStream();
            in.skipNBytes(PREFACE);
            new Stream(out, 0).frame(SETTINGS, 0, new byte[0]);
            var block = new Buffer();
            var names = new Hpack.Reader(block, 4096);
            while (true) {
                var head = in.readNBytes(9);
                if (head.length < 9) throw new EOFException();
                var fields = ByteBuffer.wrap(head);
                int lengthAndType = fields.getInt();
                int flags = fields.get();
                int id = fields.getInt();
                var payload = in.readNBytes(lengthAndType >>> 8);
                switch (lengthAndType & 255) {
                    case HEADERS -> {
                        block.write(payload);
                        names.readHeaders();
                        var hit = hit(names, number);
                        Thread.ofVirtual().start(() -> answer(hit, new Stream(out, id)));
                    }
                    case SETTINGS -> {
                        if ((flags & 1) == 0) new Stream(out, 0).frame(SETTINGS, 1, new byte[0]);
                    }
                    case RST_STREAM -> resets.add(ByteBuffer.wrap(payload).getInt());
                    default -> {}
                }
            }
        } catch (IOException e) {
            // the other side went away, or does not trust us
        }
    }

    private static Hit hit(Hpack.Reader names, int connection) {
        var headers = new HashMap<String, String>();
        for (var header : names.getAndResetHeaderList())
            headers.put(header.name.utf8(), header.value.utf8());
        var host = headers.getOrDefault(":authority", "").replaceFirst(":\\d+$", "");
        return new Hit(host, headers.getOrDefault(":path", ""), connection, headers);
    }

    private void answer(Hit hit, Stream stream) {
        log.add(hit);
        mostOpen.accumulateAndGet(open.incrementAndGet(), Math::max);
        try {
            answers.getOrDefault(hit.host() + hit.path(), Http2Server::notFound).write(hit, stream);
        } catch (IOException e) {
            // the other side went away
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.decrementAndGet();
        }
    }

    private static void notFound(Hit hit, Stream stream) throws IOException {
        stream.head("404", "content-type", "text/plain");
        stream.data("nothing at " + hit.path(), true);
    }

    /// One of a connection; the connection itself is stream 0.
    record Stream(OutputStream out, int id) {

        /// @param namesAndValues in turn
        void head(String status, String... namesAndValues) throws IOException {
            frame(HEADERS, END_HEADERS, block(status, namesAndValues));
        }

        /// Literals without Huffman's code (RFC 7541 §6.2.2).
        static byte[] block(String status, String... namesAndValues) {
            var block = new Buffer();
            literal(block, ":status", status);
            for (int i = 0; i < namesAndValues.length; i += 2)
                literal(block, namesAndValues[i], namesAndValues[i + 1]);
            return block.readByteArray();
        }

        private static void literal(Buffer block, String name, String value) {
            block.writeByte(0);
            string(block, name);
            string(block, value);
        }

        private static void string(Buffer block, String value) {
            var bytes = value.getBytes(StandardCharsets.UTF_8);
            if (bytes.length < 127) {
                block.writeByte(bytes.length);
            } else {
                block.writeByte(127);
                int rest = bytes.length - 127;
                for (; rest >= 128; rest >>>= 7) block.writeByte((rest & 127) | 128);
                block.writeByte(rest);
            }
            block.write(bytes);
        }

        void data(String text, boolean last) throws IOException {
            frame(DATA, last ? END_STREAM : 0, text.getBytes(StandardCharsets.UTF_8));
        }

        void reset(int code) throws IOException {
            frame(RST_STREAM, 0, ByteBuffer.allocate(4).putInt(code).array());
        }

        Stream connection() {
            return new Stream(out, 0);
        }

        void frame(int type, int flags, byte[] payload) throws IOException {
            var frame = ByteBuffer.allocate(9 + payload.length);
            frame.putInt((payload.length << 8) | type).put((byte) flags).putInt(id).put(payload);
            synchronized (out) {
                out.write(frame.array());
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
