package de.wegweiser.export;

import java.util.Locale;

/// In what shape the graph leaves.
public enum ExportFormat {
    /// Canonical: equal graphs give equal bytes.
    JSONL,
    /// A folder with a table for each label and each type of relationship.
    CSV,
    /// For Gephi, yEd, NetworkX.
    GRAPHML,
    /// The triples of [#TURTLE].
    JSONLD,
    TURTLE;

    /// Whether the export is a folder.
    public boolean folder() {
        return this == CSV;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
