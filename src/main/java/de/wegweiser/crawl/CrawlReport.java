package de.wegweiser.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a crawl came to, over all runs on its frontier.
///
/// @param refusals pages by the rule that excluded them
/// @param errors pages by what went wrong
/// @param slowest hosts by mean time to answer in this run, slowest first
/// @param unread why a seed's site gave no page, or has to wait, by site
/// @param withheld sites that must not be read or analysed at all, and by which rule
/// @param gone origins where nobody has answered for so long that their pages count as gone → since
///   when
/// @param needScript pages that are empty until scripts have run: nothing was read on them
/// @param requests sent in this run, robots.txt and sitemaps included
/// @param bytes received in this run, bodies as they came
public record CrawlReport(
        CrawlListener.Tally pages,
        Map<Rule, Long> refusals,
        Map<ErrorKind, Long> errors,
        List<SlowHost> slowest,
        Map<String, String> unread,
        Map<String, String> withheld,
        Map<String, Instant> gone,
        long needScript,
        long requests,
        long bytes,
        Duration took) {

    public record SlowHost(String site, Duration meanAnswer, long requests) {}

    /// A few lines for a person.
    public String describe() {
        var text = new StringBuilder();
        text.append(
                "%d addresses: %d read, %d failed, %d excluded, %d pending (%d requests, %.1f MB, %d s)%n"
                        .formatted(
                                pages.added(),
                                pages.done(),
                                pages.failed(),
                                pages.excluded(),
                                pages.pending(),
                                requests,
                                bytes / 1e6,
                                took.toSeconds()));
        if (!refusals.isEmpty()) text.append("excluded by ").append(counts(refusals)).append('\n');
        if (!errors.isEmpty()) text.append("failed by ").append(counts(errors)).append('\n');
        slowest.forEach(host ->
                text.append(
                        "slow: %s answers in %d ms%n"
                                .formatted(host.site(), host.meanAnswer().toMillis())));
        if (needScript > 0)
            text.append("%d pages are empty without JavaScript%n".formatted(needScript));
        withheld.forEach((site, why) -> text.append("withheld: %s (%s)%n".formatted(site, why)));
        gone.forEach((origin, since) ->
                text.append("gone: %s (nobody has answered since %s)%n".formatted(origin, since)));
        unread.forEach((site, why) -> text.append("not read: %s (%s)%n".formatted(site, why)));
        return text.toString();
    }

    private static String counts(Map<? extends Enum<?>, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
