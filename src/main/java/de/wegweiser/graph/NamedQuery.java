package de.wegweiser.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Cypher by the name of its file below `cypher/queries`, without the ending.
final class NamedQuery {

    /// What is asked without a file.
    static final String UNNAMED = "other";

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();
    private static final Map<String, String> NAMES = new ConcurrentHashMap<>();

    private NamedQuery() {}

    static String text(String name) {
        return TEXTS.computeIfAbsent(name, NamedQuery::read);
    }

    /// The name of a text that [#text] gave; [#UNNAMED] for any other.
    static String nameOf(String text) {
        return NAMES.getOrDefault(text, UNNAMED);
    }

    private static String read(String name) {
        String path = "/cypher/queries/" + name + ".cypher";
        try (InputStream in = NamedQuery.class.getResourceAsStream(path)) {
            if (in == null)
                throw new IllegalArgumentException("no query " + path + " on the class path");
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            NAMES.put(text, name);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read query " + name, e);
        }
    }
}
