package de.wegweiser.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.CanonicalExport.Times;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.resolve.Page;
import de.wegweiser.resolve.Resolver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A server in another process, which knows whom it lets in. What is loaded there is as in the
/// store of our own: see `Neo4jServerContractIT`.
@Order(3)
class Neo4jServerIT {

    private static Neo4jServer server;
    private static GraphConnection graph;

    @BeforeAll
    static void start() {
        server = new Neo4jServer();
        graph = server.open();
    }

    @AfterAll
    static void stop() {
        graph.close();
        server.close();
    }

    @Test
    void whatIsLoadedThereIsReadBackAndASecondLoadChangesNothing() {
        var store = Neo4jForTests.store(Neo4jForTests.emptied(graph));
        store.loadOntology(SmallRegion.concepts("ki"), Gazetteer.shipped());
        var pages =
                List.of(
                        Page.impressum("walzwerk.example")
                                .org("Walzwerk Lenne GmbH", OrganizationKind.COMPANY)
                                .person("Theo Krampe", PersonRole.MANAGING_DIRECTOR, null, null)
                                .competence("", Predicate.OFFERS, "urn:c:ki")
                                .facts());
        var first = load(store, pages);
        assertThat(first.pages()).isEqualTo(1);
        var lines = new CanonicalExport(graph).lines(Times.KEPT);
        assertThat(lines)
                .anyMatch(line -> line.contains("Walzwerk Lenne GmbH"))
                .anyMatch(line -> line.contains("\"OFFERS\""))
                .anyMatch(line -> line.contains("Theo Krampe"));
        assertThat(load(store, pages).changes()).isZero();
        assertThat(new CanonicalExport(graph).lines(Times.KEPT)).isEqualTo(lines);
    }

    private static LoadReport load(EntityStore store, List<PageFacts> pages) {
        return store.load(new Resolver(store, Gazetteer.shipped()).resolve(pages, List.of()));
    }

    /// The server is killed in the middle of a load, and comes back after longer than the driver
    /// tries by itself.
    @Test
    @Tag("slow")
    void aLoadWaitsForAServerThatIsDownAndBackAndLosesNothing() throws Exception {
        Neo4jForTests.emptied(graph);
        ManyPages.load(graph);
        var undisturbed = new CanonicalExport(graph).lines(Times.KEPT);
        Neo4jForTests.emptied(graph);
        try (var threads = Executors.newSingleThreadExecutor()) {
            var load = threads.submit(() -> ManyPages.load(graph));
            while (ManyPages.pages(graph) == 0) Thread.sleep(5);
            server.kill();
            Thread.sleep(Duration.ofSeconds(6));
            server.startAgain();
            var report = load.get();
            assertThat(report.pages() + report.unchangedPages()).isEqualTo(ManyPages.PAGES);
        }
        assertThat(new CanonicalExport(graph).lines(Times.KEPT)).isEqualTo(undisturbed);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            textBlock =
                    """
                    neo4j://127.0.0.1:FREE,    does not answer
                    bolt://127.0.0.1:FREE,     does not answer
                    bolt://127.0.0.1:SILENT,   does not answer
                    neo4j://nowhere.invalid,   does not answer
                    neo4j+s://127.0.0.1:SERVER, does not answer
                    http://127.0.0.1:SERVER,   is no address of a Neo4j
                    127.0.0.1:SERVER,          is no address of a Neo4j
                    localhost,                 is no address of a Neo4j
                    'neo4j://a b',             is no address of a Neo4j
                    neo4j://,                  is no address of a Neo4j
                    """)
    void aWrongAddressIsToldByName(String uri, String trouble) throws IOException {
        // accepts connections, and never says a word
        try (var silent = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
            String address =
                    uri.replace("FREE", String.valueOf(Neo4jServer.freePort()))
                            .replace("SILENT", String.valueOf(silent.getLocalPort()))
                            .replace("SERVER", server.uri().replaceAll(".*:", ""));
            assertUnavailable(
                    GraphSettings.server(address, "neo4j", server.password()),
                    address,
                    trouble,
                    "wegweiser.graph.uri");
        }
    }

    @Test
    void aWrongPasswordOrUserIsToldWithoutRepeatingThePassword() {
        for (var user : new String[] {"neo4j", "nobody"})
            assertThat(
                            assertUnavailable(
                                    GraphSettings.server(server.uri(), user, "not-the-password"),
                                    server.uri(),
                                    "does not accept the password of user " + user,
                                    "wegweiser.graph.password"))
                    .doesNotContain("not-the-password");
    }

    @Test
    void aDatabaseThatTheServerDoesNotHaveIsToldByName() {
        assertUnavailable(
                new GraphSettings(
                        server.uri(),
                        "neo4j",
                        server.password(),
                        null,
                        Path.of("x"),
                        "region",
                        Duration.ofSeconds(1)),
                server.uri(),
                "no database region",
                "wegweiser.graph.database");
    }

    @Test
    void aPasswordFileIsReadAndAMissingOneToldByName(@TempDir Path folder) throws IOException {
        Path secret = folder.resolve("secret");
        var settings =
                new GraphSettings(
                        server.uri(),
                        "neo4j",
                        null,
                        secret,
                        Path.of("x"),
                        "neo4j",
                        Duration.ofSeconds(1));
        assertUnavailable(settings, secret.toString(), "wegweiser.graph.password-file");
        Files.writeString(secret, server.password() + "\n");
        try (var opened = GraphConnection.open(settings)) {
            assertThat(opened.database()).isEqualTo("neo4j");
        }
    }

    private static String assertUnavailable(GraphSettings settings, String... words) {
        var thrown =
                catchThrowableOfType(
                        GraphUnavailable.class, () -> GraphConnection.open(settings).close());
        assertThat(thrown).hasMessageContainingAll(words);
        assertThat(thrown.getMessage()).hasLineCount(1);
        return String.valueOf(thrown.getMessage());
    }
}
