package de.wegweiser.graph;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The open graph, embedded or on a server: from here on they are the same. Its constraints and
/// indexes are in place.
public final class GraphConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GraphConnection.class);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    /// How long somebody waits for an answer: a page or the API. Loads and exports have no limit.
    public static final Duration ANSWER_TIME = Duration.ofSeconds(10);

    private final Driver driver;
    private final String database;
    private final Duration patience;

    /// On a cluster, whoever reads sees what was written here before.
    private final BookmarkManager bookmarks =
            BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());

    private final @Nullable EmbeddedNeo4j embedded;
    private final ObservationRegistry observations;

    private GraphConnection(
            Driver driver,
            String database,
            Duration patience,
            @Nullable EmbeddedNeo4j embedded,
            ObservationRegistry observations) {
        this.driver = driver;
        this.database = database;
        this.patience = patience;
        this.embedded = embedded;
        this.observations = observations;
    }

    /// Opens the graph and brings it up to date.
    ///
    /// @throws GraphUnavailable when there is none, or none that lets us in
    public static GraphConnection open(GraphSettings settings) {
        return open(settings, ObservationRegistry.NOOP);
    }

    /// @param observations is told of every [#answer]: how long it took, and within which request
    static GraphConnection open(GraphSettings settings, ObservationRegistry observations) {
        var graph =
                settings.isEmbedded()
                        ? embedded(settings, observations)
                        : server(settings, observations);
        try {
            new Migrations(graph).apply();
            return graph;
        } catch (Neo4jException e) {
            graph.close();
            throw new GraphUnavailable(
                    "cannot use the graph (%s): %s".formatted(settings, firstLine(e)), e);
        } catch (RuntimeException e) {
            graph.close();
            throw e;
        }
    }

    /// The graph behind a driver that is open already, for who wants to see what is asked of it.
    static GraphConnection over(Driver driver, String database, ObservationRegistry observations) {
        return new GraphConnection(driver, database, Duration.ZERO, null, observations);
    }

    private static GraphConnection embedded(
            GraphSettings settings, ObservationRegistry observations) {
        var neo4j = EmbeddedNeo4j.open(settings.home());
        var driver =
                GraphDatabase.driver(
                        neo4j.uri(), AuthTokens.basic("neo4j", neo4j.password()), config());
        return new GraphConnection(driver, "neo4j", settings.patience(), neo4j, observations);
    }

    private static GraphConnection server(
            GraphSettings settings, ObservationRegistry observations) {
        String secret = settings.secret();
        Driver driver = null;
        try {
            driver =
                    GraphDatabase.driver(
                            String.valueOf(settings.uri()),
                            AuthTokens.basic(settings.username(), secret),
                            config());
            var graph =
                    new GraphConnection(
                            driver, settings.database(), settings.patience(), null, observations);
            // asks this very database, which verifyConnectivity() does not, and asks once
            try (var session = graph.session()) {
                session.run("RETURN 1").consume();
            }
            return graph;
        } catch (RuntimeException e) {
            if (driver != null) driver.close();
            throw new GraphUnavailable(trouble(settings, e), e);
        }
    }

    private static String trouble(GraphSettings settings, RuntimeException e) {
        return switch (e) {
            case AuthenticationException _ ->
                    "Neo4j at %s does not accept the password of user %s: check wegweiser.graph.username and wegweiser.graph.password (or password-file)"
                            .formatted(settings.uri(), settings.username());
            case ClientException missing
                    when missing.code().equals("Neo.ClientError.Database.DatabaseNotFound") ->
                    "Neo4j at %s has no database %s: check wegweiser.graph.database"
                            .formatted(settings.uri(), settings.database());
            case IllegalArgumentException bad ->
                    "wegweiser.graph.uri=%s is no address of a Neo4j (%s): it looks like neo4j://host:7687"
                            .formatted(settings.uri(), bad.getMessage());
            case Neo4jException other ->
                    "Neo4j does not answer at %s (%s): check wegweiser.graph.uri, and that the server runs"
                            .formatted(settings.uri(), firstLine(other));
            default ->
                    "cannot open Neo4j at %s, see wegweiser.graph.uri: %s"
                            .formatted(settings.uri(), e);
        };
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.getClass().getName());
    }

    private static Config config() {
        return Config.builder()
                .withConnectionTimeout(10, TimeUnit.SECONDS)
                // covers the handshake too, which a server may leave unanswered; default 60 s
                .withConnectionAcquisitionTimeout(15, TimeUnit.SECONDS)
                // a page of the API cannot wait longer; a load has patience of its own
                .withMaxTransactionRetryTime(5, TimeUnit.SECONDS)
                .withTelemetryDisabled(true)
                .withUserAgent("wegweiser")
                .build();
    }

    public Driver driver() {
        return driver;
    }

    /// Name of the database on the server.
    public String database() {
        return database;
    }

    Session session() {
        return driver.session(settings().build());
    }

    private SessionConfig.Builder settings() {
        return SessionConfig.builder().withDatabase(database).withBookmarkManager(bookmarks);
    }

    /// Runs in one transaction; tried again after a transient error such as a deadlock.
    <T> T read(Function<TransactionContext, T> work) {
        try (var session = session()) {
            return session.executeRead(work::apply);
        }
    }

    /// One question for somebody who waits: after [#ANSWER_TIME] the database itself breaks off, so
    /// that it does not go on for a caller who has left.
    ///
    /// Its transaction begins and ends with the question, in one round trip in place of three; only
    /// after a transient error is it asked again, as [#read] does.
    List<Record> answer(String cypher, Map<String, Object> parameters) {
        return answer(cypher, parameters, ANSWER_TIME);
    }

    List<Record> answer(String cypher, Map<String, Object> parameters, Duration time) {
        String name = NamedQuery.nameOf(cypher);
        return Observation.createNotStarted("wegweiser.graph.query", observations)
                .contextualName("graph " + name)
                .lowCardinalityKeyValue("query", name)
                .observe(() -> ask(cypher, parameters, time));
    }

    private List<Record> ask(String cypher, Map<String, Object> parameters, Duration time) {
        var limit = TransactionConfig.builder().withTimeout(time).build();
        var reading = settings().withDefaultAccessMode(AccessMode.READ).build();
        try (var session = driver.session(reading)) {
            try {
                return session.run(cypher, parameters, limit).list();
            } catch (Neo4jException e) {
                if (!(e instanceof RetryableException)) throw e;
                return session.executeRead(tx -> tx.run(cypher, parameters).list(), limit);
            }
        }
    }

    /// As [#read]; may change the graph.
    <T> T write(Function<TransactionContext, T> work) {
        try (var session = session()) {
            return session.executeWrite(work::apply);
        }
    }

    /// As [#write]; waits for a database that is down, and begins again when it is there. The work
    /// may have been done already when that is: it must bear being done twice.
    ///
    /// @throws GraphUnavailable when it stays away for longer than `wegweiser.graph.patience`
    <T> T writeWithPatience(Function<TransactionContext, T> work) {
        long start = System.nanoTime();
        while (true)
            try {
                return write(work);
            } catch (ServiceUnavailableException | SessionExpiredException | TransientException e) {
                if (System.nanoTime() - start > patience.toNanos())
                    throw new GraphUnavailable(
                            "Neo4j has not answered for %d s (%s): what was loaded is safe; start it and call the command again, it goes on from there"
                                    .formatted(patience.toSeconds(), firstLine(e)),
                            e);
                LOG.warn("Neo4j does not answer, waiting for it: {}", firstLine(e));
                pause();
            }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GraphUnavailable("interrupted while waiting for Neo4j", e);
        }
    }

    @Override
    public void close() {
        driver.close();
        if (embedded != null) embedded.close();
    }
}
