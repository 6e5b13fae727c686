package de.wegweiser.evaluate;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.PersonRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.ProjectMention;
import de.wegweiser.fact.Quote;
import de.wegweiser.fact.RelationMention;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the facts of a page that nobody has put on the web.
final class DraftPage {

    private static final double SURE = 0.9;

    private final URI url;
    private final PageRole role;
    private final List<OrganizationMention> organizations = new ArrayList<>();
    private final List<PersonMention> people = new ArrayList<>();
    private final List<RelationMention> relations = new ArrayList<>();
    private final List<ProjectMention> projects = new ArrayList<>();

    DraftPage(String url, PageRole role) {
        this.url = URI.create(url);
        this.role = role;
    }

    DraftPage named(String name, OrganizationKind kind) {
        organizations.add(OrganizationMention.named(name, kind, Quote.outside(name), SURE));
        return this;
    }

    DraftPage linked(String name, OrganizationKind kind, String host) {
        organizations.add(
                new OrganizationMention(
                        name,
                        null,
                        kind,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        host,
                        Quote.outside(name),
                        SURE));
        return this;
    }

    /// A firm under a name, with what the page tells of it.
    DraftPage firm(String name, Firm told) {
        return firm(name, OrganizationKind.COMPANY, told);
    }

    DraftPage firm(String name, OrganizationKind kind, Firm told) {
        organizations.add(
                new OrganizationMention(
                        name,
                        told.form(),
                        kind,
                        told.street(),
                        told.postalCode(),
                        told.city(),
                        told.court(),
                        told.number(),
                        told.vatId(),
                        told.phone(),
                        told.email(),
                        null,
                        Quote.outside(name),
                        SURE));
        return this;
    }

    DraftPage person(
            String name,
            @Nullable String title,
            PersonRole held,
            @Nullable String affiliation,
            @Nullable String email) {
        people.add(
                new PersonMention(
                        name, title, held, affiliation, email, null, Quote.outside(name), SURE));
        return this;
    }

    DraftPage relation(String subject, Predicate predicate, String object) {
        relations.add(
                new RelationMention(
                        subject, predicate, object, Quote.outside(subject + " " + object), SURE));
        return this;
    }

    DraftPage project(
            String title,
            @Nullable String acronym,
            @Nullable String funder,
            @Nullable String grant) {
        projects.add(
                new ProjectMention(
                        title, acronym, funder, grant, null, null, Quote.outside(title), SURE));
        return this;
    }

    PageFacts facts() {
        return new PageFacts(
                url,
                Instant.EPOCH,
                "draft",
                role,
                "de",
                null,
                "",
                organizations,
                people,
                List.of(),
                relations,
                projects,
                List.of(),
                List.of(),
                null,
                null,
                "draft",
                "none");
    }
}
