package de.wegweiser.cli;

import de.wegweiser.curate.Curation;
import de.wegweiser.graph.EntityStore;
import de.wegweiser.pipeline.Progress;
import de.wegweiser.pipeline.ProgressBar;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Makes the graph anew from what it was made of.
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description =
                "Projects all entities and edges anew from their evidence and the decisions. Where nothing went wrong, nothing changes.")
final class RebuildCommand implements Callable<Integer> {

    @Mixin private Settings settings;

    @Override
    public Integer call() {
        try (var context = Spring.start(GraphWork.class, settings, WebApplicationType.NONE)) {
            var store = context.getBean(EntityStore.class);
            var bar = ProgressBar.onConsole();
            context.getBean(Curation.class).settle();
            int all = store.size();
            var report = store.rebuild(done -> bar.at(Progress.Step.PROJECT, done, all));
            bar.finish();
            System.out.printf(
                    "%d entities projected: %d entities and %d edges were not as they should be%n",
                    all,
                    report.entities().created()
                            + report.entities().changed()
                            + report.entities().removed(),
                    report.edges().created() + report.edges().changed() + report.edges().removed());
        }
        return 0;
    }
}
