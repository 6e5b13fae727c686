package de.wegweiser.search;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.Tie;
import de.wegweiser.graph.PathGraph;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.search.NeedReader.Asked;
import de.wegweiser.search.PartnerPath.Hop;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Whom to talk to: those who offer or research what is needed, and whom one does not know yet.
/// **Start reading at [#recommend].**
///
/// A partner counts by the degree-weighted sum over all paths from need to offer ([PathRanking]),
/// of a need in words by the best path from each subject; a network, a partner or a person in
/// common, or an office that knows both, opens the door and adds up to half of that, but recommends
/// nobody alone.
@Component
public class Recommendations {

    /// How partners know each other already.
    private static final Set<Metapath> ACQUAINTANCE =
            EnumSet.of(Metapath.KNOWN_PARTNER, Metapath.JOINT_PROJECT);

    private static final Set<Metapath> DOORS =
            EnumSet.of(
                    Metapath.COMMON_NETWORK,
                    Metapath.PARTNER_OF_PARTNER,
                    Metapath.PERSON,
                    Metapath.BROKER);

    /// What ties that open the door may add, of what the partner can help with. Our choice.
    private static final double DOORS_AT_MOST = .5;

    private final PathGraph graph;
    private final PartnerPaths paths;
    private final NeedReader needs;
    private final Ontology ontology;

    Recommendations(PathGraph graph, PartnerPaths paths, NeedReader needs, Ontology ontology) {
        this.graph = graph;
        this.paths = paths;
        this.needs = needs;
        this.ontology = ontology;
    }

    /// @param to conditions on the partner; null for none
    /// @param known whether partners that are known already are wanted, too
    /// @throws BadQuestion when a place, concept or organization that is named does not exist
    public Advice recommend(PathStart from, @Nullable PathTarget to, boolean known) {
        if (from instanceof PathStart.Need(String text)) return stated(text, to);
        var sources = paths.sources(from);
        var sought = edgesFrom(sources, EnumSet.of(Predicate.SEEKS));
        boolean assumed = sought.isEmpty();
        var basis = assumed ? edgesFrom(sources, Ties.DOES) : sought;
        var needed = new LinkedHashSet<String>();
        basis.forEach(tie -> needed.add(tie.key().object()));
        var partners = partners(around(needed), to);
        partners.removeAll(sources.size() == 1 ? sources : Set.of());
        var answer = paths.between(sources, partners, Asked.NOTHING, false, Long.MAX_VALUE);
        var pairs = pairs(answer.paths(), assumed);
        pairs.removeIf(pair -> pair.house);
        int before = pairs.size();
        pairs.removeIf(pair -> pair.acquainted && !known);
        return new Advice(
                bestOfEachFirst(pairs.stream().map(Pair::recommendation).toList()),
                sources.size(),
                before - pairs.size(),
                assumed,
                concepts(needed),
                List.of());
    }

    /// Of recommendations that are about to be shown, those that still help with something, each
    /// with the paths that stand and what they help with.
    public List<Recommendation> standing(List<Recommendation> recommendations) {
        var all = recommendations.stream().flatMap(one -> one.paths().stream()).toList();
        var standing = new HashSet<>(paths.standing(all));
        return recommendations.stream()
                .map(one -> one.with(one.paths().stream().filter(standing::contains).toList()))
                .filter(one -> !one.needs().isEmpty())
                .toList();
    }

    private Advice stated(String text, @Nullable PathTarget to) {
        var asked = to == null || to.concept() == null ? Asked.NOTHING : needs.named(to.concept());
        var understood = needs.inWords(text);
        var partners = partners(needs.withNarrower(understood).keySet(), to);
        var found = paths.stated(understood, asked, partners);
        var byPartner = new LinkedHashMap<String, List<PartnerPath>>();
        for (PartnerPath path : found.paths())
            byPartner.computeIfAbsent(path.target(), _ -> new ArrayList<>()).add(path);
        var recommendations = new ArrayList<Recommendation>();
        var shares = shares(understood);
        byPartner.forEach((partner, all) ->
                recommendations.add(
                        new Recommendation(
                                covered(shares, all),
                                null,
                                partner,
                                meeting(all, PartnerPath::source),
                                all)));
        return new Advice(
                recommendations.stream().sorted(BEST_FIRST).toList(),
                1,
                0,
                false,
                found.concepts(),
                found.words());
    }

    /// How much of a need in words somebody covers: of each subject that is asked for, the best of
    /// what leads from it. However many special forms of a subject somebody knows, that is no more
    /// than knowing it; who can help with two subjects comes before who can with one.
    private static double covered(List<Map<String, Double>> shares, List<PartnerPath> found) {
        double covered = 0;
        for (var share : shares)
            covered +=
                    found.stream()
                            .mapToDouble(
                                    path -> path.score() * share.getOrDefault(path.source(), 0.))
                            .max()
                            .orElse(0);
        return covered;
    }

    /// For each subject asked for: concept → how much of what a path from it scores is about this
    /// subject.
    private List<Map<String, Double>> shares(Asked need) {
        var closeness = needs.withNarrower(need);
        var shares = new ArrayList<Map<String, Double>>();
        need.weights()
                .forEach((subject, weight) -> {
                    var share = needs.withNarrower(new Asked(Map.of(subject, weight), List.of()));
                    share.replaceAll((uri, close) -> close / closeness.getOrDefault(uri, 1.));
                    shares.add(share);
                });
        return shares;
    }

