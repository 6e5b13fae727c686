package de.wegweiser.resolve;

import java.util.List;

/// Who is who on a batch of pages.
///
/// @param pages in the order they came
/// @param doubts pairs that may be one and were kept apart, the likeliest of each type first
public record Resolution(List<PageResolution> pages, List<Doubt> doubts) {

    public Resolution {
        pages = List.copyOf(pages);
        doubts = List.copyOf(doubts);
    }
}
