package de.wegweiser.resolve;

import de.wegweiser.fact.EntityId;
import de.wegweiser.resolve.Identifier.Scheme;
import de.wegweiser.resolve.Questions.Ground;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Puts claims of one entity together, from the strongest key down the ladder.
///
/// On each rung, those who share a key become one when nobody among them contradicts another in a
/// stronger key. Where two contradict, they stay apart, and a third who knows no more than the
/// shared key joins neither. The outcome does not depend on the order of the claims.
///
/// Who was met before does not take part in that, or a batch would look different once it has been
/// loaded: each cluster only looks afterwards whether it is one of them.
///
/// Only those who share a key are ever compared. Under a name that thousands carry, those who could
/// be told apart by nothing are compared once for all of them, and the first contradiction ends it.
final class Clusters {

    /// Up to here all are compared with all.
    private static final int FEW = 32;

    /// Firms of one name at one place: a firm, its general partner, a holding.
    private static final int NEIGHBOURS = 5;

    private final EntityType type;
    private final Contradiction contradiction;
    private final Map<NavigableSet<Identifier>, Cluster> byClaim = new HashMap<>();
    private final Map<Identifier, List<Cluster>> holders = new HashMap<>();

    /// The strongest of several holders.
    private final Map<Identifier, Cluster> firstHolder = new HashMap<>();

    private final Questions questions;
    private final Map<EntityId, Cluster> known = new HashMap<>();
    private final Map<Identifier, List<Cluster>> knownByKey = new HashMap<>();
    private final Map<EntityId, List<Cluster>> recognizedAs = new HashMap<>();

    /// Of those who could be any of several, by the name they share: which verdicts they are under.
    private final Map<Identifier, Set<Integer>> sidesOfSeveral = new HashMap<>();

    /// Says in words why two clusters that share a key of this rung are not one; empty when they
    /// may be.
    interface Contradiction {
        Optional<String> between(Cluster one, Cluster other, Scheme rung);

        /// All that [#between] looks at: two with equal signatures contradict the same others.
        Object signature(Cluster cluster, Scheme rung);
    }

    Clusters(
            EntityType type,
            Collection<Claim> claims,
            Contradiction contradiction,
            Verdicts verdicts) {
        this.type = type;
        this.contradiction = contradiction;
        this.questions = new Questions(type);
        for (Claim claim : claims) take(claim, verdicts);
        var shared =
                holders.entrySet().stream()
                        .filter(entry -> entry.getValue().size() > 1)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        for (Identifier key : shared) climb(key, distinct(holders.getOrDefault(key, List.of())));
        for (Identifier key : shared)
            firstHolder.put(key, preferred(distinct(holders.getOrDefault(key, List.of()))));
        var found = distinct(byClaim.values());
        found.forEach(this::remember);
        found.forEach(this::succeed);
        found.forEach(this::recognize);
        for (Identifier key : shared)
            askOfAName(key, distinct(holders.getOrDefault(key, List.of())));
        new Lookalikes(type, contradiction, questions).ask(found);
    }

    /// What a name alone leaves open. A name of many is a common one, and no question.
    private void askOfAName(Identifier key, List<Cluster> sharing) {
        if (key.scheme().strong() || sharing.size() > Lookalikes.RARE) return;
        for (Questions.Two two : Questions.pairs(sharing)) {
            if (Verdicts.apart(two.one().sides, two.other().sides)) continue;
            var why = contradiction.between(two.one(), two.other(), key.scheme());
            questions.askIfLikely(
                    two.one(),
                    two.other(),
                    key,
                    why.isPresent() ? Ground.CONTRADICTION : Ground.SAME_NAME,
                    why.orElse("one of them could be another of the same name"));
        }
    }

    private void take(Claim claim, Verdicts verdicts) {
        if (claim.known() != null) {
            var met = new Cluster(claim, verdicts);
            known.put(claim.known(), met);
            hold(knownByKey, met);
            return;
        }
        var cluster = byClaim.get(claim.keys());
        if (cluster != null) {
            cluster.add(claim);
            return;
        }
        cluster = new Cluster(claim, verdicts);
        byClaim.put(claim.keys(), cluster);
        hold(holders, cluster);
    }

    private static void hold(Map<Identifier, List<Cluster>> holders, Cluster cluster) {
        for (Identifier key : cluster.keys) {
            var before = holders.putIfAbsent(key, List.of(cluster));
            if (before == null) continue;
            if (before.size() == 1) {
                before = new ArrayList<>(before);
                holders.put(key, before);
            }
            before.add(cluster);
        }
    }

    /// The word of a steward counts on every rung, before all else.
    private Optional<String> contradiction(Cluster one, Cluster other, Scheme rung) {
        return Verdicts.apart(one.sides, other.sides)
                ? Optional.of("a steward keeps them apart")
                : contradiction.between(one, other, rung);
    }

    // --- those of the batch

