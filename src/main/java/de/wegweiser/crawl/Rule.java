package de.wegweiser.crawl;

/// Why a page was not read. Each is decided in [Gate].
public enum Rule {
    /// Neither http(s) on an allowed port, nor without user name.
    ADDRESS_FORM,
    /// Resolves to an address of the deny set: loopback, private networks and the like.
    ADDRESS_RANGE,
    /// On a host that no seed names.
    SCOPE,
    /// On a host that our own settings keep out.
    SUPPRESSED,
    /// Its owner asked us, by letter or telephone, to stay away.
    OPTED_OUT,
    /// The site reserves text and data mining in prose; a steward has to judge.
    PROSE,
    /// Says itself that it is a variant of another address.
    DUPLICATE,
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
    TDM_META;

    /// Whether the owner of the page spoke. What was kept of it before goes, then.
    boolean isOwners() {
        return switch (this) {
            case SUPPRESSED,
                    OPTED_OUT,
                    ROBOTS_TXT,
                    ROBOTS_HEADER,
                    ROBOTS_META,
                    TDM_FILE,
                    TDM_HEADER,
                    TDM_META ->
                    true;
            case ADDRESS_FORM,
                    ADDRESS_RANGE,
                    SCOPE,
                    PROSE,
                    DUPLICATE,
                    DEPTH,
                    TRAP,
                    REDIRECTS,
                    BUDGET,
                    MEDIA_TYPE ->
                    false;
        };
    }
}
