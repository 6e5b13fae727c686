package de.wegweiser.resolve;

import static java.util.stream.Collectors.toCollection;

import de.wegweiser.fact.EntityId;
import de.wegweiser.resolve.Identifier.Scheme;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Puts claims of one entity together, from the strongest key down the ladder.
///
/// On each rung, those who share a key become one when nobody among them contradicts another in a
/// stronger key. Where two contradict, they stay apart, and a third who knows no more than the
/// shared key joins neither. The outcome does not depend on the order of the claims.
final class Clusters {

    private final EntityType type;
    private final Contradiction contradiction;
    private final Map<Identifier, Cluster> byKey = new HashMap<>();
    private final Map<NavigableSet<Identifier>, Cluster> byClaim = new HashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final Set<EntityId> knownIds = new HashSet<>();

    /// Says in words why two clusters that share a key of this rung are not one; empty when they
    /// may be.
    interface Contradiction {
        Optional<String> between(Cluster one, Cluster other, Scheme rung);
    }

    Clusters(EntityType type, Collection<Claim> claims, Contradiction contradiction) {
        this.type = type;
        this.contradiction = contradiction;
        NavigableMap<Identifier, Set<Cluster>> holders = new TreeMap<>();
        for (Claim claim : claims) {
            if (claim.known() != null) knownIds.add(claim.known());
            var cluster =
                    claim.known() != null
                            ? new Cluster(claim)
                            : byClaim.computeIfAbsent(claim.keys(), _ -> new Cluster(claim));
            cluster.add(claim);
            claim.keys()
                    .forEach(
                            key -> holders.computeIfAbsent(key, _ -> new HashSet<>()).add(cluster));
        }
        holders.forEach((key, clusters) -> climb(key, distinct(clusters)));
        holders.forEach((key, clusters) -> byKey.put(key, preferred(distinct(clusters))));
    }

    /// The id of whoever made a claim with these keys.
    EntityId idOf(Claim claim) {
        var cluster = byClaim.get(claim.keys());
        if (cluster == null) throw new IllegalArgumentException("never claimed: " + claim.name());
        return id(cluster.root());
    }

    /// Who carries the key; the strongest where several do.
    Optional<EntityId> carrying(Identifier key) {
        return Optional.ofNullable(byKey.get(key)).map(cluster -> id(cluster.root()));
    }

    List<Doubt> doubts() {
        return doubts;
    }

    private static List<Cluster> distinct(Collection<Cluster> clusters) {
        return clusters.stream()
                .map(Cluster::root)
                .collect(toCollection(() -> new TreeSet<>(Cluster.ORDER)))
                .stream()
                .toList();
    }

    private static Cluster preferred(List<Cluster> clusters) {
        return clusters.getFirst();
    }

    private void climb(Identifier key, List<Cluster> sharing) {
        if (sharing.size() < 2) return;
        if (agree(sharing, key.scheme())) {
            merge(sharing);
            return;
        }
        doubt(key, sharing);
        var anchored = anchored(sharing, key.scheme());
        var bare = new ArrayList<>(sharing);
        bare.removeAll(anchored);
        if (anchored.size() == 1)
            bare.removeIf(one ->
                    contradiction.between(one, anchored.getFirst(), key.scheme()).isPresent());
        if (!agree(bare, key.scheme())) return;
        if (anchored.size() == 1) {
            bare.addFirst(anchored.getFirst());
            merge(bare);
        } else if (!bare.isEmpty()) {
            merge(bare);
            bare.getFirst().root().ambiguous = key;
        }
    }

    /// Those who are surer of themselves than the shared key makes them: a strong key counts most.
    private static List<Cluster> anchored(List<Cluster> sharing, Scheme rung) {
        var strong =
                sharing.stream()
                        .filter(c -> c.strongest().strong() && c.strongest().compareTo(rung) < 0)
                        .toList();
        return strong.isEmpty()
                ? sharing.stream().filter(c -> c.strongest().compareTo(rung) < 0).toList()
                : strong;
    }

    private boolean agree(List<Cluster> clusters, Scheme rung) {
        for (int i = 0; i < clusters.size(); i++)
            for (int j = i + 1; j < clusters.size(); j++)
                if (contradiction.between(clusters.get(i), clusters.get(j), rung).isPresent())
                    return false;
        return true;
    }

    private static void merge(List<Cluster> clusters) {
        clusters.stream().skip(1).forEach(clusters.getFirst()::swallow);
    }

    /// Two firms of one name are common; two firms with one VAT id or one domain are a question.
    private void doubt(Identifier key, List<Cluster> sharing) {
        if (!key.scheme().strong()) return;
        for (int i = 0; i < sharing.size(); i++)
            for (int j = i + 1; j < sharing.size(); j++) {
                var one = sharing.get(i);
                var other = sharing.get(j);
                contradiction
                        .between(one, other, key.scheme())
                        .ifPresent(why -> doubts.add(new Doubt(id(one), id(other), key, why)));
            }
    }

    private EntityId id(Cluster cluster) {
        if (cluster.known != null) return cluster.known;
        if (cluster.ambiguous != null)
            return Ids.of(type, "of several", cluster.ambiguous.toString());
        var id = Ids.of(type, cluster.keys.first().toString());
        return knownIds.contains(id)
                ? Ids.of(type, "another", cluster.keys.first().toString())
                : id;
    }
}
