package de.wegweiser.pipeline;

import de.wegweiser.crawl.CrawlReport;
import de.wegweiser.pipeline.CrawlStatus.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Where a crawl tells how it stands, and whoever serves can read it: `crawl-status.json` in the
/// data folder. The frontier itself is open to one process only.
@Component
@EnableConfigurationProperties(DataSettings.class)
public final class CrawlStatusFile {

    private static final Logger LOG = LoggerFactory.getLogger(CrawlStatusFile.class);

    private static final Duration EVERY = Duration.ofSeconds(5);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    CrawlStatusFile(DataSettings settings) {
        this.file = settings.data().resolve("crawl-status.json");
    }

    /// Empty when nobody has crawled into this folder yet.
    public Optional<CrawlStatus> read() {
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Optional.of(
                    JSON.readValue(Files.readString(file), CrawlStatus.class)
                            .seenAt(Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (JacksonException e) {
            LOG.warn("{} is no status of a crawl, and is left alone: {}", file, e.getMessage());
            return Optional.empty();
        }
    }

    /// Tells how the crawl stands every few seconds until closed.
    ///
    /// @param report of what has come to pass so far; empty before the crawl has begun
    Recording record(Supplier<Optional<CrawlReport>> report) {
        return new Recording(report);
    }

    /// Left without [#finished], the crawl was broken off.
    final class Recording implements AutoCloseable {

        private final Instant startedAt = Instant.now();
        private final Supplier<Optional<CrawlReport>> report;
        private final ScheduledExecutorService clock =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("crawl-status").factory());
        private State end = State.BROKEN_OFF;

        private Recording(Supplier<Optional<CrawlReport>> report) {
            this.report = report;
            var _ =
                    clock.scheduleWithFixedDelay(
                            () -> tell(State.RUNNING), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }

        void finished() {
            end = State.FINISHED;
        }

        @Override
        public void close() {
            clock.close();
            tell(end);
        }

        /// What cannot be told costs the crawl nothing.
        private void tell(State state) {
            try {
                var soFar = report.get();
                if (soFar.isEmpty()) return;
                var draft = folder().resolve("crawl-status.json.new");
                Files.writeString(
                        draft,
                        JSON.writeValueAsString(
                                CrawlStatus.of(state, startedAt, Instant.now(), soFar.get())));
                Files.move(
                        draft,
                        file,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException | RuntimeException e) {
                LOG.warn("cannot tell the status of the crawl in {}: {}", file, e.toString());
            }
        }

        private Path folder() throws IOException {
            return Files.createDirectories(file.toAbsolutePath().getParent());
        }
    }
}
