package de.wegweiser.resolve;

import de.wegweiser.fact.EntityId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A job advert on one page, and who looks for somebody by it.
///
/// @param id follows from the page, the employer and the title as printed
/// @param validThrough the last day to apply; null when the page does not tell
/// @param concepts URIs of what it asks for
public record Advert(
        String id,
        EntityId employer,
        String title,
        @Nullable LocalDate validThrough,
        List<String> concepts) {

    public Advert {
        concepts = List.copyOf(concepts);
    }

    /// The same under a title that names nobody.
    public Advert titled(String words) {
        return new Advert(id, employer, words, validThrough, concepts);
    }
}
