package de.wegweiser.extract;

import de.wegweiser.archive.Snapshot;
import de.wegweiser.extract.competence.CandidateTerms;
import de.wegweiser.extract.competence.CompetenceFinder;
import de.wegweiser.extract.document.Document;
import de.wegweiser.extract.document.DocumentReader;
import de.wegweiser.extract.document.Reading;
import de.wegweiser.extract.job.JobFinder;
import de.wegweiser.extract.organization.OrganizationFinder;
import de.wegweiser.extract.people.PeopleFinder;
import de.wegweiser.extract.people.PersonNames;
import de.wegweiser.extract.relation.RelationFinder;
import de.wegweiser.fact.Annotation;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Reads one snapshot: organizations, people, competences, relations, job adverts, each with the
/// words that prove it. Pure: the same bytes and the same ontology always give the same facts, on
/// any thread; models are loaded once, at birth.
public final class Extractor implements AutoCloseable {

    /// Named in every piece of evidence, so that one can tell which rules have read a page.
    public static final String VERSION = "wegweiser-extract/1";

    private final Ontology ontology;
    private final DocumentReader documents = new DocumentReader();
    private final OrganizationFinder organizations;
    private final PeopleFinder people;
    private final CompetenceFinder competences;
    private final CandidateTerms terms;
    private final RelationFinder relations;
    private final JobFinder jobs = new JobFinder();

    public Extractor(Ontology ontology, Gazetteer gazetteer) {
        this.ontology = ontology;
        var names = new PersonNames();
        this.organizations = new OrganizationFinder(names, gazetteer);
        this.people = new PeopleFinder(names);
        this.competences = new CompetenceFinder(ontology);
        this.terms = new CandidateTerms();
        this.relations = new RelationFinder(gazetteer);
    }

    public Extraction extract(Snapshot snapshot) {
        try {
            return switch (documents.read(snapshot)) {
                case Reading.Read(var document) -> new Extraction.Read(facts(document));
                case Reading.Refused(var reason) -> new Extraction.Refused(snapshot.url(), reason);
                case Reading.Failed(var reason) -> new Extraction.Failed(snapshot.url(), reason);
            };
        } catch (RuntimeException | StackOverflowError e) {
            // a page nobody thought of: it must not cost the run the other pages
            return new Extraction.Failed(
                    snapshot.url(), "our error, please report it: %s at %s".formatted(e, place(e)));
        }
    }

    /// The line of ours that tripped.
    private static String place(Throwable e) {
        return Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("de.wegweiser."))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }

    private PageFacts facts(Document page) {
        var named = organizations.find(page);
        var publisher = OrganizationFinder.publisher(page, named).orElse(null);
        var employer = OrganizationFinder.isProject(page, publisher) ? null : publisher;
        var persons = people.find(page, employer, named);
        var found = competences.find(page, publisher, named, persons);
        var related = relations.find(page, publisher, named, persons);
        var all = new ArrayList<>(named);
        all.addAll(related.organizations());
        return new PageFacts(
                page.url(),
                page.fetchedAt(),
                hash(page.text()),
                page.role(),
                page.lang(),
                page.title(),
                page.text(),
                all,
                persons,
                found,
                related.relations(),
                related.projects(),
                jobs.find(page, publisher, found),
                terms.find(page, found),
                page.translation(),
                Fingerprint.of(page.text()),
                VERSION,
                ontology.version());
    }

    /// Every label of the ontology in a plain text, in order; nothing is said of whom it speaks.
    public List<Annotation> annotate(String text) {
        return competences.annotate(text, documents.language(text));
    }

    /// Ends the processes that read PDF and Office documents.
    @Override
    public void close() {
        documents.close();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
