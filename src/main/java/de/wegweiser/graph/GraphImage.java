package de.wegweiser.graph;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.graph.Entities.Tie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The projected edges of the graph as they were at one moment, in compressed sparse rows: the
/// edges of a node stand side by side, so that walking over a hub costs nanoseconds an edge. Never
/// changes. Answers as [EntityQueries] does.
final class GraphImage {

    private static final Predicate[] PREDICATES = Predicate.values();

    /// Behind the number of the predicate: whether the edge is stale, and whether nobody may see
    /// it.
    private static final int STALE = 1 << 6;

    private static final int HIDDEN = 1 << 7;
    private static final int KIND = STALE - 1;

    /// Of an edge, in the image and in what it is made of.
    private static final long BYTES_TO_MAKE = 60;

    private static final long BYTES_OF_A_NODE = 100;

    private static final Set<Predicate> TO_CONCEPTS =
            EnumSet.of(Predicate.OFFERS, Predicate.RESEARCHES, Predicate.USES, Predicate.SEEKS);

    private final NodeNumbers nodes;

    /// Of each node, where its edges begin; one more at the end.
    private final int[] outgoing;

    private final int[] incoming;

    /// Numbers of edges, by their object.
    private final int[] arriving;

    /// Of each edge; edges are in the order of their subjects.
    private final int[] subject;

    private final int[] object;
    private final byte[] kind;
    private final int[] support;
    private final double[] confidence;

    /// In the order of their names.
    private final int[] organizations;

    private final OrganizationKind[] organizationKind;

    /// Number of the municipality; [NodeNumbers#UNKNOWN] for who lies nowhere.
    private final int[] place;

    private GraphImage(Builder from) {
        nodes = from.nodes;
        int edges = from.size;
        int[] order = new int[edges];
        outgoing = rows(from.subject, edges, nodes.size(), order);
        subject = new int[edges];
        object = new int[edges];
        kind = new byte[edges];
        support = new int[edges];
        confidence = new double[edges];
        for (int i = 0; i < edges; i++) {
            int edge = order[i];
            subject[i] = from.subject[edge];
            object[i] = from.object[edge];
            kind[i] = from.kind[edge];
            support[i] = from.support[edge];
            confidence[i] = from.confidence[edge];
        }
        arriving = order;
        incoming = rows(object, edges, nodes.size(), arriving);
        organizations = from.organizations.stream().mapToInt(Organization::node).toArray();
        organizationKind =
                from.organizations.stream()
                        .map(Organization::kind)
                        .toArray(OrganizationKind[]::new);
        place = from.organizations.stream().mapToInt(Organization::place).toArray();
    }

    /// Counts the edges of each node and puts their numbers side by side.
    ///
    /// @param order is filled
    /// @return where each node's begin
    private static int[] rows(int[] end, int edges, int nodes, int[] order) {
        int[] begins = new int[nodes + 1];
        for (int edge = 0; edge < edges; edge++) begins[end[edge] + 1]++;
        for (int node = 0; node < nodes; node++) begins[node + 1] += begins[node];
        int[] next = Arrays.copyOf(begins, nodes);
        for (int edge = 0; edge < edges; edge++) order[next[end[edge]]++] = edge;
        return begins;
    }

    private record Organization(int node, OrganizationKind kind, int place) {}

    /// Takes what there is, in any order but for the organizations.
    static final class Builder {

        private final NodeNumbers nodes = new NodeNumbers();
        private final List<Organization> organizations = new ArrayList<>();
        private int size;
        private int[] subject = new int[1 << 12];
        private int[] object = new int[1 << 12];
        private byte[] kind = new byte[1 << 12];
        private int[] support = new int[1 << 12];
        private double[] confidence = new double[1 << 12];

        /// @param ags of the municipality
        void organization(String id, OrganizationKind kind, @Nullable String ags) {
            organizations.add(
                    new Organization(
                            nodes.add(id),
                            kind,
                            ags == null ? NodeNumbers.UNKNOWN : nodes.add(ags)));
        }

