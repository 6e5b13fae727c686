package de.wegweiser.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.wegweiser.ontology.OntologyReport.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OntologyLoaderTests {

    private static final String HEADER =
            """
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix ww: <urn:wegweiser:term:> .
            @prefix c: <urn:wood:tree:> .
            """;
    private static final String TOP =
            HEADER
                    + """
                    c:scheme a skos:ConceptScheme ; dct:title "Probe"@de ; skos:hasTopConcept c:top .
                    c:top a skos:Concept ; skos:prefLabel "Oben"@de, "Top"@en ;
                        skos:inScheme c:scheme ; skos:topConceptOf c:scheme .
                    """;
    private static final String LEAVES =
            HEADER
                    + """
                    c:oak a skos:Concept ; skos:prefLabel "Eiche"@de, "Oak"@en ; skos:altLabel "Baum"@de ; skos:hiddenLabel "Holz"@de ; ww:questionLabel "Baum mit Eicheln"@de ; skos:inScheme c:scheme ; skos:broader c:top ; ww:ambiguousLabel "Baum"@de .
                    c:elm a skos:Concept ; skos:prefLabel "Ulme"@de, "Elm"@en ; skos:altLabel "Baum"@de ; skos:exactMatch <http://example.org/elm> ; skos:inScheme c:scheme ; skos:broader c:top ; skos:related c:oak ; ww:ambiguousLabel "Baum"@de .
                    c:witch a skos:Concept ; skos:prefLabel "Rüster"@de, "Witch elm"@en ; skos:inScheme c:scheme ; skos:broader c:elm ; owl:deprecated true ; dct:isReplacedBy c:elm .
                    """;

    @TempDir private Path folder;

    @Test
    void ourOwnOntologyHasNothingToComplainAbout() {
        OntologyReport report = OntologyLoader.checkShipped();
        assertThat(report.findings()).isEmpty();
        assertThat(report.concepts()).isGreaterThan(400);
    }

    @Test
    void aConceptComesWithAllItsFileSays() throws IOException {
        Ontology ontology = load(TOP, LEAVES);
        assertThat(ontology.concepts())
                .extracting(Concept::uri)
                .containsExactly(
                        "urn:wood:tree:top",
                        "urn:wood:tree:oak",
                        "urn:wood:tree:elm",
                        "urn:wood:tree:witch");
        Concept elm = ontology.byUri("urn:wood:tree:elm").orElseThrow();
        assertThat(elm.labels())
                .extracting(Concept.Label::text)
                .containsExactly("Ulme", "Elm", "Baum");
        assertThat(elm.needsContext("baum")).isTrue();
        assertThat(elm.needsContext("Ulme")).isFalse();
        assertThat(elm.broader()).containsExactly("urn:wood:tree:top");
        assertThat(elm.related()).containsExactly("urn:wood:tree:oak");
        assertThat(elm.exactMatch()).containsExactly("http://example.org/elm");
    }

    /// Who tags pages asks for [Concept#labels].
    @Test
    void aLabelForQuestionsIsNoneOfThoseThatTagPages() throws IOException {
        Ontology ontology = load(TOP, LEAVES);
        Concept oak = ontology.byUri("urn:wood:tree:oak").orElseThrow();
        assertThat(oak.questionLabels())
                .containsExactly(new Concept.Label("Baum mit Eicheln", "de"));
        assertThat(oak.labels())
                .extracting(Concept.Label::text)
                .containsExactly("Eiche", "Oak", "Baum");
        assertThat(oak.hiddenLabels()).extracting(Concept.Label::text).containsExactly("Holz");
        assertThat(ontology.byLabel("Baum mit Eicheln")).isEmpty();
    }

    @Test
    void relatedHoldsInBothDirections() throws IOException {
        assertThat(load(TOP, LEAVES).byUri("urn:wood:tree:oak").orElseThrow().related())
                .containsExactly("urn:wood:tree:elm");
    }

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource(
            textBlock =
                    """
                    EICHE,     urn:wood:tree:oak
                    oak,       urn:wood:tree:oak
                    # a hidden label helps who types it
                    Holz,      urn:wood:tree:oak
                    Baum,      urn:wood:tree:oak urn:wood:tree:elm
                    # the word of a deprecated concept leads to its heir
                    Rüster,    urn:wood:tree:elm
                    """)
    void aLabelLeadsToItsConcepts(String label, String uris) throws IOException {
        assertThat(load(TOP, LEAVES).byLabel(label))
                .extracting(Concept::uri)
                .containsExactly(uris.split(" "));
    }

    @Test
    void theVersionIsThatOfTheContent() throws IOException {
        String version = load(TOP, LEAVES).version();
        assertThat(load(LEAVES, "# moved\n\n" + TOP).version()).isEqualTo(version);
        assertThat(load(TOP, LEAVES.replace("Ulme", "Feldulme")).version()).isNotEqualTo(version);
        assertThat(load(TOP, LEAVES.replace("Holz", "Rinde")).version()).isNotEqualTo(version);
        assertThat(load(TOP, LEAVES.replace("Eicheln", "Blättern")).version())
                .as("labels for questions tag no page")
                .isEqualTo(version);
    }

    /// What an author may get wrong: the text replaced, what stands there instead, and what the
    /// report says of it.
    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "Eiche"@de, "Oak"@en           | "Oak"@en                     | urn:wood:tree:oak has no German preferred label
                    "Eiche"@de, "Oak"@en           | "Eiche"@de                   | urn:wood:tree:oak has no English preferred label
                    "Eiche"@de                     | "Eiche"@de, "Steineiche"@de  | urn:wood:tree:oak has two preferred labels in one language
                    "Eiche"@de                     | "Eiche"@de, "Chêne"@fr       | urn:wood:tree:oak has a preferred label that is empty or neither German nor English
                    "Eiche"@de                     | "Ulme"@de                    | urn:wood:tree:oak has a label "Ulme" that is the preferred label of urn:wood:tree:elm
                    "Eiche"@de                     | "ulme"@de                    | urn:wood:tree:oak has a label "ulme" that is, but for its case, the preferred label of urn:wood:tree:elm
                    ; ww:ambiguousLabel "Baum"@de  |                              | urn:wood:tree:oak shares the label "Baum" with urn:wood:tree:elm
                    hiddenLabel "Holz"@de          | hiddenLabel "Baum"@de        | urn:wood:tree:oak has a label that is both alternative and hidden
                    "Baum mit Eicheln"@de          | "glands"@fr                  | urn:wood:tree:oak has a label for questions that is empty or neither German nor English
                    "Baum mit Eicheln"@de          | "Holz"@de                    | urn:wood:tree:oak has a label for questions "Holz" that is a label of urn:wood:tree:oak already
                    "Baum mit Eicheln"@de          | "Ulme"@de                    | urn:wood:tree:oak has a label for questions "Ulme" that is a label of urn:wood:tree:elm already
                    "Baum mit Eicheln"@de          | "ulme"@de                    | urn:wood:tree:oak has a label "ulme" that is, but for its case, the preferred label of urn:wood:tree:elm
                    related c:oak                  | related c:oak ; ww:questionLabel "Baum mit Eicheln"@de | urn:wood:tree:oak has a label for questions "Baum mit Eicheln" that is a label of urn:wood:tree:elm already
                    altLabel "Baum"@de             | altLabel "Laub"@de           | urn:wood:tree:oak has an ambiguous label "Baum" that is none of its
                    broader c:top                  | broader c:gone               | urn:wood:tree:oak has a broader concept that does not exist; check the spelling, or add that concept: urn:wood:tree:gone
                    broader c:top                  | broader c:oak                | urn:wood:tree:oak is broader than itself, by way of urn:wood:tree:oak
                    broader c:top                  | broader c:witch              | urn:wood:tree:witch is deprecated, but urn:wood:tree:oak still lies under it
                    broader c:top                  | note "-"@de                  | urn:wood:tree:oak hangs in the air
                    broader c:top ; skos:related   | broader c:witch ; skos:related | urn:wood:tree:elm is broader than itself, by way of urn:wood:tree:witch
                    related c:oak                  | related c:gone               | urn:wood:tree:elm has a related concept that does not exist; check the spelling, or add that concept: urn:wood:tree:gone
                    related c:oak                  | related c:witch              | urn:wood:tree:elm is related to urn:wood:tree:witch, which already lies above or below it
                    inScheme c:scheme              | note "-"@de                  | urn:wood:tree:oak is not in exactly one scheme
                    inScheme c:scheme              | inScheme c:other             | urn:wood:tree:oak is in a scheme that no file declares
                    ; dct:isReplacedBy c:elm       |                              | urn:wood:tree:witch is deprecated without an heir
                    isReplacedBy c:elm             | isReplacedBy c:witch         | urn:wood:tree:witch is its own heir
                    hiddenLabel "Holz"             | hidenLabel "Holz"            | urn:wood:tree:oak has a property we do not read
                    c:oak a skos:Concept ;         | c:oak                        | urn:wood:tree:oak has labels or a broader concept but is no skos:Concept
                    <http://example.org/elm>       | c:oak                        | urn:wood:tree:elm is linked to something that is no web address
                    """)
    void whatIsWrongIsToldWithFileAndConcept(String right, String wrong, String told)
            throws IOException {
        int at = LEAVES.indexOf(right);
        assertThat(at).as("what to replace").isPositive();
        String before = LEAVES.substring(0, at);
        write(TOP, before + (wrong == null ? "" : wrong) + LEAVES.substring(at + right.length()));
        assertThat(OntologyLoader.check(folder).findings())
                .extracting(Finding::toString)
                .anySatisfy(
                        line -> assertThat(line).startsWith("violation, schemes/2.ttl: " + told));
        assertThatThrownBy(() -> OntologyLoader.load(folder))
                .isInstanceOf(OntologyError.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining(told);
    }

    @Test
    void brokenTurtleIsToldWithFileLineAndColumn() throws IOException {
        write(TOP, LEAVES.replace("\"Elm\"@en ;", "\"Elm\"@en"));
        assertThatThrownBy(() -> OntologyLoader.load(folder))
                .isInstanceOf(OntologyError.class)
                .hasMessageContaining("schemes/2.ttl, line 7, column ");
    }

    @Test
    void everyBrokenFileIsToldAtOnce() throws IOException {
        write(TOP.replace("scheme a", "scheme b"), LEAVES.replace("elm a", "elm b"));
        assertThat(OntologyLoader.check(folder).findings())
                .extracting(Finding::file)
                .containsExactly("schemes/1.ttl", "schemes/2.ttl");
    }

    @Test
    void aConceptHasOneFile() throws IOException {
        write(TOP, LEAVES, HEADER + "c:oak skos:altLabel \"Roteiche\"@de .");
        assertThat(OntologyLoader.check(folder).findings())
                .extracting(Finding::toString)
                .contains(
                        "violation, schemes/3.ttl: urn:wood:tree:oak is described in schemes/2.ttl too; a concept has one file");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> OntologyLoader.load(folder.resolve("nowhere")))
                .isInstanceOf(OntologyError.class)
                .hasMessageContaining("nowhere is not a folder");
    }

    @Test
    void aFolderWithoutTurtleIsNamed() {
        assertThatThrownBy(() -> OntologyLoader.load(folder))
                .isInstanceOf(OntologyError.class)
                .hasMessageContaining("nothing to read in schemes of " + folder);
    }

    @Test
    void whatKeptTheRulesTheLastTimeIsNotAskedAgain() throws IOException {
        Path memory = folder.resolve("checked");
        write(TOP, LEAVES);
        OntologyLoader.load(folder, memory);
        assertThat(memory).isNotEmptyFile();
        write(TOP, LEAVES + "c:top skos:hiddenLabel \"Mitte\"@fr .");
        assertThatThrownBy(() -> OntologyLoader.load(folder, memory))
                .isInstanceOf(OntologyError.class);
        new CheckedBefore(memory).remember(OntologyFiles.of(folder));
        assertThat(OntologyLoader.load(folder, memory).concepts()).isNotEmpty();
    }

    @Test
    void withoutADataFolderNothingIsRemembered() throws IOException {
        write(TOP, LEAVES);
        OntologyLoader.load(folder, folder.resolve("data/checked"));
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private Ontology load(String... files) throws IOException {
        write(files);
        return OntologyLoader.load(folder);
    }

    private void write(String... files) throws IOException {
        Path schemes = Files.createDirectories(folder.resolve("schemes"));
        for (int i = 0; i < files.length; i++)
            Files.writeString(schemes.resolve((i + 1) + ".ttl"), files[i]);
    }
}
