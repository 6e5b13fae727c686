package de.wegweiser.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.graph.SmallRegion;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.graphql.test.tester.GraphQlTester;

@SpringBootTest(classes = SmallRegion.Application.class, webEnvironment = WebEnvironment.MOCK)
@AutoConfigureGraphQlTester
class GraphQlApiIT {

    private static final String MISSION =
            """
            { partnerPaths(from: {region: "Sauerland"}, to: {concept: "Künstliche Intelligenz", kind: RESEARCH_GROUP, city: "Dortmund"}, first: 5) {
                edges { node { score share metapath sentence(lang: DE)
                  hops { relation node { id name } evidence { snippet url fetchedAt confidence } } } } } }
            """;

    @Autowired private GraphQlTester api;

    @BeforeEach
    void seed() {
        SmallRegion.seed();
    }

    @Test
    void theQueryOfTheMissionAnswersWithEvidenceAtEachHop() {
        var edges = api.document(MISSION).execute().path("partnerPaths.edges");
        edges.entityList(Object.class).satisfies(found -> assertThat(found).isNotEmpty());
        api.document(MISSION)
                .execute()
                .path("partnerPaths.edges[*].node.hops[*].evidence[0].snippet")
                .entityList(String.class)
                .satisfies(snippets ->
                        assertThat(snippets).doesNotContainNull().hasSizeGreaterThan(1));
    }

    @Test
    void theSentenceNamesBothPartners() {
        api.document(MISSION)
                .execute()
                .path("partnerPaths.edges[*].node.sentence")
                .entityList(String.class)
                .satisfies(sentences ->
                        assertThat(sentences)
                                .anySatisfy(s ->
                                        assertThat(s)
                                                .contains(
                                                        "Alpha Umformung GmbH",
                                                        "Lehrstuhl Y",
                                                        "KI an der Presse"))
                                .anySatisfy(s ->
                                        assertThat(s)
                                                .contains(
                                                        "Beta Leuchten GmbH sucht Künstliche Intelligenz")));
    }

    @Test
    void aPathEndsWithTheProofThatTheTargetKnowsWhatWasAskedFor() {
        api.document(
                        """
                        { partnerPaths(from: {name: "Alpha Umformung"}, to: {concept: "KI", kind: RESEARCH_GROUP}) {
                            edges { node { metapath target { id } hops { node { id } } } } } }
                        """)
                .execute()
                .path(
                        "partnerPaths.edges[?(@.node.metapath == 'JOINT_PROJECT')].node.hops[2].node.id")
                .entityList(String.class)
                .containsExactly("urn:c:ki");
    }

    @Test
    void whatEverybodySharesTiesLessThanWhatFewShare() {
        api.document(
                        """
                        { partnerPaths(from: {organizationId: "o-a"}, to: {organizationId: "o-x"}) {
                            edges { node { metapath hops { node { name } } } } } }
                        """)
                .execute()
                .path("partnerPaths.edges[*].node.hops[0].node.name")
                .entityList(String.class)
                .containsExactly("Presshärten", "Digitalisierung");
    }

    @Test
    void anUnknownPlaceIsToldByName() {
        api.document(
                        "{ partnerPaths(from: {region: \"Atlantis\"}, to: {kind: COMPANY}) { totalCount } }")
                .execute()
                .errors()
                .satisfy(errors -> {
                    assertThat(errors).hasSize(1);
                    assertThat(errors.getFirst().getMessage()).contains("Atlantis", "Sauerland");
                });
    }

    @Test
    void organizationsAreFilteredCountedAndPaged() {
        String query =
                """
                { organizations(filter: {kinds: [RESEARCH_GROUP], city: "Dortmund"}, first: 1) {
                    totalCount facets { kinds { value count } } pageInfo { hasNextPage endCursor }
                    edges { node { id name competences { predicate concept { name(lang: EN) } evidence { snippet } }
                      people { leads person { name academicTitle } } } } } }
                """;
        var answer = api.document(query).execute();
        answer.path("organizations.totalCount").entity(Integer.class).isEqualTo(2);
        answer.path("organizations.edges[0].node.name")
                .entity(String.class)
                .isEqualTo("Lehrstuhl X");
        String cursor = answer.path("organizations.pageInfo.endCursor").entity(String.class).get();
        var next =
                api.document(query.replace("first: 1", "first: 1, after: \"" + cursor + "\""))
                        .execute();
        next.path("organizations.edges[0].node.people[0].person.name")
                .entity(String.class)
                .isEqualTo("Erika Beispiel");
        next.path("organizations.pageInfo.hasNextPage").entity(Boolean.class).isEqualTo(false);
    }

    @Test
    void everythingWithAnIdIsFoundAgainByIt() {
        for (var id : List.of("o-a", "h-1", "p-1", "urn:c:ki", "05966004"))
            api.document("query($id: ID!) { node(id: $id) { id __typename } }")
                    .variable("id", id)
                    .execute()
                    .path("node.id")
                    .entity(String.class)
                    .isEqualTo(id);
    }

    @Test
    void suggestForgivesUmlautsAndAnUnfinishedWord() {
        api.document(
                        "{ suggest(text: \"kuenstliche intel\", kinds: [CONCEPT]) { kind text node { id } } }")
                .execute()
                .path("suggest[0].text")
                .entity(String.class)
                .isEqualTo("Künstliche Intelligenz");
        api.document("{ suggest(text: \"atten\", kinds: [MUNICIPALITY], lang: EN) { text } }")
                .execute()
                .path("suggest[0].text")
                .entity(String.class)
                .isEqualTo("Attendorn");
    }
}
