package de.wegweiser.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Who asks, and how often each may. Everybody has a bucket of tokens that fills up again in the
/// course of time; it is the same one whichever way they come.
final class Callers {

    /// Callers we remember, some 200 bytes each. Who is forgotten begins with a full bucket.
    private static final int REMEMBERED = 100_000;

    /// Bytes of an IPv6 address that name a network.
    private static final int NETWORK = 8;

    private final ApiSettings.Rate rate;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets;

    Callers(ApiSettings.Rate rate, TimeMeter clock) {
        this.rate = rate;
        this.clock = clock;
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(REMEMBERED)
                        .expireAfterAccess(timeToFill(rate).plusMinutes(1))
                        .build();
    }

    private static Duration timeToFill(ApiSettings.Rate rate) {
        return Duration.ofMinutes(1).multipliedBy(rate.burst()).dividedBy(rate.perMinute());
    }

    /// Takes a token.
    ///
    /// @return seconds until there is one again, when there was none
    OptionalLong mustWait(String caller) {
        var probe = buckets.get(caller, _ -> full()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
    }

    /// @param seconds as [#mustWait] said
    String tooMany(long seconds) {
        return "These are too many requests, %d a minute are allowed. Go on in %d s."
                .formatted(rate.perMinute(), seconds);
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(rate.burst())
                                .refillGreedy(rate.perMinute(), Duration.ofMinutes(1)))
                .withCustomTimePrecision(clock)
                .build();
    }

    /// Whoever has logged in is known by name, wherever they are.
    static String named(String user) {
        return "user " + user;
    }

    /// Whoever has an IPv6 address has 2^64 of them: it is their network that counts.
    ///
    /// @param address as numbers; null where a socket has none
    static String at(@Nullable String address) {
        if (address == null) return "nowhere";
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK))
                    : address;
        } catch (IllegalArgumentException _) {
            return address; // with a zone of this machine, or from a socket that has no address
        }
    }
}
