package de.wegweiser.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownPeopleTests {

    private static final KnownPeople PEOPLE =
            KnownPeople.of(
                    List.of("Jörg Beispiel-Muster", "Clara zu Probe", "Ann Marie Test", "Cher"));

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Prof. Dr. Jörg Beispiel-Muster leitet das Labor. | true
                    Ansprechpartner: JOERG BEISPIEL-MUSTER           | true
                    J. Beispiel-Muster, C. zu Probe: Risse im Stahl  | true
                    Muster, J.: Wärmeleitung                         | true
                    zu Probe, Clara (2025)                           | true
                    Ann Marie Test                                   | true
                    Ann Test                                         | true
                    Wir prüfen jedes Beispiel und jedes Muster       | false
                    Auf Probe und zum Test                           | false
                    Cher                                             | false
                    """)
    void tellsWhetherWordsNameSomebody(String text, boolean names) {
        assertThat(PEOPLE.namedIn(text)).isEqualTo(names);
    }
}
