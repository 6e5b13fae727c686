package de.wegweiser.api;

import de.wegweiser.fact.OrganizationKind;
import de.wegweiser.graph.Entities.Cited;
import de.wegweiser.graph.Entities.EdgeKey;
import de.wegweiser.graph.Entities.Entity;
import de.wegweiser.graph.Entities.Proof;
import de.wegweiser.ontology.Concept;
import de.wegweiser.search.BadQuestion;
import de.wegweiser.search.Expert;
import de.wegweiser.search.Expert.RankList;
import de.wegweiser.search.ExpertAnswer;
import de.wegweiser.search.ExpertQuestion;
import de.wegweiser.search.ExpertReasons;
import de.wegweiser.search.ExpertSearch;
import de.wegweiser.search.Understood;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Who knows something, and why we think so.
@Controller
class ExpertController {

    private final ExpertSearch experts;
    private final Known known;

    ExpertController(ExpertSearch experts, Known known) {
        this.experts = experts;
        this.known = known;
    }

    record ExpertFilter(
            boolean people,
            @Nullable List<OrganizationKind> kinds,
            @Nullable String city,
            @Nullable String district,
            @Nullable String region,
            @Nullable String freshSince) {}

    private static ExpertQuestion question(String query, @Nullable ExpertFilter filter) {
        if (filter == null) return ExpertQuestion.of(query);
        return new ExpertQuestion(
                query,
                filter.people(),
                filter.kinds() == null ? Set.of() : Set.copyOf(filter.kinds()),
                filter.city(),
                filter.district(),
                filter.region(),
                filter.freshSince() == null ? null : date(filter.freshSince()));
    }

    private static Instant date(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new BadQuestion(
                    "freshSince must be a date such as 2026-01-31, not \"%s\"".formatted(text));
        }
    }

    @QueryMapping
    ExpertConnection expertSearch(
            @Argument String query,
            @Argument @Nullable ExpertFilter filter,
            @Argument int first,
            @Argument @Nullable String after) {
        var answer = experts.find(question(query, filter));
        return new ExpertConnection(Page.of(answer.experts(), Expert::id, first, after), answer);
    }

    @QueryMapping
    ExpertSearch.Standing whyNot(
            @Argument String id, @Argument String query, @Argument @Nullable ExpertFilter filter) {
        return experts.whyNot(id, question(query, filter));
    }

    static final class ExpertConnection extends Page<Expert> {

        private final ExpertAnswer answer;

        ExpertConnection(Page<Expert> page, ExpertAnswer answer) {
            super(page);
            this.answer = answer;
        }

        public OrganizationConnection.Facets getFacets() {
            return OrganizationConnection.facets(answer.facets());
        }

        public List<RankList> getLeftOut() {
            return answer.leftOut().stream().sorted().toList();
        }

        public Meaning getUnderstood() {
            return new Meaning(answer.understood(), !answer.experts().isEmpty());
        }
    }

    /// @param found whether anybody was
    record Meaning(Understood what, boolean found) {

        public List<Understood.Named> concepts() {
            return what.concepts();
        }

        public List<String> words() {
            return what.words();
        }

        public List<String> places() {
            return what.places();
        }

        public List<Concept> broader() {
            return what.proposals();
        }
    }

    @SchemaMapping(typeName = "QuestionUnderstood")
    List<String> hints(
            Meaning meaning, @Argument @Nullable Lang lang, DataFetchingEnvironment env) {
        return ExpertReasons.hints(meaning.what(), meaning.found(), Lang.of(lang, env));
    }

    record ListRank(RankList list, int rank) {}

    private static List<ListRank> listed(Map<RankList, Integer> ranks) {
        return ranks.entrySet().stream()
                .map(entry -> new ListRank(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(ListRank::list))
                .toList();
    }

    @SchemaMapping(typeName = "Expert")
    CompletableFuture<Entity> who(Expert expert, DataFetchingEnvironment env) {
        return Loaders.entities(env).load(expert.id());
    }

    @SchemaMapping(typeName = "Expert")
    List<ListRank> ranks(Expert expert) {
        return listed(expert.ranks());
    }

    @SchemaMapping(typeName = "Expert")
    CompletableFuture<List<String>> reasons(
            Expert expert, @Argument @Nullable Lang lang, DataFetchingEnvironment env) {
        var language = Lang.of(lang, env);
        return names(expert, language, env)
                .thenApply(names -> ExpertReasons.of(expert, language, names));
    }

    private CompletableFuture<UnaryOperator<String>> names(
            Expert expert, Locale language, DataFetchingEnvironment env) {
        var loading = new HashMap<String, CompletableFuture<Entity>>();
        for (Expert.Via way : expert.via())
            if (known.concept(way.found()) == null)
                loading.computeIfAbsent(way.found(), id -> Loaders.entities(env).load(id));
        return CompletableFuture.allOf(loading.values().toArray(CompletableFuture[]::new))
                .thenApply(_ ->
                        id -> {
                            Concept concept = known.concept(id);
                            if (concept != null) return concept.label(language);
                            var entity = loading.get(id);
                            return entity == null ? id : entity.join().name();
                        });
    }

    @SchemaMapping(typeName = "Expert")
    CompletableFuture<List<Cited>> evidence(
            Expert expert, @Argument int first, DataFetchingEnvironment env) {
        int size = Page.size(first, Loaders.MOST_PROOFS);
        var ties = new HashMap<EdgeKey, CompletableFuture<List<Proof>>>();
        expert.edges().forEach(edge -> ties.put(edge, Loaders.proofs(env).load(edge)));
        return CompletableFuture.allOf(ties.values().toArray(CompletableFuture[]::new))
                .thenApply(_ ->
                        expert
                                .evidence(edge -> Objects.requireNonNull(ties.get(edge)).join())
                                .stream()
                                .limit(size)
                                .toList());
    }

    @SchemaMapping(typeName = "WhyNot")
    @Nullable Integer rank(ExpertSearch.Standing standing) {
        return standing.rank() == 0 ? null : standing.rank();
    }

    @SchemaMapping(typeName = "WhyNot", field = "ranks")
    List<ListRank> ranksOfStanding(ExpertSearch.Standing standing) {
        return standing.expert() == null ? List.of() : listed(standing.expert().ranks());
    }

    @SchemaMapping(typeName = "WhyNot")
    boolean excludedByFilter(ExpertSearch.Standing standing) {
        return standing.excluded();
    }

    @SchemaMapping(typeName = "WhyNot", field = "understood")
    Meaning understoodOfStanding(ExpertSearch.Standing standing) {
        return new Meaning(standing.understood(), standing.expert() != null);
    }

    @SchemaMapping(typeName = "WhyNot", field = "reasons")
    CompletableFuture<List<String>> reasonsOfStanding(
            ExpertSearch.Standing standing,
            @Argument @Nullable Lang lang,
            DataFetchingEnvironment env) {
        var expert = standing.expert();
        var language = Lang.of(lang, env);
        if (expert == null)
            return CompletableFuture.completedFuture(
                    ExpertReasons.of(standing, language, id -> id));
        return names(expert, language, env)
                .thenApply(names -> ExpertReasons.of(standing, language, names));
    }
}
