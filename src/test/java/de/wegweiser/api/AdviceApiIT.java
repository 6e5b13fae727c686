package de.wegweiser.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.graph.Neo4jForTests;
import de.wegweiser.graph.SmallRegion;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.graphql.test.tester.GraphQlTester;

/// Whom to talk to, who is like whom, and what people and places are known for.
@ResourceLock(Neo4jForTests.REGION_LOCK)
@SpringBootTest(classes = SmallRegion.Application.class, webEnvironment = WebEnvironment.MOCK)
@AutoConfigureGraphQlTester
class AdviceApiIT {

    @Autowired private GraphQlTester api;

    @BeforeEach
    void seed() {
        SmallRegion.seed();
        api = api.mutate().responseTimeout(Duration.ofMinutes(1)).build(); // the first is slow
    }

    private List<String> names(String query, String path) {
        return api.document(query).execute().path(path).entityList(String.class).get();
    }

    @Test
    void whoResearchesWhatAFirmSeeksIsRecommendedBeforeWhoIsOneStepAway() {
        var answer =
                api.document(
                                """
                                { recommendPartners(from: {name: "Beta Leuchten"}) { totalCount
                                    edges { node { source { name } partner { name } needs { name(lang: EN) } reasons(lang: EN)
                                      broker { name } paths { metapath hops { evidence { snippet } } } } }
                                    understood { sources known assumed concepts { name } hints } } }
                                """)
                        .execute();
        answer.path("recommendPartners.edges[*].node.partner.name")
                .entityList(String.class)
                .containsExactly("Lehrstuhl Y", "Lehrstuhl X");
        answer.path("recommendPartners.edges[0].node.needs[*].name")
                .entityList(String.class)
                .containsExactly("Artificial intelligence");
        answer.path("recommendPartners.edges[0].node.reasons[0]")
                .entity(String.class)
                .isEqualTo(
                        "Beta Leuchten GmbH is looking for support in the field of “Artificial intelligence”; Lehrstuhl Y does research in this field.");
        answer.path("recommendPartners.edges[0].node.broker.name")
                .entity(String.class)
                .isEqualTo("Kammer K");
        answer.path("recommendPartners.edges[*].node.paths[*].hops[*].evidence[0].snippet")
                .entityList(String.class)
                .satisfies(snippets ->
                        assertThat(snippets).doesNotContainNull().hasSizeGreaterThan(3));
        answer.path("recommendPartners.understood.assumed").entity(Boolean.class).isEqualTo(false);
        answer.path("recommendPartners.understood.hints").entityList(String.class).hasSize(0);
    }

    @Test
    void whoWorksTogetherAlreadyIsLeftOutUnlessAskedFor() {
        String query =
                """
                { recommendPartners(from: {organizationId: "o-a"}, includeKnown: %s) {
                    edges { node { partner { name } } } understood { known assumed hints(lang: DE) } } }
                """;
        var without = api.document(query.formatted(false)).execute();
        without.path("recommendPartners.edges[*].node.partner.name")
                .entityList(String.class)
                .containsExactly("Lehrstuhl X");
        without.path("recommendPartners.understood.known").entity(Integer.class).isEqualTo(1);
        without.path("recommendPartners.understood.assumed").entity(Boolean.class).isEqualTo(true);
        without.path("recommendPartners.understood.hints").entityList(String.class).hasSize(2);
        assertThat(names(query.formatted(true), "recommendPartners.edges[*].node.partner.name"))
                .containsExactlyInAnyOrder("Lehrstuhl X", "Lehrstuhl Y");
    }

    @Test
    void aNeedInWordsAndAWholeRegionHavePartnersToo() {
        assertThat(
                        names(
                                """
                                { recommendPartners(from: {need: "Wir brauchen Hilfe beim Presshärten"}) {
                                    edges { node { source { id } partner { name } } } } }
                                """,
                                "recommendPartners.edges[*].node.partner.name"))
                .containsExactly("Lehrstuhl X");
        assertThat(
                        names(
                                """
                                { recommendPartners(from: {region: "Sauerland"}, to: {kind: RESEARCH_GROUP}) {
                                    edges { node { source { name } partner { name } } } } }
                                """,
                                "recommendPartners.edges[*].node.source.name"))
                .contains("Beta Leuchten GmbH");
    }

