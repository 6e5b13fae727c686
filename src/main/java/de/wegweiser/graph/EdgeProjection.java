package de.wegweiser.graph;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// What all evidence of one edge comes to.
///
/// @param support distinct pages
/// @param confidence noisy-or over them: `1 - Π(1 - c)`, the best sentence of each page
record EdgeProjection(int support, double confidence, Instant firstSeen, Instant lastSeen) {

    /// Six digits are more than a confidence means, and few enough to be the same on every machine.
    private static final double DIGITS = 1e6;

    /// One sentence.
    record Proof(String url, double confidence, Instant firstSeen, Instant lastSeen) {}

    static EdgeProjection of(Collection<Proof> proofs) {
        var best = new TreeMap<String, Double>();
        var first = Instant.MAX;
        var last = Instant.MIN;
        for (Proof proof : proofs) {
            best.merge(proof.url(), proof.confidence(), Math::max);
            if (proof.firstSeen().isBefore(first)) first = proof.firstSeen();
            if (proof.lastSeen().isAfter(last)) last = proof.lastSeen();
        }
        double doubt = 1;
        for (double confidence : best.values()) doubt *= 1 - confidence;
        return new EdgeProjection(
                best.size(), Math.round((1 - doubt) * DIGITS) / DIGITS, first, last);
    }

    Map<String, Object> properties() {
        return Map.of(
                "support",
                (long) support,
                "confidence",
                confidence,
                "firstSeen",
                EntityProjection.utc(firstSeen),
                "lastSeen",
                EntityProjection.utc(lastSeen));
    }
}
