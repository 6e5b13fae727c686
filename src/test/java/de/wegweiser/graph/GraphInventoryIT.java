package de.wegweiser.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(Neo4jForTests.STORE_LOCK)
class GraphInventoryIT {

    /// That nothing in a graph is missing in the inventory is a rule of the lint, which every test
    /// that loads asks.
    @Test
    void namesNothingThatNoCodeWrites() {
        RichRegion.grown();
        var written = new TreeSet<String>();
        written.addAll(
                RichRegion.ask(
                        "MATCH (n) UNWIND labels(n) AS l UNWIND keys(n) AS k RETURN DISTINCT l + '.' + k"));
        written.addAll(
                RichRegion.ask(
                        """
                        MATCH (a)-[r]->(b) UNWIND labels(a) AS f UNWIND labels(b) AS t
                        RETURN DISTINCT f + ' ' + type(r) + ' ' + t
                        """));
        written.addAll(
                RichRegion.ask(
                        "MATCH ()-[r]->() UNWIND keys(r) AS k RETURN DISTINCT type(r) + '.' + k"));
        // what only some edges have
        written.addAll(
                RichRegion.ask(
                        "MATCH ()-[r]->() WHERE r.support > 0 UNWIND keys(r) AS k RETURN DISTINCT '*.' + k"));

        var named = new TreeSet<String>();
        for (var node : GraphInventory.nodes())
            for (var property : node.properties()) named.add(node.label() + "." + property.name());
        for (var edge : GraphInventory.edges()) {
            named.add("%s %s %s".formatted(edge.from(), edge.type(), edge.to()));
            for (var property : edge.properties())
                named.add(
                        (edge.projected() && !property.required() ? "*" : edge.type())
                                + "."
                                + property.name());
        }
        named.removeAll(written);
        assertThat(named).isEmpty();
    }

    @Test
    void isWhatTheDocumentationSays() throws IOException {
        Path page = Path.of("src", "docs", "graph-model.md");
        Path right = Path.of("target", "graph-model.md");
        Files.writeString(right, GraphModelPage.text());
        assertThat(Files.readString(page))
                .as("%s is out of date: copy %s there", page, right)
                .isEqualTo(GraphModelPage.text());
    }
}
