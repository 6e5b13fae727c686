package de.wegweiser.extract.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A thing that the page describes to machines: a node of JSON-LD, a microdata item, the page's
/// Open Graph card.
///
/// @param source `json-ld`, `microdata`, `rdfa`, `hcard` or `opengraph`
/// @param types short names without their vocabulary, for example `Organization`
/// @param properties by short name, `@id` for what a node of JSON-LD is called; a value is a
///   [String] or an [Item]
public record Item(String source, Set<String> types, Map<String, List<Object>> properties) {

    public boolean is(String type) {
        return types.contains(type);
    }

    /// The first plain text of a property.
    public Optional<String> text(String property) {
        return properties.getOrDefault(property, List.of()).stream()
                .filter(String.class::isInstance)
                .map(value -> ((String) value).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /// The things a property points to.
    public List<Item> items(String property) {
        return properties.getOrDefault(property, List.of()).stream()
                .filter(Item.class::isInstance)
                .map(Item.class::cast)
                .toList();
    }
}
