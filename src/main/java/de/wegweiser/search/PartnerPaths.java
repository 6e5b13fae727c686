package de.wegweiser.search;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.Edge;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.search.NeedReader.Asked;
import de.wegweiser.search.PartnerPath.Hop;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    private final EntityQueries graph;
    private final NeedReader needs;
    private final BrokerWays brokers;
    private final Places places;

    PartnerPaths(EntityQueries graph, NeedReader needs, BrokerWays brokers, Gazetteer gazetteer) {
        this.graph = graph;
        this.needs = needs;
        this.brokers = brokers;
        this.places = new Places(gazetteer);
    }

    /// All paths, best first: the best of each pair of partners, then the second best of each, and
    /// so on.
    ///
    /// @throws BadQuestion when a place, concept or organization that is named does not exist
    public PathAnswer find(PathStart from, PathTarget to) {
        Asked asked = to.concept() == null ? Asked.NOTHING : needs.named(to.concept());
        Set<String> targets = targets(to, needs.withNarrower(asked).keySet());
        if (from instanceof PathStart.Need(String text))
            return stated(needs.inWords(text), asked, targets);
        return between(sources(from), targets, asked, to.organizationId() != null);
    }

    Set<String> targets(PathTarget to, Set<String> wanted) {
        var page =
                graph.organizations(
                        to.organizationId() == null ? null : List.of(to.organizationId()),
                        to.kind() == null ? null : List.of(to.kind()),
                        places.ags(to.city(), to.district(), to.region()),
                        wanted.isEmpty() ? null : wanted);
        return new LinkedHashSet<>(page.ids());
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
        return new LinkedHashSet<>(graph.organizations(null, SEEKERS, ags, null).ids());
    }

    private String known(String id) {
        var found = graph.entities(List.of(id)).get(id);
        if (found == null) throw BadQuestion.unknownId("organization", id);
        return found.id();
    }

    private String named(String name) {
        return graph.byName(name, Set.of("Organization"), true, 1).stream()
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
        for (Edge edge : graph.edges(targets, Metapath.STATED_NEED.fromTarget())) {
            String target = edge.key().subject();
            String concept = edge.key().object();
            if (!targets.contains(target) || !uris.containsKey(concept)) continue;
            paths.add(
                    path(
                            Metapath.STATED_NEED,
                            concept,
                            target,
                            List.of(Hop.over(edge.key(), edge.reliance(), concept))));
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
    PathAnswer between(Set<String> sources, Set<String> companions, Asked asked, boolean meant) {
        var wanted = needs.withNarrower(asked);
        var edges = edges(sources, companions, wanted.keySet());
        boolean any = asked.weights().isEmpty();
        var known = any ? Map.<String, Move>of() : proofs(edges, companions, wanted);
        var targets = any ? companions : known.keySet();
        var fromSource = new Step(edges, sources);
        var fromTarget = new Step(edges, targets);
        var paths = new ArrayList<PartnerPath>();
        for (Metapath metapath : Metapath.values()) {
            if (metapath.direct()) direct(metapath, fromSource, targets, paths);
            else if (metapath.meets()) meeting(metapath, fromSource, fromTarget, paths);
        }
        related(fromSource, fromTarget, paths);
        throughBrokers(sources, targets, meant || !any, paths);
        var complete = paths.stream().map(path -> proven(path, wanted.keySet(), known)).toList();
        return new PathAnswer(
                PathRanking.rank(complete, degrees(complete), wanted),
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
    private void throughBrokers(
            Set<String> sources, Set<String> targets, boolean few, List<PartnerPath> paths) {
        if (targets.isEmpty() || (sources.size() > 1 && !paths.isEmpty())) return;
        var left = new LinkedHashSet<String>();
        if (sources.size() == 1 && few) left.addAll(targets);
        paths.forEach(path -> left.remove(path.target()));
        paths.addAll(brokers.find(sources, targets, left));
    }

    /// All edges of the sources, and of the companions those that may join a way: to where the
    /// sources come, one step of the ontology on, and to what is wanted. Of a place full of
    /// companions that is a small part.
    private List<Edge> edges(Set<String> sources, Set<String> companions, Set<String> wanted) {
        var own = graph.edges(sources, WAYS);
        Set<String> meetings = new LinkedHashSet<>(wanted);
        for (Move move : new Step(own, sources).moves(WAYS)) {
            meetings.add(move.to());
            needs.neighbours(move.to()).forEach(step -> meetings.add(step.uri()));
        }
        var edges = new LinkedHashSet<>(own);
        edges.addAll(graph.edges(companions, meetings, WAYS));
        return edges.stream().sorted(Edge.BEST_FIRST).toList();
    }

    private static void direct(
            Metapath metapath, Step source, Set<String> targets, List<PartnerPath> paths) {
        for (Move move : source.moves(metapath.fromSource()))
            if (targets.contains(move.to()) && !move.from().equals(move.to()))
                paths.add(path(metapath, move.from(), move.to(), List.of(move.hop())));
    }

    private static void meeting(
            Metapath metapath, Step source, Step target, List<PartnerPath> paths) {
        var arriving = target.byEnd(metapath.fromTarget());
        for (Move there : source.moves(metapath.fromSource()))
            for (Move back : arriving.getOrDefault(there.to(), List.of()))
                if (!there.from().equals(back.from()) && !there.to().equals(back.from()))
                    paths.add(
                            path(
                                    metapath,
                                    there.from(),
                                    back.from(),
                                    List.of(there.hop(), back.back())));
    }

    /// One step of the ontology between what the source does and what the target does.
    private void related(Step source, Step target, List<PartnerPath> paths) {
        var arriving = target.byEnd(Metapath.RELATED_CONCEPT.fromTarget());
        for (Move there : source.moves(Metapath.RELATED_CONCEPT.fromSource()))
            for (var step : needs.neighbours(there.to()))
                for (Move back : arriving.getOrDefault(step.uri(), List.of()))
                    if (!there.from().equals(back.from()))
                        paths.add(
                                path(
                                        Metapath.RELATED_CONCEPT,
                                        there.from(),
                                        back.from(),
                                        List.of(
                                                there.hop(),
                                                new Hop(
                                                        step.relation(),
                                                        step.forward(),
                                                        step.uri(),
                                                        1,
                                                        null),
                                                back.back())));
    }

    /// Of all who have to do with what is wanted, those who offer or research it, each with the
    /// best proof. Who only seeks it is in need as well and can help nobody.
    private static Map<String, Move> proofs(
            List<Edge> edges, Set<String> companions, Map<String, Double> wanted) {
        Map<String, Move> proofs = new LinkedHashMap<>();
        for (Move move : new Step(edges, companions).moves(Ties.HELPS))
            if (wanted.containsKey(move.to()))
                proofs.merge(move.from(), move, (a, b) -> better(a, b, wanted));
        return proofs;
    }

    private static Move better(Move a, Move b, Map<String, Double> wanted) {
        double ofA = a.edge().reliance() * wanted.getOrDefault(a.to(), 0.);
        double ofB = b.edge().reliance() * wanted.getOrDefault(b.to(), 0.);
        return ofA >= ofB ? a : b;
    }

    /// A path to somebody for a concept ends with the proof that they know it, unless it runs
    /// through it already.
    private static PartnerPath proven(
            PartnerPath path, Set<String> wanted, Map<String, Move> proofs) {
        Move proof = proofs.get(path.target());
        String meeting = path.meetingConcept();
        boolean through = meeting != null && wanted.contains(meeting);
        if (proof == null || through) return path;
        return path(path.metapath(), path.source(), path.target(), with(path.hops(), proof.hop()));
    }

    private static List<Hop> with(List<Hop> hops, Hop last) {
        var all = new ArrayList<>(hops);
        all.add(last);
        return all;
    }

    private static PartnerPath path(
            Metapath metapath, String source, String target, List<Hop> hops) {
        return new PartnerPath(0, 0, metapath, source, target, hops);
    }

    private Map<String, Integer> degrees(Collection<PartnerPath> paths) {
        Set<String> nodes = new HashSet<>();
        for (PartnerPath path : paths) {
            nodes.add(path.source());
            path.hops().forEach(hop -> nodes.add(hop.node()));
        }
        return graph.degrees(nodes);
    }

    /// One edge, walked from one of the ends we expand.
    private record Move(String from, String to, Edge edge) {

        Hop hop() {
            return Hop.over(edge.key(), edge.reliance(), from);
        }

        Hop back() {
            return Hop.over(edge.key(), edge.reliance(), to);
        }
    }

    /// All moves one step away from a set of organizations.
    private static final class Step {

        private final List<Move> moves = new ArrayList<>();

        Step(List<Edge> edges, Set<String> ends) {
            for (Edge edge : edges) {
                if (ends.contains(edge.key().subject()))
                    moves.add(new Move(edge.key().subject(), edge.key().object(), edge));
                if (ends.contains(edge.key().object()))
                    moves.add(new Move(edge.key().object(), edge.key().subject(), edge));
            }
            moves.sort(Comparator.comparing(Move::from).thenComparing(Move::to));
        }

        List<Move> moves(Set<Predicate> predicates) {
            return moves.stream()
                    .filter(m -> predicates.contains(m.edge().key().predicate()))
                    .toList();
        }

        Map<String, List<Move>> byEnd(Set<Predicate> predicates) {
            Map<String, List<Move>> byEnd = new LinkedHashMap<>();
            for (Move move : moves(predicates))
                byEnd.computeIfAbsent(move.to(), _ -> new ArrayList<>()).add(move);
            return byEnd;
        }
    }
}
