package de.wegweiser.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WireTests {

    private static final int PIECE = 8 * 1024;

    @Test
    void connectsOnlyToTheAddressThatWasChecked() throws IOException {
        try (var checked = server();
                var other = server();
                var line = new Wire(address(checked), 0).createSocket()) {
            line.connect(address(other), 1_000);

            assertThat(line.getRemoteSocketAddress()).isEqualTo(address(checked));
        }
    }

    @Test
    void opensNoConnectionPastTheDialer() {
        var wire = new Wire(new InetSocketAddress(loopback(), 1), 0);

        assertThatThrownBy(() -> wire.createSocket(loopback(), 80))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> wire.createSocket("a.test", 80))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isIdleLongAfterItsLastRequest() {
        long minute = Duration.ofMinutes(1).toNanos();
        var wire = new Wire(new InetSocketAddress(loopback(), 1), 0);
        wire.look(minute);

        assertThat(wire.isIdle(10 * minute)).isFalse();
        assertThat(wire.isIdle(12 * minute)).isTrue();
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        InetSocketAddress gone;
        try (var closed = server()) {
            gone = address(closed);
        }
        try (var line = new Wire(gone, 0).createSocket()) {
            assertThatThrownBy(() -> line.connect(gone, 1_000))
                    .isInstanceOf(ConnectException.class);
        }
    }

    /// Over HTTP/2 somebody reads all the time, so the counter has to hold them up.
    @Test
    void holdsUpWhatNobodyAskedFor() throws Exception {
        var read = new AtomicLong();
        try (var server = server()) {
            var wire = new Wire(address(server), 0);
            var reader = readAll(wire, server, read);
            awaitStill(read);
            assertThat(read.get()).isBetween((long) Wire.UNASKED, (long) Wire.UNASKED + PIECE);

            wire.more();
            awaitStill(read);
            assertThat(read.get()).isBetween(2L * Wire.UNASKED, 2L * (Wire.UNASKED + PIECE));

            wire.close();
            assertThat(reader.get()).isInstanceOf(SocketException.class);
        }
    }

    private static CompletableFuture<Exception> readAll(
            Wire wire, ServerSocket server, AtomicLong read) throws IOException {
        var line = wire.createSocket();
        line.connect(address(server), 1_000);
        wire.open(true);
        Thread.ofVirtual().start(() -> flood(server));
        return CompletableFuture.supplyAsync(() -> {
            var buffer = new byte[PIECE];
            try {
                while (true) read.addAndGet(line.getInputStream().read(buffer));
            } catch (IOException e) {
                return e;
            }
        });
    }

    private static void flood(ServerSocket server) {
        try (var connection = server.accept()) {
            while (true) connection.getOutputStream().write(new byte[PIECE]);
        } catch (IOException e) {
            // the other side went away
        }
    }

    private static void awaitStill(AtomicLong number) throws InterruptedException {
        long before;
        do {
            before = number.get();
            Thread.sleep(200);
        } while (number.get() != before || before == 0);
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 5, loopback());
    }

    private static InetAddress loopback() {
        return InetAddress.ofLiteral("127.0.0.1");
    }

    private static InetSocketAddress address(ServerSocket server) {
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }
}
