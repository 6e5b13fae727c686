package de.wegweiser.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A setting that the program knows, ours or Spring Boot's. The build writes them down: names,
/// defaults and descriptions come from the records that hold them.
///
/// @param name as `wegweiser.graph.password-file`
/// @param type a Java class
/// @param preset its default, empty when it has none
/// @param description empty when nobody wrote one
record Setting(String name, String type, String preset, String description) {

    private static final String WRITTEN_DOWN = "META-INF/spring-configuration-metadata.json";

    static List<Setting> all() {
        var json = JsonMapper.builder().build();
        var all = new ArrayList<Setting>();
        try {
            for (URL file :
                    Collections.list(Setting.class.getClassLoader().getResources(WRITTEN_DOWN)))
                try (InputStream in = file.openStream()) {
                    json.readTree(in).path("properties").forEach(node -> all.add(of(node)));
                }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list of settings", e);
        }
        all.sort(Comparator.comparing(Setting::name));
        return all;
    }

    private static Setting of(JsonNode node) {
        JsonNode preset = node.path("defaultValue");
        return new Setting(
                node.path("name").asString(""),
                node.path("type").asString(""),
                preset.isArray()
                        ? String.join(
                                ",", preset.valueStream().map(value -> value.asString("")).toList())
                        : preset.asString(""),
                node.path("description").asString("").replaceAll("\\s+", " "));
    }

    boolean ours() {
        return name.startsWith("wegweiser.");
    }

    /// Spring reads `password-file`, `passwordFile` and `PASSWORD_FILE` as one.
    boolean isMeantBy(String typed) {
        String plain = plain(typed);
        return plain.equals(plain(name))
                || (type.startsWith("java.util.Map") && plain.startsWith(plain(name) + "."));
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("\\[\\d+]|[-_]", "");
    }
}
