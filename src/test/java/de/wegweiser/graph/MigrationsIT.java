package de.wegweiser.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(Neo4jForTests.STORE_LOCK)
class MigrationsIT {

    private final GraphConnection graph = Neo4jForTests.STORE.empty();

    @Test
    void constraintsAndIndexesOfTheDesignAreOnline() {
        assertThat(names("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name"))
                .contains(
                        "entity_id",
                        "identifier_key",
                        "evidence_statement",
                        "evidence_object",
                        "organization_names",
                        "evidence_text",
                        "name_keys");
    }

    @Test
    void aSecondStartAppliesNothing() {
        var before = names("MATCH (m:Migration) RETURN m.version + m.appliedAt AS name");
        new Migrations(graph).apply();
        assertThat(names("MATCH (m:Migration) RETURN m.version + m.appliedAt AS name"))
                .isEqualTo(before)
                .hasSize(7);
    }

    @Test
    void aMigrationThatChangedAfterItWasAppliedIsRefusedByName() {
        var changed = Migrations.parse("V001__Constraints.cypher", "RETURN 1");
        assertThatThrownBy(() -> new Migrations(graph, List.of(changed)).apply())
                .isInstanceOf(GraphUnavailable.class)
                .hasMessageContaining("V001__Constraints.cypher");
    }

    @Test
    void aCommentIsNoChange() {
        assertThat(Migrations.parse("V009__X.cypher", "// why\nRETURN 1;\n").checksum())
                .isEqualTo(Migrations.parse("V009__X.cypher", "RETURN 1").checksum());
    }

    private List<String> names(String query) {
        return graph.read(tx -> tx.run(query).list(row -> row.get(0).asString()));
    }
}
