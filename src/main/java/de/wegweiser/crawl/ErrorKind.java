package de.wegweiser.crawl;

/// What went wrong with a page, seen from outside.
public enum ErrorKind {
    DNS,
    CONNECT,
    TLS,
    TIMEOUT,
    /// Dripped below the slowest accepted rate.
    SLOW,
    /// Broke off, or did not speak HTTP.
    BROKEN,
    TOO_LARGE,
    /// Inflated beyond the accepted ratio, or in a coding we do not know.
    ENCODING,
    /// 404 and 410.
    GONE,
    CLIENT_ERROR,
    SERVER_ERROR,
    /// robots.txt could not be asked, so nothing may be read.
    ROBOTS_UNREACHABLE
}
