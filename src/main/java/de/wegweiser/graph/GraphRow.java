package de.wegweiser.graph;

import java.util.List;
import java.util.SortedMap;

/// A node or an edge on its way out. Its values are texts, whole numbers, fractions, truth values
/// or lists of texts; dates and times are ISO 8601. What they stand for is in [GraphInventory].
public sealed interface GraphRow {

    SortedMap<String, Object> properties();

    /// @param labels sorted
    /// @param key names the node in all of the graph, for example `id:org-3f2a`
    record Node(List<String> labels, String key, SortedMap<String, Object> properties)
            implements GraphRow {}

    /// @param from key of the node where it starts
    record Edge(
            String type,
            String from,
            List<String> fromLabels,
            String to,
            List<String> toLabels,
            SortedMap<String, Object> properties)
            implements GraphRow {}
}
