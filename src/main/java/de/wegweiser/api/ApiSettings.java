package de.wegweiser.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the API grants.
///
/// @param rate how often one caller may ask
@ConfigurationProperties("wegweiser.api")
record ApiSettings(@DefaultValue Rate rate) {

    /// A caller is who has logged in, else an address (of IPv6 its /64, which is one household's or
    /// one firm's). Behind a proxy all callers have the proxy's address until
    /// `server.forward-headers-strategy` says that it can be believed.
    ///
    /// @param burst requests at once
    /// @param perMinute requests in the long run
    record Rate(@DefaultValue("100") int burst, @DefaultValue("600") int perMinute) {

        Rate {
            if (burst < 1 || perMinute < 1)
                throw new IllegalArgumentException(
                        "wegweiser.api.rate.burst and wegweiser.api.rate.per-minute must be 1 or more, not %d and %d"
                                .formatted(burst, perMinute));
        }
    }
}
