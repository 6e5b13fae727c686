package de.wegweiser.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.search.QuestionReader.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoverageTests {

    private static final double GREATEST = 5;

    private static Unit concept(String words) {
        return new Unit("urn:c:" + words, Set.of(), words, 1, 1);
    }

    private static Unit word(String words) {
        return new Unit(null, Set.of(), words, 1, .5);
    }

    /// All of the same rarity, all on pages.
    private static Coverage of(Unit... units) {
        return new Coverage(List.of(units), new HashSet<>(List.of(units)), _ -> 2, GREATEST);
    }

    private static Map<Unit, Double> sure(Unit... shown) {
        return Stream.of(shown).collect(Collectors.toMap(unit -> unit, _ -> 1.));
    }

    @Test
    void oneOfTwoOrFiveConceptsIsJustEnoughAndOneOfSixIsNot() {
        assertThat(first("a", "b")).isTrue();
        assertThat(first("a", "b", "c", "d", "e")).isTrue();
        assertThat(first("a", "b", "c", "d", "e", "f")).isFalse();
    }

    /// Whether the first of these concepts is enough.
    private static boolean first(String... words) {
        return of(Stream.of(words).map(CoverageTests::concept).toArray(Unit[]::new))
                .suffices(sure(concept(words[0])));
    }

    @Test
    void aNarrowerSubjectIsEnoughForTheWiderButNotForHalfOfTwo() {
        var wide = concept("Medizinprodukte");
        var implants = Map.of(wide, .7);
        assertThat(of(wide).suffices(implants)).isTrue();
        var half = new Unit("urn:c:Produkte", Set.of(), "Produkte", .5, 1);
        assertThat(of(half).suffices(Map.of(half, .7))).isTrue();
        assertThat(of(wide, concept("CE-Kennzeichnung")).suffices(implants)).isFalse();
        assertThat(of(wide, concept("CE-Kennzeichnung")).suffices(sure(wide))).isTrue();
    }

    @Test
    void wordsAloneAreNoAnswerToAConcept() {
        var coverage = of(concept("Batteriezelle"), word("Aufbau"), word("Fertigung"));
        assertThat(coverage.of(sure(word("Aufbau"), word("Fertigung")))).isEqualTo(.5);
        assertThat(coverage.suffices(sure(word("Aufbau"), word("Fertigung")))).isFalse();
    }

    @Test
    void whatIsRareCountsMore() {
        var rare = concept("rare");
        var common = concept("common");
        var coverage =
                new Coverage(
                        List.of(rare, common),
                        Set.of(rare, common),
                        unit -> unit.equals(rare) ? 3 : 1,
                        GREATEST);
        assertThat(coverage.of(sure(rare))).isEqualTo(.75);
        assertThat(coverage.of(sure(common))).isEqualTo(.25);
    }

    @Test
    void thePartsOfALabelCountAndNotBesideIt() {
        var whole = concept("KI Bildverarbeitung");
        var coverage = of(whole, concept("KI"), concept("Bildverarbeitung"));
        assertThat(coverage.of(sure(whole))).isEqualTo(1);
        assertThat(coverage.of(sure(concept("KI"), concept("Bildverarbeitung")))).isEqualTo(.8);
        assertThat(coverage.of(sure(concept("KI")))).isEqualTo(.4);
    }

    @Test
    void aLongQuestionDoesNotFailByWordsThatStandNowhere() {
        var known = concept("known");
        var unknown = List.of(word("u"), word("v"), word("w"), word("x"), word("y"), word("z"));
        var units = new ArrayList<>(unknown);
        units.add(known);
        var coverage = new Coverage(units, Set.of(known), _ -> GREATEST, GREATEST);
        assertThat(coverage.of(sure(known))).isEqualTo(.5);
        // a passage that means them all, in other words
        assertThat(coverage.of(sure(units.toArray(Unit[]::new)))).isEqualTo(1);
    }

    @Test
    void nothingAskedIsNothingCovered() {
        assertThat(of().of(sure())).isZero();
    }
}
