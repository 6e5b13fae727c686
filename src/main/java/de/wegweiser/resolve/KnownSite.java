package de.wegweiser.resolve;

import de.wegweiser.fact.OrganizationKind;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the seeds know of a site before it is read.
///
/// @param url its start; pages below it belong to it, and the longest start wins where sites share
///   a host
/// @param kind [OrganizationKind#ORGANIZATION] when the seeds do not say
/// @param keys of its publisher, such as a ROR or GERiT id, which pages seldom print
public record KnownSite(
        URI url, OrganizationKind kind, String name, @Nullable String city, Set<Identifier> keys) {

    public KnownSite {
        keys = Set.copyOf(keys);
    }

    public KnownSite(URI url, OrganizationKind kind, String name, @Nullable String city) {
        this(url, kind, name, city, Set.of());
    }
}
