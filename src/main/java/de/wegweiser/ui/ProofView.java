package de.wegweiser.ui;

import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The sentence that proves something, and where it was read.
///
/// @param url the page, or a concept of the ontology; only what a browser may safely open is kept,
///   because the address was written by others
/// @param read day on which the page was read; missing inside the ontology
record ProofView(String snippet, @Nullable URI url, @Nullable LocalDate read) {

    private static final Set<String> OPENED = Set.of("http", "https");

    ProofView {
        if (url != null && !OPENED.contains(String.valueOf(url.getScheme()))) url = null;
    }
}
