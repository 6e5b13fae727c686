package de.wegweiser.crawl;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What one origin says about being read: its robots.txt and its tdmrep.json.
///
/// @param fetchedAt by the clock that only runs forward, in nanoseconds
record HouseRules(SimpleRobotRules robots, TdmReservations tdm, long fetchedAt) {

    /// The rules a robots.txt has for `product`.
    static SimpleRobotRules robots(URI url, byte[] text, String product) {
        return new SimpleRobotRulesParser()
                .parseContent(
                        url.toString(),
                        text,
                        "text/plain",
                        List.of(product.toLowerCase(Locale.ROOT)));
    }

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

    /// By which rule an address may be asked for.
    String permitting(URI url) {
        return deciding(url, true)
                .map(prefix -> "robots.txt Allow: " + prefix)
                .orElse("nothing against it in robots.txt and tdmrep.json");
    }

    private String disallowing(URI url) {
        return "Disallow: " + deciding(url, false).orElse("/");
    }

    /// The longest of the rules that fit, which is the one that decides (RFC 9309 §2.2.2).
    private Optional<String> deciding(URI url, boolean allow) {
        var path = PathPattern.pathOf(url);
        return robots.getRobotRules().stream()
                .filter(rule ->
                        rule.isAllow() == allow && PathPattern.matches(rule.getPrefix(), path))
                .map(SimpleRobotRules.RobotRule::getPrefix)
                .max((a, b) -> Integer.compare(a.length(), b.length()));
    }
}
