package de.wegweiser.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Concept.Label;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.search.NeedReader.Asked;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeedReaderTests {

    private static final Ontology ONTOLOGY =
            new Ontology(
                    "1",
                    List.of(
                            concept("ki", "Künstliche Intelligenz", "KI", null, null),
                            concept("sehen", "Bildverarbeitung", "Machine vision", "ki", null),
                            concept("kisehen", "KI-Bildverarbeitung", "AI vision", "sehen", null),
                            concept("guss", "Spritzguss", "Injection moulding", null, null),
                            concept(
                                    "warten",
                                    "Predictive Maintenance",
                                    "Vorausschauende Instandhaltung",
                                    null,
                                    null),
                            concept(
                                    "schrauben",
                                    "Verbindungstechnik",
                                    "Fastening",
                                    null,
                                    "Muttern"),
                            replaced("alt", "Elektronenhirn", "ki")));

    private static final QuestionReader QUESTIONS =
            new QuestionReader(ONTOLOGY, Gazetteer.shipped(), _ -> false);

    private static final NeedReader READER = new NeedReader(ONTOLOGY, QUESTIONS);

    /// Each with its weight; behind `|` the words that name nothing.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    # as typed                                              | concepts                    | left
                    Wir suchen Hilfe bei vorausschauender Instandhaltung    | warten 1.0                  | -
                    Instandhaltung der vorausschauenden Art mit KI          | ki 1.0                      | Instandhaltung vorausschauenden Art
                    Wer hilft uns beim Spritzgusses?                        | guss 1.0                    | -
                    Partner für Kunststoffspritzguss gesucht                | guss 0.5                    | -
                    künstlicher Intelligenz                                 | ki 1.0                      | -
                    kuenstliche intelligenz                                 | ki 1.0                      | -
                    machine vision for an injection moulding company in Olpe | sehen 1.0, guss 0.2        | -
                    KI-Bildverarbeitung an der Presse                       | kisehen 1.0, ki 0.8, sehen 0.8 | Presse
                    KI-Bildverarbeitung                                     | kisehen 1.0                 | -
                    Elektronenhirne                                         | ki 1.0                      | -
                    Muttern                                                 | schrauben 1.0               | -
                    Tiefseebergbau                                          | -                           | Tiefseebergbau
                    """)
    void wordsNameConceptsHoweverTheyAreWritten(
            String text, @Nullable String concepts, @Nullable String left) {
        Asked asked = READER.inWords(text);
        assertThat(
                        asked.weights().entrySet().stream()
                                .map(e ->
                                        "%s %.1f"
                                                .formatted(id(e.getKey()), e.getValue())
                                                .replace(',', '.'))
                                .collect(joining(", ")))
                .isEqualTo(concepts == null ? "" : concepts);
        assertThat(String.join(" ", asked.words())).isEqualTo(left == null ? "" : left);
    }

    /// One way from words to concepts.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Prüfung von Oberflächen mit KI",
                "Kunststoffspritzguss",
                "Bildverarbeitung für einen Betrieb mit Spritzguss in Olpe",
                "KI-Bildverarbeitung an der Presse"
            })
    void aNeedIsUnderstoodAsAQuestionForExpertsIs(String text) {
        var question = QUESTIONS.read(text).understood();
        var need = READER.inWords(text);
        assertThat(need.concepts())
                .containsExactlyElementsOf(
                        question.concepts().stream()
                                .map(Understood.Named::concept)
                                .distinct()
                                .toList());
        assertThat(need.words()).isEqualTo(question.words());
    }

    @Test
    void whatIsNarrowerIsLessCloseAndNeverCloserThanWhatWasSaid() {
        var closeness = READER.withNarrower(READER.inWords("KI und Bildverarbeitung"));
        assertThat(closeness.keySet())
                .containsExactlyInAnyOrder("urn:c:ki", "urn:c:sehen", "urn:c:kisehen");
        assertThat(closeness.get("urn:c:ki")).isEqualTo(1);
        assertThat(closeness.get("urn:c:sehen")).isEqualTo(1);
        assertThat(closeness.get("urn:c:kisehen")).isEqualTo(.7);
        var fromAbove = READER.withNarrower(READER.inWords("KI"));
        assertThat(fromAbove.get("urn:c:kisehen")).isCloseTo(.49, within(1e-9));
        var partly =
                READER.withNarrower(READER.inWords("machine vision for an AI company in Olpe"));
        assertThat(partly.get("urn:c:sehen")).isEqualTo(1);
    }

    @Test
    void whatIsNamedOnPurposeIsThatAndElseWhatTheWordsMean() {
        assertThat(named("urn:c:sehen")).containsExactly("sehen");
        assertThat(named("BILDVERARBEITUNG")).containsExactly("sehen");
        assertThat(named("Muttern")).containsExactly("schrauben");
        assertThat(named("der Bildverarbeitung mit KI")).containsExactly("sehen", "ki");
        assertThatThrownBy(() -> READER.named("Alchemie"))
                .isInstanceOf(BadQuestion.class)
                .hasMessageContaining("no concept is called \"Alchemie\"")
                .satisfies(bad ->
                        assertThat(((BadQuestion) bad).in(Locale.GERMAN))
                                .startsWith("Den Begriff „Alchemie“ kennt"));
    }

    private static List<String> named(String text) {
        return READER.named(text).concepts().stream().map(NeedReaderTests::id).toList();
    }

    private static String id(Concept concept) {
        return concept.uri().substring("urn:c:".length());
    }

    private static Concept concept(
            String id, String de, String other, @Nullable String broader, @Nullable String hidden) {
        return new Concept(
                "urn:c:" + id,
                "urn:s",
                de,
                other,
                List.of(),
                hidden == null ? List.of() : List.of(new Label(hidden, "de")),
                List.of(),
                List.of(),
                broader == null ? List.of() : List.of("urn:c:" + broader),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Concept replaced(String id, String label, String heir) {
        return new Concept(
                "urn:c:" + id,
                "urn:s",
                label,
                label,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                "urn:c:" + heir);
    }
}
