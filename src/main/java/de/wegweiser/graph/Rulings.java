package de.wegweiser.graph;

import de.wegweiser.fact.Decision;
import de.wegweiser.fact.Decision.Judge;
import de.wegweiser.fact.Decision.Merge;
import de.wegweiser.fact.Decision.NotSame;
import de.wegweiser.fact.Decision.Party;
import de.wegweiser.fact.Decision.Revert;
import de.wegweiser.fact.Decision.Split;
import de.wegweiser.graph.Aliases.Alias;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// What all decisions together come to. It follows from them alone, so that replaying them is the
/// same as having made them.
///
/// @param aliases by key
/// @param verdicts by key
/// @param revertedBy number of a decision that does not count any more → number of the one that
///   reverted it
record Rulings(
        Map<String, Alias> aliases, Map<String, Verdict> verdicts, Map<Long, Long> revertedBy) {

    /// @param subject as the resolver calls it
    /// @param number of the decision: of several about one edge the latest counts
    record Verdict(
            String key,
            String subject,
            String predicate,
            String object,
            String status,
            long number) {}

    /// @param idOf the id that the graph knows a party by
    static Rulings of(Collection<Decision> decisions, Function<Party, String> idOf) {
        var reverted = reverted(decisions);
        var rulings = new Rulings(new TreeMap<>(), new TreeMap<>(), reverted);
        decisions.stream()
                .filter(decision -> !reverted.containsKey(decision.number()))
                .sorted(Comparator.comparingLong(Decision::number))
                .forEach(decision -> rulings.add(decision, idOf));
        rulings.aliases.replaceAll((_, alias) -> alias.leadingTo(rulings.end(alias.to())));
        return rulings;
    }

    /// The decisions that count.
    static List<Decision> inForce(Collection<Decision> decisions) {
        var reverted = reverted(decisions);
        return decisions.stream()
                .filter(decision -> !reverted.containsKey(decision.number()))
                .toList();
    }

    /// The latest first: whoever reverts a revert puts the first decision in force again.
    private static Map<Long, Long> reverted(Collection<Decision> decisions) {
        var reverted = new HashMap<Long, Long>();
        var latestFirst = new ArrayList<>(decisions);
        latestFirst.sort(Comparator.comparingLong(Decision::number).reversed());
        for (Decision decision : latestFirst)
            if (decision.action() instanceof Revert(long number)
                    && !reverted.containsKey(decision.number()))
                reverted.putIfAbsent(number, decision.number());
        return reverted;
    }

    private void add(Decision decision, Function<Party, String> idOf) {
        switch (decision.action()) {
            // whoever was merged already is merged as whom it is now: no circles
            case Merge(var kept, var merged) ->
                    alias(end(idOf.apply(merged)), Aliases.EVERYWHERE, end(idOf.apply(kept)));
            case Split(var from, var apart, var pages) ->
                    pages.forEach(page -> alias(idOf.apply(from), page, apart.id()));
            case Judge(var subject, var predicate, var object, var verdict) ->
                    judge(
                            idOf.apply(subject),
                            predicate.name(),
                            idOf.apply(object),
                            switch (verdict) {
                                case ACCEPTED -> "accepted";
                                case REJECTED -> "rejected";
                            },
                            decision.number());
            case NotSame _, Revert _ -> {}
        }
    }

    /// Whom an id stands for after all merges.
    String end(String id) {
        String end = id;
        var seen = new HashSet<String>();
        while (seen.add(end)) {
            var next = aliases.get(Alias.of(end, Aliases.EVERYWHERE, end).key());
            if (next == null) return end;
            end = next.to();
        }
        return end;
    }

    private void alias(String raw, String scope, String to) {
        if (raw.equals(to)) return;
        var alias = Alias.of(raw, scope, to);
        aliases.put(alias.key(), alias);
    }

    private void judge(
            String subject, String predicate, String object, String status, long number) {
        String key = Digests.key(subject, predicate, object);
        verdicts.put(key, new Verdict(key, subject, predicate, object, status, number));
    }
}
