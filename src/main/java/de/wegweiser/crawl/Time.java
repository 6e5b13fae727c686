package de.wegweiser.crawl;

import java.time.Duration;
import java.time.Instant;

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
                public void sleep(Duration pause) throws InterruptedException {
                    Thread.sleep(pause);
                }
            };

    long nanos();

    Instant now();

    void sleep(Duration pause) throws InterruptedException;
}
