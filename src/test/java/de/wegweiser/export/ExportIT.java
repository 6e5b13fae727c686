package de.wegweiser.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.wegweiser.graph.GraphScope;
import de.wegweiser.graph.Neo4jForTests;
import de.wegweiser.graph.RichRegion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ResourceLock(Neo4jForTests.STORE_LOCK)
class ExportIT {

    private static final GraphScope NO_PEOPLE = new GraphScope(null, 0, false);

    private static Export export;

    @TempDir private Path folder;

    @BeforeAll
    static void load() {
        RichRegion.load();
        export = new Export(RichRegion.export());
    }

    @Test
    void equalGraphsGiveEqualBytes() throws IOException {
        byte[] first = bytes(GraphScope.WHOLE, ExportFormat.JSONL);
        load();
        assertThat(bytes(GraphScope.WHOLE, ExportFormat.JSONL)).isEqualTo(first);
        var lines = new String(first, StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).doesNotHaveDuplicates();
        var nodes = lines.stream().filter(line -> line.startsWith("{\"labels\"")).toList();
        var edges = lines.stream().filter(line -> line.startsWith("{\"edge\"")).toList();
        assertThat(nodes).isSorted().isNotEmpty();
        assertThat(edges).isSorted().isNotEmpty();
        assertThat(lines).startsWith(nodes.getFirst()).endsWith(edges.getLast());
        assertThat(lines).noneMatch(line -> line.contains("\"content\""));
    }

