package de.wegweiser.crawl;

import java.net.URI;

/// Path patterns of robots.txt and tdmrep.json: a prefix, `*` for anything, `$` for the end (RFC
/// 9309 §2.2.3).
final class PathPattern {

    private PathPattern() {}

    static String pathOf(URI url) {
        return url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
    }

    /// Linear in the path for each `*`, without backtracking into earlier ones: a hostile pattern
    /// cannot stall us.
    static boolean matches(String pattern, String path) {
        boolean toTheEnd = pattern.endsWith("$");
        var parts =
                (toTheEnd ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
        if (!path.startsWith(parts[0])) return false;
        int at = parts[0].length();
        for (int i = 1; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            if (last && toTheEnd)
                return path.length() - parts[i].length() >= at && path.endsWith(parts[i]);
            at = path.indexOf(parts[i], at);
            if (at < 0) return false;
            at += parts[i].length();
        }
        return !toTheEnd || at == path.length();
    }
}
