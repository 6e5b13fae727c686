package de.wegweiser.extract;

import de.wegweiser.fact.CompetenceMention;
import de.wegweiser.fact.JobMention;
import de.wegweiser.fact.OrganizationMention;
import de.wegweiser.fact.PageFacts;
import de.wegweiser.fact.PersonMention;
import de.wegweiser.fact.Polarity;
import de.wegweiser.fact.ProjectMention;
import de.wegweiser.fact.Quote;
import de.wegweiser.fact.RelationMention;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes the facts of a page as one line of JSON, fields named and ordered as the contract of
/// `extract` says; what is unknown is left out, what the contract does not name comes last.
public final class PageFactsJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PageFactsJson() {}

    public static String line(PageFacts page) {
        ObjectNode line = JSON.createObjectNode();
        line.put("url", page.url().toString());
        line.put("fetchedAt", page.fetchedAt().toString());
        line.put("role", page.role().name());
        line.put("lang", page.lang());
        text(line, "title", page.title());
        line.put("text", page.text());
        var organizations = line.putArray("organizations");
        page.organizations().forEach(named -> organization(named, organizations.addObject()));
        var people = line.putArray("people");
        page.people().forEach(named -> person(named, people.addObject()));
        var competences = line.putArray("competences");
        each(page, Polarity.AFFIRMED, found -> competence(found, competences.addObject()));
        var relations = line.putArray("relations");
        page.relations().forEach(found -> relation(found, relations.addObject()));
        var terms = line.putArray("candidateTerms");
        page.candidateTerms()
                .forEach(term ->
                        terms.addObject()
                                .put("term", term.term())
                                .put("lang", term.lang())
                                .put("count", term.count()));
        var projects = line.putArray("projects");
        page.projects().forEach(found -> project(found, projects.addObject()));
        var jobs = line.putArray("jobs");
        page.jobs().forEach(found -> job(found, jobs.addObject()));
        // what somebody says it does not do is no competence of theirs, and worth knowing
        var denied = line.putArray("denied");
        each(page, Polarity.NEGATED, found -> competence(found, denied.addObject()));
        line.put("textHash", page.textHash());
        line.put("extractor", page.extractor());
        line.put("ontologyVersion", page.ontologyVersion());
        return JSON.writeValueAsString(line);
    }

    private static void organization(OrganizationMention named, ObjectNode node) {
        node.put("name", named.name());
        text(node, "legalForm", named.legalForm());
        node.put("kind", named.kind().name());
        text(node, "street", named.street());
        text(node, "postalCode", named.postalCode());
        text(node, "city", named.city());
        text(node, "registerCourt", named.registerCourt());
        text(node, "registerNumber", named.registerNumber());
        text(node, "vatId", named.vatId());
        text(node, "phone", named.phone());
        text(node, "email", named.email());
        confidence(node, named.confidence());
        text(node, "domain", named.domain());
        quote(node, named.quote());
    }

    private static void person(PersonMention named, ObjectNode node) {
        node.put("name", named.name());
        text(node, "title", named.title());
        node.put("role", named.role().name());
        text(node, "affiliation", named.affiliation());
        text(node, "email", named.email());
        confidence(node, named.confidence());
        text(node, "orcid", named.orcid());
        quote(node, named.quote());
    }

    private static void each(PageFacts page, Polarity said, Consumer<CompetenceMention> each) {
        page.competences().stream().filter(found -> found.polarity() == said).forEach(each);
    }

    private static void competence(CompetenceMention found, ObjectNode node) {
        node.put("concept", found.concept());
        node.put("labelDe", found.labelDe());
        node.put("labelEn", found.labelEn());
        node.put("surface", found.quote().surface());
        node.put("subject", found.subject());
        node.put("predicate", found.predicate().name());
        quote(node, found.quote());
        confidence(node, found.confidence());
    }

    private static void relation(RelationMention found, ObjectNode node) {
        node.put("subject", found.subject());
        node.put("predicate", found.predicate().name());
        node.put("object", found.object());
        node.put("snippet", found.quote().snippet());
        confidence(node, found.confidence());
        node.put("start", found.quote().start());
        node.put("end", found.quote().end());
    }

    private static void project(ProjectMention found, ObjectNode node) {
        node.put("title", found.title());
        text(node, "acronym", found.acronym());
        text(node, "funder", found.funder());
        text(node, "grantId", found.grantId());
        text(node, "start", found.start() == null ? null : found.start().toString());
        text(node, "end", found.end() == null ? null : found.end().toString());
        confidence(node, found.confidence());
        node.put("snippet", found.quote().snippet());
    }

    private static void job(JobMention found, ObjectNode node) {
        node.put("title", found.title());
        text(node, "employer", found.employer());
        text(node, "datePosted", found.datePosted() == null ? null : found.datePosted().toString());
        text(
                node,
                "validThrough",
                found.validThrough() == null ? null : found.validThrough().toString());
        var concepts = node.putArray("concepts");
        found.concepts().forEach(concepts::add);
        quote(node, found.quote());
        confidence(node, found.confidence());
    }

    private static void quote(ObjectNode node, Quote quote) {
        node.put("snippet", quote.snippet());
        node.put("start", quote.start());
        node.put("end", quote.end());
    }

    private static void confidence(ObjectNode node, double confidence) {
        node.put("confidence", Math.round(confidence * 1000) / 1000.0);
    }

    private static void text(ObjectNode node, String name, @Nullable String value) {
        if (value != null) node.put(name, value);
    }
}