        /// @param hidden whether it counts as an edge of its ends, and is not to be seen
        void edge(EdgeKey key, int support, double confidence, boolean stale, boolean hidden) {
            if (size == subject.length) grow();
            subject[size] = nodes.add(key.subject());
            object[size] = nodes.add(key.object());
            kind[size] =
                    (byte) (number(key.predicate()) | (stale ? STALE : 0) | (hidden ? HIDDEN : 0));
            this.support[size] = support;
            this.confidence[size] = confidence;
            size++;
        }

        private void grow() {
            int more = size + (size >> 1);
            subject = Arrays.copyOf(subject, more);
            object = Arrays.copyOf(object, more);
            kind = Arrays.copyOf(kind, more);
            support = Arrays.copyOf(support, more);
            confidence = Arrays.copyOf(confidence, more);
        }

        /// About how much heap it takes to make the image of what there is so far.
        long bytes() {
            return BYTES_TO_MAKE * size + BYTES_OF_A_NODE * nodes.size();
        }

        GraphImage build() {
            return new GraphImage(this);
        }
    }

    int edges() {
        return subject.length;
    }

    /// About how much heap it takes.
    long bytes() {
        return nodes.bytes() + 25L * edges() + 8L * nodes.size() + 12L * organizations.length;
    }

    /// Edges that touch any of the nodes, each once, in no order.
    List<Tie> ties(Collection<String> ids, Set<Predicate> predicates) {
        var some = numbers(ids);
        boolean[] wanted = wanted(predicates);
        var found = new ArrayList<Tie>();
        for (int node = some.nextSetBit(0); node >= 0; node = some.nextSetBit(node + 1)) {
            for (int edge = outgoing[node]; edge < outgoing[node + 1]; edge++)
                if (sought(edge, wanted)) found.add(tie(edge));
            for (int i = incoming[node]; i < incoming[node + 1]; i++)
                if (sought(arriving[i], wanted) && !some.get(subject[arriving[i]]))
                    found.add(tie(arriving[i]));
        }
        return found;
    }

    /// Edges with one end in `ids` and the other in `others`, each once, in no order.
    List<Tie> ties(Collection<String> ids, Collection<String> others, Set<Predicate> predicates) {
        var some = numbers(ids);
        var rest = numbers(others);
        // what both have is walked from one side
        return degree(some) <= degree(rest)
                ? between(some, rest, wanted(predicates))
                : between(rest, some, wanted(predicates));
    }

    private List<Tie> between(BitSet some, BitSet rest, boolean[] wanted) {
        var found = new ArrayList<Tie>();
        for (int node = some.nextSetBit(0); node >= 0; node = some.nextSetBit(node + 1)) {
            for (int edge = outgoing[node]; edge < outgoing[node + 1]; edge++)
                if (sought(edge, wanted) && rest.get(object[edge])) found.add(tie(edge));
            for (int i = incoming[node]; i < incoming[node + 1]; i++) {
                int edge = arriving[i];
                boolean seen = some.get(subject[edge]) && rest.get(node);
                if (sought(edge, wanted) && rest.get(subject[edge]) && !seen) found.add(tie(edge));
            }
        }
        return found;
    }

    private long degree(BitSet some) {
        long degree = 0;
        for (int node = some.nextSetBit(0); node >= 0; node = some.nextSetBit(node + 1))
            degree += degree(node);
        return degree;
    }

    private int degree(int node) {
        return outgoing[node + 1] - outgoing[node] + incoming[node + 1] - incoming[node];
    }

    /// As in [#PREDICATES], which is in order.
    private static int number(Predicate predicate) {
        return Arrays.binarySearch(PREDICATES, predicate);
    }

    private static boolean[] wanted(Set<Predicate> predicates) {
        boolean[] wanted = new boolean[PREDICATES.length];
        for (Predicate predicate : predicates) wanted[number(predicate)] = true;
        return wanted;
    }

    private boolean sought(int edge, boolean[] wanted) {
        return (kind[edge] & HIDDEN) == 0 && wanted[kind[edge] & KIND];
    }

