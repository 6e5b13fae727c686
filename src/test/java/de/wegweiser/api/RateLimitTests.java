package de.wegweiser.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class RateLimitTests {

    private static final int OK = 200;
    private static final int TOO_MANY = 429;

    private final Clock clock = new Clock();

    /// One token more every six seconds.
    private final RateLimit limit = new RateLimit(new Callers(new ApiSettings.Rate(3, 10), clock));

    private static final class Clock implements TimeMeter {

        private long now;

        void goOn(Duration time) {
            now += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBackAndIsServedThen() throws Exception {
        for (int i = 0; i < 3; i++) assertThat(ask("192.0.2.1").getStatus()).isEqualTo(OK);
        var refused = ask("192.0.2.1");
        assertThat(refused.getStatus()).isEqualTo(TOO_MANY);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("7");
        assertThat(refused.getHeader("Cache-Control")).isEqualTo("no-store");
        var error = new JsonMapper().readTree(refused.getContentAsString()).at("/errors/0");
        assertThat(error.path("message").asString()).contains("10 a minute");
        assertThat(error.at("/extensions/code").asString()).isEqualTo("LIMIT_EXCEEDED");
        assertThat(error.at("/extensions/correlationId").asString()).isNotEmpty();

        clock.goOn(Duration.ofSeconds(7));
        assertThat(ask("192.0.2.1").getStatus()).isEqualTo(OK);
        assertThat(ask("192.0.2.1").getStatus()).isEqualTo(TOO_MANY);
    }

    @Test
    void refusedRequestsCostNoTokensAndABucketHoldsNoMoreThanABurst() throws Exception {
        for (int i = 0; i < 50; i++) ask("192.0.2.1");
        clock.goOn(Duration.ofHours(1));
        for (int i = 0; i < 3; i++) assertThat(ask("192.0.2.1").getStatus()).isEqualTo(OK);
        assertThat(ask("192.0.2.1").getStatus()).isEqualTo(TOO_MANY);
    }

    @ParameterizedTest(name = "{0} and {1} share a bucket: {2}")
    @CsvSource(
            textBlock =
                    """
                    192.0.2.1,            192.0.2.2,            false
                    2001:db8:1:2::1,      2001:db8:1:2:ff::9,   true
                    2001:db8:1:2::1,      2001:db8:1:3::1,      false
                    fe80::1%no-such-zone, fe80::1%no-such-zone, true
                    """)
    void callersAreToldApartByTheirNetwork(String one, String other, boolean shared)
            throws Exception {
        for (int i = 0; i < 3; i++) ask(one);
        assertThat(ask(other).getStatus()).isEqualTo(shared ? TOO_MANY : OK);
    }

    @Test
    void whoHasLoggedInIsCountedByNameWhereverTheyAre() throws Exception {
        for (int i = 0; i < 3; i++) ask("192.0.2.1", () -> "erika");
        assertThat(ask("192.0.2.9", () -> "erika").getStatus()).isEqualTo(TOO_MANY);
        assertThat(ask("192.0.2.1", () -> "max").getStatus()).isEqualTo(OK);
        assertThat(ask("192.0.2.1").getStatus()).isEqualTo(OK);
    }

    private MockHttpServletResponse ask(String address) throws ServletException, IOException {
        return answered(request(address));
    }

    private MockHttpServletResponse ask(String address, Principal user)
            throws ServletException, IOException {
        var request = request(address);
        request.setUserPrincipal(user);
        return answered(request);
    }

    private static MockHttpServletRequest request(String address) {
        var request = new MockHttpServletRequest("POST", "/graphql");
        request.setRemoteAddr(address);
        return request;
    }

    private MockHttpServletResponse answered(MockHttpServletRequest request)
            throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
