package de.wegweiser.crawl;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/// The way to one origin at one address that [Dialer] has checked: its sockets connect there and
/// nowhere else, whatever the client believes. No connection of one wire serves another, since each
/// has a pool of its own: over HTTP/2, too, a request goes to the address that was checked for it.
///
/// A wire also counts what comes. A server may send [#UNASKED] bytes beyond what was read of them;
/// the next ones wait in its own socket. So a body that nobody reads, answers to no request, pings
/// and settings without end fill no memory of ours.
final class Wire extends SocketFactory implements Dns {

    /// Bytes. Our choice: above the 256 KB of headers at which OkHttp gives up (`HEADER_LIMIT`), so
    /// that those end at once. Without it, OkHttp lets a server send 16 MB ahead over HTTP/2.
    static final int UNASKED = 320 * 1024;

    /// A connection that rested longer is looked at before it is used again; OkHttp would not for a
    /// GET, but ask twice. Our choice: most servers keep one for five seconds or more.
    private static final Duration FRESH = Duration.ofSeconds(1);

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

    private static final Duration IDLE = Duration.ofMinutes(10);

    private final InetSocketAddress target;
    private final ConnectionPool pool =
            new ConnectionPool(1, KEEP_ALIVE.toSeconds(), TimeUnit.SECONDS);
    private volatile @Nullable Line line;
    private volatile long asked;

    /// @param now by [Time#nanos]
    Wire(InetSocketAddress target, long now) {
        this.target = target;
        this.asked = now;
    }

    /// Whether its last request began longer ago than any may take, and its connection is closed
    /// for want of another.
    ///
    /// @param now by [Time#nanos]
    boolean isIdle(long now) {
        return now - asked > IDLE.toNanos();
    }

    InetAddress address() {
        return target.getAddress();
    }

    ConnectionPool pool() {
        return pool;
    }

    /// Before a request: closes the connection that is left from the last one when the server has
    /// closed it, speaks without being asked, or went on speaking when it was told to stop.
    ///
    /// @param now by [Time#nanos]
    void look(long now) {
        asked = now;
        var left = line;
        if (left == null) return;
        boolean rested = now - left.used > FRESH.toNanos();
        if (left.shared ? left.isFull() : rested && left.isStale()) close();
    }

    /// A request leaves.
    ///
    /// @param shared whether frames of the whole connection come this way, not only the answer
    void open(boolean shared) {
        var now = line;
        if (now == null) return;
        now.shared = shared;
        now.makeRoom();
    }

    /// More of the answer is wanted.
    void more() {
        var now = line;
        if (now != null) now.makeRoom();
    }

    /// @param now by [Time#nanos]
    void rest(long now) {
        var left = line;
        if (left != null) left.used = now;
    }

    /// Cuts the wire, whoever reads or writes: a stream of HTTP/2 can be reset, but a server need
    /// not care.
    void close() {
        var now = line;
        if (now != null) now.close();
    }

    @Override
    public List<InetAddress> lookup(String host) {
        return List.of(target.getAddress());
    }

    @Override
    public Socket createSocket() {
        var fresh = new Line();
        line = fresh;
        return fresh;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw pastTheDialer();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw pastTheDialer();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw pastTheDialer();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw pastTheDialer();
    }

    private static IllegalStateException pastTheDialer() {
        return new IllegalStateException("a connection goes past the dialer");
    }

    /// One connection.
    private final class Line extends Socket {

        private volatile boolean shared;
        private volatile long used;
        private @Nullable InputStream counted;
        private int room = UNASKED;

        Line() {
            super(Proxy.NO_PROXY);
        }

        @Override
        public void connect(SocketAddress asked, int timeout) throws IOException {
            try {
                super.connect(target, timeout);
                setTcpNoDelay(true); // HTTP/2 begins with several short writes
            } catch (SocketTimeoutException e) {
                throw nobody("does not answer", e);
            } catch (SocketException e) {
                throw nobody(String.valueOf(e.getMessage()), e);
            }
        }

        private ConnectException nobody(String why, IOException cause) {
            var e = new ConnectException(target + ": " + why);
            e.initCause(cause);
            return e;
        }

        /// OkHttp times each read itself, and sets this, too: a second timer for each read of each
        /// page. What it does not time, the handshake, ends with the request.
        @Override
        public void setSoTimeout(int milliseconds) {}

        @Override
        public synchronized InputStream getInputStream() throws IOException {
            if (counted == null) counted = new Counted(super.getInputStream());
            return counted;
        }

        @Override
        public void close() {
            try {
                super.close();
            } catch (IOException e) {
                // it is gone, which is what was wanted
            }
            makeRoom();
        }

        private synchronized void makeRoom() {
            room = UNASKED;
            notifyAll();
        }

        private synchronized void waitForRoom() throws IOException {
            while (room <= 0 && !isClosed()) {
                if (!shared) throw new SocketException("more than " + UNASKED + " bytes unasked");
                try {
                    wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new SocketException("interrupted");
                }
            }
        }

        private synchronized boolean isFull() {
            return room <= 0;
        }

        private synchronized void came(int bytes) {
            room -= bytes;
        }

        /// Nothing waits at a connection in order: neither an end, nor a farewell of TLS, nor an
        /// answer to no request.
        private boolean isStale() {
            try {
                super.setSoTimeout(1);
                super.getInputStream().read();
                return true;
            } catch (SocketTimeoutException e) {
                return !isTimeless();
            } catch (IOException e) {
                return true;
            }
        }

        private boolean isTimeless() {
            try {
                super.setSoTimeout(0);
                return true;
            } catch (SocketException e) {
                return false;
            }
        }

        private final class Counted extends FilterInputStream {

            Counted(InputStream in) {
                super(in);
            }

            @Override
            public int read() throws IOException {
                waitForRoom();
                int read = in.read();
                if (read >= 0) came(1);
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                waitForRoom();
                int read = in.read(buffer, offset, length);
                if (read > 0) came(read);
                return read;
            }

            @Override
            public void close() {
                Line.this.close();
            }
        }
    }
}
