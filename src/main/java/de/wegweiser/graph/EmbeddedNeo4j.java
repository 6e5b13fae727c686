package de.wegweiser.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import picocli.CommandLine;

/// Neo4j Community inside this JVM; reached like any server, over Bolt on a random loopback port.
final class EmbeddedNeo4j implements AutoCloseable {

    private static final long PAGE_CACHE_BYTES = 256L << 20;

    private final FolderLock lock;
    private final DatabaseManagementService dbms;
    private final URI uri;
    private final String password;

    private EmbeddedNeo4j(
            FolderLock lock, DatabaseManagementService dbms, URI uri, String password) {
        this.lock = lock;
        this.dbms = dbms;
        this.uri = uri;
        this.password = password;
    }

    static EmbeddedNeo4j open(Path home) {
        Path root = home.toAbsolutePath();
        try {
            var lock = FolderLock.of(Files.createDirectories(root));
            try {
                return open(root, lock);
            } catch (RuntimeException | IOException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new GraphUnavailable(
                    "cannot write to %s: %s; free it, or choose another folder with wegweiser.graph.home"
                            .formatted(root, e),
                    e);
        }
    }

    private static EmbeddedNeo4j open(Path root, FolderLock lock) throws IOException {
        String password = password(root);
        DatabaseManagementService dbms;
        try {
            dbms = start(root);
        } catch (RuntimeException e) {
            throw new GraphUnavailable(
                    "cannot start Neo4j in %s: %s; its own log is %s"
                            .formatted(root, rootCause(e), root.resolve("logs/debug.log")),
                    e);
        }
        return new EmbeddedNeo4j(lock, dbms, address(dbms), password);
    }

    private static DatabaseManagementService start(Path root) {
        return new DatabaseManagementServiceBuilder(root)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                .setConfig(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED)
                // default true: UDP broadcasts on private networks
                .setConfig(BoltConnector.enable_discovery, false)
                // default true: usage data is sent to the vendor
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                // default false: a loopback port is open to every local user
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                // default VERBOSE, with parameters
                .setConfig(
                        GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF)
                // else a sparse file of 256 MB for each database
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.pagecache_memory, PAGE_CACHE_BYTES)
                // default 5 s: stopping takes 10 s
                .setConfig(
                        GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period,
                        Duration.ZERO)
                .build();
    }

    private static URI address(DatabaseManagementService dbms) {
        var system = (GraphDatabaseAPI) dbms.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        int port =
                system.getDependencyResolver()
                        .resolveDependency(ConnectorPortRegister.class)
                        .getLocalAddress(ConnectorType.BOLT)
                        .getPort();
        return URI.create("bolt://127.0.0.1:" + port);
    }

    private static Throwable rootCause(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause;
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
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// First start: a random one, set the way neo4j-admin does it, since `ALTER USER` would cost
    /// the first Cypher compilation at start (20 s seen). Later: read back.
    private static String password(Path home) throws IOException {
        Path file = home.resolve("bolt-password");
        if (Files.exists(file)) return Files.readString(file).strip();
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        Path conf = Files.createDirectories(home.resolve("conf"));
        int exit =
                new CommandLine(new SetInitialPasswordCommand(quiet(home, conf))).execute(password);
        if (exit != 0)
            throw new GraphUnavailable("cannot set the first password of Neo4j in " + home);
        // whole or not at all: a crash must not leave an empty one
        Path draft = home.resolve("bolt-password.new");
        Files.deleteIfExists(draft);
        Files.createFile(
                draft,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, password);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        return password;
    }

    /// The command reports its success on the standard output, which is ours.
    private static ExecutionContext quiet(Path home, Path conf) {
        return new ExecutionContext(
                home,
                conf,
                new PrintStream(OutputStream.nullOutputStream(), false, UTF_8),
                System.err,
                new DefaultFileSystemAbstraction());
    }
}
