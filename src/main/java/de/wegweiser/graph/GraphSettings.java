package de.wegweiser.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the graph is.
///
/// @param uri `neo4j://host:7687`, also `neo4j+s`, `bolt`, `bolt+s`; unset: Neo4j runs inside the
///   program
/// @param username on the server
/// @param password on the server; better kept in a file
/// @param passwordFile holds the password and nothing else, as Docker secrets do
/// @param home data folder of the embedded Neo4j
/// @param database on the server
/// @param patience how long a load waits for a Neo4j that is down
@ConfigurationProperties("wegweiser.graph")
public record GraphSettings(
        @Nullable String uri,
        @DefaultValue("neo4j") String username,
        @Nullable String password,
        @Nullable Path passwordFile,
        @DefaultValue("data/neo4j") Path home,
        @DefaultValue("neo4j") String database,
        @DefaultValue("15m") Duration patience) {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /// The embedded Neo4j in the given folder.
    public static GraphSettings embedded(Path home) {
        return new GraphSettings(null, "neo4j", null, null, home, "neo4j", PATIENCE);
    }

    /// A Neo4j server, a cluster or a managed service.
    public static GraphSettings server(String uri, String username, String password) {
        return new GraphSettings(
                uri, username, password, null, Path.of("data", "neo4j"), "neo4j", PATIENCE);
    }

    boolean isEmbedded() {
        return uri == null || uri.isBlank();
    }

    String secret() {
        if (password != null) return password;
        if (passwordFile == null)
            throw new GraphUnavailable(
                    "no password for Neo4j at %s: set wegweiser.graph.password or wegweiser.graph.password-file"
                            .formatted(uri));
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new GraphUnavailable(
                    "cannot read the password of Neo4j from %s (wegweiser.graph.password-file): %s"
                            .formatted(passwordFile.toAbsolutePath(), e.getMessage()),
                    e);
        }
    }

    /// Never shows the password.
    @Override
    public String toString() {
        return isEmbedded()
                ? "embedded Neo4j in " + home.toAbsolutePath()
                : "Neo4j at %s as %s, database %s".formatted(uri, username, database);
    }
}
