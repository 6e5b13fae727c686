package de.wegweiser.resolve;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Asks the index, in an order that does not depend on it.
final class Known {

    private Known() {}

    static List<KnownEntity> entities(
            EntityType type, CandidateIndex index, Collection<Identifier> keys) {
        return index.carrying(keys).stream()
                .filter(known -> known.type() == type && !known.identifiers().isEmpty())
                .sorted(Comparator.comparing(KnownEntity::id))
                .toList();
    }

    static List<Claim> of(EntityType type, CandidateIndex index, Collection<Identifier> keys) {
        return entities(type, index, keys).stream().map(Claim::of).toList();
    }
}
