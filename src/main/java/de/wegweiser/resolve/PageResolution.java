package de.wegweiser.resolve;

import de.wegweiser.fact.PageRole;
import de.wegweiser.fact.Statement;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one version of one page tells of whom: the unit the graph loads and replaces.
///
/// @param textHash see `PageFacts`
/// @param translation see `PageFacts`
/// @param fingerprint see `PageFacts`
/// @param text the main text, by which the page is found; null where it is none of our business: an
///   Impressum and legal pages
/// @param entities everybody the statements speak of, and everybody else who is named
/// @param adverts jobs that the page advertises
public record PageResolution(
        URI url,
        String textHash,
        Instant fetchedAt,
        PageRole role,
        String lang,
        @Nullable String title,
        @Nullable String translation,
        @Nullable Long fingerprint,
        @Nullable String text,
        List<Entity> entities,
        List<Statement> statements,
        List<Advert> adverts) {

    public PageResolution {
        entities = List.copyOf(entities);
        statements = List.copyOf(statements);
        adverts = List.copyOf(adverts);
    }
}
