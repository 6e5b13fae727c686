package de.wegweiser.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What all pages at once have to do, which the frontier does in pieces.
class FrontierTests {

    /// Of each site; more than one commit takes.
    private static final int PAGES = 1_200;

    private static final Instant READ = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir private Path folder;

    private Frontier read() {
        var frontier = Frontier.open(folder);
        for (String site : List.of("a.example", "b.example"))
            for (int i = 0; i < PAGES; i++) {
                frontier.add(site, URI.create("http://" + site + "/" + i), 20, 1, 0);
                frontier.done(
                        frontier.next(site).orElseThrow(),
                        "",
                        new KnownAddress.Reading(READ, Duration.ofDays(30), "0", "", ""));
            }
        return frontier;
    }

    @Test
    void allPagesOfTheSitesAskedForThatAreDueWaitAgain() {
        try (var frontier = read()) {
            assertThat(frontier.requeueDue(List.of("b.example"), READ)).isZero();
            assertThat(frontier.hasNext("b.example")).isFalse();
            var later = READ.plus(Duration.ofDays(400));
            assertThat(frontier.requeueDue(List.of("b.example"), later)).isEqualTo(PAGES);
            assertThat(frontier.hasNext("a.example")).isFalse();
        }
        try (var frontier = Frontier.open(folder)) {
            assertThat(left(frontier, "b.example")).isEqualTo(PAGES);
        }
    }

    @Test
    void allPagesThatWereLostWaitAgain() {
        try (var frontier = read()) {
            int lost =
                    frontier.requeueUnless(List.of("a.example"), url -> url.getPath().equals("/7"));
            assertThat(lost).isEqualTo(PAGES - 1);
        }
        try (var frontier = Frontier.open(folder)) {
            assertThat(left(frontier, "a.example")).isEqualTo(PAGES - 1);
        }
    }

    private static int left(Frontier frontier, String site) {
        int left = 0;
        for (var next = frontier.next(site); next.isPresent(); next = frontier.next(site)) {
            frontier.hold(next.get());
            left++;
        }
        return left;
    }
}
