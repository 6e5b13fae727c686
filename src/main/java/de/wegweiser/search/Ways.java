package de.wegweiser.search;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;

import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.Tie;
import de.wegweiser.search.NeedReader.Neighbour;
import de.wegweiser.search.PartnerPath.Hop;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The ways between sources and targets, from the edges of both: joined where they meet, along the
/// metapaths.
///
/// Thousands of sources have millions of ways to hundreds of targets, too many to make them all.
/// The score of a way is a product, one factor for what leads to the middle and one for what leads
/// on, so the best pairs are found first ([#best]) by walking the best factors on each middle until
/// none can be good enough; only their ways are made ([#of]).
final class Ways {

    private final Set<String> targets;
    private final Map<String, Move> proofs;
    private final Map<String, Double> wanted;
    private final Function<String, List<Neighbour>> neighbours;
    private final long pairs;

    /// By what they say.
    private final Map<Predicate, List<Leaving>> there = new EnumMap<>(Predicate.class);

    private final Map<Predicate, List<Move>> back = new EnumMap<>(Predicate.class);

    private final Damping damping;
    private final Map<String, List<Onward>> stepsOf = new HashMap<>();

    /// By what may lead to the target. Whether the middle is a concept follows from that.
    private final Map<Set<Predicate>, Map<String, Arrivals>> arrivingBy = new HashMap<>();

    /// @param edges in any order
    /// @param proofs of what the targets know, by target; empty when nothing is asked for
    /// @param wanted closeness of concepts to the one asked for
    /// @param neighbours of a concept in the ontology
    /// @param degrees of nodes
    Ways(
            Collection<Tie> edges,
            Set<String> sources,
            Set<String> targets,
            Map<String, Move> proofs,
            Map<String, Double> wanted,
            Function<String, List<Neighbour>> neighbours,
            Function<Collection<String>, Map<String, Integer>> degrees) {
        this.targets = targets;
        this.proofs = proofs;
        this.wanted = wanted;
        this.neighbours = neighbours;
        this.pairs = (long) sources.size() * targets.size();
        this.damping = new Damping(degrees.apply(ends(edges)), wanted);
        for (Move move : Move.all(edges, sources))
            there.computeIfAbsent(move.tie().key().predicate(), _ -> new ArrayList<>())
                    .add(new Leaving(move, hop(move)));
        for (Move move : Move.all(edges, targets))
            back.computeIfAbsent(move.tie().key().predicate(), _ -> new ArrayList<>()).add(move);
    }

    /// The first hop of a way.
    ///
    /// @param factor what it makes of the score
    private record Leaving(Move move, double factor) {}

    /// A hop from one concept to the next.
    private record Onward(Neighbour step, double factor) {}

    private static Set<String> ends(Collection<Tie> edges) {
        var ends = new HashSet<String>();
        for (Tie edge : edges) {
            ends.add(edge.key().subject());
            ends.add(edge.key().object());
        }
        return ends;
    }

    private static <T> Iterable<T> of(Map<Predicate, List<T>> by, Set<Predicate> predicates) {
        return () ->
                predicates.stream()
                        .flatMap(predicate -> by.getOrDefault(predicate, List.of()).stream())
                        .iterator();
    }

    /// For each source some of the targets.
    @FunctionalInterface
    interface Chosen {

        /// @return null for all
        @Nullable Set<String> targets(String source);
    }

    private static final Chosen ALL = _ -> null;

    /// The pairs with the best ways.
    ///
    /// @param most how many
    Chosen best(long most) {
        if (pairs <= most) return ALL;
        var best = new BestPairs(most);
        for (Metapath metapath : Metapath.values()) {
            if (metapath.direct()) offerDirect(metapath, best);
            else if (metapath.meets() || metapath == Metapath.RELATED_CONCEPT)
                offerMeeting(metapath, best);
        }
        var found = best.found();
        return source -> found.getOrDefault(source, Set.of());
    }

