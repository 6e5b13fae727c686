package de.wegweiser.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Cypher by the name of its file below `cypher/queries`, without the ending.
final class NamedQuery {

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private NamedQuery() {}

    static String text(String name) {
        return TEXTS.computeIfAbsent(name, NamedQuery::read);
    }

    private static String read(String name) {
        String path = "/cypher/queries/" + name + ".cypher";
        try (InputStream in = NamedQuery.class.getResourceAsStream(path)) {
            if (in == null)
                throw new IllegalArgumentException("no query " + path + " on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read query " + name, e);
        }
    }
}
