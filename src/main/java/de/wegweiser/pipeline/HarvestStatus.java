package de.wegweiser.pipeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a harvest stands.
///
/// @param step the last that was heard of; missing before the first
/// @param done in this step: addresses, pages or entities
/// @param total in this step, as far as is known; 0 when not known yet
/// @param startedAt missing when there was none
/// @param updatedAt when that was true; missing when there was none
/// @param crawl of this harvest; missing before the first page and for what fetches nothing
public record HarvestStatus(
        State state,
        Progress.@Nullable Step step,
        long done,
        long total,
        @Nullable Instant startedAt,
        @Nullable Instant updatedAt,
        @Nullable CrawlStatus crawl) {

    public enum State {
        NONE,
        RUNNING,
        FINISHED,
        BROKEN_OFF
    }

    static final HarvestStatus NONE = new HarvestStatus(State.NONE, null, 0, 0, null, null, null);

    /// As much as a crawl by another process tells.
    static HarvestStatus of(CrawlStatus crawl) {
        var state =
                switch (crawl.state()) {
                    case RUNNING -> State.RUNNING;
                    case FINISHED -> State.FINISHED;
                    case BROKEN_OFF -> State.BROKEN_OFF;
                };
        return new HarvestStatus(
                state,
                Progress.Step.CRAWL,
                crawl.addresses() - crawl.pending(),
                crawl.addresses(),
                crawl.startedAt(),
                crawl.updatedAt(),
                crawl);
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }
}
