package de.wegweiser.extract.job;

import de.wegweiser.extract.document.Span;
import de.wegweiser.fact.CompetenceMention;
import de.wegweiser.fact.Polarity;
import de.wegweiser.fact.Predicate;
import java.util.regex.Pattern;

/// What a page looks for, and where it says so.
final class Sought {

    private Sought() {}

    static boolean isSought(CompetenceMention mention) {
        return mention.predicate() == Predicate.SEEKS && mention.polarity() == Polarity.AFFIRMED;
    }

    static boolean in(CompetenceMention mention, Span section) {
        return section.contains(mention.quote().start());
    }

    /// Whether the very words stand in a list of skills, as words of their own.
    static boolean in(CompetenceMention mention, String skills) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])"
                                + Pattern.quote(mention.quote().surface())
                                + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(skills)
                .find();
    }
}
