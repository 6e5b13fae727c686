package de.wegweiser.evaluate;

import de.wegweiser.evaluate.Verdicts.Said;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.RelationMention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares relations by the names at their ends. Whom a person leads or works for may be said in a
/// sentence or beside the name.
final class RelationJudge {

    private static final List<String> LEADS = List.of("head_of");
    private static final List<String> WORKS = List.of("works_at", "head_of");

    private record Ends(String subject, String object) {

        /// Names of organizations are shortened on pages, names of people lose their titles.
        boolean same(Ends other) {
            return (Spelling.sameName(subject, other.subject)
                            || Spelling.person(subject).equals(Spelling.person(other.subject)))
                    && Spelling.sameName(object, other.object);
        }

        boolean sameEitherWay(Ends other) {
            return same(other) || same(new Ends(other.object, other.subject));
        }

        @Override
        public String toString() {
            return subject + " → " + object;
        }
    }

    private final GoldPage gold;
    private final List<PersonMention> people;
    private final List<RelationMention> relations;
    private final Verdicts verdicts;

    RelationJudge(
            GoldPage gold,
            List<PersonMention> people,
            List<RelationMention> relations,
            Verdicts verdicts) {
        this.gold = gold;
        this.people = people;
        this.relations = relations;
        this.verdicts = verdicts;
    }

    void compare() {
        employment();
        compare(
                Measure.PARTNER_OF,
                List.of("partner_of"),
                said(Predicate.COOPERATES_WITH),
                Ends::sameEitherWay);
        compare(
                Measure.PARTICIPATES_IN,
                List.of("participates_in", "coordinates"),
                said(Predicate.PARTICIPATES_IN),
                Ends::same);
        compare(Measure.PART_OF, List.of("part_of"), said(Predicate.PART_OF), Ends::same);
    }

    private void compare(
            Measure measure,
            List<String> predicates,
            List<Said<Ends>> said,
            BiPredicate<Ends, Ends> same) {
        List<Ends> wanted = wanted(predicates);
        verdicts.compare(measure, wanted, said, same);
        verdicts.judge(Tally.Claim.RELATIONS, wanted, said, same);
    }

    /// Who leads works there, too, and counts in both measures; of how sure we were, only once.
    private void employment() {
        List<Said<Ends>> leads =
                distinct(
                        said(Predicate.LEADS),
                        affiliations(people.stream().filter(person -> person.role().leads())));
        compare(Measure.HEAD_OF, LEADS, leads, Ends::same);

        List<Said<Ends>> works =
                distinct(
                        said(Predicate.WORKS_FOR),
                        said(Predicate.LEADS),
                        affiliations(people.stream()));
        verdicts.compare(Measure.WORKS_AT, wanted(WORKS), works, Ends::same);
        Set<Ends> leading = leads.stream().map(Said::value).collect(Collectors.toSet());
        var staff = works.stream().filter(said -> !leading.contains(said.value())).toList();
        verdicts.judge(Tally.Claim.RELATIONS, wanted(WORKS), staff, Ends::same);
    }

    private List<Ends> wanted(List<String> predicates) {
        return gold.relations(predicates).stream()
                .map(told -> new Ends(told.subject(), told.object()))
                .toList();
    }

    private List<Said<Ends>> said(Predicate predicate) {
        return relations.stream()
                .filter(told -> told.predicate() == predicate)
                .map(told ->
                        new Said<>(
                                new Ends(told.subject(), told.object()),
                                told.confidence(),
                                told.quote().snippet()))
                .toList();
    }

    private static List<Said<Ends>> affiliations(Stream<PersonMention> people) {
        List<Said<Ends>> said = new ArrayList<>();
        people.forEach(person -> {
            String employer = person.affiliation();
            if (employer != null && !employer.isEmpty())
                said.add(Said.of(new Ends(person.name(), employer), person));
        });
        return said;
    }

    @SafeVarargs
    private static List<Said<Ends>> distinct(List<Said<Ends>>... lists) {
        Map<Ends, Said<Ends>> first = new LinkedHashMap<>();
        for (var list : lists) list.forEach(said -> first.putIfAbsent(said.value(), said));
        return List.copyOf(first.values());
    }
}
