package de.wegweiser.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.driver.Session;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Brings the constraints and indexes of a graph up to date: `cypher/migrations/V….cypher`, each
/// once, in order.
///
/// A statement must bear being run twice (`IF NOT EXISTS`, `MERGE`), since a migration that was
/// killed is run again as a whole. An open transaction on one node is the lock: it falls with the
/// process that holds it. Why not the library: `src/docs/decisions/migrations.md`.
final class Migrations {

    private static final Pattern NAME = Pattern.compile("(V\\d{3})__(\\w+)\\.cypher");

    private final GraphConnection graph;
    private final List<Migration> shipped;

    /// @param checksum of the file's statements, comments left out
    record Migration(String version, String name, String checksum, List<String> statements) {}

    Migrations(GraphConnection graph) {
        this(graph, shipped());
    }

    Migrations(GraphConnection graph, List<Migration> shipped) {
        this.graph = graph;
        this.shipped = shipped;
    }

    void apply() {
        try (var session = graph.session()) {
            if (pending(session).isEmpty()) return;
            session.run(
                            "CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (n:Migration) REQUIRE n.version IS UNIQUE")
                    .consume();
            try (var holder = graph.session();
                    var lock = holder.beginTransaction()) {
                lock.run("MERGE (m:Migration {version: 'lock'}) SET m.held = true").consume();
                pending(session).forEach(migration -> apply(session, migration));
                lock.rollback();
            }
            session.run("CALL db.awaitIndexes(300)").consume();
        }
    }

    /// Those that the graph does not have yet, perhaps because another process is adding them now.
    private List<Migration> pending(Session session) {
        var applied = applied(session);
        for (Migration migration : shipped) {
            String checksum = applied.get(migration.version());
            if (checksum != null && !checksum.equals(migration.checksum()))
                throw new GraphUnavailable(
                        "migration %s__%s.cypher was changed after it had been applied to this graph: put the old text back and add a new migration"
                                .formatted(migration.version(), migration.name()));
        }
        return shipped.stream().filter(m -> !applied.containsKey(m.version())).toList();
    }

    private static Map<String, String> applied(Session session) {
        var applied = new LinkedHashMap<String, String>();
        session.run(
                        "MATCH (m:Migration) WHERE m.checksum IS NOT NULL RETURN m.version AS version, m.checksum AS checksum")
                .forEachRemaining(row ->
                        applied.put(row.get("version").asString(), row.get("checksum").asString()));
        return applied;
    }

    private static void apply(Session session, Migration migration) {
        migration.statements().forEach(statement -> session.run(statement).consume());
        session.run(
                        "MERGE (m:Migration {version: $version}) SET m.name = $name, m.checksum = $checksum, m.appliedAt = datetime()",
                        Map.of(
                                "version", migration.version(),
                                "name", migration.name(),
                                "checksum", migration.checksum()))
                .consume();
    }

    private static List<Migration> shipped() {
        try {
            var migrations = new ArrayList<Migration>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver(Migrations.class.getClassLoader())
                            .getResources("classpath*:cypher/migrations/*.cypher"))
                migrations.add(
                        parse(String.valueOf(file.getFilename()), file.getContentAsString(UTF_8)));
            migrations.sort(Comparator.comparing(Migration::version));
            return migrations;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read cypher/migrations", e);
        }
    }

    static Migration parse(String file, String text) {
        Matcher name = NAME.matcher(file);
        if (!name.matches())
            throw new IllegalArgumentException(
                    "migration " + file + " must be named like V001__Constraints.cypher");
        var statements =
                Pattern.compile(";")
                        .splitAsStream(text.replaceAll("(?m)^\\s*//.*$", ""))
                        .map(String::strip)
                        .filter(statement -> !statement.isEmpty())
                        .toList();
        return new Migration(
                name.group(1),
                name.group(2),
                Digests.sha256(String.join(";", statements)),
                statements);
    }
}
