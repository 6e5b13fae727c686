package de.wegweiser.resolve;

import de.wegweiser.fact.CompetenceMention;
import de.wegweiser.fact.EntityId;
import de.wegweiser.fact.Evidence;
import de.wegweiser.fact.JobMention;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.Polarity;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.ProjectMention;
import de.wegweiser.fact.Quote;
import de.wegweiser.fact.RelationMention;
import de.wegweiser.fact.Statement;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Municipality;
import de.wegweiser.resolve.Entity.Authority;
import de.wegweiser.resolve.Entity.Property;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Turns the mentions of one page into statements about entities, once everybody is known.
final class PageReading {

    private final PageFacts page;
    private final Organizations organizations;
    private final People people;
    private final Projects projects;
    private final Gazetteer gazetteer;
    private final Sightings sightings = new Sightings();
    private final Set<Statement> statements = new LinkedHashSet<>();
    private final Map<String, Advert> adverts = new TreeMap<>();

    PageReading(
            PageFacts page,
            Organizations organizations,
            People people,
            Projects projects,
            Gazetteer gazetteer) {
        this.page = page;
        this.organizations = organizations;
        this.people = people;
        this.projects = projects;
        this.gazetteer = gazetteer;
    }

    PageResolution read() {
        publisher();
        page.organizations().forEach(this::organization);
        page.people().forEach(this::person);
        page.projects().forEach(this::project);
        page.relations().forEach(this::relation);
        page.competences().forEach(this::competence);
        page.jobs().forEach(this::job);
        return new PageResolution(
                page.url(),
                page.textHash(),
                page.fetchedAt(),
                page.role(),
                page.lang(),
                page.title(),
                page.translation(),
                page.fingerprint(),
                page.text().isBlank() ? null : page.text(),
                sightings.entities(),
                new ArrayList<>(statements),
                new ArrayList<>(adverts.values()));
    }

    private void publisher() {
        organizations
                .publisher(page)
                .ifPresent(publisher -> {
                    publisher(publisher, publisher.name());
                    var seed = publisher.site().seed();
                    if (seed != null) publisher(publisher, seed.name());
                });
    }

    private void publisher(Publisher publisher, String name) {
        boolean impressum = page.role() == PageRole.IMPRESSUM && publisher.umbrella() == null;
        sightings.add(
                organizations.publisherId(page).orElseThrow(),
                EntityType.ORGANIZATION,
                publisher.kind(),
                name,
                homepage(publisher),
                publisher.keys(),
                impressum ? Authority.IMPRESSUM : Authority.OWN_SITE);
    }

    private Map<Property, String> homepage(Publisher publisher) {
        if (!publisher.site().web()) return Map.of();
        var seed = publisher.site().seed();
        String url =
                seed != null
                        ? seed.url().toString()
                        : page.url().getScheme() + "://" + page.url().getAuthority() + "/";
        return Map.of(Property.HOMEPAGE, url);
    }

    private void organization(OrganizationMention mention) {
        var id = organizations.of(page, mention);
        if (id.isEmpty()) return;
        sightings.add(
                id.get(),
                EntityType.ORGANIZATION,
                mention.kind(),
                mention.name(),
                properties(mention),
                organizations.keys(page, mention),
                Authority.MENTION);
        gazetteer
                .locate(mention.postalCode(), mention.city())
                .map(Municipality::ags)
                .ifPresent(ags ->
                        state(
                                id.get(),
                                Predicate.LOCATED_IN,
                                ags,
                                mention.quote(),
                                mention.confidence()));
        underUmbrella(mention, id.get());
    }

    /// The Impressum of a chair names its university.
    private void underUmbrella(OrganizationMention mention, EntityId umbrella) {
        organizations
                .publisher(page)
                .map(Publisher::umbrella)
                .filter(named -> page.role() == PageRole.IMPRESSUM && sameName(named, mention))
                .flatMap(_ -> organizations.publisherId(page))
                .ifPresent(chair ->
                        state(
                                chair,
                                Predicate.PART_OF,
                                umbrella.value(),
                                mention.quote(),
                                mention.confidence()));
    }

    private static boolean sameName(OrganizationMention one, OrganizationMention other) {
        return Names.organization(one.name()).equals(Names.organization(other.name()));
    }

    private static Map<Property, String> properties(OrganizationMention mention) {
        var told = new EnumMap<Property, String>(Property.class);
        put(told, Property.LEGAL_FORM, mention.legalForm());
        if (mention.legalForm() != null) put(told, Property.LEGAL_NAME, mention.name());
        put(told, Property.STREET, mention.street());
        put(told, Property.POSTAL_CODE, mention.postalCode());
        put(told, Property.CITY, mention.city());
        put(told, Property.PHONE, mention.phone());
        put(told, Property.EMAIL, mention.email());
        return told;
    }

