package de.wegweiser.ui;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.graph.Entities.Proof;
import de.wegweiser.ui.Adverts.AdvertWords;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvertsTests {

    private static final AdvertWords WORDS =
            new AdvertWords(
                    page("jobs"), "Mechaniker Instandhaltung", Set.of("Meister Instandhaltung"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # what is proven where                                                    | what is shown
                    jobs:Wir warten; jobs:Mechaniker Instandhaltung; home:Partner gesucht      | Mechaniker Instandhaltung
                    home:Partner gesucht; jobs:Wir warten; jobs:Meister Instandhaltung         | Wir warten
                    home:Partner gesucht; jobs:Wir warten; jobs:Wir pflegen                    | Wir warten; Wir pflegen
                    home:Partner gesucht                                                       | Partner gesucht
                    """)
    void theAdvertsOwnWordsComeBeforeWhatIsSaidElsewhere(String proofs, String shown) {
        var all = Arrays.stream(proofs.split("; ")).map(AdvertsTests::proof).toList();
        assertThat(WORDS.among(all).stream().map(Proof::snippet))
                .containsExactlyElementsOf(List.of(shown.split("; ")));
    }

    private static Proof proof(String where) {
        var parts = where.split(":");
        return new Proof(
                where,
                new EdgeKey("o-1", Predicate.SEEKS, "urn:c:1"),
                parts[1],
                parts[1],
                page(parts[0]),
                Instant.EPOCH,
                .9,
                "test",
                "de");
    }

    private static URI page(String name) {
        return URI.create("https://www.muster.example/" + name);
    }
}
