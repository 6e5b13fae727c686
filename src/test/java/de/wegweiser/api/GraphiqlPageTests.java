package de.wegweiser.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class GraphiqlPageTests {

    /// What a browser follows without being asked: sources, style sheets, imports, fonts, pictures.
    private static final Pattern LOADS_FROM_ELSEWHERE =
            Pattern.compile(
                    "((src|href)=[\"']?|url\\([\"']?|@import\\s+[\"']?|import\\([\"'])(https?:)?//");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "graphiql-start.js",
                "graphiql-start.css",
                "graphiql.min.css",
                "graphiql.min.js",
                "react.production.min.js",
                "react-dom.production.min.js"
            })
    void nothingIsLoadedFromElsewhere(String file) throws IOException {
        assertThat(LOADS_FROM_ELSEWHERE.matcher(read("static/graphiql/" + file)).results())
                .isEmpty();
    }

    @Test
    void pageHasNoInlineScriptSoThatThePolicyCanForbidThem() throws IOException {
        assertThat(read("static/graphiql/index.html"))
                .doesNotContainPattern("<script>|<style|\\son[a-z]+=");
    }

    @Test
    void everyExampleOfTheListIsThereAndFitsOurSchema() throws IOException {
        var registry = new SchemaParser().parse(read("graphql/schema.graphqls"));
        var schema =
                new SchemaGenerator().makeExecutableSchema(registry, RuntimeWiring.MOCKED_WIRING);
        for (var example : Example.all()) {
            var served = read("static/graphiql/examples/" + example.name() + ".graphql");
            assertThat(served).isEqualTo(example.query()).startsWith("# ");
            assertThat(
                            new Validator()
                                    .validateDocument(schema, Parser.parse(served), Locale.ENGLISH))
                    .as(example.name())
                    .isEmpty();
        }
        assertThat(Example.all().getFirst().query()).contains("partnerPaths(", "Sauerland");
    }

    @Test
    void theListNamesEveryFile() throws IOException {
        try (Stream<Path> files = Files.list(Example.FOLDER)) {
            assertThat(
                            files.map(file -> file.getFileName().toString())
                                    .filter(file -> file.endsWith(".graphql"))
                                    .map(file -> file.replace(".graphql", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            Example.all().stream().map(Example::name).toList());
        }
        for (var example : Example.all())
            assertThat(Files.exists(Example.FOLDER.resolve(example.name() + ".variables.json")))
                    .as(example.name())
                    .isEqualTo(!example.variables().isEmpty());
    }

    private static String read(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
