package de.wegweiser.graph;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/// On a server in another process.
@Tag("slow")
class Neo4jServerContractIT extends EntityStoreContract {

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

    @Override
    GraphConnection graph() {
        return graph;
    }
}
