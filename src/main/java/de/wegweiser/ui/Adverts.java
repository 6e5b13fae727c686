package de.wegweiser.ui;

import static java.util.stream.Collectors.toSet;

import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.graph.Entities.JobPosting;
import de.wegweiser.graph.Entities.Proof;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.graph.JobQueries;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.ui.OrganizationView.Advert;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The job adverts of an organization, with the sentences that ask for what they ask for.
@Component
class Adverts {

    private static final int PROOFS_OF_A_SKILL = 2;

    /// Other pages of the organization may ask for the same, and the advert's own words may be
    /// among the last: as many as the graph gives.
    private static final int PROOFS_TO_CHOOSE_FROM = 20;

    private final JobQueries jobs;
    private final EntityQueries graph;
    private final Ontology ontology;

    Adverts(JobQueries jobs, EntityQueries graph, Ontology ontology) {
        this.jobs = jobs;
        this.graph = graph;
        this.ontology = ontology;
    }

    /// Those that still run, read last first.
    List<Advert> of(String organization, Locale locale) {
        var postings =
                jobs.of(List.of(organization), LocalDate.now(ZoneOffset.UTC))
                        .getOrDefault(organization, List.of());
        var edges = new HashSet<EdgeKey>();
        for (JobPosting posting : postings)
            posting.concepts().forEach(uri -> edges.add(seeks(organization, uri)));
        var proofs = graph.proofs(edges, PROOFS_TO_CHOOSE_FROM);
        return postings.stream()
                .map(posting -> advert(posting, AdvertWords.of(posting, postings), proofs, locale))
                .toList();
    }

    private Advert advert(
            JobPosting posting,
            AdvertWords words,
            Map<EdgeKey, List<Proof>> proofs,
            Locale locale) {
        var skills = new ArrayList<HopView>();
        for (String uri : posting.concepts())
            ontology.byUri(uri)
                    .ifPresent(concept -> {
                        var all = proofs.get(seeks(posting.organization(), uri));
                        skills.add(
                                skill(
                                        concept.label(locale),
                                        words.among(all == null ? List.of() : all)));
                    });
        return new Advert(
                new ProofView(
                        posting.title(),
                        posting.url(),
                        Lookup.day(posting.fetchedAt()),
                        posting.lang()),
                posting.validThrough(),
                skills);
    }

    private static HopView skill(String label, List<Proof> proofs) {
        return new HopView(
                null,
                Predicate.SEEKS.name(),
                true,
                label,
                null,
                null,
                proofs.stream().limit(PROOFS_OF_A_SKILL).map(Lookup::view).toList());
    }

    /// Tells the words of one advert from what its organization says elsewhere, as far as the graph
    /// knows: the page and the titles.
    ///
    /// @param others titles of the other adverts
    record AdvertWords(URI page, String title, Set<String> others) {

        static AdvertWords of(JobPosting posting, List<JobPosting> all) {
            return new AdvertWords(
                    posting.url(),
                    posting.title(),
                    all.stream()
                            .map(JobPosting::title)
                            .filter(title -> !title.equals(posting.title()))
                            .collect(toSet()));
        }

        /// Its title, else what stands on its page and is no title of another; where there is
        /// neither, what the organization says elsewhere.
        List<Proof> among(List<Proof> proofs) {
            var title = proofs.stream().filter(proof -> proof.snippet().equals(title())).toList();
            if (!title.isEmpty()) return title;
            var page =
                    proofs.stream()
                            .filter(proof -> proof.url().equals(page()))
                            .filter(proof -> !others.contains(proof.snippet()))
                            .toList();
            return page.isEmpty() ? proofs : page;
        }
    }

    private static EdgeKey seeks(String organization, String concept) {
        return new EdgeKey(organization, Predicate.SEEKS, concept);
    }
}
