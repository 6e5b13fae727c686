package de.wegweiser.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecurityHeadersTests {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # only GraphiQL may style inside its page
                    /,                     false
                    /organization/1,       false
                    /graphql,              false
                    /graphiqlx,            false
                    /graphiql,             true
                    /graphiql/index.html,  true
                    """)
    void inlineStylesAreForGraphiqlAlone(String path, boolean allowed) throws Exception {
        var policy = header("Content-Security-Policy", path);
        assertThat(policy.contains("'unsafe-inline'")).isEqualTo(allowed);
        assertThat(policy)
                .startsWith("default-src 'self'; frame-ancestors 'none'; base-uri 'self'")
                .doesNotContain("script-src", "http", "*");
    }

    @Test
    void everyAnswerForbidsGuessingAndGossip() throws Exception {
        assertThat(header("X-Content-Type-Options", "/")).isEqualTo("nosniff");
        assertThat(header("Referrer-Policy", "/")).isEqualTo("same-origin");
    }

    private static String header(String name, String path) throws Exception {
        var response = new MockHttpServletResponse();
        new SecurityHeaders()
                .doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
        return Objects.requireNonNull(response.getHeader(name), name);
    }
}
