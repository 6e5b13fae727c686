package de.wegweiser.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.wegweiser.crawl.CrawlListener.Tally;
import de.wegweiser.crawl.CrawlReport;
import de.wegweiser.crawl.ErrorKind;
import de.wegweiser.crawl.Rule;
import de.wegweiser.pipeline.CrawlStatus.State;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrawlStatusFileTests {

    private static final CrawlReport REPORT =
            new CrawlReport(
                    new Tally(10, 5, 2, 1),
                    Map.of(Rule.ROBOTS_TXT, 1L),
                    Map.of(ErrorKind.GONE, 2L),
                    List.of(new CrawlReport.SlowHost("a.example", Duration.ofMillis(70), 8)),
                    Map.of("b.example", "DNS: no such host"),
                    Map.of(),
                    Map.of(),
                    1,
                    12,
                    3_000_000_000L,
                    Duration.ofSeconds(9));

    @TempDir private Path data;

    private CrawlStatusFile file;

    @BeforeEach
    void open() {
        file = new CrawlStatusFile(new DataSettings(data.resolve("new")));
    }

    @Test
    void nobodyHasCrawledYet() {
        assertThat(file.read()).isEmpty();
    }

    @Test
    void aCrawlThatCameToItsEndIsToldWhole() {
        try (var recording = file.record(() -> Optional.of(REPORT))) {
            recording.finished();
        }
        var status = file.read().orElseThrow();
        assertThat(status)
                .isEqualTo(
                        CrawlStatus.of(
                                State.FINISHED, status.startedAt(), status.updatedAt(), REPORT));
        assertThat(status.pending()).isEqualTo(2);
        assertThat(status.bytes()).isEqualTo(3_000_000_000L);
    }

    @Test
    void oneThatTrippedIsToldAsBrokenOff() {
        try (var recording = file.record(() -> Optional.of(REPORT))) {
            assertThat(recording).isNotNull();
        }
        assertThat(file.read().orElseThrow().state()).isEqualTo(State.BROKEN_OFF);
    }

    @Test
    void oneThatFellSilentIsBrokenOffAndOneThatSpeaksGoesOn() {
        var now = Instant.parse("2026-01-01T00:00:00Z");
        var running = CrawlStatus.of(State.RUNNING, now, now, REPORT);
        assertThat(running.seenAt(now.plusSeconds(60)).state()).isEqualTo(State.RUNNING);
        assertThat(running.seenAt(now.plusSeconds(180)).state()).isEqualTo(State.BROKEN_OFF);
        var done = CrawlStatus.of(State.FINISHED, now, now, REPORT);
        assertThat(done.seenAt(now.plusSeconds(180)).state()).isEqualTo(State.FINISHED);
    }

    @Test
    void aFileOfAnotherKindIsLeftAlone() throws IOException {
        Files.createDirectories(data.resolve("new"));
        Files.writeString(data.resolve("new/crawl-status.json"), "{\"state\": 7");
        assertThat(file.read()).isEmpty();
    }

    @Test
    void whoeverWatchesAServerSeesTheCrawlOfAnotherProcess() {
        var registry = new SimpleMeterRegistry();
        new CrawlStatusMeters(file).bindTo(registry);
        var running = registry.get("wegweiser.crawl.status.running").gauge();
        assertThat(running.value()).as("before the first crawl").isNaN();

        try (var recording = file.record(() -> Optional.of(REPORT))) {
            await().untilAsserted(() -> assertThat(running.value()).isOne());
            recording.finished();
        }

        assertThat(running.value()).isZero();
        for (var count :
                Map.of("read", 5.0, "failed", 2.0, "excluded", 1.0, "pending", 2.0).entrySet())
            assertThat(
                            registry.get("wegweiser.crawl.status.addresses")
                                    .tag("outcome", count.getKey())
                                    .gauge()
                                    .value())
                    .as(count.getKey())
                    .isEqualTo(count.getValue());
        assertThat(registry.get("wegweiser.crawl.status.received").gauge().value())
                .isEqualTo(3_000_000_000.0);
        assertThat(registry.get("wegweiser.crawl.status.updated").gauge().value())
                .isEqualTo((double) file.read().orElseThrow().updatedAt().getEpochSecond());
    }
}
