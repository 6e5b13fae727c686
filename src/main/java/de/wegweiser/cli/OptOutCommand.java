package de.wegweiser.cli;

import de.wegweiser.archive.Archive;
import de.wegweiser.crawl.StewardDesk;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

    @Option(
            names = "--data",
            defaultValue = "data",
            description = "Folder of frontier and archive (default: ${DEFAULT-VALUE}).")
    private Path data;

    @Override
    public Integer call() {
        var site = host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        try (var desk = StewardDesk.open(data.resolve("frontier"))) {
            if (withdraw) {
                desk.admit(site, reason);
                return 0;
            }
            desk.optOut(site, reason);
        }
        try (var archive = Archive.open(data.resolve("archive"))) {
            archive.forgetSite(site);
        }
        return 0;
    }
}
