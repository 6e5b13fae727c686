package de.wegweiser.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OntologyLoaderTests {

    private static final String GOOD =
            """
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix c: <urn:c:> .
            c:scheme a skos:ConceptScheme .
            c:top a skos:Concept ; skos:prefLabel "Oben"@de, "Top"@en ; skos:inScheme c:scheme ; skos:topConceptOf c:scheme .
            c:leaf a skos:Concept ; skos:prefLabel "Blatt"@de, "Leaf"@en ; skos:inScheme c:scheme ; skos:broader c:top .
            """;

    @TempDir private Path folder;

    @Test
    void ourOwnOntologyConforms() {
        var ontology = OntologyLoader.shipped();
        assertThat(ontology.concepts()).hasSizeGreaterThan(400);
        assertThat(ontology.byLabel("künstliche intelligenz"))
                .singleElement()
                .satisfies(ki -> {
                    assertThat(ki.prefLabelEn()).isEqualToIgnoringCase("Artificial intelligence");
                    assertThat(ontology.narrower(ki.uri())).isNotEmpty();
                });
        assertThat(OntologyLoader.shipped().version()).isEqualTo(ontology.version());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "Blatt"@de, "Leaf"@en | "Blatt"@de            | urn:c:leaf: a concept has one skos:prefLabel
                    skos:broader c:top    | skos:broader c:gone   | urn:c:leaf: skos:broader leads to a concept that exists
                    skos:broader c:top    | skos:broader c:leaf   | urn:c:leaf: skos:broader leads back
                    "Blatt"@de            | "Oben"@de             | has the preferred label Oben@de of
                    skos:broader c:top .  | skos:broader c:top    | is no valid Turtle: [line: 6
                    skos:inScheme c:scheme ; skos:broader | skos:broader | urn:c:leaf: a concept belongs to a scheme
                    """)
    void whatIsWrongIsNamed(String right, String wrong, String message) throws IOException {
        Path file =
                write(
                        GOOD.substring(0, GOOD.indexOf("c:leaf a"))
                                + GOOD.substring(GOOD.indexOf("c:leaf a")).replace(right, wrong));
        assertThatThrownBy(() -> OntologyLoader.load(folder))
                .isInstanceOf(OntologyError.class)
                .hasMessageContaining(message);
        assertThat(file).exists();
    }

    @Test
    void aFolderWithoutSchemesIsNamed() {
        assertThatThrownBy(() -> OntologyLoader.load(folder.resolve("nowhere")))
                .isInstanceOf(OntologyError.class)
                .hasMessageContaining("nowhere");
    }

    private Path write(String turtle) throws IOException {
        Path shapes = Files.createDirectories(folder.resolve("shapes"));
        Files.copy(Path.of("ontology", "shapes", "concepts.ttl"), shapes.resolve("concepts.ttl"));
        return Files.writeString(
                Files.createDirectories(folder.resolve("schemes")).resolve("test.ttl"), turtle);
    }
}