    private void offerDirect(Metapath metapath, BestPairs best) {
        for (var out : of(there, metapath.fromSource())) {
            Move move = out.move;
            if (joins(move)) best.offer(move.from(), move.to(), score(metapath, out), metapath);
        }
    }

    private boolean joins(Move move) {
        return targets.contains(move.to()) && !move.from().equals(move.to());
    }

    private void offerMeeting(Metapath metapath, BestPairs best) {
        var arriving = arriving(metapath);
        for (var out : of(there, metapath.fromSource())) {
            Move move = out.move;
            double leaving = metapath.weight() * out.factor;
            if (metapath.meets()) offer(metapath, move, leaving, arriving.get(move.to()), best);
            else
                for (var on : steps(move.to()))
                    offer(metapath, move, leaving * on.factor, arriving.get(on.step.uri()), best);
        }
    }

    private static void offer(
            Metapath metapath,
            Move move,
            double leaving,
            @Nullable Arrivals arrivals,
            BestPairs best) {
        if (arrivals == null) return;
        for (Arriving on : arrivals.bestFirst()) {
            double score = leaving * on.factor;
            if (!best.takes(score)) return;
            if (on.joins(move)) best.offer(move.from(), on.move.from(), score, metapath);
        }
    }

    private List<Onward> steps(String concept) {
        return stepsOf.computeIfAbsent(
                concept,
                uri ->
                        neighbours.apply(uri).stream()
                                .distinct()
                                .map(step -> new Onward(step, damping.hop(uri, 1, step.uri())))
                                .toList());
    }

    /// The last hop of a way, walked from the target.
    ///
    /// @param factor what it makes of the score
    private record Arriving(Move move, double factor) {

        boolean joins(Move there) {
            return !there.from().equals(move.from()) && !there.to().equals(move.from());
        }
    }

    /// All last hops from one middle.
    private static final class Arrivals {

        private final List<Arriving> all = new ArrayList<>();
        private @Nullable Map<String, List<Arriving>> byTarget;
        private boolean sorted;

        List<Arriving> bestFirst() {
            if (!sorted) all.sort(comparingDouble(Arriving::factor).reversed());
            sorted = true;
            return all;
        }

        List<Arriving> at(String target) {
            var found = byTarget;
            if (found == null)
                byTarget = found = all.stream().collect(groupingBy(on -> on.move.from()));
            return found.getOrDefault(target, List.of());
        }
    }

    /// By the middle.
    private Map<String, Arrivals> arriving(Metapath metapath) {
        return arrivingBy.computeIfAbsent(
                metapath.fromTarget(),
                predicates -> {
                    var arriving = new HashMap<String, Arrivals>();
                    for (Move move : of(back, predicates))
                        arriving.computeIfAbsent(move.to(), _ -> new Arrivals())
                                .all
                                .add(arriving(metapath, move));
                    return arriving;
                });
    }

    private Arriving arriving(Metapath metapath, Move move) {
        return new Arriving(move, hop(move) * end(metapath, move.to(), move.from()));
    }

    /// Of a way of one hop.
    private double score(Metapath metapath, Leaving out) {
        String target = out.move.to();
        return metapath.weight() * out.factor * end(metapath, target, target);
    }

    private double hop(Move move) {
        return damping.hop(move.from(), move.tie().reliance(), move.to());
    }

    /// What it adds to the score that a way ends at this target, and came from this node.
    private double end(Metapath metapath, String from, String target) {
        String meeting = metapath.meetsInConcept() ? from : null;
        Move proof = needsProof(target, meeting);
        if (proof == null)
            return PathRanking.closeness(meeting == null ? target : meeting, meeting, wanted);
        return proof.tie().reliance() * PathRanking.closeness(proof.to(), meeting, wanted);
    }

    /// A path to somebody for a concept ends with the proof that they know it, unless it runs
    /// through it already.
    private @Nullable Move needsProof(String target, @Nullable String meeting) {
        return meeting != null && wanted.containsKey(meeting) ? null : proofs.get(target);
    }