    private void climb(Identifier key, List<Cluster> sharing) {
        if (sharing.size() < 2) return;
        if (agree(sharing, key.scheme())) {
            merge(sharing);
            return;
        }
        doubt(key, sharing);
        var anchored = agreeing(anchored(sharing, key.scheme()), key.scheme());
        if (anchored.isEmpty()) {
            agreeing(sharing, key.scheme());
            return;
        }
        var joining = new LinkedHashMap<Cluster, List<Cluster>>();
        var undecided = new ArrayList<Cluster>();
        var strangers = new ArrayList<Cluster>();
        var fitting = new HashMap<Object, List<Cluster>>();
        for (Cluster bare : bare(sharing, key.scheme())) {
            var fit =
                    fitting.computeIfAbsent(
                            List.of(contradiction.signature(bare, key.scheme()), bare.sides),
                            _ -> fit(bare, anchored, key.scheme()));
            if (fit.size() == 1)
                joining.computeIfAbsent(fit.getFirst(), _ -> new ArrayList<>()).add(bare);
            else if (fit.isEmpty()) strangers.add(bare);
            else undecided.add(bare);
        }
        joining.forEach((one, others) -> {
            if (!agree(others, key.scheme())) return;
            others.addFirst(one);
            merge(others);
        });
        if (agree(strangers, key.scheme())) merge(strangers);
        if (undecided.isEmpty() || !agree(undecided, key.scheme())) return;
        merge(undecided);
        isOneOf(undecided.getFirst().root(), key);
    }

    /// Puts those together who agree with each other and with nobody else; of each, the first.
    private List<Cluster> agreeing(List<Cluster> clusters, Scheme rung) {
        if (clusters.size() < 2 || clusters.size() > FEW) return clusters;
        var groups = new ArrayList<List<Cluster>>();
        for (Cluster cluster : clusters) {
            var mine = new ArrayList<>(List.of(cluster));
            var others = new ArrayList<List<Cluster>>();
            for (List<Cluster> group : groups)
                if (group.stream().anyMatch(one -> contradiction(one, cluster, rung).isEmpty()))
                    mine.addAll(group);
                else others.add(group);
            others.add(mine);
            groups = others;
        }
        var apart = new ArrayList<Cluster>();
        for (List<Cluster> group : groups) {
            group.sort(Cluster.ORDER);
            if (!agree(group, rung)) {
                apart.addAll(group);
                continue;
            }
            merge(group);
            apart.add(group.getFirst());
        }
        apart.sort(Cluster.ORDER);
        return apart;
    }

    /// Whom one may be: one is enough to join, more are too many. But where the others share the
    /// place of the one whose site it is, that one is meant: a general partner has the name and the
    /// address of its partnership.
    private List<Cluster> fit(Cluster bare, List<Cluster> anchored, Scheme rung) {
        var fit =
                anchored.stream()
                        .filter(one -> contradiction(bare, one, rung).isEmpty())
                        .limit(NEIGHBOURS)
                        .toList();
        if (fit.size() < 2 || fit.size() == NEIGHBOURS) return fit;
        var owners = fit.stream().filter(one -> one.owner).toList();
        return owners.size() == 1 && fit.stream().allMatch(one -> shares(one, owners.getFirst()))
                ? owners
                : fit;
    }

    private static boolean shares(Cluster one, Cluster other) {
        return one.values(Scheme.NAME_AT).stream().anyMatch(other.values(Scheme.NAME_AT)::contains);
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

    private static List<Cluster> bare(List<Cluster> sharing, Scheme rung) {
        Set<Cluster> sure = Collections.newSetFromMap(new IdentityHashMap<>());
        anchored(sharing, rung).forEach(one -> sure.add(one.root()));
        return sharing.stream().filter(one -> !sure.contains(one.root())).toList();
    }

    private boolean agree(List<Cluster> clusters, Scheme rung) {
        var compared = clusters.size() <= FEW ? clusters : alikeOnce(clusters, rung);
        for (int i = 0; i < compared.size(); i++)
            for (int j = i + 1; j < compared.size(); j++)
                if (contradiction(compared.get(i), compared.get(j), rung).isPresent()) return false;
        return true;
    }

    private List<Cluster> alikeOnce(List<Cluster> clusters, Scheme rung) {
        var first = new HashMap<Object, Cluster>();
        for (Cluster cluster : clusters)
            first.putIfAbsent(
                    List.of(contradiction.signature(cluster, rung), cluster.sides), cluster);
        return clusters.stream()
                .filter(cluster ->
                        cluster
                                == first.get(
                                        List.of(
                                                contradiction.signature(cluster, rung),
                                                cluster.sides)))
                .toList();
    }

    private static void merge(List<Cluster> clusters) {
        if (clusters.size() > 1) clusters.stream().skip(1).forEach(clusters.getFirst()::swallow);
    }

    /// Two firms of one name are common; two firms with one VAT id or one domain are a question.
    private void doubt(Identifier key, List<Cluster> sharing) {
        if (!key.scheme().strong()) return;
        for (Questions.Two two : Questions.pairs(sharing)) ask(two.one(), two.other(), key);
    }

    private void ask(Cluster one, Cluster other, Identifier shared) {
        if (Verdicts.apart(one.sides, other.sides)) return; // answered already
        contradiction
                .between(one, other, shared.scheme())
                .ifPresent(why -> questions.ask(one, other, shared, why));
    }

    private static List<Cluster> distinct(Collection<Cluster> clusters) {
        if (clusters.size() == 1) return List.of(clusters.iterator().next().root());
        Set<Cluster> roots = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Cluster cluster : clusters) roots.add(cluster.root());
        return roots.stream().sorted(Cluster.ORDER).toList();
    }

