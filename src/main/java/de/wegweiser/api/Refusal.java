package de.wegweiser.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/// Answers a request that never reaches GraphQL, in the form of GraphQL's own errors.
final class Refusal {

    private Refusal() {}

    /// @param message in our words; nothing that came with the request, it is not escaped
    static void send(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            ErrorCode code,
            String message)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream()
                .write(text(code, message, RequestId.of(request)).getBytes(StandardCharsets.UTF_8));
    }

    static String text(ErrorCode code, String message, String id) {
        return """
        {"errors":[{"message":"%s","extensions":{"code":"%s","correlationId":"%s"}}]}
        """
                .formatted(message, code, id);
    }
}
