package de.wegweiser.extract.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.wegweiser.archive.Snapshot;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/// Documents at their worst: each is lost with a reason, the next one is read.
@Order(2) // takes long
@Timeout(120)
class OfficeProcessesTests {

    private static final Path BROCHURE =
            Path.of(
                    "src/main/resources/sample-region/www.huelsberg-umformtechnik.example"
                            + "/downloads/broschuere-huelsberg.pdf");

    private static final String GOOD = "<mock><write element='p'>Blech in Bestform</write></mock>";

    private static final String HANGS = "<mock><hang millis='600000'/></mock>";

    private static final String SLOW =
            "<mock><hang millis='1500'/><write element='p'>Blech in Bestform</write></mock>";

    private static final OfficeLimits LIMITS =
            new OfficeLimits(
                    2,
                    DataSize.ofMegabytes(64),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60),
                    500,
                    Duration.ofMinutes(1),
                    HostileServer.class);

    private static final DocumentReader READER = new DocumentReader(LIMITS);

    @AfterAll
    static void close() {
        READER.close();
    }

    private static OfficeLimits limits(Duration time, int documents, Duration idle) {
        return new OfficeLimits(
                LIMITS.processes(),
                LIMITS.memory(),
                time,
                LIMITS.start(),
                documents,
                idle,
                LIMITS.server());
    }

    private static OfficeDocument document(String deeds) {
        return new OfficeDocument("a.pdf", "application/pdf", HostileServer.document(deeds));
    }

    private static String outcome(DocumentReader reader, byte[] body) {
        var url = URI.create("https://a.example/a.pdf");
        return switch (reader.read(new Snapshot(url, Instant.EPOCH, "application/pdf", body))) {
            case Reading.Read(var page) -> page.text();
            case Reading.Refused(var reason) -> "refused: " + reason;
            case Reading.Failed(var reason) -> "failed: " + reason;
        };
    }

    private static String text(OfficeAnswer answer) {
        return switch (answer) {
            case OfficeAnswer.Parsed parsed -> OfficeReader.tree(parsed, "").body().wholeText();
            case OfficeAnswer.Failed(var reason, _) -> "failed: " + reason;
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <oom/>                                          | failed: needs more memory than a document gets (64 MB)
                    <system_exit/>                                  | failed: the process that read it ended with code 1
                    <throw class='java.lang.StackOverflowError'/>   | failed: damaged application/pdf: java.lang.StackOverflowError
                    <throw class='java.lang.NullPointerException'/> | failed: damaged application/pdf: java.lang.NullPointerException
                    <print_out>wegweiser</print_out>                | refused: the page has no text
                    """)
    void costsItselfOnly(String deed, String outcome) {
        assertThat(outcome(READER, HostileServer.document("<mock>" + deed + "</mock>")))
                .startsWith(outcome);
        assertThat(outcome(READER, HostileServer.document(GOOD))).isEqualTo("Blech in Bestform");
    }

    @Test
    void letsGoOfADocumentThatHangs() {
        var patience = Duration.ofSeconds(3);
        try (var reader = new DocumentReader(limits(patience, 500, LIMITS.idle()))) {
            assertThat(outcome(reader, HostileServer.document(HANGS)))
                    .isEqualTo("failed: not read after 3 s: the document is damaged or hostile");
            assertThat(outcome(reader, HostileServer.document(GOOD)))
                    .isEqualTo("Blech in Bestform");
        }
    }

    @Test
    void saysThatADocumentIsLocked() throws IOException {
        var locked = new ByteArrayOutputStream();
        try (var pdf = Loader.loadPDF(BROCHURE.toFile())) {
            pdf.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            pdf.save(locked);
        }
        assertThat(outcome(READER, locked.toByteArray()))
                .isEqualTo("failed: the document is locked with a password");
    }

    @Test
    void saysWhyADocumentCannotBeRead() throws IOException {
        var start = Arrays.copyOf(Files.readAllBytes(BROCHURE), 2000);
        assertThat(outcome(READER, start))
                .matches("failed: damaged application/pdf: java\\.io\\.IOException: .+");
    }

    @Test
    void changesNothingOnTheWay() throws IOException {
        var brochure =
                new OfficeDocument(
                        "broschuere.pdf", "application/pdf", Files.readAllBytes(BROCHURE));
        try (var processes = new OfficeProcesses(OfficeLimits.defaults())) {
            assertThat(processes.read(brochure))
                    .hasFieldOrPropertyWithValue(
                            "title", "Unternehmensbroschüre Hülsberg Umformtechnik")
                    .isEqualTo(new OfficeParsing(OfficeParsing.tika()).parse(brochure));
        }
    }

    @Test
    void readsManyAtOnce() throws Exception {
        try (var processes = new OfficeProcesses(LIMITS);
                var threads = Executors.newFixedThreadPool(6)) {
            var answers =
                    IntStream.range(0, 60)
                            .mapToObj(i ->
                                    i == 20
                                            ? "<mock><system_exit/></mock>"
                                            : GOOD.replace("Blech", "Blech " + i))
                            .map(deeds -> threads.submit(() -> processes.read(document(deeds))))
                            .toList();
            for (int i = 0; i < answers.size(); i++) {
                assertThat(text(answers.get(i).get()))
                        .contains(i == 20 ? "ended with code 1" : "Blech " + i + " in Bestform");
                assertThat(processes.running().size()).isLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void readsAgainWhatSomebodyElseEnded() throws Exception {
        try (var processes = new OfficeProcesses(LIMITS)) {
            var answer = CompletableFuture.supplyAsync(() -> processes.read(document(SLOW)));
            while (processes.running().isEmpty()) Thread.sleep(20);
            var busy = processes.running().getFirst();
            while (busy.asked() == 0) Thread.sleep(20);
            busy.handle().destroyForcibly();
            assertThat(text(answer.get())).contains("Blech in Bestform");

            var waiting = processes.running().getFirst().handle();
            waiting.destroyForcibly();
            waiting.onExit().get(10, TimeUnit.SECONDS);
            assertThat(text(processes.read(document(GOOD)))).contains("Blech in Bestform");
        }
    }

    @Test
    void startsAProcessForThoseDocumentsOnlyThatNeedOne() {
        try (var processes = new OfficeProcesses(LIMITS)) {
            assertThat(processes.running()).isEmpty();
        }
        try (var reader = new DocumentReader(LIMITS)) {
            var url = URI.create("https://a.example/");
            var html = "<p>Blech in Bestform".getBytes(UTF_8);
            assertThat(reader.read(new Snapshot(url, Instant.EPOCH, "text/html", html)))
                    .isInstanceOf(Reading.Read.class);
            assertThat(reader.processes()).isEmpty();
        }
    }

    @Test
    void replacesAProcessAfterSoManyDocuments() {
        var few = limits(LIMITS.time(), 2, LIMITS.idle());
        try (var processes = new OfficeProcesses(few)) {
            processes.read(document(GOOD));
            var first = processes.running();
            processes.read(document(GOOD));
            processes.read(document(GOOD));
            assertThat(first).hasSize(1).allMatch(process -> process.asked() == 2);
            assertThat(processes.running()).hasSize(1).doesNotContainAnyElementsOf(first);
        }
    }

    @Test
    void endsAProcessThatHasNothingToDo() throws Exception {
        var restless = limits(LIMITS.time(), 500, Duration.ofMillis(200));
        try (var processes = new OfficeProcesses(restless)) {
            var folder = folder(processes);
            processes.running().getFirst().handle().onExit().get(10, TimeUnit.SECONDS);
            assertThat(folder).doesNotExist();
            assertThat(text(processes.read(document(GOOD)))).contains("Blech in Bestform");
        }
    }

    /// Where a process keeps its temporary files.
    private static Path folder(OfficeProcesses processes) {
        return Path.of(text(processes.read(document("litter"))).strip()).resolveSibling("");
    }

    @Test
    void leavesNothingBehind() throws Exception {
        var processes = new OfficeProcesses(LIMITS);
        var folder = folder(processes);
        assertThat(folder.getFileName().toString()).startsWith("wegweiser-documents-");
        assertThat(folder).exists();
        var hanging = CompletableFuture.supplyAsync(() -> processes.read(document(HANGS)));
        var process = processes.running().getFirst();
        while (process.asked() == 1) Thread.sleep(20);

        processes.close();
        assertThat(process.isAlive()).isFalse();
        assertThat(folder).doesNotExist();
        assertThat(text(hanging.get(10, TimeUnit.SECONDS))).startsWith("failed: ");
        assertThat(text(processes.read(document(GOOD)))).contains("the program is ending");
        assertThat(processes.running()).isEmpty();
    }

    @Test
    void endsWithTheProgramWhateverItDoes(@TempDir Path parent) throws Exception {
        var folder = Files.createDirectory(parent.resolve("own"));
        var process = new ProcessBuilder(OfficeProcess.command(LIMITS, folder)).start();
        try {
            OfficeWire.awaitReady(
                    new DataInputStream(new BufferedInputStream(process.getInputStream())));
            OfficeWire.write(document(HANGS), new DataOutputStream(process.getOutputStream()));
            assertThat(process.waitFor(500, TimeUnit.MILLISECONDS)).isFalse();
            process.getOutputStream().close(); // as when the program is killed
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(folder).doesNotExist();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void knowsNeitherTheNetworkNorOurEnvironment() throws IOException {
        try (var server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                var processes = new OfficeProcesses(LIMITS)) {
            int port = server.getLocalPort();
            var questions =
                    List.of(
                            "dial " + port,
                            "ask http://localhost:" + port,
                            "ask http://127.0.0.1:" + port,
                            "environment");
            var answers = text(processes.read(document(String.join("\n", questions))));
            assertThat(answers.strip().split("\\s+"))
                    .containsExactly("refused", "refused", "refused", "[LC_ALL]");
        }
    }
}
