package de.wegweiser.pipeline;

import de.wegweiser.crawl.CrawlReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How the last crawl of a data folder stands, also one by another process.
///
/// @param updatedAt when that was true
/// @param needScript pages that are empty until scripts have run
/// @param requests sent by this run
/// @param bytes received by this run
/// @param refusals pages by the rule that excluded them
/// @param errors pages by what went wrong
/// @param slowest hosts by mean time to answer, slowest first
/// @param unread why a site gave no page or has to wait, by site
public record CrawlStatus(
        State state,
        Instant startedAt,
        Instant updatedAt,
        long addresses,
        long read,
        long failed,
        long excluded,
        long pending,
        long needScript,
        long requests,
        long bytes,
        Map<String, Long> refusals,
        Map<String, Long> errors,
        List<SlowHost> slowest,
        Map<String, String> unread) {

    /// A crawl that has not been heard of for so long was killed.
    private static final Duration SILENCE = Duration.ofMinutes(2);

    public enum State {
        RUNNING,
        FINISHED,
        BROKEN_OFF
    }

    public record SlowHost(String site, long meanAnswerMs, long requests) {}

    static CrawlStatus of(State state, Instant startedAt, Instant now, CrawlReport report) {
        var pages = report.pages();
        return new CrawlStatus(
                state,
                startedAt,
                now,
                pages.added(),
                pages.done(),
                pages.failed(),
                pages.excluded(),
                pages.pending(),
                report.needScript(),
                report.requests(),
                report.bytes(),
                named(report.refusals()),
                named(report.errors()),
                report.slowest().stream()
                        .map(host ->
                                new SlowHost(
                                        host.site(), host.meanAnswer().toMillis(), host.requests()))
                        .toList(),
                report.unread());
    }

    private static Map<String, Long> named(Map<? extends Enum<?>, Long> counts) {
        var named = new TreeMap<String, Long>();
        counts.forEach((name, count) -> named.put(name.name(), count));
        return named;
    }

    /// As it looks now to somebody who does not know whether the crawl still lives.
    CrawlStatus seenAt(Instant now) {
        boolean silent = state == State.RUNNING && now.isAfter(updatedAt.plus(SILENCE));
        return silent ? with(State.BROKEN_OFF) : this;
    }

    private CrawlStatus with(State other) {
        return new CrawlStatus(
                other,
                startedAt,
                updatedAt,
                addresses,
                read,
                failed,
                excluded,
                pending,
                needScript,
                requests,
                bytes,
                refusals,
                errors,
                slowest,
                unread);
    }
}
