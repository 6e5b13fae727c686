package de.wegweiser.graph;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// What all evidence of one edge comes to.
///
/// Pages that say the same because they are the same, in another language or under another address,
/// count once.
///
/// @param support distinct pages
/// @param confidence noisy-or over them: `1 - Π(1 - c)`, the best sentence of each page
/// @param stale whether all those pages are gone from the web
record EdgeProjection(
        int support, double confidence, Instant firstSeen, Instant lastSeen, boolean stale) {

    /// Six digits are more than a confidence means, and few enough to be the same on every machine.
    private static final double DIGITS = 1e6;

    /// One sentence.
    ///
    /// @param gone whether its page is gone from the web
    record Proof(
            PageTwins.Page page,
            double confidence,
            Instant firstSeen,
            Instant lastSeen,
            boolean gone) {}

    static EdgeProjection of(Collection<Proof> proofs) {
        var best = new TreeMap<String, Double>();
        var twins = new PageTwins(proofs.stream().map(Proof::page).toList());
        boolean stale = true;
        var first = Instant.MAX;
        var last = Instant.MIN;
        for (Proof proof : proofs) {
            best.merge(twins.of(proof.page()), proof.confidence(), Math::max);
            stale &= proof.gone();
            if (proof.firstSeen().isBefore(first)) first = proof.firstSeen();
            if (proof.lastSeen().isAfter(last)) last = proof.lastSeen();
        }
        double doubt = 1;
        for (double confidence : best.values()) doubt *= 1 - confidence;
        return new EdgeProjection(
                best.size(), Math.round((1 - doubt) * DIGITS) / DIGITS, first, last, stale);
    }

    Map<String, Object> properties() {
        var properties = new TreeMap<String, Object>();
        properties.put("support", (long) support);
        properties.put("confidence", confidence);
        properties.put("firstSeen", EntityProjection.utc(firstSeen));
        properties.put("lastSeen", EntityProjection.utc(lastSeen));
        if (stale) properties.put("stale", true);
        return properties;
    }
}
