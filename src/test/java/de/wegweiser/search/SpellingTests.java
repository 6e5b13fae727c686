package de.wegweiser.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {

    private static final Spelling SPELLING =
            new Spelling(
                    List.of(
                            "galvanik",
                            "robot",
                            "dichtung",
                            "leitung",
                            "leistung",
                            "guss",
                            "h2o2x"),
                    List.of("leistungen"));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    # stem,      nearest
                    galvanick,   galvanik
                    galvaik,     galvanik
                    galvanig,    galvanik
                    galvnaik,    galvanik
                    galvanikk,   galvanik
                    galvnik,     galvanik
                    # two edits, the first letter, two candidates, too short, no word
                    galvnaikk,   -
                    kalvanik,    -
                    richtung,    -
                    galvaniken,  -
                    # a letter far off on the keyboard, which does not sound alike, and one beside
                    galvanip,    -
                    galvpnik,    -
                    galvanil,    galvanik
                    galbanik,    galvanik
                    ropot,       robot
                    leistungenn, -
                    leittung,    leitung
                    leistun,     leistung
                    leisung,     leistung
                    leitsung,    -
                    gusss,       -
                    gus,         -
                    h2o2y,       -
                    robot,       -
                    ro,          -
                    """)
    void aWordIsTheOneThatIsAnEditAway(String stem, @Nullable String nearest) {
        assertThat(SPELLING.nearest(stem).orElse(null)).isEqualTo(nearest);
    }

    /// Some ten thousand words, as in our labels; a millisecond would be felt in a long need.
    @Test
    void aWordIsComparedWithFewOthers() {
        var random = new Random(1);
        var stems = new ArrayList<String>();
        for (int i = 0; i < 20_000; i++) stems.add(word(random));
        var spelling = new Spelling(stems, List.of());
        long start = System.nanoTime();
        for (int i = 0; i < 1_000; i++) assertThat(spelling.nearest(word(random))).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    private static String word(Random random) {
        return random.ints(6 + random.nextInt(9), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
