package de.wegweiser.extract;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.archive.Snapshot;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.OntologySettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages of words in any order: nothing to learn from them, and nothing on them may trip us.
class WordSaladTests {

    private static final Extractor EXTRACTOR =
            new Extractor(new OntologySettings(null, null).ontology(), Gazetteer.shipped());

    private static final List<String> WORDS =
            List.of(
                    ("Die der des von und & für mit im e. V. GmbH AG KG Co. SE UG (haftungsbeschränkt) Prof. Dr. Dr.-Ing. M.Sc. Herr Frau Peter"
                                    + " Erika Özge von der Beispiel Muster-Meier O'Neil Geschäftsführer: Geschäftsführerin Leiter Leiterin Leitung: Inhaber"
                                    + " Vorstand Ansprechpartner Institut Instituts Lehrstuhl Universität TU Fachgebiet Verband Mitglied Gründungsmitglied"
                                    + " c/o Impressum USt-IdNr.: DE123456789 HRB 1234 Amtsgericht Siegen Tel.: +49 2722 1234-0 Fax info@muster.example"
                                    + " info(at)muster.example www.muster.example 57439 Attendorn Olpe Dortmund Musterstraße 12a Künstliche Intelligenz KI"
                                    + " Umformtechnik Blechbe- und -verarbeitung Laser- suchen Wir forschen bieten nicht kein Projekt FKZ 02P20A123"
                                    + " gefördert BMBF Partner Kooperation zusammen arbeiten mit , , . . ; : - – ( ) / | \" „ “ ’ · • 2024 01.02.2023 §5 TMG"
                                    + " \u00ad \u200b \ud83d\ude00 ß İ ſ ﬁ e\u0301 ")
                            .split("\\s+"));

    private static final List<String> TAGS =
            List.of(
                    "p", "p", "p", "li", "h1", "h2", "h3", "td", "dt", "dd", "address", "footer",
                    "strong", "a");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/impressum",
                "/team",
                "/leistungen",
                "/projekte/x",
                "/karriere",
                "/forschung",
                "/"
            })
    void aPageOfWordsInAnyOrderIsReadWithoutTripping(String path) {
        for (int seed = 0; seed < 3; seed++) {
            var page = page(new Random(seed), path);
            var read = EXTRACTOR.extract(page);
            assertThat(read).as("seed %d", seed).isInstanceOf(Extraction.Read.class);
        }
    }

    /// Found by a longer salad: *Peter Dr. Stahl* and *Dr. Stahl Bauteile* share a word.
    @Test
    void namesThatReachIntoEachOtherTripNobody() {
        var html = "<html><body><h1>Firma</h1><p>Peter Dr. Stahl Bauteile</p></body></html>";
        assertThat(EXTRACTOR.extract(snapshot("/seite", html))).isInstanceOf(Extraction.Read.class);
    }

    private static Snapshot page(Random random, String path) {
        var html = new StringBuilder("<!doctype html><html lang=de><head><title>");
        words(html, random, 5).append("</title></head><body>");
        for (int block = 0; block < 60; block++) {
            String tag = TAGS.get(random.nextInt(TAGS.size()));
            html.append('<').append(tag).append('>');
            words(html, random, 1 + random.nextInt(40))
                    .append(random.nextInt(4) == 0 ? "<br>" : "");
            words(html, random, random.nextInt(12)).append("</").append(tag).append(">\n");
        }
        return snapshot(path, html.append("</body></html>").toString());
    }

    private static Snapshot snapshot(String path, String html) {
        return new Snapshot(
                URI.create("https://www.muster.example" + path),
                Instant.parse("2026-01-01T00:00:00Z"),
                "text/html; charset=utf-8",
                html.getBytes(StandardCharsets.UTF_8));
    }

    private static StringBuilder words(StringBuilder html, Random random, int count) {
        for (int i = 0; i < count; i++)
            html.append(WORDS.get(random.nextInt(WORDS.size())))
                    .append(random.nextInt(9) == 0 ? "" : " ");
        return html;
    }
}