    @Test
    void jenaReadsTheSameTriplesFromTurtleAndJsonLd() throws IOException {
        var turtle = model(GraphScope.WHOLE, ExportFormat.TURTLE, Lang.TURTLE);
        var jsonLd = model(GraphScope.WHOLE, ExportFormat.JSONLD, Lang.JSONLD11);
        assertThat(turtle.size()).isGreaterThan(500);
        assertThat(turtle.isIsomorphicWith(jsonLd)).isTrue();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    # type of the subject;      predicate;                type of the object
                    schema:Corporation;         schema:knowsAbout;        skos:Concept
                    schema:Corporation;         ww:SEEKS;                 skos:Concept
                    schema:Person;              org:headOf;               org:Organization
                    schema:Person;              org:memberOf;             org:Organization
                    org:OrganizationalUnit;     org:unitOf;               schema:CollegeOrUniversity
                    schema:Corporation;         org:memberOf;             org:Organization
                    schema:Corporation;         org:linkedTo;             org:Organization
                    schema:ResearchProject;     schema:member;            schema:CollegeOrUniversity
                    schema:ResearchProject;     time:hasBeginning;        time:Instant
                    schema:Corporation;         schema:location;          schema:City
                    schema:Corporation;         schema:address;           schema:PostalAddress
                    schema:Corporation;         schema:identifier;        schema:PropertyValue
                    schema:City;                schema:containedInPlace;  schema:AdministrativeArea
                    skos:Concept;               skos:broader;             skos:Concept
                    skos:Concept;               skos:inScheme;            skos:ConceptScheme
                    skos:Concept;               dct:isReplacedBy;         skos:Concept
                    rdf:Statement;              prov:wasDerivedFrom;      prov:Entity
                    rdf:Statement;              rdf:subject;              schema:Corporation
                    prov:Entity;                prov:specializationOf;    schema:WebPage
                    """)
    void speaksTheWordsOfTheWeb(String from, String predicate, String to) throws IOException {
        var model = model(GraphScope.WHOLE, ExportFormat.TURTLE, Lang.TURTLE);
        Resource subjectType = model.createResource(model.expandPrefix(from));
        Resource objectType = model.createResource(model.expandPrefix(to));
        assertThat(
                        model.listStatements(
                                        null,
                                        model.createProperty(model.expandPrefix(predicate)),
                                        (org.apache.jena.rdf.model.RDFNode) null)
                                .toList())
                .anyMatch(triple ->
                        model.contains(triple.getSubject(), RDF.type, subjectType)
                                && triple.getObject().isResource()
                                && model.contains(triple.getResource(), RDF.type, objectType));
    }

    @Test
    void aResearcherIsTheSameAsWhomOrcidKnows() throws IOException {
        var model = model(GraphScope.WHOLE, ExportFormat.TURTLE, Lang.TURTLE);
        var same = model.createProperty(model.expandPrefix("schema:sameAs"));
        assertThat(model.listObjectsOfProperty(same).toList())
                .extracting(Object::toString)
                .containsExactly("https://orcid.org/0000-0009-1000-0019");
    }

    @Test
    void tellsWhenAndFromWhatPageAStatementWasDerived() throws IOException {
        var model = model(GraphScope.WHOLE, ExportFormat.TURTLE, Lang.TURTLE);
        var derived = model.createProperty(model.expandPrefix("prov:wasDerivedFrom"));
        var time = model.createProperty(model.expandPrefix("prov:generatedAtTime"));
        var statements =
                model.listSubjectsWithProperty(
                                model.createProperty(model.expandPrefix("ww:support")))
                        .toList();
        assertThat(statements).isNotEmpty();
        for (Resource statement : statements) {
            var evidence = statement.listProperties(derived).toList();
            assertThat(evidence).as("%s", statement).isNotEmpty();
            for (var each : evidence) {
                assertThat(each.getResource().getProperty(derived)).isNotNull();
                assertThat(each.getResource().getProperty(time).getLiteral().getLexicalForm())
                        .isEqualTo("2026-01-01T00:00:00Z");
            }
        }
    }

    @Test
    void csvIsATableForEachKindAndRunsNoFormula() throws IOException {
        Path out = folder.resolve("csv");
        var report = export.toFile(GraphScope.WHOLE, ExportFormat.CSV, out, (_, _) -> {});

        assertThat(records(out, "nodes").values().stream().mapToLong(List::size).sum())
                .isEqualTo(report.nodes());
        assertThat(records(out, "relationships").values().stream().mapToLong(List::size).sum())
                .isEqualTo(report.edges());
        assertThat(records(out, "relationships")).containsKeys("WORKS_FOR", "MENTIONS", "PART_OF");
        var firm =
                table(out, "nodes/Organization").stream()
                        .filter(row -> row.get("name").equals("Hülle Umformtechnik GmbH"))
                        .findFirst()
                        .orElseThrow();
        assertThat(firm.get("phone")).isEqualTo("'+49 2761 1");
        assertThat(firm.get("labels")).isEqualTo("Company | Entity | Organization");
        assertThat(table(out, "nodes/PageVersion"))
                .extracting(row -> row.get("title"))
                .contains("'=Impressum");
        assertThat(table(out, "nodes/Evidence"))
                .extracting(row -> row.get("start"))
                .as("a number is none")
                .contains("-1");
        for (var rows : records(out, "nodes").values())
            for (CSVRecord row : rows)
                for (String cell : row)
                    assertThat(cell)
                            .matches(c -> !c.matches("(?s)[=+@\t\r\n-].*") || c.equals("-1"));

        assertThatThrownBy(
                        () -> export.toFile(GraphScope.WHOLE, ExportFormat.CSV, out, (_, _) -> {}))
                .hasMessageContaining("it is there already");
    }

    @Test
    void graphmlHasTypedKeysAndNoLooseEnds() throws Exception {
        var document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(
                                new java.io.ByteArrayInputStream(
                                        bytes(GraphScope.WHOLE, ExportFormat.GRAPHML)));
        var types = new HashMap<String, String>();
        for (Element key : elements(document.getDocumentElement(), "key"))
            assertThat(types.put(key.getAttribute("id"), key.getAttribute("attr.type")))
                    .as("key %s", key.getAttribute("id"))
                    .isNull();
        var ids = new HashSet<String>();
        for (Element node : elements(document.getDocumentElement(), "node"))
            assertThat(ids.add(node.getAttribute("id"))).isTrue();
        assertThat(elements(document.getDocumentElement(), "edge"))
                .isNotEmpty()
                .allSatisfy(edge ->
                        assertThat(ids)
                                .contains(
                                        edge.getAttribute("source"), edge.getAttribute("target")));
        for (Element data : elements(document.getDocumentElement(), "data")) {
            String text = data.getTextContent();
            switch (types.getOrDefault(data.getAttribute("key"), "undeclared")) {
                case "long" -> assertThat(text).matches("-?\\d+");
                case "double" -> assertThat(Double.parseDouble(text)).isFinite();
                case "boolean" -> assertThat(text).matches("true|false");
                case "string" -> assertThat(text).isNotNull();
                default -> throw new AssertionError(data.getAttribute("key"));
            }
        }
        assertThat(elements(document.getDocumentElement(), "data"))
                .extracting(Element::getTextContent)
                .contains("Hülle Umformtechnik GmbH, „Pressen & <mehr>“\uFFFD");
    }

    @ParameterizedTest(name = "{0}, {1} hops: with {2}, without {3}")
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    # around;                 hops; with;                        without
                    Hülle Umformtechnik GmbH; 0;    Hülle Umformtechnik GmbH;    Erika Beispiel
                    Hülle Umformtechnik GmbH; 1;    Erika Beispiel;              Max Mustermann
                    Hülle Umformtechnik GmbH; 2;    Max Mustermann;              Altes Verfahren
                    Max Mustermann;           1;    Lehrstuhl für Sehen;         Erika Beispiel
                    """)
    void aNeighbourhoodStandsByItself(String around, int hops, String with, String without)
            throws IOException {
        String id =
                RichRegion.ask(
                                "MATCH (n:Entity) WHERE coalesce(n.name, n.displayName) = '%s' RETURN n.id"
                                        .formatted(around))
                        .getFirst();
        var lines = lines(new GraphScope(id, hops, true));

        var nodes = nodes(lines);
        assertThat(nodes.values().stream().map(ExportIT::called)).contains(with);
        assertThat(nodes.values().stream().map(ExportIT::called)).doesNotContain(without);
        var evidence = new TreeSet<String>();
        var from = new TreeSet<String>();
        for (JsonNode line : lines) {
            if (line.has("labels") && line.path("labels").toString().contains("Evidence"))
                evidence.add(line.path("node").asString());
            if (!line.has("edge")) continue;
            assertThat(nodes)
                    .containsKeys(line.path("from").asString(), line.path("to").asString());
            if (line.path("edge").asString().equals("FROM")) from.add(line.path("from").asString());
        }
        assertThat(from).isEqualTo(evidence);
        assertThat(new HashSet<>(lines(GraphScope.WHOLE))).containsAll(lines);
    }

