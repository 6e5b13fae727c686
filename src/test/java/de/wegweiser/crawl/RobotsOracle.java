package de.wegweiser.crawl;

import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Our reading of a robots.txt, for test suites that live in packages of others.
public final class RobotsOracle {

    private RobotsOracle() {}

    /// @param address as the suite spells it; what is no address at all goes past our gate
    public static boolean allows(String robotsTxt, String product, String address) {
        var robots =
                HouseRules.robots(
                        URI.create("http://foo.bar/robots.txt"),
                        robotsTxt.getBytes(StandardCharsets.UTF_8),
                        product);
        var rules = new HouseRules(robots, TdmReservations.NONE, 0);
        return WebAddress.canonical(address)
                .map(url -> rules.refuses(url).isEmpty())
                .orElseGet(() -> robots.isAllowed(address));
    }
}
