package de.wegweiser.graph;

import de.wegweiser.fact.EntityId;
import de.wegweiser.fact.Evidence;
import de.wegweiser.fact.Predicate;
import de.wegweiser.fact.Quote;
import de.wegweiser.fact.Statement;
import de.wegweiser.graph.SuppressionList.Traces;
import de.wegweiser.resolve.Entity;
import de.wegweiser.resolve.Entity.Property;
import de.wegweiser.resolve.EntityType;
import de.wegweiser.resolve.Identifier;
import de.wegweiser.resolve.Identifier.Scheme;
import de.wegweiser.resolve.NameKeys;
import de.wegweiser.resolve.PageResolution;
import java.net.URI;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Keeps those who want to be forgotten out of what is about to be written: whoever writes a page,
/// writes what this leaves of it.
final class Suppressor {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");

    private final SuppressionList list;

    Suppressor(SuppressionList list) {
        this.list = list;
    }

    /// The same pages without those people, and without the pages whose address names one of them.
    List<PageResolution> withhold(List<PageResolution> pages) {
        list.refresh();
        if (list.isEmpty()) return pages;
        return pages.stream()
                .filter(page -> !isNamedAfterOne(page.url()))
                .map(this::withhold)
                .toList();
    }

    /// A profile page is often named after whom it shows.
    boolean isNamedAfterOne(URI url) {
        var words =
                NO_LETTER
                        .splitAsStream(
                                Objects.requireNonNullElse(url.getPath(), "")
                                        + " "
                                        + Objects.requireNonNullElse(url.getQuery(), ""))
                        .filter(word -> !word.isEmpty())
                        .map(word ->
                                word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .toList();
        String forwards = String.join(" ", words);
        String backwards = String.join(" ", words.reversed());
        return !list.redact(forwards, Set.of()).equals(forwards)
                || !list.redact(backwards, Set.of()).equals(backwards);
    }

    private PageResolution withhold(PageResolution page) {
        var gone = new HashSet<EntityId>();
        var here = places(page);
        for (Entity entity : page.entities())
            if (entity.type() == EntityType.PERSON && isSuppressed(entity, page, here))
                gone.add(entity.id());
        return new PageResolution(
                page.url(),
                page.textHash(),
                page.fetchedAt(),
                page.role(),
                page.lang(),
                page.title() == null ? null : list.redact(page.title(), here),
                page.translation(),
                page.fingerprint(),
                page.text() == null ? null : list.redact(page.text(), everywhere(page, here)),
                page.entities().stream()
                        .filter(entity -> !gone.contains(entity.id()))
                        .map(this::withoutMail)
                        .toList(),
                page.statements().stream()
                        .filter(statement ->
                                !gone.contains(statement.subject())
                                        && gone.stream()
                                                .noneMatch(id ->
                                                        id.value().equals(statement.object())))
                        .map(statement -> redacted(statement, here))
                        .toList(),
                page.adverts().stream()
                        .map(advert -> advert.titled(list.redact(advert.title(), here)))
                        .toList());
    }

    /// The host, and everybody who employs somebody here.
    private static Set<String> places(PageResolution page) {
        var places = new TreeSet<String>();
        places.add(place(page.url()));
        for (Statement statement : page.statements())
            if (isEmployment(statement.predicate()))
                places.addAll(places(statement.object(), page));
        return places;
    }

    /// As an erasure sees the text: a surname may stand beside any organization of the page.
    private static Set<String> everywhere(PageResolution page, Set<String> here) {
        var places = new TreeSet<>(here);
        for (Entity entity : page.entities())
            if (entity.type() == EntityType.ORGANIZATION)
                places.addAll(places(entity.id().value(), page));
        return places;
    }

    private static boolean isEmployment(Predicate predicate) {
        return predicate == Predicate.WORKS_FOR || predicate == Predicate.LEADS;
    }

    private static Set<String> places(String organization, PageResolution page) {
        var places = new TreeSet<String>(Set.of(organization));
        for (Entity entity : page.entities())
            if (entity.id().value().equals(organization)) {
                places.add(NameKeys.organization(entity.name()));
                entity.altNames().forEach(name -> places.add(NameKeys.organization(name)));
                entity.identifiers().stream()
                        .filter(key -> key.scheme() == Scheme.DOMAIN)
                        .forEach(key -> places.add(key.value()));
            }
        return places;
    }

    /// A host as places name it.
    static String place(URI url) {
        return url.getHost() == null ? url.toString() : Aliases.site(url.getHost());
    }

    private boolean isSuppressed(Entity person, PageResolution page, Set<String> here) {
        var names = new TreeSet<>(person.altNames());
        names.add(person.name());
        var mails = keys(person, Scheme.MAIL);
        if (person.properties().containsKey(Property.EMAIL))
            mails.add(person.properties().get(Property.EMAIL));
        var places = new TreeSet<String>(Set.of(place(page.url())));
        for (Statement statement : page.statements())
            if (statement.subject().equals(person.id()) && isEmployment(statement.predicate()))
                places.addAll(places(statement.object(), page));
        var traces =
                new Traces(
                        names,
                        mails,
                        keys(person, Scheme.ORCID),
                        places.size() > 1 ? places : here);
        list.learn(traces, page.fetchedAt());
        return list.suppresses(traces);
    }

    private static Set<String> keys(Entity person, Scheme scheme) {
        var values = new TreeSet<String>();
        for (Identifier key : person.identifiers())
            if (key.scheme() == scheme) values.add(key.value());
        return values;
    }

    private Entity withoutMail(Entity entity) {
        String mail = entity.properties().get(Property.EMAIL);
        if (mail == null || !list.suppressesMail(mail)) return entity;
        var properties = new TreeMap<>(entity.properties());
        properties.remove(Property.EMAIL);
        return new Entity(
                entity.id(),
                entity.type(),
                entity.kind(),
                entity.name(),
                entity.altNames(),
                properties,
                entity.identifiers(),
                entity.authority());
    }

    private Statement redacted(Statement statement, Collection<String> here) {
        Evidence evidence = statement.evidence();
        Quote quote = evidence.quote();
        String snippet = list.redact(quote.snippet(), here);
        if (snippet.equals(quote.snippet())) return statement;
        var words =
                new Quote(snippet, quote.start(), quote.end(), list.redact(quote.surface(), here));
        return new Statement(
                statement.subject(),
                statement.predicate(),
                statement.object(),
                new Evidence(
                        evidence.page(),
                        evidence.textHash(),
                        evidence.fetchedAt(),
                        words,
                        evidence.polarity(),
                        evidence.confidence(),
                        evidence.extractor(),
                        evidence.ontologyVersion()));
    }
}
