package de.wegweiser.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.crawl.CrawlListener.Tally;
import de.wegweiser.crawl.CrawlReport;
import de.wegweiser.pipeline.HarvestStatus.State;
import de.wegweiser.pipeline.Progress.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarvestWatchTests {

    private static final CrawlReport REPORT =
            new CrawlReport(
                    new Tally(10, 5, 2, 1),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    0,
                    12,
                    3_000,
                    Duration.ofSeconds(9));

    @TempDir private Path data;

    private CrawlStatusFile crawls;
    private HarvestWatch watch;

    @BeforeEach
    void open() {
        crawls = new CrawlStatusFile(new DataSettings(data));
        watch = new HarvestWatch(crawls);
    }

    @Test
    void nothingWasEverHarvested() {
        assertThat(watch.now()).isEqualTo(HarvestStatus.NONE);
    }

    @Test
    void ourOwnIsToldStepByStepAndWhoeverElseListensHearsIt() {
        var heard = new ArrayList<Step>();
        try (var run = watch.begin((step, _, _) -> heard.add(step))) {
            assertThat(watch.now().step()).isNull();
            assertThat(watch.now().isRunning()).isTrue();
            run.at(Step.EXTRACT, 3, 7);
            var now = watch.now();
            assertThat(now.step()).isEqualTo(Step.EXTRACT);
            assertThat(List.of(now.done(), now.total())).containsExactly(3L, 7L);
            assertThat(now.crawl()).isNull();
            run.finished();
        }
        assertThat(heard).containsExactly(Step.EXTRACT);
        assertThat(watch.now().state()).isEqualTo(State.FINISHED);
        assertThat(watch.now().step()).isEqualTo(Step.EXTRACT);
    }

    @Test
    void ourOwnThatTrippedIsBrokenOff() {
        try (var run = watch.begin(Progress.SILENT)) {
            run.at(Step.LOAD, 1, 2);
        }
        assertThat(watch.now().state()).isEqualTo(State.BROKEN_OFF);
    }

    @Test
    void theCrawlOfOurOwnIsToldWithIt() {
        try (var run = watch.begin(Progress.SILENT)) {
            crawl(true);
            run.at(Step.EXTRACT, 3, 7);
            assertThat(watch.now().step()).isEqualTo(Step.EXTRACT);
            assertThat(Objects.requireNonNull(watch.now().crawl()).read()).isEqualTo(5);
        }
    }

    @Test
    void ofAnotherProcessItsCrawlIsTold() {
        try (var _ = crawls.record(() -> Optional.of(REPORT))) {
            var now = firstNews();
            assertThat(now.state()).isEqualTo(State.RUNNING);
            assertThat(now.step()).isEqualTo(Step.CRAWL);
            assertThat(List.of(now.done(), now.total())).containsExactly(8L, 10L);
        }
        assertThat(watch.now().state()).isEqualTo(State.BROKEN_OFF);
    }

    @Test
    void aCrawlByAnotherAfterOursIsNewsAndOneBeforeIsNone() {
        crawl(false);
        try (var run = watch.begin(Progress.SILENT)) {
            assertThat(watch.now().crawl()).isNull();
            run.finished();
        }
        assertThat(watch.now().state()).isEqualTo(State.FINISHED);
        crawl(false);
        assertThat(watch.now().state()).isEqualTo(State.BROKEN_OFF);
    }

    private void crawl(boolean finished) {
        try (var recording = crawls.record(() -> Optional.of(REPORT))) {
            if (finished) recording.finished();
        }
    }

    /// The recording writes on a thread of its own.
    private HarvestStatus firstNews() {
        while (watch.now().equals(HarvestStatus.NONE)) Thread.onSpinWait();
        return watch.now();
    }
}
