package de.wegweiser.resolve;

import de.wegweiser.fact.CompetenceMention;
import de.wegweiser.fact.JobMention;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.fact.Polarity;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.ProjectMention;
import de.wegweiser.fact.Quote;
import de.wegweiser.fact.RelationMention;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the facts of one invented page, a line each.
public final class Page {

    private final URI url;
    private final PageRole role;
    private Instant fetchedAt = Instant.parse("2026-01-01T00:00:00Z");
    private String textHash = "hash-1";
    private @Nullable String translation;
    private @Nullable Long fingerprint;
    private final StringBuilder text = new StringBuilder();
    private final List<OrganizationMention> organizations = new ArrayList<>();
    private final List<PersonMention> people = new ArrayList<>();
    private final List<CompetenceMention> competences = new ArrayList<>();
    private final List<RelationMention> relations = new ArrayList<>();
    private final List<ProjectMention> projects = new ArrayList<>();
    private final List<JobMention> jobs = new ArrayList<>();

    private Page(String url, PageRole role) {
        this.url = URI.create(url);
        this.role = role;
    }

    public static Page of(String url, PageRole role) {
        return new Page(url, role);
    }

    public static Page impressum(String host) {
        return new Page("https://" + host + "/impressum", PageRole.IMPRESSUM);
    }

    public static Page offer(String host) {
        return new Page("https://" + host + "/leistungen", PageRole.OFFER);
    }

    public Page version(String hash, String time) {
        textHash = hash;
        fetchedAt = Instant.parse(time);
        return this;
    }

    /// @param key the same for all languages of the page
    public Page translation(String key) {
        translation = key;
        return this;
    }

    /// Words of the main text that prove nothing.
    public Page text(String words) {
        text.append(words);
        return this;
    }

    public Page fingerprint(long bits) {
        fingerprint = bits;
        return this;
    }

    public Page org(String name, OrganizationKind kind) {
        return org(name, kind, null, null, null, null, null);
    }

    /// @param register for example `Siegen HRB 1234`
    public Page org(
            String name,
            OrganizationKind kind,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String register,
            @Nullable String vatId,
            @Nullable String domain) {
        String[] court = register == null ? new String[] {} : register.split(" ", 2);
        String form = LegalForm.of(name).canonical();
        organizations.add(
                new OrganizationMention(
                        name,
                        form.isEmpty() ? null : form,
                        kind,
                        null,
                        postalCode,
                        city,
                        register == null ? null : court[0],
                        register == null ? null : court[1],
                        vatId,
                        null,
                        null,
                        domain,
                        Quote.outside(name),
                        0.9));
        return this;
    }

    public Page person(
            String name, PersonRole role, @Nullable String affiliation, @Nullable String email) {
        return person(name, role, affiliation, email, null);
    }

    public Page person(
            String name,
            PersonRole role,
            @Nullable String affiliation,
            @Nullable String email,
            @Nullable String orcid) {
        people.add(
                new PersonMention(
                        name, null, role, affiliation, email, orcid, Quote.outside(name), 0.9));
        return this;
    }

    public Page competence(String subject, Predicate predicate, String concept) {
        return competence(subject, predicate, concept, Polarity.AFFIRMED, 0.8);
    }

    public Page competence(
            String subject,
            Predicate predicate,
            String concept,
            Polarity polarity,
            double confidence) {
        String sentence = "Satz mit " + concept;
        text.append(sentence).append(' ');
        int end = text.length() - 1;
        competences.add(
                new CompetenceMention(
                        concept,
                        concept,
                        concept,
                        subject,
                        predicate,
                        polarity,
                        new Quote(sentence, end - concept.length(), end, concept),
                        confidence));
        return this;
    }

    /// A competence of the publisher in a sentence of its own.
    public Page said(String sentence, Predicate predicate, String concept) {
        int start = text.length();
        text.append(sentence).append(' ');
        competences.add(
                new CompetenceMention(
                        concept,
                        concept,
                        concept,
                        "",
                        predicate,
                        Polarity.AFFIRMED,
                        new Quote(sentence, start, start + sentence.length(), sentence),
                        0.8));
        return this;
    }

    public Page relation(String subject, Predicate predicate, String object) {
        relations.add(
                new RelationMention(
                        subject, predicate, object, Quote.outside(subject + " " + object), 0.7));
        return this;
    }

    public Page project(String title, @Nullable String acronym, @Nullable String grantId) {
        projects.add(
                new ProjectMention(
                        title, acronym, null, grantId, null, null, Quote.outside(title), 0.9));
        return this;
    }

    /// @param employer null for the publisher
    public Page job(
            String title,
            @Nullable LocalDate validThrough,
            @Nullable String employer,
            String... concepts) {
        jobs.add(
                new JobMention(
                        title,
                        null,
                        validThrough,
                        employer,
                        List.of(concepts),
                        Quote.outside(title),
                        0.9));
        return this;
    }

    public PageFacts facts() {
        return new PageFacts(
                url,
                fetchedAt,
                textHash,
                role,
                "de",
                "Titel",
                text.toString(),
                organizations,
                people,
                competences,
                relations,
                projects,
                jobs,
                List.of(),
                translation,
                fingerprint,
                "test 1",
                "ontology-1");
    }
}
