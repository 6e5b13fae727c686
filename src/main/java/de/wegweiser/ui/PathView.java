package de.wegweiser.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A partner that is suggested, and why.
///
/// @param source name of where the path starts
/// @param target name of the partner
/// @param targetHref page of the partner with us
/// @param kind what kind of organization the partner is, name of an `OrganizationKind`
/// @param metapath the kind of way, name of a `Metapath`
/// @param score 0 to 100, where the best path of the answer has 100
record PathView(
        String source,
        String target,
        String targetHref,
        String kind,
        String metapath,
        int score,
        String sentence,
        List<HopView> hops,
        @Nullable String phone,
        @Nullable String email) {

    PathView {
        hops = List.copyOf(hops);
        if (score < 0 || score > 100)
            throw new IllegalArgumentException("score %d of %s".formatted(score, target));
    }
}
