package de.wegweiser.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands that work on the graph, one after the other on one data folder, as users call them.
class GraphCommandsIT {

    @TempDir private Path folder;

    @Test
    void readAnswerForgetAndReview() throws IOException {
        Path page = folder.resolve("impressum.html");
        Files.writeString(
                page,
                """
                <html lang="de"><title>Impressum</title><body><h1>Impressum</h1>
                <p>Beispiel Umformtechnik GmbH<br>Hauptstr. 1<br>57462 Olpe</p>
                <p>Geschäftsführerin: Dr. Erika Musterfrau</p>
                <p>Wir bieten Kaltumformung und Robotik für die Automobilindustrie.</p></body></html>
                """);

        assertThat(call("ingest", page.toString())).contains("1 pages read");
        assertThat(call("report-person", "--name", "Erika Musterfrau"))
                .contains("\"Erika Musterfrau\"", "Beispiel Umformtechnik GmbH", "impressum.html");
        assertThat(
                        call(
                                "erase",
                                "--keep-away",
                                "--name",
                                "Erika Musterfrau",
                                "--organization",
                                "Beispiel Umformtechnik GmbH"))
                .contains("kept away", "Forgotten: out of the graph went the person");
        assertThat(call("report-person", "--name", "Erika Musterfrau")).isEqualTo("[ ]\n");
        assertThat(call("review")).contains("Nothing waits for a decision.");
    }

    private String call(String... command) {
        var words = new ArrayList<>(List.of(command));
        words.add("--wegweiser.data=" + folder.resolve("data"));
        var called = Called.with(words.toArray(String[]::new));
        assertThat(called.exit()).as(called.err()).isZero();
        return called.out();
    }
}
