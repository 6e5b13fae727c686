package de.wegweiser.search;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import de.wegweiser.search.PartnerPath.Hop;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which path first. The degree-weighted path count of Himmelstein & Baranzini (2015): a path
/// through a thing that everybody shares ("Digitalisierung") says little, one through a rare thing
/// says much.
final class PathRanking {

    /// A third path through the same concept tells the reader nothing new.
    private static final int PATHS_PER_MIDDLE = 2;

    /// What is left of a path whose partners meet in something else than what was asked for: they
    /// would understand each other, but that was not the question. Our choice.
    private static final double OFF_TOPIC = .1;

    /// How much the breadth of who meets a stated need may take away: less than one step of the
    /// ontology ([QuestionReader#NARROWER]) does, so that who knows the very thing comes before who
    /// knows something narrower, equally proven, however much else they know. Our choice.
    private static final double BREADTH = .25;

    private static final Comparator<Candidate> BEST_FIRST =
            comparingDouble(Candidate::score)
                    .reversed()
                    .thenComparing(Candidate::metapath)
                    .thenComparing(Candidate::source)
                    .thenComparing(Candidate::target)
                    .thenComparing(Candidate::details);

    private PathRanking() {}

    /// @param degrees of every node of the paths
    /// @param closeness of concepts to the one asked for, 0 to 1; empty when none was
    static List<PartnerPath> rank(
            List<PartnerPath> paths, Map<String, Integer> degrees, Map<String, Double> closeness) {
        return order(scored(paths, new Damping(degrees, closeness), closeness));
    }

    static List<PartnerPath> scored(
            List<PartnerPath> paths, Damping damping, Map<String, Double> closeness) {
        return paths.stream()
                .map(path -> scored(path, score(path, damping) * closeness(path, closeness)))
                .toList();
    }

    /// The best of each pair of partners, then the second best of each, and so on.
    static List<PartnerPath> order(Collection<? extends Candidate> candidates) {
        var pairs = new HashMap<Pair, List<Candidate>>();
        for (Candidate one : candidates)
            pairs.computeIfAbsent(new Pair(one.source(), one.target()), _ -> new ArrayList<>())
                    .add(one);
        var rounds = new ArrayList<List<Ranked>>();
        var last = new ArrayList<List<Ranked>>();
        for (List<Candidate> pair : pairs.values()) {
            var kept = diverse(shared(pair));
            for (int i = 0; i < kept.size(); i++)
                round(kept.get(i).candidate.metapath().lastResort() ? last : rounds, i)
                        .add(kept.get(i));
        }
        rounds.addAll(last);
        var order = new ArrayList<Ranked>();
        for (var round : rounds) {
            round.sort(comparing(Ranked::candidate, BEST_FIRST));
            order.addAll(round);
        }
        return new Told(order);
    }

    private static List<Ranked> round(List<List<Ranked>> rounds, int number) {
        while (rounds.size() <= number) rounds.add(new ArrayList<>());
        return rounds.get(number);
    }

    private record Pair(String source, String target) {}

    private record Ranked(Candidate candidate, double share) {}

    /// Makes paths of those that somebody looks at.
    private static final class Told extends AbstractList<PartnerPath> implements RandomAccess {

        private final List<Ranked> order;

        Told(List<Ranked> order) {
            this.order = order;
        }

        @Override
        public PartnerPath get(int index) {
            Ranked ranked = order.get(index);
            return ranked.candidate.path(ranked.share);
        }

        @Override
        public int size() {
            return order.size();
        }
    }

    /// The product over the way of confidence and damped degrees, by the weight of its metapath.
    /// The proof of what the target knows is no part of the way: only its confidence counts.
    private static double score(PartnerPath path, Damping damping) {
        double score = path.metapath().weight();
        String here = path.source();
        for (Hop hop : path.way()) {
            score *=
                    path.metapath() == Metapath.STATED_NEED
                            ? hop.confidence() * damping.of(here) * breadth(hop, damping)
                            : damping.hop(here, hop.confidence(), hop.node());
            if (hop.office() != null) score *= Damping.of(hop.office().served());
            here = hop.node();
        }
        for (Hop proof : path.hops().subList(path.way().size(), path.hops().size()))
            score *= proof.confidence();
        return score;
    }

    /// How close the path stays to the concept asked for: as close as its farthest part, which is
    /// what the target is proven to know or, of a path through concepts, where the two meet.
    private static double closeness(PartnerPath path, Map<String, Double> closeness) {
        return closeness(path.competence(), path.meetingConcept(), closeness);
    }

    /// @param competence what the target is proven to know
    /// @param meeting the concept that the two meet in; null where they meet elsewhere
    static double closeness(
            String competence, @Nullable String meeting, Map<String, Double> closeness) {
        if (closeness.isEmpty()) return 1;
        double known = closeness.getOrDefault(competence, OFF_TOPIC);
        return meeting == null
                ? known
                : Math.min(known, closeness.getOrDefault(meeting, OFF_TOPIC));
    }

    private static double breadth(Hop hop, Damping damping) {
        return 1 - BREADTH * (1 - damping.of(hop.node()));
    }

    /// Best first, each with its part of all that ties the two.
    private static List<Ranked> shared(List<Candidate> pair) {
        pair.sort(BEST_FIRST); // else the sum is not always the same
        double total = 0;
        for (Candidate one : pair) total += one.score();
        var shared = new ArrayList<Ranked>(pair.size());
        for (Candidate one : pair) shared.add(new Ranked(one, one.score() / total));
        return shared;
    }

    /// The best of each metapath first, then the others; at most two through one middle.
    private static List<Ranked> diverse(List<Ranked> sorted) {
        if (sorted.size() == 1) return sorted;
        Set<Metapath> seen = EnumSet.noneOf(Metapath.class);
        var firsts = new ArrayList<Ranked>();
        var others = new ArrayList<Ranked>();
        for (Ranked one : sorted) (seen.add(one.candidate.metapath()) ? firsts : others).add(one);
        firsts.addAll(others);
        Map<String, Integer> throughMiddle = new HashMap<>();
        firsts.removeIf(one -> {
            String middle = one.candidate.middle();
            return middle != null
                    && throughMiddle.merge(middle, 1, Integer::sum) > PATHS_PER_MIDDLE;
        });
        return firsts;
    }

    private static PartnerPath scored(PartnerPath p, double score) {
        return new PartnerPath(score, p.share(), p.metapath(), p.source(), p.target(), p.hops());
    }
}
