package de.wegweiser.api;

import de.wegweiser.pipeline.HarvestStatus;
import de.wegweiser.pipeline.HarvestWatch;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Tells how the harvest goes on, to whoever has subscribed.
@Controller
class HarvestController implements DisposableBean {

    /// Progress comes thousands of times a second, people read twice.
    private static final Duration BEAT = Duration.ofMillis(500);

    /// One thread for all who listen: a sample is a look into memory or a small file. The tasks of
    /// Reactor's elastic threads can be cancelled before they know themselves, and fail then.
    private final Scheduler beats = Schedulers.newSingle("harvest-progress", true);

    /// News or not, so that nobody takes a long step for a lost connection: every half minute.
    private static final long BEATS_OF_SILENCE = 60;

    private final HarvestWatch watch;

    HarvestController(HarvestWatch watch) {
        this.watch = watch;
    }

    private record Sample(long turn, HarvestStatus status) {}

    @Override
    public void destroy() {
        beats.dispose();
    }

    @SubscriptionMapping
    Flux<HarvestStatus> harvestProgress() {
        return Flux.interval(Duration.ZERO, BEAT, beats)
                .onBackpressureLatest()
                .map(beat -> new Sample(beat / BEATS_OF_SILENCE, watch.now()))
                .distinctUntilChanged()
                .map(Sample::status)
                .takeUntil(status -> !status.isRunning());
    }

    @SchemaMapping(typeName = "HarvestProgress")
    @Nullable String startedAt(HarvestStatus status) {
        var at = status.startedAt();
        return at == null ? null : at.toString();
    }

    @SchemaMapping(typeName = "HarvestProgress")
    @Nullable String updatedAt(HarvestStatus status) {
        var at = status.updatedAt();
        return at == null ? null : at.toString();
    }
}
