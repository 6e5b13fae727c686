package de.wegweiser.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentBuilderTests {

    @ParameterizedTest
    @CsvSource({"x, 200000", "wort␣, 40000", "Ein Satz.␣, 20000", "😀, 9000", "a␤, 9000"})
    void cutsALineOfMegabytesIntoBlocksThatLoseNothing(String piece, int times) {
        String line = piece.replace('␣', ' ').replace('␤', '\n').repeat(times);
        Document page =
                new DocumentBuilder(URI.create("http://a.example/"), Instant.EPOCH)
                        .paragraph(line)
                        .build();
        assertThat(page.blocks())
                .hasSizeGreaterThan(3)
                .allSatisfy(block -> {
                    assertThat(block.text().length()).isBetween(1, DocumentBuilder.LONGEST);
                    assertThat(page.text().substring(block.start(), block.end()))
                            .isEqualTo(block.text());
                    assertThat(Character.isLowSurrogate(block.text().charAt(0))).isFalse();
                });
        assertThat(page.text().replaceAll("\\s", "")).isEqualTo(line.replaceAll("\\s", ""));
    }
}