    private static void put(
            Map<Property, String> properties, Property property, @Nullable String value) {
        if (value != null && !value.isBlank()) properties.put(property, value);
    }

    private void person(PersonMention mention) {
        var id = people.of(page, mention);
        var employer = people.employer(page, mention);
        if (id.isEmpty() || employer.isEmpty()) return;
        nameEmployer(mention.affiliation(), employer.get());
        var told = new EnumMap<Property, String>(Property.class);
        put(told, Property.ACADEMIC_TITLE, mention.title());
        put(told, Property.ROLE, mention.role().name());
        put(told, Property.ORCID, mention.orcid());
        if (People.mailbox(mention).isPresent()) put(told, Property.EMAIL, mention.email());
        sightings.add(
                id.get(),
                EntityType.PERSON,
                OrganizationKind.ORGANIZATION,
                mention.name(),
                told,
                people.keys(page, mention),
                atHome(employer.get()));
        state(
                id.get(),
                mention.role().leads() ? Predicate.LEADS : Predicate.WORKS_FOR,
                employer.get().value(),
                mention.quote(),
                mention.confidence());
    }

    private void nameEmployer(@Nullable String name, EntityId employer) {
        if (name != null && organizations.named(page, name).filter(employer::equals).isPresent())
            name(name);
    }

    private Authority atHome(EntityId employer) {
        return organizations.publisherId(page).filter(employer::equals).isPresent()
                ? Authority.OWN_SITE
                : Authority.MENTION;
    }

    private void project(ProjectMention mention) {
        var id = projects.of(mention);
        if (id.isEmpty()) return;
        var told = new EnumMap<Property, String>(Property.class);
        put(told, Property.ACRONYM, mention.acronym());
        put(told, Property.FUNDER, mention.funder());
        put(told, Property.GRANT_ID, mention.grantId());
        put(told, Property.START, mention.start() == null ? null : mention.start().toString());
        put(told, Property.END, mention.end() == null ? null : mention.end().toString());
        boolean home = page.role() == PageRole.PROJECT || page.role() == PageRole.RESEARCH;
        sightings.add(
                id.get(),
                EntityType.PROJECT,
                OrganizationKind.ORGANIZATION,
                mention.title(),
                told,
                Projects.keys(mention),
                home ? Authority.OWN_SITE : Authority.MENTION);
        if (home && !participationIsTold(id.get())) publisherParticipates(id.get(), mention);
    }

    private boolean participationIsTold(EntityId project) {
        return page.relations().stream()
                .filter(relation -> relation.predicate() == Predicate.PARTICIPATES_IN)
                .anyMatch(relation ->
                        projects.of(page, relation.object()).filter(project::equals).isPresent());
    }

    /// Whoever presents a project on a page of its own takes part in it.
    private void publisherParticipates(EntityId project, ProjectMention mention) {
        organizations
                .publisherId(page)
                .ifPresent(publisher ->
                        state(
                                publisher,
                                Predicate.PARTICIPATES_IN,
                                project.value(),
                                mention.quote(),
                                mention.confidence()));
    }

    private void relation(RelationMention relation) {
        var subject = subject(relation);
        var object = subject.flatMap(_ -> object(relation));
        if (object.isEmpty() || object.get().equals(subject.get().value())) return;
        nameBoth(relation, subject.get(), object.get());
        state(
                subject.get(),
                relation.predicate(),
                object.get(),
                relation.quote(),
                relation.confidence());
    }

    private Optional<EntityId> subject(RelationMention relation) {
        return switch (relation.predicate()) {
            case WORKS_FOR, LEADS -> people.of(page, relation);
            // concepts come as competences, with their URI
            case OFFERS, USES, RESEARCHES, SEEKS, EXPERT_IN -> Optional.empty();
            case PART_OF, COOPERATES_WITH, MEMBER_OF, LINKS_TO, PARTICIPATES_IN, LOCATED_IN ->
                    organizations.named(page, relation.subject());
        };
    }

    private Optional<String> object(RelationMention relation) {
        return switch (relation.predicate()) {
            case WORKS_FOR, LEADS, PART_OF, COOPERATES_WITH, MEMBER_OF ->
                    organizations.named(page, relation.object()).map(EntityId::value);
            case LINKS_TO -> organizations.at(relation.object()).map(EntityId::value);
            case PARTICIPATES_IN -> projects.of(page, relation.object()).map(EntityId::value);
            case LOCATED_IN -> gazetteer.locate(null, relation.object()).map(Municipality::ags);
            case OFFERS, USES, RESEARCHES, SEEKS, EXPERT_IN -> Optional.empty();
        };
    }

