package de.wegweiser.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// The clocks of a crawl: one that only runs forward for every pause, and the wall clock for time
/// stamps. Tests bring their own.
interface Time {

    Time SYSTEM =
            new Time() {
                @Override
                public long nanos() {
                    return System.nanoTime();
                }

                @Override
                public Instant now() {
                    return Instant.now();
                }

                @Override
                public void sleep(Duration pause, CountDownLatch wake) throws InterruptedException {
                    var _ = wake.await(pause.toNanos(), TimeUnit.NANOSECONDS);
                }
            };

    long nanos();

    Instant now();

    /// @param wake ends the pause early
    void sleep(Duration pause, CountDownLatch wake) throws InterruptedException;
}
