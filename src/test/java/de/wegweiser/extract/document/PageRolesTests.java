package de.wegweiser.extract.document;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.archive.Snapshot;
import de.wegweiser.fact.PageRole;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Invented pages, each of a make that misled us once.
class PageRolesTests {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # file        | role    | body
                    ueber-uns     | ABOUT   | <h1>Über uns</h1><p>Seit 1950 fertigen wir Schrauben in Musterstadt.</p><h2>Unser Team</h2><p>Dreißig Leute, die anpacken.</p>
                    ueber-uns     | ABOUT   | <h1>Über uns</h1><h2>Unser Team</h2><p>Erika Muster</p><p>Max Beispiel</p>
                    ueber-uns     | ABOUT   | <h1>Über uns</h1><h2>Unsere Stärken</h2><p>Schnelle Reaktion</p><p>Langjährige Erfahrung</p><p>Kurze Wege</p>
                    ueber-uns     | TEAM    | <h1>Über uns</h1><h2>Unser Team</h2><p>Erika Muster</p><p>Leitung</p><p>Max Beispiel</p><p>Vertrieb</p><p>Moritz von Erfunden</p><p>Buchhaltung</p>
                    ueber-uns     | TEAM    | <h1>Über uns</h1><h2>Die Gründer</h2><h3>Dr.-Ing. Erika Muster</h3><h3>Prof. Dr. Max Beispiel</h3><h3>Dipl.-Ing. Moritz Erfunden</h3>
                    consortium    | PROJECT | <h1>Consortium</h1><p>Four universities and two companies build a better kiln.</p>
                    konsortium    | PROJECT | <h1>Das Konsortium</h1><p>Vier Hochschulen und zwei Firmen bauen einen besseren Ofen.</p>
                    musterofen    | PROJECT | <h1>MUSTEROFEN</h1><p>Ziel des Forschungsprojekts ist ein Ofen, der seine Wärme behält und sie abgibt, wenn man sie braucht.</p>
                    betterkiln    | PROJECT | <h1>BETTERKILN</h1><p>The aim of this project is a kiln which keeps its heat for the night and gives it back by day.</p>
                    ofenbau       | OFFER   | <h1>Ofenbau Muster</h1><p>Wir sind Ihr Betrieb für Öfen.</p><p>Unsere Leistungen: Bau und Wartung.</p><p>Unser Service hilft.</p><h2>Wir suchen dich</h2><p>Ofenbauer (m/w/d)</p>
                    ofenbauer     | JOBS    | <h1>Ofenbauer (m/w/d)</h1><p>Wir sind Ihr Betrieb für Öfen.</p><p>Unsere Leistungen: Bau und Wartung.</p><p>Unser Service hilft.</p>
                    musterofen    | OTHER   | <h1>MUSTEROFEN</h1><p>Ein Ofen, der seine Wärme behält und sie abgibt, wenn man sie braucht. Das war das Ziel.</p>
                    """)
    void tellsWhatAPageIsFor(String file, PageRole role, String body) {
        var page =
                new Snapshot(
                        URI.create("file:///pages/%s.html".formatted(file)),
                        Instant.EPOCH,
                        "text/html; charset=utf-8",
                        "<html><body><main>%s</main></body></html>"
                                .formatted(body)
                                .getBytes(StandardCharsets.UTF_8));
        try (var reader = new DocumentReader()) {
            assertThat(reader.read(page))
                    .isInstanceOfSatisfying(
                            Reading.Read.class,
                            read -> assertThat(read.document().role()).isEqualTo(role));
        }
    }
}
