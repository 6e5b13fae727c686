package de.wegweiser.api;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.graph.Entities.Entity;
import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.graph.Entities.Proof;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Municipality;
import de.wegweiser.search.BadQuestion;
import de.wegweiser.search.Hints;
import de.wegweiser.search.PartnerPath;
import de.wegweiser.search.PartnerPaths;
import de.wegweiser.search.PathAnswer;
import de.wegweiser.search.PathSentences;
import de.wegweiser.search.PathStart;
import de.wegweiser.search.PathTarget;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// The question of the mission: who in Dortmund knows what this firm needs, and how do we know?
@Controller
class PathController {

    /// Sentences shown for a hop; the link itself has more.
    private static final int PROOFS_OF_A_HOP = 3;

    private final PartnerPaths paths;
    private final Known known;

    PathController(PartnerPaths paths, Known known) {
        this.paths = paths;
        this.known = known;
    }

    record Start(
            @Nullable String organizationId,
            @Nullable String name,
            @Nullable String need,
            @Nullable String district,
            @Nullable String region) {

        PathStart asked() {
            if (organizationId != null) return new PathStart.OrganizationId(organizationId);
            if (name != null) return new PathStart.Name(name);
            if (need != null) return new PathStart.Need(need);
            if (district != null) return new PathStart.District(district);
            if (region != null) return new PathStart.Region(region);
            throw new BadQuestion("from needs one of organizationId, name, need, district, region");
        }
    }

    record Target(
            @Nullable String organizationId,
            @Nullable String concept,
            @Nullable OrganizationKind kind,
            @Nullable String city,
            @Nullable String district,
            @Nullable String region) {

        PathTarget asked() {
            return new PathTarget(organizationId, concept, kind, city, district, region);
        }
    }

    @QueryMapping
    PathConnection partnerPaths(
            @Argument Start from,
            @Argument Target to,
            @Argument int first,
            @Argument @Nullable String after) {
        PathAnswer answer = paths.find(from.asked(), to.asked());
        return new PathConnection(
                Page.of(answer.paths(), PathController::key, first, after, paths::standing),
                answer);
    }

    private static String key(PartnerPath path) {
        var nodes =
                new ArrayList<String>(
                        List.of(path.metapath().name(), path.source(), path.target()));
        path.hops().forEach(hop -> nodes.add(hop.relation() + " " + hop.node()));
        return Integer.toHexString(nodes.hashCode())
                + Integer.toHexString(nodes.reversed().hashCode());
    }

    static final class PathConnection extends Page<PartnerPath> {

        private final PathAnswer answer;

        PathConnection(Page<PartnerPath> page, PathAnswer answer) {
            super(page);
            this.answer = answer;
        }

        public PathAnswer getUnderstood() {
            return answer;
        }
    }

    @SchemaMapping(typeName = "Understood")
    List<String> hints(
            PathAnswer answer, @Argument @Nullable Lang lang, DataFetchingEnvironment env) {
        return Hints.of(answer, Lang.of(lang, env));
    }

    @SchemaMapping(typeName = "PartnerPath")
    CompletableFuture<Object> source(PartnerPath path, DataFetchingEnvironment env) {
        return node(path.source(), env);
    }

    @SchemaMapping(typeName = "PartnerPath")
    CompletableFuture<Organization> target(PartnerPath path, DataFetchingEnvironment env) {
        return Loaders.entities(env).load(path.target()).thenApply(Organization.class::cast);
    }

    @SchemaMapping(typeName = "PartnerPath")
    CompletableFuture<@Nullable Organization> broker(
            PartnerPath path, DataFetchingEnvironment env) {
        return Loaders.firstOffice(path.source(), env);
    }

    @SchemaMapping(typeName = "PartnerPath")
    CompletableFuture<String> sentence(
            PartnerPath path, @Argument @Nullable Lang lang, DataFetchingEnvironment env) {
        var language = Lang.of(lang, env);
        Map<String, CompletableFuture<Object>> nodes = new HashMap<>();
        nodes.put(path.source(), node(path.source(), env));
        path.hops().forEach(hop -> nodes.computeIfAbsent(hop.node(), id -> node(id, env)));
        return CompletableFuture.allOf(nodes.values().toArray(CompletableFuture[]::new))
                .thenApply(_ ->
                        PathSentences.of(
                                path,
                                language,
                                id ->
                                        GraphController.nameOf(
                                                Objects.requireNonNull(nodes.get(id)).join(),
                                                language)));
    }

    /// A hop with the node it comes from, which an ontology hop cites.
    record HopView(PartnerPath.Hop hop, String from) {
        public String relation() {
            return hop.relation();
        }

        public boolean forward() {
            return hop.forward();
        }
    }

    @SchemaMapping(typeName = "PartnerPath")
    List<HopView> hops(PartnerPath path) {
        var hops = new ArrayList<HopView>();
        String from = path.source();
        for (PartnerPath.Hop hop : path.hops()) {
            hops.add(new HopView(hop, from));
            from = hop.node();
        }
        return hops;
    }

    @SchemaMapping(typeName = "Hop", field = "node")
    CompletableFuture<Object> hopNode(HopView hop, DataFetchingEnvironment env) {
        return node(hop.hop().node(), env);
    }

    record HopEvidence(String snippet, String url, @Nullable String fetchedAt, double confidence) {}

    @SchemaMapping(typeName = "Hop", field = "evidence")
    CompletableFuture<List<HopEvidence>> hopEvidence(HopView hop, DataFetchingEnvironment env) {
        EdgeKey edge = hop.hop().edge();
        if (edge == null)
            return CompletableFuture.completedFuture(List.of(unread(hop, Lang.of(null, env))));
        return Loaders.proofs(env)
                .load(edge)
                .thenApply(proofs ->
                        proofs.stream()
                                .limit(PROOFS_OF_A_HOP)
                                .map(PathController::ofPage)
                                .toList());
    }

    private static HopEvidence ofPage(Proof proof) {
        return new HopEvidence(
                proof.snippet(),
                proof.url().toString(),
                proof.fetchedAt().toString(),
                proof.confidence());
    }

    /// What no page says: our own tables and trees.
    private HopEvidence unread(HopView hop, Locale language) {
        var office = hop.hop().office();
        return office == null
                ? ofOntology(hop, language)
                : new HopEvidence(
                        office.proof(language), office.file(), null, hop.hop().confidence());
    }

    private HopEvidence ofOntology(HopView hop, Locale language) {
        Concept from = Objects.requireNonNull(known.concept(hop.from()));
        Concept to = Objects.requireNonNull(known.concept(hop.hop().node()));
        Concept special = hop.forward() ? from : to;
        Concept general = hop.forward() ? to : from;
        return new HopEvidence(
                special.label(language) + " → " + general.label(language),
                special.uri(),
                null,
                hop.hop().confidence());
    }

    private CompletableFuture<Object> node(String id, DataFetchingEnvironment env) {
        Concept concept = known.concept(id);
        if (concept != null) return CompletableFuture.completedFuture(concept);
        Municipality place = known.municipality(id);
        if (place != null) return CompletableFuture.completedFuture(place);
        return Loaders.entities(env).load(id).thenApply((Entity entity) -> entity);
    }
}
