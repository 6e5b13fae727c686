package crawlercommons.robots;

/// The library's own cases, against the versions on our class path.
class CrawlerCommonsRobotsTests extends SimpleRobotRulesParserTest {}
