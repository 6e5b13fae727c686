package de.wegweiser.search;

import de.wegweiser.fact.OrganizationKind;
import org.jspecify.annotations.Nullable;

/// Whom partner paths shall lead to; every condition that is given must hold.
///
/// @param concept URI, label or other words for it: the target offers or researches it or a
///   narrower one
public record PathTarget(
        @Nullable String organizationId,
        @Nullable String concept,
        @Nullable OrganizationKind kind,
        @Nullable String city,
        @Nullable String district,
        @Nullable String region) {

    public PathTarget {
        if (organizationId == null
                && concept == null
                && kind == null
                && city == null
                && district == null
                && region == null)
            throw new BadQuestion(
                    "to needs at least one of organizationId, concept, kind, city, district, region",
                    "Bitte angeben, was gesucht wird: Kompetenz, Art der Organisation oder Ort.");
    }
}
