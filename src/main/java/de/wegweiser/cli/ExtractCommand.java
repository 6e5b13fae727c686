package de.wegweiser.cli;

import de.wegweiser.archive.Snapshot;
import de.wegweiser.extract.Extraction;
import de.wegweiser.extract.Extractor;
import de.wegweiser.extract.Inputs;
import de.wegweiser.extract.PageFactsJson;
import de.wegweiser.ontology.Gazetteer;
import de.wegweiser.ontology.OntologyLoader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Pages to JSON lines; needs no graph.
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description =
                "Reads pages and prints what each says, one JSON object a line. Needs no database.")
final class ExtractCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "HTML, PDF, Office, text, WARC or folders of them.")
    private List<Path> inputs;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write there instead of to standard output.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        var extractor = new Extractor(OntologyLoader.shipped(), Gazetteer.shipped());
        try (var lines = lines()) {
            var printer = new Printer(extractor, lines);
            InputFiles.read(inputs, printer);
            System.err.printf("%d pages read, %d not read%n", printer.read, printer.notRead);
            return printer.read > 0 ? 0 : 1;
        }
    }

    private PrintStream lines() throws IOException {
        return out == null
                ? new PrintStream(System.out, true, StandardCharsets.UTF_8)
                : new PrintStream(Files.newOutputStream(out), false, StandardCharsets.UTF_8);
    }

    private static final class Printer implements Inputs.Sink {
        private final Extractor extractor;
        private final PrintStream lines;
        private int read;
        private int notRead;

        Printer(Extractor extractor, PrintStream lines) {
            this.extractor = extractor;
            this.lines = lines;
        }

        @Override
        public void page(Snapshot page) {
            switch (extractor.extract(page)) {
                case Extraction.Read(var facts) -> {
                    lines.println(PageFactsJson.line(facts));
                    read++;
                }
                case Extraction.Refused(var url, var reason) -> skipped(url.toString(), reason);
                case Extraction.Failed(var url, var reason) -> skipped(url.toString(), reason);
            }
        }

        @Override
        public void refused(Path file, String reason) {
            skipped(file.toString(), reason);
        }

        private void skipped(String what, String why) {
            System.err.println(what + ": " + why);
            notRead++;
        }
    }
}
