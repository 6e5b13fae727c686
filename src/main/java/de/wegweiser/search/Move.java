package de.wegweiser.search;

import static java.util.Comparator.comparingDouble;

import de.wegweiser.graph.Entities.Tie;
import de.wegweiser.search.PartnerPath.Hop;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One edge, walked from one of the ends we expand.
record Move(String from, String to, Tie tie) {

    /// All moves one step away from some organizations.
    static List<Move> all(Collection<Tie> ties, Set<String> ends) {
        var moves = new ArrayList<Move>();
        for (Tie tie : ties) {
            String subject = tie.key().subject();
            String object = tie.key().object();
            if (ends.contains(subject)) moves.add(new Move(subject, object, tie));
            if (ends.contains(object)) moves.add(new Move(object, subject, tie));
        }
        return moves;
    }

    /// Of all who have to do with what is wanted, those who offer or research it, each with the
    /// best proof. Who only seeks it is in need as well and can help nobody.
    static Map<String, Move> proofs(
            Collection<Tie> ties, Set<String> companions, Map<String, Double> wanted) {
        var better =
                comparingDouble((Move move) ->
                                -move.tie.reliance() * wanted.getOrDefault(move.to, 0.))
                        .thenComparing(Move::to)
                        .thenComparing(Move::tie, Tie.BEST_FIRST);
        Map<String, Move> proofs = new LinkedHashMap<>();
        for (Move move : all(ties, companions))
            if (Ties.HELPS.contains(move.tie.key().predicate()) && wanted.containsKey(move.to))
                proofs.merge(move.from, move, (a, b) -> better.compare(a, b) <= 0 ? a : b);
        return proofs;
    }

    Hop hop() {
        return Hop.over(tie.key(), tie.reliance(), from);
    }

    Hop back() {
        return Hop.over(tie.key(), tie.reliance(), to);
    }
}