    /// Whose site it is, before those who only link to it.
    private static Cluster preferred(List<Cluster> clusters) {
        return clusters.stream()
                .filter(cluster -> cluster.owner)
                .findFirst()
                .orElse(clusters.getFirst());
    }

    // --- those who were known before

    private List<Cluster> met(Identifier key) {
        return distinct(knownByKey.getOrDefault(key, List.of()));
    }

    /// The same claims as before are whom they were before.
    private void remember(Cluster cluster) {
        var own = id(cluster);
        if (known.containsKey(own)) recognized(cluster, own);
    }

    /// A firm that moves its seat gets a new register number and keeps its VAT id and its site:
    /// whoever is known under an old number that no page of the batch tells any more is the firm
    /// that tells the new one on that site.
    private void succeed(Cluster cluster) {
        if (cluster.known != null || !cluster.owner) return;
        for (String vatId : cluster.values(Scheme.USTID))
            for (Cluster met : met(new Identifier(Scheme.USTID, vatId)))
                if (cluster.known == null && succeeds(cluster, met))
                    recognized(cluster, Objects.requireNonNull(met.known));
    }

    private boolean succeeds(Cluster cluster, Cluster met) {
        var numbers = met.values(Scheme.HR);
        return !cluster.values(Scheme.HR).isEmpty()
                && !numbers.isEmpty()
                && numbers.stream()
                        .noneMatch(number -> holders.containsKey(new Identifier(Scheme.HR, number)))
                && cluster.values(Scheme.DOMAIN).stream()
                        .anyMatch(met.values(Scheme.DOMAIN)::contains)
                && met.values(Scheme.NAME).stream().anyMatch(cluster.values(Scheme.NAME)::contains)
                && contradiction(cluster, met, Scheme.HR).isEmpty();
    }

    /// For the others, the strongest key that only one of those we know carries decides.
    private void recognize(Cluster cluster) {
        if (cluster.known != null) return;
        for (Identifier key : cluster.keys) {
            var all = met(key);
            var met =
                    all.stream()
                            .filter(one -> contradiction(cluster, one, key.scheme()).isEmpty())
                            .toList();
            if (met.size() == 1) recognizedBy(key, cluster, met.getFirst());
            else if (met.size() > 1 && key.equals(cluster.keys.last())) isOneOf(cluster, key);
            if (cluster.known != null) return;
            if (key.scheme().strong() && all.size() > met.size())
                for (Cluster one : all.stream().limit(Questions.MOST).toList())
                    ask(cluster, one, key);
        }
    }

    /// Nobody is two who contradict each other, however little was known of them.
    private void recognizedBy(Identifier key, Cluster cluster, Cluster met) {
        var id = Objects.requireNonNull(met.known);
        for (Cluster other : recognizedAs.getOrDefault(id, List.of()))
            if (contradiction(cluster, other, key.scheme()).isPresent()) return;
        recognized(cluster, id);
    }

    /// Whom a steward keeps apart must not meet in somebody who was known before.
    private void recognized(Cluster cluster, EntityId id) {
        Objects.requireNonNull(known.get(id)).sides.addAll(cluster.sides);
        recognizedAs.computeIfAbsent(id, _ -> new ArrayList<>()).add(cluster);
        cluster.known = id;
    }

    /// Nor in somebody who could be any of several.
    private void isOneOf(Cluster cluster, Identifier key) {
        var sides = sidesOfSeveral.computeIfAbsent(key, _ -> new HashSet<>());
        if (Verdicts.apart(sides, cluster.sides)) return;
        sides.addAll(cluster.sides);
        cluster.ambiguous = key;
    }

    // --- the answers

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
        return holder(key)
                .or(() -> met(key).stream().findFirst())
                .map(cluster -> id(cluster.root()));
    }

    private Optional<Cluster> holder(Identifier key) {
        return Optional.ofNullable(firstHolder.get(key))
                .or(() -> holders.getOrDefault(key, List.of()).stream().findFirst())
                .map(Cluster::root);
    }

    /// Those that did not become one in another way.
    List<Doubt> doubts() {
        return questions.doubts(this::id);
    }

    private EntityId id(Cluster cluster) {
        if (cluster.known != null) return cluster.known;
        if (cluster.ambiguous != null)
            return Ids.of(type, "of several", cluster.ambiguous.toString());
        if (cluster.id == null) cluster.id = ofItsOwn(cluster);
        return cluster.id;
    }

    /// Two that share a key and were kept apart must not meet again in their id.
    private EntityId ofItsOwn(Cluster cluster) {
        var key = cluster.keys.first();
        var first = Ids.of(type, key.toString());
        return holder(key).filter(cluster::equals).isPresent() && mayBe(cluster, first)
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
