package de.wegweiser.cli;

import de.wegweiser.curate.Curation;
import de.wegweiser.fact.Decision;
import java.util.HashSet;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What waits for a steward, and what was decided.
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description =
                "Lists pairs that may be one, most likely the same first; with --decisions what was decided so far.")
final class ReviewCommand implements Callable<Integer> {

    @Option(names = "--limit", description = "How many at most. Default: ${DEFAULT-VALUE}.")
    private int limit = 20;

    @Option(names = "--decisions", description = "What was decided, the latest last.")
    private boolean decided;

    @Mixin private Settings settings;

    @Override
    public Integer call() {
        try (var context = Spring.start(GraphWork.class, settings, WebApplicationType.NONE)) {
            var curation = context.getBean(Curation.class);
            if (decided) decisions(curation);
            else questions(curation);
        }
        return 0;
    }

    private void questions(Curation curation) {
        var questions = curation.questions(limit);
        if (questions.isEmpty()) System.out.println("Nothing waits for a decision.");
        for (var question : questions)
            System.out.printf(
                    "%.2f  %s (%s)%n      %s (%s)%n      %s; %s%n",
                    question.score(),
                    question.oneName(),
                    question.one(),
                    question.otherName(),
                    question.other(),
                    question.shared().isEmpty() ? "names are alike" : "both: " + question.shared(),
                    question.reason());
        if (!questions.isEmpty())
            System.out.println("Decide with: wegweiser decide merge|not-same ID ID --reason TEXT");
    }

    private void decisions(Curation curation) {
        var counting = new HashSet<Long>();
        curation.inForce().forEach(decision -> counting.add(decision.number()));
        var all = curation.decisions();
        for (Decision decision : all.subList(Math.max(0, all.size() - limit), all.size()))
            System.out.printf(
                    "%d  %s  %s: %s (%s)%s%n",
                    decision.number(),
                    decision.at(),
                    decision.actor(),
                    Decisions.words(decision),
                    decision.reason(),
                    counting.contains(decision.number()) ? "" : "  [reverted]");
    }
}
