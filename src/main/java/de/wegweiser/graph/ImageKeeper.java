package de.wegweiser.graph;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.EdgeKey;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes the [GraphImage] when the program begins to serve, and anew when somebody has written to
/// the graph since: this program or another one.
@Component
class ImageKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ImageKeeper.class);

    /// Between two looks at whether somebody wrote. A look costs a millisecond.
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /// A harvest writes all the time: how long the image rests, in times of what it took to make.
    /// So it takes a tenth of one processor at most.
    private static final int REST = 9;

    /// What is made anew that fast need not be old: whoever asks waits for it.
    private static final Duration AT_ONCE = Duration.ofMillis(150);

    private final GraphConnection graph;
    private final ImageSettings settings;

    private volatile @Nullable Made made;
    private volatile boolean stopped;
    private volatile boolean tooLarge;
    private volatile boolean ended;
    private volatile long behindSince;
    private @Nullable Thread thread;

    /// @param writes how often somebody had written when it was begun
    /// @param nanos how long it took to make
    /// @param at [System#nanoTime] when it was there
    private record Made(GraphImage image, long writes, long nanos, long at) {}

    ImageKeeper(GraphConnection graph, ImageSettings settings) {
        this.graph = graph;
        this.settings = settings;
    }

    /// Whoever does not serve asks little, and is gone before an image pays.
    @EventListener(WebServerInitializedEvent.class)
    void start() {
        if (!settings.on() || thread != null) return; // there may be a second port for operators
        observe();
        thread = Thread.ofPlatform().daemon().name("graph-image").start(this::keep);
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        if (thread == null) return;
        thread.interrupt();
        thread.join(PAUSE);
    }

    /// An image of so few edges is never old: until there is a new one, the graph itself answers as
    /// fast. Our choice.
    private static final int FEW = 200_000;

    /// Empty until it is there, and where it is not wanted or too large. At most as old as it takes
    /// to notice a write and to make it, and to rest.
    Optional<GraphImage> image() {
        Made now = made;
        if (now == null) return Optional.empty();
        if (now.image().edges() >= FEW || writes() == now.writes()) return Optional.of(now.image());
        if (now.nanos() >= AT_ONCE.toNanos()) return Optional.empty();
        make();
        return Optional.ofNullable(made).map(Made::image);
    }

    /// Whether nobody makes an image any more, so that none will ever be there.
    boolean gaveUp() {
        return thread == null || !thread.isAlive();
    }

    /// However it ends, no image is left behind that nobody keeps in step.
    private void keep() {
        try {
            boolean troubled = false;
            while (!stopped && !tooLarge) {
                troubled = !followed(troubled);
                pause();
            }
        } finally {
            end();
        }
    }

    private synchronized void end() {
        ended = true;
        made = null;
    }

    /// @param troubled whether the last time failed, so that it is told already
    /// @return whether it did not fail
    private boolean followed(boolean troubled) {
        try {
            if (isDue()) make();
            return true;
        } catch (RuntimeException e) {
            if (!stopped && !troubled) LOG.warn("The image of the graph waits for Neo4j", e);
            return false;
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            stopped = true;
        }
    }

    private boolean isDue() {
        Made now = made;
        if (now == null) return true;
        if (writes() == now.writes()) {
            behindSince = 0;
            return false;
        }
        if (behindSince == 0) behindSince = System.nanoTime();
        return System.nanoTime() - now.at() >= REST * now.nanos();
    }

    /// Where the heap is too small for it, there is none from then on.
    synchronized void make() {
        long writes = writes();
        if (tooLarge || ended || (made != null && made.writes() == writes))
            return; // somebody was faster
        long begun = System.nanoTime();
        GraphImage image;
        try {
            image = graph.read(this::read);
        } catch (TooLarge e) {
            tooLarge = true;
            made = null;
            LOG.warn("Ways are looked for in Neo4j: {}", e.getMessage());
            return;
        }
        long now = System.nanoTime();
        made = new Made(image, writes, now - begun, now);
        behindSince = 0;
        LOG.debug("{} edges in {} ms", image.edges(), NANOSECONDS.toMillis(now - begun));
        Timer.builder("wegweiser.graph.image.made")
                .description("How long it took to read the edges of the graph into memory")
                .register(Metrics.globalRegistry)
                .record(now - begun, NANOSECONDS);
    }

    private long writes() {
        return graph.answer(NamedQuery.text("image/writes"), Map.of())
                .getFirst()
                .get("writes")
                .asLong();
    }

    private GraphImage read(TransactionContext tx) {
        var builder = new GraphImage.Builder();
        var all = new HashMap<String, @Nullable Object>();
        for (String condition : List.of("ids", "kinds", "agsList", "concepts"))
            all.put(condition, null);
        tx.run(NamedQuery.text("entity/organizations"), all)
                .forEachRemaining(row -> organization(row, builder));
        tx.run(NamedQuery.text("image/edges")).forEachRemaining(row -> edge(row, builder));
        return builder.build();
    }

    private static void organization(Record row, GraphImage.Builder builder) {
        builder.organization(
                row.get("id").asString(),
                OrganizationKind.valueOf(row.get("kind").asString()),
                row.get("ags").isNull() ? null : row.get("ags").asString());
    }

    private void edge(Record row, GraphImage.Builder builder) {
        if (builder.bytes() > settings.largestBytes())
            throw new TooLarge(
                    "the image of the graph would take more than %d MB of heap; give the program more, or say how much with wegweiser.graph.image.largest"
                            .formatted(settings.largestBytes() >> 20));
        builder.edge(
                new EdgeKey(
                        row.get("subject").asString(),
                        Predicate.valueOf(row.get("predicate").asString()),
                        row.get("object").asString()),
                row.get("support").asInt(),
                row.get("confidence").asDouble(),
                row.get("stale").asBoolean(),
                row.get("hidden").asBoolean());
    }

    private static final class TooLarge extends RuntimeException {
        TooLarge(String message) {
            super(message);
        }
    }

    private void observe() {
        Gauge.builder("wegweiser.graph.image.edges", this, keeper -> keeper.told(GraphImage::edges))
                .description("Edges of the graph that are held in memory")
                .register(Metrics.globalRegistry);
        Gauge.builder("wegweiser.graph.image.size", this, keeper -> keeper.told(GraphImage::bytes))
                .description("Heap that the edges of the graph take, about")
                .baseUnit("bytes")
                .register(Metrics.globalRegistry);
        Gauge.builder("wegweiser.graph.image.behind", this, ImageKeeper::behind)
                .description("How long the graph has been newer than its image in memory")
                .baseUnit("seconds")
                .register(Metrics.globalRegistry);
    }

    private double told(ToDoubleFunction<GraphImage> what) {
        Made now = made;
        return now == null ? 0 : what.applyAsDouble(now.image());
    }

    private double behind() {
        long since = behindSince;
        return since == 0 ? 0 : (System.nanoTime() - since) / 1e9;
    }
}
