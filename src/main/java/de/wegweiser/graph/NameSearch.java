package de.wegweiser.graph;

import de.wegweiser.resolve.NameKeys;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;

/// Finds where the name of a person stands, in full or as surname alone.
final class NameSearch {

    /// Looked at for one name in full, and for its surname, the best first.
    private static final int MOST = 10_000;

    private NameSearch() {}

    /// Sentences that may hold it.
    static List<Record> sentences(TransactionContext tx, String personKey) {
        var found = new TreeMap<String, Record>();
        for (String words : List.of(personKey, NameKeys.surname(personKey))) {
            String query = LuceneQuery.of(words, false);
            if (query.isEmpty()) continue;
            tx.run(NamedQuery.text("person/sentences"), Map.of("query", query, "limit", MOST))
                    .forEachRemaining(row -> found.put(row.get("id").asString(), row));
        }
        return List.copyOf(found.values());
    }

    /// Main texts of pages that may hold it.
    static List<Record> texts(TransactionContext tx, String personKey) {
        var found = new TreeMap<String, Record>();
        for (String words : List.of(personKey, NameKeys.surname(personKey))) {
            String query = LuceneQuery.of(words, false);
            if (query.isEmpty()) continue;
            tx.run(NamedQuery.text("person/texts"), Map.of("query", query, "limit", MOST))
                    .forEachRemaining(row -> {
                        // fuzzily found; most hold another name
                        if (NameKeys.plain(row.get("text").asString()).contains(words))
                            found.put(row.get("id").asString(), row);
                    });
        }
        return List.copyOf(found.values());
    }
}
