package de.wegweiser.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs other programs.
final class Shell {

    private Shell() {}

    static boolean has(String program) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":", -1))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /// @return what it printed on either output
    /// @throws AssertionError when it fails or takes too long
    static String run(
            Path folder, Map<String, String> environment, Duration patience, String... command)
            throws IOException, InterruptedException {
        var output = Files.createTempFile("output", ".txt");
        try {
            var builder =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            boolean ended = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            var printed = Files.readString(output);
            if (ended && process.exitValue() == 0) return printed;
            throw new AssertionError(
                    "%s %s:\n%s"
                            .formatted(
                                    String.join(" ", command),
                                    ended ? "failed" : "took more than " + patience,
                                    printed));
        } finally {
            Files.delete(output);
        }
    }
}
