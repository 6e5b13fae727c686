package de.wegweiser.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionReaderTests {

    private static final Ontology ONTOLOGY =
            new Ontology(
                    "1",
                    List.of(
                            concept("bad", "Galvanik", "Electroplating"),
                            concept("guss", "Spritzguss", "Injection moulding"),
                            concept("ki", "Künstliche Intelligenz", "Artificial intelligence"),
                            concept("dicht", "Dichtungstechnik", "Sealing"),
                            concept("stanzen", "Stanzteile", "Stampings"),
                            concept("flach", "Oberflächenprüfung", "Surface testing"),
                            concept("markt", "Marktforschung", "Market research")));

    /// Words that stand on pages, however odd they look.
    private static final Set<String> USED = Set.of("Stanzteil4", "Galvanika", "Spritzguß");

    private static final QuestionReader READER =
            new QuestionReader(ONTOLOGY, Gazetteer.shipped(), USED::contains);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    # as typed                            | concepts with label and words                           | left
                    Wer kennt Galvannik?                  | bad Galvanik (Galvannik)                                | -
                    Spritzgus für Gehäuse                 | guss Spritzguss (Spritzgus)                             | Gehäuse
                    künstlihe Intelligenz                 | ki Künstliche Intelligenz (künstlihe Intelligenz)       | -
                    Künstliche Inteligenz                 | ki Künstliche Intelligenz (Künstliche Inteligenz)       | -
                    artifical intelligence                | ki Artificial intelligence (artifical intelligence)     | -
                    Prüfung von Oberflächne               | -                                                       | Prüfung Oberflächne
                    Oberflächenprüfug                     | flach Oberflächenprüfung (Oberflächenprüfug)            | -
                    # known to the graph, a place, a short word, a word of a label without the others
                    Galvanika                             | -                                                       | Galvanika
                    Markte                                | -                                                       | Markte
                    Inteligenz                            | -                                                       | Inteligenz
                    Wer kennt Galvanik und Spritzguss?    | bad Galvanik (Galvanik), guss Spritzguss (Spritzguss)   | -
                    """)
    void aMisspeltWordIsTakenForTheOneOfALabelThatItIsLike(
            String typed, @Nullable String concepts, @Nullable String left) {
        var understood = READER.read(typed).understood();
        assertThat(told(understood)).isEqualTo(concepts == null ? "" : concepts);
        assertThat(String.join(" ", understood.words())).isEqualTo(left == null ? "" : left);
    }

    @Test
    void theGraphIsAskedOnlyForAWordThatLooksLikeOneOther() {
        var asked = new ArrayList<String>();
        var reader = new QuestionReader(ONTOLOGY, Gazetteer.shipped(), word -> !asked.add(word));
        reader.read("Wer hilft einem Betrieb in Olpe mit Galvannik, Tauchbädern und Spritzguss?");
        assertThat(asked).containsExactly("Galvannik");
    }

    @Test
    void aParaphraseWeighsALittleLessThanALabel() {
        var reading = READER.read("Teile im Bad verchromen oder Spritzguss");
        assertThat(reading.asked().entrySet())
                .extracting(e -> e.getKey().prefLabelDe() + " " + e.getValue())
                .containsExactly("Spritzguss 1.0", "Galvanik 0.8");
        assertThat(reading.units())
                .extracting(unit -> unit.words() + " " + unit.weight())
                .containsExactly("Spritzguss 1.0", "Teile im Bad verchromen 0.8");
        assertThat(reading.phrases())
                .containsEntry("Teile im Bad verchromen", 1.)
                .containsEntry("Galvanik", .9);
    }

    private static String told(Understood understood) {
        return understood.concepts().stream()
                .map(named ->
                        "%s %s (%s)"
                                .formatted(
                                        named.concept().uri().substring("urn:c:".length()),
                                        named.label(),
                                        named.words()))
                .collect(joining(", "));
    }

    private static Concept concept(String id, String de, String en) {
        return new Concept(
                "urn:c:" + id,
                "urn:s",
                de,
                en,
                List.of(),
                List.of(),
                id.equals("bad") ? List.of(new Concept.Label("Teile verchromen", "de")) : List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }
}
