package de.wegweiser.cli;

import de.wegweiser.evaluate.ExtractionEvaluation;
import de.wegweiser.evaluate.ExtractionReport;
import de.wegweiser.evaluate.Measure;
import de.wegweiser.extract.Extractor;
import de.wegweiser.pipeline.Knowledge;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// How good the program is, measured on answers given by hand.
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description =
                "Compares the program's answers with hand-made ones: wegweiser evaluate extraction --gold DIR",
        synopsisSubcommandLabel = "extraction|names|roles|identity|search",
        subcommands = {
            EvaluateCommand.OfExtraction.class,
            EvaluateNamesCommand.class,
            EvaluateRolesCommand.class,
            EvaluateIdentityCommand.class,
            EvaluateSearchCommand.class
        })
final class EvaluateCommand {

    /// In UTF-8, whatever the terminal says it speaks.
    static void print(String report) {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(report);
    }

    @Command(
            name = "extraction",
            mixinStandardHelpOptions = true,
            description = {
                "Extracts pages whose facts are known and prints precision, recall and F1, whether confidence can be trusted, and what a page costs.",
                "A gold folder holds gold.jsonl (one page a line: what a careful reader found), index.jsonl (fidelity of each page) and html/ID.html."
            })
    static final class OfExtraction implements Callable<Integer> {

        @Spec private CommandSpec spec;

        @Option(names = "--gold", required = true, paramLabel = "DIR", description = "The folder.")
        private Path gold;

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                description = "Only pages of this kind, such as impressum; all: every page.")
        private String kind = "all";

        @Option(
                names = "--fidelity",
                paramLabel = "NAME",
                split = ",",
                description = "Only pages of these, such as raw,built.")
        private Set<String> fidelities = Set.of();

        @Option(
                names = "--errors",
                paramLabel = "FIELD|all",
                description =
                        "Also list what was missed and what is wrong, of one field or of all.")
        private @Nullable String errors;

        @Option(
                names = "--rounds",
                paramLabel = "N",
                description =
                        "How often pages are read to be timed, after a first time (default: 1).")
        private int rounds = 1;

        @Option(names = "--json", description = "Print one JSON object instead of tables.")
        private boolean json;

        @Mixin private Settings settings;

        @Override
        public Integer call() {
            if (rounds < 1) throw wrong("--rounds is 1 or more");
            Optional<Measure> listed = listed();
            var evaluation =
                    ExtractionEvaluation.of(gold, kind.equals("all") ? null : kind, fidelities);
            try (var context = Spring.start(Knowledge.class, settings, WebApplicationType.NONE)) {
                print(evaluation.run(context.getBean(Extractor.class), rounds), listed);
            }
            return 0;
        }

        /// The field whose errors are listed; empty for all, or when none are asked for.
        private Optional<Measure> listed() {
            if (errors == null || errors.equals("all")) return Optional.empty();
            var measure = Measure.labelled(errors);
            if (measure.isEmpty())
                throw wrong(
                        "there is no field %s; there are all, %s"
                                .formatted(errors, Measure.labels()));
            return measure;
        }

        /// In UTF-8 wherever we are: pages have umlauts.
        private void print(ExtractionReport report, Optional<Measure> listed) {
            var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            report.unread().forEach(System.err::println);
            Measure only = listed.orElse(null);
            if (json) {
                out.println(report.json(errors != null, only));
                return;
            }
            if (errors != null) report.errors(only).forEach(out::println);
            out.print(report.table());
        }

        private ParameterException wrong(String message) {
            return new ParameterException(spec.commandLine(), message);
        }
    }
}
