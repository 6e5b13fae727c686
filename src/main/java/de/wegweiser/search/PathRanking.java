package de.wegweiser.search;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import de.wegweiser.search.PartnerPath.Hop;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which path first. The degree-weighted path count of Himmelstein & Baranzini (2015): a path
/// through a thing that everybody shares ("Digitalisierung") says little, one through a rare thing
/// says much.
final class PathRanking {

    /// How strongly hubs are damped; 0.4 is what Himmelstein found best for link prediction.
    private static final double DAMPING = 0.4;

    /// A third path through the same concept tells the reader nothing new.
    private static final int PATHS_PER_MIDDLE = 2;

    /// What is left of a path whose partners meet in something else than what was asked for: they
    /// would understand each other, but that was not the question. Our choice.
    private static final double OFF_TOPIC = .1;

    /// How much the breadth of who meets a stated need may take away: less than one step of the
    /// ontology ([QuestionReader#NARROWER]) does, so that who knows the very thing comes before who
    /// knows something narrower, equally proven, however much else they know. Our choice.
    private static final double BREADTH = .25;

    private static final Comparator<PartnerPath> BEST_FIRST =
            comparingDouble(PartnerPath::score)
                    .reversed()
                    .thenComparing(PartnerPath::metapath)
                    .thenComparing(PartnerPath::source)
                    .thenComparing(PartnerPath::target)
                    .thenComparing(comparing(path -> path.hops().toString()));

    private PathRanking() {}

    /// @param degrees of every node of the paths
    /// @param closeness of concepts to the one asked for, 0 to 1; empty when none was
    static List<PartnerPath> rank(
            List<PartnerPath> paths, Map<String, Integer> degrees, Map<String, Double> closeness) {
        Map<String, Integer> hubs = new HashMap<>(degrees);
        hubs.keySet().removeAll(closeness.keySet()); // what was asked for is no detour
        Map<List<String>, List<PartnerPath>> pairs = new LinkedHashMap<>();
        for (PartnerPath path : paths)
            pairs.computeIfAbsent(List.of(path.source(), path.target()), _ -> new ArrayList<>())
                    .add(scored(path, score(path, hubs) * closeness(path, closeness)));
        Map<PartnerPath, Integer> placeInPair = new LinkedHashMap<>();
        for (List<PartnerPath> pair : pairs.values()) {
            var kept = diverse(shared(pair));
            for (int i = 0; i < kept.size(); i++) placeInPair.put(kept.get(i), i);
        }
        return placeInPair.entrySet().stream()
                .sorted(
                        comparing((Map.Entry<PartnerPath, Integer> path) ->
                                        path.getKey().metapath().lastResort())
                                .thenComparing(Map.Entry.comparingByValue())
                                .thenComparing(Map.Entry.comparingByKey(BEST_FIRST)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The product over the way of confidence and damped degrees, by the weight of its metapath.
    /// The proof of what the target knows is no part of the way: only its confidence counts.
    private static double score(PartnerPath path, Map<String, Integer> degrees) {
        double score = path.metapath().weight();
        String here = path.source();
        for (Hop hop : path.way()) {
            score *= hop.confidence() * damped(degrees, here) * end(path, hop, degrees);
            if (hop.office() != null) score *= damped(hop.office().served());
            here = hop.node();
        }
        for (Hop proof : path.hops().subList(path.way().size(), path.hops().size()))
            score *= proof.confidence();
        return score;
    }

    /// How close the path stays to the concept asked for: as close as its farthest part, which is
    /// what the target is proven to know or, of a path through concepts, where the two meet.
    private static double closeness(PartnerPath path, Map<String, Double> closeness) {
        if (closeness.isEmpty()) return 1;
        double known = closeness.getOrDefault(path.competence(), OFF_TOPIC);
        String meeting = path.meetingConcept();
        return meeting == null
                ? known
                : Math.min(known, closeness.getOrDefault(meeting, OFF_TOPIC));
    }

    private static double end(PartnerPath path, Hop hop, Map<String, Integer> degrees) {
        double damped = damped(degrees, hop.node());
        return path.metapath() == Metapath.STATED_NEED ? 1 - BREADTH * (1 - damped) : damped;
    }

    private static double damped(Map<String, Integer> degrees, String node) {
        return damped(degrees.getOrDefault(node, 1));
    }

    private static double damped(int degree) {
        return Math.pow(Math.max(1, degree), -DAMPING);
    }

    private static List<PartnerPath> shared(List<PartnerPath> pair) {
        double total = pair.stream().mapToDouble(PartnerPath::score).sum();
        return pair.stream()
                .map(p ->
                        new PartnerPath(
                                p.score(),
                                p.score() / total,
                                p.metapath(),
                                p.source(),
                                p.target(),
                                p.hops()))
                .sorted(BEST_FIRST)
                .toList();
    }

    /// The best of each metapath first, then the others; at most two through one middle.
    private static List<PartnerPath> diverse(List<PartnerPath> sorted) {
        Set<Metapath> seen = EnumSet.noneOf(Metapath.class);
        var firsts = new ArrayList<PartnerPath>();
        var others = new ArrayList<PartnerPath>();
        for (PartnerPath path : sorted) (seen.add(path.metapath()) ? firsts : others).add(path);
        firsts.addAll(others);
        Map<String, Integer> throughMiddle = new HashMap<>();
        return firsts.stream()
                .filter(p -> {
                    String middle = p.middle();
                    return middle == null
                            || throughMiddle.merge(middle, 1, Integer::sum) <= PATHS_PER_MIDDLE;
                })
                .toList();
    }

    private static PartnerPath scored(PartnerPath p, double score) {
        return new PartnerPath(score, p.share(), p.metapath(), p.source(), p.target(), p.hops());
    }
}
