package de.wegweiser.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

/// A Neo4j server in a process of its own, from the jars that the program brings along. It listens
/// on loopback only and tells nobody of itself.
final class Neo4jServer implements AutoCloseable {

    private final Path home;
    private final int port = freePort();
    private final String password = UUID.randomUUID().toString();
    private Fork process;

    Neo4jServer() {
        try {
            home = Files.createTempDirectory("wegweiser-server");
            Path conf = Files.createDirectories(home.resolve("conf"));
            Files.writeString(
                    conf.resolve("neo4j.conf"),
                    """
                    server.default_listen_address=127.0.0.1
                    server.default_advertised_address=127.0.0.1
                    server.bolt.listen_address=127.0.0.1:%1$d
                    server.bolt.advertised_address=127.0.0.1:%1$d
                    server.http.enabled=false
                    server.https.enabled=false
                    server.fleet_discovery.enabled=false
                    dbms.usage_report.enabled=false
                    client.allow_telemetry=false
                    dbms.security.auth_enabled=true
                    db.logs.query.enabled=OFF
                    db.tx_log.preallocate=false
                    dbms.cypher.min_replan_interval=1h
                    server.memory.pagecache.size=64m
                    internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s
                    """
                            .formatted(port));
            setPassword(conf);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare a Neo4j server", e);
        }
        process = start();
    }

    private Fork start() {
        var started =
                new Fork(
                        "org.neo4j.server.Neo4jCommunity",
                        "--home-dir=" + home,
                        "--config-dir=" + home.resolve("conf"),
                        "--console-mode");
        started.await("Started.");
        return started;
    }

    /// As a power cut would end it.
    void kill() {
        process.kill();
    }

    /// After [#kill], on the same data and port.
    void startAgain() {
        process = start();
    }

    private void setPassword(Path conf) {
        var quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        int exit =
                new CommandLine(
                                new SetInitialPasswordCommand(
                                        new ExecutionContext(
                                                home,
                                                conf,
                                                quiet,
                                                System.err,
                                                new DefaultFileSystemAbstraction())))
                        .execute(password);
        if (exit != 0) throw new IllegalStateException("cannot set the password of the server");
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GraphConnection open() {
        return GraphConnection.open(GraphSettings.server(uri(), "neo4j", password));
    }

    String uri() {
        return "neo4j://127.0.0.1:" + port;
    }

    String password() {
        return password;
    }

    @Override
    public void close() {
        process.close();
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
