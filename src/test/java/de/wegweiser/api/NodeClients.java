package de.wegweiser.api;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// `src/test/node` with what it needs installed, in `target/node`. Skipped where there is no
/// Node.js, and where its packages cannot be had, unless the environment variable CI is set.
final class NodeClients {

    private static final Path SOURCE = Path.of("src/test/node");
    private static final Path FOLDER = Path.of("target/node");
    private static final Path SCHEMA = Path.of("src/main/resources/graphql/schema.graphqls");

    /// Written last, so that an installation that was cut short is made anew.
    private static final Path INSTALLED = FOLDER.resolve("installed.json");

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private NodeClients() {}

    static NodeClients installed() throws IOException, InterruptedException {
        for (var program : List.of("node", "npm"))
            assumeTrue(Shell.has(program), () -> "no " + program + " on this machine");
        Files.createDirectories(FOLDER);
        for (var file : List.of("package.json", "package-lock.json", "clients.test.mjs"))
            copy(SOURCE.resolve(file), FOLDER.resolve(file));
        if (!isInstalled()) install();
        return new NodeClients();
    }

    private static boolean isInstalled() throws IOException {
        return Files.exists(INSTALLED)
                && Files.mismatch(SOURCE.resolve("package-lock.json"), INSTALLED) < 0;
    }

    private static void install() throws IOException, InterruptedException {
        try {
            var _ =
                    Shell.run(
                            FOLDER,
                            Map.of(),
                            PATIENCE,
                            "npm",
                            "ci",
                            "--ignore-scripts",
                            "--no-audit",
                            "--no-fund");
        } catch (AssertionError trouble) {
            if (System.getenv("CI") != null) throw trouble;
            abort("the packages of src/test/node cannot be installed: " + trouble.getMessage());
        }
        copy(SOURCE.resolve("package-lock.json"), INSTALLED);
    }

    /// @param address of the API
    void test(String address) throws IOException, InterruptedException {
        var examples = Files.createDirectories(FOLDER.resolve("examples"));
        try (Stream<Path> files = Files.list(Example.FOLDER)) {
            for (var file : files.toList()) copy(file, examples.resolve(file.getFileName()));
        }
        var _ =
                Shell.run(
                        FOLDER,
                        Map.of(
                                "API", address,
                                "SCHEMA", SCHEMA.toAbsolutePath().toString(),
                                "EXAMPLES", examples.toAbsolutePath().toString()),
                        PATIENCE,
                        "node",
                        "--test",
                        "clients.test.mjs");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
