package de.wegweiser.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Starts everything and stays. On an empty graph the sample region is harvested first.
@Command(
        name = "serve",
        description =
                "Graph, GraphQL and web pages (the default). On an empty graph it harvests the sample region first.")
final class ServeCommand implements Callable<Integer> {

    @Mixin private SpringOptions spring;

    @Override
    public Integer call() throws InterruptedException {
        var context = spring.start(WebApplicationType.SERVLET);
        if (context == null) return 1;
        new CountDownLatch(1).await();
        return 0;
    }
}
