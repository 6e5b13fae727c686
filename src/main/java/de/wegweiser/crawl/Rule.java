package de.wegweiser.crawl;

/// Why a page was not read. Each is decided in [Gate].
public enum Rule {
    /// Neither http(s) on an allowed port, nor without user name.
    ADDRESS_FORM,
    /// Resolves to an address of the deny set: loopback, private networks and the like.
    ADDRESS_RANGE,
    /// On a host that no seed names.
    SCOPE,
    DEPTH,
    /// Grows by its own links: calendars, repeated path segments, endless addresses.
    TRAP,
    REDIRECTS,
    BUDGET,
    /// Not a page, PDF, office file or text.
    MEDIA_TYPE,
    ROBOTS_TXT,
    ROBOTS_HEADER,
    ROBOTS_META,
    TDM_FILE,
    TDM_HEADER,
    TDM_META
}
