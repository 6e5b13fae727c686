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
/// @param lang language of the page, so that the sentence is read out as it is meant; missing for
///   our own words, which are in the reader's
/// @param table which of our own tables it was read in; the words for it are in the messages
record ProofView(
        String snippet,
        @Nullable URI url,
        @Nullable LocalDate read,
        @Nullable String lang,
        @Nullable String table) {

    private static final Set<String> OPENED = Set.of("http", "https");

    /// What was read on a page.
    ProofView(String snippet, URI url, LocalDate read, @Nullable String lang) {
        this(snippet, url, read, lang, null);
    }

    /// What the ontology says, and the concept that says it.
    static ProofView ofOntology(String snippet, @Nullable URI concept) {
        return new ProofView(snippet, concept, null, null, "proof.ontology");
    }

    /// What no page and no concept says, but who answers for whom.
    static ProofView ofRegion(String snippet) {
        return new ProofView(snippet, null, null, null, "proof.region");
    }

    ProofView {
        url = opened(url);
    }

    /// An address that a browser may safely open; null for every other.
    static @Nullable URI opened(@Nullable URI url) {
        return url != null && OPENED.contains(String.valueOf(url.getScheme())) ? url : null;
    }
}
