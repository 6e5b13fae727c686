package de.wegweiser.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The part of a long answer that one page shows, and the way to the parts beside it.
///
/// @param from place of the first that is shown, from 0
/// @param to behind the last that is shown
/// @param total how many there are in all
/// @param back query of the page before this one
/// @param on query of the page behind this one
record Turn(int from, int to, int total, @Nullable String back, @Nullable String on) {

    /// @param page as asked for, from 1; there is none before the first nor behind the last
    static Turn to(int page, int size, int total) {
        int last = Math.max(1, Math.ceilDiv(total, size));
        int here = Math.clamp(page, 1, last);
        int from = (here - 1) * size;
        return new Turn(
                from,
                Math.min(total, from + size),
                total,
                here == 1 ? null : query(here - 1),
                here == last ? null : query(here + 1));
    }

    <T> List<T> of(List<T> all) {
        return all.subList(from, to);
    }

    /// The same question on another page of its answer.
    private static String query(int page) {
        return "?"
                + ServletUriComponentsBuilder.fromCurrentRequest()
                        .replaceQueryParam("page", page)
                        .build()
                        .getQuery();
    }
}
