package de.wegweiser.export;

/// What an export holds.
public record ExportReport(long nodes, long edges) {}
