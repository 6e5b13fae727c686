package de.wegweiser.search;

import java.util.HashMap;
import java.util.Map;

/// How much a node takes from the score of a path that touches it: a hub joins everybody with
/// everybody.
final class Damping {

    /// How strongly hubs are damped; 0.4 is what Himmelstein found best for link prediction.
    private static final double DAMPING = 0.4;

    private final Map<String, Double> factors = new HashMap<>();

    /// @param degrees of nodes; one that is missing has degree 1
    /// @param closeness of concepts to the one asked for, which is no detour
    Damping(Map<String, Integer> degrees, Map<String, Double> closeness) {
        degrees.forEach((node, degree) -> {
            if (!closeness.containsKey(node)) factors.put(node, of(degree));
        });
    }

    double of(String node) {
        return factors.getOrDefault(node, 1.);
    }

    static double of(int degree) {
        return Math.pow(Math.max(1, degree), -DAMPING);
    }

    /// What one hop makes of the score.
    double hop(String here, double confidence, String there) {
        return confidence * of(here) * of(there);
    }
}
