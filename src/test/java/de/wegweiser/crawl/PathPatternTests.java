package de.wegweiser.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTests {

    @ParameterizedTest
    @CsvSource({
        "/,             /x,          true",
        "/fish,         /fish.html,  true",
        "/fish,         /Fish,       false",
        "/fish/,        /fish,       false",
        "/*.pdf,        /a/b.pdf?c,  true",
        "/*.pdf$,       /a/b.pdf,    true",
        "/*.pdf$,       /a/b.pdf?c,  false",
        "/a$,           /a,          true",
        "/a$,           /ab,         false",
        "/a*b*c$,       /axbxbxc,    true",
        "/a*b$,         /a,          false",
        "*,             /x,          true"
    })
    void fitsAsTheRfcSays(String pattern, String path, boolean fits) {
        assertThat(PathPattern.matches(pattern, path)).isEqualTo(fits);
    }
}
