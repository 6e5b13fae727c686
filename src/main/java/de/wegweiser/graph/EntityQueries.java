package de.wegweiser.graph;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.Cited;
import de.wegweiser.graph.Entities.Counts;
import de.wegweiser.graph.Entities.Edge;
import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.graph.Entities.Entity;
import de.wegweiser.graph.Entities.Identifier;
import de.wegweiser.graph.Entities.NameHit;
import de.wegweiser.graph.Entities.OrganizationPage;
import de.wegweiser.graph.Entities.PageHit;
import de.wegweiser.graph.Entities.Passage;
import de.wegweiser.graph.Entities.Proof;
import de.wegweiser.graph.Entities.SentenceHit;
import de.wegweiser.resolve.NameWords;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// Reads the graph. Every method asks for many things at once, so that an answer of the API costs a
/// fixed number of round trips whatever its length.
@Component
public class EntityQueries {

    /// Behind a word of a phrase to look for: it may go on.
    public static final String ANY_END = "*";

    /// Characters of a passage that can be asked for again: a quotation, not the page.
    private static final int LONGEST_PASSAGE = 1000;

    private static final Pattern PASSAGE = Pattern.compile("(\\w{1,80})@(\\d{1,7})-(\\d{1,7})");

    private final GraphConnection graph;

    EntityQueries(GraphConnection graph) {
        this.graph = graph;
    }

    /// What the ids stand for, by the id that was asked for; an id nobody has is left out. Ids of
    /// merged entities stand for whom they were merged into.
    public Map<String, Entity> entities(Collection<String> ids) {
        if (ids.isEmpty()) return Map.of();
        var found = new LinkedHashMap<String, Entity>();
        for (var asked :
                read(
                        "entity/by-ids",
                        Map.of("ids", List.copyOf(ids)),
                        row -> Map.entry(row.get("asked").asString(), entity(row))))
            found.putIfAbsent(asked.getKey(), asked.getValue());
        return found;
    }

    /// Edges that touch the entities or concepts, best proven first.
    public List<Edge> edges(Collection<String> ids, Set<Predicate> predicates) {
        if (ids.isEmpty() || predicates.isEmpty()) return List.of();
        return read(
                "edge/of-entities",
                Map.of("ids", List.copyOf(ids), "predicates", names(predicates)),
                EntityQueries::edge);
    }

    /// As [#edges(Collection, Set)], of the edges with one end in `ids` and the other in `others`.
    ///
    /// @param ids of entities
    /// @param others entities or concepts
    public List<Edge> edges(
            Collection<String> ids, Collection<String> others, Set<Predicate> predicates) {
        if (ids.isEmpty() || others.isEmpty() || predicates.isEmpty()) return List.of();
        return read(
                "edge/between",
                Map.of(
                        "ids",
                        List.copyOf(ids),
                        "others",
                        List.copyOf(others),
                        "predicates",
                        names(predicates)),
                EntityQueries::edge);
    }

    /// Edges by which universities, institutes, chairs and groups offer or research concepts, best
    /// proven first.
    ///
    /// @param concepts URIs
    public List<Edge> edgesOfResearch(Collection<String> concepts) {
        return concepts.isEmpty()
                ? List.of()
                : read(
                        "edge/of-research",
                        Map.of("uris", List.copyOf(concepts)),
                        EntityQueries::edge);
    }

    /// Who has to do with concepts.
    ///
    /// @param most of each concept, those whose tie to it can be relied on most: what everybody has
    ///   to do with costs no more than the rest
    public Set<String> knowing(Collection<String> concepts, Set<Predicate> predicates, int most) {
        if (concepts.isEmpty() || predicates.isEmpty()) return Set.of();
        return Set.copyOf(
                read(
                        "entity/knowing",
                        Map.of(
                                "uris",
                                List.copyOf(concepts),
                                "predicates",
                                names(predicates),
                                "most",
                                most),
                        row -> row.get("id").asString()));
    }

    /// How many edges end at each node; a node without any is left out.
    public Map<String, Integer> degrees(Collection<String> ids) {
        if (ids.isEmpty()) return Map.of();
        return read("edge/degrees", Map.of("ids", List.copyOf(ids)), r -> r).stream()
                .collect(
                        toMap(
                                r -> r.get("id").asString(),
                                r -> r.get("degree").asInt(),
                                (a, _) -> a));
    }

    /// The sentences that prove each edge, most trusted first.
    ///
    /// @param limit for each edge, 1 to 20
    public Map<EdgeKey, List<Proof>> proofs(Collection<EdgeKey> edges, int limit) {
        if (edges.isEmpty()) return Map.of();
        return read(
                        "evidence/of-edges",
                        Map.of("edges", rows(edges), "limit", limit),
                        EntityQueries::proof)
                .stream()
                .collect(groupingBy(Proof::edge));
    }

    /// Of some edges, those that the graph has now and anybody may see.
    public Set<EdgeKey> standing(Collection<EdgeKey> edges) {
        if (edges.isEmpty()) return Set.of();
        return Set.copyOf(read("edge/standing", Map.of("edges", rows(edges)), EntityQueries::key));
    }

