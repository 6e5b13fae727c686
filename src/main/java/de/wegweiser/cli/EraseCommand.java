package de.wegweiser.cli;

import de.wegweiser.Wegweiser;
import de.wegweiser.curate.Curation;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Forgets a person who asks for it.
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description =
                "Forgets a person for good: whatever is read, merged or restored later, they stay away (GDPR Art. 17, 21).")
final class EraseCommand implements Callable<Integer> {

    @Mixin private WhichPerson who;

    @Mixin private Settings settings;

    @Override
    public Integer call() {
        try (var context = Spring.start(Wegweiser.class, settings, WebApplicationType.NONE)) {
            var curation = context.getBean(Curation.class);
            var file = who.one(curation);
            if (file.isEmpty()) {
                System.err.println("Nothing is held on such a person; nothing was changed.");
                return 1;
            }
            var erased = curation.erase(file.get().id()).orElseThrow();
            System.out.printf(
                    "Forgotten. Out of the graph went the person, %d sentences and %d pages named after them; the name was taken out of %d other sentences and %d decisions.%n",
                    erased.statements(), erased.pages(), erased.redacted(), erased.decisions());
            System.out.println(
                    "Copies of pages in the archive are deleted when their time is over (wegweiser.archive.retention).");
        }
        return 0;
    }
}
