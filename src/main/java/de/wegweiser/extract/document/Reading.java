package de.wegweiser.extract.document;

/// What came of reading a snapshot.
public sealed interface Reading {

    record Read(Document document) implements Reading {}

    /// We could, but should not or need not: a reservation, nothing to read, a type we do not know.
    record Refused(String reason) implements Reading {}

    /// We should, but could not: damaged, locked with a password, too slow, too large.
    record Failed(String reason) implements Reading {}
}
