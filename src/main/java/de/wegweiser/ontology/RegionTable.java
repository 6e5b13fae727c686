package de.wegweiser.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A table of `ontology/region`: a header, a line each, lists inside a field separated by `|`,
/// lines that begin with `#` left out. Fields hold no comma and no quotes.
final class RegionTable {

    private final String file;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    /// @throws OntologyError when the header or the number of fields is wrong
    RegionTable(String file, List<String> columns, List<String> lines) {
        this.file = file;
        this.columns = columns;
        boolean headed = false;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.isBlank() || line.startsWith("#")) continue;
            var row = new Row(number, Arrays.stream(line.split(",", -1)).map(String::strip));
            if (headed) rows.add(row.complete());
            else if (!row.fields.equals(columns))
                throw row.wrong("the header is not " + String.join(",", columns));
            headed = true;
        }
    }

    /// Lines of a table that ships with the program.
    static List<String> shipped(String name) {
        try (InputStream in = RegionTable.class.getResourceAsStream("/" + name)) {
            if (in == null) throw new OntologyError(name + " is not in the program");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new OntologyError("cannot read " + name, e);
        }
    }

    /// Lines of a file.
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new OntologyError("cannot read " + file + " as UTF-8 text", e);
        }
    }

    List<Row> rows() {
        return rows;
    }

    /// One line.
    final class Row {

        private final int number;
        private final List<String> fields;

        private Row(int number, Stream<String> fields) {
            this.number = number;
            this.fields = fields.toList();
        }

        private Row complete() {
            if (fields.size() != columns.size())
                throw wrong(
                        "%d fields instead of %d; no field may hold a comma"
                                .formatted(fields.size(), columns.size()));
            return this;
        }

        int number() {
            return number;
        }

        String field(String name) {
            return fields.get(columns.indexOf(name));
        }

        String matching(String name, String pattern, String expected) {
            String value = field(name);
            if (!value.matches(pattern))
                throw wrong("%s is \"%s\", expected %s".formatted(name, value, expected));
            return value;
        }

        double number(String name, double from, double to) {
            String value = field(name);
            try {
                double number = Double.parseDouble(value);
                if (number >= from && number <= to) return number;
            } catch (NumberFormatException e) {
                // told below, together with numbers that are too small or too large
            }
            throw wrong(
                    "%s is \"%s\", expected a number from %.0f to %.0f"
                            .formatted(name, value, from, to));
        }

        List<String> list(String name) {
            return Arrays.stream(field(name).split("\\|"))
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .toList();
        }

        OntologyError wrong(String trouble) {
            return new OntologyError("%s, row %d: %s".formatted(file, number, trouble));
        }
    }
}
