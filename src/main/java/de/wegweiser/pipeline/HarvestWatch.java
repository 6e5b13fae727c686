package de.wegweiser.pipeline;

import de.wegweiser.pipeline.HarvestStatus.State;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Knows how the harvest stands: one by this process step by step, one by another process as far as
/// the [CrawlStatusFile] tells.
@Component
public final class HarvestWatch {

    private final CrawlStatusFile crawls;
    private volatile @Nullable Run last;

    HarvestWatch(CrawlStatusFile crawls) {
        this.crawls = crawls;
    }

    /// Ours while it runs, else a crawl by somebody else while it runs, else whichever began last.
    public HarvestStatus now() {
        var crawl = crawls.read();
        var run = last;
        if (run == null) return crawl.map(HarvestStatus::of).orElse(HarvestStatus.NONE);
        var ours = run.seen(crawl);
        return crawl.filter(_ -> !ours.isRunning())
                .filter(other -> other.startedAt().isAfter(run.end()))
                .map(HarvestStatus::of)
                .orElse(ours);
    }

    /// Watches a harvest by this process until closed.
    ///
    /// @param also hears of every step, too
    Run begin(Progress also) {
        var run = new Run(also);
        last = run;
        return run;
    }

    /// Left without [#finished], the harvest was broken off.
    static final class Run implements Progress, AutoCloseable {

        private final Progress also;
        private final Instant startedAt = Instant.now();
        private volatile Moment moment = new Moment(null, 0, 0, startedAt);
        private volatile State state = State.RUNNING;
        private boolean finished;

        private record Moment(@Nullable Step step, long done, long total, Instant at) {}

        private Run(Progress also) {
            this.also = also;
        }

        @Override
        public void at(Step step, long done, long total) {
            moment = new Moment(step, done, total, Instant.now());
            also.at(step, done, total);
        }

        void finished() {
            finished = true;
        }

        @Override
        public void close() {
            var seen = moment;
            moment = new Moment(seen.step, seen.done, seen.total, Instant.now());
            state = finished ? State.FINISHED : State.BROKEN_OFF;
        }

        /// When it was last heard of.
        private Instant end() {
            return moment.at;
        }

        private HarvestStatus seen(Optional<CrawlStatus> crawl) {
            var known = state; // before the moment, so that an end is never told with an older one
            var seen = moment;
            return new HarvestStatus(
                    known,
                    seen.step,
                    seen.done,
                    seen.total,
                    startedAt,
                    seen.at,
                    crawl.filter(its -> !its.startedAt().isBefore(startedAt))
                            .filter(its -> !its.startedAt().isAfter(seen.at))
                            .orElse(null));
        }
    }
}
