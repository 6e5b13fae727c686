package de.wegweiser.cli;

import de.wegweiser.pipeline.Progress;
import de.wegweiser.pipeline.ProgressBar;
import de.wegweiser.search.Embedding;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Vectors for pages that have none.
@Command(
        name = "embed",
        mixinStandardHelpOptions = true,
        description = {
            "Gives the passages of pages their vectors, so that they are found by what they mean, too. Needs an embedder (wegweiser.search.embedder.kind).",
            "Goes on where it was ended; after a change of the model all are made anew. A harvest does the same for the pages it reads."
        })
final class EmbedCommand implements Callable<Integer> {

    @Mixin private Settings settings;

    @Override
    public Integer call() {
        try (var context = Spring.start(GraphWork.class, settings, WebApplicationType.NONE)) {
            var embedding = context.getBean(Embedding.class);
            if (!embedding.isOn())
                throw new IllegalStateException(
                        "no embedder is on: set wegweiser.search.embedder.kind to endpoint or in-process");
            int missing = embedding.missing();
            var bar = ProgressBar.onConsole();
            var outcome = embedding.run(done -> bar.at(Progress.Step.EMBED, done, missing));
            bar.finish();
            System.out.printf(
                    "%d pages read, %d passages got a vector%s%n",
                    outcome.pages(),
                    outcome.passages(),
                    outcome.refused() == 0
                            ? ""
                            : "; %d pages were refused and are tried again the next time"
                                    .formatted(outcome.refused()));
        }
        return 0;
    }
}
