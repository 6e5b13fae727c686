package de.wegweiser.fact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A job advert as one page prints it.
///
/// @param title as printed, `(m/w/d)` and all
/// @param datePosted null when the page does not tell
/// @param validThrough the last day to apply; null when the page does not tell
/// @param employer name of whom the page says somebody is looked for; null for the page's publisher
/// @param concepts URIs of what the advert asks for: those of the page's SEEKS mentions that stand
///   in it
/// @param confidence 0 to 1
public record JobMention(
        String title,
        @Nullable LocalDate datePosted,
        @Nullable LocalDate validThrough,
        @Nullable String employer,
        List<String> concepts,
        Quote quote,
        double confidence) {

    public JobMention {
        concepts = List.copyOf(concepts);
    }
}
