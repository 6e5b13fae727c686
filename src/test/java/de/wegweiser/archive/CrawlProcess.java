package de.wegweiser.archive;

import de.wegweiser.crawl.CrawlListener;
import de.wegweiser.crawl.CrawlSettings;
import de.wegweiser.crawl.Crawler;
import de.wegweiser.crawl.Seed;
import de.wegweiser.fact.OrganizationKind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A crawl in a process of its own, so that it can be killed.
final class CrawlProcess {

    private CrawlProcess() {}

    /// @param args folder, connect-to rule, pause, then the seeds' addresses
    public static void main(String[] args) {
        var folder = Path.of(args[0]);
        var defaults = CrawlSettings.defaults();
        var settings =
                defaults.with(defaults.reach().withConnectTo(args[1]))
                        .with(defaults.pace().withHostPause(Duration.parse(args[2])));
        var seeds =
                Arrays.stream(args, 3, args.length)
                        .map(url ->
                                new Seed(
                                        URI.create(url),
                                        OrganizationKind.COMPANY,
                                        "Muster",
                                        "Olpe"))
                        .toList();
        try (var archive = Archive.open(folder.resolve("archive"));
                var crawler =
                        new Crawler(
                                folder.resolve("frontier"),
                                settings,
                                archive,
                                CrawlListener.SILENT)) {
            System.out.println(crawler.crawl(seeds).pages());
        }
    }

    static Process start(Path folder, String connectTo, Duration pause, List<String> seeds)
            throws IOException {
        return start(List.of(), folder, connectTo, pause, seeds);
    }

    /// On a disk that takes no file of more than so many blocks of 512 bytes.
    static Process startOnSmallDisk(
            int blocks, Path folder, String connectTo, Duration pause, List<String> seeds)
            throws IOException {
        var limited = List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$0\" \"$@\"");
        return start(limited, folder, connectTo, pause, seeds);
    }

    private static Process start(
            List<String> shell, Path folder, String connectTo, Duration pause, List<String> seeds)
            throws IOException {
        var command = new ArrayList<>(shell);
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrawlProcess.class.getName(),
                        folder.toString(),
                        connectTo,
                        pause.toString()));
        command.addAll(seeds);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
    }
}
