package de.wegweiser.search;

import de.wegweiser.graph.Entities.NameHit;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Municipality;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What a user may mean who has typed a few letters.
@Component
public class Suggestions {

    /// One letter means everything.
    private static final int FEWEST_LETTERS = 2;

    public enum Kind {
        ORGANIZATION,
        PERSON,
        CONCEPT,
        MUNICIPALITY
    }

    /// @param id of the entity, URI of the concept or AGS of the municipality
    public record Suggestion(Kind kind, String id) {}

    private final EntityQueries graph;
    private final Gazetteer gazetteer;

    Suggestions(EntityQueries graph, Gazetteer gazetteer) {
        this.graph = graph;
        this.gazetteer = gazetteer;
    }

    /// The best of each kind in turn, so that no kind crowds the others out.
    public List<Suggestion> suggest(String typed, Set<Kind> kinds, int limit) {
        if (typed.strip().length() < FEWEST_LETTERS) return List.of();
        List<List<Suggestion>> byKind = new ArrayList<>();
        for (Kind kind : kinds.isEmpty() ? EnumSet.allOf(Kind.class) : EnumSet.copyOf(kinds))
            byKind.add(ofKind(kind, typed, limit));
        var answer = new ArrayList<Suggestion>();
        for (int place = 0; place < limit && answer.size() < limit; place++)
            for (List<Suggestion> of : byKind)
                if (place < of.size() && answer.size() < limit) answer.add(of.get(place));
        return answer;
    }

    private List<Suggestion> ofKind(Kind kind, String typed, int limit) {
        return switch (kind) {
            case ORGANIZATION -> named(kind, "Organization", typed, limit);
            case PERSON -> named(kind, "Person", typed, limit);
            case CONCEPT ->
                    graph.conceptsByLabel(typed, true, limit).stream()
                            .map(uri -> new Suggestion(kind, uri))
                            .toList();
            case MUNICIPALITY -> municipalities(typed, limit);
        };
    }

    private List<Suggestion> named(Kind kind, String type, String typed, int limit) {
        var ids = new LinkedHashSet<String>();
        for (NameHit hit : graph.byName(typed, Set.of(type), true, limit)) ids.add(hit.id());
        if (ids.size() < limit)
            for (NameHit hit : graph.byRoughName(typed, Set.of(type), limit)) ids.add(hit.id());
        return ids.stream().limit(limit).map(id -> new Suggestion(kind, id)).toList();
    }

    private List<Suggestion> municipalities(String typed, int limit) {
        String start = Places.umlautsFolded(typed);
        return gazetteer.municipalities().stream()
                .filter(m -> Places.umlautsFolded(m.name()).startsWith(start))
                .sorted(java.util.Comparator.comparing(Municipality::name))
                .limit(limit)
                .map(m -> new Suggestion(Kind.MUNICIPALITY, m.ags()))
                .toList();
    }
}
