package de.wegweiser.cli;

import de.wegweiser.evaluate.NamesEvaluation;
import de.wegweiser.extract.Extractor;
import de.wegweiser.pipeline.Knowledge;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Whether a trained name model would find people better than the rules do.
@Command(
        name = "names",
        mixinStandardHelpOptions = true,
        description = {
            "Trains a name model (OpenNLP) on public sets and compares it with the rules: on a test set and on pages whose people are known.",
            "The folder of sets holds germeval.test.bio.gz, which is the test, and some of germeval.dev, ler.*, mobie.* (TOKEN, tab, TAG a line) and v1_20180119_*.json.gz."
        })
final class EvaluateNamesCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(names = "--ner", required = true, paramLabel = "DIR", description = "The sets.")
    private Path sets;

    @Option(
            names = "--gold",
            paramLabel = "DIR",
            split = ",",
            description = "Folders of pages as for evaluate extraction.")
    private List<Path> gold = List.of();

    @Option(
            names = "--tokens",
            paramLabel = "N",
            description = "How much to learn from, at most (default: 150000).")
    private int tokens = 150_000;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description = "How often to go over it (default: 10).")
    private int iterations = 10;

    @Option(
            names = "--cutoff",
            paramLabel = "N",
            description = "Features seen less often are left out (default: 2).")
    private int cutoff = 2;

    @Option(names = "--json", description = "Print one JSON object instead of tables.")
    private boolean json;

    @Mixin private Settings settings;

    @Override
    public Integer call() {
        if (tokens < 1) throw wrong("--tokens is 1 or more");
        if (iterations < 1) throw wrong("--iterations is 1 or more");
        if (cutoff < 1) throw wrong("--cutoff is 1 or more");
        var evaluation =
                NamesEvaluation.of(
                        sets, gold, new NamesEvaluation.Training(tokens, iterations, cutoff));
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