    private BitSet numbers(Collection<String> names) {
        var numbers = new BitSet(nodes.size());
        for (String name : names) {
            int node = nodes.of(name);
            if (node != NodeNumbers.UNKNOWN) numbers.set(node);
        }
        return numbers;
    }

    private Tie tie(int edge) {
        return new ImageTie(
                new EdgeKey(
                        nodes.name(subject[edge]),
                        PREDICATES[kind[edge] & KIND],
                        nodes.name(object[edge])),
                support[edge],
                confidence[edge],
                (kind[edge] & STALE) != 0);
    }

    private record ImageTie(EdgeKey key, int support, double confidence, boolean stale)
            implements Tie {}

    /// How many edges end at each node, the hidden ones too; a node that nobody knows is left out.
    Map<String, Integer> degrees(Collection<String> ids) {
        var degrees = new HashMap<String, Integer>();
        for (String id : ids) {
            int node = nodes.of(id);
            if (node != NodeNumbers.UNKNOWN) degrees.put(id, degree(node));
        }
        return degrees;
    }

    /// Ids of the organizations that meet every condition given, in the order of their names;
    /// `null` asks for nothing.
    Set<String> organizations(
            @Nullable Collection<String> ids,
            @Nullable Collection<OrganizationKind> kinds,
            @Nullable Collection<String> agsList,
            @Nullable Collection<String> concepts) {
        var some = ids == null ? null : numbers(ids);
        var places = agsList == null ? null : numbers(agsList);
        var tied = concepts == null ? null : tied(concepts);
        var alike = kinds == null ? null : alike(kinds);
        var found = new LinkedHashSet<String>();
        for (int i = 0; i < organizations.length; i++)
            if ((alike == null || alike.contains(organizationKind[i]))
                    && (some == null || some.get(organizations[i]))
                    && (places == null || (place[i] >= 0 && places.get(place[i])))
                    && (tied == null || tied.get(organizations[i])))
                found.add(nodes.name(organizations[i]));
        return found;
    }

    /// Who has to do with concepts: of each, those whose tie to it can be relied on most.
    ///
    /// @param most of each concept
    Set<String> knowing(Collection<String> concepts, Set<Predicate> predicates, int most) {
        var all = numbers(concepts);
        boolean[] wanted = wanted(predicates);
        var knowing = new HashSet<String>();
        for (int node = all.nextSetBit(0); node >= 0; node = all.nextSetBit(node + 1)) {
            var best = new PriorityQueue<Integer>(worstFirst());
            for (int i = incoming[node]; i < incoming[node + 1]; i++) {
                if (!sought(arriving[i], wanted)) continue;
                best.add(arriving[i]);
                if (best.size() > most) best.remove();
            }
            best.forEach(edge -> knowing.add(nodes.name(subject[edge])));
        }
        return knowing;
    }

    private Comparator<Integer> worstFirst() {
        return Comparator.<Integer>comparingDouble(this::reliance)
                .thenComparingInt(edge -> support[edge])
                .thenComparing(edge -> nodes.name(subject[edge]), Comparator.reverseOrder());
    }

    private double reliance(int edge) {
        return (kind[edge] & STALE) == 0 ? confidence[edge] : Tie.STALE * confidence[edge];
    }

    private static Set<OrganizationKind> alike(Collection<OrganizationKind> kinds) {
        var alike = EnumSet.noneOf(OrganizationKind.class);
        alike.addAll(kinds);
        return alike;
    }

    /// Who offers, researches, uses or seeks any of the concepts.
    private BitSet tied(Collection<String> concepts) {
        var all = numbers(concepts);
        boolean[] wanted = wanted(TO_CONCEPTS);
        var tied = new BitSet(nodes.size());
        for (int node = all.nextSetBit(0); node >= 0; node = all.nextSetBit(node + 1))
            for (int i = incoming[node]; i < incoming[node + 1]; i++)
                if (sought(arriving[i], wanted)) tied.set(subject[arriving[i]]);
        return tied;
    }
}
