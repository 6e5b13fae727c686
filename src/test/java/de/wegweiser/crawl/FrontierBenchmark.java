package de.wegweiser.crawl;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;

/// Memory and speed of the frontier with 10,000, 100,000 and 1,000,000 addresses in its queues, the
/// first of which are fewer than its cache holds. Run `main` with a small heap, `-Xmx128m`: it has
/// to suffice for all.
public final class FrontierBenchmark {

    private FrontierBenchmark() {}

    public static void main(String[] args) throws IOException {
        for (int size : new int[] {10_000, 100_000, 1_000_000}) run(size);
    }

    private static void run(int size) throws IOException {
        var folder = Files.createTempDirectory("frontier-benchmark");
        try (var frontier = Frontier.open(folder)) {
            long start = System.nanoTime();
            for (int i = 0; i < size; i++) {
                var site = "firma-" + i % 5_000 + ".example";
                frontier.add(site, URI.create("http://" + site + "/leistungen/" + i), 20, 2, 0);
                if (i % 1_000 == 0) frontier.commit(); // of half a second, a crawl has fewer
            }
            frontier.commit();
            long filled = System.nanoTime();
            int settled = 0;
            for (int i = 0; i < 10_000; i++) {
                var page = frontier.next("firma-" + i % 5_000 + ".example");
                if (page.isEmpty()) continue;
                var reading =
                        new KnownAddress.Reading(
                                Instant.now(), Duration.ofDays(30), "0123456789abcdef", "", "");
                frontier.done(page.get(), "nothing against it", reading);
                settled++;
                if (settled % 1_000 == 0) frontier.commit();
            }
            long done = System.nanoTime();
            var sites = frontier.sites();
            var later = Instant.now().plus(Duration.ofDays(400));
            int due = frontier.requeueDue(sites, later);
            long requeued = System.nanoTime();
            System.gc();
            var memory = Runtime.getRuntime();
            System.out.printf(
                    "%,d queued: %.1f s to add, %.0f settled/s, %d MB of heap in use, %d MB on disk, %,d queued again in %.1f s%n",
                    size,
                    (filled - start) / 1e9,
                    settled * 1e9 / (done - filled),
                    (memory.totalMemory() - memory.freeMemory()) >> 20,
                    Files.size(folder.resolve("frontier.mv")) >> 20,
                    due,
                    (requeued - done) / 1e9);
        }
    }
}
