package de.wegweiser.resolve;

import java.util.List;
import java.util.Set;

/// The words of a person's name, folded and without titles: what may be left out, and what not.
///
/// @param words first the given name or its initial, last the surname; two at least
/// @param generation `sen`, `jun`, or empty
record PersonName(List<String> words, String generation) {

    private static final Set<String> SENIOR = Set.of("sen", "senior", "sr");
    private static final Set<String> JUNIOR = Set.of("jun", "junior", "jr");

    /// Empty words when the name is no full one.
    static PersonName of(String printed) {
        return Names.personName(printed);
    }

    /// @param words of the name, without titles
    static PersonName of(List<String> words) {
        String last = words.isEmpty() ? "" : words.getLast();
        String generation = SENIOR.contains(last) ? "sen" : JUNIOR.contains(last) ? "jun" : "";
        var name = generation.isEmpty() ? words : words.subList(0, words.size() - 1);
        return new PersonName(name.size() < 2 ? List.of() : List.copyOf(name), generation);
    }

    boolean isFull() {
        return !words.isEmpty();
    }

    String first() {
        return words.getFirst();
    }

    String surname() {
        return words.getLast();
    }

    boolean hasInitialOnly() {
        return first().length() == 1;
    }

    /// All that was printed but titles: `klaus p meier sen`.
    String complete() {
        String name = String.join(" ", words);
        return generation.isEmpty() ? name : name + " " + generation;
    }

    String firstAndLast() {
        return first() + " " + surname();
    }

    String initialAndLast() {
        return first().charAt(0) + " " + surname();
    }

    /// Whether both may be names of one person: `K. Meier` and `Klaus Peter Meier` may, `Klaus M.
    /// Meier` and `Klaus P. Meier` may not. A surname may have got a second part.
    boolean mayBe(PersonName other) {
        if (!isFull() || !other.isFull()) return words.equals(other.words);
        if (!generation.isEmpty()
                && !other.generation.isEmpty()
                && !generation.equals(other.generation)) return false;
        if (!alike(first(), other.first())) return false;
        if (!surname().equals(other.surname()))
            return afterFirst().contains(other.surname()) || other.afterFirst().contains(surname());
        return middle().size() <= other.middle().size()
                ? fits(middle(), other.middle())
                : fits(other.middle(), middle());
    }

    private List<String> afterFirst() {
        return words.subList(1, words.size());
    }

    private List<String> middle() {
        return words.subList(1, words.size() - 1);
    }

    /// Whether the fewer stand among the more, in this order.
    private static boolean fits(List<String> fewer, List<String> more) {
        int at = 0;
        for (String word : more) if (at < fewer.size() && alike(fewer.get(at), word)) at++;
        return at == fewer.size();
    }

    /// The same word, or one is the initial of the other.
    private static boolean alike(String one, String other) {
        return one.equals(other)
                || ((one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0));
    }
}
