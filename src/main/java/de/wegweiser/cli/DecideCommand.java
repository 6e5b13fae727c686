package de.wegweiser.cli;

import de.wegweiser.curate.BadDecision;
import de.wegweiser.curate.Curation;
import de.wegweiser.fact.Decision;
import de.wegweiser.fact.Decision.Verdict;
import de.wegweiser.fact.Predicate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What a steward decides.
@Command(
        name = "decide",
        mixinStandardHelpOptions = true,
        description =
                "Decides who is who and what holds. Every decision is kept, numbered, and can be taken back.",
        subcommands = {
            DecideCommand.MergeCommand.class,
            DecideCommand.SplitCommand.class,
            DecideCommand.NotSameCommand.class,
            DecideCommand.AcceptCommand.class,
            DecideCommand.RejectCommand.class,
            DecideCommand.RevertCommand.class
        })
final class DecideCommand implements Runnable {

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to decide");
    }

    /// What all of them share.
    abstract static class One implements Callable<Integer> {

        @Option(names = "--reason", required = true, description = "Why; kept with the decision.")
        String reason;

        @Option(
                names = "--by",
                description = "Who decides. Default: the user of this machine, ${sys:user.name}.")
        String actor = System.getProperty("user.name");

        @Mixin Settings settings;

        abstract Decision make(Curation curation);

        @Override
        public Integer call() {
            return run(
                    settings,
                    curation -> {
                        var decision = make(curation);
                        System.out.printf(
                                "decision %d: %s%n", decision.number(), Decisions.words(decision));
                        return 0;
                    });
        }

        static int run(Settings settings, Function<Curation, Integer> work) {
            try (var context = Spring.start(GraphWork.class, settings, WebApplicationType.NONE)) {
                return work.apply(context.getBean(Curation.class));
            } catch (BadDecision e) {
                throw new IllegalArgumentException(e.getMessage(), e);
            }
        }
    }

    @Command(
            name = "merge",
            mixinStandardHelpOptions = true,
            description = "Two are one. The id of the second leads to the first from now on.")
    static final class MergeCommand extends One {

        @Parameters(index = "0", paramLabel = "KEPT", description = "Id of whom is kept.")
        private String kept;

        @Parameters(index = "1", paramLabel = "MERGED", description = "Id of whom is merged.")
        private String merged;

        @Override
        Decision make(Curation curation) {
            return curation.merge(kept, merged, actor, reason);
        }
    }

    @Command(
            name = "split",
            mixinStandardHelpOptions = true,
            description = "One is two: what these pages say of it is said of another.")
    static final class SplitCommand extends One {

        @Parameters(paramLabel = "ID", description = "Id of whom is split.")
        private String entity;

        @Option(
                names = "--page",
                required = true,
                description =
                        "Address of a page that speaks of the other, or host: and a host, for example host:other.example; several with a --page each.")
        private List<String> pages;

        @Override
        Decision make(Curation curation) {
            return curation.split(entity, pages, actor, reason);
        }
    }

    @Command(
            name = "not-same",
            mixinStandardHelpOptions = true,
            description = "Two are two, whatever keys they come to share.")
    static final class NotSameCommand extends One {

        @Parameters(index = "0", paramLabel = "ONE", description = "Id of the one.")
        private String one;

        @Parameters(index = "1", paramLabel = "OTHER", description = "Id of the other.")
        private String other;

        @Override
        Decision make(Curation curation) {
            return curation.notSame(one, other, actor, reason);
        }
    }

    /// About an edge.
    abstract static class Judgement extends One {

        @Parameters(index = "0", paramLabel = "SUBJECT", description = "Id of an entity.")
        private String subject;

        @Parameters(index = "1", paramLabel = "PREDICATE", description = "${COMPLETION-CANDIDATES}")
        private Predicate predicate;

        @Parameters(
                index = "2",
                paramLabel = "OBJECT",
                description = "Id of an entity, URI of a concept, or key of a municipality.")
        private String object;

        Decision judge(Curation curation, Verdict verdict) {
            return curation.judge(subject, predicate, object, verdict, actor, reason);
        }
    }

    @Command(name = "accept", mixinStandardHelpOptions = true, description = "An edge holds.")
    static final class AcceptCommand extends Judgement {

        @Override
        Decision make(Curation curation) {
            return judge(curation, Verdict.ACCEPTED);
        }
    }

    @Command(
            name = "reject",
            mixinStandardHelpOptions = true,
            description = "An edge does not hold, whatever pages say.")
    static final class RejectCommand extends Judgement {

        @Override
        Decision make(Curation curation) {
            return judge(curation, Verdict.REJECTED);
        }
    }

    @Command(
            name = "revert",
            mixinStandardHelpOptions = true,
            description = "Takes a decision back, however old it is.")
    static final class RevertCommand extends One {

        @Parameters(paramLabel = "NUMBER", description = "Number of the decision.")
        private long number;

        @Override
        Decision make(Curation curation) {
            return curation.revert(number, actor, reason);
        }
    }
}
