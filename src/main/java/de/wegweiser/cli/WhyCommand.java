package de.wegweiser.cli;

import de.wegweiser.crawl.StewardDesk;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says what became of an address.
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description =
                "Says why a page was, or was not, read; without one, which sites wait for you.")
final class WhyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "URL", arity = "0..*", description = "Addresses of pages.")
    private List<URI> urls = List.of();

    @Option(
            names = "--data",
            defaultValue = "data",
            description = "Folder of frontier and archive (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Override
    public Integer call() {
        try (var desk = StewardDesk.open(data.resolve("frontier"))) {
            if (urls.isEmpty())
                desk.waiting().forEach((site, words) -> System.out.println(site + ": " + words));
            for (var url : urls)
                System.out.println(url + ": " + desk.why(url).orElse("never came up"));
        }
        return 0;
    }
}