    private List<Tie> edgesFrom(Set<String> sources, Set<Predicate> predicates) {
        return graph.ties(sources, predicates).stream()
                .filter(tie -> sources.contains(tie.key().subject()))
                .sorted(Tie.BEST_FIRST)
                .toList();
    }

    /// What is needed, what is narrower, and what is one step away.
    private Set<String> around(Set<String> needed) {
        var around = new LinkedHashSet<>(needs.withNarrower(Asked.of(concepts(needed))).keySet());
        for (String uri : needed) needs.neighbours(uri).forEach(step -> around.add(step.uri()));
        return around;
    }

    private Set<String> partners(Collection<String> concepts, @Nullable PathTarget to) {
        var partners = new LinkedHashSet<String>();
        graph.ties(concepts, Ties.HELPS).forEach(tie -> partners.add(tie.key().subject()));
        if (to != null) {
            Set<String> wanted =
                    to.concept() == null
                            ? Set.of()
                            : needs.withNarrower(needs.named(to.concept())).keySet();
            partners.retainAll(paths.targets(to, wanted));
        }
        return partners;
    }

    /// A source and somebody who may become its partner.
    private static final class Pair {

        private final String source;
        private final String partner;
        private final List<PartnerPath> help = new ArrayList<>();
        private final List<PartnerPath> doors = new ArrayList<>();
        private boolean acquainted;
        private boolean house;

        Pair(String source, String partner) {
            this.source = source;
            this.partner = partner;
        }

        Recommendation recommendation() {
            double helps = sum(help);
            var all = new ArrayList<>(help);
            all.addAll(doors);
            return new Recommendation(
                    helps + Math.min(sum(doors), DOORS_AT_MOST * helps),
                    source,
                    partner,
                    meeting(help, path -> path.hops().getFirst().node()),
                    all);
        }
    }

    private List<Pair> pairs(List<PartnerPath> found, boolean assumed) {
        var pairs = new LinkedHashMap<List<String>, Pair>();
        for (PartnerPath path : found) {
            var pair =
                    pairs.computeIfAbsent(
                            List.of(path.source(), path.target()),
                            _ -> new Pair(path.source(), path.target()));
            if (ACQUAINTANCE.contains(path.metapath())) pair.acquainted = true;
            else if (DOORS.contains(path.metapath())) pair.doors.add(path);
            else if (assumed ? complements(path) : meetsNeed(path)) pair.help.add(path);
        }
        var helping = new ArrayList<>(pairs.values());
        helping.removeIf(pair -> pair.help.isEmpty());
        var houses = houses(helping);
        helping.forEach(pair -> pair.house = houses.contains(Set.of(pair.source, pair.partner)));
        return helping;
    }

    private static boolean meetsNeed(PartnerPath path) {
        return path.metapath() == Metapath.NEED_MEETS_OFFER
                || (path.metapath() == Metapath.RELATED_CONCEPT
                        && path.hops().getFirst().says(Predicate.SEEKS));
    }

    /// One does research on what the other does: two of a trade are competitors.
    private static boolean complements(PartnerPath path) {
        if (path.metapath() != Metapath.SHARED_COMPETENCE) return false;
        Hop ours = path.hops().getFirst();
        Hop theirs = path.way().getLast();
        return ours.says(Predicate.RESEARCHES) != theirs.says(Predicate.RESEARCHES);
    }

    /// Pairs of which one is a part of the other.
    private Set<Set<String>> houses(List<Pair> pairs) {
        var ids = new HashSet<String>();
        pairs.forEach(pair -> ids.add(pair.source));
        var houses = new HashSet<Set<String>>();
        for (Tie tie : graph.ties(ids, EnumSet.of(Predicate.PART_OF)))
            if (!tie.key().subject().equals(tie.key().object()))
                houses.add(Set.of(tie.key().subject(), tie.key().object()));
        return houses;
    }

    private List<Concept> concepts(Collection<String> uris) {
        return uris.stream().flatMap(uri -> ontology.byUri(uri).stream()).toList();
    }

    private static double sum(List<PartnerPath> paths) {
        return paths.stream().mapToDouble(PartnerPath::score).sum();
    }

    private static List<String> meeting(
            List<PartnerPath> paths, Function<PartnerPath, String> concept) {
        return paths.stream()
                .sorted(comparingDouble(PartnerPath::score).reversed())
                .map(concept)
                .distinct()
                .toList();
    }

    private static final Comparator<Recommendation> BEST_FIRST =
            comparingDouble(Recommendation::score)
                    .reversed()
                    .thenComparing(Recommendation::partner);

    /// The best partner of each source, then the second best of each, and so on: one firm must not
    /// fill the list of a whole region.
    private static List<Recommendation> bestOfEachFirst(List<Recommendation> all) {
        var sorted = all.stream().sorted(BEST_FIRST).toList();
        var place = new HashMap<Recommendation, Integer>();
        var seen = new HashMap<String, Integer>();
        for (Recommendation one : sorted)
            place.put(one, seen.merge(Objects.requireNonNull(one.source()), 1, Integer::sum));
        return sorted.stream()
                .sorted(
                        comparingInt((Recommendation one) -> Objects.requireNonNull(place.get(one)))
                                .thenComparing(BEST_FIRST))
                .toList();
    }
}
