package de.wegweiser.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.PageRole;
import de.wegweiser.graph.Entities.PageHit;
import de.wegweiser.graph.Entities.PageHit.Named;
import de.wegweiser.search.PageVotes.Vote;
import de.wegweiser.search.QuestionReader.Unit;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageVotesTests {

    private static final Named FIRM = new Named("o-1", "Muster GmbH", false, true);
    private static final Named PARTNER = new Named("o-2", "Partner AG", false, false);
    private static final Named NEAR = new Named("p-1", "Erika Beispiel", true, false);
    private static final Named FAR = new Named("p-2", "Max Beispiel", true, false);

    private static Unit unit(String word) {
        return new Unit(null, Set.of(Words.stems(word)), word, 1, .5);
    }

    private static PageHit page(PageRole role, String text) {
        return new PageHit(
                "v1",
                "twin",
                URI.create("https://muster.example/"),
                role,
                "Muster",
                text,
                "de",
                Instant.EPOCH,
                List.of(FIRM, PARTNER, NEAR, FAR));
    }

    private static List<Vote> votes(PageRole role, String text, String... words) {
        var units = Stream.of(words).map(PageVotesTests::unit).toList();
        return new PageVotes(units, List.of(page(role, text)), 100).votes();
    }

    @Test
    void aPageVotesForWhoseItIsAndForWhomItNamesNearby() {
        String far = "Max Beispiel\n" + "Anderes steht hier. ".repeat(30);
        var votes =
                votes(
                        PageRole.OFFER,
                        far + "\nWir löten Blechteile im Vakuum.\nFragen an Erika Beispiel.",
                        "Vakuum",
                        "löten");
        assertThat(votes).extracting(Vote::whom).containsExactly("o-1", "p-1");
        assertThat(votes.getFirst().weight()).isEqualTo(1);
        assertThat(votes.getLast().weight()).isLessThan(1);
        assertThat(votes.getFirst().passage().snippet())
                .isEqualTo("Wir löten Blechteile im Vakuum.");
    }

    @Test
    void wordsThatStandTogetherCountMoreThanWordsFarApart() {
        String apart =
                "Wir löten.\n" + "Anderes steht hier. ".repeat(60) + "\nVakuum gibt es auch.";
        assertThat(votes(PageRole.OFFER, apart, "Vakuum", "löten").getFirst().weight())
                .isEqualTo(.5);
        assertThat(
                        votes(PageRole.OFFER, "Wir löten.\nIm Vakuum.", "Vakuum", "löten")
                                .getFirst()
                                .passage()
                                .snippet())
                .isEqualTo("Wir löten.\nIm Vakuum.");
    }

    @Test
    void aLineWithoutAnyFullStopIsQuotedInPart() {
        String text = "Vakuum löten " + "und ".repeat(400);
        assertThat(votes(PageRole.OFFER, text, "löten").getFirst().passage().snippet())
                .hasSize(600);
    }

    @Test
    void withoutAnyPageEverythingIsEquallyRare() {
        var votes = new PageVotes(List.of(unit("Vakuum"), unit("löten")), List.of(), 0);
        assertThat(votes.rarity(unit("Vakuum"))).isPositive().isEqualTo(votes.greatest());
    }

    @Test
    void aPassageQuotesThePage() {
        String text = "Erster Satz. Wir löten Bleche! Dritter Satz.";
        var passage = votes(PageRole.OFFER, text, "löten").getFirst().passage();
        assertThat(text).contains(passage.snippet());
        assertThat(passage.id()).isEqualTo("v1@13-30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Löten im Vakuum bieten wir nicht an.",
                "Vakuumlöten machen wir keines.",
                "Wir suchen einen Partner für das Löten im Vakuum.",
                "We are looking for vacuum brazing, Löten im Vakuum.",
                "Wir benötigen Löten im Vakuum."
            })
    void whoDeniesOrSeeksItDoesNotVoteForIt(String sentence) {
        assertThat(votes(PageRole.OFFER, sentence, "Vakuum", "löten")).isEmpty();
    }

    @Test
    void notOnlyDeniesNothing() {
        assertThat(votes(PageRole.OFFER, "Wir löten nicht nur im Vakuum.", "Vakuum")).isNotEmpty();
    }

    @Test
    void aJobAdvertTellsWhatIsMissing() {
        assertThat(votes(PageRole.JOBS, "Sie löten im Vakuum.", "Vakuum", "löten")).isEmpty();
    }

    @Test
    void aWordIsFoundInACompoundAndAPartOfACompoundInAWord() {
        assertThat(votes(PageRole.OFFER, "Unsere Heizlastberechnung.", "Heizlast")).isNotEmpty();
        assertThat(votes(PageRole.OFFER, "Umspritzte Metalleinleger.", "Metalleinlegerumspritzung"))
                .isNotEmpty();
        assertThat(votes(PageRole.OFFER, "Die Belagerung der Stadt.", "Lager")).isEmpty();
    }
}
