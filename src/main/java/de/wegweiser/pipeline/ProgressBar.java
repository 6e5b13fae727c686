package de.wegweiser.pipeline;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A bar for each step. On a terminal it moves; in a log it is one line at every quarter.
public final class ProgressBar implements Progress {

    private static final int WIDTH = 30;
    private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();

    private final PrintStream out;
    private final boolean terminal;
    private @Nullable Step step;
    private long stepStart;
    private long lastDrawn;
    private long lastQuarter = -1;

    public ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /// On standard error, so that standard output stays free for results.
    public static ProgressBar onConsole() {
        boolean terminal =
                Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        return new ProgressBar(System.err, terminal);
    }

    @Override
    public synchronized void at(Step now, long done, long total) {
        if (now != step) begin(now);
        boolean complete = total > 0 && done >= total;
        if (terminal) redraw(done, total, complete);
        else quarter(done, total);
    }

    private void begin(Step now) {
        if (terminal && step != null) out.println();
        step = now;
        stepStart = System.nanoTime();
        lastDrawn = 0;
        lastQuarter = -1;
    }

    private void redraw(long done, long total, boolean complete) {
        long now = System.nanoTime();
        if (!complete && now - lastDrawn < REDRAW_NANOS) return;
        lastDrawn = now;
        out.print("\r" + line(done, total));
        out.flush();
    }

    private void quarter(long done, long total) {
        long quarter = total == 0 ? 0 : 4 * done / total;
        if (quarter == lastQuarter) return;
        lastQuarter = quarter;
        out.println(line(done, total));
    }

    private String line(long done, long total) {
        int filled = total == 0 ? 0 : (int) Math.min(WIDTH, WIDTH * done / total);
        return "%-8s [%s%s] %d of %d, %d s"
                .formatted(
                        step == null ? "" : step.title(),
                        "#".repeat(filled),
                        ".".repeat(WIDTH - filled),
                        done,
                        total,
                        Duration.ofNanos(System.nanoTime() - stepStart).toSeconds());
    }

    /// Ends the line of the last bar.
    public synchronized void finish() {
        if (terminal && step != null) out.println();
        step = null;
    }
}
