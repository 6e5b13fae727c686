package de.wegweiser.extract;

import de.wegweiser.archive.Snapshot;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.OntologyLoader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Reads pages that a test brings along, with the shipped ontology.
final class Pages {

    static final Extractor EXTRACTOR = new Extractor(OntologyLoader.shipped(), Gazetteer.shipped());

    private Pages() {}

    /// @param path of an invented site, for example `/impressum.html`
    static PageFacts read(String path, String html) {
        return read(snapshot("https://www.beispiel.example" + path, html));
    }

    static PageFacts read(Snapshot page) {
        return switch (EXTRACTOR.extract(page)) {
            case Extraction.Read(var facts) -> facts;
            case Extraction.Refused(var url, var reason) ->
                    throw new AssertionError(url + " refused: " + reason);
            case Extraction.Failed(var url, var reason) ->
                    throw new AssertionError(url + " failed: " + reason);
        };
    }

    static Snapshot snapshot(String url, String html) {
        return new Snapshot(
                URI.create(url),
                Instant.parse("2026-01-02T03:04:05Z"),
                "text/html; charset=utf-8",
                html.getBytes(StandardCharsets.UTF_8));
    }
}
