package de.wegweiser.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A question of `src/docs/examples`.
///
/// @param query its text, one operation with a name
/// @param variables empty where it has none
record Example(String name, String query, Map<String, Object> variables) {

    static final Path FOLDER = Path.of("src/docs/examples");

    private static final JsonMapper JSON = new JsonMapper();

    /// In the order of the index.
    static List<Example> all() {
        return StreamSupport.stream(JSON.readTree(read("index.json")).spliterator(), false)
                .map(entry ->
                        of(entry.path("name").asString(), entry.path("variables").asBoolean()))
                .toList();
    }

    private static Example of(String name, boolean withVariables) {
        return new Example(
                name,
                read(name + ".graphql"),
                withVariables
                        ? JSON.readValue(
                                read(name + ".variables.json"),
                                new TypeReference<Map<String, Object>>() {})
                        : Map.of());
    }

    boolean isSubscription() {
        return query.lines().anyMatch(line -> line.startsWith("subscription"));
    }

    private static String read(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
