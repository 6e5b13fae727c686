package de.wegweiser.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.FileSystemUtils;

/// Embedded Neo4js that the tests of a JVM share, since opening one takes seconds. Test classes run
/// side by side: those that share one take turns by a `@ResourceLock` of its name. Their folders
/// are deleted at the end.
public enum Neo4jForTests {
    /// For the tests of the store itself.
    STORE,

    /// For the [SmallRegion].
    REGION,

    /// For the whole program.
    HARVEST;

    public static final String STORE_LOCK = "graph of the store";
    public static final String REGION_LOCK = "graph of the small region";

    private static final Map<Neo4jForTests, GraphConnection> OPENED = new ConcurrentHashMap<>();

    public GraphConnection graph() {
        return OPENED.computeIfAbsent(this, _ -> open());
    }

    /// The graph without anything but constraints and indexes. Call it before each test.
    public GraphConnection empty() {
        return emptied(graph());
    }

    static GraphConnection emptied(GraphConnection graph) {
        try (var session = graph.session()) {
            session.run(
                            "MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
                    .consume();
        }
        return graph;
    }

    /// A store to which everybody may be known.
    static EntityStore store(GraphConnection graph) {
        return new EntityStore(graph, SuppressionList.open(folder("wegweiser-suppression")));
    }

    static NeedStore needs(GraphConnection graph) {
        return new NeedStore(graph, SuppressionList.open(folder("wegweiser-suppression")));
    }

    /// Without an image: what a test writes by hand is there at once.
    static PathGraph paths(GraphConnection graph) {
        return new PathGraph(
                new EntityQueries(graph), new ImageKeeper(graph, new ImageSettings(false, null)));
    }

    /// With an image of the graph as it is now, made anew whenever a load wrote to it.
    static PathGraph pathsInMemory(GraphConnection graph) {
        var keeper = new ImageKeeper(graph, new ImageSettings(true, null));
        keeper.make();
        return new PathGraph(new EntityQueries(graph), keeper);
    }

    /// With an image of the graph as it is now, whatever is written later.
    static PathGraph pathsAsTheyWere(GraphConnection graph) {
        var keeper = new ImageKeeper(graph, new ImageSettings(true, null));
        keeper.make();
        var image = keeper.image();
        return new PathGraph(
                new EntityQueries(graph),
                new ImageKeeper(graph, new ImageSettings(true, null)) {
                    @Override
                    Optional<GraphImage> image() {
                        return image;
                    }
                });
    }

    private static Path folder(String name) {
        try {
            var folder = Files.createTempDirectory(name);
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                try {
                                    FileSystemUtils.deleteRecursively(folder);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            }));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
