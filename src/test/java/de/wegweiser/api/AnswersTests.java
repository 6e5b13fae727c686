package de.wegweiser.api;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

class AnswersTests {

    @Test
    void queryThatHangsIsStoppedAndAnswered() throws InterruptedException {
        var timeIsUp = Sinks.empty();
        var answers = new Answers(timeIsUp.asMono().publishOn(Schedulers.parallel()));
        var stopped = new CountDownLatch(1);
        var answer =
                requireNonNull(
                        answers.intercept(request(), _ -> hanging(timeIsUp, stopped)).block());
        var error = answer.getExecutionResult().getErrors().getFirst();
        assertThat(error.getExtensions())
                .containsEntry("code", "TIMEOUT")
                .containsKey("correlationId");
        stopped.await();
        answers.destroy();
    }

    /// Waits for something that never comes, as a data fetcher may.
    private static Mono<WebGraphQlResponse> hanging(
            Sinks.Empty<?> timeIsUp, CountDownLatch stopped) {
        return Mono.fromCallable(() -> {
            timeIsUp.tryEmitEmpty().orThrow();
            try {
                new CountDownLatch(1).await();
            } finally {
                stopped.countDown();
            }
            throw new IllegalStateException("the wait ended by itself");
        });
    }

    private static WebGraphQlRequest request() {
        return new WebGraphQlRequest(
                URI.create("http://localhost/graphql"),
                new HttpHeaders(),
                new LinkedMultiValueMap<>(),
                null,
                Map.of(),
                Map.of("query", "{firm {name}}"),
                "1",
                Locale.GERMAN);
    }
}
