package de.wegweiser.cli;

import de.wegweiser.evaluate.RolesEvaluation;
import de.wegweiser.extract.Extractor;
import de.wegweiser.pipeline.Knowledge;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Whether a trained classifier would tell what a page is for better than the rules do.
@Command(
        name = "roles",
        mixinStandardHelpOptions = true,
        description =
                "Trains classifiers of page roles (OpenNLP) and compares them with the rules on pages whose kind is known, each page judged by a model that has seen none of its publisher.")
final class EvaluateRolesCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--gold",
            required = true,
            paramLabel = "DIR",
            split = ",",
            description = "Folders of pages as for evaluate extraction.")
    private List<Path> gold = List.of();

    @Option(
            names = "--sites",
            paramLabel = "DIR",
            description =
                    "More to learn from: a folder of sites whose addresses tell what a page is for, such as src/main/resources/sample-region.")
    private @Nullable Path sites;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description = "How often to go over the pages (default: 100).")
    private int iterations = 100;

    @Option(
            names = "--cutoff",
            paramLabel = "N",
            description = "Words seen less often are left out (default: 2).")
    private int cutoff = 2;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    @Mixin private Settings settings;

    @Override
    public Integer call() {
        if (iterations < 1) throw wrong("--iterations is 1 or more");
        if (cutoff < 1) throw wrong("--cutoff is 1 or more");
        var evaluation =
                RolesEvaluation.of(gold, sites, new RolesEvaluation.Training(iterations, cutoff));
        try (var context = Spring.start(Knowledge.class, settings, WebApplicationType.NONE)) {
            var report = evaluation.run(context.getBean(Extractor.class));
            EvaluateCommand.print(json ? report.json() + "\n" : report.table());
        }
        return 0;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
