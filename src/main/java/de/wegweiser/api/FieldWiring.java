package de.wegweiser.api;

import static de.wegweiser.fact.Predicate.COOPERATES_WITH;
import static de.wegweiser.fact.Predicate.EXPERT_IN;
import static de.wegweiser.fact.Predicate.LEADS;
import static de.wegweiser.fact.Predicate.LINKS_TO;
import static de.wegweiser.fact.Predicate.MEMBER_OF;
import static de.wegweiser.fact.Predicate.OFFERS;
import static de.wegweiser.fact.Predicate.PARTICIPATES_IN;
import static de.wegweiser.fact.Predicate.PART_OF;
import static de.wegweiser.fact.Predicate.RESEARCHES;
import static de.wegweiser.fact.Predicate.SEEKS;
import static de.wegweiser.fact.Predicate.USES;
import static de.wegweiser.fact.Predicate.WORKS_FOR;

import de.wegweiser.fact.Predicate;
import de.wegweiser.graph.Entities.Edge;
import de.wegweiser.graph.Entities.Entity;
import de.wegweiser.graph.Entities.Organization;
import de.wegweiser.graph.Entities.Person;
import de.wegweiser.graph.Entities.Project;
import de.wegweiser.graph.Entities.Proof;
import de.wegweiser.ontology.Concept;
import de.wegweiser.ontology.Municipality;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/// The fields that walk the graph: from an entity over its edges to others. Each goes through
/// [Loaders].
@Component
class FieldWiring implements RuntimeWiringConfigurer {

    private static final Set<Predicate> COMPETENCES = EnumSet.of(OFFERS, RESEARCHES, USES, SEEKS);
    private static final Set<Predicate> PEOPLE = EnumSet.of(LEADS, WORKS_FOR);
    private static final Set<Predicate> ORGANIZATIONS =
            EnumSet.of(PART_OF, COOPERATES_WITH, MEMBER_OF, LINKS_TO);

    /// What stands at the other end of a link.
    private record OtherEnd(String field, Class<? extends Entity> type) {}

    private static final OtherEnd ORGANIZATION = new OtherEnd("organization", Organization.class);

    /// Link type → its field for the other end, where that is an entity.
    private static final Map<String, OtherEnd> OTHER_ENDS =
            Map.of(
                    "ConceptHolder", ORGANIZATION,
                    "PersonLink", new OtherEnd("person", Person.class),
                    "AffiliationLink", ORGANIZATION,
                    "ProjectLink", new OtherEnd("project", Project.class),
                    "ParticipantLink", ORGANIZATION,
                    "OrganizationLink", ORGANIZATION);

    private static final Set<String> CONCEPT_LINKS = Set.of("CompetenceLink", "ExpertiseLink");

    private static final Comparator<Edge> LEADERS_FIRST =
            Comparator.comparing((Edge e) -> e.key().predicate() != LEADS);

    private static final Described EVIDENCE = Described.list(Proof.class, FieldWiring::evidence);

    private final Known known;

    FieldWiring(Known known) {
        this.known = known;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                "Organization",
                type ->
                        type.dataFetcher("competences", links(Organization::id, COMPETENCES))
                                .dataFetcher(
                                        "people", links(Organization::id, PEOPLE, LEADERS_FIRST))
                                .dataFetcher(
                                        "projects",
                                        links(Organization::id, EnumSet.of(PARTICIPATES_IN)))
                                .dataFetcher("related", links(Organization::id, ORGANIZATIONS))
                                .dataFetcher(
                                        "municipality",
                                        Described.one(
                                                Municipality.class,
                                                env ->
                                                        known.municipality(
                                                                env.<Organization>getSource()))));
        wiring.type(
                "Person",
                type ->
                        type.dataFetcher("affiliations", links(Person::id, PEOPLE, LEADERS_FIRST))
                                .dataFetcher(
                                        "expertise", links(Person::id, EnumSet.of(EXPERT_IN))));
        wiring.type(
                "Project",
                type ->
                        type.dataFetcher(
                                "participants", links(Project::id, EnumSet.of(PARTICIPATES_IN))));
        wiring.type(
                "Concept",
                type -> type.dataFetcher("organizations", links(Concept::uri, COMPETENCES)));
        OTHER_ENDS.forEach((linkType, end) ->
                wiring.type(
                        linkType,
                        type ->
                                type.dataFetcher("evidence", EVIDENCE)
                                        .dataFetcher(
                                                end.field(),
                                                Described.one(
                                                        end.type(), FieldWiring::otherEntity))));
        wiring.type("ExpertiseTie", type -> type.dataFetcher("evidence", EVIDENCE));
        for (String linkType : CONCEPT_LINKS)
            wiring.type(
                    linkType,
                    type ->
                            type.dataFetcher("evidence", EVIDENCE)
                                    .dataFetcher(
                                            "concept",
                                            Described.one(
                                                    Concept.class,
                                                    env -> known.concept(link(env).other()))));
    }

    private static <T> Described links(Function<T, String> id, Set<Predicate> predicates) {
        return links(id, predicates, (_, _) -> 0);
    }

    /// Links of an entity, in the order asked for and then best proven first; one for each other
    /// end and predicate.
    private static <T> Described links(
            Function<T, String> id, Set<Predicate> predicates, Comparator<Edge> order) {
        return Described.list(
                Link.class,
                env -> {
                    String from = id.apply(Objects.requireNonNull(env.<T>getSource()));
                    int first = Page.size(env.getArgumentOrDefault("first", 20), Page.LARGEST);
                    var wanted = narrowed(env, predicates);
                    return Loaders.edges(env)
                            .load(new Loaders.EdgesOf(from, wanted))
                            .thenApply(edges ->
                                    edges.stream()
                                            .sorted(order)
                                            .limit(first)
                                            .map(edge -> new Link(from, edge))
                                            .toList());
                });
    }

    private static Set<Predicate> narrowed(DataFetchingEnvironment env, Set<Predicate> predicates) {
        List<String> asked = env.getArgument("predicates");
        if (asked == null || asked.isEmpty()) return predicates;
        var narrowed = EnumSet.noneOf(Predicate.class);
        asked.forEach(name -> narrowed.add(Predicate.valueOf(name)));
        return narrowed;
    }

    private static CompletableFuture<List<Proof>> evidence(DataFetchingEnvironment env) {
        int first = Page.size(env.getArgumentOrDefault("first", 3), Loaders.MOST_PROOFS);
        return Loaders.proofs(env)
                .load(link(env).edge().key())
                .thenApply(proofs -> proofs.stream().limit(first).toList());
    }

    private static CompletableFuture<Entity> otherEntity(DataFetchingEnvironment env) {
        return Loaders.entities(env).load(link(env).other());
    }

    private static Link link(DataFetchingEnvironment env) {
        return Objects.requireNonNull(env.<Link>getSource());
    }
}