    @Test
    void aNeedThatNamesNothingKnownSaysSo() {
        var answer =
                api.document(
                                """
                                { recommendPartners(from: {need: "Tiefseebergbau"}) { totalCount understood { hints(lang: EN) } } }
                                """)
                        .execute();
        answer.path("recommendPartners.totalCount").entity(Integer.class).isEqualTo(0);
        answer.path("recommendPartners.understood.hints[0]")
                .entity(String.class)
                .satisfies(hint -> assertThat(hint).startsWith("No need was recognised"));
    }

    @Test
    void similarIsWhoDoesTheSameAndNotWhoIsOfAnotherKind() {
        var answer =
                api.document(
                                """
                                { similarOrganizations(id: "o-x") { totalCount edges { node { score organization { name }
                                    shared { concept { name } ours { predicate evidence { snippet } } theirs { predicate evidence { snippet } } } } } } }
                                """)
                        .execute();
        answer.path("similarOrganizations.edges[*].node.organization.name")
                .entityList(String.class)
                .containsExactly("Lehrstuhl Y");
        answer.path("similarOrganizations.edges[0].node.score")
                .entity(Double.class)
                .satisfies(score -> assertThat(score).isBetween(.05, .6));
        answer.path("similarOrganizations.edges[0].node.shared[*].concept.name")
                .entityList(String.class)
                .containsExactly("Digitalisierung");
        answer.path("similarOrganizations.edges[0].node.shared[0].ours.evidence[0].snippet")
                .hasValue();
        assertThat(
                        names(
                                """
                                { similarOrganizations(id: "o-x", kinds: [COMPANY]) { edges { node { organization { name } } } } }
                                """,
                                "similarOrganizations.edges[*].node.organization.name"))
                .containsExactlyInAnyOrder("Alpha Umformung GmbH", "Beta Leuchten GmbH");
    }

    @Test
    void aLeaderIsKnownForWhatTheGroupDoesButFirstForTheirOwn() {
        var answer =
                api.document(
                                """
                                { expertiseProfile(id: "h-1") { who { name } topics { concept { name } share
                                    ties { holder { name } evidence { snippet } } } fields { concept { name } share topics } } }
                                """)
                        .execute();
        answer.path("expertiseProfile.topics[*].concept.name")
                .entityList(String.class)
                .containsExactly("Künstliche Intelligenz", "Digitalisierung");
        answer.path("expertiseProfile.topics[0].ties[*].holder.name")
                .entityList(String.class)
                .contains("Erika Beispiel", "Lehrstuhl Y");
        answer.path("expertiseProfile.topics[*].share")
                .entityList(Double.class)
                .satisfies(shares ->
                        assertThat(shares.stream().mapToDouble(d -> d).sum())
                                .isBetween(.999, 1.001));
        assertThat(
                        names(
                                """
                                { expertiseProfile(id: "o-u") { topics { concept { name } ties { holder { name } } } } }
                                """,
                                "expertiseProfile.topics[*].concept.name"))
                .contains("Presshärten", "Künstliche Intelligenz");
    }

    @Test
    void aRegionTellsWhatIsSoughtAndWhoElsewhereCanHelp() {
        var answer =
                api.document(
                                """
                                { regionProfile(place: {district: "Olpe"}) { organizations facets { kinds { value count } }
                                    demand { concept { name } seeking seekers { organization { name } evidence { snippet } } }
                                    supply { concept { name } offering researching }
                                    whiteSpots { concept { name } providers { organization { name } predicate } } } }
                                """)
                        .execute();
        answer.path("regionProfile.organizations").entity(Integer.class).isEqualTo(3);
        answer.path("regionProfile.demand[*].concept.name")
                .entityList(String.class)
                .containsExactly("Künstliche Intelligenz");
        answer.path("regionProfile.demand[0].seekers[0].organization.name")
                .entity(String.class)
                .isEqualTo("Beta Leuchten GmbH");
        answer.path("regionProfile.supply[0].concept.name")
                .entity(String.class)
                .isEqualTo("Digitalisierung");
        answer.path("regionProfile.supply[0].offering").entity(Integer.class).isEqualTo(2);
        answer.path("regionProfile.whiteSpots[*].concept.name")
                .entityList(String.class)
                .containsExactly("Künstliche Intelligenz");
        answer.path("regionProfile.whiteSpots[0].providers[*].organization.name")
                .entityList(String.class)
                .satisfies(names ->
                        assertThat(names).containsExactlyInAnyOrder("Lehrstuhl Y", "Lehrstuhl X"));
    }

