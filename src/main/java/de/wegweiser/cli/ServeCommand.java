package de.wegweiser.cli;

import de.wegweiser.graph.EntityQueries;
import de.wegweiser.pipeline.FirstHarvest;
import de.wegweiser.pipeline.ProgressBar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// Starts everything and stays. On an empty graph the sample region is harvested first.
@Command(
        name = "serve",
        description =
                "Graph, GraphQL and web pages (the default). On an empty graph it harvests the sample region first.")
final class ServeCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Unmatched private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException, IOException {
        var context = Spring.start(spec, settings, WebApplicationType.SERVLET);
        if (context == null) return 1;
        var bar = ProgressBar.onConsole();
        var report = context.getBean(FirstHarvest.class).run(bar);
        bar.finish();
        report.ifPresent(harvest -> System.out.print(harvest.describe()));
        var welcome =
                new Welcome(context.getEnvironment().getRequiredProperty("local.server.port"));
        welcome.print(System.out, context.getBean(EntityQueries.class).counts());
        new CountDownLatch(1).await();
        return 0;
    }
}
