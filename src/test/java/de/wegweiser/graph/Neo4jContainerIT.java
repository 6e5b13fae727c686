package de.wegweiser.graph;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.neo4j.Neo4jContainer;

/// The image that docker-compose.yml names. Skipped, and reported so, where there is no Docker.
@Testcontainers(disabledWithoutDocker = true)
class Neo4jContainerIT extends EntityStoreContract {

    @Container
    private static final Neo4jContainer CONTAINER =
            new Neo4jContainer("neo4j:2026.08.1-community")
                    .withEnv("NEO4J_dbms_usage__report_enabled", "false");

    private static GraphConnection graph;

    @BeforeAll
    static void open() {
        graph =
                GraphConnection.open(
                        GraphSettings.server(
                                CONTAINER.getBoltUrl(), "neo4j", CONTAINER.getAdminPassword()));
    }

    @AfterAll
    static void close() {
        graph.close();
    }

    @Override
    GraphConnection graph() {
        return graph;
    }
}