    @Test
    void aNeighbourhoodTellsWhomIdsFromBeforeAMergeMean() throws IOException {
        try {
            RichRegion.grown();
            String kept = RichRegion.ask("MATCH (:Alias)-[:SAME_AS]->(n) RETURN n.id").getFirst();
            var lines = lines(new GraphScope(kept, 0, true));
            var tie = lines.stream().filter(line -> line.path("edge").asString().equals("SAME_AS"));
            assertThat(tie.map(line -> line.path("from").asString()))
                    .isNotEmpty()
                    .allSatisfy(alias -> assertThat(nodes(lines)).containsKey(alias));
        } finally {
            RichRegion.load();
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutPeopleNobodyIsNamed(ExportFormat format) throws IOException {
        assertThat(text(GraphScope.WHOLE, format))
                .containsIgnoringCase("Mustermann")
                .containsIgnoringCase("Erika Beispiel")
                .contains("info@huelle.example");
        String firm = RichRegion.ask("MATCH (o:Company) RETURN o.id").getFirst();
        for (GraphScope scope : List.of(NO_PEOPLE, new GraphScope(firm, 3, false)))
            assertThat(text(scope, format))
                    .contains("Hülle Umformtechnik")
                    .doesNotContainIgnoringCase("Mustermann")
                    .doesNotContainIgnoringCase("Erika")
                    .doesNotContain("info@", "erika.beispiel@", "WORKS_FOR", "EXPERT_IN");
    }

    @Test
    void theOldFileStaysUntilTheNewOneIsWhole() throws IOException {
        Path out = folder.resolve("graph.jsonl");
        Files.writeString(out, "old");
        assertThatThrownBy(() ->
                        export.toFile(
                                new GraphScope("org-none", 1, true),
                                ExportFormat.JSONL,
                                out,
                                (_, _) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no entity, concept or municipality org-none");
        assertThat(out).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
        export.toFile(GraphScope.WHOLE, ExportFormat.JSONL, out, (_, _) -> {});
        assertThat(Files.readAllBytes(out)).isEqualTo(bytes(GraphScope.WHOLE, ExportFormat.JSONL));
    }

    @Test
    void saysWhenTheTargetTakesNoMore() {
        var full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
        assertThatThrownBy(() ->
                        export.toStream(GraphScope.WHOLE, ExportFormat.TURTLE, full, (_, _) -> {}))
                .isInstanceOf(Export.WriteFailure.class)
                .hasMessage("cannot write the export: No space left on device");
        assertThatThrownBy(() ->
                        Export.checkTarget(ExportFormat.JSONL, folder.resolve("none/graph.jsonl")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("its folder does not exist, make it first");
    }

    @Test
    void tellsHowFarItIs() {
        var told = new ArrayList<Long>();
        var totals = new ArrayList<Long>();
        export.toStream(
                GraphScope.WHOLE,
                ExportFormat.JSONL,
                OutputStream.nullOutputStream(),
                (done, total) -> {
                    told.add(done);
                    totals.add(total);
                });
        assertThat(told).isSorted();
        assertThat(told.getLast()).isEqualTo(totals.getLast());
    }

    private static String called(JsonNode node) {
        for (String name : List.of("name", "displayName", "title", "prefLabelDe"))
            if (node.path("properties").has(name))
                return node.path("properties").path(name).asString();
        return "";
    }

    private static byte[] bytes(GraphScope scope, ExportFormat format) throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            export.toStream(scope, format, out, (_, _) -> {});
            return out.toByteArray();
        }
    }

    /// All files of a folder behind each other.
    private String text(GraphScope scope, ExportFormat format) throws IOException {
        if (!format.folder()) return new String(bytes(scope, format), StandardCharsets.UTF_8);
        Path out = Files.createTempDirectory(folder, "text").resolve("csv");
        export.toFile(scope, format, out, (_, _) -> {});
        var text = new StringBuilder();
        try (var files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                text.append(file.getFileName()).append('\n').append(Files.readString(file));
        }
        return text.toString();
    }

    private static Model model(GraphScope scope, ExportFormat format, Lang lang)
            throws IOException {
        var model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new java.io.ByteArrayInputStream(bytes(scope, format)), lang);
        return model;
    }

    private static List<JsonNode> lines(GraphScope scope) throws IOException {
        var json = JsonMapper.builder().build();
        return new String(bytes(scope, ExportFormat.JSONL), StandardCharsets.UTF_8)
                .lines()
                .map(json::readTree)
                .toList();
    }

    private static Map<String, JsonNode> nodes(List<JsonNode> lines) {
        var nodes = new TreeMap<String, JsonNode>();
        for (JsonNode line : lines)
            if (line.has("labels")) nodes.put(line.path("node").asString(), line);
        return nodes;
    }

    private static Map<String, List<CSVRecord>> records(Path out, String kind) throws IOException {
        var tables = new TreeMap<String, List<CSVRecord>>();
        try (var files = Files.list(out.resolve(kind))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".csv", "");
                tables.put(name, table(out, kind + "/" + name));
            }
        }
        return tables;
    }

    private static List<CSVRecord> table(Path out, String name) throws IOException {
        try (var records =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(Files.newBufferedReader(out.resolve(name + ".csv")))) {
            return records.getRecords();
        }
    }

    private static List<Element> elements(Element root, String name) {
        var found = new ArrayList<Element>();
        var all = root.getElementsByTagName(name);
        for (int i = 0; i < all.getLength(); i++) found.add((Element) all.item(i));
        return found;
    }
}
