package de.wegweiser.resolve;

import de.wegweiser.fact.EntityId;
import de.wegweiser.fact.OrganizationKind;
import java.util.Set;

/// An entity that was met before.
public record KnownEntity(
        EntityId id,
        EntityType type,
        OrganizationKind kind,
        String name,
        Set<Identifier> identifiers) {

    public KnownEntity {
        identifiers = Set.copyOf(identifiers);
    }
}
