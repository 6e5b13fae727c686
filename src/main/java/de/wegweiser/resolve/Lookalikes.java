package de.wegweiser.resolve;

import de.wegweiser.resolve.Identifier.Scheme;
import de.wegweiser.resolve.Questions.Ground;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds pairs that share no key and may be one all the same: names that differ by one typing error
/// at one place, and people of a rare name at two firms.
///
/// Compared are only those whose names begin or end with the same letters at the same place, and of
/// those no more than [#BLOCK]: the work grows with the names, not with their square.
final class Lookalikes {

    /// A name that more carry is a common one.
    static final int RARE = 4;

    /// Letters at the beginning or the end: one typing error spoils one of the two only, where the
    /// name is as long as both and one more.
    private static final int LETTERS = 4;

    private static final int BLOCK = 30;

    private final EntityType type;
    private final Clusters.Contradiction contradiction;
    private final Questions questions;

    /// @param hash of the block
    private record Entry(long hash, String name, Cluster cluster) {}

    Lookalikes(EntityType type, Clusters.Contradiction contradiction, Questions questions) {
        this.type = type;
        this.contradiction = contradiction;
        this.questions = questions;
    }

    void ask(List<Cluster> clusters) {
        typingErrors(clusters);
        if (type == EntityType.PERSON) namesakes(clusters);
    }

    private void typingErrors(List<Cluster> clusters) {
        var entries = new ArrayList<Entry>();
        for (Cluster cluster : clusters)
            for (Identifier key : cluster.keys)
                if (key.scheme() == (type == EntityType.PROJECT ? Scheme.NAME : Scheme.NAME_AT))
                    add(entries, key.value(), cluster);
        entries.sort(
                Comparator.comparingLong(Entry::hash)
                        .thenComparing(Entry::name)
                        .thenComparing(Entry::cluster, Cluster.ORDER));
        int from = 0;
        for (int i = 1; i <= entries.size(); i++)
            if (i == entries.size() || entries.get(i).hash != entries.get(from).hash) {
                if (i - from <= BLOCK) compare(entries.subList(from, i));
                from = i;
            }
    }

    private static void add(List<Entry> entries, String value, Cluster cluster) {
        int at = Math.max(value.indexOf(Keys.AT_PLACE), value.indexOf(Keys.AT_PARENT));
        String name = at < 0 ? value : value.substring(0, at);
        String place = at < 0 ? "" : value.substring(at);
        if (name.length() <= 2 * LETTERS) return;
        entries.add(new Entry(hash("<", name.substring(0, LETTERS), place), name, cluster));
        entries.add(
                new Entry(
                        hash(">", name.substring(name.length() - LETTERS), place), name, cluster));
    }

    private static long hash(String side, String letters, String place) {
        return ((long) (side + letters).hashCode() << 32) ^ place.hashCode();
    }

    private void compare(List<Entry> block) {
        for (int i = 0; i < block.size(); i++)
            for (int j = i + 1; j < block.size(); j++) {
                var one = block.get(i);
                var other = block.get(j);
                if (!one.cluster.equals(other.cluster) && oneErrorApart(one.name, other.name))
                    ask(
                            one.cluster,
                            other.cluster,
                            Ground.TYPING_ERROR,
                            "a typing error between %s and %s at one place"
                                    .formatted(one.name, other.name));
            }
    }

    private void ask(Cluster one, Cluster other, Ground ground, String why) {
        if (!Verdicts.apart(one.sides, other.sides))
            questions.askIfLikely(one, other, null, ground, why);
    }

    /// A letter too many, a wrong one, or two exchanged. A digit is no typing error: `Halle 1` and
    /// `Halle 2` are two.
    static boolean oneErrorApart(String one, String other) {
        String longer = one.length() >= other.length() ? one : other;
        String shorter = one.length() >= other.length() ? other : one;
        if (longer.length() - shorter.length() > 1) return false;
        int from = 0;
        while (from < shorter.length() && longer.charAt(from) == shorter.charAt(from)) from++;
        int left = longer.length();
        int right = shorter.length();
        while (right > from && longer.charAt(left - 1) == shorter.charAt(right - 1)) {
            left--;
            right--;
        }
        String wrong = longer.substring(from, left);
        String instead = shorter.substring(from, right);
        if ((wrong + instead).chars().anyMatch(c -> !Character.isLetter(c))) return false;
        boolean exchanged =
                wrong.length() == 2
                        && wrong.charAt(0) == instead.charAt(instead.length() - 1)
                        && wrong.charAt(1) == instead.charAt(0);
        return wrong.length() == 1 || exchanged;
    }

    /// One name at two firms, and a surname that hardly anybody has.
    private void namesakes(List<Cluster> clusters) {
        Map<String, List<Cluster>> byName = new HashMap<>();
        Map<String, Integer> surnames = new HashMap<>();
        for (Cluster cluster : clusters) {
            var name = PersonName.of(cluster.names.first());
            if (!name.isFull()) continue;
            surnames.merge(name.surname(), 1, Integer::sum);
            if (!name.hasInitialOnly())
                byName.computeIfAbsent(name.complete(), _ -> new ArrayList<>()).add(cluster);
        }
        byName.forEach((name, sharing) -> {
            String surname = name.substring(name.lastIndexOf(' ') + 1);
            if (sharing.size() < 2 || surnames.getOrDefault(surname, 0) > RARE) return;
            for (Questions.Two two : Questions.pairs(sharing))
                if (contradiction.between(two.one(), two.other(), Scheme.MAIL).isEmpty())
                    ask(
                            two.one(),
                            two.other(),
                            Ground.RARE_NAME,
                            "a rare name at two organizations: " + name);
        });
    }
}
