package de.wegweiser.fact;

/// Identity of an organization, person or project in the graph; opaque, and stable for good.
public record EntityId(String value) implements Comparable<EntityId> {

    public EntityId {
        if (value.isBlank()) throw new IllegalArgumentException("an entity id needs a value");
    }

    @Override
    public int compareTo(EntityId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
