package de.wegweiser.cli;

import de.wegweiser.curate.Curation;
import de.wegweiser.graph.PersonErasure.Erased;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Forgets a person who asks for it.
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description =
                "Forgets a person for good: whatever is read, merged or restored later, they stay away (GDPR Art. 17, 21).")
final class EraseCommand implements Callable<Integer> {

    @Mixin private WhichPerson who;

    @Option(
            names = "--keep-away",
            description =
                    "Also when nothing is held yet: keeps the person of this --name away from the graph, at an --organization (its whole name or its host) or with a --mail.")
    private boolean keepAway;

    @Option(
            names = "--mail",
            paramLabel = "ADDRESS",
            description = "With --keep-away: a mailbox of the person; may be given several times.")
    private List<String> mails = List.of();

    @Mixin private Settings settings;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        if (keepAway && (who.name().isBlank() || !who.id().isBlank()))
            throw new ParameterException(
                    spec.commandLine(), "--keep-away needs a --name, and no --id");
        if (!keepAway && !mails.isEmpty())
            throw new ParameterException(spec.commandLine(), "--mail goes with --keep-away only");
        return DecideCommand.One.run(
                settings, curation -> keepAway ? keepAway(curation) : erase(curation));
    }

    private int erase(Curation curation) {
        var file = who.one(curation);
        if (file.isEmpty()) {
            System.err.println(
                    "Nothing is held on such a person; nothing was changed. With --keep-away they stay away all the same.");
            return 1;
        }
        print(curation.erase(file.get().id()).orElseThrow());
        return 0;
    }

    private int keepAway(Curation curation) {
        var places = Stream.of(who.organization()).filter(place -> !place.isBlank()).toList();
        var erased = curation.keepAway(who.name(), places, mails);
        System.out.println("From now on the person is kept away.");
        print(erased);
        return 0;
    }

    private static void print(Erased erased) {
        System.out.printf(
                "Forgotten: out of the graph went %s, %d sentences and %d pages named after them; the name was taken out of %d other sentences and %d decisions.%n",
                erased.people() == 1 ? "the person" : erased.people() + " people",
                erased.statements(),
                erased.pages(),
                erased.redacted(),
                erased.decisions());
        System.out.println(
                "Copies of pages in the archive are deleted when their time is over (wegweiser.archive.retention).");
    }
}
