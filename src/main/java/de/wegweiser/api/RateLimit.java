package de.wegweiser.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers 429 to a caller who asks too often, and says when to come back. Questions on a WebSocket
/// take from the same bucket, see [Streams].
final class RateLimit extends OncePerRequestFilter {

    private final Callers callers;

    RateLimit(Callers callers) {
        this.callers = callers;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = callers.mustWait(caller(request));
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.getAsLong()));
        Refusal.send(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                ErrorCode.LIMIT_EXCEEDED,
                callers.tooMany(wait.getAsLong()));
    }

    private static String caller(HttpServletRequest request) {
        var user = request.getUserPrincipal();
        return user != null ? Callers.named(user.getName()) : Callers.at(request.getRemoteAddr());
    }
}
