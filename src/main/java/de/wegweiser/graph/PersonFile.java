package de.wegweiser.graph;

import de.wegweiser.fact.Predicate;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/// Everything that is held on a person: the answer to a request under GDPR Art. 15.
///
/// @param properties of the node, as text
/// @param identifiers keys by which the person is recognised, `SCHEME:value`
/// @param formerIds ids that lead to the person since a merge
/// @param employers what the person works for or leads, and what those are part of
/// @param pages where the person was named
/// @param statements sentences that say something of the person
/// @param mentioned further sentences that hold the name
/// @param texts pages whose main text holds the name
/// @param named other words that hold the name: addresses and titles of pages, titles of job
///   adverts, needs, names and mailboxes of organizations, reasons of decisions; and questions
///   whether the person is one with another
/// @param decisions numbers of decisions of stewards that are about the person
public record PersonFile(
        String id,
        String name,
        SortedMap<String, String> properties,
        List<String> identifiers,
        List<String> formerIds,
        List<Employer> employers,
        List<Sighting> pages,
        List<Said> statements,
        List<Said> mentioned,
        List<URI> texts,
        List<Named> named,
        List<Long> decisions) {

    public record Employer(
            String id, String name, SortedSet<String> otherNames, List<String> domains) {}

    /// @param told name, role and so on, as the page has them
    public record Sighting(
            URI url, @Nullable String title, Instant fetchedAt, SortedMap<String, String> told) {}

    /// @param about in words, for example `WORKS_FOR Muster GmbH`
    public record Said(
            String evidence,
            String subject,
            Predicate predicate,
            String object,
            String about,
            String snippet,
            URI url,
            @Nullable Instant fetchedAt) {}

    /// @param where label and property, for example `JobPosting.title`
    /// @param id of what bears the words
    /// @param url missing where no page said so
    /// @param at when the page was read, or the need was told first
    public record Named(
            String where, String id, String words, @Nullable URI url, @Nullable Instant at) {}
}
