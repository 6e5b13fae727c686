package de.wegweiser.resolve;

import de.wegweiser.fact.EntityId;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.resolve.Entity.Authority;
import de.wegweiser.resolve.Entity.Property;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Gathers what one page tells of each entity; where it tells a thing twice, the first word counts.
final class Sightings {

    private final NavigableMap<EntityId, Entity> seen = new TreeMap<>();

    void add(
            EntityId id,
            EntityType type,
            OrganizationKind kind,
            String name,
            Map<Property, String> properties,
            Collection<Identifier> keys,
            Authority authority) {
        var entity =
                new Entity(
                        id,
                        type,
                        kind,
                        name,
                        List.of(),
                        new TreeMap<>(properties),
                        List.copyOf(keys),
                        authority);
        seen.merge(id, entity, Sightings::both);
    }

    private static Entity both(Entity first, Entity then) {
        var names = new TreeSet<>(first.altNames());
        names.addAll(then.altNames());
        names.add(then.name());
        names.remove(first.name());
        var properties = new TreeMap<>(then.properties());
        properties.putAll(first.properties());
        var keys = new ArrayList<>(first.identifiers());
        keys.addAll(then.identifiers());
        return new Entity(
                first.id(),
                first.type(),
                first.kind() == OrganizationKind.ORGANIZATION ? then.kind() : first.kind(),
                first.name(),
                List.copyOf(names),
                properties,
                keys,
                first.authority().compareTo(then.authority()) >= 0
                        ? first.authority()
                        : then.authority());
    }

    List<Entity> entities() {
        return List.copyOf(seen.values());
    }
}
