package de.wegweiser.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTests {

    @Test
    void sentencesThatStandTogetherAreOnePassage() {
        assertThat(passages("Wir mauern Öfen aus. Auch feuerfest.\nSeit 1950 in Olpe."))
                .containsExactly("Wir mauern Öfen aus. Auch feuerfest.\nSeit 1950 in Olpe.");
    }

    /// A vector does not tell yes from no.
    @Test
    void whatIsDeniedOrSoughtIsInNone() {
        assertThat(
                        passages(
                                "Wir gießen Teile aus Aluminium.\nMagnesium gießen wir nicht.\nWir suchen einen Partner für Druckguss.\nWir härten Stahl für Pressen."))
                .containsExactly(
                        "Wir gießen Teile aus Aluminium.", "Wir härten Stahl für Pressen.");
    }

    @Test
    void longTextsAreCutBetweenSentencesAndTablesAreCutShort() {
        String sentence = "Wir prüfen Oberflächen mit Kameras und mit Licht aus vielen Winkeln.";
        String text = (sentence + " ").repeat(20) + "\n" + "Tabelle ".repeat(500);
        var passages = passages(text);
        assertThat(passages).hasSizeGreaterThan(3);
        assertThat(passages.subList(0, passages.size() - 1))
                .allSatisfy(passage ->
                        assertThat(passage).hasSizeLessThanOrEqualTo(400).endsWith("Winkeln."));
        assertThat(passages.getLast()).startsWith("Tabelle").hasSizeLessThanOrEqualTo(600);
    }

    @Test
    void buttonsAndNothingAreNoPassages() {
        assertThat(passages("Menü")).isEmpty();
        assertThat(passages("")).isEmpty();
        assertThat(passages(" \n\n ")).isEmpty();
    }

    private static List<String> passages(String text) {
        return Passages.of(text).stream().map(span -> span.of(text)).toList();
    }
}
