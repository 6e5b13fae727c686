package de.wegweiser.api;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Speaks graphql-transport-ws over the WebSocket of the JDK.
final class GraphQlSocket implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    private GraphQlSocket(int port, @Nullable String origin) {
        var builder = http.newWebSocketBuilder().subprotocols("graphql-transport-ws");
        if (origin != null) builder.header("Origin", origin);
        socket =
                builder.buildAsync(
                                URI.create("ws://127.0.0.1:%d/graphql".formatted(port)),
                                new Inbox())
                        .join();
    }

    /// Not yet introduced.
    static GraphQlSocket open(int port, @Nullable String origin) {
        return new GraphQlSocket(port, origin);
    }

    /// Introduced and welcome.
    static GraphQlSocket connect(int port) {
        var socket = open(port, null);
        socket.send(Map.of("type", "connection_init"));
        var welcome = socket.next();
        if (!type(welcome).equals("connection_ack")) throw new AssertionError("" + welcome);
        return socket;
    }

    void send(Map<String, ?> message) {
        send(JSON.writeValueAsString(message));
    }

    void send(String text) {
        socket.sendText(text, true).join();
    }

    void subscribe(String id, String query) {
        send(Map.of("id", id, "type", "subscribe", "payload", Map.of("query", query)));
    }

    void complete(String id) {
        send(Map.of("id", id, "type", "complete"));
    }

    /// The next message; of a closed connection `{"type": "closed", "code": …}`.
    JsonNode next() {
        try {
            var message = received.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (message == null) throw new AssertionError("nothing came in " + PATIENCE);
            return message;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Payloads of all that comes for a subscription until it is complete.
    List<JsonNode> all() {
        var payloads = new ArrayList<JsonNode>();
        for (var message = next(); !type(message).equals("complete"); message = next()) {
            if (!type(message).equals("next")) throw new AssertionError("" + message);
            payloads.add(message.path("payload"));
        }
        return payloads;
    }

    static String type(JsonNode message) {
        return message.path("type").asString();
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
        http.close();
    }

    private final class Inbox implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                received.add(JSON.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            received.add(JSON.valueToTree(Map.of("type", "closed", "code", code)));
            return null;
        }
    }
}
