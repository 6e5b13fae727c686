package de.wegweiser.graph;

import de.wegweiser.fact.Decision;
import de.wegweiser.fact.Decision.Judge;
import de.wegweiser.fact.Decision.Merge;
import de.wegweiser.fact.Decision.NotSame;
import de.wegweiser.fact.Decision.Party;
import de.wegweiser.fact.Decision.Revert;
import de.wegweiser.fact.Decision.Split;
import de.wegweiser.resolve.Identifier;
import de.wegweiser.resolve.Identifier.Scheme;
import de.wegweiser.resolve.KnownEntity;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.neo4j.driver.TransactionContext;

/// Finds those whom decisions are about again. Ids are stable as long as a graph lives; one that
/// was built anew from newer pages may have made other ids from other keys.
final class Parties {

    private final TransactionContext tx;
    private final EntityStore entities;

    Parties(TransactionContext tx, EntityStore entities) {
        this.tx = tx;
        this.entities = entities;
    }

    /// @return id of a party → the id it has now, for those who have another
    Map<String, String> find(Collection<Decision> decisions) {
        var byId = new TreeMap<String, Party>();
        decisions.stream()
                .flatMap(Parties::of)
                .filter(party -> !party.keys().isEmpty())
                .forEach(party -> byId.put(party.id(), party));
        // who was split off is told of under the id of whom it was split from
        for (Decision decision : decisions)
            if (decision.action() instanceof Split(_, var apart, _)) byId.remove(apart.id());
        if (byId.isEmpty()) return Map.of();
        var said = Rulings.of(decisions, Party::id);
        var found = new HashMap<String, String>();
        tx.run(
                        NamedQuery.text("decision/unknown-parties"),
                        Map.of("ids", List.copyOf(byId.keySet())))
                .forEachRemaining(row -> {
                    var party = byId.get(row.get("id").asString());
                    // When all pages of one of two that were merged are gone, its keys may lead to
                    // the other: that is no new id, it is known to be one with it.
                    if (party != null)
                        byKeys(party)
                                .filter(id -> !said.end(id).equals(said.end(party.id())))
                                .ifPresent(id -> found.put(party.id(), id));
                });
        return found;
    }

    private static Stream<Party> of(Decision decision) {
        return switch (decision.action()) {
            case Merge(var kept, var merged) -> Stream.of(kept, merged);
            case Split(var from, _, _) -> Stream.of(from);
            case NotSame _, Revert _ -> Stream.empty();
            case Judge(var subject, _, var object, _) -> Stream.of(subject, object);
        };
    }

    /// The strongest key that one entity of the kind carries decides; a bare name never does.
    private Optional<String> byKeys(Party party) {
        var keys =
                party.keys().stream()
                        .map(Identifier::parse)
                        .filter(key -> key.scheme().compareTo(Scheme.LEGAL_NAME) < 0)
                        .sorted()
                        .toList();
        for (Identifier key : keys) {
            var carrying =
                    entities.carrying(tx, List.of(key)).stream()
                            .map(KnownEntity::id)
                            .map(Object::toString)
                            .filter(id -> kind(id).equals(kind(party.id())))
                            .toList();
            if (carrying.size() == 1) return Optional.of(carrying.getFirst());
        }
        return Optional.empty();
    }

    private static String kind(String id) {
        return id.replaceFirst("-.*", "");
    }
}
