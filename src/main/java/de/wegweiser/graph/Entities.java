package de.wegweiser.graph;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.Predicate;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What [EntityQueries] answers with: plain records, detached from the store.
public final class Entities {

    private Entities() {}

    /// Something with an identity of its own. Concepts and municipalities are not in here: the
    /// ontology and the gazetteer hold them in memory.
    public sealed interface Entity {
        String id();

        String name();
    }

    /// @param identifiers scheme → values, for example `HR` → `Siegen HRB 1234`
    /// @param ags key of the municipality the address lies in; of a part of a house without an
    ///   address of its own, that of the house
    public record Organization(
            String id,
            String name,
            OrganizationKind kind,
            @Nullable String legalForm,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String url,
            @Nullable String ags,
            List<Identifier> identifiers)
            implements Entity {}

    public record Identifier(String scheme, String value) {}

    public record Person(String id, String name, @Nullable String academicTitle)
            implements Entity {}

    /// @param start ISO date
    /// @param end ISO date
    public record Project(
            String id,
            String name,
            @Nullable String acronym,
            @Nullable String funder,
            @Nullable String grantId,
            @Nullable String start,
            @Nullable String end)
            implements Entity {}

    /// What names an edge: there is one of a kind between two nodes.
    ///
    /// @param subject id of the entity
    /// @param object id of the entity, URI of the concept or AGS of the municipality
    public record EdgeKey(String subject, Predicate predicate, String object) {}

    /// An edge, as far as those who walk over it have to know.
    public interface Tie {

        /// The order of all answers: best proven first.
        Comparator<Tie> BEST_FIRST =
                comparingDouble(Tie::confidence)
                        .reversed()
                        .thenComparing(comparingInt(Tie::support).reversed())
                        .thenComparing(tie -> tie.key().subject())
                        .thenComparing(tie -> tie.key().predicate().name())
                        .thenComparing(tie -> tie.key().object());

        /// What is left of the confidence in a fact that no page states any more. Our choice.
        double STALE = .5;

        EdgeKey key();

        /// Distinct pages.
        int support();

        /// 0 to 1
        double confidence();

        /// Whether all pages that said so are gone from the web.
        boolean stale();

        /// How much a reader may rely on it today.
        default double reliance() {
            return stale() ? STALE * confidence() : confidence();
        }

        /// The end that is not `id`.
        default String other(String id) {
            return key().subject().equals(id) ? key().object() : key().subject();
        }
    }

    /// An edge of the projection.
    ///
    /// @param support distinct pages
    /// @param confidence 0 to 1
    /// @param stale whether all pages that said so are gone from the web
    public record Edge(
            EdgeKey key,
            int support,
            double confidence,
            Instant firstSeen,
            Instant lastSeen,
            boolean stale)
            implements Tie {}

    /// Words of a page, and where and when they were read.
    public sealed interface Cited {
        String id();

        String snippet();

        String surface();

        URI url();

        Instant fetchedAt();

        double confidence();

        String extractor();

        /// ISO 639-1 code of the language of the page, `und` when its words do not tell it; null
        /// when the graph has no such page.
        @Nullable String lang();
    }

    /// A sentence that proves an edge.
    public record Proof(
            String id,
            EdgeKey edge,
            String snippet,
            String surface,
            URI url,
            Instant fetchedAt,
            double confidence,
            String extractor,
            @Nullable String lang)
            implements Cited {}

    /// A sentence that a search by words found.
    ///
    /// @param page the same for all twins of a page
    /// @param score Lucene's, no unit: compare within one answer only
    public record SentenceHit(Proof proof, PageRole role, String page, double score) {}

    /// Words of a page that no extractor took for a statement.
    ///
    /// @param id by which they can be asked for again
    public record Passage(
            String id, String snippet, URI url, Instant fetchedAt, @Nullable String lang)
            implements Cited {

        /// The words are there; what they say of whom, nobody but the reader has judged.
        private static final double UNJUDGED = .5;

        @Override
        public String surface() {
            return snippet;
        }

        @Override
        public double confidence() {
            return UNJUDGED;
        }

        @Override
        public String extractor() {
            return "full text";
        }
    }

    /// A job advert that still runs.
    ///
    /// @param organization id of who looks for somebody
    /// @param validThrough the last day to apply; null when the page does not tell
    /// @param url of the page that was read last
    /// @param lang of that page, as [Cited#lang]
    /// @param concepts URIs of what it asks for
    public record JobPosting(
            String organization,
            String title,
            @Nullable LocalDate validThrough,
            URI url,
            Instant fetchedAt,
            @Nullable String lang,
            List<String> concepts) {

        public static final Comparator<JobPosting> LAST_READ_FIRST =
                Comparator.comparing(JobPosting::fetchedAt)
                        .reversed()
                        .thenComparing(JobPosting::title)
                        .thenComparing(JobPosting::organization);

        public JobPosting {
            concepts = List.copyOf(concepts);
        }
    }

    /// A page that a search by words found.
    ///
    /// @param page the same for all twins of a page
    /// @param text its main text
    /// @param lang as [Cited#lang]
    /// @param told of whom it speaks
    public record PageHit(
            String id,
            String page,
            URI url,
            PageRole role,
            String title,
            String text,
            @Nullable String lang,
            Instant fetchedAt,
            List<Named> told) {

        /// @param own whether the page is on its own site
        public record Named(String id, String name, boolean person, boolean own) {}

        /// What stands there.
        public Passage passage(int start, int end) {
            return new Passage(
                    "%s@%d-%d".formatted(id, start, end),
                    text.substring(start, end),
                    url,
                    fetchedAt,
                    lang);
        }
    }

    /// A passage that a search by meaning found.
    ///
    /// @param start in the main text
    /// @param end exclusive
    /// @param similarity cosine, -1 to 1; compare within one model only
    public record NearPassage(PageHit page, int start, int end, double similarity) {

        /// What stands there.
        public Passage passage() {
            return page.passage(start, end);
        }
    }

    /// A hit of a search by name.
    ///
    /// @param type `Organization`, `Person` or `Project`
    /// @param score Lucene's, no unit: compare within one answer only
    public record NameHit(String type, String id, String name, double score) {}

    /// One page of a longer list, and how all of the list spreads.
    ///
    /// @param agsOf id → key of the municipality; who lies nowhere in the region is left out
    /// @param facets facet → value → count, over all that were found
    public record OrganizationPage(
            List<String> ids,
            Map<String, String> agsOf,
            int total,
            Map<String, Map<String, Integer>> facets) {}

    public record Counts(
            int organizations, int people, int concepts, int projects, int pages, int evidence) {}
}
