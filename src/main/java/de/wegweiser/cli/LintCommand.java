package de.wegweiser.cli;

import de.wegweiser.graph.GraphConfiguration;
import de.wegweiser.graph.GraphLint;
import de.wegweiser.pipeline.Progress.Step;
import de.wegweiser.pipeline.ProgressBar;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.annotation.Import;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What is wrong with the graph.
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description =
                "Looks for what no graph should hold: orphans, edges without evidence, missing fields, two owners of one identifier. Changes nothing; exit code 1 when it finds something.")
final class LintCommand implements Callable<Integer> {

    @Option(
            names = "--limit",
            defaultValue = "20",
            paramLabel = "N",
            description =
                    "How many findings of each rule are shown (default: 20); all are counted.")
    private int limit;

    @Mixin private Settings settings;
    @Spec private CommandSpec spec;

    /// The graph alone.
    @Import({GraphConfiguration.class, GraphLint.class})
    static class Parts {}

    @Override
    public Integer call() {
        if (limit < 0)
            throw new ParameterException(
                    spec.commandLine(), "--limit=" + limit + ": 0 is the fewest");
        try (var context = Spring.start(Parts.class, settings, WebApplicationType.NONE)) {
            var lint = context.getBean(GraphLint.class);
            var bar = ProgressBar.onConsole();
            long work = lint.work();
            var report = lint.run(limit, done -> bar.at(Step.LINT, done, work));
            bar.finish();
            System.out.print(report.describe());
            return report.clean() ? 0 : 1;
        }
    }
}
