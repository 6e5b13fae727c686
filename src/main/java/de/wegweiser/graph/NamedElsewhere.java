package de.wegweiser.graph;

import de.wegweiser.fact.Decision;
import de.wegweiser.graph.PersonFile.Named;
import de.wegweiser.graph.PersonFile.Said;
import de.wegweiser.graph.SuppressionList.Traces;
import de.wegweiser.resolve.NameKeys;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/// Finds a person in words about others, as an erasure does ([Redaction]): a report tells all that
/// would be taken out.
final class NamedElsewhere {

    /// Where words are looked at: all that [GraphInventory] says may name somebody.
    static final Set<String> LOOKED_AT =
            Set.of(
                    "Evidence.snippet",
                    "Evidence.surface",
                    "PageVersion.text",
                    "PageVersion.title",
                    "JobPosting.title",
                    "Need.title",
                    "Need.text",
                    "Organization.email");

    private final TransactionContext tx;
    private final PersonFile told;
    private final Traces traces;
    private final SuppressionList person;

    /// @param told what is said of the person
    NamedElsewhere(TransactionContext tx, PersonFile told) {
        this.tx = tx;
        this.told = told;
        this.traces = PersonErasure.traces(told);
        this.person = SuppressionList.of(traces);
    }

    /// Rows of `person/sentences`, without those that say something of the person.
    List<Record> sentences() {
        var known = told.statements().stream().map(Said::evidence).collect(Collectors.toSet());
        var found = new TreeMap<String, Record>();
        for (String key : keys())
            for (Record row : NameSearch.sentences(tx, key)) {
                var here =
                        Set.of(
                                host(row),
                                row.get("subject").asString(),
                                row.get("object").asString());
                String id = row.get("id").asString();
                if (!known.contains(id) && isNamed(row.get("snippet").asString(), here))
                    found.put(id, row);
            }
        return List.copyOf(found.values());
    }

    /// Addresses of pages.
    List<URI> texts() {
        var found = new TreeSet<URI>();
        for (String key : keys())
            for (Record row : NameSearch.texts(tx, key)) {
                var here = new TreeSet<>(row.get("organizations").asList(Value::asString));
                here.add(host(row));
                if (isNamed(row.get("text").asString(), here))
                    found.add(URI.create(row.get("url").asString()));
            }
        return List.copyOf(found);
    }

    private Set<String> keys() {
        return traces.names().stream().map(NameKeys::person).collect(Collectors.toSet());
    }

    private static String host(Record row) {
        return Suppressor.place(URI.create(row.get("url").asString()));
    }

    /// @param here names, ids and hosts of those the words are about
    private boolean isNamed(String words, Collection<String> here) {
        return !person.redact(words, here).equals(words);
    }

    /// Short words of all kinds, in the order of where they stand.
    ///
    /// @param decisions all
    List<Named> words(List<Decision> decisions) {
        return Stream.of(
                        addresses(),
                        titles("PageVersion.title", "person/titles"),
                        titles("JobPosting.title", "person/advert-titles"),
                        needs(),
                        namesOfOthers(),
                        mailboxes(),
                        reasons(decisions),
                        questions())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Named::where).thenComparing(Named::id))
                .toList();
    }

    private List<Named> addresses() {
        var suppressor = new Suppressor(person);
        return tx.run(NamedQuery.text("person/addresses")).stream()
                .map(row -> row.get("url").asString())
                .filter(url -> suppressor.isNamedAfterOne(URI.create(url)))
                .map(url -> new Named("WebPage.url", url, url, URI.create(url), null))
                .toList();
    }

    private List<Named> titles(String where, String query) {
        return tx.run(NamedQuery.text(query)).stream()
                .filter(row -> isNamed(row.get("title").asString(), Set.of(host(row))))
                .map(row ->
                        new Named(
                                where,
                                row.get("id").asString(),
                                row.get("title").asString(),
                                URI.create(row.get("url").asString()),
                                instant(row.get("fetchedAt"))))
                .toList();
    }

    private List<Named> needs() {
        var found = new ArrayList<Named>();
        tx.run(NamedQuery.text("need/all"))
                .forEachRemaining(row -> {
                    Set<String> here =
                            row.get("organization").isNull()
                                    ? Set.of()
                                    : Set.of(row.get("organization").asString());
                    for (String property : List.of("title", "text")) {
                        String words = row.get(property).asString();
                        if (isNamed(words, here))
                            found.add(
                                    new Named(
                                            "Need." + property,
                                            row.get("id").asString(),
                                            words,
                                            null,
                                            instant(row.get("createdAt"))));
                    }
                });
        return found;
    }

    /// An organization may bear its owner's name. It keeps that, whoever is forgotten.
    private List<Named> namesOfOthers() {
        return tx.run(NamedQuery.text("person/names-of-others")).stream()
                .filter(row -> isNamed(row.get("words").asString(), Set.of()))
                .map(row -> named(row, row.get("property").asString(), "words"))
                .toList();
    }

    private List<Named> mailboxes() {
        return tx.run(NamedQuery.text("person/mails-of-organizations")).stream()
                .filter(row -> person.suppressesMail(row.get("mail").asString()))
                .map(row -> named(row, "Organization.email", "mail"))
                .toList();
    }

    private List<Named> reasons(List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> isNamed(decision.reason(), Set.of()))
                .map(decision ->
                        new Named(
                                "Decision.reason",
                                String.valueOf(decision.number()),
                                decision.reason(),
                                null,
                                decision.at()))
                .toList();
    }

    private List<Named> questions() {
        var ids = new ArrayList<>(told.formerIds());
        ids.add(told.id());
        return tx.run(NamedQuery.text("person/doubts"), Map.of("ids", ids)).stream()
                .map(row -> named(row, "Doubt.reason", "reason"))
                .toList();
    }

    private static Named named(Record row, String where, String words) {
        return new Named(where, row.get("id").asString(), row.get(words).asString(), null, null);
    }

    private static @Nullable Instant instant(Value time) {
        return time.isNull() ? null : time.asZonedDateTime().toInstant();
    }
}
