package de.wegweiser.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// Hands out a part of the graph, in any order; in memory are at most the names of the entities,
/// concepts and pages of a neighbourhood. A thing may come twice.
final class GraphReader {

    /// Nodes asked about in one query.
    private static final int BATCH = 500;

    /// Those whom a neighbourhood does not take along because somebody in it knows them.
    private static final Set<String> ENTITIES = Set.of("Entity", "Concept", "Municipality");

    private final GraphConnection graph;
    private final GraphScope scope;
    private final Sink sink;

    /// What comes out.
    interface Sink {

        /// @param names whether its words name people who are left out
        void node(Collection<String> labels, Map<String, Object> properties, boolean names);

        void edge(
                String type,
                Map<String, Object> properties,
                Collection<String> fromLabels,
                Map<String, Object> from,
                Collection<String> toLabels,
                Map<String, Object> to);
    }

    GraphReader(GraphConnection graph, GraphScope scope, Sink sink) {
        this.graph = graph;
        this.scope = scope;
        this.sink = sink;
    }

    /// @throws IllegalArgumentException when there is nothing by the name of the scope's middle
    void read() {
        if (scope.around() == null) whole();
        else neighbourhood(scope.around());
    }

    private void whole() {
        try (var session = graph.session()) {
            Map<String, Object> people = Map.of("people", scope.people());
            session.run(NamedQuery.text("export/nodes"), people).forEachRemaining(this::node);
            session.run(NamedQuery.text("export/relationships"), people)
                    .forEachRemaining(this::edge);
        }
    }

    private void neighbourhood(String around) {
        var members = members(start(around));
        var pages = new LinkedHashSet<String>();
        for (List<String> batch : batches(members)) {
            nodes(batch);
            entityTies(batch, members);
            aliases(batch);
            evidence(batch, members, pages);
        }
        for (List<String> batch : batches(pages)) {
            nodes(batch);
            for (Record tie : rows("export/ties", Map.of("elements", batch))) {
                String to = tie.get("toElement").asString();
                if (members.contains(to) || pages.contains(to)) edge(tie);
            }
        }
    }

    private String start(String around) {
        var found = rows("export/start", Map.of("id", around));
        if (found.isEmpty())
            throw new IllegalArgumentException(
                    "there is no entity, concept or municipality %s in the graph; ids look like org-3f2a…, and the search of the web page and of the API shows them"
                            .formatted(around));
        if (!scope.people() && found.getFirst().get("person").asBoolean())
            throw new IllegalArgumentException(
                    around + " is a person: there is nothing around it when people are left out");
        return found.getFirst().get("element").asString();
    }

    private Set<String> members(String start) {
        Set<String> members = new LinkedHashSet<>(Set.of(start));
        Collection<String> edge = members;
        for (int hop = 0; hop < scope.hops() && !edge.isEmpty(); hop++) {
            var next = new LinkedHashSet<String>();
            for (List<String> batch : batches(edge))
                for (Record row :
                        rows(
                                "export/neighbours",
                                Map.of("elements", batch, "people", scope.people()))) {
                    String element = row.get("element").asString();
                    if (!members.contains(element)) next.add(element);
                }
            members.addAll(next);
            edge = next;
        }
        return members;
    }

    /// What belongs to an entity or concept alone comes along: identifiers, its scheme, its
    /// district.
    private void entityTies(List<String> batch, Set<String> members) {
        var hanging = new HashSet<String>();
        for (Record tie : rows("export/ties", Map.of("elements", batch))) {
            String to = tie.get("toElement").asString();
            boolean member = members.contains(to);
            if (!member && labels(tie, "toLabels").stream().anyMatch(ENTITIES::contains)) continue;
            edge(tie);
            if (!member) hanging.add(to);
        }
        for (List<String> some : batches(hanging)) nodes(some);
    }

    /// So that ids from before a merge can be told in an export, too.
    private void aliases(List<String> batch) {
        var aliases =
                rows("export/aliases", Map.of("elements", batch)).stream()
                        .map(row -> row.get("element").asString())
                        .toList();
        if (aliases.isEmpty()) return;
        nodes(aliases);
        rows("export/ties", Map.of("elements", aliases)).forEach(this::edge);
    }

    /// Sentences whose both ends are members, or that speak of something the graph does not have.
    private void evidence(List<String> batch, Set<String> members, Set<String> pages) {
        var kept = new ArrayList<String>();
        for (Record row : rows("export/evidence", Map.of("elements", batch))) {
            if (!row.get("object").isNull() && !members.contains(row.get("object").asString()))
                continue;
            kept.add(row.get("element").asString());
            for (String carrier : List.of("version", "page", "site"))
                if (!row.get(carrier).isNull()) pages.add(row.get(carrier).asString());
        }
        for (List<String> some : batches(kept)) {
            nodes(some);
            rows("export/ties", Map.of("elements", some)).forEach(this::edge);
        }
    }

    private void nodes(List<String> elements) {
        rows("export/members", Map.of("elements", elements, "people", scope.people()))
                .forEach(this::node);
    }

    /// Asked again after a transient error, and handed on only when all of them are there.
    private List<Record> rows(String query, Map<String, Object> parameters) {
        return graph.read(tx -> tx.run(NamedQuery.text(query), parameters).list());
    }

    private void node(Record row) {
        sink.node(
                labels(row, "labels"),
                row.get("properties").asMap(Value::asObject),
                row.get("names").asBoolean());
    }

    private void edge(Record row) {
        sink.edge(
                row.get("type").asString(),
                row.get("properties").asMap(Value::asObject),
                labels(row, "fromLabels"),
                row.get("from").asMap(Value::asObject),
                labels(row, "toLabels"),
                row.get("to").asMap(Value::asObject));
    }

    private static List<String> labels(Record row, String column) {
        return row.get(column).asList(Value::asString);
    }

    private static List<List<String>> batches(Collection<String> elements) {
        var all = List.copyOf(elements);
        var batches = new ArrayList<List<String>>();
        for (int from = 0; from < all.size(); from += BATCH)
            batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
        return batches;
    }
}
