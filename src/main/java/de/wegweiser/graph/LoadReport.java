package de.wegweiser.graph;

/// What a load did. A second load of the same input changes nothing.
///
/// @param pages written, because they are new or say something new
/// @param unchangedPages known word for word
/// @param olderPages older than what the graph holds, and left alone
/// @param unknownObjects statements about a concept or municipality that the graph does not have:
///   kept, but without an edge
public record LoadReport(
        int pages,
        int unchangedPages,
        int olderPages,
        Counts entities,
        Counts evidence,
        Counts edges,
        int unknownObjects) {

    static final LoadReport NOTHING =
            new LoadReport(0, 0, 0, Counts.NONE, Counts.NONE, Counts.NONE, 0);

    static LoadReport older(int pages) {
        return new LoadReport(0, 0, pages, Counts.NONE, Counts.NONE, Counts.NONE, 0);
    }

    /// Of one kind of thing.
    public record Counts(int created, int changed, int removed) {

        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    created + other.created, changed + other.changed, removed + other.removed);
        }

        int sum() {
            return created + changed + removed;
        }
    }

    LoadReport plus(LoadReport other) {
        return new LoadReport(
                pages + other.pages,
                unchangedPages + other.unchangedPages,
                olderPages + other.olderPages,
                entities.plus(other.entities),
                evidence.plus(other.evidence),
                edges.plus(other.edges),
                unknownObjects + other.unknownObjects);
    }

    /// How much in the graph is not as it was.
    public int changes() {
        return pages + entities.sum() + evidence.sum() + edges.sum();
    }
}
