package de.wegweiser.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers 403 to what a page of another site makes a browser send, before any of it is done: the
/// browser may sit behind a firewall that the site does not.
final class OriginCheck extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForeign(request))
            Refusal.send(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    ErrorCode.FORBIDDEN,
                    "Pages of other sites may not ask here. spring.graphql.cors.allowed-origins lets them.");
        else chain.doFilter(request, response);
    }

    /// A proxy that takes off TLS leaves host and port alone, and changes only the scheme. What is
    /// no origin at all is foreign, too.
    private static boolean isForeign(HttpServletRequest request) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) return false;
        try {
            var authority = URI.create(origin).getAuthority();
            if (authority == null) return true;
            return !authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
                    && CorsUtils.isCorsRequest(request);
        } catch (IllegalArgumentException _) {
            return true;
        }
    }
}
