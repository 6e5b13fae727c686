package de.wegweiser.graph;

import de.wegweiser.fact.PageRole;
import de.wegweiser.graph.Entities.NearPassage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.neo4j.driver.Values;
import org.springframework.stereotype.Component;

/// Vectors of passages of pages: kept, and asked which are near another.
///
/// They hang on the version of their page and go with it, and with its text.
@Component
public class PassageStore {

    private static final String DIMENSION =
            "SHOW VECTOR INDEXES YIELD name, options WHERE name = 'passage_vector' RETURN options.indexConfig['vector.dimensions'] AS dimension";

    /// Advertisements tell what is missing.
    private static final List<String> LEFT_OUT = List.of(PageRole.JOBS.name());

    private final GraphConnection graph;

    /// Of the index, as far as is known; 0 for none.
    private volatile int dimension;

    PassageStore(GraphConnection graph) {
        this.graph = graph;
    }

    /// A main text whose vectors are missing.
    public record Unread(String version, String text) {}

    /// @param start in the main text
    /// @param end exclusive
    @SuppressWarnings("ArrayRecordComponent") // hundreds of numbers that nobody compares or changes
    public record Read(int start, int end, float[] vector) {}

    /// How many main texts a model has not read yet.
    public int missing(String model) {
        return graph.read(tx ->
                tx.run(
                                NamedQuery.text("page/vectors-missing"),
                                Map.of("model", model, "roles", LEFT_OUT))
                        .single()
                        .get("missing")
                        .asInt());
    }

    /// The next main texts that a model has not read yet.
    ///
    /// @param after the version of the last one that was handed out; empty for the first
    public List<Unread> unread(String model, String after, int limit) {
        return graph.read(tx ->
                tx.run(
                                NamedQuery.text("page/without-vectors"),
                                Map.of(
                                        "model", model,
                                        "roles", LEFT_OUT,
                                        "after", after,
                                        "limit", limit))
                        .list(row ->
                                new Unread(row.get("id").asString(), row.get("text").asString())));
    }

    /// Keeps what a model read, in place of what another did.
    public void keep(Unread page, String model, List<Read> passages) {
        var rows = new ArrayList<Map<String, Object>>();
        for (Read passage : passages)
            rows.add(
                    Map.of(
                            "id",
                            "%s@%d-%d".formatted(page.version(), passage.start(), passage.end()),
                            "start",
                            (long) passage.start(),
                            "end",
                            (long) passage.end(),
                            "vector",
                            Values.value(passage.vector())));
        graph.write(tx ->
                tx.run(
                                NamedQuery.text("page/set-passages"),
                                Map.of(
                                        "version",
                                        page.version(),
                                        "text",
                                        page.text(),
                                        "model",
                                        model,
                                        "passages",
                                        rows))
                        .consume());
    }

    /// Makes the index, or makes it anew for vectors of another length, and waits until it can be
    /// asked.
    public void index(int dimension) {
        var before = indexed();
        if (before.isPresent() && before.getAsInt() != dimension) run("DROP INDEX passage_vector");
        run(
                "CREATE VECTOR INDEX passage_vector IF NOT EXISTS FOR (n:Passage) ON (n.vector) OPTIONS {indexConfig: {`vector.dimensions`: %d, `vector.similarity_function`: 'cosine'}}"
                        .formatted(dimension));
        run("CALL db.awaitIndexes(300)");
        this.dimension = dimension;
    }

    private void run(String statement) {
        try (var session = graph.session()) {
            session.run(statement).consume();
        }
    }

    private OptionalInt indexed() {
        return graph.answer(DIMENSION, Map.of()).stream()
                .mapToInt(row -> row.get("dimension").asInt())
                .findFirst();
    }

    /// Whether there are vectors of this length to be near to.
    public boolean hasVectors(int length) {
        if (dimension != length) dimension = indexed().orElse(0);
        return dimension == length;
    }

    /// The passages nearest to a vector, nearest first.
    ///
    /// @param model of the vector: those of others do not compare
    /// @param limit 1 to 1000
    public List<NearPassage> near(String model, float[] vector, int limit) {
        return graph
                .answer(
                        NamedQuery.text("page/near"),
                        Map.of("model", model, "vector", Values.value(vector), "limit", limit))
                .stream()
                // of a text that has changed since
                .filter(row -> row.get("end").asInt() <= row.get("text").asString().length())
                .map(row ->
                        new NearPassage(
                                EntityQueries.pageHit(row),
                                row.get("start").asInt(),
                                row.get("end").asInt(),
                                row.get("similarity").asDouble()))
                .toList();
    }
}
