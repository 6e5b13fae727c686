package de.wegweiser.extract.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.wegweiser.extract.learned.Name.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Invented sentences.
class NameFinderTests {

    /// Enough of a kind to learn it.
    private static List<TaggedSentence> sentences() {
        var sentences = new ArrayList<TaggedSentence>();
        for (String first : List.of("Erika", "Max", "Moritz", "Petra", "Hugo"))
            for (String last : List.of("Muster", "Beispiel", "Erfunden")) {
                sentences.add(
                        new TaggedSentence(
                                List.of("Gestern", "sprach", first, last, "in", "Olpe", "."),
                                List.of(new Name(Kind.PERSON, 2, 4))));
                sentences.add(
                        new TaggedSentence(
                                List.of("Die", last, "GmbH", "baut", "Pressen", "."),
                                List.of(new Name(Kind.ORGANIZATION, 1, 3))));
                sentences.add(
                        new TaggedSentence(
                                List.of("Die", "Pressen", "stehen", "in", "Olpe", "."), List.of()));
            }
        return sentences;
    }

    @Test
    void aModelFindsWhatIsLikeWhatItLearned() {
        var model = NameModel.train(sentences(), 20, 1);

        assertThat(model.find(List.of("Gestern", "sprach", "Petra", "Neuling", "in", "Olpe", ".")))
                .containsExactly(new Name(Kind.PERSON, 2, 4));
        assertThat(model.find(List.of("Die", "Neuling", "GmbH", "baut", "Pressen", ".")))
                .containsExactly(new Name(Kind.ORGANIZATION, 1, 3));
        assertThat(model.find(List.of("Die", "Pressen", "stehen", "in", "Olpe", "."))).isEmpty();
    }

    @Test
    void theSameSentencesMakeTheSameModel() {
        var sentence = List.of("Gestern", "baut", "Petra", "GmbH", "Neuling", "in", "Pressen");

        assertThat(NameModel.train(sentences(), 3, 1).find(sentence))
                .isEqualTo(NameModel.train(sentences(), 3, 1).find(sentence));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # sentence                                   | names
                    Frau Prof. Dr. Erika Muster leitet das Labor . | Erika Muster
                    Es kamen Thomas Beispiel und Petra von der Erfunden . | Thomas Beispiel, Petra von der Erfunden
                    Die Anna-Muster-Straße ist lang .            | ''
                    """)
    void theRulesTellTokensWithoutTitles(String sentence, String names) {
        List<String> tokens = List.of(sentence.split(" "));

        assertThat(new NameRules().find(tokens))
                .extracting(name -> String.join(" ", tokens.subList(name.start(), name.end())))
                .isEqualTo(names.isEmpty() ? List.of() : List.of(names.split(", ")));
    }

    @Test
    void tokensKeepTheirPlaceInTheText() {
        String text = "Dr. Erika Muster leitet das Labor.\nSie baut Öfen, z. B. für Olpe.";
        var sentences = new TextTokens().of(text, "de");

        assertThat(sentences).hasSize(2);
        assertThat(sentences.getLast().getFirst().text()).isEqualTo("Sie");
        assertThat(sentences.stream().flatMap(List::stream))
                .allSatisfy(token ->
                        assertThat(text.substring(token.start(), token.end()))
                                .isEqualTo(token.text()));
    }

    @Test
    void namesStayWithinTheirSentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new TaggedSentence(List.of("Erika"), List.of(new Name(Kind.PERSON, 0, 2))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Name(Kind.PERSON, 1, 1));
    }
}
