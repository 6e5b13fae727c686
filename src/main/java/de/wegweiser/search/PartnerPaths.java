package de.wegweiser.search;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.graph.Entities.Tie;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.graph.PathGraph;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.search.NeedReader.Asked;
import de.wegweiser.search.PartnerPath.Hop;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Explained ways from a need to those who can help. Expands one step from the sources and one from
/// the targets along the metapaths and joins where they meet, so that the cost is that of the edges
/// of both ends, not of the graph.
@Component
public class PartnerPaths {

    /// What a source, a target or the way between them may say.
    private static final Set<Predicate> WAYS =
            EnumSet.complementOf(EnumSet.of(Predicate.LOCATED_IN, Predicate.EXPERT_IN));

    private static final Set<OrganizationKind> SEEKERS =
            EnumSet.complementOf(EnumSet.of(OrganizationKind.INTERMEDIARY));

    /// How many pairs of a source and a target are told. A whole district has millions with half
    /// the world; each comes with its best path before any comes with its second, so nobody reads
    /// further. Our choice.
    private static final long MOST_PAIRS = 1000;

    private final PathGraph graph;
    private final EntityQueries names;
    private final NeedReader needs;
    private final BrokerWays brokers;
    private final Places places;

    PartnerPaths(
            PathGraph graph,
            EntityQueries names,
            NeedReader needs,
            BrokerWays brokers,
            Gazetteer gazetteer) {
        this.graph = graph;
        this.names = names;
        this.needs = needs;
        this.brokers = brokers;
        this.places = new Places(gazetteer);
    }

    /// Paths, best first: the best of each pair of partners, then the second best of each, and so
    /// on. Where there are thousands of pairs, the best of them.
    ///
    /// @throws BadQuestion when a place, concept or organization that is named does not exist
    public PathAnswer find(PathStart from, PathTarget to) {
        Asked asked = to.concept() == null ? Asked.NOTHING : needs.named(to.concept());
        Set<String> targets = targets(to, needs.withNarrower(asked).keySet());
        if (from instanceof PathStart.Need(String text))
            return stated(needs.inWords(text), asked, targets);
        return between(sources(from), targets, asked, to.organizationId() != null, MOST_PAIRS);
    }

    /// Of paths that are about to be shown, those of which every hop is in the graph still:
    /// somebody may have been forgotten, or something rejected, since they were found.
    public List<PartnerPath> standing(List<PartnerPath> paths) {
        var edges = new LinkedHashSet<EdgeKey>();
        paths.forEach(path -> edges.addAll(path.edges()));
        var standing = graph.standing(edges);
        return paths.stream().filter(path -> standing.containsAll(path.edges())).toList();
    }

    Set<String> targets(PathTarget to, Set<String> wanted) {
        return graph.organizations(
                to.organizationId() == null ? null : List.of(to.organizationId()),
                to.kind() == null ? null : List.of(to.kind()),
                places.ags(to.city(), to.district(), to.region()),
                wanted.isEmpty() ? null : wanted);
    }

    Set<String> sources(PathStart from) {
        return switch (from) {
            case PathStart.OrganizationId(var id) -> Set.of(known(id));
            case PathStart.Name(var name) -> Set.of(named(name));
            case PathStart.District(var name) -> located(places.ags(null, name, null));
            case PathStart.Region(var name) -> located(places.ags(null, null, name));
            case PathStart.Need _ -> Set.of();
        };
    }

    /// All but the brokers of a place: they ask for others.
    private Set<String> located(@Nullable List<String> ags) {
        return graph.organizations(null, SEEKERS, ags, null);
    }

    private String known(String id) {
        var found = names.entities(List.of(id)).get(id);
        if (found == null) throw BadQuestion.unknownId("organization", id);
        return found.id();
    }

    private String named(String name) {
        return names.byName(name, Set.of("Organization"), true, 1).stream()
                .findFirst()
                .orElseThrow(() ->
                        new BadQuestion(
                                "no organization is called \"%s\"; ask suggest(text: …) for similar names"
                                        .formatted(name),
                                "Eine Organisation mit dem Namen „%s“ ist nicht bekannt. Vielleicht genügt ein Teil des Namens."
                                        .formatted(name)))
                .id();
    }

