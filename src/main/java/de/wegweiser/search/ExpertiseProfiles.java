package de.wegweiser.search;

import static java.util.Comparator.comparingDouble;

import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.Edge;
import de.wegweiser.graph.Entities.Entity;
import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.graph.Entities.Person;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Ontology;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/// What one person or organization is known for: its subjects by weight, and the fields that these
/// belong to.
///
/// A subject weighs what its best tie is worth, times how few have it. What was read of the group
/// that a person leads, or of the parts of an organization, counts half, and is told as such.
@Component
public class ExpertiseProfiles {

    private static final Set<Predicate> KNOWING =
            EnumSet.of(Predicate.OFFERS, Predicate.RESEARCHES, Predicate.USES, Predicate.EXPERT_IN);

    /// What counts of a subject that was read of a group led, or of a part.
    private static final double INHERITED = .5;

    /// Steps from a house down to its parts: university, faculty, chair, group.
    private static final int DEEPEST = 3;

    private final EntityQueries graph;
    private final Ontology ontology;

    ExpertiseProfiles(EntityQueries graph, Ontology ontology) {
        this.graph = graph;
        this.ontology = ontology;
    }

    /// @param topics heaviest first
    /// @param fields most general concepts of the topics, heaviest first
    public record ExpertiseProfile(Entity who, List<Topic> topics, List<Field> fields) {}

    /// @param share of all that is known, 0 to 1; the shares of all topics make 1
    /// @param edges what proves it, best proven first; their subjects are the one asked about, or a
    ///   part
    public record Topic(Concept concept, double share, List<Edge> edges) {}

    /// @param share of all topics that belong to it, 0 to 1; one topic may belong to several fields
    /// @param topics how many
    public record Field(Concept concept, double share, int topics) {}

    /// @throws BadQuestion when nobody has the id
    public ExpertiseProfile of(String id) {
        var who = graph.entities(List.of(id)).get(id);
        if (!(who instanceof Person) && !(who instanceof Organization))
            throw BadQuestion.unknownId("person or organization", id);
        var subjects = new HashMap<String, Double>();
        subjects.put(who.id(), 1.);
        below(who).forEach(part -> subjects.putIfAbsent(part, INHERITED));
        var byConcept = new LinkedHashMap<String, List<Edge>>();
        for (Edge edge : graph.edges(subjects.keySet(), KNOWING))
            if (subjects.containsKey(edge.key().subject())
                    && ontology.byUri(edge.key().object()).isPresent())
                byConcept.computeIfAbsent(edge.key().object(), _ -> new ArrayList<>()).add(edge);
        var degrees = graph.degrees(byConcept.keySet());
        var weights = new HashMap<String, Double>();
        byConcept.forEach((concept, edges) -> {
            double best =
                    edges.stream()
                            .mapToDouble(edge ->
                                    edge.reliance()
                                            * subjects.getOrDefault(edge.key().subject(), 0.))
                            .max()
                            .orElse(0);
            weights.put(concept, best * Ties.rarity(degrees.getOrDefault(concept, 1)));
        });
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        var topics = new ArrayList<Topic>();
        byConcept.forEach((uri, edges) ->
                ontology.byUri(uri)
                        .ifPresent(concept ->
                                topics.add(
                                        new Topic(
                                                concept,
                                                all == 0 ? 0 : weights.getOrDefault(uri, 0.) / all,
                                                edges))));
        topics.sort(
                comparingDouble(Topic::share)
                        .reversed()
                        .thenComparing(topic -> topic.concept().uri()));
        return new ExpertiseProfile(who, List.copyOf(topics), fields(topics));
    }

    /// Groups that a person leads; of an organization its parts.
    private Set<String> below(Entity who) {
        var tie = who instanceof Person ? Predicate.LEADS : Predicate.PART_OF;
        var found = new TreeSet<String>();
        Collection<String> level = List.of(who.id());
        for (int step = 0; step < (who instanceof Person ? 1 : DEEPEST); step++) {
            var next = new TreeSet<String>();
            for (Edge edge : graph.edges(level, EnumSet.of(tie))) {
                boolean leads = tie == Predicate.LEADS && level.contains(edge.key().subject());
                boolean part = tie == Predicate.PART_OF && level.contains(edge.key().object());
                if (leads) next.add(edge.key().object());
                if (part) next.add(edge.key().subject());
            }
            next.removeAll(found);
            next.remove(who.id());
            found.addAll(next);
            level = next;
        }
        return found;
    }

    private List<Field> fields(List<Topic> topics) {
        var shares = new HashMap<Concept, Double>();
        var counts = new HashMap<Concept, Integer>();
        for (Topic topic : topics)
            for (Concept top : tops(topic.concept())) {
                shares.merge(top, topic.share(), Double::sum);
                counts.merge(top, 1, Integer::sum);
            }
        return shares.keySet().stream()
                .map(top ->
                        new Field(top, shares.getOrDefault(top, 0.), counts.getOrDefault(top, 0)))
                .sorted(
                        comparingDouble(Field::share)
                                .reversed()
                                .thenComparing(field -> field.concept().uri()))
                .toList();
    }

    /// The most general concepts above one, or itself.
    private Set<Concept> tops(Concept concept) {
        var tops = new HashSet<Concept>();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(concept));
        while (!open.isEmpty()) {
            Concept here = open.pop();
            if (!seen.add(here.uri())) continue;
            var above =
                    here.broader().stream().flatMap(uri -> ontology.byUri(uri).stream()).toList();
            if (above.isEmpty()) tops.add(here);
            open.addAll(above);
        }
        return tops;
    }
}
