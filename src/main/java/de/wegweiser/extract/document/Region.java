package de.wegweiser.extract.document;

/// Which part of the page a block stands in.
public enum Region {
    MAIN,
    /// A side column: often the contact box, so it is read as main text.
    ASIDE,
    HEADER,
    NAV,
    FOOTER,
    COOKIE;

    /// Whether what stands here belongs to the site and not to the page.
    public boolean boilerplate() {
        return this != MAIN && this != ASIDE;
    }
}
