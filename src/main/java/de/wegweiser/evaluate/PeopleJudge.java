package de.wegweiser.evaluate;

import de.wegweiser.evaluate.Verdicts.Said;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.RelationMention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares people by first and last name; of those found, who leads and how to write to them.
final class PeopleJudge {

    private record Address(String person, String email) {}

    private final GoldPage gold;
    private final List<RelationMention> relations;
    private final Verdicts verdicts;

    /// By first and last name. Of two mentions the later stands.
    private final Map<String, GoldPage.Person> wanted = new LinkedHashMap<>();

    private final Map<String, PersonMention> got = new LinkedHashMap<>();

    PeopleJudge(
            GoldPage gold,
            List<PersonMention> people,
            List<RelationMention> relations,
            Verdicts verdicts) {
        this.gold = gold;
        this.relations = relations;
        this.verdicts = verdicts;
        gold.people().forEach(person -> wanted.put(Spelling.person(person.name()), person));
        people.forEach(person -> got.put(Spelling.person(person.name()), person));
    }

    /// Compares bare names, as a tagger finds them, by the same measure.
    static Count names(GoldPage gold, List<String> found) {
        Set<String> wanted = new LinkedHashSet<>();
        gold.people().forEach(person -> wanted.add(Spelling.person(person.name())));
        Set<String> others = others(gold);
        Set<String> said = new LinkedHashSet<>();
        found.forEach(name -> said.add(Spelling.person(name)));
        said.removeIf(name -> name.isEmpty() || others.contains(name));
        int hits = (int) said.stream().filter(wanted::contains).count();
        return new Count(hits, said.size() - hits, wanted.size() - hits);
    }

    private static Set<String> others(GoldPage gold) {
        return gold.others().stream().map(Spelling::person).collect(Collectors.toSet());
    }

    void compare() {
        List<String> names = List.copyOf(wanted.keySet());
        List<Said<String>> named = named();
        verdicts.compare(Measure.PEOPLE, names, named, String::equals);
        verdicts.judge(Tally.Claim.PEOPLE, names, named, String::equals);
        heads();
        emails();
    }

    private List<Said<String>> named() {
        Set<String> others = others(gold);
        return got.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .filter(entry -> !others.contains(entry.getKey()))
                .map(entry -> Said.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private boolean found(String name) {
        return wanted.containsKey(name) && got.containsKey(name);
    }

    private void heads() {
        Set<String> heads = new LinkedHashSet<>();
        for (var told : gold.relations(List.of("head_of")))
            heads.add(Spelling.person(told.subject()));
        heads.removeIf(name -> !found(name));
        verdicts.compare(
                Measure.ROLE_HEAD,
                List.copyOf(heads),
                List.copyOf(said().values()),
                String::equals);
    }

    /// By the role beside the name, or by a sentence.
    private Map<String, Said<String>> said() {
        Map<String, Said<String>> heads = new LinkedHashMap<>();
        got.forEach((name, person) -> {
            if (person.role().leads() && found(name)) heads.put(name, Said.of(name, person));
        });
        for (RelationMention told : relations) {
            String name = Spelling.person(told.subject());
            if (told.predicate() == Predicate.LEADS && found(name))
                heads.putIfAbsent(
                        name, new Said<>(name, told.confidence(), told.quote().snippet()));
        }
        return heads;
    }

    private void emails() {
        List<Address> printed = new ArrayList<>();
        wanted.forEach((name, person) -> {
            String email = person.email();
            if (found(name) && email != null) printed.add(new Address(name, Spelling.email(email)));
        });
        List<Said<Address>> read = new ArrayList<>();
        got.forEach((name, person) -> {
            String email = person.email();
            if (found(name) && email != null && !email.isEmpty())
                read.add(Said.of(new Address(name, Spelling.email(email)), person));
        });
        verdicts.compare(Measure.PEOPLE_EMAIL, printed, read, Address::equals);
    }
}
