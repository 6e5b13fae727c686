package de.wegweiser.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import picocli.CommandLine;

/// Neo4j Community inside this JVM; reached like any server, over Bolt on a random loopback port.
final class EmbeddedNeo4j implements AutoCloseable {

    private static final long PAGE_CACHE_BYTES = 256L << 20;

    private final DatabaseManagementService dbms;
    private final URI uri;
    private final String password;

    EmbeddedNeo4j(Path home) {
        Path root = home.toAbsolutePath();
        this.password = password(root);
        this.dbms =
                new DatabaseManagementServiceBuilder(root)
                        .setConfig(BoltConnector.enabled, true)
                        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                        .setConfig(
                                BoltConnector.encryption_level,
                                BoltConnector.EncryptionLevel.DISABLED)
                        // default true: UDP broadcasts on private networks
                        .setConfig(BoltConnector.enable_discovery, false)
                        // default true: usage data is sent to the vendor
                        .setConfig(GraphDatabaseSettings.udc_enabled, false)
                        // default false: a loopback port is open to every local user
                        .setConfig(GraphDatabaseSettings.auth_enabled, true)
                        // default VERBOSE, with parameters
                        .setConfig(
                                GraphDatabaseSettings.log_queries,
                                GraphDatabaseSettings.LogQueryLevel.OFF)
                        // else a sparse file of 256 MB for each database
                        .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                        .setConfig(GraphDatabaseSettings.pagecache_memory, PAGE_CACHE_BYTES)
                        // default 5 s: stopping takes 10 s
                        .setConfig(
                                GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period,
                                Duration.ZERO)
                        .build();
        var system = (GraphDatabaseAPI) dbms.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        int port =
                system.getDependencyResolver()
                        .resolveDependency(ConnectorPortRegister.class)
                        .getLocalAddress(ConnectorType.BOLT)
                        .getPort();
        this.uri = URI.create("bolt://127.0.0.1:" + port);
    }

    URI uri() {
        return uri;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        dbms.shutdown();
    }

    /// First start: a random one, set the way neo4j-admin does it, since `ALTER USER` would cost
    /// the first Cypher compilation at start (20 s seen). Later: read back.
    private static String password(Path home) {
        Path file = home.resolve("bolt-password");
        try {
            if (Files.exists(file)) return Files.readString(file).strip();
            Files.createDirectories(home);
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            String password = HexFormat.of().formatHex(secret);
            Path conf = Files.createDirectories(home.resolve("conf"));
            int exit =
                    new CommandLine(new SetInitialPasswordCommand(new ExecutionContext(home, conf)))
                            .execute(password);
            if (exit != 0)
                throw new IllegalStateException(
                        "cannot set the first password of Neo4j in " + home);
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, password);
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the password of Neo4j in " + file, e);
        }
    }
}
