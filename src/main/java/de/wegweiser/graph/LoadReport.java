package de.wegweiser.graph;

import de.wegweiser.graph.Entities.EdgeKey;

/// What a load did. A second load of the same input changes nothing.
///
/// @param pages written, because they are new or say something new
/// @param unchangedPages known word for word
/// @param olderPages older than what the graph holds, and left alone
/// @param unknownObjects statements about a concept, a municipality or an organization that the
///   graph does not have: kept, but without an edge; an organization's get theirs once it comes
public record LoadReport(
        int pages,
        int unchangedPages,
        int olderPages,
        Counts entities,
        Counts evidence,
        Counts edges,
        int unknownObjects) {

    /// Adds up the transactions of one load.
    static final class Sum {

        private int pages;
        private int unchangedPages;
        private int olderPages;
        private final Changes<String> entities = new Changes<>();
        private Counts evidence = Counts.NONE;
        private final Changes<EdgeKey> edges = new Changes<>();
        private int unknownObjects;

        Sum(int olderPages) {
            this.olderPages = olderPages;
        }

        void add(PageLoad.Done done) {
            pages += done.pages();
            unchangedPages += done.unchangedPages();
            olderPages += done.olderPages();
            entities.then(done.entities());
            evidence = evidence.plus(done.evidence());
            edges.then(done.edges());
            unknownObjects += done.unknownObjects();
        }

        LoadReport report() {
            return new LoadReport(
                    pages,
                    unchangedPages,
                    olderPages,
                    entities.counts(),
                    evidence,
                    edges.counts(),
                    Math.max(0, unknownObjects));
        }
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

    /// How much in the graph is not as it was.
    public int changes() {
        return pages + entities.sum() + evidence.sum() + edges.sum();
    }
}
