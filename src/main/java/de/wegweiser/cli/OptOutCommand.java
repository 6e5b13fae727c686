package de.wegweiser.cli;

import de.wegweiser.archive.Archive;
import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.crawl.StewardDesk;
import de.wegweiser.graph.EntityStore;
import de.wegweiser.pipeline.DataSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// An owner does not want us.
@Command(
        name = "opt-out",
        mixinStandardHelpOptions = true,
        description =
                "Leaves a site alone for good and deletes its copies and facts, or takes that back.")
final class OptOutCommand implements Callable<Integer> {

    @Parameters(paramLabel = "HOST", description = "Host, with or without www.")
    private String host;

    @Option(names = "--reason", required = true, description = "Who asked for it, and when.")
    private String reason;

    @Option(
            names = "--withdraw",
            description = "The site may be read again, or its prose was no reservation.")
    private boolean withdraw;

    @Mixin private Settings settings;

    /// The frontier first: from then on nothing of the site is read, whatever becomes of the rest.
    @Override
    public Integer call() {
        var site = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        try (var context = Spring.start(GraphWork.class, settings, WebApplicationType.NONE)) {
            var data = context.getBean(DataSettings.class).data();
            decide(site, data.resolve("frontier"), context.getBean(CrawlSettings.class));
            if (withdraw) {
                System.out.println(site + " may be read again: crawl or harvest it anew.");
                return 0;
            }
            try (var archive = Archive.open(data.resolve("archive"))) {
                archive.forgetSite(site);
            }
            var gone = context.getBean(EntityStore.class).forget(List.of(site, "www." + site));
            System.out.printf(
                    "%s is left alone from now on. Its copies are deleted; out of the graph went %d pages, %d sentences and %d entities known from them alone.%n",
                    site, gone.pages(), gone.evidence().removed(), gone.entities().removed());
        }
        return 0;
    }

    private void decide(String site, Path frontier, CrawlSettings crawling) {
        try (var desk = StewardDesk.open(frontier, crawling)) {
            if (withdraw) desk.admit(site, reason);
            else desk.optOut(site, reason);
        }
    }
}
