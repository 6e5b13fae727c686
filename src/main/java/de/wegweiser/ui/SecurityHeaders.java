package de.wegweiser.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells browsers what our pages may do: load nothing from elsewhere, run no script that stands in
/// a page, stand in nobody's frame. The text we show was written by others, so a sentence that
/// slipped through as markup must find nothing to do.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SecurityHeaders extends OncePerRequestFilter {

    static final String STRICT =
            "default-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    /// GraphiQL's editor writes style attributes, and its style sheet carries fonts and pictures.
    static final String GRAPHIQL =
            STRICT
                    + "; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data:";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy(request.getRequestURI()));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        chain.doFilter(request, response);
    }

    private static String policy(String path) {
        return path.equals("/graphiql") || path.startsWith("/graphiql/") ? GRAPHIQL : STRICT;
    }
}