    private static List<Map<String, Object>> rows(Collection<EdgeKey> edges) {
        return edges.stream()
                .map(k ->
                        Map.<String, Object>of(
                                "subject", k.subject(),
                                "predicate", k.predicate().name(),
                                "object", k.object()))
                .toList();
    }

    /// One piece of evidence, or words of a page by the id that [PageHit#passage] gave them.
    public Optional<Cited> cited(String id) {
        var passage = passage(id);
        if (passage.isPresent()) return passage.map(words -> words);
        return read("evidence/by-id", Map.of("id", id), EntityQueries::proof).stream()
                .<Cited>map(proof -> proof)
                .findFirst();
    }

    /// Sentences that hold words or phrases, best first.
    ///
    /// @param phrases each with its weight; a phrase of several words must stand as it is, but for
    ///   inflection
    /// @param limit 1 to 1000
    public List<SentenceHit> sentences(Map<String, Double> phrases, int limit) {
        String query = LuceneQuery.anyOf(phrases);
        if (query.isEmpty()) return List.of();
        return read(
                "evidence/by-words",
                Map.of("query", query, "limit", limit),
                row ->
                        new SentenceHit(
                                proof(row),
                                PageRole.valueOf(row.get("role").asString()),
                                row.get("page").asString(),
                                row.get("score").asDouble()));
    }

    /// Pages whose title or main text holds words or phrases, best first.
    ///
    /// @param phrases as for [#sentences]
    /// @param limit 1 to 1000
    public List<PageHit> pages(Map<String, Double> phrases, int limit) {
        String query = LuceneQuery.anyOf(phrases);
        if (query.isEmpty()) return List.of();
        return read(
                "page/by-words", Map.of("query", query, "limit", limit), EntityQueries::pageHit);
    }

    static PageHit pageHit(Record row) {
        return new PageHit(
                row.get("id").asString(),
                row.get("page").asString(),
                URI.create(row.get("url").asString()),
                PageRole.valueOf(row.get("role").asString()),
                row.get("title").asString(),
                row.get("text").asString(),
                optional(row, "lang"),
                instant(row.get("fetchedAt")),
                row.get("told").asList(EntityQueries::named));
    }

    private static PageHit.Named named(Value told) {
        return new PageHit.Named(
                told.get("id").asString(),
                told.get("name").asString(),
                told.get("person").asBoolean(),
                told.get("own").asBoolean());
    }

    /// Empty when the page says something else by now.
    private Optional<Passage> passage(String id) {
        var parts = PASSAGE.matcher(id);
        if (!parts.matches()) return Optional.empty();
        int start = Integer.parseInt(parts.group(2));
        int end = Integer.parseInt(parts.group(3));
        return read("page/text", Map.of("id", parts.group(1)), row -> row).stream()
                .filter(row -> start < end && end - start <= LONGEST_PASSAGE)
                .filter(row -> end <= row.get("text").asString().length())
                .map(row ->
                        new Passage(
                                id,
                                row.get("text").asString().substring(start, end),
                                URI.create(row.get("url").asString()),
                                instant(row.get("fetchedAt")),
                                optional(row, "lang")))
                .findFirst();
    }

    /// Organizations, people and projects by the words of their name, best first.
    ///
    /// @param types of `Organization`, `Person`, `Project`
    /// @param prefix whether the last word may be unfinished
    public List<NameHit> byName(String words, Set<String> types, boolean prefix, int limit) {
        String query = LuceneQuery.of(words, prefix);
        if (query.isEmpty()) return List.of();
        return named("entity/by-name", query, types, limit);
    }

    /// As [#byName], where any of the words will do.
    ///
    /// @param phrases as for [#sentences]
    public List<NameHit> byAnyName(Map<String, Double> phrases, Set<String> types, int limit) {
        String query = LuceneQuery.anyOf(phrases);
        if (query.isEmpty()) return List.of();
        return named("entity/by-name", query, types, limit);
    }

    /// As [#byName], for a name that is misspelt or known in part: what is most alike comes first.
    public List<NameHit> byRoughName(String words, Set<String> types, int limit) {
        String query = LuceneQuery.rough(NameWords.of(words));
        if (query.isEmpty()) return List.of();
        return named("entity/by-rough-name", query, types, limit);
    }

    private List<NameHit> named(String name, String query, Set<String> types, int limit) {
        return read(
                name,
                Map.of("query", query, "types", List.copyOf(types), "limit", limit),
                r ->
                        new NameHit(
                                r.get("type").asString(),
                                r.get("id").asString(),
                                r.get("name").asString(),
                                r.get("score").asDouble()));
    }

    /// URIs of concepts by the words of a label in either language, best first.
    ///
    /// @param prefix whether the last word may be unfinished
    public List<String> conceptsByLabel(String words, boolean prefix, int limit) {
        String query = LuceneQuery.of(words, prefix);
        if (query.isEmpty()) return List.of();
        return read(
                "concept/by-label",
                Map.of("query", query, "limit", limit),
                r -> r.get("uri").asString());
    }

