package de.wegweiser.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LangTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
                    # header                        | language
                    none                            | DE
                    ''                              | DE
                    en                              | EN
                    en-GB,en;q=0.9                  | EN
                    de-AT                           | DE
                    de;q=0.5,en                     | EN
                    en;q=0.5,de;q=0.6               | DE
                    fr,en-US;q=0.2                  | EN
                    fr                              | DE
                    *                               | DE
                    english                         | DE
                    de, en                          | DE
                    en, de                          | EN
                    en;q=0                          | DE
                    en;q=many                       | DE
                    ;;;                             | DE
                    """)
    void languageIsTheFirstOfOursThatTheHeaderWishes(@Nullable String header, Lang language) {
        assertThat(Lang.wished(header)).isEqualTo(language);
    }
}
