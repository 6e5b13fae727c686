package de.wegweiser.cli;

import de.wegweiser.archive.Archive;
import de.wegweiser.crawl.StewardDesk;
import de.wegweiser.pipeline.DataSettings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// An owner does not want us.
@Command(
        name = "opt-out",
        mixinStandardHelpOptions = true,
        description = "Leaves a site alone for good and deletes its copies, or takes that back.")
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

    /// Where the crawls keep what they know.
    @EnableConfigurationProperties(DataSettings.class)
    static class Parts {}

    @Override
    public Integer call() {
        var site = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        try (var context = Spring.start(Parts.class, settings, WebApplicationType.NONE)) {
            decide(site, context.getBean(DataSettings.class).data());
        }
        return 0;
    }

    private void decide(String site, Path data) {
        try (var desk = StewardDesk.open(data.resolve("frontier"))) {
            if (withdraw) desk.admit(site, reason);
            else desk.optOut(site, reason);
        }
        if (withdraw) return;
        try (var archive = Archive.open(data.resolve("archive"))) {
            archive.forgetSite(site);
        }
    }
}
