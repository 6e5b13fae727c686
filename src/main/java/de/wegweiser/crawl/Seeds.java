package de.wegweiser.crawl;

import de.wegweiser.fact.OrganizationKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// What a seeds file says, with the lines we could not use.
///
/// @param problems one sentence for each line that was skipped
public record Seeds(List<Seed> seeds, List<String> problems) {

    private static final List<String> HEADER = List.of("url", "kind", "name", "city");

    /// May follow the others: `ROR:… GERIT:… WIKIDATA:Q…`, as many of them as are known.
    private static final String KEYS = "keys";

    /// ROR: nine characters, the last two a check sum (ror.readme.io, "ROR identifier pattern").
    private static final Map<String, Pattern> KEY_PATTERNS =
            Map.of(
                    "ROR", Pattern.compile("0[a-hj-km-np-tv-z0-9]{6}\\d{2}"),
                    "GERIT", Pattern.compile("\\d{1,9}"),
                    "WIKIDATA", Pattern.compile("Q[1-9]\\d{0,11}"));

    /// @throws IllegalArgumentException when the file has no header or no good line
    public static Seeds read(Path file) {
        try {
            return parse(file.toString(), decoded(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot read the seeds file " + file + ": " + e.getMessage(), e);
        }
    }

    /// Excel's "CSV" on a German Windows is in windows-1252; a word with an umlaut in it is no
    /// UTF-8.
    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /// Writes a file that [#read] reads; whoever reads it meanwhile sees the old one or the new.
    public static void write(Path file, Collection<Seed> seeds) {
        var text = new StringBuilder();
        try (var rows = CSVFormat.RFC4180.print(text)) {
            rows.printRecord(Stream.concat(HEADER.stream(), Stream.of(KEYS)).toList());
            for (Seed seed : seeds)
                rows.printRecord(
                        seed.url(),
                        seed.kind(),
                        seed.name(),
                        seed.city(),
                        new TreeMap<>(seed.keys())
                                .entrySet().stream()
                                        .map(key -> key.getKey() + ":" + key.getValue())
                                        .collect(Collectors.joining(" ")));
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.createDirectories(draft.toAbsolutePath().getParent());
            try (var channel =
                    FileChannel.open(
                            draft,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING)) {
                var bytes = StandardCharsets.UTF_8.encode(text.toString());
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /// @param source what to call the text in messages
    public static Seeds parse(String source, String text) {
        var rows = rows(text.replace("\uFEFF", ""));
        if (rows.isEmpty() || !isHeader(rows.getFirst().text()))
            throw new IllegalArgumentException(
                    source
                            + ": the first line must be the header url,kind,name,city or url,kind,name,city,keys");
        var format = format(rows.getFirst().text());
        var seeds = new ArrayList<Seed>();
        var problems = new ArrayList<String>();
        for (var row : rows.subList(1, rows.size())) {
            try {
                seeds.add(seed(fields(row.text(), format)));
            } catch (IllegalArgumentException e) {
                problems.add(source + " line " + row.line() + ": " + e.getMessage() + ", skipped");
            }
        }
        if (seeds.isEmpty()) throw new IllegalArgumentException(noSeed(source, problems));
        return new Seeds(List.copyOf(seeds), List.copyOf(problems));
    }

    private record Row(int line, String text) {}

    /// One record a line, so that a quote somebody forgot to close costs one line and not the rest.
    private static List<Row> rows(String text) {
        var rows = new ArrayList<Row>();
        int line = 0;
        for (var row : text.lines().toList()) {
            line++;
            if (!row.isBlank() && !row.stripLeading().startsWith("#")) rows.add(new Row(line, row));
        }
        return rows;
    }

    /// RFC 4180; a German Excel separates by semicolons.
    private static CSVFormat format(String header) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(header.contains(";") ? ';' : ',')
                .setIgnoreSurroundingSpaces(true)
                .get();
    }

    private static List<String> fields(String row, CSVFormat format) {
        try (var parser = CSVParser.parse(row, format)) {
            return parser.getRecords().getFirst().toList();
        } catch (IOException | UncheckedIOException _) {
            throw new IllegalArgumentException("has a quote that is not closed");
        }
    }

    private static boolean isHeader(String row) {
        var names =
                Arrays.stream(row.toLowerCase(Locale.ROOT).replace("\"", "").split("[;,]"))
                        .map(String::strip)
                        .toList();
        return names.equals(HEADER)
                || (names.size() == HEADER.size() + 1
                        && names.subList(0, HEADER.size()).equals(HEADER)
                        && names.getLast().equals(KEYS));
    }

    private static String noSeed(String source, List<String> problems) {
        return source
                + " holds no seed"
                + (problems.isEmpty()
                        ? ", add lines such as https://www.firma.example,COMPANY,Firma GmbH,Olpe"
                        : ":\n" + String.join("\n", problems));
    }

    private static Seed seed(List<String> fields) {
        if (fields.size() != HEADER.size() && fields.size() != HEADER.size() + 1)
            throw new IllegalArgumentException(
                    "has " + fields.size() + " fields instead of url,kind,name,city");
        var name = fields.get(2).strip();
        if (name.isEmpty()) throw new IllegalArgumentException("has no name");
        return new Seed(
                url(fields.get(0)),
                kind(fields.get(1)),
                name,
                fields.get(3).strip(),
                fields.size() > HEADER.size() ? keys(fields.getLast()) : Map.of());
    }

    private static Map<String, String> keys(String field) {
        var keys = new TreeMap<String, String>();
        for (String key : field.strip().split("\\s+")) {
            if (key.isEmpty()) continue;
            int colon = key.indexOf(':');
            String scheme = key.substring(0, Math.max(0, colon)).toUpperCase(Locale.ROOT);
            String value = key.substring(colon + 1);
            var pattern = KEY_PATTERNS.get(scheme);
            if (pattern == null || !pattern.matcher(value).matches())
                throw new IllegalArgumentException(
                        "key '%s' is none of ROR:…, GERIT:…, WIKIDATA:Q…".formatted(key));
            keys.put(scheme, value);
        }
        return keys;
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
}
