package de.wegweiser.evaluate;

import de.wegweiser.fact.PageFacts;
import de.wegweiser.resolve.EntityType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Who is named where, and who it is in truth: known from how the pages were made, not from who
/// reads them.
final class LabelledSet {

    /// What is measured apart.
    enum Kind {
        COMPANY("companies", EntityType.ORGANIZATION),
        GROUP("research groups", EntityType.ORGANIZATION),
        PERSON("people", EntityType.PERSON),
        PROJECT("projects", EntityType.PROJECT);

        final String label;
        final EntityType type;

        Kind(String label, EntityType type) {
            this.label = label;
            this.type = type;
        }
    }

    /// Somebody named on a page.
    ///
    /// @param truth the same for the same one, and for nobody else
    /// @param printed the name on that page
    /// @param later whether the page is read when the others are known already
    record Sighting(Kind kind, String truth, URI page, String printed, boolean later) {}

    /// Two sightings that are one, or look it.
    ///
    /// @param how it was made, in words
    record Pair(Sighting one, Sighting other, boolean same, String how) {

        Pair {
            if (same != one.truth().equals(other.truth()))
                throw new IllegalArgumentException(how + ": " + one + " / " + other);
        }
    }

    final List<PageFacts> pages = new ArrayList<>();

    /// What is read when the pages are resolved and loaded already.
    final List<PageFacts> later = new ArrayList<>();

    final List<Sighting> sightings = new ArrayList<>();
    final List<Pair> pairs = new ArrayList<>();

    Sighting see(Kind kind, String truth, PageFacts page, String printed) {
        pages.add(page);
        return note(kind, truth, page, printed);
    }

    Sighting seeLater(Kind kind, String truth, PageFacts page, String printed) {
        later.add(page);
        return add(new Sighting(kind, truth, page.url(), printed, true));
    }

    /// Somebody else on a page that is there already.
    Sighting note(Kind kind, String truth, PageFacts page, String printed) {
        return add(new Sighting(kind, truth, page.url(), printed, false));
    }

    private Sighting add(Sighting sighting) {
        sightings.add(sighting);
        return sighting;
    }

    void same(Sighting one, Sighting other, String how) {
        pairs.add(new Pair(one, other, true, how));
    }

    void different(Sighting one, Sighting other, String how) {
        pairs.add(new Pair(one, other, false, how));
    }
}
