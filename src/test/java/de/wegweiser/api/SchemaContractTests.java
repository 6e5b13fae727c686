package de.wegweiser.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.graphql.execution.GraphQlSource;

/// What clients were promised, `src/test/resources/api/schema.graphqls`, is kept.
@SpringBootTest(
        classes = HarvestProgressTests.Application.class,
        webEnvironment = WebEnvironment.MOCK)
class SchemaContractTests {

    private static final Path PROMISED = Path.of("src/test/resources/api/schema.graphqls");

    /// Whoever sets it writes the schema as it is now into the snapshot.
    private static final String ACCEPT = "wegweiser.schema.accept";

    private static final String REMEDY =
            "Is this meant? Then write the snapshot anew, look at it, and commit it with the change: mvn test -Dtest=SchemaContractTests -D"
                    + ACCEPT;

    private static final SchemaPrinter PRINTER =
            new SchemaPrinter(
                    SchemaPrinter.Options.defaultOptions()
                            .includeDirectiveDefinitions(false)
                            .includeSchemaDefinition(false));

    @Autowired private GraphQlSource running;

    @Test
    void whatClientsRelyOnIsStillThere() throws IOException {
        var now = PRINTER.print(running.schema());
        if (System.getProperty(ACCEPT) != null) Files.writeString(PROMISED, now);
        var promised = Files.readString(PROMISED);
        assertThat(breakages(promised, now))
                .as("Clients of the API will break. " + REMEDY)
                .isEmpty();
        assertThat(now)
                .as("The schema has changed, though no client will break. " + REMEDY)
                .isEqualTo(promised);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    # before                   | after                           | what it says
                    type A { a: Int b: Int }   | type A { a: Int }               | b
                    type A { a: Int! }         | type A { a: Int }               | a
                    type A { a: Int }          | type A { a: String }            | a
                    type A { a: Int }          | type A { a(x: Int!): Int }      | x
                    type A { a(x: Int): Int }  | type A { a: Int }               | A.a
                    enum E { A B }             | enum E { A }                    | B
                    input I { a: Int }         | input I { a: Int b: Int! }      | b
                    input I { a: Int }         | input I { a: Int! }             | a
                    type A { a: Int }          | type C { a: Int }               | A
                    type A { a: Int }          | type A { a: Int b: Int }        | -
                    enum E { A }               | enum E { A B }                  | -
                    input I { a: Int }         | input I { a: Int b: Int = 1 }   | -
                    """)
    void whatBreaksClientsIsTold(String before, String after, @Nullable String what) {
        var broken = breakages(small(before), small(after));
        if (what == null) assertThat(broken).isEmpty();
        else assertThat(broken).isNotEmpty().allSatisfy(it -> assertThat(it).contains(what));
    }

    /// Uses all that a row may define.
    private static String small(String definition) {
        var name = definition.split(" ", 3)[1];
        return definition
                + switch (definition.charAt(0)) {
                    case 't', 'e' -> " type Query { q: %s }".formatted(name);
                    default -> " type Query { q(i: %s): Int }".formatted(name);
                };
    }

    private static List<String> breakages(String before, String after) {
        var found = new CapturingReporter();
        var _ =
                new SchemaDiff()
                        .diffSchema(
                                SchemaDiffSet.diffSetFromSdl(schema(before), schema(after)), found);
        return found.getBreakages().stream().map(SchemaContractTests::told).toList();
    }

    private static String told(DiffEvent event) {
        var where =
                event.getFieldName() == null
                        ? event.getTypeName()
                        : event.getTypeName() + "." + event.getFieldName();
        return where + ": " + event.getReasonMsg();
    }

    private static GraphQLSchema schema(String sdl) {
        return new SchemaGenerator()
                .makeExecutableSchema(new SchemaParser().parse(sdl), RuntimeWiring.MOCKED_WIRING);
    }
}
