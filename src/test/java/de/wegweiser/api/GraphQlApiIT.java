package de.wegweiser.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.graph.Neo4jForTests;
import de.wegweiser.graph.SmallRegion;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.graphql.test.tester.WebGraphQlTester;

@ResourceLock(Neo4jForTests.REGION_LOCK)
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
        api = api.mutate().responseTimeout(Duration.ofMinutes(1)).build(); // the first is slow
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
                                                        "Beta Leuchten GmbH sucht Unterstützung beim Thema „Künstliche Intelligenz“; der Lehrstuhl Y forscht dazu.")));
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

    @Test
    void thePathNamesTheOfficeInTheDistrictOfTheFirmThatCanMakeTheCall() {
        api.document(
                        "{ partnerPaths(from: {name: \"Alpha\"}, to: {concept: \"KI\"}) { edges { node { broker { name phone } } } } }")
                .execute()
                .path("partnerPaths.edges[0].node.broker.name")
                .entity(String.class)
                .isEqualTo("Kammer K");
    }

    @Test
    void theOfficeThatKnowsTheTargetIsAWayBehindAllOthersAndEachHopSaysWhereItStands() {
        SmallRegion.chamberKnowsChair();
        var answer =
                api.document(
                                """
                                { partnerPaths(from: {organizationId: "o-a"}, to: {organizationId: "o-y"}) {
                                    edges { node { metapath sentence(lang: DE)
                                      hops { relation forward node { id name __typename } evidence { snippet url fetchedAt } } } } } }
                                """)
                        .execute();
        answer.path("partnerPaths.edges[*].node.metapath")
                .entityList(String.class)
                .satisfies(kinds ->
                        assertThat(kinds)
                                .hasSizeGreaterThan(2)
                                .containsOnlyOnce("BROKER")
                                .endsWith("BROKER"));
        String broker = "partnerPaths.edges[-1:].node.";
        answer.path(broker + "sentence")
                .entityList(String.class)
                .containsExactly(
                        "Alpha Umformung GmbH liegt in Attendorn; für Firmen dort ist Kammer K zuständig. Kammer K arbeitet zusammen mit: Lehrstuhl Y.");
        answer.path(broker + "hops[*].relation")
                .entityList(String.class)
                .containsExactly("LOCATED_IN", "SERVED_BY", "COOPERATES_WITH");
        answer.path(broker + "hops[*].node.__typename")
                .entityList(String.class)
                .containsExactly("Municipality", "Organization", "Organization");
        answer.path(broker + "hops[*].evidence[0].url")
                .entityList(String.class)
                .containsExactly(
                        "http://alpha.example/kontakt",
                        "ontology/region/offices.csv",
                        "http://alpha.example/kontakt");
        answer.path(broker + "hops[1].evidence[0].snippet")
                .entityList(String.class)
                .satisfies(snippets ->
                        assertThat(snippets.getFirst()).contains("dl-de/by-2-0", "GPL-3.0"));
    }

    /// The same words as expert search understands.
    @Test
    void aSearchByWordsAloneLeavesNothingOut() {
        api.document(
                        "{ expertSearch(query: \"KI\") { leftOut totalCount edges { node { ranks { list } } } } }")
                .execute()
                .path("expertSearch.leftOut")
                .entityList(String.class)
                .hasSize(0)
                .path("expertSearch.edges[*].node.ranks[*].list")
                .entityList(String.class)
                .doesNotContain("MEANING");
    }

    @Test
    void aNeedIsToldWithWhatWasUnderstoodOfIt() {
        var answer =
                api.document(
                                """
                                { partnerPaths(from: {need: "Prüfung der Bauteile mit künstlicher Intelligenz"}, to: {kind: RESEARCH_GROUP}) {
                                    understood { concepts { id } words } edges { node { target { name } source { id } } } }
                                  recommendPartners(from: {need: "Prüfung der Bauteile mit künstlicher Intelligenz"}) {
                                    understood { concepts { id } words hints(lang: EN) } }
                                  expertSearch(query: "Prüfung der Bauteile mit künstlicher Intelligenz") {
                                    understood { concepts { concept { id } } words } } }
                                """)
                        .execute();
        for (var concepts :
                List.of(
                        "partnerPaths.understood.concepts[*].id",
                        "recommendPartners.understood.concepts[*].id",
                        "expertSearch.understood.concepts[*].concept.id"))
            answer.path(concepts).entityList(String.class).containsExactly("urn:c:ki");
        for (var words :
                List.of(
                        "partnerPaths.understood.words",
                        "recommendPartners.understood.words",
                        "expertSearch.understood.words"))
            answer.path(words).entityList(String.class).containsExactly("Prüfung", "Bauteile");
        answer.path("recommendPartners.understood.hints[0]")
                .entity(String.class)
                .isEqualTo("These words name no subject we know: “Prüfung”, “Bauteile”.");
        // who does research on the very thing, before who does on something narrower
        answer.path("partnerPaths.edges[*].node.target.name")
                .entityList(String.class)
                .containsExactly("Lehrstuhl Y", "Lehrstuhl X");
    }

    @Test
    void aFirmIsServedByOfficesAndAnAnswerTellsWhy() {
        var answer =
                api.document(
                                """
                                { organization(id: "o-a") { municipality { name district chamberDistrict offices { role name hosts } }
                                    servedBy { office { name phone } role source reason(lang: EN) } }
                                  other: organization(id: "o-b") { servedBy { role source reason } }
                                  chair: organization(id: "o-y") { servedBy { source } municipality { name } } }
                                """)
                        .execute();
        answer.path("organization.municipality.chamberDistrict")
                .entity(String.class)
                .isEqualTo("Kammer K");
        answer.path("organization.municipality.offices[0].hosts[0]")
                .entity(String.class)
                .isEqualTo("kammer.example");
        answer.path("organization.servedBy[*].office.name")
                .entityList(String.class)
                .containsExactly("Kammer K");
        answer.path("organization.servedBy[0].role")
                .entity(String.class)
                .isEqualTo("CHAMBER_OF_COMMERCE");
        answer.path("organization.servedBy[0].reason")
                .entity(String.class)
                .satisfies(reason -> assertThat(reason).startsWith("chamber of commerce"));
        answer.path("other.servedBy[0].role").valueIsNull();
        answer.path("other.servedBy[0].source").entity(String.class).isEqualTo("SAME_DISTRICT");
        answer.path("other.servedBy[0].reason")
                .entity(String.class)
                .satisfies(reason -> assertThat(reason).contains("im selben Kreis"));
        answer.path("chair.servedBy").entityList(Object.class).hasSize(0);
        // it has no address: it lies where its university does
        answer.path("chair.municipality.name").entity(String.class).isEqualTo("Dortmund");
    }

    /// Attendorn lies 52.5 km from Dortmund here.
    @Test
    void nearIsAConditionAndTheNearestComeFirst() {
        String query =
                "{ organizations(filter: {within: {km: %s, of: {%s}}}) { edges { node { name distanceKm(from: {%s}) } } } }";
        for (String of : List.of("city: \"attendorn\"", "organizationId: \"o-k\"")) {
            var all = api.document(query.formatted("52.6", of, of)).execute();
            all.path("organizations.edges[*].node.name")
                    .entityList(String.class)
                    .containsExactly(
                            "Alpha Umformung GmbH",
                            "Beta Leuchten GmbH",
                            "Kammer K",
                            "Lehrstuhl X",
                            "Lehrstuhl Y",
                            "Universität U");
            all.path("organizations.edges[*].node.distanceKm")
                    .entityList(Double.class)
                    .containsExactly(0.0, 0.0, 0.0, 52.5, 52.5, 52.5);
            api.document(query.formatted("52.4", of, of))
                    .execute()
                    .path("organizations.edges[*].node.name")
                    .entityList(String.class)
                    .containsExactly("Alpha Umformung GmbH", "Beta Leuchten GmbH", "Kammer K");
        }
        String dortmund = "city: \"Dortmund\"";
        api.document(query.formatted("100", dortmund, dortmund))
                .execute()
                .path("organizations.edges[*].node.name")
                .entityList(String.class)
                .satisfies(names ->
                        assertThat(names.subList(0, 3))
                                .containsExactly("Lehrstuhl X", "Lehrstuhl Y", "Universität U"));
        api.document(
                        "{ organizations(filter: {district: \"Dortmund\", within: {km: 10, of: {city: \"Attendorn\"}}}) { totalCount } }")
                .execute()
                .path("organizations.totalCount")
                .entity(Integer.class)
                .isEqualTo(0);
    }

    @Test
    void whoOnlySeeksWhatIsWantedIsNoPartner() {
        api.document(
                        "{ partnerPaths(from: {name: \"Alpha\"}, to: {concept: \"KI\"}) { understood { targets } edges { node { target { name } } } } }")
                .execute()
                .path("partnerPaths.edges[*].node.target.name")
                .entityList(String.class)
                .satisfies(names ->
                        assertThat(names)
                                .contains("Lehrstuhl X", "Lehrstuhl Y")
                                .doesNotContain("Beta Leuchten GmbH"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # start                                 | target
                    region: "Sauerland"                     | concept: "kuenstliche intelligenz"
                    region: "sauerland"                     | concept: "KÜNSTLICHE INTELLIGENZ"
                    district: "Olpe"                        | concept: "ki"
                    district: "kreis olpe"                  | concept: "urn:c:ki"
                    name: "alpha umformung"                 | concept: "Artificial intelligence", kind: RESEARCH_GROUP
                    organizationId: "o-b"                   | district: "Dortmund"
                    need: "Wer hilft uns bei KI?"           | kind: RESEARCH_GROUP, city: "dortmund"
                    need: "we need machine learning"        | region: "Ruhrgebiet"
                    organizationId: "o-a"                   | organizationId: "o-y"
                    """)
    void everyStartLeadsToEveryKindOfTarget(String start, String target) {
        api.document(
                        "{ partnerPaths(from: {%s}, to: {%s}) { totalCount } }"
                                .formatted(start, target))
                .execute()
                .path("partnerPaths.totalCount")
                .entity(Integer.class)
                .satisfies(total -> assertThat(total).isPositive());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    organizations(first: 0) { totalCount }                                            | first must be 1 to 100, not 0
                    organizations(first: -1) { totalCount }                                           | first must be 1 to 100, not -1
                    organizations(after: "nonsense") { totalCount }                                   | nonsense
                    organizations(filter: {district: "Kreis Atlantis"}) { totalCount }                | no district is called "Kreis Atlantis"
                    organizations(filter: {concept: "Alchemie"}) { totalCount }                       | no concept is called "Alchemie"; ask suggest
                    organizations(filter: {within: {km: -1, of: {city: "Dortmund"}}}) { totalCount }  | km must be 0 or more, not -1
                    organizations(filter: {within: {km: 1, of: {city: "Qq"}}}) { totalCount }         | no town is called "Qq"
                    organizations(filter: {within: {km: 1, of: {organizationId: "x"}}}) { totalCount } | no organization has the id "x"
                    concept { id }                                                                    | give either uri or label
                    partnerPaths(from: {name: "Qqqq Zzzz"}, to: {kind: COMPANY}) { totalCount }       | no organization is called "Qqqq Zzzz"; ask suggest
                    partnerPaths(from: {organizationId: "o-?"}, to: {kind: COMPANY}) { totalCount }   | no organization has the id "o-?"
                    partnerPaths(from: {region: "Sauerland"}, to: {}) { totalCount }                  | to needs at least one of
                    partnerPaths(from: {region: "Sauerland"}, to: {city: "Qq"}) { totalCount }        | no town is called "Qq"; known are
                    suggest(text: "al", first: 26) { text }                                           | first must be 1 to 25, not 26
                    """)
    void whatCannotBeAskedIsToldWithPlaceAndRemedy(String question, String words) {
        api.document("{ " + question + " }")
                .execute()
                .errors()
                .satisfy(errors -> {
                    assertThat(errors).hasSize(1);
                    assertThat(errors.getFirst().getMessage()).contains(words);
                    assertThat(errors.getFirst().getPath()).isEqualTo(question.split("[( ]", 2)[0]);
                    assertThat(errors.getFirst().getExtensions())
                            .containsEntry("code", "BAD_REQUEST");
                });
    }

    @Test
    void cursorsLeadThroughAllOrganizationsOnce() {
        var names = new ArrayList<String>();
        String after = "";
        for (boolean more = true; more && names.size() < 10; ) {
            var page =
                    api.document(
                                    "{ organizations(first: 2%s) { edges { node { name } } pageInfo { hasNextPage hasPreviousPage endCursor } } }"
                                            .formatted(after))
                            .execute();
            page.path("organizations.pageInfo.hasPreviousPage")
                    .entity(Boolean.class)
                    .isEqualTo(!names.isEmpty());
            names.addAll(
                    page.path("organizations.edges[*].node.name").entityList(String.class).get());
            more = page.path("organizations.pageInfo.hasNextPage").entity(Boolean.class).get();
            after =
                    ", after: \"%s\""
                            .formatted(
                                    page.path("organizations.pageInfo.endCursor")
                                            .entity(String.class)
                                            .get());
        }
        assertThat(names)
                .containsExactly(
                        "Alpha Umformung GmbH",
                        "Beta Leuchten GmbH",
                        "Kammer K",
                        "Lehrstuhl X",
                        "Lehrstuhl Y",
                        "Universität U");
    }

    @Test
    void whatIsNotThereIsNullNotAnError() {
        var answer =
                api.document(
                                "{ node(id: \"x\") { id } organization(id: \"h-1\") { id } person(id: \"o-a\") { id } evidence(id: \"x\") { id } concept(label: \"x\") { id } }")
                        .execute();
        for (var field : List.of("node", "organization", "person", "evidence", "concept"))
            answer.path(field).valueIsNull();
    }

    /// What is asked without `lang` follows the header; `lang` wins.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            textBlock =
                    """
                    none             | ''         | Künstliche Intelligenz  | sucht Unterstützung
                    en-GB,de;q=0.5   | ''         | Artificial intelligence | is looking for
                    en               | (lang: DE) | Künstliche Intelligenz  | sucht Unterstützung
                    de               | (lang: EN) | Artificial intelligence | is looking for
                    en               | (lang: null) | Artificial intelligence | is looking for
                    """)
    void labelsAndSentencesComeInTheLanguageOfTheRequest(
            @Nullable String header,
            String argument,
            String label,
            String words,
            @Autowired WebGraphQlHandler handler) {
        var question =
                """
                { concept(label: "KI") { name%1$s }
                  suggest(text: "ki", kinds: [CONCEPT]%2$s) { text }
                  partnerPaths(from: {name: "Beta Leuchten"}, to: {concept: "KI"}, first: 50) {
                    edges { node { sentence%1$s } } } }
                """
                        .formatted(argument, argument.replaceAll("\\((.*)\\)", ", $1"));
        api.document(question).execute().errors().verify(); // the first takes more than its time
        var client = WebGraphQlTester.builder(handler).responseTimeout(Duration.ofMinutes(1));
        if (header != null) client.header("Accept-Language", header);
        var answer = client.build().document(question).execute();
        answer.path("concept.name").entity(String.class).isEqualTo(label);
        answer.path("suggest[0].text").entity(String.class).isEqualTo(label);
        answer.path("partnerPaths.edges[*].node.sentence")
                .entityList(String.class)
                .satisfies(sentences ->
                        assertThat(sentences).anySatisfy(s -> assertThat(s).contains(words)));
    }

    @Test
    void noFieldHasALanguageOfItsOwn(@Autowired GraphQlSource source) {
        var arguments =
                source.schema().getAllTypesAsList().stream()
                        .filter(GraphQLFieldsContainer.class::isInstance)
                        .map(GraphQLFieldsContainer.class::cast)
                        .flatMap(type -> type.getFieldDefinitions().stream())
                        .flatMap(field -> field.getArguments().stream())
                        .filter(argument -> argument.getName().equals("lang"))
                        .toList();
        assertThat(arguments).hasSizeGreaterThan(10);
        assertThat(arguments).noneMatch(GraphQLArgument::hasSetDefaultValue);
        assertThat(arguments)
                .extracting(argument -> GraphQLTypeUtil.simplePrint(argument.getType()))
                .containsOnly("Lang");
    }

    @Test
    void schemaAndControllersAgreeOnFieldsArgumentsAndNullness(@Autowired SchemaReports reports) {
        var report = Objects.requireNonNull(reports.report);
        assertThat(report.unmappedFields()).isEmpty();
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
        assertThat(report.fieldNullnessErrors()).isEmpty();
        assertThat(report.argumentNullnessErrors()).isEmpty();
        assertThat(report.skippedTypes()).isEmpty(); // those that were not looked at
    }

    /// Keeps what Spring found when it compared the schema with the controllers.
    @TestConfiguration(proxyBeanMethods = false)
    static class SchemaReports {

        private @Nullable SchemaReport report;

        @Bean
        GraphQlSourceBuilderCustomizer inspected() {
            return builder ->
                    builder.inspectSchemaMappings(SchemaTypes::map, found -> report = found);
        }
    }

    @Test
    void everythingInTheSchemaIsDescribed(@Autowired GraphQlSource source) {
        assertThat(
                        source.schema().getAllTypesAsList().stream()
                                .filter(type -> !type.getName().startsWith("__"))
                                .filter(type -> !(type instanceof GraphQLScalarType))
                                .flatMap(GraphQlApiIT::withParts)
                                .filter(part -> part.getDescription() == null)
                                .map(GraphQLNamedSchemaElement::getName))
                .isEmpty();
    }

    private static Stream<GraphQLNamedSchemaElement> withParts(GraphQLNamedSchemaElement element) {
        return Stream.concat(
                Stream.of(element),
                element.getChildren().stream()
                        .filter(GraphQLNamedSchemaElement.class::isInstance)
                        .map(GraphQLNamedSchemaElement.class::cast)
                        .filter(part ->
                                part instanceof GraphQLFieldDefinition
                                        || part instanceof GraphQLArgument
                                        || part instanceof GraphQLEnumValueDefinition
                                        || part instanceof GraphQLInputObjectField)
                        .flatMap(GraphQlApiIT::withParts));
    }
}
