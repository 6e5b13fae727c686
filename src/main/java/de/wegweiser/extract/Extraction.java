package de.wegweiser.extract;

import de.wegweiser.fact.PageFacts;
import java.net.URI;

/// What came of extracting one snapshot.
public sealed interface Extraction {

    URI url();

    record Read(PageFacts facts) implements Extraction {

        @Override
        public URI url() {
            return facts.url();
        }
    }

    /// Nothing to read, or not allowed to: an empty page, a reservation, a type we do not read, a
    /// page that needs a browser.
    record Refused(URI url, String reason) implements Extraction {}

    /// Damaged, locked with a password, too large, too slow.
    record Failed(URI url, String reason) implements Extraction {}
}
