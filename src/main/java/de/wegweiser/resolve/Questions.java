package de.wegweiser.resolve;

import de.wegweiser.fact.EntityId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Collects pairs that were left apart and may be one. Bounded: of those who share a key, no more
/// than [#MOST] are held against the strongest of them, so that a name or a domain of thousands
/// makes no millions of questions.
final class Questions {

    /// Questions about one key.
    static final int MOST = 20;

    /// Below, a steward would say no nearly always.
    private static final double LEAST = 0.3;

    private static final Comparator<Doubt> BEST_FIRST =
            Comparator.comparingDouble(Doubt::score)
                    .reversed()
                    .thenComparing(Doubt::one)
                    .thenComparing(Doubt::other);

    private final EntityType type;
    private final List<Asked> asked = new ArrayList<>();

    record Two(Cluster one, Cluster other) {}

    /// What gives rise to a question.
    enum Ground {
        /// They share a key, and something else says that they are two.
        CONTRADICTION(-1.8),
        /// They are called alike, and so may others be.
        SAME_NAME(0),
        RARE_NAME(0),
        TYPING_ERROR(2.5);

        /// How it speaks for one, in logits as [Likeness] has them.
        final double weight;

        Ground(double weight) {
            this.weight = weight;
        }
    }

    /// @param least how likely it must be, or it is no question
    private record Asked(
            Cluster one,
            Cluster other,
            @Nullable Identifier shared,
            Ground ground,
            String why,
            double least) {}

    Questions(EntityType type) {
        this.type = type;
    }

    /// All pairs of few; of many, the first with the next.
    static List<Two> pairs(List<Cluster> clusters) {
        var pairs = new ArrayList<Two>();
        for (int i = 0; i < clusters.size() && pairs.size() < MOST; i++)
            for (int j = i + 1; j < clusters.size() && pairs.size() < MOST; j++)
                pairs.add(new Two(clusters.get(i), clusters.get(j)));
        return pairs;
    }

    /// Of two that share a key which only one can have.
    void ask(Cluster one, Cluster other, Identifier shared, String contradiction) {
        asked.add(new Asked(one, other, shared, Ground.CONTRADICTION, contradiction, 0));
    }

    /// Where no strong key is shared, the unlikely are not asked about.
    void askIfLikely(
            Cluster one, Cluster other, @Nullable Identifier shared, Ground ground, String why) {
        asked.add(new Asked(one, other, shared, ground, why, LEAST));
    }

    /// What is still open when everybody has an id, the likeliest first. Who asks first gives the
    /// reason.
    List<Doubt> doubts(Function<Cluster, EntityId> id) {
        Map<String, Doubt> open = new HashMap<>();
        for (Asked question : asked)
            doubt(question, id).ifPresent(doubt -> open.putIfAbsent(doubt.id(), doubt));
        return open.values().stream().sorted(BEST_FIRST).toList();
    }

    private Optional<Doubt> doubt(Asked question, Function<Cluster, EntityId> id) {
        var one = question.one.root();
        var other = question.other.root();
        int order = id.apply(one).compareTo(id.apply(other));
        if (order == 0) return Optional.empty();
        if (order > 0) {
            var first = other;
            other = one;
            one = first;
        }
        double score = Likeness.of(type, one, other, question.ground);
        var told = new Distinct(one.keys, other.keys);
        if (score < question.least || !told.tellsApart()) return Optional.empty();
        return Optional.of(
                new Doubt(
                        type,
                        id.apply(one),
                        one.names.first(),
                        id.apply(other),
                        other.names.first(),
                        question.shared,
                        question.why,
                        score,
                        told));
    }
}
