package de.wegweiser.graph;

import de.wegweiser.fact.EntityId;
import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.Ontology;
import de.wegweiser.resolve.CandidateIndex;
import de.wegweiser.resolve.EntityType;
import de.wegweiser.resolve.Identifier;
import de.wegweiser.resolve.KnownEntity;
import de.wegweiser.resolve.PageResolution;
import de.wegweiser.resolve.Resolution;
import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// Writes the graph, and tells the resolver who is in it.
///
/// Loading may be repeated, interrupted, and done by several at once: each page's newest version
/// replaces what the page said before, and edges and names follow from what is left.
@Component
public class EntityStore implements CandidateIndex {

    private static final String ONTOLOGY = "ontology";

    /// Keys asked for in one query.
    private static final int KEYS = 5000;

    /// Pages, or entities, of one transaction.
    private static final int PAGES = 500;

    private final GraphConnection graph;
    private final Suppressor suppressor;

    EntityStore(GraphConnection graph, SuppressionList suppressed) {
        this.graph = graph;
        this.suppressor = new Suppressor(suppressed);
    }

    /// Writes concepts and municipalities, unless the graph has these very ones.
    ///
    /// @return whether there was anything to do
    public boolean loadOntology(Ontology ontology, Gazetteer gazetteer) {
        String version = OntologyLoad.version(ontology, gazetteer);
        if (watermark(ONTOLOGY).filter(version::equals).isPresent()) return false;
        graph.write(tx -> {
            new OntologyLoad(tx).load(ontology, gazetteer);
            move(tx, new Watermark(ONTOLOGY, version));
            return true;
        });
        return true;
    }

    public LoadReport load(Resolution resolution) {
        return loadAll(resolution, Optional.empty());
    }

    /// As [#load(Resolution)]; the watermark moves together with the last of the pages.
    public LoadReport load(Resolution resolution, Watermark watermark) {
        return loadAll(resolution, Optional.of(watermark));
    }

    private LoadReport loadAll(Resolution resolution, Optional<Watermark> watermark) {
        var pages = resolution.pages();
        var newest = Batch.newest(pages);
        var sum = new LoadReport.Sum(pages.size() - newest.size());
        var batches = Batch.cut(newest);
        for (int i = 0; i < batches.size(); i++)
            sum.add(
                    transaction(
                            batches.get(i),
                            i == batches.size() - 1 ? watermark : Optional.empty()));
        new ReviewQueue(graph).ask(resolution.doubts());
        return sum.report();
    }

    /// Notes that pages are gone from the web: what only they said goes stale.
    ///
    /// @param pages address → when its server said so
    public LoadReport gone(Map<URI, Instant> pages) {
        var sum = new LoadReport.Sum(0);
        var all = List.copyOf(pages.entrySet());
        for (int from = 0; from < all.size(); from += PAGES) {
            var some = all.subList(from, Math.min(all.size(), from + PAGES));
            sum.add(graph.write(tx -> new PageLoad(tx).gone(some)));
        }
        return sum.report();
    }

    /// Deletes the main texts of pages that were read before; what was taken from them stays.
    public void forgetTexts(Instant before) {
        graph.write(tx ->
                tx.run(
                                NamedQuery.text("page/forget-texts"),
                                Map.of("limit", EntityProjection.utc(before)))
                        .consume());
    }

    /// Takes out what only pages said that were gone before `limit`.
    public LoadReport retire(Instant limit) {
        var sum = new LoadReport.Sum(0);
        PageLoad.Done done;
        do {
            done = graph.write(tx -> new PageLoad(tx).retire(limit));
            sum.add(done);
        } while (done.pages() > 0);
        return sum.report();
    }

    /// Projects everything anew from the evidence. Where nothing went wrong, nothing changes.
    ///
    /// @param progress is told how many entities are done
    public LoadReport rebuild(IntConsumer progress) {
        var sum = new LoadReport.Sum(0);
        String after = "";
        int entities = 0;
        while (true) {
            var ids = idsAfter(after);
            if (ids.isEmpty()) return sum.report();
            after = ids.getLast();
            sum.add(graph.write(tx -> new PageLoad(tx).project(ids)));
            entities += ids.size();
            progress.accept(entities);
        }
    }

    private List<String> idsAfter(String after) {
        return graph.read(tx ->
                tx.run(
                                NamedQuery.text("load/entities-after"),
                                Map.of("after", after, "limit", PAGES))
                        .list(row -> row.get("id").asString()));
    }