    /// Organizations that meet every condition given; `null` asks for nothing.
    ///
    /// @param agsList municipalities
    /// @param concepts URIs of which one must be tied to the organization
    public OrganizationPage organizations(
            @Nullable Collection<String> ids,
            @Nullable Collection<OrganizationKind> kinds,
            @Nullable Collection<String> agsList,
            @Nullable Collection<String> concepts) {
        var parameters = new LinkedHashMap<String, @Nullable Object>();
        parameters.put("ids", ids == null ? null : List.copyOf(ids));
        parameters.put("kinds", kinds == null ? null : kinds.stream().map(Enum::name).toList());
        parameters.put("agsList", agsList == null ? null : List.copyOf(agsList));
        parameters.put("concepts", concepts == null ? null : List.copyOf(concepts));
        var found = new ArrayList<String>();
        var agsOf = new HashMap<String, String>();
        var byKind = new TreeMap<String, Integer>();
        var byAgs = new TreeMap<String, Integer>();
        for (Record row : read("entity/organizations", parameters, r -> r)) {
            found.add(row.get("id").asString());
            byKind.merge(row.get("kind").asString(), 1, Integer::sum);
            if (row.get("ags").isNull()) continue;
            agsOf.put(row.get("id").asString(), row.get("ags").asString());
            byAgs.merge(row.get("ags").asString(), 1, Integer::sum);
        }
        return new OrganizationPage(
                found, agsOf, found.size(), Map.of("kind", byKind, "ags", byAgs));
    }

    public Counts counts() {
        return read(
                        "entity/counts",
                        Map.of(),
                        r ->
                                new Counts(
                                        r.get("organizations").asInt(),
                                        r.get("people").asInt(),
                                        r.get("concepts").asInt(),
                                        r.get("projects").asInt(),
                                        r.get("pages").asInt(),
                                        r.get("evidence").asInt()))
                .getFirst();
    }

    private <T> List<T> read(String query, Map<String, ?> parameters, Function<Record, T> row) {
        return graph
                .answer(NamedQuery.text(query), new LinkedHashMap<String, Object>(parameters))
                .stream()
                .map(row)
                .toList();
    }

    private static List<String> names(Set<Predicate> predicates) {
        return EnumSet.copyOf(predicates).stream().map(Enum::name).toList();
    }

    private static Entity entity(Record row) {
        Value p = row.get("properties");
        String id = row.get("id").asString();
        return switch (row.get("type").asString()) {
            case "Person" ->
                    new Entities.Person(
                            id, p.get("displayName").asString(), text(p, "academicTitle"));
            case "Project" ->
                    new Entities.Project(
                            id,
                            p.get("title").asString(),
                            text(p, "acronym"),
                            text(p, "funder"),
                            text(p, "grantId"),
                            text(p, "start"),
                            text(p, "end"));
            default ->
                    new Entities.Organization(
                            id,
                            p.get("name").asString(),
                            OrganizationKind.valueOf(p.get("kind").asString()),
                            text(p, "legalForm"),
                            text(p, "street"),
                            text(p, "postalCode"),
                            text(p, "city"),
                            text(p, "phone"),
                            text(p, "email"),
                            text(p, "homepage"),
                            row.get("ags").isNull() ? null : row.get("ags").asString(),
                            row.get("identifiers")
                                    .asList(v ->
                                            new Identifier(
                                                    v.get("scheme").asString(),
                                                    v.get("value").asString())));
        };
    }

    private static @Nullable String text(Value properties, String key) {
        Value value = properties.get(key);
        return value.isNull() ? null : value.asObject().toString();
    }

    private static EdgeKey key(Record row) {
        return new EdgeKey(
                row.get("subject").asString(),
                Predicate.valueOf(row.get("predicate").asString()),
                row.get("object").asString());
    }

    private static Edge edge(Record row) {
        return new Edge(
                key(row),
                row.get("support").asInt(),
                row.get("confidence").asDouble(),
                instant(row.get("firstSeen")),
                instant(row.get("lastSeen")),
                row.get("stale").asBoolean());
    }

    private static Proof proof(Record row) {
        return new Proof(
                row.get("id").asString(),
                key(row),
                row.get("snippet").asString(),
                row.get("surface").asString(),
                URI.create(row.get("url").asString()),
                instant(row.get("fetchedAt")),
                row.get("confidence").asDouble(),
                row.get("extractor").asString(),
                optional(row, "lang"));
    }

    private static @Nullable String optional(Record row, String column) {
        Value value = row.get(column);
        return value.isNull() ? null : value.asString();
    }

    private static Instant instant(Value value) {
        return switch (value.asObject()) {
            case ZonedDateTime time -> time.toInstant();
            case String iso -> Instant.parse(iso);
            default -> throw new IllegalStateException("not a point in time: " + value);
        };
    }
}
