package de.wegweiser.resolve;

import static java.util.stream.Collectors.toCollection;

import de.wegweiser.fact.EntityId;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.resolve.Identifier.Scheme;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Claims that were found to be of one entity. Mutable, and known to [Clusters] only.
final class Cluster {

    /// By strongest key, then by all the others.
    static final Comparator<Cluster> ORDER =
            Comparator.comparing((Cluster cluster) -> cluster.keys.first())
                    .thenComparing(cluster -> String.valueOf(cluster.known))
                    .thenComparing(cluster -> cluster.keys, Cluster::compare);

    final NavigableSet<Identifier> keys = new TreeSet<>();
    final NavigableSet<String> names = new TreeSet<>();
    final Set<OrganizationKind> kinds = EnumSet.noneOf(OrganizationKind.class);

    /// Of which [Verdicts] it is on which side.
    final Set<Integer> sides = new HashSet<>();

    boolean owner;
    @Nullable EntityId known;

    /// The name that several carry, when this one could be any of them.
    @Nullable Identifier ambiguous;

    /// Its id, once it has been told.
    @Nullable EntityId id;

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

    private static int compare(Collection<Identifier> one, Collection<Identifier> other) {
        var theirs = other.iterator();
        for (Identifier key : one) {
            if (!theirs.hasNext()) return 1;
            int order = key.compareTo(theirs.next());
            if (order != 0) return order;
        }
        return theirs.hasNext() ? -1 : 0;
    }

    Cluster root() {
        var root = this;
        while (root.swallowedBy != null) root = root.swallowedBy;
        // the next who asks goes there at once
        for (var at = this; at.swallowedBy != null; ) {
            var next = at.swallowedBy;
            at.swallowedBy = root;
            at = next == root ? root : next;
        }
        return root;
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