    /// All ways of some pairs, in no order.
    List<Candidate> of(Chosen chosen) {
        var found = new ArrayList<Candidate>();
        for (Metapath metapath : Metapath.values()) {
            if (metapath.direct()) direct(metapath, chosen, found);
            else if (metapath.meets() || metapath == Metapath.RELATED_CONCEPT)
                meeting(metapath, chosen, found);
        }
        return found;
    }

    private void direct(Metapath metapath, Chosen chosen, List<Candidate> found) {
        for (var out : of(there, metapath.fromSource())) {
            Move move = out.move;
            if (!joins(move)) continue;
            var some = chosen.targets(move.from());
            if (some == null || some.contains(move.to()))
                found.add(new Way(metapath, move, null, null, score(metapath, out)));
        }
    }

    private void meeting(Metapath metapath, Chosen chosen, List<Candidate> found) {
        var arriving = arriving(metapath);
        for (var out : of(there, metapath.fromSource())) {
            Move move = out.move;
            var some = chosen.targets(move.from());
            if (some != null && some.isEmpty()) continue;
            double leaving = metapath.weight() * out.factor;
            if (metapath.meets())
                join(metapath, move, null, leaving, arriving.get(move.to()), some, found);
            else
                for (var on : steps(move.to()))
                    join(
                            metapath,
                            move,
                            on.step,
                            leaving * on.factor,
                            arriving.get(on.step.uri()),
                            some,
                            found);
        }
    }

    /// @param step of the ontology between what the source does and what the target does
    /// @param some the targets that are wanted; null for all
    private void join(
            Metapath metapath,
            Move there,
            @Nullable Neighbour step,
            double leaving,
            @Nullable Arrivals arrivals,
            @Nullable Set<String> some,
            List<Candidate> found) {
        if (arrivals == null) return;
        if (some == null) join(metapath, there, step, leaving, arrivals.all, found);
        else
            for (String target : some)
                join(metapath, there, step, leaving, arrivals.at(target), found);
    }

    private void join(
            Metapath metapath,
            Move there,
            @Nullable Neighbour step,
            double leaving,
            List<Arriving> arriving,
            List<Candidate> found) {
        for (Arriving on : arriving)
            if (on.joins(there))
                found.add(new Way(metapath, there, step, on.move, leaving * on.factor));
    }

    /// A way that was found, before anybody looks at it.
    private final class Way implements Candidate {

        private final Metapath metapath;
        private final Move there;
        private final @Nullable Neighbour step;
        private final @Nullable Move back;
        private final double score;

        Way(
                Metapath metapath,
                Move there,
                @Nullable Neighbour step,
                @Nullable Move back,
                double score) {
            this.metapath = metapath;
            this.there = there;
            this.step = step;
            this.back = back;
            this.score = score;
        }

        @Override
        public double score() {
            return score;
        }

        @Override
        public Metapath metapath() {
            return metapath;
        }

        @Override
        public String source() {
            return there.from();
        }

        @Override
        public String target() {
            return back == null ? there.to() : back.from();
        }

        @Override
        public @Nullable String middle() {
            return back == null ? null : there.to();
        }

        @Override
        public String details() {
            return path(0).details();
        }

        @Override
        public PartnerPath path(double share) {
            var hops = new ArrayList<Hop>();
            hops.add(there.hop());
            if (step != null)
                hops.add(new Hop(step.relation(), step.forward(), step.uri(), 1, null));
            if (back != null) hops.add(back.back());
            return proven(new PartnerPath(score, share, metapath, source(), target(), hops));
        }
    }

    /// With the proof of what the target knows, where it takes one.
    PartnerPath proven(PartnerPath path) {
        Move proof = needsProof(path.target(), path.meetingConcept());
        if (proof == null) return path;
        var hops = new ArrayList<>(path.hops());
        hops.add(proof.hop());
        return new PartnerPath(
                path.score(), path.share(), path.metapath(), path.source(), path.target(), hops);
    }
}
