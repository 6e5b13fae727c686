package de.wegweiser.cli;

import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.crawl.StewardDesk;
import de.wegweiser.pipeline.DataSettings;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin private Settings settings;

    /// Where the crawls keep what they know.
    @EnableConfigurationProperties({CrawlSettings.class, DataSettings.class})
    static class Parts {}

    @Override
    public Integer call() {
        try (var context = Spring.start(Parts.class, settings, WebApplicationType.NONE);
                var desk =
                        StewardDesk.open(
                                context.getBean(DataSettings.class).data().resolve("frontier"),
                                context.getBean(CrawlSettings.class))) {
            if (urls.isEmpty())
                desk.waiting().forEach((site, words) -> System.out.println(site + ": " + words));
            for (var url : urls)
                System.out.println(url + ": " + desk.why(url).orElse("never came up"));
        }
        return 0;
    }
}
