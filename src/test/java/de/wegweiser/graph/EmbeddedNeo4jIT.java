package de.wegweiser.graph;

import org.junit.jupiter.api.parallel.ResourceLock;

/// Inside this JVM.
@ResourceLock(Neo4jForTests.STORE_LOCK)
class EmbeddedNeo4jIT extends EntityStoreContract {

    @Override
    GraphConnection graph() {
        return Neo4jForTests.STORE.graph();
    }
}