    /// Who stands in a statement stands among the page's entities too.
    private void nameBoth(RelationMention relation, EntityId subject, String object) {
        if (PageNames.ofAPerson(relation.predicate()))
            sightings.add(
                    subject,
                    EntityType.PERSON,
                    OrganizationKind.ORGANIZATION,
                    relation.subject(),
                    Map.of(),
                    people.keys(page, relation),
                    Authority.MENTION);
        else name(relation.subject());
        if (PageNames.toAnOrganization(relation.predicate())) name(relation.object());
        if (relation.predicate() == Predicate.PARTICIPATES_IN
                && Projects.mention(page, relation.object()).isEmpty())
            sightings.add(
                    new EntityId(object),
                    EntityType.PROJECT,
                    OrganizationKind.ORGANIZATION,
                    relation.object(),
                    Map.of(),
                    Projects.titled(relation.object()),
                    Authority.MENTION);
    }

    /// An organization that the page calls by this bare name.
    private void name(String name) {
        var id = organizations.named(page, name);
        if (id.isEmpty() || id.equals(organizations.publisherId(page))) return;
        sightings.add(
                id.get(),
                EntityType.ORGANIZATION,
                OrganizationKind.ORGANIZATION,
                name,
                Map.of(),
                organizations.keys(page, name),
                Authority.MENTION);
    }

    private void competence(CompetenceMention mention) {
        var person = personNamed(mention.subject());
        if (person.isPresent()) {
            state(person.get(), Predicate.EXPERT_IN, mention);
            return;
        }
        var speaker = organizations.speaker(page, mention.subject());
        if (speaker.isEmpty()) return;
        if (!speaker.equals(organizations.publisherId(page))) name(mention.subject());
        state(speaker.get(), ofAnOrganization(mention.predicate()), mention);
    }

    /// Of an employer that nobody knows there is no telling whose advert it is.
    private void job(JobMention mention) {
        String named = mention.employer() == null ? "" : mention.employer();
        var employer = organizations.speaker(page, named);
        if (employer.isEmpty()) return;
        if (!employer.equals(organizations.publisherId(page))) name(named);
        String id = Ids.advert(page.url().toString(), employer.get(), mention.title());
        adverts.putIfAbsent(
                id,
                new Advert(
                        id,
                        employer.get(),
                        mention.title(),
                        mention.validThrough(),
                        mention.concepts()));
    }

    /// Somebody the page introduces by that name.
    private Optional<EntityId> personNamed(String name) {
        return page.people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .or(() -> alike(name))
                .flatMap(person -> people.of(page, person));
    }

    private Optional<PersonMention> alike(String name) {
        String key = Names.person(name);
        return page.people().stream()
                .filter(person -> Names.person(person.name()).equals(key))
                .filter(person -> people.of(page, person).isPresent())
                .findFirst();
    }

    /// Only people are experts; of an organization the same words say what it works on.
    private Predicate ofAnOrganization(Predicate predicate) {
        if (predicate != Predicate.EXPERT_IN) return predicate;
        boolean research =
                organizations
                        .publisher(page)
                        .map(Publisher::kind)
                        .filter(kind ->
                                kind == OrganizationKind.RESEARCH_GROUP
                                        || kind == OrganizationKind.RESEARCH_INSTITUTE
                                        || kind == OrganizationKind.UNIVERSITY)
                        .isPresent();
        return research ? Predicate.RESEARCHES : Predicate.OFFERS;
    }

    private void state(EntityId subject, Predicate predicate, CompetenceMention mention) {
        statements.add(
                new Statement(
                        subject,
                        predicate,
                        mention.concept(),
                        evidence(mention.quote(), mention.polarity(), mention.confidence())));
    }

    private void state(
            EntityId subject, Predicate predicate, String object, Quote quote, double confidence) {
        statements.add(
                new Statement(
                        subject,
                        predicate,
                        object,
                        evidence(quote, Polarity.AFFIRMED, confidence)));
    }

    private Evidence evidence(Quote quote, Polarity polarity, double confidence) {
        return new Evidence(
                page.url(),
                page.textHash(),
                page.fetchedAt(),
                quote,
                polarity,
                confidence,
                page.extractor(),
                page.ontologyVersion());
    }
}
