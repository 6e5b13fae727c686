package de.wegweiser.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers 429 to a caller who asks too often, and says when to come back. Each has a bucket of
/// tokens that fills up again in the course of time.
final class RateLimit extends OncePerRequestFilter {

    /// Callers we remember, some 200 bytes each. Who is forgotten begins with a full bucket.
    private static final int CALLERS = 100_000;

    /// Bytes of an IPv6 address that name a network.
    private static final int NETWORK = 8;

    private final ApiSettings.Rate rate;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets;

    RateLimit(ApiSettings.Rate rate, TimeMeter clock) {
        this.rate = rate;
        this.clock = clock;
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(CALLERS)
                        .expireAfterAccess(timeToFill(rate).plusMinutes(1))
                        .build();
    }

    private static Duration timeToFill(ApiSettings.Rate rate) {
        return Duration.ofMinutes(1).multipliedBy(rate.burst()).dividedBy(rate.perMinute());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var probe = buckets.get(caller(request), _ -> full()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        Refusal.send(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                ErrorCode.LIMIT_EXCEEDED,
                "These are too many requests, %d a minute are allowed. Go on in %d s."
                        .formatted(rate.perMinute(), seconds));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(rate.burst())
                                .refillGreedy(rate.perMinute(), Duration.ofMinutes(1)))
                .withCustomTimePrecision(clock)
                .build();
    }

    private static String caller(HttpServletRequest request) {
        var user = request.getUserPrincipal();
        return user != null ? "user " + user.getName() : network(request.getRemoteAddr());
    }

    /// Whoever has an IPv6 address has 2^64 of them.
    private static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK))
                    : address;
        } catch (IllegalArgumentException _) {
            return address; // with a zone of this machine, or from a socket that has no address
        }
    }
}
