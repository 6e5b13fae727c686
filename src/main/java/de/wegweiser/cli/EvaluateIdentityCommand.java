package de.wegweiser.cli;

import de.wegweiser.evaluate.IdentityEvaluation;
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

/// Whether the program tells who is who.
@Command(
        name = "identity",
        mixinStandardHelpOptions = true,
        description = {
            "Resolves pages on which it is known who is who and prints, over all pairs of names, how many were rightly taken for one.",
            "Judged are the pages of --gold, what they name in other spellings and beside others that are called alike, and invented firms, chairs, people and projects."
        })
final class EvaluateIdentityCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--gold",
            paramLabel = "DIR",
            split = ",",
            description = "Folders of pages as for evaluate extraction.")
    private List<Path> gold = List.of();

    @Option(
            names = "--invented",
            paramLabel = "N",
            description = "How many firms are made up, and as many people (default: 300).")
    private int invented = 300;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of chance; the same number gives the same names (default: 1).")
    private long seed = 1;

    @Option(names = "--errors", description = "Also list the pairs that were told wrong.")
    private boolean errors;

    @Option(names = "--json", description = "Print one JSON object instead of tables.")
    private boolean json;

    @Mixin private Settings settings;

    @Override
    public Integer call() {
        if (invented < 0 || invented == 1) throw wrong("--invented is 0, or 2 or more");
        if (invented == 0 && gold.isEmpty()) throw wrong("give --gold, or --invented 2 or more");
        var evaluation = IdentityEvaluation.of(gold, invented, seed);
        try (var context = Spring.start(Knowledge.class, settings, WebApplicationType.NONE)) {
            var report = evaluation.run(context.getBean(Extractor.class));
            if (errors && !json) EvaluateCommand.print(String.join("\n", report.errors()) + "\n\n");
            EvaluateCommand.print(json ? report.json() + "\n" : report.table());
        }
        return 0;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
