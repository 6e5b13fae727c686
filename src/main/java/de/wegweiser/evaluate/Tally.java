package de.wegweiser.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What comes of comparing pages: counts, disagreements, and how sure we were.
final class Tally {

    /// Claims whose confidence is checked.
    enum Claim {
        COMPETENCES,
        PEOPLE,
        RELATIONS
    }

    private final Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Claim, List<Reliability.Judged>> judged = new EnumMap<>(Claim.class);

    void add(Measure measure, Count count) {
        counts.merge(measure, count, Count::plus);
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    void judge(Claim claim, double confidence, boolean right) {
        judged.computeIfAbsent(claim, _ -> new ArrayList<>())
                .add(new Reliability.Judged(confidence, right));
    }

    Count count(Measure measure) {
        return counts.getOrDefault(measure, Count.NONE);
    }

    /// Of several measures together: micro average.
    Count count(Set<Measure> measures) {
        return measures.stream().map(this::count).reduce(Count.NONE, Count::plus);
    }

    /// By measure, then in the order of the pages.
    List<Finding> findings() {
        return findings.stream().sorted(Comparator.comparing(Finding::measure)).toList();
    }

    Reliability reliability(Claim claim) {
        return Reliability.of(judged.getOrDefault(claim, List.of()));
    }
}
