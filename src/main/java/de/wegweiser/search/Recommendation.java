package de.wegweiser.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody to talk to about what is needed.
///
/// @param score compare within one answer only
/// @param source id of the organization in need; null for a need in the user's words
/// @param partner id of an organization
/// @param needs URIs of the concepts that the source needs and the partner can help with, best
///   first
/// @param paths that prove it, best first; ties that could open the door come last
public record Recommendation(
        double score,
        @Nullable String source,
        String partner,
        List<String> needs,
        List<PartnerPath> paths) {

    public Recommendation {
        needs = List.copyOf(needs);
        paths = List.copyOf(paths);
    }

    Recommendation with(List<PartnerPath> paths) {
        return new Recommendation(score, source, partner, needs, paths);
    }
}
