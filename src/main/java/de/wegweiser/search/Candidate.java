package de.wegweiser.search;

import org.jspecify.annotations.Nullable;

/// A path as far as its place among others needs it: of thousands that are ranked, a page is shown.
interface Candidate {

    double score();

    Metapath metapath();

    String source();

    String target();

    /// What ties the two, where a third thing does.
    @Nullable String middle();

    /// Whatever else tells it from others with the same ends: of equal scores, the same comes first
    /// every time.
    String details();

    /// @param share of all that ties this source and this target, 0 to 1
    PartnerPath path(double share);
}
