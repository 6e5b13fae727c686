package de.wegweiser.ui;

import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The sentence that proves something, and where it was read.
///
/// @param url the page, or a concept of the ontology; only what a browser may safely open is kept,
///   because the address was written by others
/// @param read day on which the page was read; missing for what was read on none
/// @param table which of our own tables it was read in; the words for it are in the messages
record ProofView(
        String snippet, @Nullable URI url, @Nullable LocalDate read, @Nullable String table) {

    private static final Set<String> OPENED = Set.of("http", "https");

    ProofView(String snippet, @Nullable URI url, @Nullable LocalDate read) {
        this(snippet, url, read, read == null ? "proof.ontology" : null);
    }

    /// What no page and no concept says, but who answers for whom.
    static ProofView ofRegion(String snippet) {
        return new ProofView(snippet, null, null, "proof.region");
    }

    ProofView {
        if (url != null && !OPENED.contains(String.valueOf(url.getScheme()))) url = null;
    }
}
