package de.wegweiser.search;

import de.wegweiser.fact.OrganizationKind;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who knows something.
///
/// @param text in the user's own words, German or English
/// @param people whether people are wanted
/// @param kinds which organizations are wanted; empty and no people: everybody
/// @param city name of the municipality
/// @param freshSince only what was read since
public record ExpertQuestion(
        String text,
        boolean people,
        Set<OrganizationKind> kinds,
        @Nullable String city,
        @Nullable String district,
        @Nullable String region,
        @Nullable Instant freshSince) {

    private static final int LONGEST = 1000;

    public ExpertQuestion {
        kinds = Set.copyOf(kinds);
        if (text.isBlank())
            throw new BadQuestion(
                    "query needs words: what should somebody know?",
                    "Bitte angeben, wonach gesucht wird.");
        if (text.length() > LONGEST)
            throw new BadQuestion(
                    "query has %d characters; %d are allowed".formatted(text.length(), LONGEST),
                    "Die Anfrage ist zu lang: höchstens %d Zeichen.".formatted(LONGEST));
    }

    public static ExpertQuestion of(String text) {
        return new ExpertQuestion(text, false, Set.of(), null, null, null, null);
    }

    boolean wants(@Nullable OrganizationKind kind) {
        if (!people && kinds.isEmpty()) return true;
        return kind == null ? people : kinds.contains(kind);
    }
}
