package de.wegweiser.graph;

import de.wegweiser.resolve.NameWords;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The names of all people in the graph, to tell whether words name one of them.
final class KnownPeople {

    private final Set<String> names;
    private final int mostWords;

    private KnownPeople(Set<String> names, int mostWords) {
        this.names = names;
        this.mostWords = mostWords;
    }

    static KnownPeople of(GraphConnection graph) {
        var names = new HashSet<String>();
        int most = 0;
        try (var session = graph.session()) {
            var rows = session.run(NamedQuery.text("export/people"));
            while (rows.hasNext()) {
                var words = NameWords.of(rows.next().get("name").asString(""));
                if (words.size() < 2) continue;
                names.add(String.join(" ", words));
                most = Math.max(most, words.size());
            }
        }
        return new KnownPeople(names, most);
    }

    /// Whether somebody's first and last name stand in it side by side.
    boolean namedIn(String text) {
        List<String> words = NameWords.of(text);
        for (int from = 0; from < words.size(); from++)
            for (int to = from + 2; to <= Math.min(words.size(), from + mostWords); to++)
                if (names.contains(String.join(" ", words.subList(from, to)))) return true;
        return false;
    }
}
