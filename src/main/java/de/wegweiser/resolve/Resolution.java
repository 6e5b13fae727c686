package de.wegweiser.resolve;

import java.util.List;

/// Who is who on a batch of pages.
///
/// @param pages in the order they came
/// @param doubts pairs that share a key and were kept apart
public record Resolution(List<PageResolution> pages, List<Doubt> doubts) {

    public Resolution {
        pages = List.copyOf(pages);
        doubts = List.copyOf(doubts);
    }
}
