package de.wegweiser.graph;

import de.wegweiser.resolve.NameKeys;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/// Takes the names of those who want to be forgotten out of words about others: sentences, main
/// texts and titles of pages, titles of adverts, needs.
final class Redaction {

    /// Sentences that are held in memory at once.
    private static final int SENTENCES = 5000;

    /// Main texts that are held in memory at once.
    private static final int TEXTS = 200;

    private final GraphConnection graph;
    private final SuppressionList suppressed;

    Redaction(GraphConnection graph, SuppressionList suppressed) {
        this.graph = graph;
        this.suppressed = suppressed;
    }

    /// The next rows of a query that goes through everything by its id.
    static List<Record> page(GraphConnection graph, String query, String after, int most) {
        return graph.read(
                tx -> tx.run(NamedQuery.text(query), Map.of("after", after, "limit", most)).list());
    }

    /// Out of everything.
    ///
    /// @return how many sentences changed
    int everywhere() {
        int changed = 0;
        String after = "";
        while (true) {
            var rows = page(graph, "person/sentences-after", after, SENTENCES);
            if (rows.isEmpty()) break;
            after = rows.getLast().get("id").asString();
            changed += graph.write(tx -> sentences(tx, rows));
        }
        after = "";
        while (true) {
            var rows = page(graph, "person/texts-after", after, TEXTS);
            if (rows.isEmpty()) break;
            after = rows.getLast().get("id").asString();
            graph.write(tx -> {
                redact(tx, rows);
                return true;
            });
        }
        graph.write(tx -> {
            titles(tx);
            advertTitles(tx);
            NeedStore.redact(tx, suppressed);
            return true;
        });
        return changed;
    }

    /// Main texts that may hold these names. To be looked for before the transaction changes a
    /// page: a full-text search does not always find what its own transaction has touched (seen
    /// with Neo4j 2026.08 in 19 of 100).
    List<Record> texts(TransactionContext tx, Collection<String> names) {
        var found = new TreeMap<String, Record>();
        for (String key : keys(names))
            for (Record row : NameSearch.texts(tx, key)) found.put(row.get("id").asString(), row);
        return List.copyOf(found.values());
    }

    private static Set<String> keys(Collection<String> names) {
        return names.stream().map(NameKeys::person).collect(Collectors.toSet());
    }

    /// Out of these texts, and of the sentences that a search for the names finds.
    ///
    /// @param texts of [#texts(TransactionContext, Collection)]
    /// @return how many sentences changed
    int of(TransactionContext tx, Collection<String> names, List<Record> texts) {
        int changed = 0;
        for (String key : keys(names)) changed += sentences(tx, NameSearch.sentences(tx, key));
        redact(tx, texts);
        titles(tx);
        advertTitles(tx);
        NeedStore.redact(tx, suppressed);
        return changed;
    }

    /// @return how many changed
    private int sentences(TransactionContext tx, Collection<Record> rows) {
        var changed = new ArrayList<Map<String, Object>>();
        for (Record row : rows) {
            var here = new TreeSet<String>();
            here.add(Suppressor.place(URI.create(row.get("url").asString())));
            here.add(row.get("subject").asString());
            here.add(row.get("object").asString());
            String snippet = row.get("snippet").asString();
            String without = suppressed.redact(snippet, here);
            if (without.equals(snippet)) continue;
            changed.add(
                    Map.of(
                            "id", row.get("id").asString(),
                            "snippet", without,
                            "surface", suppressed.redact(row.get("surface").asString(), here)));
        }
        if (!changed.isEmpty())
            tx.run(NamedQuery.text("person/set-sentences"), Map.of("rows", changed)).consume();
        return changed.size();
    }

    private void redact(TransactionContext tx, Collection<Record> rows) {
        var changed = new ArrayList<Map<String, Object>>();
        for (Record row : rows) {
            var here = new TreeSet<>(row.get("organizations").asList(Value::asString));
            here.add(Suppressor.place(URI.create(row.get("url").asString())));
            String text = row.get("text").asString();
            String without = suppressed.redact(text, here);
            if (!without.equals(text))
                changed.add(Map.of("id", row.get("id").asString(), "text", without));
        }
        if (!changed.isEmpty())
            tx.run(NamedQuery.text("person/set-texts"), Map.of("rows", changed)).consume();
    }

    private void titles(TransactionContext tx) {
        titles(tx, "person/titles", "person/set-titles");
    }

    private void advertTitles(TransactionContext tx) {
        titles(tx, "person/advert-titles", "person/set-advert-titles");
    }

    private void titles(TransactionContext tx, String all, String set) {
        var changed = new ArrayList<Map<String, Object>>();
        tx.run(NamedQuery.text(all))
                .forEachRemaining(row -> {
                    var here = Set.of(Suppressor.place(URI.create(row.get("url").asString())));
                    String title = row.get("title").asString();
                    String without = suppressed.redact(title, here);
                    if (!without.equals(title))
                        changed.add(Map.of("id", row.get("id").asString(), "title", without));
                });
        if (!changed.isEmpty()) tx.run(NamedQuery.text(set), Map.of("rows", changed)).consume();
    }
}
