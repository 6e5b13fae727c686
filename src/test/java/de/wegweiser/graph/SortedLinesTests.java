package de.wegweiser.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedLinesTests {

    /// From all in memory to a file for every few lines, which are merged several times over.
    @ParameterizedTest
    @ValueSource(longs = {1 << 20, 5000, 100})
    void givesEachLineOnceAndInOrder(long mostCharacters) {
        var random = new Random(3);
        var wanted = new TreeSet<String>();
        var lines = new ArrayList<String>();
        try (var sorted = new SortedLines(mostCharacters)) {
            for (int i = 0; i < 5000; i++) {
                String line = "ü" + random.nextInt(2000) + "\tÄ𝄞";
                wanted.add(line);
                sorted.add(line);
            }
            sorted.drain(lines::add);
            assertThat(lines).isEqualTo(List.copyOf(wanted));
            lines.clear();
            sorted.drain(lines::add);
        }
        assertThat(lines).as("once drained").isEmpty();
    }
}
