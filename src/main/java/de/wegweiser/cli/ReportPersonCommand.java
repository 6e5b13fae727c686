package de.wegweiser.cli;

import de.wegweiser.curate.Curation;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Answers a person who asks what is held on them.
@Command(
        name = "report-person",
        mixinStandardHelpOptions = true,
        description =
                "Prints everything that is held on a person, each datum with its page and date, as JSON (GDPR Art. 15).")
final class ReportPersonCommand implements Callable<Integer> {

    @Mixin private WhichPerson who;

    @Mixin private Settings settings;

    @Override
    public Integer call() {
        var json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        try (var context = Spring.start(GraphWork.class, settings, WebApplicationType.NONE)) {
            var files = who.all(context.getBean(Curation.class));
            System.out.println(json.writeValueAsString(files));
            if (files.isEmpty()) System.err.println("Nothing is held on such a person.");
        }
        return 0;
    }
}
