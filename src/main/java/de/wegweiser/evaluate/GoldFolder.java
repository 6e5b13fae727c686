package de.wegweiser.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A folder of pages and hand-made answers: `gold.jsonl` (one page a line), `index.jsonl` (where
/// each is from) and `html/`, with one file a page, named by its id.
final class GoldFolder {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What stands around the host in an address.
    private static final Pattern ADDRESS = Pattern.compile("^\\w+://|[:/].*$");

    private final Path folder;

    private GoldFolder(Path folder) {
        this.folder = folder;
    }

    /// @throws IllegalArgumentException with one sentence that names file, line and trouble
    static List<GoldPage> read(Path folder) {
        if (!Files.isDirectory(folder))
            throw new IllegalArgumentException(
                    "there is no gold folder %s; it holds gold.jsonl, index.jsonl and html/"
                            .formatted(folder));
        return new GoldFolder(folder).pages();
    }

    private List<GoldPage> pages() {
        Map<String, Origin> origins = new HashMap<>();
        for (Line line : lines("index.jsonl"))
            origins.put(line.word("id"), new Origin(line.word("fidelity"), publisher(line.node)));
        List<GoldPage> pages =
                lines("gold.jsonl").stream().map(line -> page(line, origins)).toList();
        if (pages.isEmpty())
            throw new IllegalArgumentException(
                    folder.resolve("gold.jsonl") + ": the file holds no page");
        return pages;
    }

    /// What the index says of a page.
    private record Origin(String fidelity, String publisher) {}

    private static String publisher(JsonNode node) {
        String host = ADDRESS.matcher(text(node, "url")).replaceAll("");
        if (!host.isEmpty()) return host;
        String repository = text(node, "sourceRepo");
        return repository.isEmpty() ? text(node, "id") : repository;
    }

    private GoldPage page(Line line, Map<String, Origin> origins) {
        String id = line.word("id");
        Origin origin = origins.get(id);
        if (origin == null)
            throw line.wrong("page %s is not in index.jsonl beside it".formatted(id));
        Path file = folder.resolve("html").resolve(id + ".html");
        if (!Files.isRegularFile(file))
            throw line.wrong("there is no page %s".formatted(folder.relativize(file)));
        return new GoldPage(
                id,
                origin.publisher,
                line.word("kind"),
                origin.fidelity,
                file,
                line.list("organisations").stream().map(GoldFolder::fields).toList(),
                fields(line.node.path("contact")),
                line.list("people").stream()
                        .map(node -> new GoldPage.Person(text(node, "name"), given(node, "email")))
                        .toList(),
                line.node.path("peopleOther").valueStream().map(name -> name.asString("")).toList(),
                line.list("technologies").stream()
                        .map(node ->
                                new GoldPage.Technology(text(node, "mention"), text(node, "label")))
                        .toList(),
                line.list("relations").stream()
                        .map(node ->
                                new GoldPage.Relation(
                                        text(node, "subject"),
                                        text(node, "predicate"),
                                        text(node, "object")))
                        .toList());
    }

    private static Map<String, String> fields(JsonNode node) {
        Map<String, String> fields = new HashMap<>();
        for (String name : node.propertyNames()) {
            String value = given(node, name);
            if (value != null) fields.put(name, value);
        }
        return fields;
    }

    private static @Nullable String given(JsonNode node, String name) {
        String value = text(node, name);
        return value.isEmpty() ? null : value;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    /// A line of a file of ours, and where it stands.
    private record Line(Path file, int number, JsonNode node) {

        String word(String name) {
            String value = text(node, name);
            if (value.isBlank()) throw wrong("no \"%s\"".formatted(name));
            return value;
        }

        /// May be empty, but must be there: a misspelt name would count everything found as wrong.
        List<JsonNode> list(String name) {
            JsonNode list = node.path(name);
            if (!list.isArray()) throw wrong("no list \"%s\"".formatted(name));
            return list.valueStream().toList();
        }

        IllegalArgumentException wrong(String trouble) {
            return new IllegalArgumentException("%s, line %d: %s".formatted(file, number, trouble));
        }
    }

    private List<Line> lines(String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file))
            throw new IllegalArgumentException(
                    "there is no %s; a gold folder holds gold.jsonl, index.jsonl and html/"
                            .formatted(file));
        try {
            List<String> texts = Files.readAllLines(file);
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < texts.size(); i++)
                if (!texts.get(i).isBlank()) lines.add(line(file, i + 1, texts.get(i)));
            return lines;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ": is not UTF-8", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Line line(Path file, int number, String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) return new Line(file, number, node);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "%s, line %d: no JSON: %s".formatted(file, number, e.getOriginalMessage()), e);
        }
        throw new IllegalArgumentException("%s, line %d: no JSON object".formatted(file, number));
    }
}
