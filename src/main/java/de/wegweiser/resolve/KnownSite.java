package de.wegweiser.resolve;

import de.wegweiser.fact.OrganizationKind;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What the seeds know of a site before it is read.
///
/// @param url its start; pages below it belong to it, and the longest start wins where sites share
///   a host
/// @param kind [OrganizationKind#ORGANIZATION] when the seeds do not say
public record KnownSite(URI url, OrganizationKind kind, String name, @Nullable String city) {}
