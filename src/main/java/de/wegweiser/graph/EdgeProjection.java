package de.wegweiser.graph;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What all evidence of one edge comes to.
///
/// Pages that say the same because they are the same, in another language or under another address,
/// count once.
///
/// @param support distinct pages that say so
/// @param denied distinct pages that say the opposite
/// @param confidence noisy-or over the pages that say so, `1 - Π(1 - c)` with the best sentence of
///   each, times the chance that none of those that deny it is right
/// @param stale whether all those pages are gone from the web
record EdgeProjection(
        int support,
        int denied,
        double confidence,
        Instant firstSeen,
        Instant lastSeen,
        boolean stale) {

    /// Six digits are more than a confidence means, and few enough to be the same on every machine.
    private static final double DIGITS = 1e6;

    /// One sentence.
    ///
    /// @param affirmed false when it says the opposite
    /// @param gone whether its page is gone from the web
    record Proof(
            PageTwins.Page page,
            boolean affirmed,
            double confidence,
            Instant firstSeen,
            Instant lastSeen,
            boolean gone) {}

    /// Empty when no page says so.
    static Optional<EdgeProjection> of(Collection<Proof> proofs) {
        if (proofs.stream().noneMatch(Proof::affirmed)) return Optional.empty();
        var affirmed = new TreeMap<String, Double>();
        var denied = new TreeMap<String, Double>();
        var twins = new PageTwins(proofs.stream().map(Proof::page).toList());
        boolean stale = true;
        var first = Instant.MAX;
        var last = Instant.MIN;
        for (Proof proof : proofs) {
            (proof.affirmed() ? affirmed : denied)
                    .merge(twins.of(proof.page()), proof.confidence(), Math::max);
            if (!proof.affirmed()) continue;
            stale &= proof.gone();
            if (proof.firstSeen().isBefore(first)) first = proof.firstSeen();
            if (proof.lastSeen().isAfter(last)) last = proof.lastSeen();
        }
        double confidence = noisyOr(affirmed.values()) * (1 - noisyOr(denied.values()));
        return Optional.of(
                new EdgeProjection(
                        affirmed.size(),
                        denied.size(),
                        Math.round(confidence * DIGITS) / DIGITS,
                        first,
                        last,
                        stale));
    }

    private static double noisyOr(Collection<Double> confidences) {
        double doubt = 1;
        for (double confidence : confidences) doubt *= 1 - confidence;
        return 1 - doubt;
    }

    Map<String, Object> properties() {
        var properties = new TreeMap<String, Object>();
        properties.put("support", (long) support);
        properties.put("confidence", confidence);
        properties.put("firstSeen", EntityProjection.utc(firstSeen));
        properties.put("lastSeen", EntityProjection.utc(lastSeen));
        if (denied > 0) properties.put("denied", (long) denied);
        if (stale) properties.put("stale", true);
        return properties;
    }
}
