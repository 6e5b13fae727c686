package de.wegweiser.export;

import de.wegweiser.graph.GraphInventory;
import de.wegweiser.graph.GraphModel;
import de.wegweiser.graph.GraphRow;

/// What describes a row. That everything is described is what `lint` and the tests see to.
final class Inventory {

    private Inventory() {}

    static GraphModel.Node of(GraphRow.Node node) {
        return GraphInventory.node(node.labels())
                .orElseThrow(() -> unknown("a node " + node.labels(), node.key()));
    }

    static GraphModel.Edge of(GraphRow.Edge edge) {
        return GraphInventory.edge(edge.type(), edge.fromLabels(), edge.toLabels())
                .orElseThrow(() ->
                        unknown(
                                "an edge %s from %s to %s"
                                        .formatted(edge.type(), edge.fromLabels(), edge.toLabels()),
                                edge.from() + " to " + edge.to()));
    }

    private static IllegalStateException unknown(String what, String where) {
        return new IllegalStateException(
                "%s (%s) is not in the inventory, so no format but jsonl can tell of it: `wegweiser lint` shows all of them"
                        .formatted(what, where));
    }
}
