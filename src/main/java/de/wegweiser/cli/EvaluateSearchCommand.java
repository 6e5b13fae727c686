package de.wegweiser.cli;

import de.wegweiser.evaluate.SearchEvaluation;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.search.ExpertSearch;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How good expert search is on the graph as it is.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description =
                "Asks questions whose answers are known and prints MRR, P@5, nDCG@10 and recall@20 by kind of question, and what each part of the search adds.")
final class EvaluateSearchCommand implements Callable<Integer> {

    @Option(
            names = "--questions",
            required = true,
            paramLabel = "FILE",
            description =
                    "JSON lines: {\"kind\":\"literal\",\"query\":\"…\",\"answers\":[\"name\", …]}; no answers when nobody knows it.")
    private Path questions;

    @Option(
            names = "--errors",
            description = "Also list questions whose first answer is not a right one.")
    private boolean errors;

    @Mixin private Settings settings;

    @Override
    public Integer call() {
        var evaluation = SearchEvaluation.of(questions);
        try (var context = Spring.start(GraphWork.class, settings, WebApplicationType.NONE)) {
            EvaluateCommand.print(
                    evaluation.run(
                            context.getBean(ExpertSearch.class),
                            context.getBean(EntityQueries.class),
                            errors));
        }
        return 0;
    }
}
