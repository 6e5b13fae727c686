package de.wegweiser.graph;

import de.wegweiser.resolve.NameWords;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The names of all people in the graph, to tell whether words name one of them.
final class KnownPeople {

    private final Set<String> names = new HashSet<>();
    private int mostWords;

    private KnownPeople() {}

    static KnownPeople of(GraphConnection graph) {
        var people = new KnownPeople();
        try (var session = graph.session()) {
            session.run(NamedQuery.text("export/people"))
                    .forEachRemaining(row -> people.add(row.get("name").asString("")));
        }
        return people;
    }

    static KnownPeople of(Collection<String> names) {
        var people = new KnownPeople();
        names.forEach(people::add);
        return people;
    }

    /// As people are called, and as bibliographies call them: `M. Muster`, `Muster, M.`, `Muster,
    /// Maria`.
    private void add(String name) {
        var words = NameWords.of(name);
        if (words.size() < 2) return;
        mostWords = Math.max(mostWords, words.size());
        String first = words.getFirst();
        String rest = String.join(" ", words.subList(1, words.size()));
        for (String last : List.of(rest, words.getLast()))
            for (String given : List.of(first, first.substring(0, 1))) {
                names.add(given + " " + last);
                names.add(last + " " + given);
            }
    }

    /// Whether somebody's first name, or its letter, and last name stand in it side by side.
    boolean namedIn(String text) {
        List<String> words = NameWords.of(text);
        for (int from = 0; from < words.size(); from++)
            for (int to = from + 2; to <= Math.min(words.size(), from + mostWords); to++)
                if (names.contains(String.join(" ", words.subList(from, to)))) return true;
        return false;
    }
}
