package de.wegweiser.crawl;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import java.net.URI;

/// Asks an origin for its rules.
final class RulesReader {

    /// RFC 9309 §2.5 asks for 500 KiB at least; what is beyond is not read.
    private static final long ROBOTS_LIMIT = 512 * 1024;

    /// RFC 9309 §2.3.1.2.
    private static final int REDIRECTS = 5;

    private final CrawlSettings settings;
    private final Time time;

    RulesReader(CrawlSettings settings, Time time) {
        this.settings = settings;
        this.time = time;
    }

    sealed interface Answer {
        record Known(HouseRules rules) implements Answer {}

        /// The origin is at an address we do not dial.
        record Refused(Refusal why) implements Answer {}

        /// Nobody could be asked, so nothing may be read.
        record Unreachable(ErrorKind kind, String detail) implements Answer {}
    }

    Answer read(String origin, Pacer pacer) throws InterruptedException {
        var robots = get(URI.create(origin + "/robots.txt"), pacer);
        return switch (robots) {
            case Reply.Refused(var why) -> new Answer.Refused(why);
            case Reply.Broken(var kind, var detail) -> new Answer.Unreachable(kind, detail);
            case Reply.Answered(var exchange, _)
                    when exchange.status() >= 500 || exchange.status() == 429 ->
                    new Answer.Unreachable(
                            ErrorKind.ROBOTS_UNREACHABLE,
                            "robots.txt answers " + exchange.status());
            case Reply.Answered(var exchange, var body) -> {
                var rules = rules(exchange, body);
                yield new Answer.Known(
                        new HouseRules(rules, tdm(origin, pacer, rules), time.nanos()));
            }
        };
    }

    /// 2xx is parsed; 4xx, and more redirects than we follow, mean there are no rules (RFC 9309
    /// §2.3.1).
    private SimpleRobotRules rules(Exchange exchange, byte[] body) {
        if (exchange.status() / 100 != 2) return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
        return HouseRules.robots(exchange.url(), body, settings.agent().product());
    }

    /// Read only where robots.txt allows it. A file that is not there, or cannot be had, reserves
    /// nothing.
    private TdmReservations tdm(String origin, Pacer pacer, SimpleRobotRules rules)
            throws InterruptedException {
        pacer.slowDown(java.time.Duration.ofMillis(Math.max(0, rules.getCrawlDelay())));
        var file = URI.create(origin + "/.well-known/tdmrep.json");
        if (!rules.isAllowed(file.toString())) return TdmReservations.NONE;
        return get(file, pacer) instanceof Reply.Answered(var exchange, var body)
                        && exchange.status() == 200
                ? TdmReservations.parse(body)
                : TdmReservations.NONE;
    }

    private static Reply get(URI start, Pacer pacer) throws InterruptedException {
        var url = start;
        for (int hop = 0; ; hop++) {
            var reply = pacer.fetch(url, _ -> new Appetite.Take(ROBOTS_LIMIT, true));
            if (!(reply instanceof Reply.Answered(var exchange, _))
                    || exchange.status() / 100 != 3
                    || hop >= REDIRECTS) return reply;
            var from = url;
            var next = exchange.first("Location").flatMap(to -> WebAddress.resolve(from, to));
            if (next.isEmpty()) return reply;
            url = next.get();
        }
    }
}
