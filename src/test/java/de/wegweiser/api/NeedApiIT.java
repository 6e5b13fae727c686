package de.wegweiser.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.graph.Neo4jForTests;
import de.wegweiser.graph.SmallRegion;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.graphql.test.autoconfigure.tester.AutoConfigureGraphQlTester;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.graphql.test.tester.GraphQlTester;

/// What somebody needs is kept, understood and answered.
@ResourceLock(Neo4jForTests.REGION_LOCK)
@SpringBootTest(classes = SmallRegion.Application.class, webEnvironment = WebEnvironment.MOCK)
@AutoConfigureGraphQlTester
class NeedApiIT {

    @Autowired private GraphQlTester api;

    @BeforeEach
    void seed() {
        SmallRegion.seed();
        api = api.mutate().responseTimeout(Duration.ofMinutes(1)).build(); // the first is slow
    }

    private GraphQlTester.Response submit(String input) {
        return api.document(
                        """
                        mutation { submitNeed(input: %s) {
                            need { id title text validUntil organization { name } concepts { id }
                              recommendations { partner { name } reasons(lang: EN) } }
                            userErrors { field message(lang: EN) } } }
                        """
                                .formatted(input))
                .execute();
    }

    @Test
    void aNeedIsUnderstoodKeptAndAnswered() {
        var answer =
                submit(
                        "{text: \"Wir suchen Hilfe bei KI an der Presse.\", organizationId: \"o-a\"}");
        answer.path("submitNeed.userErrors").entityList(Object.class).hasSize(0);
        answer.path("submitNeed.need.title")
                .entity(String.class)
                .isEqualTo("Wir suchen Hilfe bei KI an der Presse.");
        answer.path("submitNeed.need.organization.name")
                .entity(String.class)
                .isEqualTo("Alpha Umformung GmbH");
        answer.path("submitNeed.need.concepts[*].id")
                .entityList(String.class)
                .containsExactly("urn:c:ki");
        answer.path("submitNeed.need.recommendations[0].partner.name")
                .entity(String.class)
                .isEqualTo("Lehrstuhl Y");
        String id = answer.path("submitNeed.need.id").entity(String.class).get();
        api.document("query($id: ID!) { node(id: $id) { id ... on Need { text } } }")
                .variable("id", id)
                .execute()
                .path("node.text")
                .entity(String.class)
                .isEqualTo("Wir suchen Hilfe bei KI an der Presse.");
        submit("{text: \"Wir suchen Hilfe bei KI an der Presse.\", organizationId: \"o-a\"}")
                .path("submitNeed.need.id")
                .entity(String.class)
                .isEqualTo(id);
    }

    @Test
    void aNeedIsUnderstoodHoweverItsWordsEnd() {
        submit("{text: \"Wer hilft beim Einsatz künstlicher Intelligenz oder des Presshärtens?\"}")
                .path("submitNeed.need.concepts[*].id")
                .entityList(String.class)
                .satisfies(
                        ids -> assertThat(ids).containsExactlyInAnyOrder("urn:c:ki", "urn:c:ph"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {text: " "}                                         | text           | say what is needed
                    {text: "Bitte an e.beispiel@firma.example"}         | text           | leave out mail
                    {text: "KI, Rückruf 02722 123456-7"}                | text           | leave out mail
                    {text: "KI", organizationId: "nobody"}              | organizationId | no organization
                    {text: "KI", validUntil: "gestern"}                 | validUntil     | must be a date
                    {text: "KI", validUntil: "2020-01-01"}              | validUntil     | must be a date
                    {text: "KI", validUntil: "2999-01-01"}              | validUntil     | must be a date
                    """)
    void whatIsWrongIsToldWithItsPlace(String input, String field, String words) {
        var answer = submit(input);
        answer.path("submitNeed.need").valueIsNull();
        answer.path("submitNeed.userErrors[0].field")
                .entityList(String.class)
                .containsExactly("input", field);
        answer.path("submitNeed.userErrors[0].message")
                .entity(String.class)
                .satisfies(message -> assertThat(message).contains(words));
    }

    @Test
    void aNeedEndsWithItsLastDay() {
        var today = LocalDate.now(ZoneOffset.UTC);
        submit("{text: \"KI\", validUntil: \"%s\"}".formatted(today))
                .path("submitNeed.need.validUntil")
                .entity(String.class)
                .isEqualTo(today.toString());
    }
}