    /// Takes out what the pages of these hosts said, and who was known from them alone. Repeating
    /// it does nothing.
    ///
    /// @param hosts as they stand in addresses, `www.` and all, in lower case
    public LoadReport forget(Collection<String> hosts) {
        var sum = new LoadReport.Sum(0);
        PageLoad.Done done;
        do {
            done = graph.write(tx -> new PageLoad(tx).forget(List.copyOf(hosts)));
            sum.add(done);
        } while (done.pages() > 0);
        return sum.report();
    }

    private PageLoad.Done transaction(List<PageResolution> batch, Optional<Watermark> watermark) {
        return graph.writeWithPatience(tx -> {
            // as late as possible: somebody may be forgotten while pages are on their way
            var done = new PageLoad(tx).load(suppressor.withhold(batch));
            watermark.ifPresent(mark -> move(tx, mark));
            return done;
        });
    }

    /// Notes how far the source has come, when there are no facts to load along with it.
    public void mark(Watermark watermark) {
        graph.write(tx -> {
            move(tx, watermark);
            return true;
        });
    }

    private static void move(TransactionContext tx, Watermark watermark) {
        tx.run(
                        NamedQuery.text("load/watermark"),
                        Map.of("source", watermark.source(), "position", watermark.position()))
                .consume();
    }

    /// How far the source has been loaded.
    public Optional<String> watermark(String source) {
        return graph.read(tx ->
                tx
                        .run(
                                "MATCH (w:Watermark {source: $source}) RETURN w.position AS position",
                                Map.of("source", source))
                        .stream()
                        .map(row -> row.get("position").asString())
                        .findFirst());
    }

    /// How many entities there are.
    public int size() {
        return graph.read(
                tx -> tx.run("RETURN COUNT { (:Entity) } AS all").single().get("all").asInt());
    }

    /// Whether no page has been loaded yet.
    public boolean isEmpty() {
        return graph.read(tx ->
                tx.run("RETURN NOT EXISTS { (:WebPage) } AS empty")
                        .single()
                        .get("empty")
                        .asBoolean());
    }

    @Override
    public List<KnownEntity> carrying(Collection<Identifier> keys) {
        var all = List.copyOf(keys);
        var found = new LinkedHashMap<EntityId, KnownEntity>();
        for (int from = 0; from < all.size(); from += KEYS)
            ask(all.subList(from, Math.min(all.size(), from + KEYS)))
                    .forEach(known -> found.put(known.id(), known));
        return List.copyOf(found.values());
    }

    private List<KnownEntity> ask(List<Identifier> keys) {
        var parameters =
                Map.<String, Object>of(
                        "identifiers", rows(keys, true),
                        "names", rows(keys, false));
        return graph.read(tx -> ask(tx, parameters));
    }

    /// As [#carrying(Collection)], inside a transaction.
    List<KnownEntity> carrying(TransactionContext tx, List<Identifier> keys) {
        return ask(tx, Map.of("identifiers", rows(keys, true), "names", rows(keys, false)));
    }

    /// The resolver knows nothing of merges and splits: it meets those it once told apart.
    private static List<KnownEntity> ask(TransactionContext tx, Map<String, Object> parameters) {
        var known = tx.run(NamedQuery.text("load/candidates"), parameters).list(EntityStore::known);
        return new RawEntities(tx).behind(known);
    }

    private static List<Map<String, Object>> rows(List<Identifier> keys, boolean strong) {
        return keys.stream()
                .filter(key -> key.scheme().strong() == strong)
                .map(key ->
                        Map.<String, Object>of("scheme", key.scheme().name(), "value", key.value()))
                .toList();
    }

    private static KnownEntity known(Record row) {
        var keys = new HashSet<Identifier>();
        for (Value key : row.get("keys").values()) keys.add(Identifier.parse(key.asString()));
        return new KnownEntity(
                new EntityId(row.get("id").asString()),
                type(row.get("type").asString()),
                OrganizationKind.valueOf(row.get("kind").asString()),
                row.get("name").asString(),
                keys);
    }

    static EntityType type(String label) {
        return switch (label) {
            case "Person" -> EntityType.PERSON;
            case "Project" -> EntityType.PROJECT;
            default -> EntityType.ORGANIZATION;
        };
    }
}
