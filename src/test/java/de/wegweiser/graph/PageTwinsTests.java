package de.wegweiser.graph;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.graph.PageTwins.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTwinsTests {

    @Test
    void theSameWordsAlmostTheSameWordsAndTranslationsAreOnePage() {
        var page = new Page("https://a.example/", "hash-1", "a.example/", 0b1111L);
        assertOne(page, new Page("https://a.example/index.html", "hash-1", null, null));
        assertOne(page, new Page("https://a.example/en/", "hash-2", "a.example/", null));
        assertOne(page, new Page("https://b.example/", "hash-2", null, 0b1000L));
        assertTwo(page, new Page("https://b.example/", "hash-2", null, 0b0000L));
        assertTwo(page, new Page("https://b.example/", "hash-2", null, null));
    }

    /// A is as B, and B as C, though A is not as C.
    @Test
    void twinsOfTwinsAreTwins() {
        var a = new Page("https://a.example/", "hash-1", null, 0b000000L);
        var b = new Page("https://b.example/", "hash-2", null, 0b000111L);
        var c = new Page("https://c.example/", "hash-3", null, 0b111111L);
        assertTwo(a, c);
        var twins = new PageTwins(List.of(c, a, b));
        assertThat(List.of(twins.of(a), twins.of(b), twins.of(c)))
                .containsOnly("https://a.example/");
    }

    private static void assertOne(Page one, Page other) {
        var twins = new PageTwins(List.of(one, other));
        assertThat(twins.of(one)).isEqualTo(twins.of(other));
    }

    private static void assertTwo(Page one, Page other) {
        var twins = new PageTwins(List.of(one, other));
        assertThat(twins.of(one)).isNotEqualTo(twins.of(other));
    }
}
