package de.wegweiser.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /// Our own fault is none of the server's, which an [IOException] would say.
    @Test
    void faultOfOursOnTheWayIsNotSaidOfTheServer() {
        var toNowhere = new Wire(InetSocketAddress.createUnresolved("a.test", 80), 0);
        var client = new WebClient(CrawlSettings.defaults(), null);
        try (var asking = client.ask(URI.create("http://a.test/"), List.of(), toNowhere)) {
            assertThatThrownBy(asking::answer).isInstanceOf(NullPointerException.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # thrown in, called by, said of the server
                    okhttp3.Headers,     de.wegweiser.crawl.Wire,    true
                    okio.Buffer,         de.wegweiser.crawl.Fetcher, true
                    kotlin.text.Strings, okhttp3.Headers,            true
                    java.lang.String,    okhttp3.Headers,            true
                    java.lang.String,    de.wegweiser.crawl.Wire,    false
                    de.wegweiser.crawl.Wire, okhttp3.RealCall,       false
                    """)
    void whoseCodeTripsTellsWhoseFaultItIs(String in, String by, boolean servers) {
        var tripped = new IllegalStateException("tripped");
        tripped.setStackTrace(
                new StackTraceElement[] {
                    new StackTraceElement(in, "m", null, 1), new StackTraceElement(by, "m", null, 1)
                });
        if (servers)
            assertThat(WebClient.unreadable("an answer", tripped))
                    .hasMessageStartingWith("an answer that OkHttp cannot read: ")
                    .hasCause(tripped);
        else assertThatThrownBy(() -> WebClient.unreadable("x", tripped)).isSameAs(tripped);
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
