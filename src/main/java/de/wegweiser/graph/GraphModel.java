package de.wegweiser.graph;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words in which [GraphInventory] describes the graph.
///
/// Terms are names of well-known vocabularies, for example `schema:name`. What may stand around
/// them: `@de` behind, the language of the text; `<>` behind, the text is an address and not a
/// text; `^` in front, the other way round; `a/b`, by way of a thing between. No term at all: the
/// world has no use for it.
public final class GraphModel {

    private GraphModel() {}

    /// What a property holds.
    public enum ValueType {
        STRING,
        INTEGER,
        FLOAT,
        BOOLEAN,
        /// One or more texts.
        STRINGS,
        /// A vector.
        FLOATS,
        DATE,
        /// A point in time, UTC.
        DATETIME;

        /// @param value as the driver hands it out
        boolean holds(Object value) {
            return switch (this) {
                case STRING -> value instanceof String;
                case INTEGER -> value instanceof Long;
                case FLOAT -> value instanceof Double;
                case BOOLEAN -> value instanceof Boolean;
                case STRINGS ->
                        value instanceof Collection<?> list
                                && list.stream().allMatch(String.class::isInstance);
                case FLOATS ->
                        value instanceof Collection<?> list
                                && list.stream().allMatch(Double.class::isInstance);
                case DATE -> value instanceof LocalDate;
                case DATETIME -> value instanceof ZonedDateTime;
            };
        }
    }

    /// Whether a property tells of people though its node or edge does not stand for one.
    public enum Privacy {
        NONE,
        /// Words of a page, which may name somebody.
        WORDS,
        /// May belong to one person alone.
        PERSONAL
    }

    /// @param required a blank one counts as missing
    /// @param internal a note of the program to itself, in no export
    public record Property(
            String name,
            ValueType type,
            boolean required,
            boolean internal,
            Privacy privacy,
            String meaning,
            List<String> terms) {

        Property with(Privacy privacy) {
            return new Property(name, type, required, internal, privacy, meaning, terms);
        }

        Property kept() {
            return new Property(name, type, required, true, privacy, meaning, terms);
        }
    }

    /// Nodes of one kind.
    ///
    /// @param label the one by which they are told from the others
    /// @param also the label they share with others, empty when there is none
    /// @param kinds labels of which a node may have one more, with their terms
    /// @param key the properties that name a node
    /// @param personal whether each stands for a person
    /// @param internal a note of the program to itself, in no export
    public record Node(
            String label,
            String also,
            Map<String, List<String>> kinds,
            List<String> key,
            boolean personal,
            boolean internal,
            String meaning,
            List<String> terms,
            List<Property> properties) {

        /// The name of a node in all of the graph, for example `id:org-3f2a` or `key:HR:Siegen HRB
        /// 1`; empty when the node lacks it.
        Optional<String> keyOf(Map<String, Object> of) {
            var values = key.stream().map(of::get).toList();
            if (values.contains(null)) return Optional.empty();
            return Optional.of(
                    (key.size() == 1 ? key.getFirst() : "key")
                            + ":"
                            + String.join(":", values.stream().map(Object::toString).toList()));
        }
    }

    /// Edges of one type between two kinds of nodes.
    ///
    /// @param from a label; of several entries the first that fits an edge describes it
    /// @param projected whether it says what evidence comes to
    public record Edge(
            String type,
            String from,
            String to,
            boolean projected,
            String meaning,
            List<String> terms,
            List<Property> properties) {}
}
