package de.wegweiser.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.util.FileSystemUtils;

/// One embedded Neo4j for all tests of a JVM: opening it takes seconds. Call [#empty] before each
/// test. Its folder is deleted at the end.
public final class Neo4jForTests {

    private static final GraphConnection GRAPH = open();

    private Neo4jForTests() {}

    public static GraphConnection graph() {
        return GRAPH;
    }

    /// The graph without anything but constraints and indexes.
    public static GraphConnection empty() {
        return emptied(GRAPH);
    }

    static GraphConnection emptied(GraphConnection graph) {
        try (var session = graph.session()) {
            session.run(
                            "MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
                    .consume();
        }
        return graph;
    }

    private static GraphConnection open() {
        try {
            var home = Files.createTempDirectory("wegweiser-graph");
            var graph = GraphConnection.open(GraphSettings.embedded(home));
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                graph.close();
                                try {
                                    FileSystemUtils.deleteRecursively(home);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            }));
            return graph;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
