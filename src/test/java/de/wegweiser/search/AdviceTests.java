package de.wegweiser.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # sources, known pairs, language, what is said
                    1 | 1 | de | Nicht aufgeführt, weil die Zusammenarbeit schon besteht: eine Organisation.
                    1 | 3 | de | Nicht aufgeführt, weil die Zusammenarbeit schon besteht: 3 Organisationen.
                    5 | 1 | de | Nicht aufgeführt, weil sie schon zusammenarbeiten: ein Paar von Organisationen.
                    5 | 3 | en | Left out as they work together already: 3 pairs of organizations.
                    1 | 3 | en | Left out as they work together with it already: 3 organizations.
                    """)
    void whoIsKnownAlreadyIsCounted(int sources, int known, String language, String said) {
        var advice = new Advice(List.of(), sources, known, false, List.of(), List.of());
        assertThat(advice.hints(Locale.of(language))).contains(said);
    }
}
