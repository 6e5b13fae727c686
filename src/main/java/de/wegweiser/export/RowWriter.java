package de.wegweiser.export;

import de.wegweiser.graph.GraphRow;
import java.io.Closeable;
import java.io.IOException;

/// One format. Rows come in canonical order, nodes first.
interface RowWriter extends Closeable {

    void node(GraphRow.Node node) throws IOException;

    void edge(GraphRow.Edge edge) throws IOException;

    /// Writes what belongs at the end.
    @Override
    void close() throws IOException;
}
