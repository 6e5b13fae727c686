package de.wegweiser.crawl;

import de.wegweiser.fact.OrganizationKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a seeds file says, with the lines we could not use.
///
/// @param problems one sentence for each line that was skipped
public record Seeds(List<Seed> seeds, List<String> problems) {

    private static final List<String> HEADER = List.of("url", "kind", "name", "city");

    /// @throws IllegalArgumentException when the file has no header or no good line
    public static Seeds read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the seeds file " + file, e);
        }
    }

    /// @param source what to call the text in messages
    public static Seeds parse(String source, String text) {
        var rows = rows(text);
        if (rows.isEmpty() || !header(rows.getFirst()).equals(HEADER))
            throw new IllegalArgumentException(
                    source + ": the first line must be the header url,kind,name,city");
        var seeds = new ArrayList<Seed>();
        var problems = new ArrayList<String>();
        for (var row : rows.subList(1, rows.size())) {
            try {
                seeds.add(seed(row.fields()));
            } catch (IllegalArgumentException e) {
                problems.add(source + " line " + row.line() + ": " + e.getMessage() + ", skipped");
            }
        }
        if (seeds.isEmpty()) throw new IllegalArgumentException(noSeed(source, problems));
        return new Seeds(List.copyOf(seeds), List.copyOf(problems));
    }

    private static String noSeed(String source, List<String> problems) {
        return source
                + " holds no seed"
                + (problems.isEmpty()
                        ? ", add lines such as https://www.firma.example,COMPANY,Firma GmbH,Olpe"
                        : ":\n" + String.join("\n", problems));
    }

    private static List<String> header(Row row) {
        return row.fields().stream()
                .map(field -> field.strip().replace("\uFEFF", "").toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Seed seed(List<String> fields) {
        if (fields.size() != HEADER.size())
            throw new IllegalArgumentException(
                    "has " + fields.size() + " fields instead of url,kind,name,city");
        var name = fields.get(2).strip();
        if (name.isEmpty()) throw new IllegalArgumentException("has no name");
        return new Seed(url(fields.get(0)), kind(fields.get(1)), name, fields.get(3).strip());
    }

    private static URI url(String field) {
        return WebAddress.canonical(field)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'" + field.strip() + "' is not an http(s) address"));
    }

    private static OrganizationKind kind(String field) {
        var name = field.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(OrganizationKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "kind '"
                                        + field.strip()
                                        + "' is none of "
                                        + Arrays.toString(OrganizationKind.values())));
    }

    private record Row(int line, List<String> fields) {}

    private static List<Row> rows(String text) {
        var rows = new ArrayList<Row>();
        int line = 0;
        for (var row : text.lines().toList()) {
            line++;
            if (!row.isBlank() && !row.stripLeading().startsWith("#"))
                rows.add(new Row(line, fields(row)));
        }
        return rows;
    }

    /// RFC 4180, one record a line: a field may stand in quotes, a quote inside is doubled.
    private static List<String> fields(String row) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"' && quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
