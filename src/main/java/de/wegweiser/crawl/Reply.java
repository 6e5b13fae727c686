package de.wegweiser.crawl;

/// What came of one request.
sealed interface Reply {

    /// @param decoded body without Content-Encoding
    @SuppressWarnings("ArrayRecordComponent") // read once, by its one receiver
    record Answered(Exchange exchange, byte[] decoded) implements Reply {}

    /// Not asked, or let go at the headers.
    record Refused(Refusal refusal) implements Reply {}

    record Broken(ErrorKind kind, String detail) implements Reply {}
}
