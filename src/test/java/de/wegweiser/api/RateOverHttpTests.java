package de.wegweiser.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;

@SpringBootTest(
        classes = {TinyApi.class, Streams.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.graphql.schema.locations=classpath:tiny-api/",
            "spring.graphql.websocket.path=/graphql",
            "wegweiser.api.rate.burst=2",
            "wegweiser.api.rate.per-minute=1"
        })
@DirtiesContext(classMode = ClassMode.BEFORE_EACH_TEST_METHOD) // with full buckets
class RateOverHttpTests {

    @LocalServerPort int port;

    @Test
    void settingsLimitWhatOneAddressMayAsk() throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                        .header("Content-Type", "application/json")
                        .header("X-Request-Id", "again-1")
                        .POST(BodyPublishers.ofString("{\"query\":\"{firm {name}}\"}"))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < 2; i++)
                assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
            var refused = http.send(request, BodyHandlers.ofString());
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 61L);
            assertThat(refused.body()).contains("LIMIT_EXCEEDED", "again-1");
        }
    }

    @Test
    void questionsOnAWebSocketTakeFromTheSameBucket() {
        try (var socket = GraphQlSocket.connect(port)) { // the first token
            socket.subscribe("1", "{firm {name}}");
            assertThat(GraphQlSocket.type(socket.next())).isEqualTo("next");
            assertThat(GraphQlSocket.type(socket.next())).isEqualTo("complete");
            socket.subscribe("2", "{firm {name}}");
            assertThat(socket.next().toString()).contains("LIMIT_EXCEEDED", "1 a minute");
        }
    }
}
