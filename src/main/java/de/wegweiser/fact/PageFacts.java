package de.wegweiser.fact;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything read on one version of one page: one line of `extract`.
///
/// @param url where the page was fetched from, after redirects; a file URI for a file
/// @param fetchedAt UTC
/// @param textHash SHA-256 of [#text] in hex; together with the URL it names the page version
/// @param lang ISO 639-1 code, `und` when unknown
/// @param text the main text, boilerplate removed, blocks separated by line feeds
/// @param organizations the page's publisher first, where it could be told
/// @param translation names the page whatever its language: the first, by spelling, of all
///   addresses that it says it has in the languages of its site (hreflang); null when it names none
/// @param fingerprint SimHash of the words of [#text]: pages of almost the same words differ in a
///   few of the 64 bits; null when there are too few words to tell
/// @param extractor name and version of the extractor
/// @param ontologyVersion see `Ontology.version()`
public record PageFacts(
        URI url,
        Instant fetchedAt,
        String textHash,
        PageRole role,
        String lang,
        @Nullable String title,
        String text,
        List<OrganizationMention> organizations,
        List<PersonMention> people,
        List<CompetenceMention> competences,
        List<RelationMention> relations,
        List<ProjectMention> projects,
        List<JobMention> jobs,
        List<CandidateTerm> candidateTerms,
        @Nullable String translation,
        @Nullable Long fingerprint,
        String extractor,
        String ontologyVersion) {

    public PageFacts {
        organizations = List.copyOf(organizations);
        people = List.copyOf(people);
        competences = List.copyOf(competences);
        relations = List.copyOf(relations);
        projects = List.copyOf(projects);
        jobs = List.copyOf(jobs);
        candidateTerms = List.copyOf(candidateTerms);
    }

    /// Characters of a main text that are kept; a thick brochure has more.
    private static final int LONGEST_TEXT = 40_000;

    /// The text is most of a page's weight. Once the mentions are found, only what the page may be
    /// found by is kept of it, without [Contacts]; nothing of an Impressum or legal page, where
    /// nobody looks for a competence and which are full of names and addresses.
    public PageFacts shortened() {
        boolean formal = role == PageRole.IMPRESSUM || role == PageRole.LEGAL;
        return new PageFacts(
                url,
                fetchedAt,
                textHash,
                role,
                lang,
                title,
                formal
                        ? ""
                        : Contacts.without(
                                text.substring(0, Math.min(LONGEST_TEXT, text.length()))),
                organizations,
                people,
                competences,
                relations,
                projects,
                jobs,
                candidateTerms,
                translation,
                fingerprint,
                extractor,
                ontologyVersion);
    }
}
