package de.wegweiser.crawl;

import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One request and its answer, as they went over the wire.
///
/// @param url canonical, as asked for
/// @param fetchedAt when the request left, UTC, in milliseconds
/// @param protocol as web archives name it: `http/1.0`, `http/1.1`, `h2`
/// @param requestHead request line and headers with their line ends; spelt as in HTTP/1.1 whatever
///   the protocol
/// @param headers in the server's order
/// @param body without transfer coding, with its Content-Encoding
/// @param truncated the body was longer than we wanted
/// @param about what we know besides, such as the rule that allowed the request
@SuppressWarnings("ArrayRecordComponent") // megabytes that nobody compares or changes
public record Exchange(
        URI url,
        Instant fetchedAt,
        @Nullable InetAddress server,
        String protocol,
        String requestHead,
        int status,
        String reason,
        List<Header> headers,
        byte[] body,
        boolean truncated,
        Map<String, String> about) {

    public record Header(String name, String value) {}

    public List<String> all(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /// As the server said, with its parameters; empty when it said nothing.
    public String contentType() {
        return first("Content-Type").orElse("").strip();
    }

    Exchange withBody(byte[] body, boolean truncated) {
        return new Exchange(
                url,
                fetchedAt,
                server,
                protocol,
                requestHead,
                status,
                reason,
                headers,
                body,
                truncated,
                about);
    }

    Exchange with(Map<String, String> about) {
        return new Exchange(
                url,
                fetchedAt,
                server,
                protocol,
                requestHead,
                status,
                reason,
                headers,
                body,
                truncated,
                Map.copyOf(about));
    }
}
