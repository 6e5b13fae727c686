package de.wegweiser.graph;

import static java.util.Comparator.comparingLong;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.resolve.Entity;
import de.wegweiser.resolve.Entity.Authority;
import de.wegweiser.resolve.Entity.Property;
import de.wegweiser.resolve.EntityType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Puts together what the graph says of an entity from what each page tells: its own Impressum
/// before its other pages, those before everybody else's, and among equals what most pages say.
final class EntityProjection {

    private static final Set<Property> DATES = EnumSet.of(Property.START, Property.END);

    private final List<Telling> told;

    /// What one page tells of the entity.
    ///
    /// @param properties by [Property#key]
    /// @param identifiers as `Identifier.toString` writes them
    /// @param own false when it is told of another that was merged into the entity
    record Telling(
            String name,
            List<String> altNames,
            OrganizationKind kind,
            Authority authority,
            Map<String, String> properties,
            List<String> identifiers,
            boolean own,
            Instant fetchedAt) {}

    EntityProjection(Collection<Telling> told) {
        this.told = List.copyOf(told);
    }

    /// The map that a MENTIONS edge keeps.
    static Map<String, Object> row(Entity entity) {
        var row = new HashMap<String, Object>();
        row.put("name", entity.name());
        row.put("altNames", entity.altNames());
        row.put("kind", entity.kind().name());
        row.put("authority", entity.authority().name());
        row.put("identifiers", entity.identifiers().stream().map(Object::toString).toList());
        entity.properties().forEach((property, value) -> row.put(property.key(), value));
        return row;
    }

    /// Reads what [#row] wrote.
    static Telling telling(Map<String, Object> row, Instant fetchedAt) {
        var properties = new TreeMap<String, String>();
        for (Property property : Property.values())
            if (row.get(property.key()) instanceof String value)
                properties.put(property.key(), value);
        return new Telling(
                String.valueOf(row.get("name")),
                strings(row.get("altNames")),
                OrganizationKind.valueOf(String.valueOf(row.get("kind"))),
                Authority.valueOf(String.valueOf(row.get("authority"))),
                properties,
                strings(row.get("identifiers")),
                row.get("raw") == null,
                fetchedAt);
    }

    private static List<String> strings(@Nullable Object list) {
        return list instanceof Collection<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    /// The node's properties.
    Map<String, Object> properties(String id, EntityType type) {
        var properties = new TreeMap<String, Object>();
        properties.put("id", id);
        switch (type) {
            case ORGANIZATION -> organization(properties);
            case PERSON -> person(properties);
            case PROJECT -> properties.put("title", name());
        }
        for (Property property : Property.values())
            if (property != Property.ROLE) put(properties, property);
        return properties;
    }

    private void organization(Map<String, Object> properties) {
        var names = new TreeSet<String>();
        told.forEach(telling -> names.add(telling.name()));
        told.forEach(telling -> names.addAll(telling.altNames()));
        names.remove(name());
        properties.put("name", name());
        properties.put("kind", kind().name());
        if (!names.isEmpty()) properties.put("altNames", List.copyOf(names));
    }

    private void person(Map<String, Object> properties) {
        properties.put("displayName", name());
        properties.put(
                "roles",
                told.stream()
                        .map(telling -> telling.properties().get(Property.ROLE.key()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList());
        told.stream()
                .map(Telling::fetchedAt)
                .min(Instant::compareTo)
                .ifPresent(time -> properties.put("collectedAt", utc(time)));
    }

    private void put(Map<String, Object> properties, Property property) {
        best(telling -> Optional.ofNullable(telling.properties().get(property.key())))
                .ifPresent(value ->
                        properties.put(
                                property.key(),
                                DATES.contains(property) ? LocalDate.parse(value) : value));
    }

    String name() {
        return best(telling -> Optional.of(telling.name())).orElseThrow();
    }

    /// Its own pages decide; others are asked only where it has none.
    OrganizationKind kind() {
        var own =
                told.stream().filter(telling -> telling.authority() != Authority.MENTION).toList();
        return new EntityProjection(own.isEmpty() ? told : own)
                .best(telling ->
                        Optional.of(telling.kind())
                                .filter(kind -> kind != OrganizationKind.ORGANIZATION)
                                .map(Enum::name))
                .map(OrganizationKind::valueOf)
                .orElse(OrganizationKind.ORGANIZATION);
    }

    /// All keys, each with the time it was first told by what is told now.
    Map<String, Instant> identifiers() {
        var identifiers = new TreeMap<String, Instant>();
        for (Telling telling : told)
            for (String key : telling.identifiers())
                identifiers.merge(key, telling.fetchedAt(), (a, b) -> a.isBefore(b) ? a : b);
        return identifiers;
    }

    /// When it was last spoken of.
    Instant latest() {
        return told.stream().map(Telling::fetchedAt).max(Instant::compareTo).orElseThrow();
    }

    private Optional<String> best(Function<Telling, Optional<String>> of) {
        var saying = told.stream().filter(telling -> of.apply(telling).isPresent()).toList();
        var highest = saying.stream().map(Telling::authority).max(Authority::compareTo);
        var heard =
                saying.stream()
                        .filter(telling -> telling.authority() == highest.orElseThrow())
                        .toList();
        var own = heard.stream().filter(Telling::own).toList();
        return (own.isEmpty() ? heard : own)
                .stream()
                        .collect(
                                groupingBy(
                                        telling -> of.apply(telling).orElseThrow(),
                                        TreeMap::new,
                                        counting()))
                        .entrySet()
                        .stream()
                        .min(
                                comparingLong((Map.Entry<String, Long> entry) -> -entry.getValue())
                                        .thenComparing(Map.Entry::getKey))
                        .map(Map.Entry::getKey);
    }

    static ZonedDateTime utc(Instant time) {
        return time.atZone(ZoneOffset.UTC);
    }
}
