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

    /// With those of its paths that are left, and the needs that these lead over.
    Recommendation with(List<PartnerPath> paths) {
        var met =
                needs.stream()
                        .filter(need -> paths.stream().anyMatch(path -> leadsOver(path, need)))
                        .toList();
        return new Recommendation(score, source, partner, met, paths);
    }

    private static boolean leadsOver(PartnerPath path, String need) {
        return path.source().equals(need)
                || path.hops().stream().anyMatch(hop -> hop.node().equals(need));
    }
}
