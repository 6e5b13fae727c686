package de.wegweiser.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTests {

    private final Language language = new Language();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    de | We develop methods for the monitoring of presses and are glad to help you.   | en
                    en | Wir entwickeln Verfahren für die Überwachung von Pressen und helfen gern.    | de
                    de | Deep Learning, Computer Vision, Predictive Maintenance, Process Mining       | de
                    en | Predictive Maintenance                                                       | en
                    de | Das Projekt „The Art of the Press“ ist der erste Schritt zu einer Presse, die mitdenkt. | de
                    pl | Nasza firma oferuje obróbkę blach i elementów stalowych od 1950 roku.        | pl
                    """)
    void aBlockSpeaksItsOwnLanguageWhereItLeavesNoDoubt(String page, String text, String expected) {
        var document =
                new DocumentBuilder(URI.create("http://a.example/"), Instant.EPOCH)
                        .paragraph(text)
                        .build();
        assertThat(language.of(document.blocks().getFirst(), page)).isEqualTo(expected);
    }
}
