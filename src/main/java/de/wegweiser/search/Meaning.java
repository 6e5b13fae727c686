package de.wegweiser.search;

import de.wegweiser.graph.Entities.NearPassage;
import de.wegweiser.graph.PassageStore;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Looks for passages that mean what a question does. Whatever goes wrong here, the question is
/// answered without.
@Component
final class Meaning {

    private static final Logger LOG = LoggerFactory.getLogger(Meaning.class);

    /// Passages that vote.
    private static final int NEAREST = 100;

    /// How long a question waits for its vector.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// How long an embedder that failed is left alone, so that not every question waits for it.
    private static final Duration REST = Duration.ofSeconds(30);

    /// Questions whose vectors are remembered: pages of one answer, and what people ask again.
    private static final int REMEMBERED = 500;

    private final Embedder embedder;
    private final EmbedderSettings settings;
    private final PassageStore passages;
    private final Map<String, float[]> vectors = new LinkedHashMap<>();

    /// When, as [System#nanoTime] tells; 0 while all is well.
    private final AtomicLong failed = new AtomicLong();

    /// What is near a question.
    ///
    /// @param passages nearest first
    /// @param leftOut whether it could not be asked
    /// @param floor cosine from which on a passage suffices to be found by
    record Near(List<NearPassage> passages, boolean leftOut, double floor) {

        static final Near NONE = new Near(List.of(), false, Double.POSITIVE_INFINITY);

        private static final Near LEFT_OUT = new Near(List.of(), true, Double.POSITIVE_INFINITY);

        boolean suffices(NearPassage passage) {
            return passage.similarity() >= floor;
        }
    }

    Meaning(Embedder embedder, EmbedderSettings settings, PassageStore passages) {
        this.embedder = embedder;
        this.settings = settings;
        this.passages = passages;
    }

    boolean isOn() {
        return embedder.isOn();
    }

    Near near(String question) {
        if (!isOn()) return Near.NONE;
        if (rests()) return leftOut("resting");
        try {
            var found = ask(question);
            if (failed.getAndSet(0) != 0) LOG.info("The embedder {} works again", embedder.name());
            return found;
        } catch (RuntimeException e) {
            if (failed.getAndSet(System.nanoTime() | 1) == 0)
                LOG.warn(
                        "Questions are answered without what they mean, by words and concepts alone: {}",
                        e.getMessage());
            return leftOut("failed");
        }
    }

    private Near ask(String question) {
        var vector = vector(question);
        if (!passages.hasVectors(vector.length)) return leftOut("no vectors");
        var near = passages.near(Embedding.mark(embedder, settings), vector, NEAREST);
        if (near.isEmpty()) return leftOut("no vectors");
        count("answered");
        return new Near(
                near,
                false,
                settings.floor() == null ? Double.POSITIVE_INFINITY : settings.floor());
    }

    private float[] vector(String question) {
        synchronized (vectors) {
            var known = vectors.get(question);
            if (known != null) return known;
        }
        var vector =
                embedder.embed(List.of(settings.questionPrefix() + question), PATIENCE).getFirst();
        synchronized (vectors) {
            if (vectors.size() >= REMEMBERED) vectors.remove(vectors.keySet().iterator().next());
            vectors.put(question, vector);
        }
        return vector;
    }

    private boolean rests() {
        long since = failed.get();
        return since != 0 && System.nanoTime() - since < REST.toNanos();
    }

    private static Near leftOut(String why) {
        count(why);
        return Near.LEFT_OUT;
    }

    /// @param outcome one of a few, as a tag must be
    private static void count(String outcome) {
        Counter.builder("wegweiser.search.meaning")
                .description("Questions for which passages of like meaning were looked for")
                .tag("outcome", outcome)
                .register(Metrics.globalRegistry)
                .increment();
    }
}
