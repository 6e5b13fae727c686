package de.wegweiser.graph;

import de.wegweiser.fact.Decision;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.PersonFile.Employer;
import de.wegweiser.graph.PersonFile.Said;
import de.wegweiser.graph.PersonFile.Sighting;
import de.wegweiser.resolve.NameKeys;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// What is held on people (GDPR Art. 15).
@Component
public class PersonRegister {

    private final GraphConnection graph;
    private final DecisionStore decisions;

    PersonRegister(GraphConnection graph, DecisionStore decisions) {
        this.graph = graph;
        this.decisions = decisions;
    }

    /// People of this name; titles, the order of its parts and umlauts do not matter.
    ///
    /// @param organization part of the name of an employer; empty for all
    public List<PersonFile> find(String name, String organization) {
        String key = NameKeys.person(name);
        return new EntityQueries(graph)
                .byName(key, Set.of("Person"), false, 100).stream()
                        .filter(hit -> NameKeys.person(hit.name()).equals(key))
                        .flatMap(hit -> file(hit.id()).stream())
                        .filter(file -> organization.isBlank() || worksFor(file, organization))
                        .toList();
    }

    private static boolean worksFor(PersonFile file, String organization) {
        String wanted = NameKeys.organization(organization);
        return file.employers().stream()
                .flatMap(employer ->
                        Stream.concat(Stream.of(employer.name()), employer.otherNames().stream()))
                .anyMatch(name ->
                        (" " + NameKeys.organization(name) + " ").contains(" " + wanted + " "));
    }

    /// Everything held on one person.
    ///
    /// @return empty when the id is nobody's
    public Optional<PersonFile> file(String id) {
        var asked = new EntityQueries(graph).entities(List.of(id)).get(id);
        if (!(asked instanceof Entities.Person person)) return Optional.empty();
        return graph.read(tx -> Optional.of(file(tx, person.id(), true)));
    }

    /// What pages tell of somebody: without sentences about others, main texts and decisions, which
    /// take a search.
    PersonFile told(String id) {
        return graph.read(tx -> file(tx, id, false));
    }

    private PersonFile file(TransactionContext tx, String id, boolean whole) {
        var told = told(tx, id);
        return whole ? whole(tx, told) : told;
    }

    private PersonFile told(TransactionContext tx, String id) {
        var parameters = Map.<String, Object>of("id", id);
        var node = tx.run(NamedQuery.text("person/node"), parameters).single();
        var properties = texts(node.get("properties").asMap(Value::asObject));
        String name = properties.getOrDefault("displayName", "");
        var pages =
                tx.run(NamedQuery.text("person/told"), parameters).list(PersonRegister::sighting);
        var said =
                tx.run(NamedQuery.text("person/statements"), parameters).list(PersonRegister::said);
        var formerIds = node.get("formerIds").asList(Value::asString);
        return new PersonFile(
                id,
                name,
                properties,
                node.get("identifiers").asList(Value::asString),
                formerIds,
                tx.run(NamedQuery.text("person/places"), parameters).stream()
                        .filter(row -> !row.get("id").isNull())
                        .map(PersonRegister::employer)
                        .toList(),
                pages,
                said,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /// With words about others that name the person, too.
    private PersonFile whole(TransactionContext tx, PersonFile told) {
        var elsewhere = new NamedElsewhere(tx, told);
        var all = decisions.all();
        return new PersonFile(
                told.id(),
                told.name(),
                told.properties(),
                told.identifiers(),
                told.formerIds(),
                told.employers(),
                told.pages(),
                told.statements(),
                elsewhere.sentences().stream()
                        .map(row -> said(row, row.get("predicate").asString()))
                        .toList(),
                elsewhere.texts(),
                elsewhere.words(all),
                all.stream()
                        .filter(decision ->
                                isAbout(decision, told.id(), told.formerIds(), told.name()))
                        .map(Decision::number)
                        .toList());
    }

    private static Sighting sighting(Record row) {
        return new Sighting(
                URI.create(row.get("url").asString()),
                row.get("title").isNull() ? null : row.get("title").asString(),
                row.get("fetchedAt").asZonedDateTime().toInstant(),
                texts(row.get("told").asMap(Value::asObject)));
    }

    private static Employer employer(Record row) {
        return new Employer(
                row.get("id").asString(),
                row.get("name").asString(),
                new TreeSet<>(
                        row.get("altNames").isNull()
                                ? List.of()
                                : row.get("altNames").asList(Value::asString)),
                row.get("domains").asList(Value::asString));
    }

    private static Said said(Record row) {
        String name =
                row.get("objectName").isNull()
                        ? row.get("object").asString()
                        : row.get("objectName").asString();
        return said(row, row.get("predicate").asString() + " " + name);
    }

    private static Said said(Record row, String about) {
        return new Said(
                row.get("id").asString(),
                row.get("subject").asString(),
                Predicate.valueOf(row.get("predicate").asString()),
                row.get("object").asString(),
                about,
                row.get("snippet").asString(),
                URI.create(row.get("url").asString()),
                row.containsKey("fetchedAt")
                        ? row.get("fetchedAt").asZonedDateTime().toInstant()
                        : null);
    }

    private static SortedMap<String, String> texts(Map<String, Object> properties) {
        var texts = new TreeMap<String, String>();
        properties.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }

    /// Also under an id from before the graph was built anew.
    static boolean isAbout(
            Decision decision, String id, Collection<String> formerIds, String name) {
        String key = NameKeys.person(name);
        return decision.action().parties().stream()
                .anyMatch(party ->
                        party.id().equals(id)
                                || formerIds.contains(party.id())
                                || (party.id().startsWith("per-")
                                        && NameKeys.person(party.name()).equals(key)));
    }
}
