package de.wegweiser.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A second JVM on the class path of the tests. It dies with this one, at the latest.
final class Fork implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    /// @param arguments main class first
    Fork(String... arguments) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx600m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "--add-opens=java.base/java.nio=ALL-UNNAMED"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command, e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        output = process.inputReader(StandardCharsets.UTF_8);
    }

    /// Reads its output up to a line that holds the word.
    void await(String word) {
        var seen = new ArrayList<String>();
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                seen.add(line);
                if (line.contains(word)) return;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError(
                "the process ended before it said '%s':%n%s"
                        .formatted(word, String.join("\n", seen)));
    }

    long pid() {
        return process.pid();
    }

    /// As `kill -9` does.
    void kill() {
        process.destroyForcibly();
        join();
    }

    private void join() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// As a service manager stops it.
    @Override
    public void close() {
        process.destroy();
        join();
    }
}
