package de.wegweiser.resolve;

import static java.util.stream.Collectors.toCollection;

import de.wegweiser.fact.EntityId;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.resolve.Identifier.Scheme;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Claims that were found to be of one entity. Mutable, and known to [Clusters] only.
final class Cluster {

    static final Comparator<Cluster> ORDER =
            Comparator.comparing((Cluster cluster) -> cluster.keys.first())
                    .thenComparing(cluster -> String.valueOf(cluster.known))
                    .thenComparing(cluster -> cluster.keys.toString());

    final NavigableSet<Identifier> keys = new TreeSet<>();
    final NavigableSet<String> names = new TreeSet<>();
    final Set<OrganizationKind> kinds = EnumSet.noneOf(OrganizationKind.class);

    /// Of which [Verdicts] it is on which side.
    final Set<Integer> sides = new HashSet<>();

    boolean owner;
    @Nullable EntityId known;

    /// The name that several carry, when this one could be any of them.
    @Nullable Identifier ambiguous;

    private @Nullable Cluster swallowedBy;

    Cluster(Claim claim, Verdicts verdicts) {
        add(claim);
        sides.addAll(verdicts.sides(claim.keys()));
    }

    void add(Claim claim) {
        keys.addAll(claim.keys());
        names.add(claim.name());
        kinds.add(claim.kind());
        owner |= claim.owner();
        if (claim.known() != null) known = claim.known();
    }

    Cluster root() {
        return swallowedBy == null ? this : swallowedBy.root();
    }

    void swallow(Cluster other) {
        other.swallowedBy = this;
        keys.addAll(other.keys);
        names.addAll(other.names);
        kinds.addAll(other.kinds);
        sides.addAll(other.sides);
        owner |= other.owner;
        if (other.known != null) known = other.known;
        if (other.ambiguous != null) ambiguous = other.ambiguous;
    }

    Scheme strongest() {
        return keys.first().scheme();
    }

    NavigableSet<String> values(Scheme scheme) {
        return keys.stream()
                .filter(key -> key.scheme() == scheme)
                .map(Identifier::value)
                .collect(toCollection(TreeSet::new));
    }
}
