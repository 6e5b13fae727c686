package de.wegweiser.extract.document;

/// A PDF or Office document on its way to the process that reads it.
///
/// @param name of the file, which helps to tell types apart
/// @param type as the snapshot's bytes, name and server say it
@SuppressWarnings("ArrayRecordComponent") // megabytes that nobody compares or changes
record OfficeDocument(String name, String type, byte[] body) {}
