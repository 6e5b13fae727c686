package de.wegweiser.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.ontology.OntologyLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelIndexTests {

    private static final LabelIndex INDEX =
            new LabelIndex(
                    new Ontology(
                            "1",
                            List.of(
                                    concept("oben", "Oberflächenprüfung", "surface testing"),
                                    concept("flach", "Oberflächen", "surfaces"),
                                    concept("besser", "Produktionsoptimierung", "lean production"),
                                    concept("optimal", "Optimierung", "optimisation"),
                                    concept("glatt", "Oberflächenoptimierung", "smoothing"),
                                    concept("belegt", "Maschinenbelegungsplanung", "job shops"),
                                    concept("plan", "Belegungsplanung", "scheduling"),
                                    concept("warten", "Maschinenwartung", "Wartung von Pressen"),
                                    concept("rechnen", "Umformsimulation", "forming simulation"),
                                    concept("hart", "Presshärtesimulation", "Presshärten"),
                                    concept("ofen", "Industrieofenbau", "Ofensteuerung"),
                                    concept("drucken", "additive Fertigung", "3D printing"),
                                    concept("rechner", "Fertigungssimulation", "plant simulation"),
                                    concept("daten", "KI-Anwendung", "Datenanalyse"))));

    /// A concept for each stretch of words; behind the last column the words that are left.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    # as typed                                  | concepts with their words                                        | left
                    Prüfung von Oberflächen                     | oben (Prüfung von Oberflächen)                                   | -
                    die Prüfung der lackierten Oberflächen      | oben (Prüfung der lackierten Oberflächen)                        | lackierten
                    pruefung von oberflaechen                   | oben (pruefung von oberflaechen)                                 | -
                    testing of the surfaces                     | oben (testing of the surfaces)                                   | -
                    Optimierung der Produktion                  | besser (Optimierung der Produktion)                              | -
                    Optimierung der Oberflächen                 | glatt (Optimierung der Oberflächen), optimal (Optimierung), flach (Oberflächen) | -
                    Planung der Belegung von Maschinen          | belegt (Planung der Belegung von Maschinen)                      | -
                    Planung der Belegung von Räumen             | plan (Planung der Belegung)                                      | Räumen
                    Wartung unserer alten, großen Maschinen     | warten (Wartung unserer alten großen Maschinen)                  | alten großen
                    Wartung vom Pressen                         | -                                                                | Wartung Pressen
                    Wartung von Pressen                         | warten (Wartung von Pressen)                                     | -
                    Simulation der Umformung                    | rechnen (Simulation der Umformung)                               | -
                    Simulation des Presshärtens                 | hart (Simulation des Presshärtens)                               | -
                    simulation of forming                       | rechnen (simulation of forming)                                  | -
                    Steuerung des Ofens                         | ofen (Steuerung des Ofens)                                       | -
                    Simulation der additiven Fertigung          | drucken (additiven Fertigung)                                    | Simulation
                    Simulation der Fertigung                    | rechner (Simulation der Fertigung)                               | -
                    Anwendung von KI                            | daten (Anwendung von KI)                                         | -
                    Analyse der vielen Daten aus der Produktion | daten (Analyse der vielen Daten)                                 | vielen Produktion
                    Prüfung und Oberflächen                     | flach (Oberflächen)                                              | Prüfung
                    Prüfung, die Oberflächen                    | flach (Oberflächen)                                              | Prüfung
                    Prüfung von                                 | -                                                                | Prüfung
                    """)
    void aNounWithItsGenitiveIsTheCompoundThatALabelHas(
            String typed, @Nullable String concepts, @Nullable String left) {
        assertThat(named(INDEX, typed)).isEqualTo(concepts == null ? "" : concepts);
        assertThat(left(INDEX, typed)).isEqualTo(left == null ? "" : left);
    }

    private static final LabelIndex SAID =
            new LabelIndex(
                    new Ontology(
                            "1",
                            List.of(
                                    said("roboter", "Roboter", "robots", "Maschinen mit Greifarm"),
                                    said(
                                            "sehen",
                                            "Bildverarbeitung",
                                            "vision",
                                            "Roboter mit Augen"),
                                    said("hitze", "Abwärme", "waste heat", "überschüssige Hitze"),
                                    said(
                                            "nutzen",
                                            "Kraftwerk",
                                            "plant",
                                            "überschüssige Hitze nutzen"),
                                    said(
                                            "licht",
                                            "Laserschweißen",
                                            "laser welding",
                                            "Schweißen mit Licht"),
                                    said("naht", "Schweißen", "welding", "Nähte ziehen"),
                                    said("lampe", "Licht", "light", "Räume ausleuchten"),
                                    said(
                                            "zelle",
                                            "Brennstoffzelle",
                                            "fuel cell",
                                            "Strom aus Wasserstoff"),
                                    said(
                                            "spalten",
                                            "Elektrolyse",
                                            "electrolysis",
                                            "Wasserstoff aus Strom"),
                                    said(
                                            "rest",
                                            "Zutrittskontrolle",
                                            "access control",
                                            "Klingel"))));

    /// A concept for each stretch of words; behind the last column the words that are left.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    # as typed                                    | concepts with their words                         | left
                    Wer hilft mit überschüssiger Hitze?           | hitze (überschüssiger Hitze)                      | -
                    überschüssige Hitze nutzen                    | nutzen (überschüssige Hitze nutzen)               | -
                    Hitze vom Ofen ist überschüssig               | hitze (Hitze vom Ofen ist überschüssig)           | Ofen
                    Hitze, die hier am Ofen der linken Halle überschüssig ist | -                                       | Hitze Ofen linken Halle überschüssig
                    Roboter mit Augen                             | sehen (Roboter mit Augen)                         | -
                    Roboter, die keine Augen haben                | sehen (Roboter die keine Augen)                   | -
                    Roboter                                       | roboter (Roboter)                                 | -
                    # as it is, and not where each word has its own meaning
                    Schweißen mit Licht                           | licht (Schweißen mit Licht)                       | -
                    Licht zum Schweißen                           | lampe (Licht), naht (Schweißen)                   | -
                    # the order tells
                    Strom aus Wasserstoff                         | zelle (Strom aus Wasserstoff)                     | -
                    Wasserstoff aus Strom                         | spalten (Wasserstoff aus Strom)                   | -
                    Strom und Wasserstoff                         | -                                                 | Strom Wasserstoff
                    neue Klingel                                  | rest (Klingel)                                    | neue
                    """)
    void whatPeopleSayInsteadOfTheTermLeadsToIt(
            String typed, @Nullable String concepts, @Nullable String left) {
        assertThat(named(SAID, typed)).isEqualTo(concepts == null ? "" : concepts);
        assertThat(left(SAID, typed)).isEqualTo(left == null ? "" : left);
    }

    /// A label for questions that labels take for something else would be there for nothing.
    @Test
    void eachOfOurLabelsForQuestionsLeadsToItsConcept() {
        var ontology = OntologyLoader.shipped();
        var index = new LabelIndex(ontology);
        var astray = new ArrayList<String>();
        for (Concept concept : ontology.concepts())
            for (Concept.Label label : concept.questionLabels()) {
                var words = Words.of(label.text());
                var found = index.in(words, new boolean[words.size()]);
                boolean own = found.stream().anyMatch(naming -> naming.concept().equals(concept));
                boolean others =
                        found.stream()
                                .anyMatch(naming ->
                                        naming.kind() == LabelIndex.Kind.PARAPHRASE
                                                && !naming.concept().equals(concept));
                if (!own || others) astray.add(label.text() + " of " + concept.prefLabelEn());
            }
        assertThat(astray).isEmpty();
    }

    private static Concept said(String id, String de, String en, String question) {
        return new Concept(
                "urn:c:" + id,
                "urn:s",
                de,
                en,
                List.of(),
                List.of(),
                List.of(new Concept.Label(question, "de")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    private static String named(LabelIndex index, String typed) {
        var words = Words.of(typed);
        return index.in(words, new boolean[words.size()]).stream()
                .map(n ->
                        "%s (%s)"
                                .formatted(
                                        n.concept().uri().substring("urn:c:".length()), n.words()))
                .collect(joining(", "));
    }

    private static String left(LabelIndex index, String typed) {
        var words = Words.of(typed);
        boolean[] used = new boolean[words.size()];
        index.in(words, used);
        var left = new StringBuilder();
        for (int i = 0; i < used.length; i++)
            if (!used[i] && words.get(i).tells()) left.append(words.get(i).text()).append(' ');
        return left.toString().strip();
    }

    private static Concept concept(String id, String de, String en, String... also) {
        return new Concept(
                "urn:c:" + id,
                "urn:s",
                de,
                en,
                Arrays.stream(also).map(text -> new Concept.Label(text, "de")).toList(),
                List.of(),
                List.of(),
                List.of(),
                false,
                null);
    }
}
