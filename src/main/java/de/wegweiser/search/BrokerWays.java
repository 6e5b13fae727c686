package de.wegweiser.search;

import static java.util.Comparator.comparingDouble;

import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Brokerage;
import de.wegweiser.graph.Entities.Edge;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.graph.RegionQueries;
import de.wegweiser.search.PartnerPath.Hop;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Ways through the office that answers for a firm: from where the firm lies to the office in
/// charge there, and from it to whom it knows.
///
/// An office that works with somebody, is a member there, or links to them can make the call. That
/// it merely answers for both says little, since it does so for thousands: such a way is built only
/// where nothing else joins the two.
@Component
final class BrokerWays {

    /// An office of a whole place joins all its firms with all it knows. Nobody reads further.
    private static final int MOST = 1000;

    private static final Comparator<Edge> BEST_SEAT =
            comparingDouble((Edge edge) -> -edge.confidence())
                    .thenComparing(edge -> edge.key().object());

    private final EntityQueries graph;
    private final RegionQueries region;

    BrokerWays(EntityQueries graph, RegionQueries region) {
        this.graph = graph;
        this.region = region;
    }

    /// From each of the sources, in their order.
    ///
    /// @param left those of the targets that nothing else leads to, and to whom it says something
    ///   that an office answers for both
    List<PartnerPath> find(
            Collection<String> sources, Set<String> targets, Collection<String> left) {
        var starts = starts(sources);
        var ways = tied(starts, targets);
        var alone = new LinkedHashSet<>(left);
        ways.forEach(way -> alone.remove(way.target()));
        ways.addAll(shared(starts, alone));
        return ways.subList(0, Math.min(MOST, ways.size()));
    }

    /// To whom an office is tied.
    private List<PartnerPath> tied(List<Start> starts, Set<String> targets) {
        var ways = new ArrayList<PartnerPath>();
        var ties = byOffice(starts, targets);
        // one of each in turn, so that no firm takes the room of the others
        int longest = ties.values().stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest; i++)
            for (Start start : starts) {
                var own = ties.getOrDefault(start.office(), List.of());
                if (i >= own.size()) continue;
                Edge tie = own.get(i);
                String target = tie.other(start.office());
                if (!target.equals(start.firm()) && targets.contains(target))
                    ways.add(start.to(target, Hop.over(tie.key(), tie.reliance(), start.office())));
                if (ways.size() >= MOST) return ways;
            }
        return ways;
    }

    /// To those whose place the same office answers for.
    private List<PartnerPath> shared(List<Start> starts, Collection<String> targets) {
        var ways = new ArrayList<PartnerPath>();
        var theirs =
                region.atTheirPlaces(
                        targets, starts.stream().map(Start::office).distinct().toList());
        for (Start start : starts)
            theirs.forEach((target, brokerages) -> {
                for (Brokerage one : brokerages)
                    if (one.office().equals(start.office()) && !target.equals(start.firm()))
                        ways.add(
                                start.to(
                                        target,
                                        Hop.served(
                                                false,
                                                target,
                                                Responsibility.of(one, start.why().served()))));
            });
        return ways;
    }

    /// The way from a firm to one of its offices.
    private record Start(String firm, Edge seat, String office, Responsibility why) {

        PartnerPath to(String target, Hop last) {
            return new PartnerPath(
                    0,
                    0,
                    Metapath.BROKER,
                    firm,
                    target,
                    List.of(
                            Hop.over(seat.key(), seat.reliance(), firm),
                            Hop.served(true, office, why),
                            last));
        }
    }

    private List<Start> starts(Collection<String> firms) {
        var brokerages = region.brokers(firms);
        var offices = new LinkedHashSet<String>();
        brokerages.values().forEach(all -> all.forEach(one -> offices.add(one.office())));
        var served = region.served(offices);
        var seats = seats(brokerages.keySet());
        var starts = new ArrayList<Start>();
        for (String firm : firms) {
            Edge seat = seats.get(firm);
            if (seat == null) continue;
            for (Brokerage one : brokerages.getOrDefault(firm, List.of()))
                starts.add(
                        new Start(
                                firm,
                                seat,
                                one.office(),
                                Responsibility.of(one, served.getOrDefault(one.office(), 1))));
        }
        return starts;
    }

    /// The best proven address of each, by which its offices were chosen.
    private Map<String, Edge> seats(Collection<String> firms) {
        var seats = new HashMap<String, Edge>();
        for (Edge edge : graph.edges(firms, EnumSet.of(Predicate.LOCATED_IN)))
            seats.merge(edge.key().subject(), edge, (a, b) -> BEST_SEAT.compare(a, b) <= 0 ? a : b);
        return seats;
    }

    private Map<String, List<Edge>> byOffice(List<Start> starts, Set<String> targets) {
        var offices = new HashSet<String>();
        starts.forEach(start -> offices.add(start.office()));
        var byOffice = new HashMap<String, List<Edge>>();
        for (Edge tie : graph.edges(offices, targets, Metapath.BROKER.fromTarget())) {
            for (String end : Set.copyOf(List.of(tie.key().subject(), tie.key().object())))
                if (offices.contains(end))
                    byOffice.computeIfAbsent(end, _ -> new ArrayList<>()).add(tie);
        }
        return byOffice;
    }
}
