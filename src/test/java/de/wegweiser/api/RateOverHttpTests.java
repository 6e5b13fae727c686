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

@SpringBootTest(
        classes = TinyApi.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.graphql.schema.locations=classpath:tiny-api/",
            "wegweiser.api.rate.burst=2",
            "wegweiser.api.rate.per-minute=1"
        })
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
}
