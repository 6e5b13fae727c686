package de.wegweiser.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A funded project as one page names it.
///
/// @param title as printed, without its acronym where that stands apart
/// @param acronym for example `KI-Muster`
/// @param grantId Förderkennzeichen or DFG project number, as printed
/// @param confidence 0 to 1
public record ProjectMention(
        String title,
        @Nullable String acronym,
        @Nullable String funder,
        @Nullable String grantId,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        Quote quote,
        double confidence) {}
