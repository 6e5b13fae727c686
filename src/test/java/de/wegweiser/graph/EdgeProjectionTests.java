package de.wegweiser.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.wegweiser.graph.EdgeProjection.Proof;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdgeProjectionTests {

    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void pagesAddUpAndSentencesOfOnePageDoNot() {
        var edge = of(proof("a", .5), proof("a", .8), proof("b", .5));
        assertThat(edge.support()).isEqualTo(2);
        assertThat(edge.confidence()).isCloseTo(1 - .2 * .5, within(1e-9));
    }

    @Test
    void aPageThatDeniesItMakesItLessSure() {
        var edge = of(proof("a", .8), denial("b", .5));
        assertThat(edge.support()).isEqualTo(1);
        assertThat(edge.denied()).isEqualTo(1);
        assertThat(edge.confidence()).isCloseTo(.8 * .5, within(1e-9));
        assertThat(EdgeProjection.of(List.of(denial("b", .5)))).isEmpty();
    }

    @Test
    void theOrderOfTheProofsDoesNotMatter() {
        var proofs = List.of(proof("a", .3), proof("b", .7), proof("c", .1), denial("d", .2));
        assertThat(EdgeProjection.of(proofs.reversed())).isEqualTo(EdgeProjection.of(proofs));
    }

    private static EdgeProjection of(Proof... proofs) {
        return EdgeProjection.of(List.of(proofs)).orElseThrow();
    }

    private static Proof proof(String url, double confidence) {
        return new Proof(page(url), true, confidence, THEN, THEN, false);
    }

    private static Proof denial(String url, double confidence) {
        return new Proof(page(url), false, confidence, THEN, THEN, false);
    }

    private static PageTwins.Page page(String url) {
        return new PageTwins.Page("https://" + url + ".example/", "hash-" + url, null, null);
    }
}
