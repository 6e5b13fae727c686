package crawlercommons.robots;

import de.wegweiser.crawl.RobotsOracle;

/// The cases of Google's own robots.txt parser, put to the crawler's gate. (The suite keeps its
/// question package-private, hence the package.)
class GoogleRobotsTests extends GoogleRobotsTxtTest {

    @Override
    boolean isUserAgentAllowed(String robotsTxt, String product, String url) {
        return RobotsOracle.allows(robotsTxt, product, url);
    }
}
