package de.wegweiser.resolve;

import static java.util.stream.Collectors.toSet;

import de.wegweiser.resolve.Identifier.Scheme;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// How likely two are one, for the order of a queue. Weights are ours, in logits: what they share
/// speaks for it, what differs against it. `evaluate identity` tells how good the order is.
final class Likeness {

    private static final List<Scheme> OFFICIAL =
            List.of(
                    Scheme.HR,
                    Scheme.USTID,
                    Scheme.ROR,
                    Scheme.GERIT,
                    Scheme.ORCID,
                    Scheme.WIKIDATA,
                    Scheme.GRANT);

    private double logit;

    private Likeness() {}

    /// 0 to 1, two digits.
    static double of(EntityType type, Cluster one, Cluster other, Questions.Ground ground) {
        var likeness = new Likeness();
        likeness.logit = ground.weight;
        for (Scheme scheme : OFFICIAL) likeness.weigh(one, other, scheme, 2.5, -2.5);
        switch (type) {
            case ORGANIZATION -> {
                likeness.weigh(one, other, Scheme.DOMAIN, 1, -0.5);
                likeness.weigh(one, other, Scheme.NAME, 1.5, -1);
                likeness.weigh(one, other, Scheme.LEGAL_NAME, 1, -1.5);
                likeness.weigh(places(one), places(other), 1, -1);
            }
            case PERSON -> {
                likeness.logit -= 0.5;
                likeness.weigh(one, other, Scheme.MAIL, 2, 0);
                likeness.weigh(names(one), names(other), 1, -0.5);
                likeness.weigh(one, other, Scheme.INITIAL_AT, 0.5, -1);
            }
            case PROJECT -> likeness.weigh(one, other, Scheme.NAME, 1, -0.5);
        }
        return Math.round(100 / (1 + Math.exp(-likeness.logit))) / 100.0;
    }

    private void weigh(Cluster one, Cluster other, Scheme scheme, double shared, double different) {
        weigh(one.values(scheme), other.values(scheme), shared, different);
    }

    private void weigh(Set<String> one, Set<String> other, double shared, double different) {
        if (one.isEmpty() || other.isEmpty()) return;
        logit += Collections.disjoint(one, other) ? different : shared;
    }

    private static Set<String> places(Cluster cluster) {
        return cluster.values(Scheme.NAME_AT).stream()
                .map(value -> value.substring(value.indexOf(Keys.AT_PLACE) + 1))
                .collect(toSet());
    }

    private static Set<String> names(Cluster cluster) {
        return cluster.names.stream().map(Names::person).collect(toSet());
    }
}