    @Test
    void advertsTellWhatFirmsSeekAndWhoResearchesIt() {
        SmallRegion.firmsAdvertise();
        var answer =
                api.document(
                                """
                                { skillsSought(district: "Olpe") { concept { id } adverts
                                    jobPostings(first: 5) { title validThrough url fetchedAt organization { name } concepts { id } }
                                    seekers { organization { name } predicate evidence { snippet } }
                                    providers { organization { name } predicate evidence { snippet } } } }
                                """)
                        .execute();
        answer.path("skillsSought[*].concept.id")
                .entityList(String.class)
                .containsExactly("urn:c:ki", "urn:c:ph");
        answer.path("skillsSought[*].adverts").entityList(Integer.class).containsExactly(2, 1);
        answer.path("skillsSought[0].jobPostings[*].organization.name")
                .entityList(String.class)
                .containsExactly("Beta Leuchten GmbH", "Alpha Umformung GmbH");
        answer.path("skillsSought[0].jobPostings[1].validThrough")
                .entity(String.class)
                .isEqualTo("2099-12-31");
        answer.path("skillsSought[0].seekers[*].organization.name")
                .entityList(String.class)
                .containsExactly("Beta Leuchten GmbH");
        answer.path("skillsSought[0].providers[*].organization.name")
                .entityList(String.class)
                .satisfies(names ->
                        assertThat(names).containsExactlyInAnyOrder("Lehrstuhl Y", "Lehrstuhl X"));
        answer.path("skillsSought[0].providers[*].evidence[0].snippet")
                .entityList(String.class)
                .hasSize(2);
    }

    @Test
    void anOrganizationTellsItsAdvertsThatStillRun() {
        SmallRegion.firmsAdvertise();
        api.document(
                        "{ organization(id: \"o-b\") { jobPostings { title validThrough url fetchedAt concepts { id } } } }")
                .execute()
                .path("organization.jobPostings")
                .matchesJson(
                        """
                        [{"title": "Data Scientist (m/w/d)", "validThrough": null, "url": "http://o-b.example/jobs/2",
                          "fetchedAt": "2026-02-03T00:00:00Z", "concepts": [{"id": "urn:c:ki"}, {"id": "urn:c:ph"}]}]
                        """);
    }

    @Test
    void whatAStewardRejectedIsNotSought() {
        SmallRegion.firmsAdvertise();
        SmallRegion.reject("o-b", "SEEKS", "urn:c:ki");
        assertThat(
                        names(
                                "{ skillsSought(region: \"Sauerland\") { jobPostings { title } concept { id } } }",
                                "skillsSought[?(@.concept.id == 'urn:c:ki')].jobPostings[*].title"))
                .containsExactly("KI-Entwicklerin (m/w/d)");
    }

    @Test
    void aTextIsTaggedWhereItsWordsStand() {
        String text = "Presshärtens und KI-gestützte Wartung";
        var found =
                api.document(
                                "query($text: String!) { annotate(text: $text) { concept { id } surface start end match confidence } }")
                        .variable("text", text)
                        .execute();
        found.path("annotate[*].concept.id")
                .entityList(String.class)
                .containsExactly("urn:c:ph", "urn:c:ki");
        int start = found.path("annotate[1].start").entity(Integer.class).get();
        int end = found.path("annotate[1].end").entity(Integer.class).get();
        assertThat(text.substring(start, end)).isEqualTo("KI");
        found.path("annotate[1].match").entity(String.class).isEqualTo("HYPHENATED");
    }

    @Test
    void questionsThatCannotBeAnsweredSayWhy() {
        for (String query :
                List.of(
                        "{ similarOrganizations(id: \"nobody\") { totalCount } }",
                        "{ expertiseProfile(id: \"nobody\") { who { id } } }",
                        "{ regionProfile(place: {}) { organizations } }",
                        "{ skillsSought { adverts } }",
                        "{ skillsSought(region: \"Atlantis\") { adverts } }",
                        "{ skillsSought(region: \"Sauerland\", first: 0) { adverts } }",
                        "{ regionProfile(place: {city: \"Atlantis\"}) { organizations } }",
                        "{ recommendPartners(from: {organizationId: \"nobody\"}) { totalCount } }"))
            api.document(query)
                    .execute()
                    .errors()
                    .satisfy(errors -> {
                        assertThat(errors).as(query).hasSize(1);
                        assertThat(errors.getFirst().getExtensions())
                                .containsEntry("code", "BAD_REQUEST");
                        assertThat(errors.getFirst().getMessage()).isNotBlank();
                    });
    }
}