    /// A need stated in words starts at the concepts it names: the words are the user's own, so
    /// nothing has to be proven on that side.
    PathAnswer stated(Asked need, Asked asked, Set<String> targets) {
        Map<String, Double> uris = needs.withNarrower(need);
        var paths = new ArrayList<PartnerPath>();
        for (Tie tie : graph.ties(targets, uris.keySet(), Metapath.STATED_NEED.fromTarget())) {
            String target = tie.key().subject();
            String concept = tie.key().object();
            if (!targets.contains(target) || !uris.containsKey(concept)) continue;
            paths.add(
                    new PartnerPath(
                            0,
                            0,
                            Metapath.STATED_NEED,
                            concept,
                            target,
                            List.of(Hop.over(tie.key(), tie.reliance(), concept))));
        }
        var all = new ArrayList<>(need.concepts());
        asked.concepts().stream().filter(c -> !all.contains(c)).forEach(all::add);
        return new PathAnswer(
                PathRanking.rank(paths, degrees(paths), uris),
                need.weights().isEmpty() ? 0 : 1,
                targets.size(),
                all,
                need.words());
    }

    /// @param meant whether the targets are those of somebody who was named, however little they
    ///   have to do with the sources
    /// @param most how many pairs of a source and a target are wanted, those with the best paths
    PathAnswer between(
            Set<String> sources, Set<String> companions, Asked asked, boolean meant, long most) {
        var wanted = needs.withNarrower(asked);
        var edges = edges(sources, companions, wanted.keySet());
        boolean any = asked.weights().isEmpty();
        var known = any ? Map.<String, Move>of() : Move.proofs(edges, companions, wanted);
        var targets = any ? companions : known.keySet();
        var ways =
                new Ways(edges, sources, targets, known, wanted, needs::neighbours, graph::degrees);
        var found = ways.of(ways.best(most));
        var offices =
                throughBrokers(sources, targets, meant || !any, found).stream()
                        .map(ways::proven)
                        .toList();
        found.addAll(PathRanking.scored(offices, new Damping(degrees(offices), wanted), wanted));
        return new PathAnswer(
                PathRanking.order(found),
                sources.size(),
                targets.size(),
                asked.concepts(),
                asked.words());
    }

    /// Who is alone to ask can turn to an office, and so can the firms of a place that nothing else
    /// leads away from. Of a place that has better ways, each firm would say the same of its
    /// office.
    ///
    /// @param few whether only those are targets who were named or know what is wanted: that an
    ///   office answers for both joins a firm with all others of its Kreis
    private List<PartnerPath> throughBrokers(
            Set<String> sources, Set<String> targets, boolean few, List<Candidate> found) {
        if (targets.isEmpty() || (sources.size() > 1 && !found.isEmpty())) return List.of();
        var left = new LinkedHashSet<String>();
        if (sources.size() == 1 && few) left.addAll(targets);
        found.forEach(path -> left.remove(path.target()));
        return brokers.find(sources, targets, left);
    }

    /// All edges of the sources, and of the companions those that may join a way: to where the
    /// sources come, one step of the ontology on, and to what is wanted. Of a place full of
    /// companions that is a small part.
    private Collection<Tie> edges(Set<String> sources, Set<String> companions, Set<String> wanted) {
        var edges = new ArrayList<>(graph.ties(sources, WAYS));
        var reached = new HashSet<String>();
        for (Tie tie : edges) {
            if (sources.contains(tie.key().subject())) reached.add(tie.key().object());
            if (sources.contains(tie.key().object())) reached.add(tie.key().subject());
        }
        Set<String> meetings = new HashSet<>(wanted);
        for (String node : reached) {
            meetings.add(node);
            needs.neighbours(node).forEach(step -> meetings.add(step.uri()));
        }
        for (Tie tie : graph.ties(companions, meetings, WAYS)) {
            var key = tie.key();
            boolean own = sources.contains(key.subject()) || sources.contains(key.object());
            if (!own) edges.add(tie);
        }
        return edges;
    }

    private Map<String, Integer> degrees(Collection<PartnerPath> paths) {
        Set<String> nodes = new HashSet<>();
        for (PartnerPath path : paths) {
            nodes.add(path.source());
            path.hops().forEach(hop -> nodes.add(hop.node()));
        }
        return graph.degrees(nodes);
    }
}
