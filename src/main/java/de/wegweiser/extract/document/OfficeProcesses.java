package de.wegweiser.extract.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Has PDF and Office documents read in processes of their own: one that hangs, takes all memory or
/// ends its process costs itself alone. Processes start when there is something to read and end
/// when there is not. Safe for any number of threads.
final class OfficeProcesses implements AutoCloseable {

    private final OfficeLimits limits;
    private final Semaphore places;
    private final Set<OfficeProcess> running = new HashSet<>();

    /// The one used last is used next, so that those which are too many come to their end.
    private final Deque<OfficeProcess> idle = new ArrayDeque<>();

    private boolean closed;

    OfficeProcesses(OfficeLimits limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.processes(), true);
    }

    OfficeAnswer read(OfficeDocument document) {
        try {
            places.acquire();
            try {
                return attempt(document);
            } finally {
                places.release();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new OfficeAnswer.Failed("interrupted");
        } catch (IOException e) {
            return new OfficeAnswer.Failed(
                    "no process could be started to read it: " + e.getMessage());
        }
    }

    /// A process that ends may have been ended by somebody else or be worn by the documents before.
    /// What comes of a document must not depend on that: then it gets a second chance, in a process
    /// without a past. A document that took too long has none, it would take as long again.
    private OfficeAnswer attempt(OfficeDocument document) throws InterruptedException, IOException {
        var used = takeIdle();
        var first = used == null ? start() : used;
        try {
            return ask(first, document);
        } catch (OfficeProcess.Ended e) {
            if (e.forMemory() && used == null) return failed(e);
        }
        try {
            return ask(start(), document);
        } catch (OfficeProcess.Ended e) {
            return failed(e);
        }
    }

    private OfficeAnswer ask(OfficeProcess process, OfficeDocument document)
            throws InterruptedException, OfficeProcess.Ended {
        boolean usable = false;
        try {
            var answer = process.ask(document, limits.time());
            usable =
                    !(answer instanceof OfficeAnswer.Failed(_, var broken) && broken)
                            && process.asked() < limits.documents();
            return answer;
        } catch (TimeoutException _) {
            return new OfficeAnswer.Failed(
                    "not read after %d s: the document is damaged or hostile"
                            .formatted(limits.time().toSeconds()));
        } finally {
            if (usable) giveBack(process);
            else stop(process);
        }
    }

    private OfficeAnswer failed(OfficeProcess.Ended e) {
        return new OfficeAnswer.Failed(
                e.forMemory()
                        ? "needs more memory than a document gets (%d MB)"
                                .formatted(limits.memory().toMegabytes())
                        : "the process that read it " + e.getMessage());
    }

    private OfficeProcess start() throws IOException, InterruptedException {
        var process = OfficeProcess.start(limits);
        add(process);
        boolean ready = false;
        try {
            process.awaitStart(limits.start());
            ready = true;
            return process;
        } catch (TimeoutException e) {
            throw new IOException("not ready after " + limits.start().toSeconds() + " s", e);
        } catch (OfficeProcess.Ended e) {
            throw new IOException("it " + e.getMessage(), e);
        } finally {
            if (!ready) stop(process);
        }
    }

    private synchronized void add(OfficeProcess process) throws IOException {
        if (closed) {
            process.close();
            throw new IOException("the program is ending");
        }
        running.add(process);
    }

    /// Some may have ended while they waited.
    private synchronized @Nullable OfficeProcess takeIdle() {
        for (var process = idle.poll(); process != null; process = idle.poll()) {
            if (process.isAlive()) return process;
            stop(process);
        }
        return null;
    }

    private synchronized void giveBack(OfficeProcess process) {
        if (closed) stop(process);
        else idle.push(process);
    }

    private void stop(OfficeProcess process) {
        forget(process);
        process.close();
    }

    private synchronized void forget(OfficeProcess process) {
        running.remove(process);
    }

    synchronized List<OfficeProcess> running() {
        return List.copyOf(running);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            idle.clear();
        }
        running().forEach(this::stop);
    }
}
