package de.wegweiser.search;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.Edge;
import de.wegweiser.graph.Entities.Entity;
import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.graph.Entities.Person;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.graph.PathGraph;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.search.Expert.RankList;
import de.wegweiser.search.Meaning.Near;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who knows what a question in free text asks for. **Start reading at [#find].**
///
/// [QuestionReader] takes the question apart, [Ranking] asks the graph and sorts who it finds, and
/// here the conditions are applied.
@Component
public class ExpertSearch {

    private final EntityQueries graph;
    private final PathGraph ties;
    private final QuestionReader reader;
    private final Meaning meaning;
    private final Places places;

    ExpertSearch(
            EntityQueries graph,
            PathGraph ties,
            QuestionReader reader,
            Meaning meaning,
            Gazetteer gazetteer) {
        this.graph = graph;
        this.ties = ties;
        this.reader = reader;
        this.meaning = meaning;
        this.places = new Places(gazetteer);
    }

    /// Which parts take part: all of them, unless it is to be measured what one adds.
    ///
    /// @param lists that are fused
    /// @param expansion whether narrower, related and broader concepts count
    public record Mix(Set<RankList> lists, boolean expansion) {

        public static final Mix ALL = new Mix(EnumSet.allOf(RankList.class), true);
    }

    /// @throws BadQuestion when a place that is a condition does not exist
    public ExpertAnswer find(ExpertQuestion question) {
        return find(question, Mix.ALL);
    }

    /// As [#find(ExpertQuestion)], with some of its parts only.
    public ExpertAnswer find(ExpertQuestion question, Mix mix) {
        var ags = places.ags(question.city(), question.district(), question.region());
        var reading = reader.read(question.text());
        var near = near(question, mix);
        var ranked = new Ranking(graph, ties, reading, near, mix).rank();
        var who = who(ranked.stream().map(Expert::id).toList());
        var allowed = ags == null ? null : located(who, ags);
        var found =
                ranked.stream().filter(expert -> wanted(expert, question, who, allowed)).toList();
        return new ExpertAnswer(
                found,
                facets(found, who),
                reading.understood(),
                near.leftOut() ? Set.of(RankList.MEANING) : Set.of());
    }

    /// Whether what a question means counts, beside its words.
    public boolean readsMeaning() {
        return meaning.isOn();
    }

    private Near near(ExpertQuestion question, Mix mix) {
        return mix.lists().contains(RankList.MEANING) ? meaning.near(question.text()) : Near.NONE;
    }

    /// Where somebody stands for a question without its conditions, or why not.
    ///
    /// @param rank 1 is best; 0 when they are no candidate
    /// @param expert null when they are none
    /// @param excluded by a condition of the question
    public record Standing(
            int rank,
            int candidates,
            @Nullable Expert expert,
            boolean excluded,
            Understood understood) {}

    /// @throws BadQuestion when nobody has the id
    public Standing whyNot(String id, ExpertQuestion question) {
        var ags = places.ags(question.city(), question.district(), question.region());
        var entity = graph.entities(List.of(id)).get(id);
        if (entity == null) throw BadQuestion.unknownId("person or organization", id);
        var reading = reader.read(question.text());
        var ranked = new Ranking(graph, ties, reading, near(question, Mix.ALL), Mix.ALL).rank();
        for (int i = 0; i < ranked.size(); i++)
            if (ranked.get(i).id().equals(entity.id())) {
                var who = who(List.of(entity.id()));
                var allowed = ags == null ? null : located(who, ags);
                boolean in = wanted(ranked.get(i), question, who, allowed);
                return new Standing(i + 1, ranked.size(), ranked.get(i), !in, reading.understood());
            }
        return new Standing(0, ranked.size(), null, false, reading.understood());
    }

    /// Entities, and the organizations that people belong to.
    private record Who(Map<String, Entity> entities, Map<String, Set<String>> employers) {

        Set<String> organizations(String id) {
            return entities.get(id) instanceof Person
                    ? employers.getOrDefault(id, Set.of())
                    : Set.of(id);
        }

        @Nullable OrganizationKind kind(String id) {
            return entities.get(id) instanceof Organization organization
                    ? organization.kind()
                    : null;
        }
    }

    private Who who(List<String> ids) {
        var entities = graph.entities(ids);
        var people = ids.stream().filter(id -> entities.get(id) instanceof Person).toList();
        var employers = new HashMap<String, Set<String>>();
        for (Edge edge : graph.edges(people, EnumSet.of(Predicate.LEADS, Predicate.WORKS_FOR)))
            employers
                    .computeIfAbsent(edge.key().subject(), _ -> new TreeSet<>())
                    .add(edge.key().object());
        return new Who(entities, employers);
    }

    private Set<String> located(Who who, List<String> ags) {
        var organizations = new TreeSet<String>();
        who.entities().keySet().forEach(id -> organizations.addAll(who.organizations(id)));
        return new HashSet<>(graph.organizations(organizations, null, ags, null).ids());
    }

    private static boolean wanted(
            Expert expert, ExpertQuestion question, Who who, @Nullable Set<String> allowed) {
        if (!who.entities().containsKey(expert.id())) return false;
        if (!question.wants(who.kind(expert.id()))) return false;
        if (question.freshSince() != null && expert.lastRead().isBefore(question.freshSince()))
            return false;
        return allowed == null
                || who.organizations(expert.id()).stream().anyMatch(allowed::contains);
    }

    private Map<String, Map<String, Integer>> facets(List<Expert> found, Who who) {
        var kinds = new TreeMap<String, Integer>();
        var towns = new TreeMap<String, Integer>();
        var organizations = new ArrayList<String>();
        for (Expert expert : found) {
            var kind = who.kind(expert.id());
            kinds.merge(kind == null ? "PERSON" : kind.name(), 1, Integer::sum);
            organizations.addAll(who.organizations(expert.id()).stream().limit(1).toList());
        }
        var ags = graph.organizations(new TreeSet<>(organizations), null, null, null).agsOf();
        organizations.forEach(id -> {
            String where = ags.get(id);
            if (where != null) towns.merge(where, 1, Integer::sum);
        });
        return Map.of("kind", kinds, "district", places.byDistrict(towns));
    }
}
