package de.wegweiser.cli;

import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.extract.Extraction;
import de.wegweiser.extract.Extractor;
import de.wegweiser.extract.OrderedExtraction;
import de.wegweiser.extract.PageFactsJson;
import de.wegweiser.pipeline.DataSettings;
import de.wegweiser.pipeline.Knowledge;
import de.wegweiser.pipeline.Progress;
import de.wegweiser.pipeline.ProgressBar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Pages to JSON lines; needs no graph.
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description =
                "Reads pages and prints what each says, one JSON object a line, in the order of the files. Needs no database.")
final class ExtractCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "INPUT", description = InputFiles.HELP)
    private List<Path> inputs;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write there instead of to standard output.")
    private @Nullable Path out;

    @Mixin private Settings settings;

    /// What is known, and who must not be read.
    @Import(Knowledge.class)
    @EnableConfigurationProperties({CrawlSettings.class, DataSettings.class})
    static class Parts {}

    @Override
    public Integer call() throws IOException {
        try (var lines = out == null ? JsonLines.toStandardOutput() : JsonLines.to(out);
                var context = Spring.start(Parts.class, settings, WebApplicationType.NONE)) {
            var printer = new Printer(lines, InputFiles.count(inputs));
            try (var pages =
                    new OrderedExtraction(
                            context.getBean(Extractor.class)::extract,
                            Runtime.getRuntime().availableProcessors(),
                            printer::page,
                            printer::skipped)) {
                InputFiles.read(
                        inputs,
                        pages,
                        context.getBean(DataSettings.class),
                        context.getBean(CrawlSettings.class));
                pages.finish();
            } catch (JsonLines.NobodyReads _) {
                return 0;
            }
            printer.bar.finish();
            System.err.printf("%d pages read, %d not read%n", printer.read, printer.notRead);
            return printer.read > 0 && InputFiles.allThere(inputs) ? 0 : 1;
        }
    }

    private static final class Printer {
        private final JsonLines lines;
        private final int expected;
        private final ProgressBar bar = ProgressBar.onConsole();
        private int read;
        private int notRead;

        Printer(JsonLines lines, int expected) {
            this.lines = lines;
            this.expected = expected;
        }

        void page(Extraction page) {
            switch (page) {
                case Extraction.Read(var facts) -> {
                    lines.print(PageFactsJson.line(facts));
                    read++;
                    progress();
                }
                case Extraction.Refused(var url, var reason) -> skipped(url.toString(), reason);
                case Extraction.Failed(var url, var reason) -> skipped(url.toString(), reason);
            }
        }

        void skipped(String what, String why) {
            System.err.println(what + ": " + why);
            notRead++;
            progress();
        }

        private void progress() {
            int done = read + notRead;
            bar.at(Progress.Step.EXTRACT, done, Math.max(expected, done));
        }
    }
}
