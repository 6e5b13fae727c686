package de.wegweiser.extract.document;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/// One process that reads documents ([OfficeServer]), seen from here. For one thread at a time.
final class OfficeProcess implements AutoCloseable {

    /// Starts fast, keeps to itself, and dies rather than limp. Nobody debugs it, and what it
    /// reports is for us.
    private static final List<String> FLAGS =
            List.of(
                    "-XX:+ExitOnOutOfMemoryError",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Xshare:auto",
                    "-XX:-UsePerfData",
                    "-XX:+DisableAttachMechanism",
                    "-XX:-CreateCoredumpOnCrash",
                    "-XX:+DisplayVMOutputToStderr",
                    "-Xlog:disable",
                    "-Xlog:all=error:stderr",
                    "-Djava.awt.headless=true",
                    "-Dslf4j.internal.verbosity=ERROR",
                    "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");

    /// No name is found and no connection made: each goes by way of a name that does not exist (RFC
    /// 6761 §6.4).
    private static final List<String> NO_NETWORK =
            List.of(
                    "-Djdk.net.hosts.file=no-such-file",
                    "-DsocksProxyHost=proxy.invalid",
                    "-DsocksNonProxyHosts=",
                    "-Dhttp.nonProxyHosts=",
                    "-Dftp.nonProxyHosts=");

    /// As -XX:+ExitOnOutOfMemoryError ends a process.
    private static final int OUT_OF_MEMORY = 3;

    /// Of what a process said at its end.
    private static final int LONGEST_WORDS = 300;

    private final Process process;
    private final Path folder;
    private final DataOutputStream out;
    private final DataInputStream in;
    private int asked;

    /// It ended instead of answering.
    static final class Ended extends Exception {

        private final boolean forMemory;

        private Ended(String message, boolean forMemory, Throwable cause) {
            super(message, cause);
            this.forMemory = forMemory;
        }

        boolean forMemory() {
            return forMemory;
        }
    }

    private OfficeProcess(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        this.out =
                new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    static OfficeProcess start(OfficeLimits limits) throws IOException {
        var folder = Files.createTempDirectory("wegweiser-documents-");
        try {
            var builder = new ProcessBuilder(command(limits, folder)).directory(folder.toFile());
            builder.environment().clear();
            // names of files beyond ASCII, the class path's among them
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.redirectError(words(folder).toFile());
            return new OfficeProcess(builder.start(), folder);
        } catch (IOException e) {
            Folders.delete(folder);
            throw e;
        }
    }

    static List<String> command(OfficeLimits limits, Path folder) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(NO_NETWORK);
        command.add("-Xmx" + limits.memory().toMegabytes() + "m");
        command.add("-XX:ErrorFile=" + folder.resolve("crash"));
        command.add("-Djava.io.tmpdir=" + folder);
        command.addAll(program(limits.server()));
        command.add(folder.toString());
        command.add(limits.idle().toString());
        return command;
    }

    /// From the same class path as ours. An executable jar hides its classes from Java, and has a
    /// launcher of Spring Boot's that finds them.
    private static List<String> program(Class<?> main) {
        var path =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator));
        var file = main.getName().replace('.', '/') + ".class";
        return ClassLoader.getSystemResource(file) != null
                ? List.of("-cp", path, main.getName())
                : List.of(
                        "-cp",
                        path,
                        "-Dloader.main=" + main.getName(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher");
    }

    int asked() {
        return asked;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    void awaitStart(Duration limit) throws InterruptedException, TimeoutException, Ended {
        within(
                limit,
                () -> {
                    OfficeWire.awaitReady(in);
                    return true;
                });
    }

    /// @throws TimeoutException when the process still reads it: it should be closed
    OfficeAnswer ask(OfficeDocument document, Duration limit)
            throws InterruptedException, TimeoutException, Ended {
        asked++;
        return within(
                limit,
                () -> {
                    OfficeWire.write(document, out);
                    return OfficeWire.readAnswer(in);
                });
    }

    /// On a thread of its own, which ends with the process: nothing else ends a wait for a pipe.
    private <T> T within(Duration limit, Callable<T> talk)
            throws InterruptedException, TimeoutException, Ended {
        var task = new FutureTask<>(talk);
        Thread.ofPlatform().daemon().name("office-reader").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw ended(e.getCause() == null ? e : e.getCause());
        }
    }

    private Ended ended(Throwable e) throws InterruptedException {
        if (!process.waitFor(1, TimeUnit.SECONDS))
            return new Ended("broke its connection (%s)".formatted(e), false, e);
        int code = process.exitValue();
        return new Ended(
                "ended with code %d%s".formatted(code, lastWords()), code == OUT_OF_MEMORY, e);
    }

    private static Path words(Path folder) {
        return folder.resolve("words");
    }

    private String lastWords() {
        try (var said = Files.newInputStream(words(folder))) {
            var start = new String(said.readNBytes(LONGEST_WORDS), StandardCharsets.UTF_8);
            return start.isBlank() ? "" : ": " + start.strip().replaceAll("\\s+", " ");
        } catch (IOException _) {
            return "";
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Folders.delete(folder);
    }
}
