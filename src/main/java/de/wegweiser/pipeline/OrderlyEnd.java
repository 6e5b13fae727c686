package de.wegweiser.pipeline;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets some work end in order when the program is told to end, by Ctrl-C or SIGTERM: it is told to
/// stop, and the program waits until it has.
final class OrderlyEnd implements AutoCloseable {

    /// Docker kills ten seconds after SIGTERM, systemd after ninety.
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().unstarted(this::end);
    private volatile Runnable stop = () -> {};
    private volatile boolean asked;

    OrderlyEnd() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// @param stop asks the work to stop, and does not wait
    void by(Runnable stop) {
        this.stop = stop;
        if (asked) stop.run();
    }

    boolean isAsked() {
        return asked;
    }

    private void end() {
        asked = true;
        stop.run();
        try {
            var _ = over.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is ending, and the hook at work
        }
    }
}
