package de.wegweiser.api;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.Edge;
import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.graph.Entities.Entity;
import de.wegweiser.graph.Entities.JobPosting;
import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.graph.Entities.Proof;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.graph.JobQueries;
import de.wegweiser.search.Broker;
import de.wegweiser.search.Brokers;
import de.wegweiser.search.RegionProfiles;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Collects what the fields of one answer ask of the graph and asks it once: entities, edges,
/// proofs, offices, job adverts.
///
/// It asks on the thread of the request. On threads of their own the loaders met while the keys of
/// a level were still being collected, and what was one question became two now and then.
@Component
class Loaders {

    static final String ENTITIES = "entities";
    static final String EDGES = "edges";
    static final String PROOFS = "proofs";
    static final String BROKERS = "brokers";
    static final String PROVIDERS = "providers";
    static final String RESEARCHERS = "researchers";
    static final String JOB_POSTINGS = "jobPostings";

    /// The most proofs of one edge that a field may ask for.
    static final int MOST_PROOFS = 20;

    /// The edges of a kind that touch a node.
    record EdgesOf(String id, Set<Predicate> predicates) {}

    Loaders(
            BatchLoaderRegistry registry,
            EntityQueries graph,
            Brokers brokers,
            RegionProfiles regions,
            JobQueries jobs) {
        registry.<String, Entity>forName(ENTITIES)
                .registerMappedBatchLoader(
                        (ids, _) -> Mono.fromCallable(() -> graph.entities(ids)));
        registry.<String, List<Broker>>forName(BROKERS)
                .registerMappedBatchLoader(
                        (firms, _) -> Mono.fromCallable(() -> brokers(brokers, firms)));
        registry.<EdgeKey, List<Proof>>forName(PROOFS)
                .registerMappedBatchLoader(
                        (edges, _) -> Mono.fromCallable(() -> proofs(graph, edges)));
        registry.<String, List<Edge>>forName(PROVIDERS)
                .registerMappedBatchLoader(
                        (concepts, _) -> Mono.fromCallable(() -> regions.providers(concepts)));
        registry.<String, List<Edge>>forName(RESEARCHERS)
                .registerMappedBatchLoader(
                        (concepts, _) -> Mono.fromCallable(() -> regions.researchers(concepts)));
        registry.<String, List<JobPosting>>forName(JOB_POSTINGS)
                .registerMappedBatchLoader(
                        (ids, _) -> Mono.fromCallable(() -> jobPostings(jobs, ids)));
        registry.<EdgesOf, List<Edge>>forName(EDGES)
                .registerMappedBatchLoader(
                        (keys, _) -> Mono.fromCallable(() -> edges(graph, keys)));
    }

    static DataLoader<String, Entity> entities(DataFetchingEnvironment env) {
        return requireNonNull(env.getDataLoader(ENTITIES));
    }

    /// The offices that can make the call, by the id of a firm.
    static DataLoader<String, List<Broker>> brokers(DataFetchingEnvironment env) {
        return requireNonNull(env.getDataLoader(BROKERS));
    }

    /// The first of them; null where there is none.
    static CompletableFuture<@Nullable Organization> firstOffice(
            String firm, DataFetchingEnvironment env) {
        return brokers(env)
                .load(firm)
                .thenApply(brokers -> brokers.isEmpty() ? null : brokers.getFirst().office());
    }

    /// Who offers or researches a concept or a special form of it, by its URI.
    static DataLoader<String, List<Edge>> providers(DataFetchingEnvironment env) {
        return requireNonNull(env.getDataLoader(PROVIDERS));
    }

    /// Which universities, institutes, chairs and groups do, by its URI.
    static DataLoader<String, List<Edge>> researchers(DataFetchingEnvironment env) {
        return requireNonNull(env.getDataLoader(RESEARCHERS));
    }

    /// The job adverts that still run, by the id of an organization.
    static DataLoader<String, List<JobPosting>> jobPostings(DataFetchingEnvironment env) {
        return requireNonNull(env.getDataLoader(JOB_POSTINGS));
    }

    static DataLoader<EdgesOf, List<Edge>> edges(DataFetchingEnvironment env) {
        return requireNonNull(env.getDataLoader(EDGES));
    }

    static DataLoader<EdgeKey, List<Proof>> proofs(DataFetchingEnvironment env) {
        return requireNonNull(env.getDataLoader(PROOFS));
    }

    private static Map<EdgeKey, List<Proof>> proofs(EntityQueries graph, Set<EdgeKey> edges) {
        var proofs = new HashMap<>(graph.proofs(edges, MOST_PROOFS));
        edges.forEach(edge -> proofs.putIfAbsent(edge, List.of()));
        return proofs;
    }

    private static Map<String, List<JobPosting>> jobPostings(JobQueries jobs, Set<String> ids) {
        var found = new HashMap<>(jobs.of(ids, LocalDate.now(ZoneOffset.UTC)));
        ids.forEach(id -> found.putIfAbsent(id, List.of()));
        return found;
    }

    private static Map<String, List<Broker>> brokers(Brokers brokers, Set<String> firms) {
        var found = new HashMap<>(brokers.of(firms));
        firms.forEach(firm -> found.putIfAbsent(firm, List.of()));
        return found;
    }

    /// One query for each set of predicates, however many nodes.
    private static Map<EdgesOf, List<Edge>> edges(EntityQueries graph, Set<EdgesOf> keys) {
        var found =
                new HashMap<EdgesOf, List<Edge>>(
                        keys.stream().collect(toMap(k -> k, _ -> new ArrayList<>())));
        keys.stream()
                .collect(groupingBy(EdgesOf::predicates, mapping(EdgesOf::id, toSet())))
                .forEach((predicates, ids) -> {
                    for (Edge edge : graph.edges(ids, predicates)) {
                        add(found, new EdgesOf(edge.key().subject(), predicates), edge);
                        if (!edge.key().object().equals(edge.key().subject()))
                            add(found, new EdgesOf(edge.key().object(), predicates), edge);
                    }
                });
        return found;
    }

    private static void add(Map<EdgesOf, List<Edge>> found, EdgesOf key, Edge edge) {
        var edges = found.get(key);
        if (edges != null) edges.add(edge);
    }
}
