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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Puts claims of one entity together, from the strongest key down the ladder.
///
/// On each rung, those who share a key become one when nobody among them contradicts another in a
/// stronger key. Where two contradict, they stay apart, and a third who knows no more than the
/// shared key joins neither. The outcome does not depend on the order of the claims.
///
/// Who was met before does not take part in that, or a batch would look different once it has been
/// loaded: each cluster only looks afterwards whether it is one of them.
final class Clusters {

    private final EntityType type;
    private final Contradiction contradiction;
    private final Map<Identifier, Cluster> byKey = new HashMap<>();
    private final Map<NavigableSet<Identifier>, Cluster> byClaim = new HashMap<>();
    private final List<KeptApart> keptApart = new ArrayList<>();
    private final Map<EntityId, Cluster> known = new HashMap<>();
    private final NavigableMap<Identifier, Set<Cluster>> knownByKey = new TreeMap<>();

    /// Of those who could be any of several, by the name they share: which verdicts they are under.
    private final Map<Identifier, Set<Integer>> sidesOfSeveral = new HashMap<>();

    private record KeptApart(Cluster one, Cluster other, Identifier shared, String why) {}

    /// Says in words why two clusters that share a key of this rung are not one; empty when they
    /// may be.
    interface Contradiction {
        Optional<String> between(Cluster one, Cluster other, Scheme rung);
    }

    Clusters(
            EntityType type,
            Collection<Claim> claims,
            Contradiction contradiction,
            Verdicts verdicts) {
        this.type = type;
        this.contradiction = contradiction;
        NavigableMap<Identifier, Set<Cluster>> holders = new TreeMap<>();
        for (Claim claim : claims) {
            if (claim.known() != null) {
                var met = new Cluster(claim, verdicts);
                known.put(claim.known(), met);
                hold(knownByKey, met);
            } else {
                byClaim.computeIfAbsent(claim.keys(), _ -> new Cluster(claim, verdicts)).add(claim);
            }
        }
        byClaim.values().forEach(cluster -> hold(holders, cluster));
        holders.forEach((key, clusters) -> climb(key, distinct(clusters)));
        holders.forEach((key, clusters) -> byKey.put(key, preferred(distinct(clusters))));
        var found = distinct(byClaim.values());
        found.forEach(this::remember);
        found.forEach(this::recognize);
    }

    /// The word of a steward counts on every rung, before all else.
    private Optional<String> contradiction(Cluster one, Cluster other, Scheme rung) {
        return Verdicts.apart(one.sides, other.sides)
                ? Optional.of("a steward keeps them apart")
                : contradiction.between(one, other, rung);
    }

    private static void hold(Map<Identifier, Set<Cluster>> holders, Cluster cluster) {
        cluster.keys.forEach(
                key -> holders.computeIfAbsent(key, _ -> new HashSet<>()).add(cluster));
    }

    /// The same claims as before are whom they were before.
    private void remember(Cluster cluster) {
        var own = id(cluster);
        if (known.containsKey(own)) recognized(cluster, own);
    }

    /// For the others, the strongest key that only one of those we know carries decides.
    private void recognize(Cluster cluster) {
        if (cluster.known != null) return;
        for (Identifier key : cluster.keys) {
            var met =
                    distinct(knownByKey.getOrDefault(key, Set.of())).stream()
                            .filter(one -> contradiction(cluster, one, key.scheme()).isEmpty())
                            .toList();
            if (met.size() == 1) recognized(cluster, Objects.requireNonNull(met.getFirst().known));
            else if (met.size() > 1 && key.equals(cluster.keys.last())) isOneOf(cluster, key);
            if (cluster.known != null) return;
        }
    }

    /// Whom a steward keeps apart must not meet in somebody who was known before.
    private void recognized(Cluster cluster, EntityId id) {
        Objects.requireNonNull(known.get(id)).sides.addAll(cluster.sides);
        cluster.known = id;
    }

    /// Nor in somebody who could be any of several.
    private void isOneOf(Cluster cluster, Identifier key) {
        var sides = sidesOfSeveral.computeIfAbsent(key, _ -> new HashSet<>());
        if (Verdicts.apart(sides, cluster.sides)) return;
        sides.addAll(cluster.sides);
        cluster.ambiguous = key;
    }

    /// The id of whoever made a claim with these keys.
    EntityId idOf(Claim claim) {
        var cluster = byClaim.get(claim.keys());
        if (cluster == null) throw new IllegalArgumentException("never claimed: " + claim.name());
        return id(cluster.root());
    }

    /// The same, where it is not sure that anybody made the claim.
    Optional<EntityId> find(Claim claim) {
        return Optional.ofNullable(byClaim.get(claim.keys())).map(cluster -> id(cluster.root()));
    }

    /// Who carries the key; the strongest where several do.
    Optional<EntityId> carrying(Identifier key) {
        return Optional.ofNullable(byKey.get(key))
                .or(() -> distinct(knownByKey.getOrDefault(key, Set.of())).stream().findFirst())
                .map(cluster -> id(cluster.root()));
    }

    /// Those that did not become one in another way.
    List<Doubt> doubts() {
        return keptApart.stream()
                .map(pair ->
                        new Doubt(
                                id(pair.one().root()),
                                id(pair.other().root()),
                                pair.shared(),
                                pair.why()))
                .filter(doubt -> !doubt.one().equals(doubt.other()))
                .distinct()
                .toList();
    }

    private static List<Cluster> distinct(Collection<Cluster> clusters) {
        return clusters.stream()
                .map(Cluster::root)
                .collect(toCollection(() -> new TreeSet<>(Cluster.ORDER)))
                .stream()
                .toList();
    }

    /// Whose site it is, before those who only link to it.
    private static Cluster preferred(List<Cluster> clusters) {
        return clusters.stream()
                .filter(cluster -> cluster.owner)
                .findFirst()
                .orElse(clusters.getFirst());
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
            bare.removeIf(one -> contradiction(one, anchored.getFirst(), key.scheme()).isPresent());
        if (!agree(bare, key.scheme())) return;
        if (anchored.size() == 1) {
            bare.addFirst(anchored.getFirst());
            merge(bare);
        } else if (!bare.isEmpty()) {
            merge(bare);
            isOneOf(bare.getFirst().root(), key);
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
                if (contradiction(clusters.get(i), clusters.get(j), rung).isPresent()) return false;
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
                if (Verdicts.apart(one.sides, other.sides)) continue; // answered already
                contradiction
                        .between(one, other, key.scheme())
                        .ifPresent(why -> keptApart.add(new KeptApart(one, other, key, why)));
            }
    }

    private EntityId id(Cluster cluster) {
        if (cluster.known != null) return cluster.known;
        if (cluster.ambiguous != null)
            return Ids.of(type, "of several", cluster.ambiguous.toString());
        // two that share a key and were kept apart must not meet again in their id
        var key = cluster.keys.first();
        var first = Ids.of(type, key.toString());
        return cluster.equals(Objects.requireNonNull(byKey.get(key)).root())
                        && mayBe(cluster, first)
                ? first
                : Ids.of(type, "another", cluster.keys.toString());
    }

    /// Unless that id was given to whom a steward told from this one. Where two were taken for one
    /// and then told apart, the one that gave the id keeps it.
    private boolean mayBe(Cluster cluster, EntityId id) {
        var met = known.get(id);
        return met == null
                || !Verdicts.apart(cluster.sides, met.sides)
                || met.sides.containsAll(cluster.sides);
    }
}
