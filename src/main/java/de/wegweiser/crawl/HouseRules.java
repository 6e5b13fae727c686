package de.wegweiser.crawl;

import crawlercommons.robots.SimpleRobotRules;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What one origin says about being read: its robots.txt and its tdmrep.json.
///
/// @param fetchedAt by the clock that only runs forward, in nanoseconds
record HouseRules(SimpleRobotRules robots, TdmReservations tdm, long fetchedAt) {

    /// RFC 9309 §2.4.
    private static final Duration KEEP = Duration.ofHours(24);

    boolean stale(long now) {
        return now - fetchedAt > KEEP.toNanos();
    }

    Optional<Refusal> refuses(URI url) {
        if (!robots.isAllowed(url.toString()))
            return Optional.of(new Refusal(Rule.ROBOTS_TXT, disallowing(url)));
        return tdm.reserving(url).map(where -> new Refusal(Rule.TDM_FILE, where));
    }

    Duration crawlDelay() {
        return Duration.ofMillis(Math.max(0, robots.getCrawlDelay()));
    }

    List<String> sitemaps() {
        return robots.getSitemaps();
    }

    /// The longest of the rules that fit, which is the one that decides (RFC 9309 §2.2.2).
    private String disallowing(URI url) {
        var path = PathPattern.pathOf(url);
        return robots.getRobotRules().stream()
                .filter(rule -> !rule.isAllow() && PathPattern.matches(rule.getPrefix(), path))
                .map(SimpleRobotRules.RobotRule::getPrefix)
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .map(prefix -> "Disallow: " + prefix)
                .orElse("Disallow: /");
    }
}
