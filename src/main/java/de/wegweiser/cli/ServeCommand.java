package de.wegweiser.cli;

import de.wegweiser.Wegweiser;
import de.wegweiser.graph.EntityQueries;
import de.wegweiser.pipeline.FirstHarvest;
import de.wegweiser.pipeline.ProgressBar;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Starts everything and stays. On an empty graph the sample region is harvested first.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Graph, GraphQL and web pages (the default). On an empty graph it harvests the sample region first.")
final class ServeCommand implements Callable<Integer> {

    @Mixin private Settings settings;

    @Override
    public Integer call() throws InterruptedException, IOException {
        try (var context = Spring.start(Wegweiser.class, settings, WebApplicationType.SERVLET)) {
            var bar = ProgressBar.onConsole();
            var report = context.getBean(FirstHarvest.class).run(bar);
            bar.finish();
            report.ifPresent(harvest -> System.out.print(harvest.describe()));
            var welcome =
                    new Welcome(context.getEnvironment().getRequiredProperty("local.server.port"));
            welcome.print(System.out, context.getBean(EntityQueries.class).counts());
            welcome.warmUp();
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
