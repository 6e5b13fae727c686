package de.wegweiser.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.Cited;
import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.graph.Entities.Passage;
import de.wegweiser.graph.Entities.Proof;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpertTests {

    private static final EdgeKey TIE = new EdgeKey("o-1", Predicate.OFFERS, "urn:c:guss");
    private static final URI PAGE = URI.create("https://firma.example/");

    @Test
    void eachSentenceIsEvidenceOnceThoseThatHoldTheWordsFirst() {
        var expert =
                new Expert(
                        "o-1",
                        1,
                        1,
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(proof("a"), proof("b")),
                        List.of(passage("c"), passage("d"), passage("b")),
                        List.of(TIE),
                        Instant.EPOCH);
        assertThat(
                        expert.evidence(tie ->
                                tie.equals(TIE) ? List.of(proof("c"), proof("a")) : List.of()))
                .extracting(Cited::snippet)
                .containsExactly("a", "b", "c", "d");
    }

    private static Proof proof(String snippet) {
        return new Proof(snippet, TIE, snippet, snippet, PAGE, Instant.EPOCH, .9, "test", "de");
    }

    private static Passage passage(String snippet) {
        return new Passage(snippet, snippet, PAGE, Instant.EPOCH, "de");
    }
}
