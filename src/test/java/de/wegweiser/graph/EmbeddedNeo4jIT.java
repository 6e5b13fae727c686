package de.wegweiser.graph;

/// Inside this JVM.
class EmbeddedNeo4jIT extends EntityStoreContract {

    @Override
    GraphConnection graph() {
        return Neo4jForTests.graph();
    }
}
