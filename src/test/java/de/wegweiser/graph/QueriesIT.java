package de.wegweiser.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.summary.Plan;

/// Asks Neo4j how it would run each query of `cypher/queries`, and holds it to the header.
@ResourceLock(Neo4jForTests.STORE_LOCK)
class QueriesIT {

    private static final Path QUERIES = Path.of("cypher", "queries");

    /// `$name, $name TYPE in words`
    private static final Pattern PARAMETER =
            Pattern.compile("// (\\$\\w+(?:, \\$\\w+)*)\\s+([A-Z]+(?:<[A-Z]+>)?)\\s*(.*)");

    private static final Pattern USED = Pattern.compile("(?m)^(?!//).*\\$(\\w+)");

    private static GraphConnection graph;

    /// @param index name of an index and the file that makes it
    private record Header(
            Map<String, Object> parameters, Map<String, String> index, String scan, String pairs) {}

    @BeforeAll
    static void load() {
        graph = RichRegion.load();
        ManyPages.load(graph);
        // plans follow from counts, which Neo4j takes in the background
        graph.read(tx -> tx.run("CALL db.prepareForReplanning(120)").consume());
    }

    static Stream<String> queries() throws IOException {
        try (var files = Files.walk(QUERIES)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> QUERIES.relativize(file).toString().replace(".cypher", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void runsAsItsHeaderSays(String query) {
        String text = NamedQuery.text(query);
        var header = header(text);
        var used = USED.matcher(text).results().map(found -> found.group(1)).toList();
        assertThat(header.parameters().keySet()).as("parameters of %s", query).containsAll(used);

        var plan = new ArrayList<Plan>();
        collect(
                graph.read(tx ->
                        tx.run("EXPLAIN " + text, header.parameters())
                                .consume()
                                .queryPlan()
                                .orElseThrow()),
                plan);

        var operators = plan.stream().map(QueriesIT::operator).toList();
        String drawn = "%s: %s".formatted(query, plan.stream().map(QueriesIT::drawn).toList());
        header.index()
                .forEach((name, file) -> {
                    assertThat(migration(file))
                            .as("%s of %s", name, query)
                            .contains(" " + name + " ");
                    assertThat(text + drawn).as(drawn).contains(traceOf(name));
                });
        assertThat(operators.stream().anyMatch(QueriesIT::scans))
                .as("%s%nscans, and its header says: %s", drawn, header.scan())
                .isEqualTo(!header.scan().isEmpty());
        assertThat(operators.contains("CartesianProduct"))
                .as("%s%npairs, and its header says: %s", drawn, header.pairs())
                .isEqualTo(!header.pairs().isEmpty());
    }

    private static boolean scans(String operator) {
        return operator.contains("AllNodesScan")
                || operator.contains("ByLabelScan")
                || operator.contains("ByLabelsScan")
                || operator.contains("RelationshipsScan")
                || operator.contains("RelationshipTypeScan")
                || operator.contains("RelationshipTypesScan")
                || operator.contains("IndexScan");
    }

    private static String operator(Plan plan) {
        return plan.operatorType().replace("@neo4j", "");
    }

    private static String drawn(Plan plan) {
        return operator(plan) + "(" + plan.arguments().get("Details") + ")";
    }

    private static void collect(Plan plan, List<Plan> all) {
        all.add(plan);
        for (Plan child : plan.children()) collect(child, all);
    }

    /// How an index shows: by its label and properties in the plan, or by its name in the call.
    private static String traceOf(String index) {
        return graph.read(tx -> {
            var row =
                    tx.run(
                                    "SHOW INDEXES YIELD name, type, labelsOrTypes, properties WHERE name = $name RETURN *",
                                    Map.of("name", index))
                            .single();
            if (row.get("type").asString().equals("FULLTEXT")) return "'" + index + "'";
            return "%s(%s)"
                    .formatted(
                            row.get("labelsOrTypes").get(0).asString(),
                            String.join(", ", row.get("properties").asList(v -> v.asString())));
        });
    }

    private static String migration(String version) {
        try (var files = Files.list(Path.of("cypher", "migrations"))) {
            for (Path file : files.toList())
                if (file.getFileName().toString().startsWith(version + "__"))
                    return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("no migration " + version);
    }

    private static Header header(String text) {
        var parameters = new LinkedHashMap<String, Object>();
        var index = new TreeMap<String, String>();
        var reasons = new TreeMap<String, String>();
        for (String line : text.lines().takeWhile(each -> each.startsWith("//")).toList()) {
            var parameter = PARAMETER.matcher(line);
            if (parameter.matches())
                for (String name : parameter.group(1).split(", "))
                    parameters.put(
                            name.substring(1), value(parameter.group(2), parameter.group(3)));
            if (line.startsWith("// index ")) index.putAll(indexes(line.substring(9)));
            for (String reason : List.of("scan", "pairs"))
                if (line.startsWith("// " + reason + " "))
                    reasons.put(reason, line.substring(4 + reason.length()).strip());
        }
        return new Header(
                parameters,
                index,
                reasons.getOrDefault("scan", ""),
                reasons.getOrDefault("pairs", ""));
    }

    /// `a, b, V001; c, V002`
    private static Map<String, String> indexes(String text) {
        var indexes = new TreeMap<String, String>();
        for (String of : text.split(";")) {
            var names = List.of(of.strip().split(",\\s*"));
            assertThat(names.getLast()).as("a migration in: %s", text).matches("V\\d{3}");
            names.subList(0, names.size() - 1).forEach(name -> indexes.put(name, names.getLast()));
        }
        return indexes;
    }

    private static Object value(String type, String words) {
        return switch (type) {
            case "STRING" -> "x";
            case "INTEGER" -> 1L;
            case "DATETIME" -> ZonedDateTime.parse("2026-01-01T00:00:00Z");
            case "DATE" -> LocalDate.parse("2026-01-01");
            case "FLOAT" -> 0.5;
            case "BOOLEAN" -> false;
            case "MAP" -> Map.of("id", "x", "subject", "x", "object", "x");
            case "LIST<FLOAT>" -> List.of(0.5, 0.5);
            case "LIST<STRING>" -> List.of("x", "y");
            case "LIST<MAP>" -> List.of(map(words));
            default -> throw new AssertionError("a parameter of type " + type);
        };
    }

    /// `id, label STRING, properties MAP (in words)`: a type holds for the names before it, too.
    private static Map<String, Object> map(String words) {
        var map = new LinkedHashMap<String, Object>();
        var waiting = new ArrayList<String>();
        for (String field : words.replaceAll("\\(.*", "").split(",")) {
            String[] parts = field.strip().split("\\s+");
            waiting.add(parts[0]);
            if (parts.length < 2) continue;
            waiting.forEach(name -> map.put(name, value(parts[1], "")));
            waiting.clear();
        }
        waiting.forEach(name -> map.put(name, "x"));
        return map;
    }
}
